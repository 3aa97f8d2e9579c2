"""Deadlines for thousands of items at the price of those that are due. Sans-I/O: the caller has the clock."""

from __future__ import annotations

import math
from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Wheel(Generic[T]):
    """One deadline for each item, told up to `step` seconds late and never early."""

    def __init__(self, step: float) -> None:
        self._step = step
        self._slots: dict[int, dict[T, None]] = {}
        self._slot_of: dict[T, int] = {}

    def set(self, item: T, due: float) -> None:
        """Make `due` the item's only deadline."""
        self.drop(item)
        slot = math.ceil(due / self._step)
        self._slot_of[item] = slot
        self._slots.setdefault(slot, {})[item] = None

    def drop(self, item: T) -> None:
        """Forget the item, if it is here."""
        slot = self._slot_of.pop(item, None)
        if slot is not None:
            items = self._slots[slot]
            del items[item]
            if not items:
                del self._slots[slot]

    def due(self, now: float) -> list[T]:
        """Take out every item whose deadline has passed, the earliest first."""
        current = math.floor(now / self._step)
        items = [
            item for slot in sorted(s for s in self._slots if s <= current) for item in self._slots[slot]
        ]
        for item in items:
            self.drop(item)
        return items
