"""Every code of the registry that a client can meet, provoked over the real wire."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import Any

import httpx
import pytest
from wire import WireClient

from server import body
from server.config import Policy, Settings
from server.errors import REGISTRY
from server.runner import Server


class Scene:
    """A server that a scenario may change, and the clients that it opens."""

    def __init__(self, settings: Settings, stack: AsyncExitStack, monkeypatch: pytest.MonkeyPatch) -> None:
        self.settings = replace(settings, admin_port=0)
        self.patch = monkeypatch
        self._stack = stack
        self.server: Server

    async def serve(self, policy: Policy | None = None, **changes: Any) -> Server:
        self.server = Server(replace(self.settings, policy=policy or Policy(), **changes))
        await self.server.start()
        self._stack.push_async_callback(self.server.stop)
        return self.server

    async def client(self, **options: Any) -> WireClient:
        return await self._stack.enter_async_context(WireClient(self.server, **options))

    async def joined(self, name: str = "Ada") -> WireClient:
        client = await self.client()
        await client.join(name)
        return client

    async def says(self, *, first: bool = False, **message: Any) -> str:
        """The code of the answer to one message."""
        await self.serve()
        client = await (self.client() if first else self.joined())
        await client.send(**message)
        return str((await client.expect("error"))["code"])

    async def told(self, client: WireClient) -> str:
        """The code that a client hears before it is closed, which the close repeats."""
        while (message := await client.receive())["type"] != "error":
            pass
        code = str(message["code"])
        assert await client.closed() == (REGISTRY[code].close, code)
        return code

    async def asks(self, method: str, path: str, **options: Any) -> str:
        server = await self.serve()
        async with httpx.AsyncClient(verify=False) as http:  # noqa: S501 - it is about what is answered
            url = f"https://127.0.0.1:{server.port}{path}"
            answer = await http.request(method, url, **options)
        problem = answer.json()
        assert answer.status_code == problem["status"] == REGISTRY[problem["code"]].status
        return str(problem["code"])


async def request_timeout(scene: Scene) -> str:
    """A body that does not come to its end."""
    scene.patch.setattr(body, "TIMEOUT", 0.1)
    server = await scene.serve(plain_ws=True)
    reader, writer = await asyncio.open_connection("127.0.0.1", server.http_port)
    writer.write(
        b"POST /signaling/messages/nobody HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n"
        b"Content-Type: application/json\r\nAccept: */*\r\n\r\n{"
    )
    answer = await reader.read()  # to the end: what did not come would be taken for the next request
    writer.close()
    assert answer.startswith(b"HTTP/1.1 408")
    return str(json.loads(answer.partition(b"\r\n\r\n")[2])["code"])


Scenario = Callable[[Scene], Awaitable[str]]
CANDIDATE: dict[str, Any] = {"candidate": {"candidate": "candidate:1 1 udp 1 192.0.2.1 9 typ host"}}


def saying(*, first: bool = False, **message: Any) -> Scenario:
    return lambda scene: scene.says(first=first, **message)


def asking(method: str, path: str, **options: Any) -> Scenario:
    return lambda scene: scene.asks(method, path, **options)


async def sending(scene: Scene, payload: str | bytes) -> str:
    await scene.serve()
    client = await scene.joined()
    await client.socket.send(payload)
    return str((await client.expect("error"))["code"])


async def no_offer(scene: Scene) -> str:
    await scene.serve()
    ada, bo = await scene.joined(), await scene.client()
    peer = (await bo.join("Bo"))["peer"]
    await ada.send(type="answer", to=peer, description={"type": "answer", "sdp": ""})
    await ada.expect("peer-joined")
    return str((await ada.expect("error"))["code"])


async def description_too_large(scene: Scene) -> str:
    return await scene.says(type="offer", to="x", description={"type": "offer", "sdp": "a\n" * 1501})


async def report_too_large(scene: Scene) -> str:
    await scene.serve()
    ada, bo = await scene.joined(), await scene.client()
    peer = (await bo.join("Bo"))["peer"]
    await ada.send(type="report", to=peer, t=1.0, report={"pairs": "x" * 16_384})
    await ada.expect("peer-joined")
    return str((await ada.expect("error"))["code"])


async def too_many_candidates(scene: Scene) -> str:
    await scene.serve(Policy(candidates=2))
    ada, bo = await scene.joined(), await scene.client()
    peer = (await bo.join("Bo"))["peer"]
    for _ in range(3):
        await ada.send(type="candidate", to=peer, **CANDIDATE)
    await ada.expect("peer-joined")
    return str((await ada.expect("error"))["code"])


async def rate_limited(scene: Scene) -> str:
    await scene.serve(Policy(message_rate=1, message_burst=3))
    ada = await scene.joined()
    for _ in range(3):
        await ada.send(type="state", state={"microphone": True, "camera": True, "screen": False})
    error = await ada.expect("error")
    assert 0 < error["retryAfterMs"] <= 1000
    return str(error["code"])


async def flood(scene: Scene) -> str:
    await scene.serve(Policy(message_rate=1, message_burst=3))
    ada = await scene.joined()
    for _ in range(10):
        await ada.send(type="ping", t=1)
    while (message := await ada.receive()).get("code") in {None, "rate_limited"}:
        pass
    assert await ada.closed() == (REGISTRY["flood"].close, "flood")
    return str(message["code"])


async def resume_failed(scene: Scene) -> str:
    resume = {"token": "unknown", "epoch": "another", "seq": 3}
    return await scene.says(first=True, type="hello", name="Ada", room="lobby", resume=resume)


async def too_large(scene: Scene) -> str:
    await scene.serve()
    ada = await scene.joined()
    await ada.send(type="chat", text="x" * 70_000)
    return await scene.told(ada)


async def server_restart(scene: Scene) -> str:
    server = await scene.serve()
    ada = await scene.joined()
    await server.stop()
    return await scene.told(ada)


async def heartbeat_lost(scene: Scene) -> str:
    await scene.serve(Policy(heartbeat_timeout=0.2))
    return await scene.told(await scene.joined())


async def hello_timeout(scene: Scene) -> str:
    await scene.serve(Policy(hello_timeout=0.1))
    return await scene.told(await scene.client())


async def slow_consumer(scene: Scene) -> str:
    """Who does not read hears it when it reads again, if ever: here the journal tells."""
    scene.patch.setattr("server.websocket.MAX_STALLED", 0.05)
    server = await scene.serve(Policy(message_rate=0, candidates=1_000_000))
    deaf, ada = await scene.client(deaf=True), await scene.joined()
    peer = (await deaf.join("Deaf"))["peer"]
    deaf.go_deaf()
    big = {"candidate": {"candidate": "x" * 60_000}}
    async with asyncio.timeout(20):
        while not any(row.away for row in server.snapshot().peers):
            await ada.send(type="candidate", to=peer, **big)
            await asyncio.sleep(0)
    deaf.socket.transport.abort()
    return next(o.code for o in server.journal.since(0).observations if o.code == "slow_consumer")


async def too_many_connections(scene: Scene) -> str:
    await scene.serve(Policy(connections_per_address=1))
    await scene.client()
    return await scene.told(await scene.client())


async def server_full(scene: Scene) -> str:
    await scene.serve(Policy(connections=1))
    await scene.client()
    return await scene.told(await scene.client())


async def kicked(scene: Scene) -> str:
    server = await scene.serve()
    ada = await scene.client()
    await server.kick((await ada.join("Ada"))["peer"])
    return await scene.told(ada)


async def room_full(scene: Scene) -> str:
    await scene.serve(Policy(room_peers=1))
    await scene.joined()
    bo = await scene.client()
    await bo.send(type="hello", name="Bo", room="lobby")
    return await scene.told(bo)


async def room_closed(scene: Scene) -> str:
    server = await scene.serve()
    ada = await scene.joined()
    await server.close_room("lobby")
    return await scene.told(ada)


async def version_unsupported(scene: Scene) -> str:
    await scene.serve()
    ada = await scene.client()
    await ada.send(type="hello", name="Ada", room="lobby", version="callbox.v0")
    return await scene.told(ada)


async def replaced(scene: Scene) -> str:
    await scene.serve()
    ada, again = await scene.client(), await scene.client()
    session = (await ada.join("Ada"))["session"]
    resume = {"token": session["token"], "epoch": session["epoch"], "seq": 1}
    await again.send(type="hello", name="Ada", room="lobby", resume=resume)
    await again.expect("resumed")
    return await scene.told(ada)


async def too_many_errors(scene: Scene) -> str:
    await scene.serve()
    ada = await scene.joined()
    for _ in range(5):
        await ada.send(type="dance")
        await ada.expect("error")
    return await scene.told(ada)


async def not_invited(scene: Scene) -> str:
    await scene.serve(access="invite")
    ada = await scene.client()
    await ada.send(type="hello", name="Ada", room="lobby", invite="guessed")
    return await scene.told(ada)


async def room_locked(scene: Scene) -> str:
    server = await scene.serve()
    assert server.control is not None
    server.control.set_door("lobby", locked=True, lobby=False)
    ada = await scene.client()
    await ada.send(type="hello", name="Ada", room="lobby")
    return await scene.told(ada)


async def not_admitted(scene: Scene) -> str:
    server = await scene.serve()
    assert server.control is not None
    server.control.set_door("lobby", locked=False, lobby=True)
    ada = await scene.client()
    await ada.send(type="hello", name="Ada", room="lobby")
    await ada.expect("waiting")
    server.control.deny(server.snapshot().peers[0].id)
    return await scene.told(ada)


async def no_place(scene: Scene) -> str:
    server = await scene.serve(Policy(room_peers=1))
    assert server.control is not None
    _, secret = server.control.invite("lobby", 60, "host")
    ada, bo = await scene.client(), await scene.client()
    await ada.send(type="hello", name="Ada", room="lobby", invite=secret)
    await ada.expect("welcome")
    await ada.send(type="door", locked=False, lobby=True)
    await ada.expect("door")
    await bo.send(type="hello", name="Bo", room="lobby")
    peer = (await ada.expect("knock"))["peer"]["id"]
    await ada.send(type="moderate", action="admit", peer=peer)
    return str((await ada.expect("error"))["code"])


async def wrong_origin(scene: Scene) -> str:
    return await scene.asks("GET", "/signaling/events", headers={"Origin": "https://evil.example"})


async def unauthorized(scene: Scene) -> str:
    server = await scene.serve()
    async with httpx.AsyncClient() as http:
        answer = await http.get(f"http://127.0.0.1:{server.admin_port}/api/v1/peers")
    return str(answer.json()["code"])


async def bad_request(scene: Scene) -> str:
    server = await scene.serve()
    token = (server.settings.state_dir / "admin-token").read_text().strip()
    async with httpx.AsyncClient(headers={"Authorization": f"Bearer {token}"}) as http:
        url = f"http://127.0.0.1:{server.admin_port}/api/v1/invites"
        return str((await http.post(url, content=b"{")).json()["code"])


async def internal(scene: Scene) -> str:
    scene.patch.setattr("server.pages._load", lambda *_: 1 / 0)
    return await scene.asks("GET", "/trust")


SCENARIOS: dict[str, Scenario] = {
    "bad_json": lambda scene: sending(scene, "{"),
    "bad_message": saying(type="chat", text=""),
    "unknown_type": saying(type="dance"),
    "binary_message": lambda scene: sending(scene, b"{}"),
    "hello_expected": saying(first=True, type="chat", text="hi"),
    "hello_repeated": saying(type="hello", name="Ada", room="lobby"),
    "unknown_peer": saying(type="candidate", to="nobody", **CANDIDATE),
    "no_offer": no_offer,
    "no_place": no_place,
    "not_host": saying(type="door", locked=True, lobby=False),
    "description_too_large": description_too_large,
    "report_too_large": report_too_large,
    "too_many_candidates": too_many_candidates,
    "rate_limited": rate_limited,
    "resume_failed": resume_failed,
    "message_too_large": too_large,
    "server_restart": server_restart,
    "heartbeat_lost": heartbeat_lost,
    "slow_consumer": slow_consumer,
    "hello_timeout": hello_timeout,
    "flood": flood,
    "too_many_connections": too_many_connections,
    "server_full": server_full,
    "kicked": kicked,
    "room_full": room_full,
    "room_closed": room_closed,
    "version_unsupported": version_unsupported,
    "not_invited": not_invited,
    "room_locked": room_locked,
    "not_admitted": not_admitted,
    "replaced": replaced,
    "too_many_errors": too_many_errors,
    "wrong_host": asking("GET", "/", headers={"Host": "evil.example"}),
    "wrong_origin": wrong_origin,
    "unauthorized": unauthorized,
    "bad_request": bad_request,
    "not_found": asking("GET", "/nothing"),
    "connection_over": asking("POST", "/signaling/messages/nobody", content=b"{}"),
    "method_not_allowed": asking("POST", "/trust"),
    "request_timeout": request_timeout,
    "internal": internal,
}
# What this computer says to whoever sits in front of it, and what test calls run into: no client hears these.
ELSEWHERE = {
    "tests/server/test_runner.py": {"port_taken", "no_identity", "not_kept"},
    "tests/server/test_sockets.py": {"port_denied", "address_unavailable"},
    "tests/server/test_tls.py": {"keys_broken"},
    "tests/server/test_configfile.py": {"config_broken"},
    "tests/server/test_tokens.py": {"no_token_key"},
    "tests/server/test_intercept.py": {"fault_dropped"},
    "tests/panel/calls": {code for code in REGISTRY if code.startswith("call_")},
}


@pytest.fixture
async def scene(loopback: Settings, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Scene]:
    async with AsyncExitStack() as stack:
        yield Scene(loopback, stack, monkeypatch)


@pytest.mark.allow_log("ZeroDivisionError|Exception on request")
@pytest.mark.parametrize("code", SCENARIOS)
async def test_the_code_is_met_on_the_wire(scene: Scene, code: str) -> None:
    assert await SCENARIOS[code](scene) == code


def test_no_code_is_forgotten() -> None:
    assert set(SCENARIOS) | set().union(*ELSEWHERE.values()) == set(REGISTRY)
