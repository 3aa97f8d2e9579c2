"""The bridge looks at the server twenty times a second and copies nothing."""

from __future__ import annotations

import asyncio

from PySide6.QtWidgets import QApplication

from panel.feed import Feed, Pull
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
    assert pulls[0].journal.total > 100
    assert [peer.name for peer in pulls[0].snapshot().peers] == ["Ada", "Bo"]
    assert pulls[0].running


def test_a_snapshot_is_made_for_who_asks(qapp: QApplication) -> None:
    server = FakeServer(ServerState.RUNNING)
    feed = Feed(server)
    pulls = pulls_of(feed)
    feed.pull()
    server.join("Ada")
    assert len(pulls[0].snapshot().peers) == 1


def test_the_lag_is_measured_on_every_fifth_tick(qapp: QApplication) -> None:
    feed = Feed(FakeServer())
    pulls = pulls_of(feed)
    for _ in range(11):
        feed.pull()
    assert [number for number, pull in enumerate(pulls) if pull.lag is not None] == [0, 5, 10]


async def test_only_what_was_asked_for_is_fresh(qapp: QApplication) -> None:
    feed = Feed(FakeServer(), interval_ms=1)
    pulls = pulls_of(feed)
    ticked = asyncio.Event()
    feed.pulled.connect(lambda pull: None if pull.fresh else ticked.set())
    feed.start()
    async with asyncio.timeout(5):
        await ticked.wait()
    feed.stop()
    assert [pull.fresh for pull in pulls[:2]] == [True, False]


def test_it_stops(qapp: QApplication) -> None:
    feed = Feed(FakeServer())
    feed.start()
    assert feed.running
    feed.stop()
    assert not feed.running
