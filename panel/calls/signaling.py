"""The client's end of `callbox.v1`: see `server/PROTOCOL.md`. Light: no aiortc."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import ssl
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.typing import Subprotocol

from panel.calls.report import CallEndedError
from server import __version__, codec
from server import messages as m
from server.errors import REGISTRY

_log = logging.getLogger(__name__)
_GOODBYE = 2.0
_MAX_INCOMING = 2 * m.MAX_MESSAGE_BYTES  # relaying adds `from` and `seq`
_SENDING = m.MediaState(microphone=True, camera=True)


@dataclass(frozen=True, slots=True)
class Target:
    """Whom to call. `url` is the WebSocket's: "wss://127.0.0.1:8443/ws".

    `ca_path` is the server's CA (PEM); None trusts what this system trusts. `peer_id` None calls the first
    browser in the room. `insecure` accepts any certificate. `invite` is the secret of an invite to the room.
    """

    url: str
    room: str
    ca_path: Path | None = None
    peer_id: str | None = None
    insecure: bool = False
    invite: str = field(default="", repr=False)


class Signaling:
    """A connection that has joined a room. See `join`."""

    def __init__(self, socket: ClientConnection, welcome: m.Welcome) -> None:
        self._socket = socket
        self.welcome = welcome

    async def send(self, message: m.ClientMessage) -> None:
        """Send one message. That the connection has ended is told by `receive`, with the reason."""
        await _send(self._socket, message)

    async def receive(self) -> m.AnyServerMessage:
        """The next message that is not a ping; pings are answered here.

        Raises CallEndedError when the connection ends, or the server says that it will.
        """
        return await _receive(self._socket)


@contextlib.asynccontextmanager
async def join(target: Target, name: str, within: float) -> AsyncIterator[Signaling]:
    """Connect and join the room as a bot that sends sound and picture; say `bye` in the end.

    `within` so many seconds it must be in. Raises CallEndedError: `call_unreachable`, or the server's
    own code (`room_full`, `version_unsupported`, ...); `not_admitted` also where nobody answers a knock.
    """
    knocking = False
    try:
        async with asyncio.timeout(within) as getting_in:
            socket = await _open(target)
            async with socket:
                await _send(socket, _hello(target, name))
                while isinstance(answer := await _answer(socket), m.Waiting):
                    knocking = True
                signaling = Signaling(socket, answer)
                getting_in.reschedule(None)
                async with _leaving(socket):
                    yield signaling
    except TimeoutError as error:
        if not getting_in.expired():
            raise
        code = "not_admitted" if knocking else "call_unreachable"
        raise CallEndedError(code, f"No answer within {within:g} s.") from error


def _hello(target: Target, name: str) -> m.Hello:
    return m.Hello(name=name, room=target.room, kind="bot", state=_SENDING, invite=target.invite)


async def _open(target: Target) -> ClientConnection:
    try:
        return await connect(
            target.url,
            ssl=_tls(target) if target.url.startswith("wss:") else None,
            subprotocols=[Subprotocol(m.VERSION)],
            compression=None,
            user_agent_header=f"Callbox/{__version__}",
            proxy=None,
            open_timeout=None,
            ping_interval=None,  # the server's own heartbeat watches the connection
            close_timeout=_GOODBYE,
            max_size=_MAX_INCOMING,
        )
    except ssl.SSLCertVerificationError as error:
        raise CallEndedError("call_untrusted", f"{error.verify_message.capitalize()}.") from error
    except (OSError, WebSocketException, EOFError, ValueError) as error:
        raise CallEndedError("call_unreachable", _why(error)) from error


def _tls(target: Target) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=target.ca_path)
    if target.insecure:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def _why(error: Exception) -> str:
    """One sentence; the operating system's words where there are any."""
    text = (error.strerror or "") if isinstance(error, OSError) else str(error)
    return (text or type(error).__name__).rstrip(".") + "."


@contextlib.asynccontextmanager
async def _leaving(socket: ClientConnection) -> AsyncIterator[None]:
    """Say `bye` at the end, however it comes, and give the server a moment to close."""
    try:
        yield
    finally:
        with contextlib.suppress(ConnectionClosed, TimeoutError):
            async with asyncio.timeout(_GOODBYE):
                await socket.send(codec.encode(m.Bye()), text=True)
                async for _ in socket:  # the close frame comes after what is still on its way
                    continue


async def _send(socket: ClientConnection, message: m.ClientMessage) -> None:
    with contextlib.suppress(ConnectionClosed):
        await socket.send(codec.encode(message), text=True)


async def _answer(socket: ClientConnection) -> m.Welcome | m.Waiting:
    """What the server says to the hello."""
    while True:
        match await _receive(socket):
            case m.Welcome() | m.Waiting() as answer:
                return answer
            case m.Error(code=code, detail=detail):
                raise CallEndedError(code, detail or "")
            case _:
                continue


async def _receive(socket: ClientConnection) -> m.AnyServerMessage:
    while True:
        try:
            payload = await socket.recv(decode=False)
        except ConnectionClosed as error:
            raise _closed(error) from error
        match _decode(payload):
            case None:
                continue
            case m.ServerPing(t=t):
                await _send(socket, m.Pong(t=t))
            case m.Error(code=code, detail=detail) if (spec := REGISTRY.get(code)) and spec.close:
                raise CallEndedError(code, detail or "")
            case message:
                return message


def _decode(payload: bytes) -> m.AnyServerMessage | None:
    """None for what a newer server may say: a client ignores what it does not know."""
    try:
        return codec.decode_server(payload)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        _log.debug("Ignored a message from the server: %s", error)
        return None


def _closed(error: ConnectionClosed) -> CallEndedError:
    """The close reason is the error's code, see PROTOCOL.md; else the connection was lost."""
    reason = error.rcvd.reason if error.rcvd else ""
    if reason in REGISTRY:
        return CallEndedError(reason)
    code = error.rcvd.code if error.rcvd else 1006
    return CallEndedError("call_unreachable", f"The connection to the server was lost ({code}).")
