"""One message in full: its JSON set out for reading, the SDP with real line breaks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from panel import texts
from panel.inspect.meanings import meaning
from panel.inspect.messagemodel import Gap, gap_text
from panel.inspect.pretty import pretty
from panel.look import widgets
from panel.look.icons import Icons
from panel.look.theme import set_font
from panel.texts import Names
from server.errors import REGISTRY
from server.journal import Observation


class DetailPane(QWidget):
    """Hidden until a message is selected."""

    closed = Signal()

    def __init__(self, icons: Icons, names: Names) -> None:
        super().__init__()
        self._names = names
        self._title = widgets.ElidedLabel()
        set_font(self._title, weight=QFont.Weight.DemiBold)
        self._meaning = widgets.label(wrap=True)
        self._facts = widgets.label(tone="dim", wrap=True)
        self._error = widgets.label(tone="danger", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Content of the message"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setTabChangesFocus(True)
        self.close_button = widgets.tool_button(icons, self.tr("Close the details"), "close")
        self.back = widgets.button(icons, self.tr("Back to the list"), "list")
        self.back.hide()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        for button in (self.close_button, self.back):
            button.clicked.connect(self.closed)
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 6, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._meaning)
        layout.addWidget(self._facts)
        layout.addWidget(self._error)
        layout.addWidget(self.text, 1)
        self.setMinimumWidth(220)
        self.hide()

    def set_alone(self, alone: bool) -> None:
        """Whether it takes the place of the table: then its button is a way back."""
        self.back.setVisible(alone)
        self.close_button.setVisible(not alone)

    def show_entry(self, entry: Observation | Gap, when: str) -> None:
        """Show one row of the table; `when` is its time as the table writes it."""
        if isinstance(entry, Gap):
            self._show(
                gap_text(entry), "", self.tr("The log keeps the newest: these had to make room."), "", ""
            )
            return
        between = f"{self._names.of(entry.sender)} \N{RIGHTWARDS ARROW} {self._names.of(entry.recipient)}"
        dot = " \N{MIDDLE DOT} "
        facts = dot.join(part for part in (between, entry.room, texts.size(entry.size), when) if part)
        self._show(
            entry.type,
            meaning(entry.type),
            facts,
            _explain(entry.code),
            pretty(entry.raw) if entry.raw else "",
        )

    def _show(self, title: str, means: str, facts: str, error: str, body: str) -> None:
        self._title.setText(title)
        self._meaning.setText(means)
        self._meaning.setVisible(bool(means))
        self._facts.setText(texts.breakable(facts))
        self._error.setText(error)
        self._error.setVisible(bool(error))
        self.text.setPlainText(body)
        self.show()


def _explain(code: str) -> str:
    spec = REGISTRY.get(code)
    return f"{code}: {spec.message} {spec.next_step}" if spec else code
