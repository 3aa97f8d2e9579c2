"""Where a filter is written: what could come next is offered, and what is wrong is underlined."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QHeaderView, QLineEdit, QTreeView

from panel import texts
from panel.look.theme import Theme
from server.query import FIELDS, QueryError
from server.querycompletion import Completion, Vocabulary, complete
from server.querytext import MAX_LENGTH, SENTENCES

_ROWS_SHOWN = 12
_ROW, _PAD = 24, 8  # pixels


class FilterField(QLineEdit):
    """A line for a filter. `vocabulary` says what occurs; `returned` carries whether Shift was held."""

    returned = Signal(bool)

    def __init__(self, theme: Theme, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._theme = theme
        self._vocabulary = vocabulary
        self._wrong: QueryError | None = None
        self._offered: list[Completion] = []
        self._items = QStandardItemModel(0, 2, self)
        self._completer = QCompleter(self._items, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_ROWS_SHOWN)
        self._popup = _popup(self.tr("What can come next"))
        self._completer.setPopup(self._popup)
        self._popup.clicked.connect(self._clicked)
        self._popup.installEventFilter(self)
        self.setClearButtonEnabled(True)
        self.setMaxLength(MAX_LENGTH)
        self.textEdited.connect(self.offer)

    # What is wrong --------------------------------------------------------------------------------------

    def show_error(self, error: QueryError | None) -> None:
        """Underline the place, or nothing."""
        self._wrong = error
        self.update()

    @property
    def wrong(self) -> bool:
        """Whether the filter cannot be read."""
        return self._wrong is not None

    def go_to_error(self) -> None:
        """Select the place that is wrong."""
        if self._wrong is not None:
            self.setSelection(self._wrong.start, self._wrong.end - self._wrong.start)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._wrong is None:
            return
        line = self._underline(self._wrong)
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.tokens.color("danger"), 2, Qt.PenStyle.DotLine))
        painter.drawLine(line.bottomLeft(), line.bottomRight())
        painter.end()

    def _underline(self, wrong: QueryError) -> QRect:
        """Where the text from start to end stands; at the end of the text at least one letter wide."""
        metrics, text, cursor = self.fontMetrics(), self.text(), self.cursorRect()
        begin = cursor.center().x() - metrics.horizontalAdvance(text[: self.cursorPosition()])
        left = begin + metrics.horizontalAdvance(text[: wrong.start])
        right = begin + metrics.horizontalAdvance(text[: wrong.end])
        frame = self.rect().adjusted(6, 0, -26, 0)  # the button that clears is at the right
        area = QRect(left, cursor.top(), max(6, right - left), cursor.height() - 1)
        return area.intersected(frame)

    # What could come next -------------------------------------------------------------------------------

    @property
    def offered(self) -> list[Completion]:
        """What is on offer now."""
        return self._offered

    def offer(self) -> None:
        """Offer what can stand at the cursor."""
        text, cursor = self.text(), self.cursorPosition()
        found = complete(text, cursor, self._vocabulary)
        # What is written already needs no offer.
        self._offered = [one for one in found if text[one.start : one.end] != one.text]
        if not self._offered or not self.hasFocus():
            self._popup.hide()
            return
        self._items.clear()
        for one in self._offered:
            self._items.appendRow(self._row(one))
        self._completer.complete(self._place())
        # Qt marks the first as if Return would take it.
        self._popup.selectionModel().clearCurrentIndex()

    def accept(self, number: int) -> None:
        """Write one of those on offer; after a field, its values are offered next. A value is the end."""
        if number >= len(self._offered):
            return
        text, cursor = self._offered[number].applied(self.text())
        self._popup.hide()
        self.setText(text)
        self.setCursorPosition(cursor)
        self.textEdited.emit(text)
        if text[:cursor].endswith(" "):
            self._popup.hide()  # else all fields would lie over what was found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        wanted = event.key() == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if wanted or event.key() == Qt.Key.Key_Down:
            self.offer()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_to_error()
            self.returned.emit(shift)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The list has the keyboard while it is open: no shortcut of the window takes its keys."""
        if watched is self._popup and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._press_in_list(Qt.Key(event.key())):
                return True
        return super().eventFilter(watched, event)

    def _press_in_list(self, key: Qt.Key) -> bool:
        """Return and Tab take what is chosen in the list, Tab the first where nothing is."""
        rows = self._popup.selectionModel().selectedRows()
        if key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape):
            return False
        self._popup.hide()
        if rows and key != Qt.Key.Key_Escape:
            self.accept(rows[0].row())
        elif key == Qt.Key.Key_Tab:
            self.accept(0)
        elif key != Qt.Key.Key_Escape:
            self.returned.emit(False)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._popup.hide()

    def _clicked(self, index: QModelIndex) -> None:
        self.accept(index.row())

    def _row(self, one: Completion) -> list[QStandardItem]:
        of_a_field = one.text.startswith(one.field)  # else it is a value, and the field is written already
        item = QStandardItem(one.text)
        about = QStandardItem(texts.tr(FIELDS[one.field][1]) if of_a_field else "")
        about.setForeground(self._theme.tokens.color("dim"))
        for part in (item, about):
            width = self.fontMetrics().horizontalAdvance(part.text()) + 2 * _PAD if part.text() else 0
            part.setSizeHint(QSize(width, _ROW))
        return [item, about]

    def _place(self) -> QRect:
        """The list begins where the word does that it completes."""
        width = sum(self._popup.sizeHintForColumn(column) for column in range(2)) + 24
        left = min(self.cursorRect().left(), max(0, self.width() - width))
        return QRect(left, 0, max(200, width), self.height())


def _popup(name: str) -> QTreeView:
    view = QTreeView()
    view.setAccessibleName(name)
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setHeaderHidden(True)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return view


def explain(error: QueryError) -> str:
    """What is wrong, and what would do, in the person's language."""
    message, hint = (texts.tr(sentence).format(*error.parts, "", "") for sentence in SENTENCES[error.code])
    return f"{message} {hint}"
