"""A client of the wire over a real socket, for tests."""

from __future__ import annotations

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


class WireClient:
    """`async with WireClient(server) as client`: a WebSocket that checks the certificate."""

    def __init__(self, server: Server, *, deaf: bool = False, compression: str | None = None) -> None:
        """`deaf` clients join as the others do, but `go_deaf` makes them read no more at all."""
        self._compression = compression
        self._context = ssl.create_default_context(cafile=server.settings.ca_path)
        self._address = ("127.0.0.1", server.port)
        self._deaf = deaf
        self.socket: ClientConnection

    async def __aenter__(self) -> Self:
        tcp = socket.socket()
        tcp.setblocking(False)
        if self._deaf:  # else the kernel would take megabytes for a client that does not read
            tcp.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 32_768)
        await asyncio.get_running_loop().sock_connect(tcp, self._address)
        host, port = self._address
        url = f"wss://{host}:{port}/ws"
        self.socket = await connect(
            url,
            sock=tcp,
            ssl=self._context,
            subprotocols=[Subprotocol("callbox.v1")],
            compression=self._compression,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.socket.close()

    async def send(self, **message: Any) -> None:
        await self.socket.send(json.dumps(message))

    async def receive(self) -> dict[str, Any]:
        """The next message."""
        message: dict[str, Any] = json.loads(await asyncio.wait_for(self.socket.recv(), PATIENCE))
        return message

    async def expect(self, *types: str) -> dict[str, Any]:
        """The next message that is not a ping; fails when it is of another type."""
        while (message := await self.receive())["type"] == "ping":
            pass
        assert message["type"] in types, message
        return message

    async def join(self, name: str, room: str = "lobby") -> dict[str, Any]:
        await self.send(type="hello", name=name, room=room)
        return await self.expect("welcome")

    def go_deaf(self) -> None:
        """Read nothing from now on, as a phone does that was put away."""
        self.socket.transport.pause_reading()

    async def closed(self) -> tuple[int | None, str | None]:
        """Read until the server has closed; its close code and reason."""
        try:
            async with asyncio.timeout(PATIENCE):
                while True:
                    await self.socket.recv()
        except websockets.ConnectionClosed:
            return self.socket.close_code, self.socket.close_reason
