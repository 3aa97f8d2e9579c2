"""Heartbeats and deadlines: who is asked for a sign of life, and who has given none. Sans-I/O."""

from __future__ import annotations

from server import messages as m
from server.config import Policy
from server.effects import Deliver
from server.post import Post
from server.rooms import Session
from server.wheel import Wheel

TICK = 0.1  # seconds between two looks: few sessions are due in each
_SECOND_PING = 3.0  # seconds: the first is answered late by a device that is busy starting its camera


class Pulse:
    """Looks at each session when its hello, its next ping, its end by silence or its return is due."""

    def __init__(self, policy: Policy, post: Post, origin: float) -> None:
        self._policy = policy
        self._origin = origin  # the wall-clock time at monotonic zero
        self._post = post
        self._deadlines: Wheel[Session] = Wheel(TICK)

    def due(self, now: float) -> list[Session]:
        """The sessions to look at. Each is forgotten until it is planned again."""
        return self._deadlines.due(now)

    def drop(self, session: Session) -> None:
        self._deadlines.drop(session)

    def plan(self, session: Session) -> None:
        """Look at the session when something of it is due."""
        self._deadlines.set(session, self._next(session))

    def _next(self, session: Session) -> float:
        if session.away_since is not None:
            return session.until
        silent = session.last_heard + self._policy.heartbeat_timeout
        if session.pinged_at is None:
            return min(silent, session.connected_at + self._policy.hello_timeout)
        return min(silent, session.pinged_at + self._interval(session))

    def overdue(self, session: Session, now: float) -> str:
        """Why the session cannot go on, a code or "gone"; "" if it can."""
        if session.away_since is not None:
            return "gone" if now >= session.until else ""
        if session.pinged_at is None and now - session.connected_at > self._policy.hello_timeout:
            return "hello_timeout"
        return "heartbeat_lost" if now - session.last_heard > self._policy.heartbeat_timeout else ""

    def wants_ping(self, session: Session, now: float) -> bool:
        pinged = session.pinged_at
        return session.away_since is None and pinged is not None and now - pinged >= self._interval(session)

    def ping(self, session: Session, now: float) -> Deliver:
        """Ask for a sign of life, and say how far the client was heard."""
        session.pinged_at = now
        session.pings += 1
        self.plan(session)
        return self._post.mention(session, m.ServerPing(t=ms(now), ack=session.heard))

    def answered(self, session: Session, pong: m.Pong, now: float) -> None:
        """Learn the round-trip time, and how far the client's clock is ahead of ours."""
        pinged = session.pinged_at
        if pinged is None or pong.t != ms(pinged):
            return
        session.rtt = now - pinged
        if pong.client_t is not None:
            session.offset = pong.client_t / 1000 - (self._origin + (pinged + now) / 2)

    def _interval(self, session: Session) -> float:
        longest = self._policy.ping_interval
        return longest if session.pings > 1 else min(_SECOND_PING, longest)


def ms(seconds: float) -> float:
    """A time on the wire: milliseconds, to the microsecond."""
    return round(seconds * 1000, 3)
