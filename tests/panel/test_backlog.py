"""What waits is bounded, and says what it could not keep."""

from __future__ import annotations

from panel.backlog import Backlog
from server.journal import Observation


def chats(*seqs: int, size: int = 2) -> list[Observation]:
    return [Observation(seq, 0.0, "a", "b", "chat", "lobby", size, bytes(size), "") for seq in seqs]


def test_it_gives_back_what_waits_once() -> None:
    backlog = Backlog(capacity=10, budget=100)
    backlog.add(chats(1, 2), lost=4)
    assert len(backlog) == 2
    assert backlog.take() == (chats(1, 2), 4)
    assert backlog.take() == ([], 0)


def test_it_keeps_the_newest() -> None:
    backlog = Backlog(capacity=3, budget=100)
    for seq in range(1, 6):
        backlog.add(chats(seq), lost=0)
    assert backlog.take() == (chats(3, 4, 5), 2)


def test_it_holds_so_many_bytes() -> None:
    backlog = Backlog(capacity=100, budget=100)
    backlog.add(chats(*range(1, 21), size=20), lost=1)
    assert backlog.lost == 16
    assert backlog.take() == (chats(16, 17, 18, 19, 20, size=20), 16)
    backlog.add(chats(1, 2, 3, 4, 5, size=20), lost=0)
    assert len(backlog) == 5


def test_it_forgets() -> None:
    backlog = Backlog(capacity=100, budget=100)
    backlog.add(chats(1, size=90), lost=1)
    backlog.clear()
    backlog.add(chats(2, size=90), lost=0)
    assert backlog.take() == (chats(2, size=90), 0)
