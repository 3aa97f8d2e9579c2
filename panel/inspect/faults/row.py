"""One rule on the screen: which messages, and what happens to them."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from panel import texts
from panel.inspect.messages.filterfield import FilterField, explain
from panel.look import widgets
from panel.look.icons import Icons
from panel.look.numbers import figure, fill
from panel.look.theme import Theme
from server.faults import MAX_DELAY, Action, FaultRule
from server.query import QueryError, parse
from server.querycompletion import Vocabulary

_PERCENT = QRegularExpression(r"100|\d{1,2}([.,]\d)?")
_SECONDS = QRegularExpression(r"\d{1,2}([.,]\d{1,3})?")
_COUNT = QRegularExpression(r"\d{0,6}")
_NARROW = 56


class RuleRow(QWidget):
    """Edits one rule. `changed` comes with every change, `removed` when it is not wanted any more."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self, theme: Theme, icons: Icons, rule: FaultRule, vocabulary: Vocabulary | None = None
    ) -> None:
        """`vocabulary`: what the filter's values can be."""
        super().__init__()
        self.match = FilterField(theme, vocabulary or Vocabulary())
        self._prepare(self.match, self.tr("Filter"), rule.match)
        self.match.setPlaceholderText("type:candidate from:anna")
        self.action = widgets.Chooser(icons)
        self.action.setAccessibleName(self.tr("What happens"))
        self.action.view().setAccessibleName(self.tr("What happens"))
        for value, name in self._actions():
            self.action.addItem(name, value)
        self.action.setCurrentIndex(self.action.findData(rule.action))
        self.share = self._line(self.tr("Share in percent"), figure(rule.share * 100, "g"), _PERCENT)
        self.delay = self._line(self.tr("Delay in seconds"), figure(rule.delay, "g"), _SECONDS)
        self.jitter = self._line(
            self.tr("Further delay at random, in seconds"), figure(rule.jitter, "g"), _SECONDS
        )
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
        error = self._error()
        return explain(error) if error else ""

    def _error(self) -> QueryError | None:
        try:
            parse(self.match.text())
        except QueryError as error:
            return error
        return None

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
        several = self.tr("1 hit") if count == 1 else fill(self.tr("{0:,} hits"), count or 0)
        text = "" if count is None else several
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

    def _line(self, name: str, text: str, valid: QRegularExpression) -> QLineEdit:
        """For a number."""
        line = QLineEdit()
        self._prepare(line, name, text)
        line.setValidator(QRegularExpressionValidator(valid, line))
        line.setFixedWidth(_NARROW)
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        return line

    def _prepare(self, line: QLineEdit, name: str, text: str) -> None:
        line.setText(text)
        line.setAccessibleName(name)
        line.setToolTip(name)
        line.textEdited.connect(self._refresh)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(widgets.label(self.tr("Messages"), "dim"))
        first.addWidget(self.match, 1)
        first.addWidget(self.hits)
        first.addWidget(self.remove)
        second = QHBoxLayout()
        second.setSpacing(6)
        second.addWidget(self.action, 1)
        self._fill(second, ("", self.share, "%"), (self.tr("at most"), self.most, self.tr("times")))
        # A line of its own: all in one is wider than a dock in a small window.
        self._late = QWidget()
        third = QHBoxLayout(self._late)
        third.setContentsMargins(0, 0, 0, 0)
        third.setSpacing(6)
        self._fill(
            third, (self.tr("by"), self.delay, self.tr("s")), ("+", self.jitter, self.tr("s at random"))
        )
        third.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.setSpacing(6)
        layout.addLayout(first)
        layout.addLayout(second)
        layout.addWidget(self._late)
        layout.addWidget(self._wrong)

    def _fill(self, line: QHBoxLayout, *parts: tuple[str, QLineEdit, str]) -> None:
        """Fields with words before and after them."""
        for before, field, after in parts:
            for part in (widgets.label(before, "dim"), field, widgets.label(after, "dim")):
                line.addWidget(part)

    def _refresh(self) -> None:
        self._late.setVisible(self.action.currentData() in ("delay", "reorder"))
        self.match.show_error(self._error())
        self._wrong.setText(texts.breakable(self.problem))
        self._wrong.setVisible(bool(self.problem))
        self.changed.emit()


def _number(line: QLineEdit, default: float) -> float:
    try:
        return float(line.text().replace(",", "."))
    except ValueError:
        return default
