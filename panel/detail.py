"""One message in full: its JSON set out for reading, the SDP with real line breaks."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from panel import texts, widgets
from panel.icons import Icons
from panel.messagemodel import Gap, gap_text
from panel.texts import Names
from panel.theme import set_font
from server.errors import REGISTRY
from server.journal import Observation

_MARK = "\uffff{}\uffff"  # a noncharacter: it cannot be part of valid JSON text from a peer


@dataclass(slots=True)
class _Blocks:
    """Texts of several lines, taken out of the JSON and put back as indented lines."""

    texts: list[str] = field(default_factory=list)

    def take(self, value: Any) -> Any:
        match value:
            case dict():
                return {key: self.take(item) for key, item in value.items()}
            case list():
                return [self.take(item) for item in value]
            case str() if "\n" in value:
                self.texts.append(value)
                return _MARK.format(len(self.texts) - 1)
            case _:
                return value

    def put_back(self, text: str) -> str:
        for number, block in enumerate(self.texts):
            mark = json.dumps(_MARK.format(number), ensure_ascii=False)
            before = text[: text.find(mark)].rpartition("\n")[2]
            indent = " " * (len(before) - len(before.lstrip()) + 2)
            lines = "".join(f"\n{indent}{line}" for line in block.splitlines())
            text = text.replace(mark, lines, 1)
        return text


def pretty(raw: bytes) -> str:
    """The payload for reading. What is not JSON is shown as it came, with odd bytes escaped."""
    try:
        value = json.loads(raw)
    except (ValueError, RecursionError):
        return raw.decode("utf-8", "backslashreplace")
    blocks = _Blocks()
    try:
        return blocks.put_back(json.dumps(blocks.take(value), indent=2, ensure_ascii=False))
    except RecursionError:
        return raw.decode("utf-8", "backslashreplace")


class DetailPane(QWidget):
    """Hidden until a message is selected."""

    closed = Signal()

    def __init__(self, icons: Icons, names: Names) -> None:
        super().__init__()
        self._names = names
        self._title = widgets.label()
        set_font(self._title, weight=QFont.Weight.DemiBold)
        self._facts = widgets.label(tone="dim", wrap=True)
        self._error = widgets.label(tone="danger", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Content of the message"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setTabChangesFocus(True)
        close = widgets.tool_button(icons, self.tr("Close the details"), "close")
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 6, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._facts)
        layout.addWidget(self._error)
        layout.addWidget(self.text, 1)
        self.setMinimumWidth(220)
        self.hide()

    def show_entry(self, entry: Observation | Gap, when: str) -> None:
        """Show one row of the table; `when` is its time as the table writes it."""
        if isinstance(entry, Gap):
            self._show(
                gap_text(entry), self.tr("They left the log before the panel could read them."), "", ""
            )
            return
        between = f"{self._names.of(entry.sender)} \N{RIGHTWARDS ARROW} {self._names.of(entry.recipient)}"
        dot = " \N{MIDDLE DOT} "
        facts = dot.join(part for part in (between, entry.room, texts.size(entry.size), when) if part)
        self._show(entry.type, facts, _explain(entry.code), pretty(entry.raw) if entry.raw else "")

    def _show(self, title: str, facts: str, error: str, body: str) -> None:
        self._title.setText(title)
        self._facts.setText(facts)
        self._error.setText(error)
        self._error.setVisible(bool(error))
        self.text.setPlainText(body)
        self.show()


def _explain(code: str) -> str:
    spec = REGISTRY.get(code)
    return f"{code}: {spec.message} {spec.next_step}" if spec else code
