"""A story follows people and pairs through what the hub writes down."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import journals
import pytest
from play import Play, two
from recorder import read as read_recorded

from panel.trace.story import PairStory, Phase, Round, Story
from server.journal import Observation

LINE = "candidate:1 1 udp 2122260223 192.168.1.5 50001 typ host"


def told(play: Play) -> Story:
    """The story of all that the hub has seen."""
    return journals.story_of(play.journal.since(0).observations)


def described(kind: str, ufrag: str = "") -> dict[str, str]:
    return {"type": kind, "sdp": "v=0\r\n" + (f"a=ice-ufrag:{ufrag}\r\n" if ufrag else "")}


class Call:
    """Ada (p1) and Bo (p2) in a room; one second passes with every message."""

    def __init__(self) -> None:
        self.play, self.ada, self.bo = two()

    def offer(self, by: str, ufrag: str = "") -> None:
        self._say(by, type="offer", description=described("offer", ufrag))

    def answer(self, by: str, ufrag: str = "") -> None:
        self._say(by, type="answer", description=described("answer", ufrag))

    def candidate(self, by: str, line: str | None = LINE) -> None:
        self._say(by, type="candidate", candidate=None if line is None else {"candidate": line})

    def _say(self, by: str, **message: Any) -> None:
        self.play.now += 1
        self.play.says(by, to=self.bo if by == self.ada else self.ada, **message)

    @property
    def pair(self) -> PairStory:
        pair = told(self.play).pair(self.ada, self.bo)
        assert pair is not None
        return pair

    def rounds(self) -> list[tuple[str, bool]]:
        """Who offered, and whether it was answered."""
        return [(one.by, one.answer > 0) for one in self.pair.rounds]

    def states(self, peer: str) -> list[str]:
        return [state for _, state in self.pair.states[peer]]


@pytest.fixture
def call() -> Call:
    return Call()


class TestPeople:
    def test_someone_comes_and_goes(self) -> None:
        play, ada, bo = two()
        play.now = 7
        play.says(bo, type="bye")
        story = told(play)
        person = story.people[bo]
        assert (person.name, person.room, person.kind) == ("Bo", "lobby", "browser")
        assert (person.joined_at, person.left_at, person.left_why) == (0, 7, "bye")
        assert story.people[ada].left_at is None
        assert (story.name(ada), story.name("nobody")) == ("Ada", "nobody")

    def test_the_last_one_leaves_and_nobody_hears_it(self) -> None:
        play = Play()
        ada = play.join("Ada")
        play.says(ada, type="bye")
        assert told(play).people[ada].left_at == 0

    def test_why_someone_had_to_go(self) -> None:
        play, _, bo = two()
        play.hub.kick(bo, 3.0)
        assert told(play).people[bo].left_why == "kicked"

    def test_away_and_back(self) -> None:
        play, _, bo = two()
        play.now = 5
        play.loses(bo)
        assert told(play).people[bo].is_away
        play.now = 9
        play.returns(bo, seq=1)
        person = told(play).people[bo]
        assert (person.away, person.joined_at, person.is_away) == ([(5, 9)], 0, False)
        assert [person.away_within(*span) for span in ((0, 20), (6, 8), (9, 20))] == [4, 2, 0]

    def test_away_and_gone(self) -> None:
        play, _, bo = two()
        play.loses(bo)
        play.waits(100)
        person = told(play).people[bo]
        assert (person.left_why, person.away) == ("gone", [(0, 100)])

    def test_who_was_there_before_the_journal_begins(self) -> None:
        play, ada, _ = two()
        seen = play.journal.since(3).observations  # without Ada's arrival
        story = journals.story_of(seen)
        assert (story.name(ada), story.people[ada].joined_at) == ("Ada", None)

    def test_who_is_refused_was_never_there(self) -> None:
        play = Play()
        stranger = play.connect()
        play.says(stranger, type="hello", name="Eve", room="lobby", version="callbox.v9")
        story = told(play)
        assert stranger not in story.people
        assert [(one.by, one.type, one.code, one.told) for one in story.refusals] == [
            (stranger, "hello", "version_unsupported", False),
            (stranger, "error", "version_unsupported", True),
        ]

    def test_what_they_say_that_they_send(self) -> None:
        play = Play()
        ada = play.join("Ada", state={"microphone": True, "camera": False, "screen": False})
        play.now = 4
        play.says(ada, type="state", state={"microphone": True, "camera": True, "screen": False})
        assert told(play).people[ada].sends == {"microphone": 0, "camera": 4}
        play.says(ada, type="state", state={"microphone": False, "camera": True, "screen": False})
        assert told(play).people[ada].sends == {"camera": 4}

    def test_names_are_one_visible_line(self) -> None:
        raw = json.dumps({"type": "hello", "name": "A\u202eda\n" + "x" * 500, "room": "lobby"}).encode()
        story = journals.story_of([Observation(1, 0.0, "a", "server", "hello", "lobby", 1, raw, "")])
        assert story.name("a").startswith("Ada xxx")
        assert len(story.name("a")) == 64


class TestRounds:
    def test_an_offer_and_its_answer(self, call: Call) -> None:
        call.offer(call.bo)
        call.answer(call.ada)
        assert call.pair.rounds == [
            Round(call.bo, 7, 1.0, 8, 2.0, offer_sdp="v=0\r\n", answer_sdp="v=0\r\n")
        ]  # fmt: skip
        assert call.pair.states == {
            call.ada: [(0, "stable"), (1, "have-remote-offer"), (2, "stable")],
            call.bo: [(0, "stable"), (1, "have-local-offer"), (2, "stable")],
        }

    def test_glare_and_who_gives_way(self, call: Call) -> None:
        call.offer(call.bo)
        call.offer(call.ada)
        assert [one.glare for one in call.pair.rounds] == [True, True]
        assert call.states(call.ada)[-1] == call.states(call.bo)[-1] == "have-local-offer"
        call.answer(call.ada)
        assert call.rounds() == [(call.bo, True), (call.ada, False)]
        assert [one.dropped for one in call.pair.rounds] == [False, True]
        assert call.states(call.ada)[-1] == call.states(call.bo)[-1] == "stable"
        assert call.pair.open == {call.ada: [], call.bo: []}

    def test_one_after_the_other_is_no_glare(self, call: Call) -> None:
        for offering, answering in ((call.bo, call.ada), (call.ada, call.bo)):
            call.offer(offering)
            call.answer(answering)
        assert not any(one.glare or one.retry for one in call.pair.rounds)

    def test_each_of_two_offers_in_a_row_may_be_answered(self, call: Call) -> None:
        call.offer(call.bo)
        call.offer(call.bo)
        assert [one.retry for one in call.pair.rounds] == [False, True]
        call.answer(call.ada)
        assert call.rounds() == [(call.bo, True), (call.bo, False)]
        assert call.states(call.bo)[-1] == "have-local-offer"
        call.answer(call.ada)
        assert call.rounds() == [(call.bo, True), (call.bo, True)]

    def test_an_answer_long_after_a_retry_is_to_the_retry(self, call: Call) -> None:
        call.offer(call.bo)
        call.play.now += 10
        call.offer(call.bo)
        call.answer(call.ada)
        assert call.rounds() == [(call.bo, False), (call.bo, True)]
        assert call.pair.rounds[0].dropped

    def test_an_offer_that_a_fault_dropped_is_known_to_its_sender_only(self, call: Call) -> None:
        story = told(call.play)
        raw = json.dumps({"description": described("offer")}).encode()
        for seq, at, code in ((7, 1.0, "fault_dropped"), (8, 2.0, "")):
            story.take(Observation(seq, at, call.bo, call.ada, "offer", "lobby", len(raw), raw, code))
            pair = story.pairs[call.ada, call.bo]
            if code:
                assert pair.states == {
                    call.ada: [(0, "stable")],
                    call.bo: [(0, "stable"), (1.0, "have-local-offer")],
                }
        story.take(Observation(9, 3.0, call.ada, call.bo, "answer", "lobby", len(raw), raw, ""))
        assert [(one.lost, one.answer, one.dropped) for one in pair.rounds] == [
            (True, 0, True),
            (False, 9, False),
        ]

    def test_new_credentials_are_a_restart(self, call: Call) -> None:
        for own, others in (("aaaa", "bbbb"), ("aaaa", "bbbb"), ("cccc", "dddd")):
            call.offer(call.bo, own)
            call.answer(call.ada, others)
        assert [one.restart for one in call.pair.rounds] == [False, False, True]

    def test_what_is_refused_changes_nothing(self, call: Call) -> None:
        call.offer(call.bo)
        call.answer(call.ada)
        before = call.pair.version
        call.answer(call.ada)  # no_offer
        assert call.pair.version == before
        assert call.rounds() == [(call.bo, True)]

    def test_who_is_loaded_again_begins_anew(self, call: Call) -> None:
        call.offer(call.bo, "aaaa")
        call.candidate(call.bo)
        call.play.now = 30
        call.play.loses(call.bo)
        connection, _ = call.play.returns(call.bo, reloaded=True)
        pair = call.pair
        assert (pair.since, pair.described, pair.open[call.bo]) == (30, set(), [])
        assert call.states(call.bo)[-1] == "stable"
        call.play.says(connection, type="candidate", to=call.ada, candidate={"candidate": LINE})
        assert [seen.early for seen in call.pair.candidates[call.bo]] == [False, True]

    def test_who_resumes_goes_on(self, call: Call) -> None:
        call.offer(call.bo)
        call.play.loses(call.bo)
        call.play.returns(call.bo, seq=1)
        assert (call.pair.since, len(call.pair.open[call.bo])) == (0, 1)

    def test_a_pair_is_over_when_one_leaves(self, call: Call) -> None:
        call.offer(call.bo)
        assert call.pair.over is None
        call.play.now = 9
        call.play.says(call.ada, type="bye")
        assert call.pair.over == 9

    def test_many_rounds_are_counted_not_kept(self, call: Call) -> None:
        story = Story()
        for number in range(100):
            raw = json.dumps({"description": described("offer")}).encode()
            story.take(Observation(number + 1, float(number), "a", "b", "offer", "lobby", 1, raw, ""))
        pair = story.pairs["a", "b"]
        assert (len(pair.rounds), pair.rounds_counted, len(pair.open["a"])) == (64, 100, 64)
        assert [bool(one.offer_sdp) for one in pair.rounds[-5:]] == [False, True, True, True, True]


class TestCandidates:
    def test_they_are_read(self, call: Call) -> None:
        call.offer(call.bo)
        call.candidate(call.bo)
        (seen,) = call.pair.candidates[call.bo]
        assert (seen.at, seen.by, seen.early, str(seen.candidate)) == (
            2, call.bo, False, "host udp 192.168.1.5:50001",
        )  # fmt: skip

    @pytest.mark.parametrize("line", [None, ""])
    def test_the_end_of_them(self, call: Call, line: str | None) -> None:
        call.candidate(call.bo, line)
        assert call.pair.ended == {call.bo: 1}
        assert call.pair.candidates[call.bo] == []

    @pytest.mark.parametrize("line", ["nonsense", LINE + " x" * 2000])
    def test_one_that_cannot_be_read(self, call: Call, line: str) -> None:
        call.candidate(call.bo, line)
        assert [seen.candidate for seen in call.pair.candidates[call.bo]] == [None]

    def test_before_any_description(self, call: Call) -> None:
        call.candidate(call.bo)
        call.offer(call.bo)
        call.candidate(call.bo)
        call.candidate(call.ada)
        assert [seen.early for seen in call.pair.candidates[call.bo]] == [True, False]
        assert [seen.early for seen in call.pair.candidates[call.ada]] == [True]

    def test_many_are_counted_not_kept(self) -> None:
        raw = json.dumps({"candidate": {"candidate": LINE}}).encode()
        seen = (Observation(n, n / 1000, "b", "a", "candidate", "lobby", 1, raw, "") for n in range(1, 1001))
        pair = journals.story_of(seen).pairs["a", "b"]
        assert (len(pair.candidates["b"]), pair.counted["b"]) == (256, 1000)
        assert pair.candidates["b"][-1].seq == 1000


class TestVersions:
    def test_they_go_up_with_what_changes(self, call: Call) -> None:
        call.offer(call.bo)
        story = told(call.play)
        before, seen = story.version, story.seen
        story.take(Observation(seen + 1, 9.0, call.bo, "everyone", "chat", "lobby", 2, b"{}", ""))
        assert (story.version, story.seen, story.now) == (before, seen + 1, 9.0)
        raw = json.dumps({"candidate": None}).encode()
        story.take(Observation(seen + 2, 9.0, call.bo, call.ada, "candidate", "lobby", 2, raw, ""))
        assert story.version == before + 1

    def test_a_refused_message_is_written_down(self, call: Call) -> None:
        call.play.says(call.bo, type="offer", to="nobody", description=described("offer"))
        story = told(call.play)
        refusal = story.refusals[0]
        assert (refusal.by, refusal.other, refusal.type, refusal.code) == (
            call.bo, "nobody", "offer", "unknown_peer",
        )  # fmt: skip
        assert not story.pairs


class TestARealCall:
    """Two Chromium tabs: a call, then both restart ICE at once, then one leaves."""

    @pytest.fixture
    def story(self) -> Story:
        return journals.story_of(read_recorded())

    def test_the_rounds(self, story: Story) -> None:
        (pair,) = story.pairs.values()
        first, won, lost = pair.rounds
        assert (first.answer > 0, first.glare, first.restart) == (True, False, False)
        assert (won.answer > 0, won.glare, won.restart) == (True, True, True)
        assert (lost.answer, lost.glare, lost.dropped) == (0, True, True)
        assert pair.over is not None

    def test_the_way_to_the_first_frame(self, story: Story) -> None:
        (pair,) = story.pairs.values()
        phases = pair.phases()
        assert [phase.name for phase in phases] == ["signaling", "ice", "dtls", "media"]
        assert phases[0].start == pair.since
        for one, following in pairwise(phases):
            assert one.end == following.start
            assert one.start <= following.start
        assert phases[-1].end is not None
        assert phases[-1].end - pair.since < 2

    def test_what_was_measured(self, story: Story) -> None:
        (pair,) = story.pairs.values()
        for peer in pair.key:
            assert pair.selected[peer].state == "succeeded"
            rates = [one.received_bps for one in pair.samples[peer] if one.received_bps is not None]
            assert len(rates) >= 3
            assert max(rates) > 100_000
            assert all(one.rtt is not None and one.rtt < 1 for one in pair.samples[peer])

    def test_events_are_in_the_order_of_time_and_not_after_their_report(self, story: Story) -> None:
        (pair,) = story.pairs.values()
        came = {seen.seq: seen.at for seen in read_recorded()}
        times = [event.at for event in pair.events]
        assert times == sorted(times)
        assert all(event.at <= came[event.seq] for event in pair.events)


def test_phases_of_a_call_that_is_under_way() -> None:
    recorded = journals.load("offer-unanswered")
    (pair,) = recorded.story.pairs.values()
    assert pair.phases() == [Phase("signaling", 1.0, None)]
    recorded = journals.load("ice-failed")
    (pair,) = recorded.story.pairs.values()
    names = [(phase.name, phase.end is None) for phase in pair.phases()]
    assert names == [("signaling", False), ("ice", False)]
