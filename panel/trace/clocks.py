"""How far a client's clock is ahead of the server's, learned from the reports that it sends.

A report says when it was sent on the client's clock, and the journal when it came. The difference is the
offset less the time on the way: of several reports, the one that was fastest is nearest to the truth.
"""

from __future__ import annotations

from collections import deque
from typing import NamedTuple

_WINDOW = 32  # reports
_JUMP = 2.0  # seconds: no clock drifts so far between two reports, and few networks hold them up so long
_AGREE = 0.5  # seconds: so near to each other lie reports that were not held up
_ENOUGH = 3  # reports that agree
_APART = 2.0  # seconds: what was held up comes all at once


class _Seen(NamedTuple):
    at: float
    ahead: float


class ClientClock:
    """`offset` in seconds, None until the first report."""

    __slots__ = ("_low", "_seen", "offset")

    def __init__(self) -> None:
        self.offset: float | None = None
        self._seen: deque[_Seen] = deque(maxlen=_WINDOW)
        self._low: list[_Seen] = []  # the last few, far behind what was known before

    def learn(self, at: float, told: float) -> float | None:
        """A report came at `at` that says it was sent at `told`, both in seconds of their own clock.

        Returns how far the clock has jumped, where it has.
        """
        seen = _Seen(at, told - at)
        before = self.offset
        if before is not None and self._is_held_up(seen, before):
            return self._set_back(before)
        self._low.clear()
        if before is not None and seen.ahead > before + _JUMP:
            return self._set_forward(seen, before)
        self._seen.append(seen)
        self.offset = max(one.ahead for one in self._seen)
        return None

    def _is_held_up(self, seen: _Seen, offset: float) -> bool:
        if seen.ahead > offset - _JUMP:
            return False
        self._low.append(seen)
        del self._low[:-_WINDOW]
        return True

    def _set_back(self, before: float) -> float | None:
        """Several over some time that agree: they were not late, the clock was set back."""
        ahead = self._low[-1].ahead
        agreeing = [seen for seen in self._low if abs(seen.ahead - ahead) <= _AGREE]
        if len(agreeing) < _ENOUGH or agreeing[-1].at - agreeing[0].at < _APART:
            return None
        self._start_over(agreeing)
        return None if self.offset is None else self.offset - before

    def _set_forward(self, seen: _Seen, before: float) -> float | None:
        """Earlier than any before. If those had agreed, it is the clock; else they had been held up."""
        settled = sum(one.ahead > before - _AGREE for one in self._seen) >= _ENOUGH
        self._start_over([seen])
        return seen.ahead - before if settled else None

    def _start_over(self, seen: list[_Seen]) -> None:
        self._seen.clear()
        self._seen.extend(seen)
        self._low = []
        self.offset = max(one.ahead for one in self._seen)
