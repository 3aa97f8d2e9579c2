"""The settings dialog: search, change, save. It edits the file; the server starts anew to read it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFont
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from panel import retold, texts
from panel.look import widgets
from panel.look.icons import Icons
from panel.look.theme import set_font
from panel.settings.catalogue import Item, Value, groups
from panel.settings.document import Document
from panel.settings.editors import Row

_SIZE, _LEAST = QSize(720, 640), QSize(480, 360)
_BESIDE = QSize(40, 80)  # pixels around it at least, for its frame


class SettingsDialog(QDialog):
    """Open it with `open`. `saved` carries the `server.config.Settings` that the file makes now."""

    saved = Signal(object)  # Settings

    def __init__(self, parent: QWidget, document: Document, icons: Icons) -> None:
        super().__init__(parent)
        self._document = document
        self._icons = icons
        self.setWindowTitle(self.tr("Settings"))
        # Larger than its window, it would be centred over it with its title bar above the screen.
        self.resize(_SIZE.boundedTo(parent.window().size() - _BESIDE).expandedTo(_LEAST))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the settings"))
        self.search.setAccessibleName(self.tr("Search the settings"))
        self.search.setClearButtonEnabled(True)
        self.rows: dict[str, Row] = {}
        self._groups: list[tuple[QWidget, list[Row]]] = []
        self._nothing = widgets.label(self.tr("There is no setting with these words."), "dim")
        self._nothing.hide()
        self._wrong = widgets.label(tone="danger", wrap=True)
        self._wrong.hide()
        self.save_button = widgets.button(icons, self.tr("Save"), kind="primary")
        self.save_button.setDefault(True)
        self._lay_out()
        self.search.textChanged.connect(self._find)
        self.save_button.clicked.connect(self._save)
        self._look()

    @property
    def changes(self) -> dict[Item, Value]:
        """What is not as the file says it."""
        settings = self._document.settings
        return {
            row.item: row.value for row in self.rows.values() if row.value != row.item.of(settings)
        }  # fmt: skip

    # Parts ----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(self.search)
        layout.addWidget(self._page(), 1)
        layout.addWidget(self._wrong)
        layout.addLayout(self._foot())

    def _page(self) -> QScrollArea:
        page = QWidget()
        page.setObjectName("scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(4, 0, 12, 0)
        column.setSpacing(0)
        for group in groups():
            title = widgets.label(group.title, "accent")
            title.setContentsMargins(0, 14, 0, 2)
            set_font(title, scale=1.1, weight=QFont.Weight.DemiBold)
            column.addWidget(title)
            self._groups.append((title, [self._row(item, column) for item in group.items]))
        column.addWidget(self._nothing)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        return area

    def _row(self, item: Item, column: QVBoxLayout) -> Row:
        row = Row(item, item.of(self._document.settings), self._icons)
        row.changed.connect(self._look)
        self.rows[item.name] = row
        column.addWidget(row)
        return row

    def _foot(self) -> QHBoxLayout:
        file = widgets.button(self._icons, self.tr("Open the file"), "list")
        file.setToolTip(widgets.plain_tip(str(self._document.path)))
        file.clicked.connect(self._open_file)
        cancel = widgets.button(self._icons, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._about = widgets.label(tone="dim", wrap=True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(file)
        foot.addWidget(self._about, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.save_button)
        return foot

    # Doing ----------------------------------------------------------------------------------------------

    def _find(self, text: str) -> None:
        needle = text.casefold()
        any_shown = False
        for title, rows in self._groups:
            for row in rows:
                row.setVisible(row.item.matches(needle))
            shown = any(not row.isHidden() for row in rows)
            title.setVisible(shown)
            any_shown = any_shown or shown
        self._nothing.setHidden(any_shown)

    def _look(self) -> None:
        """Check what is there as it is typed."""
        changes = self.changes
        problem = self._problem(changes)
        told = retold.detail(problem)
        for name, row in self.rows.items():
            row.complain(told if f"`{name}`" in problem or f"$.{name}`" in problem else "")
        blamed = any(f"`{name}`" in problem or f"$.{name}`" in problem for name in self.rows)
        self._wrong.setText("" if blamed else told)
        self._wrong.setVisible(bool(problem) and not blamed)
        self.save_button.setEnabled(bool(changes) and not problem)
        count = len(changes)
        several = self.tr("{0} changes").format(count) if count > 1 else self.tr("1 change")
        self._about.setText(texts.breakable(several if count else ""))

    def _problem(self, changes: dict[Item, Value]) -> str:
        try:
            self._document.changed(changes)
        except ValueError as error:
            return str(error)
        return ""

    def _save(self) -> None:
        try:
            settings = self._document.save(self.changes)
        except (OSError, ValueError) as error:
            self._wrong.setText(self.tr("The file could not be written: {0}").format(error))
            self._wrong.show()
            return
        self.accept()
        self.saved.emit(settings)

    def _open_file(self) -> None:
        path: Path = self._document.path
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path if path.exists() else path.parent)))
