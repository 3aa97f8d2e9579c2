"""How a connection stands now, at both ends."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from panel import texts
from panel.inspect.negotiation.lanes import tone
from panel.look import widgets
from panel.look.theme import set_font
from panel.trace.story import PairStory


def signaling(pair: PairStory, peer: str) -> str:
    """The newest signaling state of one end."""
    states = pair.states.get(peer)
    return states[-1][1] if states else ""


def _role(pair: PairStory, peer: str) -> str:
    digest = pair.latest.get(peer)
    return digest.dtls_role if digest else ""


def _context(pair: PairStory, peer: str) -> str:
    digest = pair.latest.get(peer)
    if digest is None:
        return ""
    return texts.tr("secure") if digest.secure else texts.tr("not secure")


class States(QWidget):
    """A row for each kind of state, a column for each end. Without colours where it says nothing of now."""

    def __init__(self, name: Callable[[str], str]) -> None:
        super().__init__()
        self._name = name
        self._reads: tuple[tuple[str, Callable[[PairStory, str], str]], ...] = (
            (self.tr("Signaling"), signaling),
            (self.tr("Gathering"), lambda pair, peer: pair.state(peer, "gathering")),
            (self.tr("ICE"), lambda pair, peer: pair.state(peer, "ice")),
            (self.tr("DTLS"), lambda pair, peer: pair.state(peer, "dtls")),
            (self.tr("DTLS role"), _role),
            (self.tr("Connection"), lambda pair, peer: pair.state(peer, "connection")),
            (self.tr("Page"), _context),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        self._heads = [self._cell(grid, 0, column) for column in (1, 2)]
        self.cells: list[list[QLabel]] = []
        for row, (title, _) in enumerate(self._reads, 1):
            grid.addWidget(widgets.label(title, "dim"), row, 0)
            self.cells.append([self._cell(grid, row, column) for column in (1, 2)])
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
        for head in self._heads:
            set_font(head, weight=QFont.Weight.DemiBold)

    def show_pair(self, pair: PairStory) -> None:
        for head, peer in zip(self._heads, pair.key, strict=True):
            head.setText(self._name(peer))
        for (title, read), cells in zip(self._reads, self.cells, strict=True):
            for cell, peer in zip(cells, pair.key, strict=True):
                _put(cell, read(pair, peer), f"{title}, {self._name(peer)}", over=pair.over is not None)

    def _cell(self, grid: QGridLayout, row: int, column: int) -> QLabel:
        made = widgets.ElidedLabel()
        grid.addWidget(made, row, column)
        return made


def _put(cell: QLabel, state: str, about: str, *, over: bool) -> None:
    role = "danger" if state == texts.tr("not secure") else tone(state)
    widgets.set_tone(cell, role if state and not over else "dim")
    if cell.text() == (state or texts.DASH):
        return
    cell.setText(state or texts.DASH)
    cell.setAccessibleName(f"{about}: {state or texts.tr('not reported')}")
