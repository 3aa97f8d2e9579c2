"""Views in docks, arranged as a developer likes, and remembered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTabBar, QTabWidget, QWidget

from panel.inspect.view import View
from panel.look.icons import Icons
from panel.workspace.dock import Dock
from panel.workspace.selectionbar import SelectionBar

_VERSION = 1  # of what is remembered: another set of docks is another version
_MOST_STEPS = 500  # of the Tab key
_COLUMNS = 3  # of all views at once
_LEFT_SHARE = 0.3  # of the width
_SHARES = (0.54, 0.46)  # of the height, above and below
Arrangement = Sequence[Sequence[str]]
# The names of views: beside each other on the left above and below, on the right above and below. Those of
# one place are tabs.
_LEFT_PLACES: Arrangement = (("people",), ("diagnosis",))
_RIGHT_PLACES: Arrangement = (("messages", "ladder"), ("negotiation", "quality", "health", "faults"))


class Workspace(QMainWindow):
    """`key` is where the layout is remembered in `store`."""

    def __init__(
        self, views: Sequence[View], bar: SelectionBar, icons: Icons, store: QSettings, key: str
    ) -> None:
        super().__init__()
        self.setWindowFlags(Qt.WindowType.Widget)
        self._store = store
        self._key = f"{key}/layout"
        self.bar = bar
        self.docks = {view.name: Dock(view, icons) for view in views}
        self._kept = QSize()  # how large all of it was when the shares were
        self._shares: dict[Dock, tuple[float, float]] = {}  # of the width and of the height
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._rest)
        for dock in self.docks.values():
            dock.resized.connect(partial(self._note_share, dock))
            dock.topLevelChanged.connect(self._settled.start)
            dock.visibilityChanged.connect(self._settled.start)
        self.setDockNestingEnabled(True)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.setMenuWidget(bar)
        self._before: QByteArray | None = None
        self.reset_action = QAction(self.tr("&Reset the layout"), self)
        self.reset_action.triggered.connect(lambda: self._change(self.arrange))
        self.spread_action = QAction(self.tr("Show &all views at once"), self)
        self.spread_action.triggered.connect(lambda: self._change(self.spread))
        self.back_action = QAction(self.tr("Bring the layout of before &back"), self)
        self.back_action.triggered.connect(self._bring_back)
        self.back_action.setEnabled(False)
        self.show_actions = [self._show_action(dock, number) for number, dock in enumerate(self._in_order())]
        self._restored = self._restore()

    @property
    def views(self) -> list[View]:
        return [dock.view for dock in self.docks.values()]

    def restyle(self) -> None:
        """After a change of theme."""
        for dock in self.docks.values():
            dock.view.restyle()

    def bring_forward(self, name: str) -> None:
        """Show a view and give it the keyboard."""
        self.docks[name].bring_forward()

    def save(self) -> None:
        """Remember where everything is."""
        self._store.setValue(self._key, self.saveState(_VERSION))
        for name, dock in self.docks.items():
            if state := dock.view.state():
                self._store.setValue(self._key_of(name), QByteArray(state))

    def arrange(self) -> None:
        """Everything in the place where it was at first."""
        for dock in self.docks.values():
            dock.setFloating(False)
            self.removeDockWidget(dock)
        self._left = self._stack(Qt.DockWidgetArea.LeftDockWidgetArea, _LEFT_PLACES)
        self._right = self._stack(Qt.DockWidgetArea.RightDockWidgetArea, _RIGHT_PLACES)
        self._share()

    def spread(self) -> None:
        """Every view at once, side by side: for a large screen."""
        for dock in self.docks.values():
            dock.setFloating(False)
            self.removeDockWidget(dock)
        columns: list[Dock] = []
        for number, dock in enumerate(self._in_order()):
            if number < _COLUMNS:
                self._beside(columns, dock)
                columns.append(dock)
            else:
                self.splitDockWidget(columns[number % _COLUMNS], dock, Qt.Orientation.Vertical)
            dock.show()
        self.resizeDocks(columns, [self.width() // _COLUMNS] * len(columns), Qt.Orientation.Horizontal)

    def _beside(self, columns: list[Dock], dock: Dock) -> None:
        if columns:
            self.splitDockWidget(columns[-1], dock, Qt.Orientation.Horizontal)
        else:
            self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)

    def focusNextPrevChild(self, forth: bool) -> bool:  # noqa: N802 - Qt's name
        """The Tab key. Qt would go on to views that are behind a tab, where nobody sees the focus."""
        for _ in range(_MOST_STEPS):
            if not super().focusNextPrevChild(forth):
                return False
            if not self._is_behind(QApplication.focusWidget()):
                break
        return True

    def _is_behind(self, part: QWidget | None) -> bool:
        """Whether it is in a dock that another one hides."""
        docks = (dock for dock in self.docks.values() if part is not None and dock.isAncestorOf(part))
        dock = next(docks, None)
        return dock is not None and dock.visibleRegion().isEmpty()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._restored and not self._shares:  # only now is it known how much there is to share
            self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt would give all new room to one side."""
        super().resizeEvent(event)
        self._kept = QSize()
        if self._shares:
            self._keep_shares()
        elif not self._restored:
            self._share()
        self._settled.start()

    # Inside ---------------------------------------------------------------------------------------------

    def _rest(self) -> None:
        """All docks are as large as the present size makes them: from now on it is people who change them."""
        self._kept = self.size()
        for bar in self.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            _fit_tabs(bar)
        for dock in self.docks.values():
            if dock not in self._shares:
                self._note_share(dock)

    def _note_share(self, dock: Dock) -> None:
        """A separator was moved, or views were. While the window grows the shares of before count."""
        if self.size() == self._kept and self._has_place(dock):
            self._shares[dock] = dock.width() / self.width(), dock.height() / self.height()

    def _has_place(self, dock: Dock) -> bool:
        """Whether it takes a part of the room. Qt puts those behind a tab far out of sight."""
        return dock.isVisible() and not dock.isFloating() and self.rect().intersects(dock.geometry())

    def _keep_shares(self) -> None:
        docks = [dock for dock in self._shares if self._has_place(dock)]
        widths = [round(self._shares[dock][0] * self.width()) for dock in docks]
        heights = [round(self._shares[dock][1] * self.height()) for dock in docks]
        self.resizeDocks(docks, widths, Qt.Orientation.Horizontal)
        self.resizeDocks(docks, heights, Qt.Orientation.Vertical)

    def _change(self, arrange: Callable[[], None]) -> None:
        """Arrange all anew, so that it can be taken back."""
        self._before = self.saveState(_VERSION)
        self.back_action.setEnabled(True)
        arrange()

    def _bring_back(self) -> None:
        """A second time brings back what was there before that."""
        before, self._before = self._before, self.saveState(_VERSION)
        if before is not None:
            self.restoreState(before, _VERSION)

    def _share(self) -> None:
        """Give each place its part of the room."""
        left, right = self._left, self._right
        if left and right:
            wanted = round(self.width() * _LEFT_SHARE)
            self.resizeDocks([left[0], right[0]], [wanted, self.width() - wanted], Qt.Orientation.Horizontal)
        for docks in (left, right):
            heights = [round(self.height() * share) for share in _SHARES[: len(docks)]]
            self.resizeDocks(docks, heights, Qt.Orientation.Vertical)

    def _stack(self, area: Qt.DockWidgetArea, places: Arrangement) -> list[Dock]:
        """Fill one side, place below place. Returns the first dock of each place."""
        found = [[self.docks[name] for name in names if name in self.docks] for names in places]
        filled = [docks for docks in found if docks]
        firsts = [docks[0] for docks in filled]
        for before, first in pairwise([None, *firsts]):
            if first is not None:
                self._below(before, first, area)
        for docks in filled:  # a dock that has tabs already cannot be split any more
            for before, dock in pairwise(docks):
                self.tabifyDockWidget(before, dock)
            for dock in docks:
                dock.show()
            docks[0].raise_()
        return firsts

    def _below(self, before: Dock | None, dock: Dock, area: Qt.DockWidgetArea) -> None:
        if before is None:
            self.addDockWidget(area, dock)
        else:
            self.splitDockWidget(before, dock, Qt.Orientation.Vertical)

    def _in_order(self) -> list[Dock]:
        names = [name for places in (_LEFT_PLACES, _RIGHT_PLACES) for place in places for name in place]
        return [self.docks[name] for name in names if name in self.docks]

    def _show_action(self, dock: Dock, number: int) -> QAction:
        """A menu's way to a view. Its shortcut counts from one."""
        action = QAction(dock.view.title, self)
        action.setIcon(dock.toggleViewAction().icon())
        action.setShortcut(QKeySequence(f"Alt+{number + 1}"))
        action.triggered.connect(dock.bring_forward)
        return action

    def _key_of(self, name: str) -> str:
        return f"{self._key}-{name}"

    def _restore(self) -> bool:
        """Put everything where it was the last time, if that is known."""
        self.arrange()
        for name, dock in self.docks.items():
            arranged = self._store.value(self._key_of(name))
            if isinstance(arranged, QByteArray):
                dock.view.restore(bytes(arranged.data()))
        state = self._store.value(self._key)
        return isinstance(state, QByteArray) and self.restoreState(state, _VERSION)


def _fit_tabs(bar: QTabBar) -> None:
    """Where the last tab was, Qt goes on with its width as the last one's when another one comes after it."""
    if bar.count():
        bar.setTabText(0, bar.tabText(0))  # lays it out anew
