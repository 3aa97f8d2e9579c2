"""Tables change in place, stay bounded, and take nothing for HTML."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QTableView

from panel.messagemodel import CODE, RECIPIENT, SENDER, SIZE, TIME, TYPE, Gap, MessageModel
from panel.peers import PeerModel, RoomModel
from panel.texts import Names
from server.journal import EVERYONE, SERVER, Observation
from server.runner import ServerState
from tests.panel.fakes import FakeServer


def observation(
    seq: int, kind: str = "candidate", sender: str = "a", code: str = "", raw: bytes = b"{}"
) -> Observation:
    return Observation(seq, seq / 10, sender, "b", kind, "lobby", len(raw), raw, code)


def observations(first: int, last: int) -> list[Observation]:
    return [observation(seq) for seq in range(first, last + 1)]


def texts(model: PeerModel | RoomModel, row: int) -> list[str]:
    return [str(model.data(model.index(row, column))) for column in range(model.columnCount())]


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
            "Chrome 156 on Android", "4.2 ms", "1 min",
        ]  # fmt: skip

    def test_someone_who_has_not_said_hello_is_joining(self, running: FakeServer) -> None:
        running.hub.connect("192.168.1.9", "Firefox 151 on Linux", running.clock)
        model = PeerModel()
        model.update(running.snapshot().peers, running.clock)
        assert texts(model, 0)[:2] == ["Joining\N{HORIZONTAL ELLIPSIS}", "Joining"]

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

    def test_nothing_changes_nothing_is_told(self, running: FakeServer) -> None:
        running.join("Ada")
        model = PeerModel()
        model.update(running.snapshot().peers, 100.0)
        told: list[object] = []
        model.dataChanged.connect(lambda *what: told.append(what))
        model.update(running.snapshot().peers, 100.4)
        assert not told
        model.update(running.snapshot().peers, 101.0)
        assert len(told) == 1  # the age

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
        assert self.shown(running) == ["lobby", "1", "Nothing to negotiate yet", "1", "5 s"]

    def test_who_is_waited_for(self, running: FakeServer) -> None:
        ada, bo = running.join("Ada"), running.join("Bo")
        running.send(bo, type="offer", to=ada.id, description={"type": "offer"})
        assert self.shown(running)[2] == "Waiting for the answer of Ada and 1 more"

    def test_glare_is_counted_and_stable_is_said(self, running: FakeServer) -> None:
        ada, bo = running.join("Ada"), running.join("Bo")
        running.send(bo, type="offer", to=ada.id, description={"type": "offer"})
        running.send(ada, type="offer", to=bo.id, description={"type": "offer"})
        running.send(ada, type="answer", to=bo.id, description={"type": "answer"})
        for one, other in ((ada, bo), (bo, ada)):
            running.send(one, type="candidate", to=other.id, candidate=None)
        assert self.shown(running)[2].startswith("Stable")
        assert "glare 1" in self.shown(running)[2]


class TestMessages:
    @pytest.fixture
    def names(self) -> Names:
        return Names()

    def column(self, model: MessageModel, column: int) -> list[str]:
        return [str(model.data(model.index(row, column))) for row in range(model.rowCount())]

    def seqs(self, model: MessageModel) -> list[int | None]:
        """The numbers of the rows, None for a gap."""
        entries = [model.entry(model.index(row, 0)) for row in range(model.rowCount())]
        return [entry.seq if isinstance(entry, Observation) else None for entry in entries]

    def test_a_row(self, running: FakeServer, names: Names) -> None:
        ada = running.join("Ada")
        running.send(ada, type="chat", text="hi")
        names.learn(running.snapshot())
        model = MessageModel(names)
        batch = running.journal.since(0)
        model.append(batch.observations, 0, running.journal.origin)
        last = model.rowCount() - 1
        assert [model.data(model.index(last, c)) for c in (TYPE, SENDER, RECIPIENT, SIZE, CODE)] == [
            "chat", "Ada", "everyone", "27 B", "",
        ]  # fmt: skip
        assert len(str(model.data(model.index(last, TIME)))) == len("12:34:56.789")

    def test_a_batch_is_one_insertion(self, qapp: QApplication, names: Names) -> None:
        model = MessageModel(names)
        inserted: list[tuple[int, int]] = []
        model.rowsInserted.connect(lambda _, first, last: inserted.append((first, last)))
        model.append(observations(1, 250), 0, 0)
        model.append([], 0, 0)
        assert inserted == [(0, 249)]

    def test_it_is_bounded(self, qapp: QApplication, names: Names) -> None:
        model = MessageModel(names, capacity=100)
        for first in range(1, 1000, 30):
            model.append(observations(first, first + 29), 0, 0)
            assert model.rowCount() <= 100
        newest = model.entry(model.index(99, 0))
        assert isinstance(newest, Observation)
        assert newest.seq == 1020

    def test_a_gap_is_a_row(self, qapp: QApplication, names: Names) -> None:
        model = MessageModel(names)
        model.append(observations(1, 2), 0, 0)
        model.append(observations(40, 41), 37, 0)
        assert model.entry(model.index(2, 0)) == Gap(37)
        assert self.column(model, TYPE)[2] == "37 messages are missing here"

    def test_what_leaves_is_counted_in_the_first_row(self, qapp: QApplication, names: Names) -> None:
        model = MessageModel(names, capacity=10)
        model.append(observations(1, 10), 0, 0)
        assert self.seqs(model) == list(range(1, 11))
        model.append(observations(11, 12), 0, 0)
        assert self.seqs(model) == [None, *range(4, 13)]
        assert self.column(model, TYPE)[0] == "3 messages are missing here"
        model.append(observations(20, 21), 7, 0)
        assert model.entry(model.index(0, 0)) == Gap(6)
        assert self.seqs(model) == [None, *range(7, 13), None, 20, 21]
        model.append(observations(22, 28), 0, 0)
        assert model.entry(model.index(0, 0)) == Gap(6 + 6 + 7)
        assert self.seqs(model) == [None, *range(20, 29)]

    def test_a_selected_gap_grows_and_stays_selected(self, qapp: QApplication, names: Names) -> None:
        model, view = MessageModel(names, capacity=10), QTableView()
        view.setModel(model)
        model.append(observations(1, 10), 5, 0)
        view.selectRow(0)
        model.append(observations(11, 14), 0, 0)
        assert [index.row() for index in view.selectionModel().selectedRows()] == [0]
        assert model.entry(model.index(0, 0)) == Gap(10)

    def test_it_holds_so_many_bytes(self, qapp: QApplication, names: Names) -> None:
        model = MessageModel(names, budget=700)
        for seq in range(1, 100):
            model.append([observation(seq, raw=b"x" * 100)], 0, 0)
        assert self.seqs(model) == [None, *range(93, 100)]
        assert model.entry(model.index(0, 0)) == Gap(92)
        model.clear()
        model.append([observation(seq, raw=b"x" * 100) for seq in range(7)], 0, 0)
        assert self.seqs(model) == list(range(7))

    def test_more_at_once_than_it_holds(self, qapp: QApplication, names: Names) -> None:
        model = MessageModel(names, capacity=10)
        model.append(observations(1, 50), 3, 0)
        assert self.seqs(model) == [None, *range(42, 51)]
        assert model.entry(model.index(0, 0)) == Gap(44)

    def test_the_filter_looks_at_type_name_and_code(self, running: FakeServer, names: Names) -> None:
        ada = running.join("Ada")
        running.join("Bo")
        names.learn(running.snapshot())
        model = MessageModel(names)
        rows = [observation(1, "offer", ada.id), observation(2), observation(3, "invalid", code="bad_json")]
        model.append(rows, 0, 0)
        for needle, expected in (
            ("OFFER", [1]),
            ("ada", [1]),
            ("json", [3]),
            ("nobody", []),
            ("", [1, 2, 3]),
        ):
            model.set_filter(needle)
            assert self.seqs(model) == expected
        assert model.total == 3

    def test_a_filtered_table_grows_and_stays_bounded(self, qapp: QApplication, names: Names) -> None:
        model = MessageModel(names, capacity=10)
        model.set_filter("offer")
        for seq in range(1, 41):
            model.append([observation(seq, "offer" if seq % 2 else "chat")], 0, 0)
        assert self.seqs(model) == [None, 33, 35, 37, 39]
        assert model.entry(model.index(0, 0)) == Gap(31)
        model.set_filter("")
        assert self.seqs(model) == [None, *range(32, 41)]
        model.clear()
        assert model.rowCount() == model.total == 0

    def test_a_loss_leaves_a_filtered_table_with_what_it_was_before(
        self, qapp: QApplication, names: Names
    ) -> None:
        model = MessageModel(names, capacity=10)
        model.set_filter("offer")
        model.append([observation(1, "offer")], 0, 0)
        model.append([observation(seq) for seq in range(5, 9)], 3, 0)
        assert self.seqs(model) == [1, None]
        model.append([observation(seq, "offer") for seq in range(9, 19)], 0, 0)
        assert self.seqs(model) == [None, *range(10, 19)]
        assert model.entry(model.index(0, 0)) == Gap(1 + 3 + 4 + 1)

    def test_a_filter_looks_at_each_text_once(self, qapp: QApplication) -> None:
        class CountingNames(Names):
            asked = 0

            def of(self, peer_id: str) -> str:
                self.asked += 1
                return super().of(peer_id)

        names = CountingNames()
        model = MessageModel(names)
        model.append([observation(seq, sender=str(seq % 5)) for seq in range(20_000)], 0, 0)
        model.set_filter("not there")
        assert names.asked == 5 + 1
        model.set_filter("still not there")
        assert names.asked == 2 * (5 + 1)  # a name may have changed

    def test_unknown_ids_and_the_server_have_names(self, names: Names) -> None:
        assert names.of(SERVER) == "Callbox"
        assert names.of(EVERYONE) == "everyone"
        assert names.of("Zk3") == "Zk3"
