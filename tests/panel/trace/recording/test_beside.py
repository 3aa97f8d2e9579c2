"""A dump of webrtc-internals finds the pair that it belongs to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from panel.trace.recording.beside import guess, place
from panel.trace.recording.internals import Dump, read
from panel.trace.story import Sample, Story
from server.journal import Journal

FIXTURE = Path(__file__).parent / "fixtures" / "internals-chromium-156.json"
OFFERED = 1_795_205_974.3005  # as the dump has it
ORIGIN = 1_795_205_900.0


@pytest.fixture
def dump() -> Dump:
    return read(FIXTURE.read_bytes(), "call.json")


def story_of(*offers: tuple[float, str, str]) -> Story:
    """Who offered to whom, when."""
    story, journal = Story(ORIGIN), Journal(origin=ORIGIN)
    for at, by, to in offers:
        body = {"type": "offer", "to": to, "description": {"type": "offer", "sdp": "v=0\r\n"}}
        journal.append(at, by, to, "offer", "lobby", json.dumps(body).encode())
    for observation in journal.since(0).observations:
        story.take(observation)
    return story


def test_each_end_finds_its_place(dump: Dump) -> None:
    story = story_of((10.0, "c", "a"), (OFFERED - ORIGIN + 0.5, "b", "a"), (95.0, "c", "b"))
    version = story.version
    placed = place(story, dump)
    assert {p.pair.key for p in placed} == {("a", "b")}
    assert [(p.by, p.seen.id) for p in placed] == [("b", "11-1"), ("a", "11-2")]
    assert all(0.4 < p.apart < 0.6 for p in placed)
    pair = story.pairs["a", "b"]
    assert story.version > version
    assert [len(pair.samples[peer]) for peer in ("a", "b")] == [4, 4]
    assert pair.samples["a"][0].fps == 20.0
    assert [event.at for event in pair.events] == sorted(event.at for event in pair.events)
    assert ("b", "ice", "connected") in [(e.by, e.what, e.value) for e in pair.events]


def test_what_was_reported_meanwhile_gives_way(dump: Dump) -> None:
    story = story_of((OFFERED - ORIGIN, "b", "a"))
    pair = story.pairs["a", "b"]
    for at in (70.0, 77.5, 90.0):
        pair.samples["b"].append(Sample(at, "b", 5.0, fps=1.0))
    place(story, dump)
    times = [sample.at for sample in pair.samples["b"]]
    assert (times[0], times[-1], len(times)) == (70.0, 90.0, 6)
    assert times == sorted(times)


def test_changes_that_were_reported_are_not_there_twice(dump: Dump) -> None:
    story = story_of((OFFERED - ORIGIN, "b", "a"))
    pair = story.pairs["a", "b"]
    pair.events.append(read(FIXTURE.read_bytes()).connections[0].events(ORIGIN, "b")[0])
    place(story, dump)
    assert len([event for event in pair.events if event.by == "b"]) == 1
    assert len([event for event in pair.events if event.by == "a"]) == 8


def test_what_fits_nowhere_stays_out(dump: Dump) -> None:
    late = story_of((OFFERED - ORIGIN + 60.0, "b", "a"))
    assert place(late, dump) == []
    assert place(Story(ORIGIN), dump) == []
    quiet = read(json.dumps({"PeerConnections": {"1": {}}}).encode())
    assert guess(late, quiet.connections[0]) is None
