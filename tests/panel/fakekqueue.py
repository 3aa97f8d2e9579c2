"""A model of kqueue on Linux, for the part of the loop that macOS and the BSDs use."""

from __future__ import annotations

import select
import sys
from dataclasses import dataclass, field

assert sys.platform == "linux", "the model stands on epoll"


@dataclass
class Kevent:
    """As the kernel gives and takes it."""

    ident: int
    filter: int
    flags: int = 1


@dataclass
class Queue:
    """kqueue as macOS documents it, as far as sockets need it: one filter for each direction."""

    epoll: select.epoll = field(default_factory=select.epoll)
    filters: dict[int, set[int]] = field(default_factory=dict)
    asked: list[int] = field(default_factory=list)

    def fileno(self) -> int:
        return self.epoll.fileno()

    def close(self) -> None:
        self.epoll.close()

    def control(self, changes: list[Kevent] | None, most: int, timeout: float | None) -> list[Kevent]:
        for change in changes or []:
            self._change(change)
        self.asked.append(most)
        return self._found(most) if most else []

    def _change(self, change: Kevent) -> None:
        filters = self.filters.setdefault(change.ident, set())
        known = bool(filters)
        if change.flags == FakeSelect.KQ_EV_ADD:
            filters.add(change.filter)
        elif change.filter in filters:
            filters.remove(change.filter)
        else:
            raise FileNotFoundError(2, "no such filter")
        mask = sum(MASKS[which] for which in filters)
        if not mask:
            self.epoll.unregister(change.ident)
        elif known:
            self.epoll.modify(change.ident, mask)
        else:
            self.epoll.register(change.ident, mask)

    def _found(self, most: int) -> list[Kevent]:
        """A hang-up shows on each filter, as EV_EOF does."""
        return [
            Kevent(ident, which)
            for ident, event in self.epoll.poll(0, most)
            for which in self.filters[ident]
            if event & (MASKS[which] | select.EPOLLHUP | select.EPOLLERR)
        ]


class FakeSelect:
    """The part of the module `select` that macOS and the BSDs have."""

    KQ_FILTER_READ = -1
    KQ_FILTER_WRITE = -2
    KQ_EV_ADD = 1
    KQ_EV_DELETE = 2
    kqueue = Queue
    kevent = Kevent


MASKS = {FakeSelect.KQ_FILTER_READ: select.EPOLLIN, FakeSelect.KQ_FILTER_WRITE: select.EPOLLOUT}
