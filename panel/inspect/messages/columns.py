"""Which columns the table of messages has, in which order: the person chooses, and it is remembered."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from panel.inspect.messages.entries import (
    CODE,
    DELTA,
    NUMBER,
    PREVIEW,
    RECIPIENT,
    ROOM,
    SENDER,
    SIZE,
    TIME,
    TYPE,
)
from panel.look.cells import Cells
from panel.look.table import Columns, Table
from panel.pace import Pace

_VERSION = 1
_WIDEST = 4_000  # pixels
_NARROWEST = 32


class Spec(NamedTuple):
    """A column: what it is called in the settings, its least width in pixels, its share of what is left."""

    key: str
    width: int
    share: int = 0
    shown: bool = True


SPECS = {
    NUMBER: Spec("number", 64, shown=False),
    TIME: Spec("time", 106),
    DELTA: Spec("delta", 84, shown=False),
    TYPE: Spec("type", 112),
    SENDER: Spec("from", 66, 2),
    RECIPIENT: Spec("to", 78, 2),
    ROOM: Spec("room", 70),
    SIZE: Spec("size", 74),
    CODE: Spec("code", 116),
    PREVIEW: Spec("content", 160, 5, shown=False),
}
_KEYS = {spec.key: column for column, spec in SPECS.items()}
_SPARE = (SIZE, ROOM, CODE, TIME)  # hidden while there is no room, the first one first


class ColumnChoice:
    """What the person chose. `order` has every column, whether it is `shown` or not."""

    def __init__(self) -> None:
        self.order = list(SPECS)
        self.shown = {column for column, spec in SPECS.items() if spec.shown}
        self.kept: set[int] = set()  # asked for: they stay even where there is no room for all
        self.widths: dict[int, int] = {}

    def show(self, column: int, *, on: bool) -> None:
        """Show a column, or not. One at least stays."""
        if on:
            self.shown.add(column)
            self.kept.add(column)
        elif len(self.shown) > 1:
            self.shown.discard(column)
            self.kept.discard(column)

    def move(self, column: int, by: int) -> None:
        """To the left (-1) or to the right (1) past the next one that is shown."""
        shown = [c for c in self.order if c in self.shown]
        place = shown.index(column) + by
        if 0 <= place < len(shown):
            target = self.order.index(shown[place])
            self.order.remove(column)
            self.order.insert(target, column)

    def fit(self, room: int) -> dict[int, int]:
        """How wide each column is in so much room; 0: hidden."""
        fitted = {c: self.widths.get(c, SPECS[c].width) if c in self.shown else 0 for c in SPECS}
        for column in _SPARE:
            if sum(fitted.values()) <= room:
                break
            if column not in self.kept:
                fitted[column] = 0
        self._share(fitted, room)
        return fitted

    def _share(self, fitted: dict[int, int], room: int) -> None:
        """What is left goes to those that can use it, unless the person gave them a width."""
        shares = {c: SPECS[c].share for c in SPECS if fitted[c] and c not in self.widths}
        left, parts = room - sum(fitted.values()), sum(shares.values())
        for column, share in shares.items():
            if left > 0 and parts:
                fitted[column] += left * share // parts

    def to_bytes(self) -> bytes:
        """To be remembered."""
        state = {
            "version": _VERSION,
            "order": [SPECS[c].key for c in self.order],
            "shown": [SPECS[c].key for c in self.order if c in self.shown],
            "kept": [SPECS[c].key for c in self.order if c in self.kept],
            "widths": {SPECS[c].key: width for c, width in self.widths.items()},
        }
        return json.dumps(state).encode()

    def take(self, state: bytes) -> bool:
        """What was remembered. False, and nothing changes, where that is no such state."""
        try:
            read = json.loads(state)
            order = _columns(read["order"])
            shown, kept = set(_columns(read["shown"])), set(_columns(read["kept"]))
            widths = {_KEYS[key]: min(max(int(w), _NARROWEST), _WIDEST) for key, w in read["widths"].items()}
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
            return False
        if read.get("version") != _VERSION or not shown:
            return False
        self.order = order + [c for c in SPECS if c not in order]
        self.shown, self.kept, self.widths = shown, kept & shown, widths
        return True


def _columns(keys: Sequence[str]) -> list[int]:
    """Each once, in this order."""
    return list(dict.fromkeys(_KEYS[key] for key in keys))


class MessageTable(Table):
    """A table whose columns can be dragged, widened, shown and hidden; also with the keyboard, by a menu."""

    def __init__(self, name: str, cells: Cells[Any], row_height: int, pace: Pace) -> None:
        self.choice = ColumnChoice()
        self._arranging = False
        super().__init__(name, cells, row_height, Columns([0] * len(SPECS), ()), pace)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda at: self.open_menu(header.mapToGlobal(at)))
        header.sectionMoved.connect(self._dragged)
        header.sectionResized.connect(self._widened)
        self.choose = QAction(self.tr("Columns\N{HORIZONTAL ELLIPSIS}"), self)
        self.choose.triggered.connect(lambda: self.open_menu(self.mapToGlobal(QPoint(0, 0))))
        self.arrange()

    def restore(self, state: bytes) -> None:
        """The columns as they were remembered."""
        if self.choice.take(state):
            self.arrange()

    def arrange(self) -> None:
        """Put the columns where the choice has them."""
        header = self.horizontalHeader()
        with self._by_itself():
            for place, column in enumerate(self.choice.order):
                header.moveSection(header.visualIndex(column), place)
        self._fit(self.viewport().width())
        self.viewport().update()

    def open_menu(self, at: QPoint) -> None:
        """Offer the columns at a place of the screen."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def menu(self) -> QMenu:
        """Which columns there are, and where."""
        menu = QMenu(self)
        for column in self.choice.order:
            action = menu.addAction(self._title(column))
            action.setCheckable(True)
            action.setChecked(column in self.choice.shown)
            action.toggled.connect(lambda on, column=column: self._show(column, on=on))
        menu.addSeparator()
        self._add_moves(menu.addMenu(self.tr("Move to the left")), -1)
        self._add_moves(menu.addMenu(self.tr("Move to the right")), 1)
        menu.addAction(self.tr("As at the beginning"), self._reset)
        return menu

    def _add_moves(self, menu: QMenu, by: int) -> None:
        shown = [column for column in self.choice.order if column in self.choice.shown]
        for column in shown[1:] if by < 0 else shown[:-1]:
            menu.addAction(self._title(column), self._mover(column, by))

    def _mover(self, column: int, by: int) -> Callable[[], None]:
        def move() -> None:
            self.choice.move(column, by)
            self.arrange()

        return move

    def _show(self, column: int, *, on: bool) -> None:
        self.choice.show(column, on=on)
        self.arrange()

    def _reset(self) -> None:
        self.choice = ColumnChoice()
        self.arrange()

    def _title(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal))

    # What the person does with the header ---------------------------------------------------------------

    def _dragged(self, *_: int) -> None:
        if not self._arranging:
            header = self.horizontalHeader()
            self.choice.order = [header.logicalIndex(place) for place in range(header.count())]
            self.viewport().update()

    def _widened(self, column: int, _: int, width: int) -> None:
        if not self._arranging and width:
            self.choice.widths[column] = width

    @contextmanager
    def _by_itself(self) -> Iterator[None]:
        """What happens to the header meanwhile is not the person's doing."""
        before, self._arranging = self._arranging, True
        try:
            yield
        finally:
            self._arranging = before

    # What a table asks ----------------------------------------------------------------------------------

    def _columns(self) -> list[int]:
        """Those that are shown, from the left."""
        return [column for column in self.choice.order if not self.isColumnHidden(column)]

    def _fit(self, room: int) -> None:
        with self._by_itself():
            for column, width in self.choice.fit(room).items():
                self.setColumnHidden(column, not width)
                if width:
                    self.setColumnWidth(column, width)
