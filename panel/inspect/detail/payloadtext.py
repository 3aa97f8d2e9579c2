"""A message's JSON in colours. Only the lines in sight are coloured: a payload may have ten thousand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QFontDatabase,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
)
from PySide6.QtWidgets import QPlainTextEdit

from panel.look.schemes import Role
from panel.look.theme import Theme

_NAME = re.compile(r'\s*("(?:[^"\\]|\\.)*"):')
_VALUE = re.compile(r"\s*(-?\d[-+.\deE]*|true|false|null),?\s*")
_LONGEST = 2_000  # characters of a line that is coloured
_MOST = 200  # lines at once
_SLICE = 12_000  # characters that are laid out in one go


class PayloadText(QPlainTextEdit):
    """Read-only. Without a theme everything has the same colour."""

    def __init__(self, theme: Theme | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._colored: set[int] = set()
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("Content of the message"))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setTabChangesFocus(True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._color_in_sight)
        self._rest = ""
        self._more = QTimer(self)
        self._more.timeout.connect(self._append)
        if theme is not None:
            self.verticalScrollBar().valueChanged.connect(self._soon.start)
            theme.changed.connect(self.restyle)

    def show_text(self, text: str) -> None:
        """A long one comes in slices."""
        self._colored.clear()
        head, self._rest = _cut(text)
        self.setPlainText(head)
        self._color_in_sight()
        if self._rest:
            self._more.start()
        else:
            self._more.stop()

    def _append(self) -> None:
        part, self._rest = _cut(self._rest)
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(part)
        if not self._rest:
            self._more.stop()

    def restyle(self) -> None:
        """Colour again, in the theme's new colours."""
        self._colored.clear()
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    def _color_in_sight(self) -> None:
        if self._theme is None:
            return
        block, left = self.firstVisibleBlock(), self.viewport().height()
        for _ in range(_MOST):
            if not block.isValid() or left < 0:
                return
            left -= max(1, round(self.blockBoundingRect(block).height()))
            if block.blockNumber() not in self._colored:
                self._colored.add(block.blockNumber())
                self._color(block, self._theme)
            block = block.next()

    def _color(self, block: QTextBlock, theme: Theme) -> None:
        ranges = []
        for start, end, role in spans(block.text()):
            item = QTextLayout.FormatRange()
            item.start, item.length = start, end - start
            item.format = QTextCharFormat()
            item.format.setForeground(theme.tokens.color(role))
            ranges.append(item)
        if ranges:
            block.layout().setFormats(ranges)
            self.document().markContentsDirty(block.position(), block.length())


def _cut(text: str) -> tuple[str, str]:
    """A slice that ends with a line, and the rest."""
    if len(text) <= _SLICE:
        return text, ""
    end = text.find("\n", _SLICE) + 1 or len(text)
    return text[:end], text[end:]


def spans(line: str) -> Iterator[tuple[int, int, Role]]:
    """From where to where a line of JSON has another colour: names of members, numbers, true, false, null."""
    if len(line) > _LONGEST:
        return
    name = _NAME.match(line)
    if name:
        yield *name.span(1), "accent"
    value = _VALUE.fullmatch(line, name.end() if name else 0)
    if value:
        yield *value.span(1), "warn"
