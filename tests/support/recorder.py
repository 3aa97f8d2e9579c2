"""Records what a server sees of a real call between Chromium tabs, as data for tests.

    .venv/bin/python tests/support/recorder.py [FILE]

writes `tests/panel/trace/data/two_people.jsonl`: Ada is in the room, Bo comes and calls her, later both
restart ICE at once (glare), and in the end Bo leaves. Each line is one observation of the journal, with the
members `at` (seconds since 1970, as of a journal with the origin 0), `sender`, `recipient`, `type`, `room`,
`raw` (the payload as JSON, null where there is none) and `code`. `read` gives them back.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from server.journal import Observation

DATA = Path(__file__).parents[1] / "panel" / "trace" / "data"
TWO_PEOPLE = DATA / "two_people.jsonl"

# Both offer at the same time: what they say to each other waits a moment on its way.
COLLIDE = """() => {
  const { signaling, mesh } = globalThis.callbox;
  const send = signaling.send.bind(signaling);
  const held = [];
  signaling.send = (message, how) => {
    if (message.type === "report") return send(message, how);
    held.push(message);
    return "held";
  };
  setTimeout(() => {
    signaling.send = send;
    for (const message of held) send(message);
  }, 500);
  for (const link of mesh.links.values()) link.restart();
}"""
SETTLED = """() => [...globalThis.callbox.mesh.links.values()].every(
  ({ pc }) => pc.signalingState === "stable" && pc.connectionState === "connected")"""


def write(path: Path, observations: Iterable[Observation], origin: float) -> None:
    """One line for each. `origin`: the journal's."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        for seen in observations:
            file.write(json.dumps(_line(seen, origin), ensure_ascii=False, separators=(",", ":")) + "\n")


def read(path: Path = TWO_PEOPLE) -> Iterator[Observation]:
    """The observations of a file, numbered from 1. Payloads are written anew, without blanks."""
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = json.loads(text)
        payload = line.pop("raw")
        raw = b"" if payload is None else json.dumps(payload, separators=(",", ":")).encode()
        yield Observation(seq=number, size=len(raw), raw=raw, **line)


def _line(seen: Observation, origin: float) -> dict[str, Any]:
    return {
        "at": round(origin + seen.at, 6),
        "sender": seen.sender,
        "recipient": seen.recipient,
        "type": seen.type,
        "room": seen.room,
        "raw": json.loads(seen.raw) if seen.raw else None,
        "code": seen.code,
    }


async def _call(url: str) -> None:
    from chromium import Chromium

    async def play() -> None:
        ada = await chromium.tabs.open(url)
        await ada.join("Ada")
        bo = await chromium.tabs.open(url)
        await bo.join("Bo")
        await ada.sees("Bo", frames=100)
        await bo.sees("Ada", frames=100)
        await asyncio.gather(ada.evaluate(COLLIDE), bo.evaluate(COLLIDE))
        await asyncio.sleep(1)
        for tab in (ada, bo):
            await tab.page.wait_for_function(SETTLED)
        await asyncio.sleep(5)
        await bo.page.get_by_role("button", name="Leave").click()
        await asyncio.sleep(0.5)
        await chromium.tabs.close()

    with Chromium() as chromium:
        await chromium.run(play())


async def record(path: Path) -> None:
    """Start a server on loopback, let the two call each other, and keep what it saw."""
    from server.config import Settings
    from server.runner import Server

    with tempfile.TemporaryDirectory() as folder:
        server = Server(
            Settings(host="127.0.0.1", port=0, http_port=0, admin_port=None, state_dir=Path(folder))
        )
        await server.start()
        await _call(f"https://127.0.0.1:{server.port}/room/lobby")
        await server.stop()
    write(path, server.journal.since(0).observations, server.journal.origin)


if __name__ == "__main__":
    asyncio.run(record(Path(sys.argv[1]) if len(sys.argv) > 1 else TWO_PEOPLE))
