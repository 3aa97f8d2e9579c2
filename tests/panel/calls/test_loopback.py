"""The self-test really sends pictures through UDP on 127.0.0.1."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import aioice.ice
import pytest

from panel.calls.addresses import addresses_for, chosen_addresses, loopback_if_alone, only_loopback
from panel.calls.call import Patience
from panel.calls.loopback import SelfTest
from panel.calls.report import Quality
from server.tasks import cancel, spawn

ROOT = Path(__file__).parents[3]


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """No interface but the loopback, which aioice leaves out."""
    monkeypatch.setattr("ifaddr.get_adapters", list)


@pytest.mark.usefixtures("no_network", "no_task_left")
async def test_frames_arrive_without_a_network() -> None:
    call = SelfTest(1.0)
    report = await call.run()
    assert report.ok, report
    times = [report.signaling_ms, report.ice_ms, report.dtls_ms, report.first_frame_ms]
    assert all(t is not None and 0 < t < 3000 for t in times)
    assert times == sorted(times, key=lambda t: t or 0)
    assert report.fps is not None
    assert 5 < report.fps < 40
    assert min(report.frames_received, report.frames_sent) > 5
    assert report.seconds < 10
    assert call.latest_frame is not None


@pytest.mark.usefixtures("no_task_left")
async def test_stopping_and_cancelling(monkeypatch: pytest.MonkeyPatch) -> None:
    call = SelfTest(None)
    measuring = asyncio.Event()

    def quality(rows: object) -> Quality:
        measuring.set()
        return Quality()

    monkeypatch.setattr("panel.calls.call.quality", quality)
    running = spawn(call.run(), name="self-test")
    await asyncio.wait_for(measuring.wait(), 5)
    assert call.progress.stage == "media"
    call.stop()
    assert (await running).ok
    running = spawn(SelfTest(None).run(), name="self-test")
    await asyncio.sleep(0)
    await cancel(running)
    assert running.cancelled()


@pytest.mark.usefixtures("no_task_left")
async def test_no_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("panel.calls.loopback.only_loopback", lambda found: [])
    report = await SelfTest(patience=Patience(setup=0.3)).run()
    assert (report.ok, report.code) == (False, "call_timeout")
    assert report.detail == "No path between the two devices was found."


@pytest.mark.skipif(not shutil.which("unshare"), reason="needs Linux namespaces")
def test_in_a_namespace_without_interfaces() -> None:
    script = (
        "import fcntl, socket, struct\n"
        "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
        "fcntl.ioctl(s, 0x8914, struct.pack('16sh14x', b'lo', 0x49))\n"  # SIOCSIFFLAGS: up, loopback, running
        "s.close()\n"
        "import sys; sys.argv = ['callbox', 'selftest-call', '--seconds', '0.5', '--json']\n"
        "from panel.__main__ import main; main()\n"
    )
    alone = ["unshare", "--map-root-user", "--net"]
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("namespaces are not permitted here")
    done = subprocess.run(
        [*alone, sys.executable, "-W", "error", "-c", script],
        capture_output=True, check=False, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, text=True,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["ok"]


def test_which_addresses_are_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    found = ["192.168.1.5"]
    original = lambda use_ipv4, use_ipv6: found  # noqa: E731
    monkeypatch.setattr(aioice.ice, "get_host_addresses", original)
    with chosen_addresses(only_loopback):
        assert aioice.ice.get_host_addresses(True, True) == ["127.0.0.1"]
        with chosen_addresses(loopback_if_alone):
            assert aioice.ice.get_host_addresses(True, True) == found
        assert aioice.ice.get_host_addresses(True, True) == ["127.0.0.1"]
    assert aioice.ice.get_host_addresses is original
    assert loopback_if_alone([]) == ["127.0.0.1"]
    assert addresses_for("wss://127.0.0.1:8443/ws") is loopback_if_alone
    assert addresses_for("wss://localhost/ws") is loopback_if_alone
    assert addresses_for("wss://[::1]/ws") is loopback_if_alone
    assert addresses_for("wss://192.168.1.5/ws")([]) == []
    assert addresses_for("wss://callbox.local/ws")([]) == []


async def test_one_calls_choice_is_not_anothers() -> None:
    async def inside(both: asyncio.Barrier) -> list[str]:
        with chosen_addresses(only_loopback):
            await both.wait()
            return list(aioice.ice.get_host_addresses(True, True))

    async def outside(both: asyncio.Barrier) -> list[str]:
        await both.wait()
        return list(aioice.ice.get_host_addresses(True, True))

    both = asyncio.Barrier(2)
    usual = aioice.ice.get_host_addresses(True, True)
    mine, theirs = await asyncio.gather(inside(both), outside(both))
    assert (mine, theirs) == (["127.0.0.1"], usual)
