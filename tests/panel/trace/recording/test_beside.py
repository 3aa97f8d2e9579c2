"""A dump of webrtc-internals finds the pair that it belongs to."""

from __future__ import annotations

import json
from pathlib import Path
from time import perf_counter

import pytest

from panel.trace.recording.beside import place
from panel.trace.recording.internals import Dump, read
from panel.trace.story import Sample, Story
from server.journal import Journal

FIXTURE = Path(__file__).parent / "fixtures" / "internals-chromium-156.json"
OFFERED = 1_795_205_974.3005  # as the dump has it
ORIGIN = 1_795_205_900.0
Connection = tuple[float, str, str, str]  # the first offer's time and state, its own name, the other's


@pytest.fixture
def dump() -> Dump:
    return read(FIXTURE.read_bytes(), "call.json")


def story_of(*offers: tuple[float, str, str] | tuple[float, str, str, str]) -> Story:
    """Who offered to whom, when; and what it called itself in ICE."""
    story, journal = Story(ORIGIN), Journal(origin=ORIGIN)
    for at, by, to, *name in offers:
        sdp = "v=0\r\n" + "".join(f"a=ice-ufrag:{each}\r\n" for each in name)
        body = {"type": "offer", "to": to, "description": {"type": "offer", "sdp": sdp}}
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
    assert place(late, quiet) == []


def dump_of(*connections: Connection) -> Dump:
    """What a browser saw whose clock is 50 ms behind."""
    seen = {}
    for number, (at, state, own, others) in enumerate(connections):
        log = [
            {"type": "onsignalingstatechange", "value": f'"{state}"', "timestamp": (ORIGIN + at - 0.05) * 1e3}
        ]
        for kind, name in (("setLocalDescription", own), ("setRemoteDescription", others)):
            sdp = f"v=0\r\na=ice-ufrag:{name}\r\n" if name else ""
            value = json.dumps({"type": "offer", "sdp": sdp})
            log.append({"type": kind, "value": value, "timestamp": (ORIGIN + at) * 1e3})
        seen[f"1-{number}"] = {"updateLog": log}
    return read(json.dumps({"PeerConnections": seen}).encode())


def ends(story: Story, dump: Dump) -> list[tuple[tuple[str, str], str]]:
    return [(placed.pair.key, placed.by) for placed in place(story, dump)]


def test_offers_close_together_are_told_apart_though_the_clock_is_off() -> None:
    story = story_of((10.0, "cy", "anna"), (10.066, "cy", "ben"))
    local = "have-local-offer"
    found = ends(story, dump_of((10.0, local, "", ""), (10.066, local, "", "")))
    assert found == [(("anna", "cy"), "cy"), (("ben", "cy"), "cy")]
    story = story_of((10.0, "cy", "anna"), (10.066, "cy", "ben"))
    found = ends(story, dump_of((10.066, local, "", ""), (10.0, local, "", "")))
    assert found == [(("ben", "cy"), "cy"), (("anna", "cy"), "cy")]


def test_each_end_has_one_connection() -> None:
    story = story_of((10.0, "cy", "anna"))
    seen = [(10.0, "have-local-offer", "", ""), (10.01, "have-local-offer", "", "")]
    assert ends(story, dump_of(*seen)) == [(("anna", "cy"), "cy")]
    seen = [(10.0, "have-local-offer", "", ""), (10.01, "have-remote-offer", "", "")]
    assert ends(story_of((10.0, "cy", "anna")), dump_of(*seen)) == [
        (("anna", "cy"), "cy"), (("anna", "cy"), "anna")
    ]  # fmt: skip


def test_what_the_ends_call_themselves_says_more_than_the_time() -> None:
    story = story_of(
        (10.0, "cy", "anna", "Cya1"), (10.066, "cy", "ben", "Cyb1"), (12.0, "anna", "ben", "Anb1")
    )
    local, remote = "have-local-offer", "have-remote-offer"
    seen = dump_of((10.0, local, "Cyb1", ""), (10.066, local, "Cya1", ""), (9.0, remote, "x/+9", "Anb1"))
    found = ends(story, seen)
    assert found == [(("ben", "cy"), "cy"), (("anna", "cy"), "cy"), (("anna", "ben"), "ben")]
    assert ends(story_of((60.0, "cy", "anna", "Cya1")), dump_of((10.0, local, "Cya1", ""))) == []


def test_a_clock_that_is_off_by_much() -> None:
    story = story_of(*((10.0 + number**2, "cy", f"p{number}") for number in range(6)))
    seen = [(30.0 + number**2, "have-local-offer", "", "") for number in range(6)]
    assert [key[1] for key, _ in ends(story, dump_of(*seen))] == [f"p{number}" for number in range(6)]


def test_many_offers_cost_little() -> None:
    story = story_of(*((10.0 + number / 100, "cy", f"p{number}") for number in range(2_000)))
    seen = dump_of(*((10.0 + number / 100, "have-local-offer", "", "") for number in range(40)))
    start = perf_counter()
    assert len(place(story, seen)) == 40
    assert perf_counter() - start < 1.0
