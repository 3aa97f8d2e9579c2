"""The head of the table of messages: the filter, what narrows it, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from panel import texts
from panel.focus import Selection
from panel.inspect.messages.filterfield import FilterField, explain
from panel.look import widgets
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.texts import Names
from server.query import QueryError
from server.querycompletion import Vocabulary

_CHIP_WIDTH, _CHIP_LEAST, _CHIP_FRAME = 360, 110, 48


class MessageBar(QWidget):
    """One row; below it a second one while something narrows the table or the filter cannot be read."""

    def __init__(self, theme: Theme, icons: Icons, names: Names, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._names = names
        self.search = FilterField(theme, vocabulary)
        self.search.setAccessibleName(self.tr("Filter messages"))
        self.count = widgets.label(tone="dim")
        self.search_shown = widgets.tool_button(icons, self.tr("Search the messages shown (F3)"), "find")
        self.follow = widgets.tool_button(icons, self.tr("Follow the newest"), "to-bottom", checkable=True)
        self.follow.setChecked(True)
        self.pause = widgets.tool_button(icons, self.tr("Pause"), "pause", checkable=True)
        self.clear = widgets.tool_button(icons, self.tr("Clear the list"), "clear")
        self.chip = _Chip(icons)
        self.error = widgets.label(tone="danger", wrap=True)
        self.reveal = widgets.button(icons, self.tr("Show it in the list"))
        self.reveal.hide()
        self._second = QWidget()
        self._lay_out()
        self.set_roomy(True)
        self.show_selection(Selection(), 0.0)

    def set_roomy(self, roomy: bool) -> None:
        """Whether there is room for more than the filter and the buttons."""
        self.count.setVisible(roomy)
        example = self.tr("Filter, for example type:offer from:anna")
        self.search.setPlaceholderText(example if roomy else self.tr("Filter messages"))

    def show_selection(self, selection: Selection, origin: float) -> None:
        """Say what narrows the table; a click on it takes that away."""
        self.chip.say(" \N{MIDDLE DOT} ".join(self._parts(selection, origin)))
        self._fit()

    def show_error(self, error: QueryError | None) -> None:
        """Say why the filter cannot be read, or that it can."""
        self.search.show_error(error)
        self.reveal.hide()
        self._say(explain(error) if error else "", "danger")

    def show_missing(self, missing: bool) -> None:
        """Say that the message that another view has selected is none of these."""
        if not self.search.wrong:
            self.reveal.setVisible(missing)
            self._say(self.tr("The selected message is not among those shown.") if missing else "", "warn")

    def _say(self, text: str, tone: str) -> None:
        self.error.setText(text)
        widgets.set_tone(self.error, tone)
        self._fit()

    def _parts(self, selection: Selection, origin: float) -> list[str]:
        parts = []
        if selection.room:
            parts.append(self.tr("Room {0}").format(selection.room))
        names = [self._names.of(peer) for peer in selection.peers]
        if names:
            parts.append(texts.pair(*names))
        if selection.span:
            start, end = (texts.clock(origin + at) for at in selection.span)
            parts.append(self.tr("{0} to {1}").format(start, end))
        return parts

    def _fit(self) -> None:
        self.error.setVisible(bool(self.error.text()))
        self._second.setVisible(bool(self.error.text() or self.chip.text()))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(9, 7, 2, 7)
        head.setSpacing(8)
        head.addWidget(self.search, 1)
        head.addWidget(self.count)
        for part in (self.search_shown, self.follow, self.pause, self.clear):
            head.addWidget(part)
        second = QHBoxLayout(self._second)
        second.setContentsMargins(9, 0, 2, 7)
        second.setSpacing(8)
        second.addWidget(self.chip)
        second.addWidget(self.error, 1)
        second.addWidget(self.reveal)
        second.addStretch(0)
        for button in (self.chip, self.reveal):
            second.setAlignment(button, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._second)


class _Chip(QPushButton):
    """What narrows the table, cut where there is no room; the tooltip has all of it."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._what = ""
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands after the text
        icons.set(self, "close", "dim")

    def say(self, what: str) -> None:
        self._what = what
        name = self.tr("Only {0}: show everything again").format(what)
        self.setToolTip(widgets.plain_tip(name))
        self.setAccessibleName(name)
        self.setVisible(bool(what))
        self.updateGeometry()
        self._cut(self.sizeHint().width())

    def sizeHint(self) -> QSize:
        wanted = self.fontMetrics().horizontalAdvance(self._what) + _CHIP_FRAME
        return QSize(min(wanted, _CHIP_WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), _CHIP_LEAST), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut(self.width())

    def _cut(self, width: int) -> None:
        shown = self.fontMetrics().elidedText(
            self._what, Qt.TextElideMode.ElideMiddle, width - _CHIP_FRAME + 1
        )
        self.setText(shown.replace("&", "&&"))  # no shortcut
