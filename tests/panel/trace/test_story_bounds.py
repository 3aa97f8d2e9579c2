"""A story takes anything, and does not grow for ever."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import journals
import pytest
from hypothesis import given
from hypothesis import strategies as st

from panel.trace import keeping, story
from panel.trace.diagnosis import diagnose
from panel.trace.diagnosis.finding import Facts, Network
from panel.trace.keeping import Descriptions, Items, weight
from panel.trace.pairs import Round
from panel.trace.story import Story
from server.journal import Observation
from server.spike import Spike

PEERS = ["a", "b", "c", "server", "everyone", ""]
TYPES = [
    "hello", "welcome", "resumed", "peer-joined", "peer-back", "peer-away", "peer-left", "left", "state",
    "offer", "answer", "candidate", "report", "error", "chat", "knock", "invalid",
]  # fmt: skip
MEMBERS = [
    "to", "name", "kind", "state", "resume", "peer", "peers", "id", "reason", "description", "sdp",
    "candidate", "t", "report", "changes", "what", "value", "pairs", "sent", "received",
    "video", "bytes", "ice", "secure",
]  # fmt: skip
WORDS = [
    "a", "b", "audio", "ice", "failed", "connected", "connection", "disconnected", "glare", "hello",
    "v=0\r\na=ice-ufrag:xyzz\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=setup:active\r\n",
    "candidate:1 1 udp 1 192.168.1.5 5 typ host", "candidate:1 1 udp 1 x.local 5 typ host",
]  # fmt: skip

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(WORDS) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(MEMBERS), inner, max_size=4),
    max_leaves=12,
)
descriptions = st.sampled_from(WORDS).map(lambda sdp: {"description": {"type": "offer", "sdp": sdp}})
candidates = st.sampled_from(WORDS).map(lambda line: {"candidate": {"candidate": line}})
changes = st.fixed_dictionaries(
    {"t": st.floats(0, 1e15), "what": st.sampled_from(WORDS), "value": st.sampled_from(WORDS)}
)
digests = st.fixed_dictionaries(
    {}, optional={"changes": st.lists(changes, max_size=4), "secure": st.booleans(),
                  "sent": st.dictionaries(st.sampled_from(["audio", "video"]), st.just({"bytes": 5})),
                  "pairs": st.just([{"state": "failed"}])}
)  # fmt: skip
reports = st.fixed_dictionaries(
    {"to": st.sampled_from(PEERS), "t": st.floats(0, 1e15) | st.floats(1e12, 1.1e12), "report": digests}
)
payloads = st.binary(max_size=20) | (values | descriptions | candidates | reports).map(
    lambda value: json.dumps(value).encode()
)
observations = st.builds(
    lambda at, sender, recipient, kind, raw, code: Observation(
        0, at, sender, recipient, kind, "lobby", len(raw), raw, code
    ),
    st.floats(0, 100), st.sampled_from(PEERS), st.sampled_from(PEERS), st.sampled_from(TYPES), payloads,
    st.sampled_from(["", "", "", "unknown_peer", "slow_consumer", "gone"]),
)  # fmt: skip
FACTS = Facts(
    200.0,
    spikes=(Spike(1.0, 0.5), Spike(5.0, 9.0, ("paint",))),
    networks=(Network("192.168.1.1/24", "wifi"), Network("nonsense", "vpn"), Network("fd00::1/64", "wifi")),
    addresses={"a": "192.168.1.5", "b": "10.0.0.1", "c": "no address"},
)


@given(st.lists(observations, max_size=25))
def test_nothing_that_is_sent_makes_it_or_the_rules_raise(seen: list[Observation]) -> None:
    story = journals.story_of(seen)
    for pair in story.pairs.values():
        assert pair.a < pair.b
        assert all(phase.end is None or phase.start <= phase.end for phase in pair.phases())
        assert set(pair.candidates) == set(pair.states) == set(pair.key)
    for finding in diagnose(story, FACTS):
        assert finding.sentence.format(**finding.words)


def observation(seq: int, kind: str, sender: str, recipient: str, **message: Any) -> Observation:
    raw = json.dumps(message).encode()
    return Observation(seq, seq / 10, sender, recipient, kind, "lobby", len(raw), raw, "")


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(story, "MOST_PEOPLE", 20)
    monkeypatch.setattr(story, "MOST_PAIRS", 20)
    monkeypatch.setattr(story, "SLACK", 5)


def visits(count: int) -> Iterator[Observation]:
    """Newcomers who call Ada and leave."""
    yield observation(1, "hello", "ada", "server", name="Ada")
    for number in range(count):
        peer = f"p{number}"
        yield observation(number + 2, "hello", peer, "server", name="Bo")
        yield observation(number + 2, "offer", peer, "ada", description={"sdp": ""})
        yield observation(number + 2, "peer-left", peer, "everyone", reason="bye")


def test_those_who_left_are_forgotten_first(small: None) -> None:
    told = journals.story_of(visits(500))
    assert len(told.people) <= 25
    assert len(told.pairs) <= 25
    assert "ada" in told.people, "who is still there"
    assert told.people["p499"].left_at is not None, "the newest"
    assert {pair.key for pair in told.pairs_of("ada")} == set(told.pairs)


def test_nobody_leaves_and_still_it_ends_somewhere(small: None) -> None:
    told = Story()
    for number in range(500):
        told.take(observation(number + 1, "offer", f"p{number}", f"q{number}", description={"sdp": ""}))
    assert len(told.people) <= 26
    assert len(told.pairs) <= 25


def test_few_people_can_be_many_pairs(small: None) -> None:
    told = Story()
    for number in range(12 * 12):
        one, other = divmod(number, 12)
        told.take(observation(number + 1, "offer", f"p{one}", f"p{other}", description={"sdp": ""}))
    assert len(told.people) == 12
    assert 20 <= len(told.pairs) <= 25
    assert ("p10", "p11") in told.pairs, "the newest"
    assert all(pair in told.pairs.values() for peer in told.people for pair in told.pairs_of(peer))


def test_descriptions_are_kept_up_to_a_size() -> None:
    kept, rounds = Descriptions(most=10_000), [Round("a", n, 0.0, offer_sdp="x" * 3_000) for n in range(8)]
    for one in rounds:
        kept.hold(one, one.offer_sdp)
    assert [bool(one.offer_sdp) for one in rounds] == [False] * 5 + [True] * 3


def test_items_are_kept_up_to_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST_ITEMS", 100)
    told, line = Story(), "candidate:1 1 udp 1 192.168.1.5 5 typ host"
    told._items = Items(100)
    for number in range(60):
        told.take(observation(number + 1, "candidate", f"p{number % 6}", "z", candidate={"candidate": line}))
    told.take(observation(61, "peer-left", "p3", "everyone", reason="bye"))
    for number in range(61, 121):
        told.take(observation(number + 1, "candidate", "p0", "z", candidate={"candidate": line}))
    weights = {pair.a: weight(pair) for pair in told.pairs.values()}
    assert sum(weights.values()) <= 100
    assert weights["p3"] == 0, "who has left is emptied first"
    assert weights["p0"] > 0
    assert told.pairs["p3", "z"].counted["p3"] == 10
