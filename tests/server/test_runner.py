"""Starting, stopping and starting again, with sockets open and without."""

from __future__ import annotations

import asyncio
import gc
import socket
import sys
import warnings
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import NoReturn

import psutil
import pytest
from descriptors import descriptors, fall_to
from wire import WireClient

from server import handover, tls, websocket
from server.config import Policy, Settings
from server.errors import SignalingError
from server.looplag import INTERVAL
from server.runner import PortTakenError, Server, ServerState
from server.tasks import cancel, spawn


async def cycle(server: Server) -> None:
    """Start, open six sockets (joined, silent, idle HTTP, no TLS yet), stop with all of them open."""
    await server.start()
    async with AsyncExitStack() as stack:
        clients = [await stack.enter_async_context(WireClient(server)) for _ in range(4)]
        for number, client in enumerate(clients[:3]):
            await client.join(f"Peer {number}")
        _, idle = await asyncio.open_connection("127.0.0.1", server.http_port)
        unshaken, silent = await asyncio.open_connection("127.0.0.1", server.port)
        await server.stop()
        assert [await client.closed() for client in clients[:3]] == [(1012, "server_restart")] * 3
        assert await unshaken.read() == b""
        idle.close()
        silent.close()


async def test_twenty_times_with_open_sockets_leaks_nothing(loopback: Settings) -> None:
    server = Server(loopback)
    loop = asyncio.get_running_loop()
    await cycle(server)  # executor threads and caches come once
    gc.collect()
    before, tasks = descriptors(), asyncio.all_tasks()
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        for _ in range(20):
            await cycle(server)
            assert asyncio.all_tasks() == tasks
        gc.collect()
    await fall_to(before)
    timers = [handle for handle in getattr(loop, "_scheduled", []) if not handle.cancelled()]
    assert timers == []


FLOOD = Policy(message_rate=0, candidates=1000)


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is cut for not reading, however much waits."""
    monkeypatch.setattr(websocket, "MAX_QUEUED_BYTES", 1 << 30)


async def fill(deaf: WireClient, deaf_id: str, sender: WireClient) -> None:
    """Let one client read no more, and another send it more than any buffer on the way takes."""
    deaf.go_deaf()
    for _ in range(150):
        await sender.send(type="candidate", to=deaf_id, candidate={"candidate": "x" * 60_000})
    await sender.send(type="ping", t=1)
    await sender.expect("pong")


@pytest.mark.usefixtures("patient")
async def test_a_stop_with_a_client_that_does_not_read_is_bounded(loopback: Settings) -> None:
    server = Server(replace(loopback, policy=FLOOD))
    await server.start()
    async with WireClient(server, deaf=True) as deaf, WireClient(server) as ada:
        deaf_id = (await deaf.join("Deaf"))["peer"]
        await ada.join("Ada")
        await fill(deaf, deaf_id, ada)
        async with asyncio.timeout(12):
            await server.stop()
        assert server.snapshot().peers == ()
        deaf.socket.transport.abort()


@pytest.mark.usefixtures("patient")
async def test_a_stop_that_nobody_waits_for_goes_on(loopback: Settings) -> None:
    server = Server(replace(loopback, policy=FLOOD))
    await server.start()
    async with WireClient(server, deaf=True) as deaf, WireClient(server) as ada:
        deaf_id = (await deaf.join("Deaf"))["peer"]
        await ada.join("Ada")
        await fill(deaf, deaf_id, ada)
        impatient = spawn(server.stop(), name="impatient")
        assert await ada.closed() == (1012, "server_restart")
        await cancel(impatient)
        await server.stop()
        deaf.socket.transport.abort()
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_a_restart_keeps_the_journal_and_takes_new_settings(loopback: Settings) -> None:
    server = Server(loopback)
    await server.start()
    async with WireClient(server) as ada:
        await ada.join("Ada")
    total = server.journal.total
    await server.restart(replace(loopback, room="attic"))
    assert server.url("10.0.0.2") == f"https://10.0.0.2:{server.port}/room/attic"
    assert server.url("fe80::1", "den") == f"https://[fe80::1]:{server.port}/room/den"
    assert server.journal.total >= total
    async with WireClient(server) as ada:
        await ada.join("Ada")
    await server.stop()


async def test_starting_and_stopping_twice_is_harmless(loopback: Settings) -> None:
    server = Server(loopback)
    await server.stop()
    await asyncio.gather(server.start(), server.start())
    assert server.state is ServerState.RUNNING
    port = server.port
    await asyncio.gather(server.stop(), server.stop())
    assert server.snapshot().peers == ()
    with socket.create_server(("127.0.0.1", port)):
        pass


async def test_a_taken_port_is_named_and_a_free_one_offered(loopback: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        server = Server(replace(loopback, port=port))
        with pytest.raises(PortTakenError) as caught:
            await server.start()
        error = caught.value
        assert (error.code, error.port) == ("port_taken", port)
        if sys.platform == "linux":
            assert error.owner is not None
            assert f"(pid {psutil.Process().pid})" in error.owner
        assert server.state is ServerState.STOPPED
        await server.restart(replace(server.settings, port=error.free_port))
        assert server.port == error.free_port
        await server.stop()


@pytest.mark.allow_log("is used instead")
async def test_a_taken_http_port_moves_by_itself(
    loopback: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        server = Server(replace(loopback, http_port=port))
        await server.start()
        assert server.http_port not in {0, port}
        assert f"Port {port} is used by" in caplog.text
        assert f"Port {server.http_port} is used instead" in caplog.text
        await server.stop()


@pytest.mark.allow_log("Nothing can be saved")
async def test_a_folder_that_cannot_be_written_is_explained_and_it_serves_all_the_same(
    loopback: Settings,
) -> None:
    loopback.state_dir.parent.mkdir(exist_ok=True)
    loopback.state_dir.write_text("a file where the folder should be")
    server = Server(loopback)
    await server.start()
    assert [trouble.code for trouble in server.troubles] == ["not_kept"]
    assert server.state is ServerState.RUNNING
    await server.stop()
    assert server.troubles == ()
    assert loopback.state_dir.read_text() == "a file where the folder should be"


async def test_keys_that_cannot_be_made_are_explained(
    loopback: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*arguments: object) -> NoReturn:
        raise SignalingError("no_identity", "The folder is gone.")

    monkeypatch.setattr(tls, "ensure_identity", broken)
    server = Server(loopback)
    with pytest.raises(SignalingError, match="keys for encrypted connections") as caught:
        await server.start()
    assert caught.value.code == "no_identity"
    assert server.state is ServerState.STOPPED
    with socket.create_server(("127.0.0.1", server.port or 0)):
        pass


async def test_the_lag_is_sampled_while_running(server: Server) -> None:
    await asyncio.sleep(3 * INTERVAL)  # the thing under test is time itself
    stats = server.looplag.window()
    assert 0 <= stats.p50 <= stats.p99 <= stats.max < 1


@pytest.mark.allow_log("stay with Hypercorn")
async def test_where_sockets_cannot_be_taken_it_serves_all_the_same(
    loopback: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(handover, "possible", lambda: False)
    server = Server(loopback)
    await server.start()
    async with WireClient(server) as ada:
        assert (await ada.join("Ada"))["room"] == "lobby"
    await server.stop()
    assert "stay with Hypercorn" in caplog.text
