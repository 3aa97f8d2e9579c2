"""Clients of the wire over real sockets, for tests: what all of them can do, and one with a WebSocket."""

from __future__ import annotations

import abc
import asyncio
import json
import socket
import ssl
from types import TracebackType
from typing import Any, Self

import websockets
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from server.runner import Server

PATIENCE = 5.0


class Client(abc.ABC):
    """`async with ... as client`: connected. `ticket` is the way back, once it has joined."""

    def __init__(self, server: Server, *, deaf: bool = False) -> None:
        """`deaf` clients join as the others do, but `go_deaf` makes them read no more at all."""
        self.context = ssl.create_default_context(cafile=server.settings.ca_path)
        self.address = ("127.0.0.1", server.port)
        self.ticket: dict[str, Any] = {}
        self.seen = 0
        self._deaf = deaf

    async def tcp(self) -> socket.socket:
        """A new TCP connection to the server."""
        tcp = socket.socket()
        tcp.setblocking(False)
        if self._deaf:  # else the kernel would take megabytes for a client that does not read
            tcp.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 32_768)
        await asyncio.get_running_loop().sock_connect(tcp, self.address)
        return tcp

    @abc.abstractmethod
    async def __aenter__(self) -> Self: ...

    @abc.abstractmethod
    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    @abc.abstractmethod
    async def write(self, *texts: str) -> None:
        """Send these as they are, one message each."""

    @abc.abstractmethod
    async def hear(self) -> str:
        """The next message as it came."""

    @abc.abstractmethod
    def go_deaf(self) -> None:
        """Read nothing from now on, as a phone does that was put away."""

    @abc.abstractmethod
    def cut(self) -> None:
        """Break the connection without a word."""

    @abc.abstractmethod
    async def closed(self) -> tuple[int | None, str | None]:
        """Read until the server has closed; its close code and reason."""

    async def send(self, **message: Any) -> None:
        await self.write(json.dumps(message))

    async def receive(self) -> dict[str, Any]:
        """The next message."""
        message: dict[str, Any] = json.loads(await asyncio.wait_for(self.hear(), PATIENCE))
        self.seen = message.get("seq", self.seen)
        if session := message.get("session"):
            self.ticket = {name: session[name] for name in ("token", "epoch")}
        return message

    async def expect(self, *types: str) -> dict[str, Any]:
        """The next message that is not a ping; fails when it is of another type."""
        while (message := await self.receive())["type"] == "ping":
            pass
        assert message["type"] in types, message
        return message

    async def join(self, name: str, room: str = "lobby", **more: Any) -> dict[str, Any]:
        await self.send(type="hello", name=name, room=room, **more)
        return await self.expect("welcome")

    async def resume(self, other: Client, **more: Any) -> dict[str, Any]:
        """Go on where `other` was lost; the answer."""
        resume = {**other.ticket, "seq": other.seen, **more}
        self.seen = other.seen
        await self.send(type="hello", name="Ada", room="lobby", resume=resume)
        return await self.expect("resumed", "welcome", "error")


class WireClient(Client):
    """A WebSocket that checks the certificate."""

    def __init__(self, server: Server, *, deaf: bool = False, compression: str | None = None) -> None:
        super().__init__(server, deaf=deaf)
        self._compression = compression
        self.socket: ClientConnection

    async def __aenter__(self) -> Self:
        host, port = self.address
        self.socket = await connect(
            f"wss://{host}:{port}/ws",
            sock=await self.tcp(),
            ssl=self.context,
            subprotocols=[Subprotocol("callbox.v1")],
            compression=self._compression,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.socket.close()

    async def write(self, *texts: str) -> None:
        for text in texts:
            await self.socket.send(text)

    async def hear(self) -> str:
        return str(await self.socket.recv(decode=True))

    def go_deaf(self) -> None:
        self.socket.transport.pause_reading()

    def cut(self) -> None:
        self.socket.transport.abort()

    async def closed(self) -> tuple[int | None, str | None]:
        try:
            async with asyncio.timeout(PATIENCE):
                while True:
                    await self.socket.recv()
        except websockets.ConnectionClosed:
            return self.socket.close_code, self.socket.close_reason
