"""The table of messages is a view of the journal: bounded with it, honest about gaps, cheap in a flood."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QTableView

from panel.inspect.messages.entries import CODE, RECIPIENT, SENDER, SIZE, TIME, TYPE, Gap
from panel.inspect.messages.model import MessageModel
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


class SlowClock:
    """Each look at it takes a millisecond and a bit: what looks is stopped after a few pieces."""

    now = 0.0

    def __call__(self) -> float:
        self.now += 0.0011
        return self.now


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

    def test_only_a_part_is_looked_at_in_one_go(self, names: Names) -> None:
        clock = SlowClock()
        model, log = MessageModel(names, clock=clock), Log()
        log.pass_by(20_000)
        model.follow(log)
        log.read = 0
        model.set_filter("candidate")
        parts = [model.searched]
        while model.searching:
            before = log.read
            model.follow(log)
            assert log.read - before <= 2_000
            parts.append(model.searched)
        assert parts == sorted(parts)
        assert parts[0] < 0.1
        assert (parts[-1], model.shown) == (1.0, 20_000)
        assert log.read <= 20_000 + 10

    def test_the_first_rows_are_there_at_once_and_the_others_in_few_goes(self, names: Names) -> None:
        """A row that comes costs a painting: while it looks it adds some only now and then."""
        clock = SlowClock()
        model, log = MessageModel(names, clock=clock), Log()
        log.pass_by(20_000)
        model.follow(log)
        inserted: list[int] = []
        model.rowsInserted.connect(lambda _, first, last: inserted.append(last - first + 1))
        model.set_filter("candidate")
        assert len(inserted) == 1
        passes = 1
        while model.searching:
            model.follow(log)
            passes += 1
        assert sum(inserted) == 20_000
        assert len(inserted) < passes / 5

    def test_a_flood_that_is_faster_than_the_filter(self, names: Names) -> None:
        model, log = MessageModel(names, clock=SlowClock()), Log()
        model.set_filter("offer")
        model.follow(log)
        for _ in range(5):
            log.pass_by(14_999)
            log.pass_by(1, "offer")
            model.follow(log)
        while model.searching:
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


class TestNewFriends:
    """Names are known a moment after their people have come."""

    def test_what_came_before_the_name_is_found(self, model: MessageModel, names: Names) -> None:
        server = FakeServer(ServerState.RUNNING)
        model.set_filter("from:ada")
        server.join("Bo")
        server.join("Ada")
        model.follow(server.journal)
        assert seqs(model) == []
        names.learn(server.snapshot())
        model.follow(server.journal)
        assert seqs(model) == [4, 6]
        rows: list[object] = []
        model.rowsRemoved.connect(lambda *_: rows.append("removed"))
        server.join("Cy")
        names.learn(server.snapshot())
        model.follow(server.journal)
        assert seqs(model) == [4, 6]
        assert not rows, "nothing changes for those that were found"

    def test_one_who_is_renamed_is_found_no_more(self, model: MessageModel, names: Names) -> None:
        server = FakeServer(ServerState.RUNNING)
        ada = server.join("Ada")
        names.learn(server.snapshot())
        model.set_filter("from:ada")
        model.follow(server.journal)
        assert seqs(model) == [1, 3]
        names._names[ada.id] = "Eve"
        names.version += 1
        model.follow(server.journal)
        assert seqs(model) == []
        assert model.rowCount() == 0


class TestAnotherJournal:
    @pytest.mark.parametrize("text", ["", "offer"])
    def test_it_begins_anew(self, model: MessageModel, text: str) -> None:
        first, second = Log(), Log(capacity=10)
        first.pass_by(30, "offer")
        model.follow(first)
        model.set_filter(text)
        model.mark(3, on=True)
        model.hold()
        second.pass_by(15, "offer")
        assert model.behind(second)
        model.follow(second)
        assert seqs(model) == [None, *range(6, 16)]
        assert model.row_at(0) == Gap(5)
        assert not model.marks

    def test_an_empty_one_after_a_full_one(self, model: MessageModel) -> None:
        log = Log()
        log.pass_by(5)
        model.follow(log)
        assert model.behind(Log())
        model.follow(Log())
        assert seqs(model) == []


class TestRowOf:
    @pytest.mark.parametrize(("text", "expected"), [("", range(91, 101)), ("offer", [95, 100])])
    def test_every_row_is_found_again(self, model: MessageModel, text: str, expected: list[int]) -> None:
        log = Log(capacity=10)
        for number in range(1, 101):
            log.pass_by(1, "chat" if number % 5 else "offer")
        model.set_filter(text)
        model.follow(log)
        for number in range(85, 105):
            row = model.row_of(number)
            assert (row >= 0) == (number in expected)
            if row >= 0:
                entry = model.row_at(row)
                assert isinstance(entry, Observation)
                assert entry.seq == number

    def test_marks_leave_with_their_messages(self, model: MessageModel) -> None:
        log = Log(capacity=10)
        log.pass_by(10)
        model.follow(log)
        for number in (3, 8, 3):
            model.mark(number, on=True)
        assert list(model.marks) == [3, 8]
        log.pass_by(5)
        model.follow(log)
        assert list(model.marks) == [8]
        model.mark(8, on=False)
        model.mark(8, on=False)
        assert list(model.marks) == []


def test_a_long_pause_holds_a_million_rows_without_a_copy(model: MessageModel) -> None:
    log = Log(capacity=100_000, budget=1 << 30)
    log.pass_by(100_000)
    model.follow(log)
    log.read = 0
    model.hold()
    log.pass_by(100_000, "offer")
    model.follow(log)
    assert log.read == 0
    assert model.row_at(0) == model.source.since(0, 1).observations[0]
    assert (model.shown, model.waiting) == (100_000, 100_000)
