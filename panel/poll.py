"""The selector of `panel.loop.Loop`: epoll or kqueue, never waiting, with a place apart for the busy.

The standard selectors allocate room for as many events as there are sockets at each poll: 120 KB for 10,000
idle ones. Here it is a fixed number, and what did not fit comes with the next poll.
"""

from __future__ import annotations

import select
import selectors
import sys
from collections.abc import Mapping
from contextlib import suppress
from selectors import EVENT_READ, EVENT_WRITE, SelectorKey
from typing import Any, Protocol

_MOST = 256  # events of one poll
Ready = list[tuple[SelectorKey, int]]


class Kernel(Protocol):
    """What watches descriptors for a `Poll`. Its own descriptor is readable while one of them is ready."""

    def fileno(self) -> int: ...
    def close(self) -> None: ...

    def change(self, fd: int, before: int, after: int) -> None:
        """Watch `fd` for the events `after`, where it was watched for `before`; 0 is not at all."""

    def ready(self, keys: Mapping[int, SelectorKey]) -> Ready:
        """Which of `keys` are ready now, and for what."""


class Poll(selectors._BaseSelectorImpl):  # noqa: SLF001 - what the standard selectors have in common
    """A selector that does not wait, because Qt does, and that can look away from a descriptor."""

    _fd_to_key: dict[int, SelectorKey]

    def __init__(self, kernel: Kernel | None = None) -> None:
        super().__init__()
        self._kernel = kernel or _kernel()
        self._parked: dict[int, int] = {}

    def fileno(self) -> int:
        return self._kernel.fileno()

    def register(self, fileobj: Any, events: int, data: Any = None) -> SelectorKey:
        key = super().register(fileobj, events, data)
        self._change(key, 0, events)
        return key

    def unregister(self, fileobj: Any) -> SelectorKey:
        key = super().unregister(fileobj)
        with suppress(OSError):  # closed since it was registered
            self._kernel.change(key.fd, key.events & ~self._parked.pop(key.fd, 0), 0)
        return key

    def modify(self, fileobj: Any, events: int, data: Any = None) -> SelectorKey:
        key = self.get_key(fileobj)
        self._change(key, key.events & ~self._parked.pop(key.fd, 0), events)
        key = key._replace(events=events, data=data)
        self._fd_to_key[key.fd] = key
        return key

    def select(self, timeout: float | None = None) -> Ready:
        """What is ready now, whatever time asyncio has."""
        return self._kernel.ready(self._fd_to_key)

    def park(self, key: SelectorKey, events: int) -> None:
        """Look away from `events` until `unpark`, or until the descriptor is registered anew."""
        parked = self._parked.get(key.fd, 0)
        self._parked[key.fd] = parked | events
        with suppress(OSError):  # closed since it was registered
            self._kernel.change(key.fd, key.events & ~parked, key.events & ~parked & ~events)

    def unpark(self) -> None:
        """Look at everything again."""
        while self._parked:
            fd, parked = self._parked.popitem()
            events = self._fd_to_key[fd].events
            with suppress(OSError):  # closed since it was registered
                self._kernel.change(fd, events & ~parked, events)

    def close(self) -> None:
        self._kernel.close()
        super().close()

    def _change(self, key: SelectorKey, before: int, after: int) -> None:
        """What the system refuses is not registered either."""
        try:
            self._kernel.change(key.fd, before, after)
        except BaseException:
            super().unregister(key.fileobj)
            raise


if sys.platform == "linux":
    _READS = ~select.EPOLLOUT
    _WRITES = ~select.EPOLLIN

    class Epoll:
        """Linux."""

        def __init__(self) -> None:
            self._epoll = select.epoll()
            self.fileno = self._epoll.fileno
            self.close = self._epoll.close

        def change(self, fd: int, before: int, after: int) -> None:
            if before == after:
                return
            mask = (after & EVENT_READ and select.EPOLLIN) | (after & EVENT_WRITE and select.EPOLLOUT)
            if not before:
                self._epoll.register(fd, mask)
            elif after:
                self._epoll.modify(fd, mask)
            else:
                self._epoll.unregister(fd)

        def ready(self, keys: Mapping[int, SelectorKey]) -> Ready:
            """Errors and hang-ups wake whoever waits, as in the standard library."""
            return [
                (key, ((event & _READS and EVENT_READ) | (event & _WRITES and EVENT_WRITE)) & key.events)
                for fd, event in self._epoll.poll(0, _MOST)
                if (key := keys.get(fd))
            ]


class Kqueue:
    """macOS and the BSDs: a filter for each direction, and an event for each filter."""

    def __init__(self, system: Any = select) -> None:
        """`system` is the module `select`, which has kqueue only where the system does."""
        self._system = system
        self._queue = system.kqueue()
        self.fileno = self._queue.fileno
        self.close = self._queue.close
        self._filters = {EVENT_READ: system.KQ_FILTER_READ, EVENT_WRITE: system.KQ_FILTER_WRITE}
        self._events = {which: event for event, which in self._filters.items()}

    def change(self, fd: int, before: int, after: int) -> None:
        for event, which in self._filters.items():
            if event & before & ~after:
                with suppress(OSError):  # closed since it was registered
                    self._control(fd, which, self._system.KQ_EV_DELETE)
            elif event & after & ~before:
                self._control(fd, which, self._system.KQ_EV_ADD)

    def _control(self, fd: int, which: int, action: int) -> None:
        self._queue.control([self._system.kevent(fd, which, action)], 0, 0)

    def ready(self, keys: Mapping[int, SelectorKey]) -> Ready:
        events = self._events
        return [
            (key, events.get(found.filter, 0) & key.events)
            for found in self._queue.control(None, _MOST, 0)
            if (key := keys.get(found.ident))
        ]


def _kernel() -> Kernel:
    if sys.platform == "linux":
        return Epoll()
    return Kqueue()
