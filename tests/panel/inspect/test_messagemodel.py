"""The table of messages is a view of the journal: bounded with it, honest about gaps, cheap in a flood."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QTableView

from panel.inspect.messagemodel import CODE, RECIPIENT, SENDER, SIZE, TIME, TYPE, Gap, MessageModel
from panel.texts import Names
from server.journal import Batch, Journal, Observation
from server.runner import ServerState
from tests.panel.fakes import FakeServer


class Log(Journal):
    """A journal that counts how many messages were read out of it."""

    def __init__(self, capacity: int = 20_000, budget: int = 64 * 1024 * 1024) -> None:
        super().__init__(capacity, budget)
        self.read = 0

    def pass_by(self, count: int, kind: str = "candidate", sender: str = "a", raw: bytes = b"{}") -> None:
        for _ in range(count):
            self.append(self.total / 10, sender, "b", kind, "lobby", raw)

    def since(self, cursor: int, limit: int = 5_000) -> Batch:
        batch = super().since(cursor, limit)
        self.read += len(batch.observations)
        return batch


def seqs(model: MessageModel) -> list[int | None]:
    """The numbers of the rows, None for a gap."""
    entries = [model.row_at(row) for row in range(model.rowCount())]
    return [entry.seq if isinstance(entry, Observation) else None for entry in entries]


@pytest.fixture
def names(qapp: QApplication) -> Names:
    return Names()


@pytest.fixture
def model(names: Names) -> MessageModel:
    return MessageModel(names)


class TestRows:
    def test_a_row(self, qapp: QApplication, model: MessageModel, names: Names) -> None:
        server = FakeServer(ServerState.RUNNING)
        ada = server.join("Ada")
        server.send(ada, type="chat", text="hi")
        names.learn(server.snapshot())
        model.follow(server.journal)
        last = model.rowCount() - 1
        assert [model.data(model.index(last, c)) for c in (TYPE, SENDER, RECIPIENT, SIZE, CODE)] == [
            "chat", "Ada", "everyone", "27 B", "",
        ]  # fmt: skip
        assert len(str(model.data(model.index(last, TIME)))) == len("12:34:56.789")

    def test_a_batch_is_one_insertion(self, model: MessageModel) -> None:
        log = Log()
        inserted: list[tuple[int, int]] = []
        model.rowsInserted.connect(lambda _, first, last: inserted.append((first, last)))
        log.pass_by(250)
        model.follow(log)
        model.follow(log)
        assert inserted == [(0, 249)]

    def test_a_flood_is_not_read(self, model: MessageModel) -> None:
        log = Log()
        for _ in range(20):
            log.pass_by(4_000)
            model.follow(log)
        assert model.rowCount() == 1 + 20_000
        assert log.read <= 20, "only to learn where the journal begins"
        assert [model.row_at(row) for row in range(model.rowCount() - 30, model.rowCount())]
        assert log.read <= 20 + 30

    def test_it_knows_when_there_is_nothing_new(self, model: MessageModel) -> None:
        log = Log()
        assert not model.behind(log)
        log.pass_by(6_000)
        assert model.behind(log)
        model.follow(log)
        assert not model.behind(log)
        model.set_filter("candidate")
        assert model.behind(log), "the filter has not looked at all"
        model.follow(log)
        assert not model.behind(log)
        model.hold()
        log.pass_by(1)
        assert model.behind(log), "one more waits"

    def test_what_the_journal_forgot_is_a_gap(self, model: MessageModel) -> None:
        log = Log(capacity=10)
        log.pass_by(10)
        assert model.follow(log) == 0
        assert seqs(model) == list(range(1, 11))
        log.pass_by(2)
        assert model.follow(log) == 1, "two left, and the gap came"
        assert seqs(model) == [None, *range(3, 13)]
        assert model.text(model.row_at(0), TYPE) == "2 messages are missing here"
        log.pass_by(4)
        assert model.follow(log) == 4
        assert seqs(model) == [None, *range(7, 17)]
        log.pass_by(100)
        model.follow(log)
        assert model.row_at(0) == Gap(106)
        assert seqs(model) == [None, *range(107, 117)]
        assert (model.shown, model.total) == (10, 10)

    def test_one_missing_message_is_one(self, model: MessageModel) -> None:
        log = Log(capacity=3)
        log.pass_by(4)
        model.follow(log)
        assert model.text(model.row_at(0), TYPE) == "1 message is missing here"

    def test_big_messages_leave_earlier(self, model: MessageModel) -> None:
        log = Log(budget=700)
        log.pass_by(99, raw=b"x" * 100)
        model.follow(log)
        assert seqs(model) == [None, *range(93, 100)]
        assert model.row_at(0) == Gap(92)

    def test_a_row_that_was_forgotten_a_moment_ago_is_a_gap(self, model: MessageModel) -> None:
        log = Log(capacity=10)
        log.pass_by(10)
        model.follow(log)
        log.pass_by(5)
        assert model.row_at(2) == Gap(1)
        assert model.row_at(7) == log.since(7, 1).observations[0]

    def test_a_selected_gap_grows_and_stays_selected(self, model: MessageModel) -> None:
        log, view = Log(capacity=10), QTableView()
        view.setModel(model)
        log.pass_by(15)
        model.follow(log)
        view.selectRow(0)
        log.pass_by(4)
        model.follow(log)
        assert [index.row() for index in view.selectionModel().selectedRows()] == [0]
        assert model.row_at(0) == Gap(9)

    def test_a_cleared_table_begins_anew(self, model: MessageModel) -> None:
        log = Log(capacity=10)
        log.pass_by(15)
        model.follow(log)
        log.pass_by(2)
        model.clear()
        model.follow(log)
        assert model.rowCount() == model.total == 0
        log.pass_by(3)
        model.follow(log)
        assert seqs(model) == [18, 19, 20]
        log.pass_by(10)
        model.follow(log)
        assert model.row_at(0) == Gap(3), "what was cleared away is not missing"


class TestHold:
    def test_what_is_held_stays(self, model: MessageModel) -> None:
        log = Log(capacity=10)
        log.pass_by(5)
        model.follow(log)
        model.hold()
        log.pass_by(100)
        model.follow(log)
        assert seqs(model) == [1, 2, 3, 4, 5]
        assert model.waiting == 10, "as many as the journal has"
        model.release()
        model.follow(log)
        assert seqs(model) == [None, *range(96, 106)]
        assert model.row_at(0) == Gap(95)
        assert model.waiting == 0

    def test_little_is_missed_in_a_short_pause(self, model: MessageModel) -> None:
        log = Log(capacity=10)
        log.pass_by(4)
        model.follow(log)
        model.hold()
        log.pass_by(3)
        assert model.waiting == 3
        model.release()
        model.follow(log)
        assert seqs(model) == list(range(1, 8))

    def test_what_is_held_can_be_filtered(self, model: MessageModel) -> None:
        log = Log(capacity=10)
        log.pass_by(4)
        log.pass_by(2, "offer")
        model.follow(log)
        model.hold()
        log.pass_by(20, "offer")
        model.set_filter("offer")
        assert seqs(model) == [5, 6]
        model.set_filter("")
        assert seqs(model) == [1, 2, 3, 4, 5, 6]
        model.set_filter("offer")
        model.release()
        model.follow(log)
        assert seqs(model) == [None, *range(17, 27)]

    def test_clearing_while_it_is_held(self, model: MessageModel) -> None:
        log = Log()
        log.pass_by(4)
        model.follow(log)
        model.hold()
        log.pass_by(2)
        model.clear()
        assert (model.rowCount(), model.waiting) == (0, 0)
        log.pass_by(1)
        assert model.waiting == 1
        model.release()
        model.follow(log)
        assert seqs(model) == [7]


class TestFilter:
    def test_it_looks_at_type_name_and_code(self, model: MessageModel, names: Names) -> None:
        server = FakeServer(ServerState.RUNNING)
        ada, bo = server.join("Ada"), server.join("Bo")
        names.learn(server.snapshot())
        log = Journal()
        log.append(0.0, ada.id, "x", "offer")
        log.append(0.0, "x", bo.id, "candidate", room="attic")
        log.append(0.0, "x", "y", "invalid", code="bad_json")
        model.follow(log)
        for needle, expected in (
            ("OFFER", {1}), ("ada", {1}), ("bo", {2}), ("att", {2}), ("json", {3}),
            ("no", set()), ("", {1, 2, 3}),
        ):  # fmt: skip
            model.set_filter(needle)
            assert set(seqs(model)) == expected
        assert model.total == 3

    def test_a_filtered_table_grows_and_forgets(self, model: MessageModel) -> None:
        log = Log(capacity=10)
        model.set_filter("offer")
        for number in range(1, 41):
            log.pass_by(1, "offer" if number % 2 else "chat")
            model.follow(log)
        assert seqs(model) == [None, 31, 33, 35, 37, 39]
        assert model.row_at(0) == Gap(30), "a filter must not make a loss look like silence"
        model.set_filter("")
        assert seqs(model) == [None, *range(31, 41)]
        model.clear()
        assert model.rowCount() == model.total == 0

    def test_only_a_part_is_looked_at_in_one_go(self, model: MessageModel) -> None:
        log = Log()
        log.pass_by(20_000)
        model.follow(log)
        log.read = 0
        seen = []
        model.set_filter("candidate")
        for _ in range(4):
            seen.append(model.shown)
            model.follow(log)
        assert seen == [5_000, 10_000, 15_000, 20_000]
        assert log.read <= 20_000 + 10

    def test_a_flood_that_is_faster_than_the_filter(self, model: MessageModel) -> None:
        log = Log()
        model.set_filter("offer")
        for _ in range(5):
            log.pass_by(14_999)
            log.pass_by(1, "offer")
            model.follow(log)
        for _ in range(4):
            model.follow(log)
        assert seqs(model) == [None, 60_000, 75_000]
        assert model.row_at(0) == Gap(55_000)

    def test_each_text_is_looked_at_once(self, qapp: QApplication) -> None:
        class CountingNames(Names):
            asked = 0

            def of(self, peer_id: str) -> str:
                self.asked += 1
                return super().of(peer_id)

        names, log = CountingNames(), Log()
        model = MessageModel(names)
        for number in range(5):
            log.pass_by(2_000, sender=str(number))
        model.follow(log)
        model.set_filter("not there")
        model.follow(log)
        assert names.asked == 5 + 1

    def test_a_new_name_is_found(self, model: MessageModel, names: Names) -> None:
        server = FakeServer(ServerState.RUNNING)
        model.set_filter("ada")
        log = Log()
        log.pass_by(1, sender="a")
        model.follow(log)
        ada = server.join("Ada")
        names.learn(server.snapshot())
        log.pass_by(1, sender=ada.id)
        model.follow(log)
        assert seqs(model) == [2]


@pytest.mark.parametrize("filtered", [False, True])
def test_qt_is_told_of_every_row(model: MessageModel, filtered: bool) -> None:
    """Rows that a view counts by the signals are those that there are."""
    log, rows = Log(capacity=50), 0

    def count(sign: int) -> Callable[..., None]:
        def told(_: object, first: int, last: int) -> None:
            nonlocal rows
            rows += sign * (last - first + 1)

        return told

    model.rowsInserted.connect(count(1))
    model.rowsRemoved.connect(count(-1))
    if filtered:
        model.set_filter("offer")
    for burst in (3, 40, 1, 0, 20, 200, 7):
        log.pass_by(burst, "offer" if burst % 3 else "chat")
        model.follow(log)
        assert model.rowCount() == rows
