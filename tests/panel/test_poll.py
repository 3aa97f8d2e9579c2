"""The selectors of the loop: epoll, and kqueue on a model of it, with the same behaviour."""

from __future__ import annotations

import select
import selectors
import socket
import sys
from collections.abc import Callable, Iterator
from selectors import EVENT_READ, EVENT_WRITE

import pytest

from panel import poll
from panel.poll import Kqueue, Poll

if sys.platform != "linux":
    pytest.skip("the model of kqueue stands on epoll", allow_module_level=True)

from tests.panel.fakekqueue import FakeSelect

Make = Callable[[], Poll]


@pytest.fixture(params=["epoll", "kqueue"])
def make(request: pytest.FixtureRequest) -> Make:
    return Poll if request.param == "epoll" else lambda: Poll(Kqueue(FakeSelect))


@pytest.fixture
def made(make: Make) -> Iterator[Poll]:
    selector = make()
    yield selector
    selector.close()


@pytest.fixture
def near_and_far() -> Iterator[tuple[socket.socket, socket.socket]]:
    near, far = socket.socketpair()
    with near, far:
        yield near, far


Pair = tuple[socket.socket, socket.socket]


def found(selector: Poll) -> dict[object, int]:
    """By data, with the events of a descriptor together."""
    together: dict[object, int] = {}
    for key, events in selector.select():
        together[key.data] = together.get(key.data, 0) | events
    return together


def readable(descriptor: int) -> bool:
    return bool(select.select([descriptor], [], [], 0)[0])


def test_it_tells_what_is_ready(made: Poll, near_and_far: Pair) -> None:
    near, far = near_and_far
    made.register(near, EVENT_READ, "near")
    assert found(made) == {}
    assert not readable(made.fileno())
    far.send(b"x")
    assert readable(made.fileno())
    assert found(made) == {"near": EVENT_READ}
    made.modify(near, EVENT_READ | EVENT_WRITE, "both")
    assert found(made) == {"both": EVENT_READ | EVENT_WRITE}
    made.modify(near, EVENT_WRITE, "write")
    assert found(made) == {"write": EVENT_WRITE}
    made.unregister(near)
    assert found(made) == {}
    assert not readable(made.fileno())


def test_a_hang_up_wakes_whoever_waits(made: Poll, near_and_far: Pair) -> None:
    near, far = near_and_far
    far.close()
    made.register(near, EVENT_READ, "reader")
    assert found(made) == {"reader": EVENT_READ}
    made.modify(near, EVENT_WRITE, "writer")
    assert found(made) == {"writer": EVENT_WRITE}


def test_what_is_parked_is_silent_until_it_is_not(made: Poll, near_and_far: Pair) -> None:
    near, far = near_and_far
    key = made.register(near, EVENT_READ, "near")
    far.send(b"x")
    made.park(key, EVENT_READ)
    assert found(made) == {}
    assert not readable(made.fileno())
    far.close()
    assert not readable(made.fileno())  # where the system would tell of a hang-up unasked
    made.unpark()
    assert found(made) == {"near": EVENT_READ}


def test_one_direction_is_parked(made: Poll, near_and_far: Pair) -> None:
    near, far = near_and_far
    far.send(b"x")
    key = made.register(near, EVENT_READ | EVENT_WRITE, "near")
    made.park(key, EVENT_READ)
    assert found(made) == {"near": EVENT_WRITE}
    made.park(key, EVENT_WRITE)
    assert found(made) == {}
    made.unpark()
    assert found(made) == {"near": EVENT_READ | EVENT_WRITE}


def test_registering_anew_ends_parking(made: Poll, near_and_far: Pair) -> None:
    near, far = near_and_far
    far.send(b"x")
    made.park(made.register(near, EVENT_READ, "old"), EVENT_READ)
    made.modify(near, EVENT_READ, "new")
    assert found(made) == {"new": EVENT_READ}
    made.park(made.get_key(near), EVENT_READ)
    made.unregister(near)
    made.unpark()
    assert found(made) == {}
    made.register(near, EVENT_READ, "again")
    assert found(made) == {"again": EVENT_READ}


def test_closed_descriptors_are_forgotten(made: Poll) -> None:
    near, far = socket.socketpair()
    key = made.register(near, EVENT_READ, "near")
    fd = near.fileno()
    near.close()
    made.park(key, EVENT_READ)
    made.unpark()
    made.unregister(fd)
    assert not made.get_map()
    far.close()


def test_what_the_system_refuses_is_not_registered() -> None:
    with Poll() as made, open(__file__) as file, pytest.raises(PermissionError):  # noqa: PTH123
        made.register(file, EVENT_READ)
    assert made.get_map() is None


def test_strangers_are_refused(made: Poll, near_and_far: Pair) -> None:
    for call in (made.unregister, lambda fileobj: made.modify(fileobj, EVENT_READ)):
        with pytest.raises(KeyError):
            call(near_and_far[0])


def test_it_is_a_selector(made: Poll) -> None:
    assert isinstance(made, selectors.BaseSelector)


def test_a_poll_asks_for_a_fixed_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest comes with the next poll, for those told of are served in between."""
    monkeypatch.setattr(poll, "_MOST", 2)
    queue = Kqueue(FakeSelect)
    for selector in (Poll(), Poll(queue)):
        pairs = [socket.socketpair() for _ in range(3)]
        for near, far in pairs:
            selector.register(near, EVENT_READ, near)
            far.send(b"x")
        served = set()
        while ready := selector.select():
            assert len(ready) <= 2
            for key, _ in ready:
                served.add(key.data)
                selector.unregister(key.fileobj)
        assert len(served) == 3
        selector.close()
        for near, far in pairs:
            near.close()
            far.close()
    assert {most for most in queue._queue.asked if most} == {2}
