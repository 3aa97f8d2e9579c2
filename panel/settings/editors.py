"""One setting on the screen: its name, what it does, and where its value is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QFont, QIntValidator, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QWidget,
)

from panel.look import widgets
from panel.look.icons import Icons
from panel.look.numbers import figure
from panel.look.theme import set_font
from panel.settings.catalogue import Item, Value

_WIDTH = 260
_DECIMAL = QRegularExpression(r"\d{1,6}([.,]\d)?")


class Row(QWidget):
    """The editor of one setting. `changed` comes with every change that a person makes."""

    changed = Signal()

    def __init__(self, item: Item, value: Value, icons: Icons) -> None:
        super().__init__()
        self.item = item
        title = widgets.label(f"{item.title} ({item.unit})" if item.unit else item.title)
        set_font(title, weight=QFont.Weight.DemiBold)
        about = widgets.label(item.help, "dim", wrap=True)
        self.editor, self._read = self._make(item, value, icons)
        self.editor.setAccessibleName(item.title)
        self.editor.setAccessibleDescription(item.help)
        self.editor.setFixedWidth(_WIDTH)
        title.setBuddy(self.editor)
        self._wrong = widgets.label(tone="danger", wrap=True)
        self._wrong.hide()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.setHorizontalSpacing(16)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(0, 1)
        layout.addWidget(title, 0, 0)
        layout.addWidget(about, 1, 0)
        layout.addWidget(self.editor, 0, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._wrong, 2, 0, 1, 2)

    @property
    def value(self) -> Value:
        """As TOML says it."""
        return self._read()

    def complain(self, text: str) -> None:
        """Say what is wrong with it; "" that nothing is."""
        self._wrong.setText(text)
        self._wrong.setVisible(bool(text))

    def _make(self, item: Item, value: Value, icons: Icons) -> tuple[QWidget, Callable[[], Value]]:
        match item.kind:
            case "switch":
                return self._switch(bool(value))
            case "count":
                return self._count(item, int(value or 0))
            case "number":
                return self._number(item, float(value))
            case "choice":
                return self._choice(item, str(value), icons)
            case "list":
                return self._line(", ".join(value), _words)
            case "text" | "folder":
                return self._line(str(value), str.strip)

    def _switch(self, value: bool) -> tuple[QWidget, Callable[[], Value]]:
        box = QCheckBox(self.tr("On"))
        box.setChecked(value)
        box.toggled.connect(self.changed)
        return box, box.isChecked

    def _count(self, item: Item, value: int) -> tuple[QWidget, Callable[[], Value]]:
        line, _ = self._line(str(value), str.strip)
        line.setValidator(QIntValidator(int(item.least), int(item.most), line))
        return line, lambda: _understood(line.text(), int)

    def _number(self, item: Item, value: float) -> tuple[QWidget, Callable[[], Value]]:
        line, _ = self._line(figure(value, "g"), str.strip)
        line.setValidator(QRegularExpressionValidator(_DECIMAL, line))
        return line, lambda: _understood(line.text(), float)

    def _choice(self, item: Item, value: str, icons: Icons) -> tuple[QWidget, Callable[[], Value]]:
        chooser = widgets.Chooser(icons)
        for choice, words in item.choices:
            chooser.addItem(words, choice)
        chooser.setCurrentIndex(chooser.findData(value))
        chooser.view().setAccessibleName(item.title)
        chooser.currentIndexChanged.connect(self.changed)
        return chooser, chooser.currentData

    def _line(self, value: str, understand: Callable[[str], Value]) -> tuple[QLineEdit, Callable[[], Value]]:
        line = QLineEdit(value)
        line.textEdited.connect(self.changed)
        return line, lambda: understand(line.text())


def _understood(text: str, kind: Callable[[str], Value]) -> Value:
    """The number; what is none goes to the file's own check, which says so."""
    try:
        return kind(text.replace(",", "."))
    except ValueError:
        return text


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]
