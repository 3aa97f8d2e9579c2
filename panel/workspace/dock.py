"""One view in its frame: it can be moved, floated and closed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QMainWindow, QWidget

from panel.inspect.view import View
from panel.look import widgets
from panel.look.icons import Icons
from panel.look.theme import set_font
from panel.workspace.still import Still


class Dock(QDockWidget):
    """Its own title bar has the theme's icons; Qt's are dark on dark."""

    resized = Signal()

    def __init__(self, view: View, icons: Icons) -> None:
        super().__init__(view.title)
        self.view = view
        self.setObjectName(f"dock-{view.name}")  # layouts are remembered by it
        self.setWidget(Still(view))
        self._bar = _TitleBar(self, icons)
        self.setTitleBarWidget(self._bar)
        self.rename(view.title)
        action = self.toggleViewAction()
        action.setText(view.title)
        icons.set(action, view.icon)
        self.visibilityChanged.connect(lambda seen: view.set_behind(not seen))

    @property
    def tabbed(self) -> bool:
        """Whether it shares its place with others, so that there are tabs with their names."""
        window = self.parentWidget()
        if self.isFloating() or not isinstance(window, QMainWindow):
            return False
        return any(dock.toggleViewAction().isChecked() for dock in window.tabifiedDockWidgets(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def rename(self, title: str) -> None:
        """What the tab and the title bar say: the view's name, or more than that."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._bar.name.setText(title)

    def bring_forward(self) -> None:
        """Show it, in front of those that share its place, and give it the keyboard."""
        self.show()
        self.raise_()
        self._keyboard().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keyboard(self) -> QWidget:
        """Its main part; where that is not to be seen now, the first that can take keys."""
        parts = (self.view.keyboard(), *self.view.findChildren(QWidget))
        return next((part for part in parts if self._takes_keys(part)), self.view)

    def _takes_keys(self, part: QWidget) -> bool:
        by_tab = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) or part is self.view
        return by_tab and part.isEnabled() and part.isVisibleTo(self.view)

    @property
    def out_of_sight(self) -> bool:
        """Whether it is closed, behind a tab, or on a face that is."""
        return self.view.visibleRegion().isEmpty()

    def follow_command(self) -> None:
        """Something was done in the view while it was out of sight. The keyboard goes where that put it."""
        self.show()
        self.raise_()
        part: QWidget | None = self.view.focusWidget()
        (part or self.view).setFocus(Qt.FocusReason.ShortcutFocusReason)


class _Title(widgets.ElidedLabel):
    """The name of the view, unless a tab above says it already."""

    def __init__(self, dock: Dock) -> None:
        super().__init__()
        self._dock = dock

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._dock.tabbed:
            super().paintEvent(event)


class _TitleBar(QWidget):
    def __init__(self, dock: Dock, icons: Icons) -> None:
        super().__init__()
        self.name = _Title(dock)
        set_font(self.name, weight=QFont.Weight.DemiBold)
        self.float_button = widgets.tool_button(icons, self.tr("Float or dock"), "float")
        self.close_button = widgets.tool_button(icons, self.tr("Close this view"), "close")
        self.float_button.clicked.connect(lambda: dock.setFloating(not dock.isFloating()))
        self.close_button.clicked.connect(dock.close)
        for button in (self.float_button, self.close_button):
            button.setAccessibleName(f"{button.toolTip()}: {dock.view.title}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 2, 0)
        row.setSpacing(0)
        row.addWidget(self.name, 1)
        row.addWidget(self.float_button)
        row.addWidget(self.close_button)
