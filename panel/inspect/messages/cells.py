"""How the rows of the message table are painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from panel.inspect.marks import SIZE, WRONG, Mark, mark_of
from panel.inspect.messages.entries import CODE, DELTA, NUMBER, PREVIEW, TIME, TYPE, Entry, Gap
from panel.inspect.messages.model import MessageModel
from panel.look.cells import Cell, Cells
from panel.look.schemes import Role
from panel.look.theme import Theme
from server import queryterms
from server.journal import Observation

_QUIET = {TIME, NUMBER, DELTA, PREVIEW}
_BAR = 3  # pixels


class Marks:
    """The marks in the theme's colours."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pixmaps: dict[tuple[Mark, float], QPixmap] = {}
        theme.changed.connect(self._pixmaps.clear)

    def pixmap(self, entry: Entry, ratio: float) -> QPixmap:
        """The mark for an entry, the same whether its row is selected or not."""
        mark = WRONG if isinstance(entry, Gap) else mark_of(entry)
        if (mark, ratio) not in self._pixmaps:
            self._pixmaps[mark, ratio] = self._draw(mark, ratio)
        return self._pixmaps[mark, ratio]

    def _draw(self, mark: Mark, ratio: float) -> QPixmap:
        pixmap = QPixmap(round(SIZE * ratio), round(SIZE * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mark.paint(painter, self._theme.tokens.color(mark.role))
        painter.end()
        return pixmap


def is_wrong(entry: Entry) -> bool:
    """Whether this message was refused or tells of a fault."""
    return isinstance(entry, Observation) and queryterms.is_wrong(entry)


class MessageCells(Cells[Entry]):
    """Puts the sign before the type, tints what went wrong and what is looked for, and lets a gap speak.

    Before a row that the person marked stands a bar.
    """

    def __init__(self, model: MessageModel, theme: Theme) -> None:
        super().__init__(model, theme)
        self.looked_for: Callable[[int], bool] = lambda _: False  # by a message's number
        self._messages = model
        self._signs = Marks(theme)

    def ink(self, row: Entry, column: int) -> Role:
        if isinstance(row, Gap):
            return "warn"
        if is_wrong(row):
            return "danger" if column in (TYPE, CODE) else "text"
        return "dim" if column in _QUIET or (column == TYPE and row.type == "candidate") else "text"

    def paper(self, row: Entry) -> QColor | None:
        if isinstance(row, Observation) and self.looked_for(row.seq):
            return self.tint("warn", 0.16)
        return self.tint("danger", 0.10) if is_wrong(row) else None

    def icon(self, row: Entry, column: int, ratio: float) -> QPixmap | None:
        return self._signs.pixmap(row, ratio) if column == TYPE else None

    def paint_row(
        self, painter: QPainter, cells: Sequence[Cell], row: Entry, *, selected: bool, active: bool
    ) -> None:
        if isinstance(row, Gap):
            super().paint_row(painter, _across(cells), row, selected=selected, active=active)
            return
        super().paint_row(painter, cells, row, selected=selected, active=active)
        if row.seq in self._messages.marks:
            bar = cells[0][1].adjusted(0, 1, 0, -1)
            bar.setWidth(_BAR)
            painter.fillRect(bar, self.color("accent"))


def _across(cells: Sequence[Cell]) -> Sequence[Cell]:
    """One cell for the text of a gap: from the type's place on, or from the start where that is far right."""
    end = cells[-1][1].right()
    first = next((area for column, area in cells[: (len(cells) + 1) // 2] if column == TYPE), cells[0][1])
    return [(TYPE, first.adjusted(0, 0, end - first.right(), 0))]
