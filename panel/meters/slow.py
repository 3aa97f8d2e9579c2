"""Callbacks that took long: nothing else ran meanwhile, neither Qt nor the server."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

SLOW = 0.005  # seconds
_KEPT = 200
_LONGEST_NAME = 200


@dataclass(slots=True)
class SlowCallback:
    """How often one function took longer than `SLOW`, and how long in all; seconds."""

    name: str
    count: int = 0
    longest: float = 0.0
    total: float = 0.0


class SlowCallbacks:
    """Those there were, by name: 200 at most, and the least of them is forgotten first."""

    def __init__(self) -> None:
        self.version = 0  # goes up with each
        self._by_name: dict[str, SlowCallback] = {}

    def note(self, handle: Any, seconds: float) -> None:
        """A callback took so long. `handle` is an asyncio.Handle, whose callback the stubs leave out."""
        self.version += 1
        name = name_of(handle._callback)  # noqa: SLF001 - as asyncio's own log of slow callbacks
        entry = self._by_name.get(name)
        if entry is None:
            self._make_room()
            entry = self._by_name[name] = SlowCallback(name)
        entry.count += 1
        entry.total += seconds
        entry.longest = max(entry.longest, seconds)

    def slowest(self) -> list[SlowCallback]:
        """What took most in all comes first."""
        return sorted(self._by_name.values(), key=lambda entry: -entry.total)

    def clear(self) -> None:
        self.version += 1
        self._by_name.clear()

    def _make_room(self) -> None:
        if len(self._by_name) >= _KEPT:
            least = min(self._by_name.values(), key=lambda entry: entry.total)
            del self._by_name[least.name]


def name_of(callback: Callable[..., object] | None) -> str:
    """The function, or the coroutine whose task has its turn, as "module.Class.function"."""
    if callback is None:  # it cancelled itself
        return "?"
    while isinstance(callback, partial):
        callback = callback.func
    owner = getattr(callback, "__self__", None)
    if isinstance(owner, asyncio.Task):
        return _coroutine(owner.get_coro())
    module = getattr(callback, "__module__", None) or type(owner or callback).__module__
    name = getattr(callback, "__qualname__", None) or type(callback).__qualname__
    return f"{module}.{name}"[:_LONGEST_NAME]


def _coroutine(coroutine: Any) -> str:
    frame = getattr(coroutine, "cr_frame", None)  # None when it has ended
    code = getattr(coroutine, "cr_code", None)
    module = frame.f_globals.get("__name__", "") if frame else _module(code)
    name = getattr(coroutine, "__qualname__", type(coroutine).__qualname__)
    return f"{module}.{name}".strip(".")[:_LONGEST_NAME]


def _module(code: Any) -> str:
    """The end of a path, where nothing else tells: "server/run.py" is "run"."""
    path = getattr(code, "co_filename", "").replace("\\", "/")
    return str(path.rpartition("/")[2].removesuffix(".py"))
