"""What the hub decides, for the transport to carry out in order."""

from __future__ import annotations

from collections.abc import Callable
from typing import final

from msgspec import Struct

from server.rooms import Session


@final
class Deliver(Struct, frozen=True, gc=False):
    """Send `payload` to the session as one text message. Nobody hears it while the session is away."""

    session: Session
    payload: bytes


@final
class Close(Struct, frozen=True, gc=False):
    """Close the session's connection, after what was delivered before."""

    session: Session
    code: int
    reason: str


@final
class Move(Struct, frozen=True, gc=False):
    """The connection of `source` serves `target` from now on: its client has come back.

    `source` is over. A connection that served `target` until now has been closed before.
    """

    source: Session
    target: Session


@final
class Verify(Struct, frozen=True, gc=False):
    """Look at a JSON Web Token, which may take a while, and tell `Hub.verified`."""

    session: Session
    token: str


@final
class Later(Struct, frozen=True, gc=False):
    """Call `run` with the time in `seconds`, and carry out what it returns."""

    seconds: float
    run: Callable[[float], list[Effect]]


Effect = Deliver | Close | Move | Verify | Later
