"""What clients report stands on the server's clock, whatever theirs says."""

from __future__ import annotations

import json
from typing import Any

import pytest

from panel.trace.clocks import ClientClock
from panel.trace.story import PairStory, Sample, Story
from server.journal import Observation

ORIGIN = 1_767_225_600.0


class Reporter:
    """Bo (b) reports about Ada (a) with a clock that is `ahead`; a report takes `delay` to come."""

    def __init__(self, ahead: float = 0.0) -> None:
        self.story = Story(ORIGIN)
        self.ahead = ahead
        self._seq = 0
        self.take(0.0, "a", "server", "hello", {"name": "Ada"})
        self.take(0.0, "b", "server", "hello", {"name": "Bo"})

    def take(self, at: float, sender: str, recipient: str, kind: str, message: Any) -> None:
        self._seq += 1
        raw = json.dumps(message).encode()
        self.story.take(Observation(self._seq, at, sender, recipient, kind, "lobby", len(raw), raw, ""))

    def report(self, at: float, delay: float = 0.0, to: str = "a", **digest: Any) -> None:
        """`changes` as (when, what, value)."""
        changes = [{"t": self._clock(t), "what": w, "value": v} for t, w, v in digest.pop("changes", ())]
        message = {"to": to, "t": self._clock(at), "report": {"changes": changes, **digest}}
        self.take(at + delay, "b", to, "report", message)

    def _clock(self, at: float) -> float:
        return (ORIGIN + at + self.ahead) * 1000

    @property
    def pair(self) -> PairStory:
        return self.story.pairs["a", "b"]

    def times(self) -> list[float]:
        return [round(event.at, 3) for event in self.pair.events]


def count(sent: int = 0, received: int = 0, lost: int = 0, packets: int = 0) -> dict[str, Any]:
    return {
        "sent": {"video": {"bytes": sent}},
        "received": {"video": {"bytes": received, "lost": lost, "packets": packets, "jitter": 0.01}},
    }


@pytest.mark.parametrize("ahead", [0.0, 3600.0, -86_400.0 * 365])
def test_events_are_moved_onto_the_servers_clock(ahead: float) -> None:
    bo = Reporter(ahead)
    bo.report(2.0, changes=[(1.5, "ice", "checking"), (1.9, "ice", "connected")])
    assert bo.times() == [1.5, 1.9]
    assert bo.story.people["b"].offset == pytest.approx(ahead, abs=1e-3)


def test_the_fastest_report_tells_the_offset() -> None:
    bo = Reporter(ahead=10)
    for sent, delay in ((1, 0.4), (3, 0.05), (5, 0.3)):
        bo.report(sent, delay)
    assert bo.story.people["b"].offset == pytest.approx(9.95)
    bo.report(7, 0.6, changes=[(6.5, "ice", "failed")])
    assert bo.times() == [pytest.approx(6.55)]


def test_reports_that_were_held_up_tell_when_it_happened() -> None:
    """The connection was lost for 20 s, and then all comes at once."""
    bo = Reporter()
    for sent in (2.0, 4.0, 6.0):
        bo.report(sent)
    for sent in (8.0, 10.0, 12.0, 14.0, 16.0):
        bo.report(sent, 28 - sent, changes=[(sent - 0.5, "ice", "disconnected")])
    bo.report(30.0)
    assert bo.times() == [7.5, 9.5, 11.5, 13.5, 15.5]
    assert bo.story.people["b"].jumps == []


@pytest.mark.parametrize("jump", [3600.0, -3600.0, 3.0, -3.0])
def test_a_clock_that_is_set(jump: float) -> None:
    bo = Reporter()
    for sent in range(2, 12, 2):
        bo.report(sent)
    bo.ahead = jump
    for sent in range(12, 24, 2):
        bo.report(sent)
    bo.report(24.0, changes=[(23.0, "ice", "connected")])
    (found,) = bo.story.people["b"].jumps
    assert found.seconds == pytest.approx(jump)
    assert bo.times() == [23.0]


def test_what_was_held_up_and_comes_at_once_does_not_agree() -> None:
    """Three reports of the same moment, after a cable was out: not a clock that was set."""
    bo = Reporter()
    for sent in range(2, 12, 2):
        bo.report(sent)
    for late in (12.0, 12.1, 12.2, 14.0):
        bo.report(late, 20 - late)
    bo.report(22.0)
    assert bo.story.people["b"].jumps == []


def test_the_first_report_may_be_the_one_that_is_late() -> None:
    bo = Reporter()
    bo.report(1.0, 20.0)
    for sent in (22.0, 24.0, 26.0):
        bo.report(sent)
    assert bo.story.people["b"].jumps == []
    assert bo.story.people["b"].offset == pytest.approx(0, abs=1e-3)


def test_a_clock_learns_from_few_and_forgets_the_old() -> None:
    clock = ClientClock()
    for second in range(100):
        clock.learn(second, second * 1.0001)  # it runs too fast
    assert clock.offset == pytest.approx(0.0099)
    for second in range(100, 200):
        clock.learn(second, second * 0.9999)
    assert clock.offset is not None
    assert clock.offset < 0


@pytest.mark.parametrize("told", [0.0, 8.64e15, 1.0])
def test_times_beyond_all_reason_stay_near_the_report(told: float) -> None:
    bo = Reporter()
    digest = {"changes": [{"t": 5e14, "what": "ice"}]}
    bo.take(50.0, "b", "a", "report", {"to": "a", "t": told, "report": digest})
    bo.report(51.0, changes=[(-1e6, "ice", "checking")])
    assert all(-300 <= event.at <= 51 for event in bo.pair.events)


def test_rates_are_differences() -> None:
    bo = Reporter()
    pairs = [{"selected": True, "state": "succeeded", "rtt": 0.02}]
    bo.report(2.0, **count(1_000, 2_000, 0, 100))
    bo.report(4.0, **count(251_000, 502_000, 10, 190), pairs=pairs)
    (sample,) = bo.pair.samples["b"]
    assert sample == Sample(
        at=sample.at, by="b", seconds=sample.seconds, sent_bps=sample.sent_bps,
        received_bps=sample.received_bps, rtt=0.02, jitter=0.01, loss=0.1, fps=sample.fps, freezes=0,
    )  # fmt: skip
    rates = (sample.at, sample.seconds, sample.sent_bps, sample.received_bps, sample.fps)
    assert rates == pytest.approx((4, 2, 1_000_000, 2_000_000, 0))


def test_counters_that_begin_anew_give_no_rate() -> None:
    bo = Reporter()
    for sent, video in ((2.0, 9_000), (4.0, 500), (6.0, 1_500)):
        bo.report(sent, **count(video, video))
    assert [one.sent_bps for one in bo.pair.samples["b"]] == [None, pytest.approx(4_000)]


def test_reports_that_are_too_near_give_no_rate_either() -> None:
    bo = Reporter()
    for sent in (2.0, 2.1, 4.0):
        bo.report(sent, **count(int(sent * 1000)))
    assert [round(one.seconds, 3) for one in bo.pair.samples["b"]] == [2.0]


def test_the_last_report_has_no_numbers() -> None:
    bo = Reporter()
    bo.report(2.0, **count(1_000))
    bo.report(3.0, changes=[(3.0, "connection", "closed")])
    assert list(bo.pair.samples["b"]) == []
    assert bo.pair.state("b", "connection") == "closed"


def test_states_and_the_pair_in_use() -> None:
    bo = Reporter()
    bo.report(1.0, ice="checking", changes=[(0.9, "dtls", "connecting")])
    assert [bo.pair.state("b", what) for what in ("ice", "dtls", "connection")] == [
        "checking",
        "connecting",
        "",
    ]
    assert bo.pair.selected == {}
    bo.report(2.0, pairs=[{"nominated": True, "state": "failed"}, {"nominated": True, "state": "succeeded"}])
    assert bo.pair.selected["b"].state == "succeeded"
    bo.report(3.0)
    assert bo.pair.selected == {}
    assert bo.pair.tried["b"], "what was tried is still known"


def test_reports_about_strangers_make_no_pairs() -> None:
    bo = Reporter()
    for other in ("nobody", "b", ""):
        bo.report(1.0, to=other)
    assert not bo.story.pairs


def test_events_are_bounded() -> None:
    bo = Reporter()
    for number in range(1, 20):
        changes = [(number + n / 1000, "ice", "checking") for n in range(80)]
        bo.report(number + 0.5, changes=changes)
    assert len(bo.pair.events) == 512


def test_phases_follow_what_both_ends_say() -> None:
    bo = Reporter()
    description = {"description": {"type": "offer", "sdp": ""}}
    bo.take(1.0, "b", "a", "offer", description)
    bo.take(1.5, "a", "b", "answer", description)
    assert [(one.name, one.end) for one in bo.pair.phases()] == [("signaling", 1.5)]
    bo.report(2.0, changes=[(1.6, "ice", "checking")])
    assert [(one.name, one.end) for one in bo.pair.phases()] == [("signaling", 1.5), ("ice", None)]
    bo.report(
        3.0, changes=[(2.5, "ice", "connected"), (2.6, "dtls", "connected"), (2.9, "first-frame", "audio")]
    )
    ends = [one.end for one in bo.pair.phases()]
    assert ends == [pytest.approx(t) for t in (1.5, 2.5, 2.6, 2.9)]
    bo.report(4.0, changes=[(3.4, "first-frame", "video")])
    assert bo.pair.phases()[-1].end == pytest.approx(3.4), "the picture counts, where there is one"


def test_a_page_that_is_not_secure() -> None:
    bo = Reporter()
    person = bo.story.people["b"]
    found = [(person.secure, person.insecure)]
    for secure in (True, False):
        bo.report(1.0, secure=secure)
        found.append((person.secure, person.insecure))
    assert found == [(None, 0), (True, 0), (False, 4)]
