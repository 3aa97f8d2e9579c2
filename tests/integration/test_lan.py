"""Two devices and a host in a LAN of their own: media crosses it, and there is no internet."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import Chromium, executable
from lan import HOST, Lan, inside, lan, permitted

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not permitted(), reason="a LAN of network namespaces needs Linux, root and iproute2"),
]

_PAIR = """async () => {
  const [{ pc }] = callbox.mesh.links.values();
  const stats = await pc.getStats();
  const pair = [...stats.values()].find(({ type, nominated }) => type === "candidate-pair" && nominated);
  return [pair.localCandidateId, pair.remoteCandidateId].map((id) => stats.get(id).address);
}"""


@pytest.fixture
def network() -> Iterator[Lan]:
    with lan() as made:
        yield made


@pytest.fixture
def address(network: Lan, tmp_path: Path) -> Iterator[str]:
    """The headless server on the host of the LAN, with default settings; what its QR code says."""
    command = ["ip", "netns", "exec", network.host, sys.executable, "-u", "-m", "server"]
    with subprocess.Popen(
        [*command, "--state-dir", str(tmp_path / "state")], stdout=subprocess.PIPE, text=True
    ) as server:
        if server.stdout is None:
            pytest.fail("no pipe")
        told = re.search(r"https://\S+", server.stdout.readline())
        try:
            yield told[0] if told else "nothing"
        finally:
            server.terminate()


async def test_two_devices_meet_over_the_network(network: Lan, address: str, tmp_path: Path) -> None:
    assert address == f"https://{HOST}:8443/room/lobby"
    program = executable() or pytest.skip("there is no Chromium of the system")
    first, second = (inside(network.device(), program, tmp_path) for _ in range(2))
    with Chromium(first) as one, Chromium(second) as other:
        ada = await one.run(one.tabs.open(address))
        await one.run(ada.join("Ada"))
        bo = await other.run(other.tabs.open(address))
        await other.run(bo.join("Bo"))
        await one.run(ada.sees("Bo", frames=30))
        await other.run(bo.sees("Ada", frames=30))
        assert await one.run(ada.evaluate(_PAIR)) == ["10.99.0.11", "10.99.0.12"]
        assert ada.noise + bo.noise == []
        await one.run(one.tabs.close())
        await other.run(other.tabs.close())
