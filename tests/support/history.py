"""A small world of clients whose connections may break between any two messages, and a record of it all.

Each client keeps its session as the browser's does (`assets/web/session.js`). The world sits on the server's
side and writes down what was accepted, and who is to hear it; a client that hears anything else, or hears it
twice, too late or not at all, fails the test at once.
"""

from __future__ import annotations

import itertools
import json
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from pipe import Pipe

from server.config import Policy
from server.errors import REGISTRY
from server.hub import Hub
from server.journal import Journal, Observation
from server.transport import Transport

ACK_EVERY = 3
ROOM_FOR = 16  # messages that wait for a client that does not read
_SAID = {"chat", "offer", "error"}  # what is compared word for word; the rest only by its number


@dataclass
class Life:
    """One session as both sides saw it, from its welcome to its end. Marks stand for messages."""

    peer: str
    due: list[str] = field(default_factory=list)  # what the client must hear, in this order
    heard: list[str] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)  # what the server accepted or refused of that
    ended: str = ""  # why, as the client was told, or decided

    def hears(self, mark: str) -> None:
        assert len(self.heard) < len(self.due), f"{mark} was never sent to {self.peer}"
        assert mark == self.due[len(self.heard)], (mark, self.due[len(self.heard)])
        self.heard.append(mark)


class Link:
    """One connection: what is on its way to the server, and back."""

    def __init__(self, transport: Transport) -> None:
        self.up: deque[dict[str, Any]] = deque()
        self.pipe = Pipe(transport, room_for=ROOM_FOR)
        self.greeted = False  # welcomed or resumed
        self.life: Life | None = None  # that began on this connection


class Person:
    """A client. `life` is what it believes its session to be."""

    def __init__(self, world: World, name: str) -> None:
        self._world = world
        self.name = name
        self.room = "red"
        self.link: Link | None = None
        self.life: Life | None = None
        self.others: set[str] = set()
        self.ticket: dict[str, Any] | None = None
        self.seen = 0
        self._acknowledged = 0
        self._next = 1
        self.unacknowledged: list[dict[str, Any]] = []
        self._told_lost = ""

    # What it does ---------------------------------------------------------------------------------------

    def connect(self) -> None:
        """Open a connection and say hello, unless there is one."""
        if self.link is not None:
            return
        self.link = Link(self._world.transport)
        resume = self.ticket and {"seq": self.seen, **self.ticket}
        self.link.up.append({"type": "hello", "name": self.name, "room": self.room, "resume": resume})

    def lose(self) -> None:
        """The connection breaks. What was on its way is gone; the server does not know yet."""
        if self.link is not None:
            self._world.dead.append(self.link.pipe)
            self.link = None

    def say(self, to: str = "") -> None:
        """Chat, or offer to one of the others: now, or once it is connected again."""
        if self.life is None:
            return
        mark = self._world.mark(self)
        numbered: dict[str, Any] = {"id": mark, "seq": self._next}
        if to:
            numbered |= {"type": "offer", "to": to, "description": {"type": "offer", "sdp": mark}}
        else:
            numbered |= {"type": "chat", "text": mark}
        self._next += 1
        self.life.sent.append(mark)
        self.unacknowledged.append(numbered)
        if self.link is not None and self.link.greeted:
            self.link.up.append(numbered)

    def leave(self) -> None:
        if self.link is not None and self.link.greeted:
            self.link.up.append({"type": "bye"})
            self._end("left")

    def reload(self, *, with_goodbye: bool) -> None:
        """Begin anew, but for the way back."""
        if self.ticket is None or self.link is None:
            return
        ticket = {"token": self.ticket["token"], "epoch": self.ticket["epoch"], "reloaded": True}
        if with_goodbye and self.link.greeted:
            self.link.up.append({"type": "bye", "mayReturn": True})
            while self._world.send_up(self.link):
                pass
        self.lose()
        self._end("reloaded")
        self.ticket = ticket

    def go_to(self, room: str) -> None:
        """Come back from now on into this room."""
        if room != self.room:
            self.room = room
            self.lose()

    # What it hears --------------------------------------------------------------------------------------

    def read(self) -> bool:
        """Take the next message, or the end. False when there is nothing."""
        link = self.link
        if link is None:
            return False
        if link.pipe.unread:
            self._hear(link, json.loads(link.pipe.unread.pop(0)))
            return True
        if link.pipe.closed is not None:
            self._closed(link, *link.pipe.closed)
            return True
        return False

    def _hear(self, link: Link, message: dict[str, Any]) -> None:
        if link.greeted and self.life is None:
            return  # it has left
        if message["type"] == "welcome":
            self._begin(link, message)
        if "seq" in message:
            assert link.greeted, message
            assert message["seq"] == self.seen + 1, (message, self.seen)
            self.seen = message["seq"]
        self._handle(link, message)
        if link.greeted and self.seen - self._acknowledged >= ACK_EVERY:
            self._acknowledged = self.seen
            link.up.append({"type": "ack", "ack": self.seen})

    def _begin(self, link: Link, welcome: dict[str, Any]) -> None:
        """Another session: whoever had one before must have been told that it is over."""
        if self.life is not None:
            assert self._told_lost, f"{self.name} lost a session and was not told"
            self._end(self._told_lost)
        self._told_lost = ""
        self.life = link.life
        assert self.life is not None
        assert self.life.peer == welcome["peer"]
        self.ticket = {name: welcome["session"][name] for name in ("token", "epoch")}
        self.seen, self._acknowledged, self._next, self.unacknowledged = 0, 0, 1, []
        self.others = {peer["id"] for peer in welcome["peers"]}
        link.greeted = True

    def _handle(self, link: Link, message: dict[str, Any]) -> None:
        match message:
            case {"type": "ping", "ack": ack, "t": t}:
                self._drop(ack)
                self._acknowledged = self.seen
                link.up.append({"type": "pong", "t": t, "ack": self.seen})
            case {"type": "resumed", "ack": ack}:
                assert self.life is not None
                self._drop(ack)
                link.greeted = True
                link.up.extend(self.unacknowledged)
            case {"type": "error", "code": "resume_failed"}:
                self._told_lost = "resume_failed"
            case {"type": "peer-joined" | "peer-back", "peer": peer}:
                self.others.add(peer["id"])
            case {"type": "peer-left", "peer": peer}:
                self.others.discard(peer)
            case {"type": kind} if kind in _SAID and "seq" in message:
                assert self.life is not None
                self.life.hears(_mark_of(message))

    def _drop(self, ack: int) -> None:
        """The server says that it has everything up to here."""
        assert self.life is not None
        assert ack <= len(self.life.taken), "the server acknowledges what it has not taken"
        self.unacknowledged = [message for message in self.unacknowledged if message["seq"] > ack]

    def _closed(self, link: Link, code: int, reason: str) -> None:
        link.pipe.ends(code)
        self.link = None
        final = code == 1009 or 4500 <= code < 5000
        if final:
            assert REGISTRY[reason].close == code
            self._end(reason)
        elif code == 1000:
            self._end("left")

    def _end(self, why: str) -> None:
        """The session is over, and the client knows."""
        if self.life is not None:
            self.life.ended = self.life.ended or why
            waiting = {message["id"] for message in self.unacknowledged}
            not_taken = set(self.life.sent) - set(self.life.taken)
            assert not_taken <= waiting, "something was neither taken nor is it known to be lost"
        self.life, self.ticket, self.others, self.unacknowledged = None, None, set(), []
        self.seen = self._acknowledged = 0


class World:
    """The server, its clients, and who is to hear what."""

    def __init__(self, names: str = "ABC", policy: Policy | None = None) -> None:
        self._marks = itertools.count(1)
        self.policy = policy or Policy(message_rate=0, bad_messages=1000)
        self.now = 0.0
        self.lives: list[Life] = []
        self.dead: list[Pipe] = []  # connections of which the server does not know that they are over
        self.cuts = 0
        self._start()
        self.people = [Person(self, name) for name in names]

    def _start(self) -> None:
        self.hub = Hub(Journal(), self.policy)
        self.transport = Transport(self.hub, lambda: self.now)
        self._life_of: dict[str, Life] = {}  # by peer id: the newest

    def mark(self, person: Person) -> str:
        return f"{person.name}{next(self._marks)}"

    # What happens ---------------------------------------------------------------------------------------

    def cut(self, person: Person, *, noticed: bool) -> None:
        self.cuts += person.link is not None
        person.lose()
        if noticed:
            self.notice()

    def notice(self) -> None:
        """The server finds out which connections are over."""
        while self.dead:
            self.dead.pop().ends()

    def passes(self, seconds: float) -> None:
        self.now += seconds
        self.transport.apply(self.hub.tick(self.now))

    def wakes(self, seconds: float) -> None:
        self.now += seconds
        self.transport.apply(self.hub.woke(self.now))

    def kick(self, person: Person) -> None:
        if person.life is not None and person.life.peer in {row.id for row in self.hub.snapshot(0).peers}:
            self.transport.apply(self.hub.kick(person.life.peer, self.now))

    def restart(self) -> None:
        """The server stops, and another one starts."""
        self.transport.apply(self.hub.shutdown(self.now))
        for person in self.people:
            if person.link is not None:
                while person.read():
                    pass
                person.lose()
        self.notice()
        self._start()

    def send_up(self, link: Link | None) -> bool:
        """Let the server take the next message. False when there is none."""
        if link is None or not link.up:
            return False
        message, session = link.up.popleft(), link.pipe.session
        rooms = {row.id: row.peers for row in self.hub.snapshot(self.now).rooms}
        members = set(rooms.get(session.room.id, ())) if session.room else set()
        noted, waiting = self.hub.journal.total, len(link.pipe.unread)
        self.transport.receive(session, json.dumps(message).encode())
        if message["type"] == "hello":
            self._greeted(link, waiting)
        for observation in self.hub.journal.since(noted).observations:
            self._note(message, observation, members)
        return True

    def _greeted(self, link: Link, before: int) -> None:
        for payload in link.pipe.unread[before:]:
            message = json.loads(payload)
            if message["type"] == "welcome":
                link.life = Life(message["peer"])
                self.lives.append(link.life)
                self._life_of[message["peer"]] = link.life

    def _note(self, message: dict[str, Any], seen: Observation, members: set[str]) -> None:
        """Write down who is to hear of what the server has just taken, or refused."""
        mark = message.get("id")
        if mark is None or seen.type not in {"chat", "offer"}:
            return
        self._life_of[seen.sender].taken.append(mark)
        if seen.code:
            hearers = {seen.sender}
        else:
            hearers = members - {seen.sender} if seen.type == "chat" else {message["to"]}
        for peer in hearers:
            self._life_of[peer].due.append(mark)

    # The end --------------------------------------------------------------------------------------------

    def flow(self, deaf: Person | None = None) -> None:
        """Let everything arrive that is on its way, but for what one of them does not read."""
        moved = True
        while moved:
            moved = False
            for person in self.people:
                while (person is not deaf and person.read()) or self.send_up(person.link):
                    moved = True

    def settle(self) -> None:
        """Everyone who has a session comes back, and hears what there is."""
        self.notice()
        for seconds in (0.0, 0.2, 3.2, 3.2, 15.2):
            for person in self.people:
                if person.ticket is not None:
                    person.connect()
            self.flow()
            self.passes(seconds)
        self.flow()

    def check(self) -> None:
        """Everything was delivered once and in order, or someone was told that it was not."""
        for life in self.lives:
            assert life.heard == life.due[: len(life.heard)]
            assert life.taken == life.sent[: len(life.taken)]
        here = {row.id: row for row in self.hub.snapshot(self.now).peers}
        rooms = {row.id: set(row.peers) for row in self.hub.snapshot(self.now).rooms}
        for person in self.people:
            if person.life is not None:
                self._check_living(person, person.life, here[person.life.peer].room, rooms)
        living = {person.life.peer for person in self.people if person.life is not None}
        assert not [row.id for row in here.values() if row.id in living and row.away]

    def _check_living(self, person: Person, life: Life, room: str, rooms: dict[str, set[str]]) -> None:
        assert life.heard == life.due
        assert life.taken == life.sent
        assert person.unacknowledged == []
        assert person.room == room
        assert person.others == rooms[room] - {life.peer}


def _mark_of(message: dict[str, Any]) -> str:
    match message:
        case {"type": "chat", "text": text}:
            return str(text)
        case {"type": "offer", "description": {"sdp": sdp}}:
            return str(sdp)
        case _:
            return str(message["ref"])
