"""The rows of our tables, painted directly.

Measured with ten rows of six columns: 0.9 ms, where delegates need 1.5 ms and the style, which goes through
the stylesheet for each cell, 2.9 ms. A table in a flood is painted several times a second.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from panel.look.rows import Row, TitledModel
from panel.look.schemes import Role, mix
from panel.look.theme import Theme

_PAD = 8
_ICON_GAP = 6
_CACHED = 4_000

Cell = tuple[int, QRect]  # a column, and where it is


def outline(painter: QPainter, area: QRect, color: QColor) -> None:
    """In high contrast a tint alone does not say which row is selected."""
    pen = QPen(color, 2)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(1, 1, -1, -1))


class Cells(Generic[Row]):
    """One line of text in each cell, cut off with an ellipsis, with an icon before it or without."""

    def __init__(self, model: TitledModel[Row], theme: Theme) -> None:
        self.model = model
        self._theme = theme
        self._colors: dict[str, QColor] = {}
        self._cut: dict[tuple[str, int], str] = {}
        line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        self._flags = [model.alignment(column) | line for column in range(model.columnCount())]
        theme.changed.connect(self._colors.clear)

    # What a table decides for its cells -----------------------------------------------------------------

    def ink(self, row: Row, column: int) -> Role:
        """The colour of the text, unless the row is selected."""
        return "text"

    def paper(self, row: Row) -> QColor | None:
        """The colour behind a row that is not selected; None: the table's own."""
        return None

    def icon(self, row: Row, column: int, ratio: float) -> QPixmap | None:
        """What stands before the text."""
        return None

    # Painting -------------------------------------------------------------------------------------------

    def paint_row(
        self, painter: QPainter, cells: Sequence[Cell], row: Row, *, selected: bool, active: bool
    ) -> None:
        """Paint a row. `active`: its table has the focus."""
        paper = self._selection(active=active) if selected else self.paper(row)
        if paper is not None:
            painter.fillRect(cells[0][1].united(cells[-1][1]), paper)
        for column, area in cells:
            painter.setPen(self.color("text" if selected else self.ink(row, column)))
            self.paint_cell(painter, area.adjusted(_PAD, 0, -_PAD, 0), row, column)
        if selected and self._theme.tokens.contrast:
            outline(painter, cells[0][1].united(cells[-1][1]), self.color("accent"))

    def paint_cell(self, painter: QPainter, area: QRect, row: Row, column: int) -> None:
        """Paint icon and text into the area; the pen has its colour."""
        icon = self.icon(row, column, painter.device().devicePixelRatioF())
        if icon is not None:
            size = icon.deviceIndependentSize().toSize()
            painter.drawPixmap(area.left(), area.top() + (area.height() - size.height()) // 2, icon)
            area.setLeft(area.left() + size.width() + _ICON_GAP)
        text = self.model.text(row, column)
        if text:
            painter.drawText(area, self._flags[column], self._fitting(painter, text, area.width()))

    @property
    def ground(self) -> QColor:
        """The table's own colour."""
        color = self._colors.get("surface")
        if color is None:
            color = self._colors["surface"] = QColor(self._theme.tokens.surface)
        return color

    def color(self, role: Role) -> QColor:
        color = self._colors.get(role)
        if color is None:
            color = self._colors[role] = self._theme.tokens.color(role)
        return color

    def tint(self, front: Role, share: float) -> QColor:
        """A colour laid thinly over the table's own."""
        key = f"{front} {share}"
        color = self._colors.get(key)
        if color is None:
            tokens = self._theme.tokens
            color = self._colors[key] = QColor(mix(tokens.color(front).name(), tokens.surface, share))
        return color

    def _selection(self, *, active: bool) -> QColor:
        """As the stylesheet has it for the items of other views."""
        return self.tint("accent", 0.16) if active else self.color("raised")

    def _fitting(self, painter: QPainter, text: str, width: int) -> str:
        """The text, or what fits of it. Measuring costs as much as drawing, and the same texts come again."""
        key = (text, width)
        cut = self._cut.get(key)
        if cut is None:
            if len(self._cut) >= _CACHED:
                self._cut.clear()
            cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._cut[key] = cut
        return cut
