"""One rule on the screen: which messages, and what happens to them."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from panel import texts
from panel.look import widgets
from panel.look.icons import Icons
from server.faults import MAX_DELAY, Action, FaultRule
from server.query import QueryError, parse

_PERCENT = QRegularExpression(r"100|\d{1,2}([.,]\d)?")
_SECONDS = QRegularExpression(r"\d{1,2}([.,]\d{1,3})?")
_COUNT = QRegularExpression(r"\d{0,6}")
_NARROW = 64


class RuleRow(QWidget):
    """Edits one rule. `changed` comes with every change, `removed` when it is not wanted any more."""

    changed = Signal()
    removed = Signal()

    def __init__(self, icons: Icons, rule: FaultRule) -> None:
        super().__init__()
        self.match = self._line(self.tr("Filter"), rule.match)
        self.match.setPlaceholderText("type:candidate from:anna")
        self.action = widgets.Chooser(icons)
        self.action.setAccessibleName(self.tr("What happens"))
        self.action.view().setAccessibleName(self.tr("What happens"))
        for value, name in self._actions():
            self.action.addItem(name, value)
        self.action.setCurrentIndex(self.action.findData(rule.action))
        self.share = self._line(self.tr("Share in percent"), f"{rule.share * 100:g}", _PERCENT)
        self.delay = self._line(self.tr("Delay in seconds"), f"{rule.delay:g}", _SECONDS)
        self.jitter = self._line(self.tr("Further delay at random, in seconds"), f"{rule.jitter:g}", _SECONDS)
        self.most = self._line(self.tr("How often at most"), str(rule.most or ""), _COUNT)
        self.most.setPlaceholderText("\N{INFINITY}")
        self.hits = widgets.label(tone="dim")
        self._wrong = widgets.label(tone="danger", wrap=True)
        self._wrong.hide()
        self.remove = widgets.tool_button(icons, self.tr("Remove this rule"), "close")
        self.remove.clicked.connect(self.removed)
        self.action.currentIndexChanged.connect(self._refresh)
        self._lay_out()
        self._refresh()

    @property
    def problem(self) -> str:
        """What is wrong with the filter; "" where nothing is."""
        try:
            parse(self.match.text())
        except QueryError as error:
            return f"{error} {error.hint}".strip()
        return ""

    @property
    def rule(self) -> FaultRule:
        """The rule, whose filter may still be wrong."""
        action: Action = self.action.currentData()
        return FaultRule(
            self.match.text(),
            action,
            share=min(1.0, _number(self.share, 100) / 100),
            most=int(_number(self.most, 0)),
            delay=min(MAX_DELAY, _number(self.delay, 1)),
            jitter=min(MAX_DELAY, _number(self.jitter, 0)),
        )

    def show_hits(self, count: int | None) -> None:
        """How often it has struck; None while faults are off."""
        text = "" if count is None else self.tr("{0:,} hit").format(count)
        if self.hits.text() != text:
            self.hits.setText(text)

    # Inside ---------------------------------------------------------------------------------------------

    def _actions(self) -> tuple[tuple[Action, str], ...]:
        return (
            ("drop", self.tr("are lost")),
            ("delay", self.tr("come late")),
            ("duplicate", self.tr("come twice")),
            ("reorder", self.tr("come after the next one")),
            ("corrupt", self.tr("are corrupted")),
            ("disconnect", self.tr("cut the sender's connection")),
        )

    def _line(self, name: str, text: str, valid: QRegularExpression | None = None) -> QLineEdit:
        line = QLineEdit(text)
        line.setAccessibleName(name)
        line.setToolTip(name)
        if valid is not None:
            line.setValidator(QRegularExpressionValidator(valid, line))
            line.setFixedWidth(_NARROW)
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.textEdited.connect(self._refresh)
        return line

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(widgets.label(self.tr("Messages"), "dim"))
        first.addWidget(self.match, 1)
        first.addWidget(self.remove)
        second = QHBoxLayout()
        second.setSpacing(6)
        second.addWidget(self.action, 1)
        parts: tuple[tuple[str, QLineEdit, str], ...] = (
            ("", self.share, "%"),
            (self.tr("at most"), self.most, "\N{MULTIPLICATION SIGN}"),
            (self.tr("by"), self.delay, self.tr("s")),
            ("+", self.jitter, self.tr("s")),
        )
        self._words: dict[QLineEdit, tuple[QWidget, QWidget]] = {}
        for before, line, after in parts:
            words = widgets.label(before, "dim"), widgets.label(after, "dim")
            self._words[line] = words
            for part in (words[0], line, words[1]):
                second.addWidget(part)
        second.addWidget(self.hits)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.setVerticalSpacing(6)
        layout.addLayout(first, 0, 0)
        layout.addLayout(second, 1, 0)
        layout.addWidget(self._wrong, 2, 0)

    def _refresh(self) -> None:
        waits = self.action.currentData() in ("delay", "reorder")
        for line in (self.delay, self.jitter):
            for part in (line, *self._words[line]):
                part.setVisible(waits)
        self._wrong.setText(texts.breakable(self.problem))
        self._wrong.setVisible(bool(self.problem))
        self.changed.emit()


def _number(line: QLineEdit, default: float) -> float:
    try:
        return float(line.text().replace(",", "."))
    except ValueError:
        return default
