"""The bridge pulls in batches and tells of gaps."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from panel.feed import Feed, Pull
from server.journal import Journal
from server.runner import ServerState
from tests.panel.fakes import FakeServer


def pulls_of(feed: Feed) -> list[Pull]:
    pulls: list[Pull] = []
    feed.pulled.connect(pulls.append)
    return pulls


def test_many_messages_are_one_signal(qapp: QApplication) -> None:
    server = FakeServer(ServerState.RUNNING)
    feed = Feed(server)
    pulls = pulls_of(feed)
    ada, bo = server.join("Ada"), server.join("Bo")
    for number in range(100):
        server.send(ada, type="candidate", to=bo.id, candidate={"candidate": str(number)})
    feed.pull()
    assert len(pulls) == 1
    assert [o.seq for o in pulls[0].observations] == list(range(1, server.journal.total + 1))
    assert [peer.name for peer in pulls[0].snapshot.peers] == ["Ada", "Bo"]
    feed.pull()
    assert pulls[1].observations == []


def test_what_fell_out_of_the_journal_is_counted(qapp: QApplication) -> None:
    server = FakeServer(ServerState.RUNNING)
    server.journal = Journal(capacity=10)
    feed = Feed(server)
    pulls = pulls_of(feed)
    for number in range(25):
        server.journal.append(float(number), "a", "b", "chat")
    feed.pull()
    assert pulls[0].lost == 15
    assert len(pulls[0].observations) == 10


def test_the_lag_is_measured_on_every_fifth_tick(qapp: QApplication) -> None:
    feed = Feed(FakeServer())
    pulls = pulls_of(feed)
    for _ in range(11):
        feed.pull()
    assert [number for number, pull in enumerate(pulls) if pull.lag is not None] == [0, 5, 10]


def test_it_stops(qapp: QApplication) -> None:
    feed = Feed(FakeServer())
    feed.start()
    assert feed.running
    feed.stop()
    assert not feed.running
