"""One message in full: its tabs, what they show, and what can be copied."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from panel.inspect.detail.pane import COMPARE, DESCRIPTION, MESSAGE, RAW, DetailPane
from panel.inspect.detail.rawview import LIMIT
from panel.inspect.detail.sdpview import SdpTable
from panel.inspect.messages.entries import Gap
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.texts import Names
from panel.trace.sdp.description import parse
from server.journal import Journal, Observation

SDP = Path(__file__).parents[2] / "trace" / "sdp"
WIDE, NARROW = 640, 260


def sdp_of(name: str) -> str:
    return (SDP / f"{name}.sdp").read_text(encoding="utf-8").replace("\n", "\r\n")


def payload(kind: str, name: str) -> bytes:
    return json.dumps({"type": kind, "to": "b", "description": {"type": kind, "sdp": sdp_of(name)}}).encode()


def messages() -> list[Observation]:
    """An offer, its answer, an offer of someone else, and a chat."""
    journal = Journal()
    journal.append(1.0, "a", "b", "offer", "lobby", payload("offer", "chromium-offer"))
    journal.append(2.0, "b", "a", "answer", "lobby", payload("answer", "firefox-answer"))
    journal.append(3.0, "c", "b", "offer", "lobby", payload("offer", "safari-offer"))
    journal.append(4.0, "a", "everyone", "chat", "lobby", b'{"type":"chat","text":"hi"}')
    return journal.since(0).observations


@pytest.fixture
def pane(qtbot: QtBot, icons: Icons, theme: Theme) -> DetailPane:
    made = DetailPane(icons, Names(), theme)
    qtbot.addWidget(made)
    made.resize(WIDE, 600)
    made.show()
    offer, answer, *_ = messages()
    made.set_source(lambda entry: {offer.seq: answer, answer.seq: offer}.get(entry.seq))
    return made


def visible_tabs(pane: DetailPane) -> list[int]:
    """Those that are drawn: Qt may call a tab visible and give it no place."""
    return [tab for tab in range(pane.tabs.count()) if not pane.tabs.tabRect(tab).isEmpty()]


def texts_of(table: SdpTable) -> list[str]:
    return [table.rows.text(table.rows.row_at(n), 1) for n in range(table.rows.rowCount())]


def row_of(table: SdpTable, start: str) -> int:
    return next(n for n, text in enumerate(texts_of(table)) if text.startswith(start))


def compared(pane: DetailPane) -> list[tuple[str, str, str]]:
    model = pane.diff.table.rows
    return [
        (model.text(row, 0), model.text(row, 1), model.text(row, 2))
        for row in map(model.row_at, range(model.rowCount()))
    ]


class TestTabs:
    def test_only_those_that_apply_are_there(self, pane: DetailPane) -> None:
        offer, _, _, chat = messages()
        pane.show_entry(offer, "")
        assert visible_tabs(pane) == [MESSAGE, DESCRIPTION, COMPARE, RAW]
        pane.show_entry(chat, "")
        assert visible_tabs(pane) == [MESSAGE, RAW]
        assert '"text": "hi"' in pane.text.toPlainText()
        pane.show_entry(Gap(7), "")
        assert pane.tabs.isHidden()
        assert pane.text.toPlainText() == ""

    def test_the_first_message_may_have_no_description(
        self, qtbot: QtBot, icons: Icons, theme: Theme
    ) -> None:
        offer, _, _, chat = messages()
        fresh = DetailPane(icons, Names(), theme)
        qtbot.addWidget(fresh)
        for entry in (chat, offer):
            fresh.show_entry(entry, "")
        assert visible_tabs(fresh) == [MESSAGE, DESCRIPTION, COMPARE, RAW]

    def test_without_a_payload_there_is_nothing_to_look_at(self, pane: DetailPane) -> None:
        pane.show_entry(Observation(1, 0.0, "a", "server", "left", "lobby", 0, b"", ""), "")
        assert pane.tabs.isHidden()
        assert pane.copy.isHidden()

    def test_the_chosen_one_comes_back(self, pane: DetailPane) -> None:
        offer, answer, _, chat = messages()
        pane.show_entry(offer, "")
        pane.tabs.setCurrentIndex(DESCRIPTION)
        pane.show_entry(chat, "")
        assert pane.tabs.currentIndex() == MESSAGE
        assert '"hi"' in pane.text.toPlainText()
        pane.show_entry(answer, "")
        assert pane.tabs.currentIndex() == DESCRIPTION
        assert pane.stack.currentWidget() is pane.sdp
        assert any("firefox" in text or "111 9 0 8 126" in text for text in texts_of(pane.sdp.table))

    def test_what_is_not_in_sight_is_not_filled(self, pane: DetailPane) -> None:
        offer, _, _, _ = messages()
        pane.show_entry(offer, "")
        assert (
            pane.sdp.table.rows.rowCount() == pane.diff.table.rows.rowCount() == pane.raw.rows.rowCount() == 0
        )

    def test_without_a_theme_there_is_the_text(self, qtbot: QtBot, icons: Icons) -> None:
        plain = DetailPane(icons, Names())
        qtbot.addWidget(plain)
        plain.set_source(others=lambda _: [])
        plain.show_entry(messages()[0], "12:00")
        assert visible_tabs(plain) == [MESSAGE]
        assert "a=mid:0" in plain.text.toPlainText()

    def test_narrow_names(self, pane: DetailPane) -> None:
        pane.show_entry(messages()[0], "")
        assert pane.tabs.tabText(DESCRIPTION) == "Description"
        pane.resize(NARROW, 600)
        assert pane.tabs.tabText(DESCRIPTION) == "SDP"
        assert pane.minimumSizeHint().width() <= pane.minimumWidth()
        bar = pane.tabs
        wanted = sum(bar.fontMetrics().horizontalAdvance(bar.tabText(tab)) for tab in range(4))
        assert wanted < NARROW - 18

    def test_each_can_be_chosen_by_command(self, pane: DetailPane) -> None:
        pane.show_entry(messages()[0], "")
        actions = pane.commands()
        assert [action.text() for action in actions][1] == "Show the tab Description of the message"
        actions[RAW].trigger()
        assert pane.tabs.currentIndex() == RAW

    def test_a_long_message_comes_in_slices(self, pane: DetailPane, qtbot: QtBot) -> None:
        raw = json.dumps({"type": "x", "list": list(range(5_000))}).encode()
        pane.show_entry(Observation(9, 0.0, "a", "b", "x", "", len(raw), raw, ""), "")
        assert "4999" not in pane.text.toPlainText()
        qtbot.waitUntil(lambda: "4999" in pane.text.toPlainText())
        lines = pane.text.toPlainText().split("\n")
        assert len(lines) == 5_000 + 5
        assert lines[-1] == "}"
        assert pane.text.verticalScrollBar().value() == 0


class TestCandidates:
    @pytest.mark.parametrize(
        ("candidate", "told"),
        [
            (
                {"candidate": "candidate:1 1 udp 5 192.168.1.7 50000 typ host"},
                "itself: udp 192.168.1.7:50000.",
            ),
            (
                {"candidate": "candidate:1 1 udp 5 a.local 5 typ host"},
                "The name stands for a private address",
            ),
            ({"candidate": "nonsense"}, "It cannot be read."),
            (None, "No more addresses will follow."),
        ],
    )
    def test_they_are_explained(self, pane: DetailPane, candidate: object, told: str) -> None:
        raw = json.dumps({"type": "candidate", "to": "b", "candidate": candidate}).encode()
        pane.show_entry(Observation(1, 0.0, "a", "b", "candidate", "", len(raw), raw, ""), "")
        means = pane._meaning.text().replace("\N{ZERO WIDTH SPACE}", "")
        assert means.startswith("An address where one side can perhaps be reached.")
        assert told in means


class TestDescription:
    def test_sections_and_topics(self, pane: DetailPane) -> None:
        pane.show_entry(messages()[0], "")
        pane.choose_tab(DESCRIPTION)
        found = texts_of(pane.sdp.table)
        assert found[0] == "The whole session  3 sections"
        assert "audio, mid 0  sends and receives \N{MIDDLE DOT} opus, G722, PCMU, PCMA" in found
        assert "Bundle  mid 1, together with 0, 2" in found
        assert "ICE  qPS+ \N{MIDDLE DOT} trickle" in found
        assert "DTLS  actpass \N{MIDDLE DOT} sha-256 0C:5D:E3:F3:98:D" in found
        assert "Data channels  SCTP port 5000" in found

    def test_a_rejected_section_says_so(self, pane: DetailPane) -> None:
        raw = payload("answer", "safari-answer")
        pane.show_entry(Observation(1, 0.0, "a", "b", "answer", "", len(raw), raw, ""), "")
        pane.choose_tab(DESCRIPTION)
        assert "video, mid 1  rejected" in texts_of(pane.sdp.table)

    def test_lines_that_are_none_are_open(self, pane: DetailPane) -> None:
        raw = payload("offer", "broken")
        pane.show_entry(Observation(1, 0.0, "a", "b", "offer", "", len(raw), raw, ""), "")
        pane.choose_tab(DESCRIPTION)
        assert "hello, this is no line of SDP" in texts_of(pane.sdp.table)

    def test_headings_open_and_close_by_keyboard(self, pane: DetailPane) -> None:
        pane.show_entry(messages()[0], "")
        pane.choose_tab(DESCRIPTION)
        table = pane.sdp.table
        closed = table.rows.rowCount()
        number = row_of(table, "Codecs")
        table.selectRow(number)
        QTest.keyClick(table, Qt.Key.Key_Right)
        assert texts_of(table)[number + 1] == "a=rtpmap:111 opus/48000/2"
        QTest.keyClick(table, Qt.Key.Key_Down)
        assert "Opus: speech and music" in pane.sdp.explained.toPlainText()
        assert "(RFC 7587)" in pane.sdp.explained.toPlainText()
        QTest.keyClick(table, Qt.Key.Key_Left)
        assert table.current_row() == number
        QTest.keyClick(table, Qt.Key.Key_Left)
        assert table.rows.rowCount() == closed
        QTest.keyClick(table, Qt.Key.Key_Space)
        assert table.rows.rowCount() > closed

    def test_a_closed_section_hides_open_topics(self, pane: DetailPane) -> None:
        pane.show_entry(messages()[0], "")
        pane.choose_tab(DESCRIPTION)
        model = pane.sdp.table.rows
        model.open_all(is_open=True)
        everything = texts_of(pane.sdp.table)
        assert (
            len([text for text in everything if text.startswith(("a=", "v=", "o=", "s=", "t=", "m=", "c="))])
            == 171
        )
        audio = row_of(pane.sdp.table, "audio")
        model.toggle(audio)
        assert texts_of(pane.sdp.table)[audio + 1].startswith("video")
        model.toggle(audio)
        assert texts_of(pane.sdp.table) == everything

    def test_selected_lines_are_copied(self, pane: DetailPane) -> None:
        pane.show_entry(messages()[0], "")
        pane.choose_tab(DESCRIPTION)
        table = pane.sdp.table
        table.rows.open_all(is_open=True)
        table.selectRow(row_of(table, "a=ice-ufrag"))
        table.setFocus()
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        table.copy_selected()
        assert QGuiApplication.clipboard().text() == "a=ice-ufrag:qPS+\na=ice-pwd:Jnj7Lia5J8h2W92F69Q4sWHS"
        QTest.keyRelease(table, Qt.Key.Key_Shift)
        table.selectRow(row_of(table, "application"))
        table.copy_selected()
        copied = QGuiApplication.clipboard().text().split("\n")
        assert copied == [line.text for line in parse(sdp_of("chromium-offer")).sections[2].lines]

    def test_open_topics_stay_open(self, pane: DetailPane) -> None:
        offer, answer, *_ = messages()
        pane.show_entry(offer, "")
        pane.choose_tab(DESCRIPTION)
        table = pane.sdp.table
        table.rows.toggle(row_of(table, "DTLS"))
        assert "a=setup:actpass" in texts_of(table)
        pane.show_entry(answer, "")
        assert "a=setup:active" in texts_of(table)
        table.rows.toggle(row_of(table, "DTLS"))
        pane.show_entry(offer, "")
        assert "a=setup:actpass" not in texts_of(table)

    def test_what_turns_a_text_around_is_escaped(self, pane: DetailPane) -> None:
        raw = json.dumps({"type": "offer", "sdp": "m=audio 9 X 0\na=mid:\u202eabc\n"}).encode()
        pane.show_entry(Observation(1, 0.0, "a", "b", "offer", "", len(raw), raw, ""), "")
        pane.choose_tab(DESCRIPTION)
        pane.sdp.table.rows.open_all(is_open=True)
        pane.sdp.table.selectRow(row_of(pane.sdp.table, "a=mid"))
        assert r"a=mid:\u202eabc" in texts_of(pane.sdp.table)
        assert "\u202e" not in pane.sdp.explained.toPlainText()


class TestCompare:
    def test_an_offer_stands_beside_its_answer(self, pane: DetailPane) -> None:
        pane.show_entry(messages()[0], "")
        pane.choose_tab(COMPARE)
        assert pane.diff.choice.currentText() == "Its answer, from b"
        found = compared(pane)
        assert ("\N{NOT EQUAL TO}", "a=setup:actpass", "a=setup:active") in found
        assert ("\N{MINUS SIGN}", "a=rtcp-rsize", "") in found
        assert ("", "The answering side only receives, which mirrors a part of the offer.", "") in found
        assert not any(left == right != "" for _, left, right in found)

    def test_the_offer_is_on_the_left_of_its_answer_too(self, pane: DetailPane) -> None:
        pane.show_entry(messages()[1], "")
        pane.choose_tab(COMPARE)
        assert ("\N{NOT EQUAL TO}", "a=setup:actpass", "a=setup:active") in compared(pane)
        header = pane.diff.table.rows
        titles = [header.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
        assert titles == ["", "offer \N{MIDDLE DOT} a", "answer \N{MIDDLE DOT} b"]

    def test_all_lines(self, pane: DetailPane) -> None:
        pane.show_entry(messages()[0], "")
        pane.choose_tab(COMPARE)
        few = len(compared(pane))
        pane.diff.only.click()
        assert ("", "a=mid:0", "a=mid:0") in compared(pane)
        assert len(compared(pane)) > few

    def test_any_other_can_be_chosen(self, pane: DetailPane) -> None:
        offer, _, other, _ = messages()
        pane.set_source(others=lambda _: [("itself", offer), ("another", other)])
        pane.show_entry(offer, "")
        pane.choose_tab(COMPARE)
        choice = pane.diff.choice
        assert [choice.itemText(n) for n in range(choice.count())] == ["Its answer, from b", "another"]
        choice.setCurrentIndex(1)
        choice.activated.emit(1)
        assert ("\N{NOT EQUAL TO}", "a=ice-ufrag:qPS+", "a=ice-ufrag:Xq2s") in compared(pane)
        assert not any("answer" in left for _, left, _ in compared(pane))  # two offers need no notes

    def test_an_answer_that_comes_later(self, pane: DetailPane) -> None:
        offer, answer, _, _ = messages()
        come: list[Observation] = []
        pane.set_source(lambda _: come[0] if come else None)
        pane.show_entry(offer, "")
        pane.choose_tab(COMPARE)
        assert compared(pane) == []
        assert pane.diff.empty.text.startswith("Nothing to compare with yet")
        pane.look_again()
        assert compared(pane) == []
        come.append(answer)
        pane.look_again()
        assert compared(pane)
        assert pane.diff.choice.currentText() == "Its answer, from b"

    def test_what_the_person_chose_stays(self, pane: DetailPane) -> None:
        offer, answer, other, _ = messages()
        come: list[Observation] = []
        pane.set_source(lambda _: come[0] if come else None, lambda _: [("another", other)])
        pane.show_entry(offer, "")
        pane.choose_tab(COMPARE)
        pane.diff.choice.activated.emit(0)
        come.append(answer)
        pane.look_again()
        assert pane.diff.choice.currentText() == "another"

    def test_two_that_are_the_same(self, pane: DetailPane) -> None:
        offer = messages()[0]
        copy = Observation(99, 5.0, "c", "b", "offer", "", offer.size, offer.raw, "")
        pane.set_source(lambda _: copy)
        pane.show_entry(offer, "")
        pane.choose_tab(COMPARE)
        assert compared(pane) == []
        assert pane.diff.empty.text == "They are the same No line differs."
        assert pane.diff.choice.currentText() == "The offer that crossed it, from c"

    def test_nobody_answers_themselves(self, pane: DetailPane) -> None:
        """Beside an offer that gave way, the same side's answer to another one says nothing of it."""
        offer, answer = messages()[:2]
        own = Observation(99, 5.0, offer.sender, "b", "answer", "", answer.size, answer.raw, "")
        pane.set_source(lambda _: None, lambda _: [("another", own)])
        pane.show_entry(offer, "")
        pane.choose_tab(COMPARE)
        found = compared(pane)
        assert ("\N{NOT EQUAL TO}", "a=setup:actpass", "a=setup:active") in found
        assert not any("answering side" in left for _, left, _ in found)

    def test_the_selected_row_in_full(self, pane: DetailPane) -> None:
        pane.show_entry(messages()[0], "")
        pane.choose_tab(COMPARE)
        number = next(n for n, row in enumerate(compared(pane)) if row[1].startswith("a=setup"))
        pane.diff.table.selectRow(number)
        told = pane.diff.explained.toPlainText().split("\n")
        assert told[:2] == ["\N{MINUS SIGN} a=setup:actpass", "+ a=setup:active"]
        assert "The other side chooses who begins the DTLS handshake." in told

    def test_narrow_there_is_one_column(self, pane: DetailPane, qtbot: QtBot) -> None:
        pane.show_entry(messages()[0], "")
        pane.choose_tab(COMPARE)
        pane.resize(NARROW, 600)
        qtbot.waitUntil(lambda: pane.diff.table.rows.unified)
        found = [row[:2] for row in compared(pane)]
        place = found.index(("\N{MINUS SIGN}", "a=setup:actpass"))
        assert found[place + 1] == ("+", "a=setup:active")
        assert pane.diff.table.isColumnHidden(2)
        pane.resize(WIDE, 600)
        qtbot.waitUntil(lambda: not pane.diff.table.rows.unified)


class TestRaw:
    def test_sixteen_bytes_in_a_row(self, pane: DetailPane) -> None:
        pane.show_entry(messages()[3], "")
        pane.choose_tab(RAW)
        model = pane.raw.rows
        assert [model.text(model.row_at(0), column) for column in range(3)] == [
            "000000",
            "7b 22 74 79 70 65 22 3a  22 63 68 61 74 22 2c 22",
            '{"type":"chat","',
        ]
        assert pane.raw.rows.dump(1) == f'000010  {"74 65 78 74 22 3a 22 68  69 22 7d":<48}  text":"hi"}}'

    def test_what_has_no_picture_is_a_dot(self, pane: DetailPane) -> None:
        raw = bytes(range(0x18, 0x22)) + b"\x7f\xff"
        pane.show_entry(Observation(1, 0.0, "a", "b", "invalid", "", len(raw), raw, ""), "")
        pane.choose_tab(RAW)
        assert pane.raw.rows.text(0, 2) == "\N{MIDDLE DOT}" * 8 + " !" + "\N{MIDDLE DOT}" * 2

    def test_the_end_of_a_long_one_is_not_shown(self, pane: DetailPane) -> None:
        raw = b"x" * (LIMIT + 2048)
        pane.show_entry(Observation(1, 0.0, "a", "b", "invalid", "", len(raw), raw, ""), "")
        pane.choose_tab(RAW)
        model = pane.raw.rows
        assert model.rowCount() == LIMIT // 16 + 1
        assert model.text(model.row_at(LIMIT // 16), 1) == "2.0 KiB are not shown"


class TestCopying:
    @pytest.mark.parametrize(
        ("tab", "name", "start"),
        [
            (MESSAGE, "Copy as JSON", '{"type": "offer"'),
            (DESCRIPTION, "Copy the SDP", "v=0\r\no=- 5968232534263547351"),
            (COMPARE, "Copy the comparison", "--- offer \N{MIDDLE DOT} a\n+++ answer \N{MIDDLE DOT} b\n@@ "),
            (RAW, "Copy as hexadecimal numbers", "000000  7b 22 74 79"),
        ],
    )  # fmt: skip
    def test_each_tab(self, pane: DetailPane, tab: int, name: str, start: str) -> None:
        pane.show_entry(messages()[0], "")
        pane.choose_tab(tab)
        assert pane.copy.toolTip() == name
        QGuiApplication.clipboard().clear()
        pane.copy.click()
        assert QGuiApplication.clipboard().text().startswith(start)

    def test_the_comparison_as_text(self, pane: DetailPane) -> None:
        pane.show_entry(messages()[0], "")
        pane.choose_tab(COMPARE)
        pane.copy.click()
        lines = QGuiApplication.clipboard().text().split("\n")
        place = lines.index("-a=setup:actpass")
        assert lines[place + 1] == "+a=setup:active"
        assert "# Both sides send and receive." in lines


def test_everything_has_a_name_for_screen_readers(pane: DetailPane) -> None:
    parts = (
        pane.tabs, pane.text, pane.copy, pane.close_button, pane.sdp.table, pane.sdp.explained,
        pane.diff.table, pane.diff.choice, pane.diff.only, pane.diff.explained, pane.raw,
    )  # fmt: skip
    for part in parts:
        interface = QAccessible.queryAccessibleInterface(part)
        assert interface.text(QAccessible.Text.Name), part


def test_a_new_theme_repaints(pane: DetailPane, theme: Theme, qtbot: QtBot) -> None:
    pane.show_entry(messages()[0], "")
    for tab in (MESSAGE, DESCRIPTION, COMPARE, RAW):
        pane.choose_tab(tab)
        view = (pane.text, pane.sdp, pane.diff, pane.raw)[tab]
        theme.set_appearance("light")
        light = view.grab().toImage()
        theme.set_appearance("dark")
        qtbot.waitUntil(lambda view=view, light=light: view.grab().toImage() != light)  # type: ignore[misc]
