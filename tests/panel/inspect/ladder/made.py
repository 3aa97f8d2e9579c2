"""Journals and stories for the ladder, made by hand."""

from __future__ import annotations

from panel.feed import Pull
from panel.focus import Focus
from panel.inspect.view import Desk
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.texts import Names
from panel.trace.story import PairStory, Person, Round, Story, pair_key
from server.journal import EVERYONE, SERVER, Journal, Observation, Snapshot
from server.runner import ServerState

ORIGIN = 1_700_000_000.0


class Tape:
    """A journal and its story, written line by line; `at` is the time of the newest line."""

    def __init__(self, capacity: int = 20_000) -> None:
        self.journal = Journal(capacity=capacity, origin=ORIGIN)
        self.story = Story(ORIGIN)
        self.at = 100.0

    def join(self, peer: str, name: str, room: str = "lobby", after: float = 0.1) -> None:
        self.story.people[peer] = Person(peer, name, room, joined_at=self.at + after)
        self.say(peer, SERVER, "hello", after, room)
        self.say(SERVER, peer, "welcome", 0.001, room)
        self.say(peer, EVERYONE, "peer-joined", 0.0, room)

    def say(
        self, sender: str, to: str, kind: str, after: float = 0.01, room: str = "lobby", code: str = "",
        raw: bytes = b"{}",
    ) -> int:  # fmt: skip
        """One message `after` seconds; its number."""
        self.at += after
        self.journal.append(self.at, sender, to, kind, room, raw, code)
        return self.journal.total

    def offer(
        self, by: str, to: str, after: float = 0.01, *, glare: bool = False, retry: bool = False
    ) -> Round:
        number = self.say(by, to, "offer", after)
        turn = Round(by, number, self.at, glare=glare, retry=retry)
        pair = self.pair(by, to)
        pair.rounds.append(turn)
        return turn

    def answer(self, turn: Round, by: str, after: float = 0.05) -> None:
        turn.answer = self.say(by, turn.by, "answer", after)
        turn.answered_at = self.at
        self.pair(by, turn.by)

    def pair(self, one: str, other: str) -> PairStory:
        """Of two peers; asking for it counts as a change."""
        key = pair_key(one, other)
        pair = self.story.pairs.setdefault(key, PairStory(*key, "lobby", self.at))
        pair.version += 1
        self.story.version += 1
        return pair

    def pull(self, *, running: bool = True, fresh: bool = True) -> Pull:
        state = ServerState.RUNNING if running else ServerState.STOPPED
        return Pull(state, self.at, self.journal, lambda: Snapshot(self.at), (), None, fresh)

    def desk(self, theme: Theme) -> Desk:
        return Desk(theme, Icons(theme), Names(), Focus(), self.story)


def call() -> Tape:
    """Ada and Ben meet with a glare; Cleo comes, offers twice to Ada, and leaves."""
    tape = Tape()
    tape.join("p1", "Ada")
    tape.join("p2", "Ben")
    tape.offer("p1", "p2", 0.2, glare=True)
    turn = tape.offer("p2", "p1", 0.004, glare=True)
    tape.answer(turn, "p1")
    for number in range(4):
        ends = ("p1", "p2") if number % 2 else ("p2", "p1")
        tape.say(*ends, "candidate", 0.003)
    tape.join("p3", "Cleo", after=20.0)
    tape.offer("p3", "p1", 0.1)
    turn = tape.offer("p3", "p1", 3.0, retry=True)
    tape.answer(turn, "p1")
    tape.say("p2", SERVER, "offer", 0.2, code="unknown_peer")
    tape.say("p3", EVERYONE, "chat", 0.2)
    return tape


def message(seq: int, at: float, sender: str = "p1", to: str = "p2", kind: str = "candidate") -> Observation:
    return Observation(seq, at, sender, to, kind, "lobby", 2, b"{}", "")
