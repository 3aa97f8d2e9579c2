"""The bytes of a message, sixteen in a row, as numbers and as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from panel import texts
from panel.inspect.detail.linetable import LineTable, fixed_font
from panel.look.cells import Cells
from panel.look.icons import Icons
from panel.look.rows import ROOT, Index, Roles, TitledModel
from panel.look.schemes import Role
from panel.look.table import Columns
from panel.look.theme import Theme

PER_ROW = 16
LIMIT = 64 * 1024  # bytes that are shown
OFFSET, HEX, TEXT = range(3)
_HALF = PER_ROW // 2
_SEEN = "".join(chr(code) if 0x20 <= code < 0x7F else "\N{MIDDLE DOT}" for code in range(256))


class RawModel(TitledModel[int]):
    """A row is known by the offset of its first byte. One more row says that there is more."""

    def __init__(self) -> None:
        figures = (
            " ".join(f"{n:02x}" for n in range(_HALF)),
            " ".join(f"{n:02x}" for n in range(_HALF, PER_ROW)),
        )
        super().__init__((texts.tr("Offset"), "  ".join(figures), texts.tr("Text")), (), None)
        self._raw = b""

    def show(self, raw: bytes) -> None:
        self.beginResetModel()
        self._raw = raw
        self.endResetModel()

    def row_at(self, number: int) -> int:
        return number * PER_ROW

    def text(self, row: int, column: int) -> str:
        if row >= LIMIT:
            left = texts.tr("{0} are not shown").format(texts.size(len(self._raw) - LIMIT))
            return ("\N{HORIZONTAL ELLIPSIS}", left, "")[column]
        part = self._raw[row : row + PER_ROW]
        if column == OFFSET:
            return f"{row:06x}"
        if column == TEXT:
            return "".join(_SEEN[byte] for byte in part)
        return f"{part[:_HALF].hex(' ')}  {part[_HALF:].hex(' ')}".rstrip()

    def dump(self, number: int) -> str:
        """A whole row, as it is copied."""
        row = self.row_at(number)
        return f"{self.text(row, OFFSET)}  {self.text(row, HEX):<48}  {self.text(row, TEXT)}".rstrip()

    def rowCount(self, parent: Index = ROOT) -> int:
        if parent.isValid():
            return 0
        shown = -(-min(len(self._raw), LIMIT) // PER_ROW)
        return shown + (len(self._raw) > LIMIT)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole) -> Any:
        if role == Roles.FontRole:  # the figures stand above those below
            return fixed_font()
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        if role == Roles.DisplayRole and index.isValid():
            return self.text(self.row_at(index.row()), index.column())
        return None


class _RawCells(Cells[int]):
    def ink(self, row: int, column: int) -> Role:
        return "dim" if column == OFFSET or row >= LIMIT else "text"


class RawView(LineTable):
    """Reads only the rows in sight."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self.rows = RawModel()
        metrics = QFontMetrics(fixed_font())
        widths = [metrics.horizontalAdvance("0" * count) + 20 for count in (6, 3 * PER_ROW, PER_ROW)]
        columns = Columns(widths, (TEXT,))
        super().__init__(self.tr("Bytes of the message"), _RawCells(self.rows, theme), columns, icons)

    def show_bytes(self, raw: bytes) -> None:
        self.rows.show(raw)
        self.scrollToTop()

    def lines_of(self, numbers: Sequence[int]) -> list[str]:
        return list(map(self.rows.dump, numbers))

    def everything(self) -> str:
        """All rows, as they are copied."""
        return "\n".join(map(self.rows.dump, range(self.rows.rowCount())))
