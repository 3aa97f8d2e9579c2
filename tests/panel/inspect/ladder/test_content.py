"""What is shown: the selection's messages, the newest of them, without their payloads."""

from __future__ import annotations

from panel.focus import Selection
from panel.inspect.ladder.content import Content
from server.journal import SERVER
from tests.panel.inspect.ladder.made import Tape, call

EVERYTHING = Selection()


def read(
    tape: Tape, selection: Selection = EVERYTHING, most: int = 20_000, *, reports: bool = False
) -> Content:
    content = Content(most)
    content.start(tape.journal, selection, reports=reports)
    catch_up(content, tape)
    return content


def catch_up(content: Content, tape: Tape) -> int:
    slices = 1
    while content.read(tape.story.people):
        slices += 1
    return slices


def kinds(content: Content) -> list[str]:
    return [message.type for message in content.rows]


def test_all_of_it_without_payloads() -> None:
    tape = call()
    content = read(tape)
    assert len(content.rows) == tape.journal.total
    assert content.columns.order == (SERVER, "p1", "p2", "p3")
    assert not any(message.raw for message in content.rows)
    assert content.rows[0].size == 2
    assert (content.cut, content.origin) == ("", tape.journal.origin)


def test_a_pair_alone() -> None:
    content = read(call(), Selection(peers=("p1", "p2")))
    assert content.columns.order == ("p1", "p2")
    assert kinds(content) == ["offer", "offer", "answer", *["candidate"] * 4]


def test_only_what_is_new_is_added() -> None:
    tape = call()
    content = read(tape)
    before, places = content.rows[:], content.timeline.ys(0, len(content.rows))
    tape.say("p1", "p2", "candidate")
    assert content.behind
    assert not content.read(tape.story.people)
    assert content.rows[:-1] == before
    assert content.timeline.ys(0, len(before)) == places


def test_reports_are_shown_when_asked_for() -> None:
    tape = call()
    tape.say("p1", "p2", "report")
    assert "report" not in kinds(read(tape))
    assert kinds(read(tape, reports=True))[-1] == "report"


def test_a_fault_is_kept_for_its_message_and_is_no_arrow() -> None:
    tape = call()
    number = tape.say("p1", "p2", "candidate")
    tape.say(SERVER, SERVER, "fault", raw=b'{"rule":2,"action":"drop","seq":%d}' % number)
    for raw in (b"", b"[1]", b'{"seq":"x","action":"drop"}', b"[" * 5000):
        tape.say(SERVER, SERVER, "fault", raw=raw)
    content = read(tape, Selection(peers=("p1", "p2")))
    assert (content.faults[number].action, content.faults[number].rule) == ("drop", 2)
    assert len(content.faults) == 1
    assert content.rows[-1].seq == number


def test_a_long_journal_is_read_in_slices() -> None:
    tape = Tape()
    for _ in range(5000):
        tape.say("p1", "p2", "candidate", 0.001)
    content = Content()
    content.start(tape.journal, EVERYTHING, reports=False)
    assert catch_up(content, tape) > 2
    assert len(content.rows) == 5000


def test_the_newest_are_kept() -> None:
    tape = Tape()
    for number in range(3000):
        tape.say(f"p{number // 1500}", SERVER, "state", 0.001)
    content = read(tape, most=1000)
    assert (content.cut, content.rows[0].seq, len(content.rows)) == ("bounded", 2001, 1000)
    for _ in range(1100):
        tape.say("p3", SERVER, "state", 0.001, code="unknown_peer")
    last = content.timeline.height
    catch_up(content, tape)
    assert len(content.rows) == 1000
    assert content.columns.order == (SERVER, "p3")
    assert content.moved > last
    assert len(content.wrong) == 1000


def test_the_journal_forgets() -> None:
    tape = Tape(capacity=50)
    for _ in range(80):
        tape.say("p1", SERVER, "state")
    content = read(tape)
    assert content.cut == "forgotten"
    assert content.rows[0].seq == 31
    for _ in range(200):
        tape.say("p1", SERVER, "state")
    catch_up(content, tape)
    assert [message.seq for message in content.rows] == list(range(231, 281))


def test_what_it_shows_is_known() -> None:
    tape = call()
    content = read(tape, Selection(room="lobby"))
    assert content.shows(tape.journal, Selection(room="lobby", message=7), reports=False)
    assert not content.shows(tape.journal, Selection(), reports=False)
    assert not content.shows(tape.journal, Selection(room="lobby"), reports=True)
    assert not content.shows(Tape().journal, Selection(room="lobby"), reports=False)


def test_rows_are_found_by_number() -> None:
    content = read(call(), Selection(peers=("p1", "p2")))
    assert content.row_of(content.rows[3].seq) == 3
    assert content.row_of(1) is None
    assert content.row_of(99_999) is None


def test_a_copy_stays_as_it_is() -> None:
    tape = call()
    content = read(tape)
    copy = content.copy(len(content.rows) - 3)
    tape.say("p1", "p2", "candidate")
    content.read(tape.story.people)
    assert [message.seq for message in copy.rows] == [tape.journal.total - n for n in (3, 2, 1)]
    assert len(copy.timeline) == 3
    assert copy.columns.order == (SERVER, "p1", "p2", "p3")
    assert copy.wrong == [tape.journal.total - 2]
