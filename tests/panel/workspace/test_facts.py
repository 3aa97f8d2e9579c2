"""What the diagnosis is told beside the messages."""

from __future__ import annotations

import pytest

from panel.workspace import facts
from panel.workspace.facts import FactKeeper
from tests.panel.fakes import FakeServer


def test_addresses_of_those_who_left_are_kept_the_newest_of_them(
    server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facts, "_GONE", 3)
    keeper = FactKeeper()
    for number in range(6):
        server.join(f"P{number}")
    rows = server.hub.snapshot(server.clock).peers
    for row in rows:
        keeper.see_people([row])
    assert list(keeper._addresses) == [row.id for row in rows[-4:]]
    same = keeper._addresses
    keeper.see_people([rows[-1]])
    assert keeper._addresses is same, "nobody is new: whoever compares facts sees that at once"
