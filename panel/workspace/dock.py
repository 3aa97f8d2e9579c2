"""One view in its frame: it can be moved, floated and closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QWidget

from panel.inspect.view import View
from panel.look import widgets
from panel.look.icons import Icons
from panel.look.theme import set_font


class Dock(QDockWidget):
    """Its own title bar has the theme's icons; Qt's are dark on dark."""

    def __init__(self, view: View, icons: Icons) -> None:
        super().__init__(view.title)
        self.view = view
        self.setObjectName(f"dock-{view.name}")  # layouts are remembered by it
        self.setWidget(view)
        self.setTitleBarWidget(_TitleBar(self, icons))
        self.setAccessibleName(view.title)
        action = self.toggleViewAction()
        action.setText(view.title)
        icons.set(action, view.icon)

    def bring_forward(self) -> None:
        """Show it, in front of those that share its place, and give it the keyboard."""
        self.show()
        self.raise_()
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)


class _TitleBar(QWidget):
    def __init__(self, dock: Dock, icons: Icons) -> None:
        super().__init__()
        name = widgets.ElidedLabel()
        name.setText(dock.view.title)
        set_font(name, weight=QFont.Weight.DemiBold)
        self.float_button = widgets.tool_button(icons, self.tr("Float or dock"), "float")
        self.close_button = widgets.tool_button(icons, self.tr("Close this view"), "close")
        self.float_button.clicked.connect(lambda: dock.setFloating(not dock.isFloating()))
        self.close_button.clicked.connect(dock.close)
        for button in (self.float_button, self.close_button):
            button.setAccessibleName(f"{button.toolTip()}: {dock.view.title}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 2, 2)
        row.setSpacing(0)
        row.addWidget(name, 1)
        row.addWidget(self.float_button)
        row.addWidget(self.close_button)
