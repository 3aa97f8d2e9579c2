"""More messages than anybody could read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from panel.feed import Feed, Pull
from panel.flood import Flood
from server.journal import Journal
from tests.panel.fakes import FakeServer


def pull(at: float, total: int) -> Pull:
    pulls: list[Pull] = []
    feed = Feed(FakeServer())
    feed.pulled.connect(pulls.append)
    feed.pull()
    journal = Journal()
    journal.total = total
    return replace(pulls[0], at=at, journal=journal)


@pytest.mark.parametrize(("messages", "floods"), [(40, False), (60, True)])
def test_it_is_a_flood_beyond_a_thousand_a_second(messages: int, floods: bool) -> None:
    flood = Flood()
    flood.carries(pull(10.0, 5_000))
    assert flood.carries(pull(10.05, 5_000 + messages)) is floods
    assert not flood.carries(pull(11.0, 5_000 + messages)), "it is over"
