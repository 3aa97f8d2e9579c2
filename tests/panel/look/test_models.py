"""Tables change in place, stay bounded, and take nothing for HTML."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTableView

from panel.inspect.people.models import PeerModel, RoomModel
from panel.look.cells import Cells
from panel.look.table import Columns, Table
from panel.look.theme import Theme
from panel.pace import Pace
from panel.texts import Names
from server.journal import EVERYONE, SERVER, PeerRow
from server.messages import MediaState
from server.runner import ServerState
from tests.panel.fakes import FakeServer


def peer_row(number: int, name: str = "") -> PeerRow:
    return PeerRow(
        str(number), name or f"Peer {number}", "lobby", "browser", "192.168.1.5", "Chrome", "websocket",
        0.0, True, None, MediaState(), 0, 0,
    )  # fmt: skip


def texts(model: PeerModel | RoomModel, row: int) -> list[str]:
    return [str(model.data(model.index(row, column))) for column in range(model.columnCount())]


def tip(model: PeerModel, row: int, column: int) -> str:
    return str(model.data(model.index(row, column), Qt.ItemDataRole.ToolTipRole))


class PeerTable(Table):
    """An open table of ten rows that counts how often it is painted."""

    def __init__(self, model: PeerModel, theme: Theme) -> None:
        self.paints = 0
        columns = Columns([100] * model.columnCount(), stretch=(0,))
        super().__init__("Peers", Cells(model, theme), 28, columns, Pace(0.01, 0.0, 1.0))
        self.resize(900, 28 * 11)
        self.show()
        QApplication.processEvents()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1
        super().paintEvent(event)


@pytest.fixture
def running(qapp: QApplication) -> FakeServer:
    return FakeServer(ServerState.RUNNING)


class TestPeers:
    def test_a_row_says_who_where_and_since_when(self, running: FakeServer) -> None:
        ada = running.join("Ada", state={"microphone": True, "camera": False, "screen": False})
        ada.rtt = 0.0042
        running.clock += 75
        model = PeerModel()
        model.update(running.snapshot().peers, running.clock)
        assert texts(model, 0) == [
            "Ada", "Connected", "microphone on, camera off", "lobby", "192.168.1.20",
            "Chrome 156 on Android", "WebSocket", "4.2 ms", "1 min",
        ]  # fmt: skip

    def test_someone_who_has_not_said_hello_is_joining(self, running: FakeServer) -> None:
        running.hub.connect("192.168.1.9", "Firefox 151 on Linux", running.clock)
        model = PeerModel()
        model.update(running.snapshot().peers, running.clock)
        assert texts(model, 0)[:2] == ["Joining\N{HORIZONTAL ELLIPSIS}", "Joining"]

    def test_what_became_of_them_is_said(self, running: FakeServer) -> None:
        ada = running.join("Ada")
        running.hub.disconnect(ada, running.clock)
        _, secret = running.invites.make("lobby", 60, "host")
        running.join("Bo", invite=secret)
        running.hub.set_door("lobby", running.clock, locked=False, lobby=True)
        running.join("Cy").transport = "events"
        model = PeerModel()
        model.update(running.snapshot().peers, running.clock)
        assert [texts(model, row)[1] for row in range(3)] == ["Away", "Host", "Waiting"]
        assert [texts(model, row)[6] for row in range(3)] == ["WebSocket", "WebSocket", "Events"]
        assert "lost" in tip(model, 0, 1)
        assert "host of the room" in tip(model, 1, 0)
        assert "Wants to come in" in tip(model, 2, 1)
        assert "HTTP" in tip(model, 2, 6)
        assert texts(model, 2)[3] == "lobby", "the room that they knock at"

    @pytest.mark.parametrize(
        ("offset", "said"),
        [
            (0.01, "in step with this computer"),
            (1.25, "1.2 s ahead"),
            (-63.0, "1 min behind"),
            (None, "Round trip 4.2 ms"),
        ],
    )
    def test_the_clock_stands_beside_the_round_trip(
        self, running: FakeServer, offset: float | None, said: str
    ) -> None:
        ada = running.join("Ada")
        model = PeerModel()
        model.update(running.snapshot().peers, running.clock)
        assert tip(model, 0, 7) == "<span>Not measured yet</span>"
        ada.rtt, ada.offset = 0.0042, offset
        model.update(running.snapshot().peers, running.clock)
        assert said in tip(model, 0, 7)
        assert ("clock" in tip(model, 0, 7)) == (offset is not None)
        role = Qt.ItemDataRole.AccessibleDescriptionRole
        assert said in str(model.data(model.index(0, 7), role)), "screen readers have no mouse"

    def test_the_selection_follows_its_peer(self, running: FakeServer) -> None:
        ada, bo, cy = (running.join(name) for name in ("Ada", "Bo", "Cy"))
        model, view = PeerModel(), QTableView()
        view.setModel(model)
        model.update(running.snapshot().peers, running.clock)
        flags = QItemSelectionModel.SelectionFlag
        view.selectionModel().select(model.index(2, 0), flags.Select | flags.Rows)
        resets: list[None] = []
        model.modelReset.connect(lambda: resets.append(None))
        running.hub.kick(ada.id, running.clock)
        running.join("Dee")
        bo.rtt = 0.5
        model.update(running.snapshot().peers, running.clock + 1)
        rows = view.selectionModel().selectedRows()
        assert [model.at(row) for row in rows] == [p for p in running.snapshot().peers if p.id == cy.id]
        assert [row.name for row in model.rows] == ["Bo", "Cy", "Dee"]
        assert not resets

    def test_only_what_looks_different_is_painted_again(self, running: FakeServer, theme: Theme) -> None:
        ada = running.join("Ada")
        model = PeerModel()
        model.update(running.snapshot().peers, 100.0)
        table = PeerTable(model, theme)
        model.update(running.snapshot().peers, 100.0)
        QApplication.processEvents()
        table.paints = 0
        for seconds, received, expected in ((100.1, 0, 0), (100.4, 5, 0), (101.0, 5, 1), (101.2, 9, 1)):
            ada.received = received  # no column shows it; the age is in whole seconds
            model.update(running.snapshot().peers, seconds)
            QApplication.processEvents()
            assert table.paints == expected

    def test_what_is_not_in_sight_is_not_asked_for(self, qapp: QApplication, theme: Theme) -> None:
        asked = 0

        class Curious(PeerModel):
            def text(self, row: PeerRow, column: int) -> str:
                nonlocal asked
                asked += 1
                return super().text(row, column)

        model = Curious()
        model.update([peer_row(number) for number in range(10_000)], 1.0)
        _table = PeerTable(model, theme)
        asked = 0
        model.update([peer_row(number) for number in range(10_000)], 2.0)
        assert 0 < asked <= 11 * model.columnCount()

    def test_neighbours_leave_together(self, qapp: QApplication) -> None:
        model = PeerModel()
        model.update([peer_row(number) for number in range(10)], 0)
        removed: list[tuple[int, int]] = []
        model.rowsRemoved.connect(lambda _, first, last: removed.append((first, last)))
        model.update([peer_row(number) for number in (0, 4, 5, 9, 10)], 0)
        assert removed == [(6, 8), (1, 3)]
        assert [row.id for row in model.rows] == ["0", "4", "5", "9", "10"]
        model.update([], 0)
        assert removed[2:] == [(0, 4)]
        assert not model.rows

    def test_another_order_is_shown_too(self, running: FakeServer) -> None:
        running.join("Ada")
        running.join("Bo")
        model = PeerModel()
        model.update(running.snapshot().peers, 0)
        model.update(running.snapshot().peers[::-1], 0)
        assert [row.name for row in model.rows] == ["Bo", "Ada"]

    def test_a_name_in_a_tooltip_is_escaped(self, running: FakeServer) -> None:
        running.join("<img src=x>")
        model = PeerModel()
        model.update(running.snapshot().peers, 0)
        tip = str(model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole))
        assert "&lt;img" in tip
        assert "<img" not in tip


class TestRooms:
    def shown(self, server: FakeServer) -> list[str]:
        names = Names()
        names.learn(server.snapshot())
        model = RoomModel(names)
        model.show_snapshot(server.snapshot())
        return texts(model, 0)

    def test_a_room_alone(self, running: FakeServer) -> None:
        running.join("Ada")
        running.clock += 5
        assert self.shown(running) == ["lobby", "1", "Open", "Nothing to negotiate yet", "1", "5 s"]

    @pytest.mark.parametrize(
        ("locked", "lobby", "word"),
        [
            (False, False, "Open"),
            (True, False, "Locked"),
            (False, True, "Knock first"),
            (True, True, "Locked"),
        ],
    )
    def test_its_door(self, running: FakeServer, locked: bool, lobby: bool, word: str) -> None:
        running.join("Ada")
        running.hub.set_door("lobby", running.clock, locked=locked, lobby=lobby)
        assert self.shown(running)[2] == word

    def test_who_is_waited_for(self, running: FakeServer) -> None:
        ada, bo = running.join("Ada"), running.join("Bo")
        running.send(bo, type="offer", to=ada.id, description={"type": "offer"})
        assert self.shown(running)[3] == "Waiting for the answer of Ada and 1 more"

    def test_glare_is_counted_and_stable_is_said(self, running: FakeServer) -> None:
        ada, bo = running.join("Ada"), running.join("Bo")
        running.send(bo, type="offer", to=ada.id, description={"type": "offer"})
        running.send(ada, type="offer", to=bo.id, description={"type": "offer"})
        running.send(ada, type="answer", to=bo.id, description={"type": "answer"})
        for one, other in ((ada, bo), (bo, ada)):
            running.send(one, type="candidate", to=other.id, candidate=None)
        assert self.shown(running)[3].startswith("Stable")
        assert "glare 1" in self.shown(running)[3]


class TestNames:
    def test_unknown_ids_and_the_server_have_names(self) -> None:
        names = Names()
        assert names.of(SERVER) == "Callbox"
        assert names.of(EVERYONE) == "everyone"
        assert names.of("Zk3") == "Zk3"

    def test_those_who_left_are_remembered_for_a_while(self, running: FakeServer) -> None:
        names = Names(capacity=2)
        ids = []
        for number in range(4):
            session = running.join(f"Guest {number}")
            ids.append(session.id)
            names.learn(running.snapshot())
            running.hub.disconnect(session, running.clock, for_good=True)
        assert [names.of(peer) for peer in ids] == [ids[0], "Guest 1", "Guest 2", "Guest 3"]

    def test_everyone_who_is_here_has_a_name(self, running: FakeServer) -> None:
        names = Names(capacity=1)
        sessions = [running.join(f"Guest {number}", room=f"room{number // 6}") for number in range(50)]
        for _ in range(2):
            names.learn(running.snapshot())
            version = names.version
            assert [names.of(s.id) for s in sessions] == [f"Guest {number}" for number in range(50)]
        names.learn(running.snapshot())
        assert names.version == version, "nobody is learned twice"
