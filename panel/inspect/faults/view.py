"""The faults view: rules that a person makes, and whether they are at work."""

from __future__ import annotations

import secrets
from collections.abc import Callable

import msgspec
from PySide6.QtCore import QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from panel.feed import Pull
from panel.inspect.faults.row import RuleRow
from panel.inspect.view import ANYWHERE, Desk, View
from panel.look import widgets
from server.faults import MAX_RULES, FaultRule, Faults, Plan
from server.querycompletion import Vocabulary

_SEED = QRegularExpression(r"\d{1,9}")
_SEEDS = 1_000_000
_LEAST_WIDTH, _LEAST_HEIGHT = 440, 138
_ROOMY = 640  # pixels: less is too little for the names of all parts


class FaultsView(View):
    """`wanted` carries the plan that shall be at work from now on, None for no faults.

    `worked` tells when faults begin and end.
    """

    name = "faults"
    icon = "faults"
    wanted = Signal(object)  # Plan | None
    worked = Signal(bool)

    def __init__(self, desk: Desk, vocabulary: Vocabulary | None = None) -> None:
        """`vocabulary`: what can stand in the filters of rules."""
        super().__init__(desk)
        self._vocabulary = vocabulary
        self._faults: Callable[[], Faults | None] = lambda: None
        self._at_work: Faults | None = None
        self._told = False  # that they are at work
        self._complaint = ""  # about the clipboard, until something else is done
        self._before: Plan | None = None  # what a removal or a paste took away
        self.rows: list[RuleRow] = []
        self._make_actions()
        self._make_parts()
        self._lay_out()
        self._connect()
        self._refresh()

    @property
    def title(self) -> str:
        return self.tr("Faults")

    @property
    def plan(self) -> Plan:
        """The rules as they are on the screen."""
        return Plan(tuple(row.rule for row in self.rows), int(self.seed.text() or 0))

    def set_source(self, faults: Callable[[], Faults | None]) -> None:
        """`faults` gives what is at work on the server."""
        self._faults = faults

    def show_plan(self, plan: Plan) -> None:
        """Edit these rules instead."""
        for row in list(self.rows):
            self._remove(row)
        self.seed.setText(str(plan.seed))
        for rule in plan.rules:
            self.add(rule)

    def add(self, rule: FaultRule | None = None) -> RuleRow:
        """One more rule, at the end."""
        rule = rule or FaultRule("type:candidate", "drop", share=0.5)
        row = RuleRow(self.desk.theme, self.desk.icons, rule, self._vocabulary)
        row.changed.connect(self._edited)
        row.removed.connect(lambda: self._give_up(row))
        self.rows.append(row)
        self._list.insertWidget(len(self.rows) - 1, row)
        self._edited()
        return row

    def take(self, pull: Pull) -> None:
        self._at_work = self._faults()
        if self._told != (self._at_work is not None):
            self._told = not self._told
            self.worked.emit(self._told)
        if self.seen:
            self._refresh()

    def keyboard(self) -> QWidget:
        return self.rows[0].match if self.rows else self.add_button

    def minimumSizeHint(self) -> QSize:
        """With the names of the buttons, however they are now, it would never become narrower."""
        return QSize(_LEAST_WIDTH, _LEAST_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widgets.compact(self.add_button, on=self.width() < _ROOMY)
        self._seed_name.setVisible(self.width() >= _ROOMY)

    def commands(self) -> list[QAction]:
        return [self.toggle, self.more, self.copy, self.paste, self.undo]

    # Parts ----------------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        self.toggle = self._action(self.tr("Faults on or off"), "faults", "F9")
        self.toggle.setProperty(ANYWHERE, True)
        self.more = self._action(self.tr("Add a fault rule"), "add")
        self.copy = self._action(self.tr("Copy the rules and their seed"), "copy")
        self.paste = self._action(self.tr("Paste rules"), "list")
        self.undo = self._action(self.tr("Bring the rules of before back"), "undo")

    def _action(self, text: str, icon: str, shortcut: str = "") -> QAction:
        action = QAction(text, self)
        self.desk.icons.set(action, icon)
        if shortcut:
            action.setShortcut(shortcut)
        return action

    def _make_parts(self) -> None:
        icons = self.desk.icons
        self.switch = widgets.button(
            icons, self.tr("Start the faults"), "play", kind="primary", role="on_accent"
        )
        self.add_button = widgets.button(icons, self.tr("Add a rule"), "add")
        self.copy_button = widgets.tool_button(icons, self.copy.text(), "copy")
        self.undo_button = widgets.tool_button(icons, self.undo.text(), "undo")
        self.seed = QLineEdit("1")
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.setToolTip(self.tr("The same seed hits the same messages again"))
        self.seed.setValidator(QRegularExpressionValidator(_SEED, self.seed))
        self.seed.setFixedWidth(76)
        self._seed_name = widgets.label(self.tr("Seed"), "dim")
        self.dice = widgets.tool_button(icons, self.tr("Another seed"), "restart")
        self.note = widgets.label(tone="dim", wrap=True)
        self._empty = widgets.label(
            self.tr(
                "Try what your app does when the network is bad: lose every second candidate, let answers"
                " come late, send an offer twice, cut a connection. A filter chooses the messages."
            ),
            "dim",
            wrap=True,
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.switch)
        head.addWidget(self.add_button)
        head.addStretch(1)
        head.addWidget(self._seed_name)
        for part in (self.seed, self.dice, self.copy_button, self.undo_button):
            head.addWidget(part)
        rules = QWidget()
        rules.setObjectName("scrolled")
        self._list = QVBoxLayout(rules)
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.setSpacing(0)
        self._list.addWidget(self._empty)
        self._list.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(rules)
        layout = QVBoxLayout(self)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(12, 10, 8, 8)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.note)
        layout.addWidget(area, 1)

    def _connect(self) -> None:
        self.toggle.triggered.connect(self._toggle)
        self.switch.clicked.connect(self._toggle)
        self.more.triggered.connect(self._add_one)
        self.add_button.clicked.connect(self._add_one)
        self.copy.triggered.connect(self._copy)
        self.copy_button.clicked.connect(self._copy)
        self.paste.triggered.connect(self._paste)
        self.undo.triggered.connect(self._undo)
        self.undo_button.clicked.connect(self._undo)
        self.dice.clicked.connect(self._roll)
        self.seed.textEdited.connect(self._edited)

    # Doing ----------------------------------------------------------------------------------------------

    @property
    def _good(self) -> bool:
        return bool(self.rows) and not any(row.problem for row in self.rows)

    def _add_one(self) -> None:
        field = self.add().match
        field.setFocus()
        field.selectAll()  # whoever types writes another filter

    def _toggle(self) -> None:
        self._at_work = self._faults()
        if self._at_work is not None:
            self.wanted.emit(None)
        elif self._good:
            self.wanted.emit(self.plan)

    def _edited(self) -> None:
        """Rules that are at work follow what is written; a filter that is half typed waits."""
        self._at_work, self._complaint = self._faults(), ""
        if self._at_work is not None and self._good and self.plan != self._at_work.plan:
            self.wanted.emit(self.plan)
        self._refresh()

    def _remove(self, row: RuleRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.deleteLater()
        if not self.rows and self._at_work is not None:
            self.wanted.emit(None)
        self._edited()

    def _give_up(self, row: RuleRow) -> None:
        self._before = self.plan
        self._remove(row)

    def _undo(self) -> None:
        """Back to the rules of before; a second time brings back those of now."""
        if self._before is not None:
            before, self._before = self._before, self.plan
            self.show_plan(before)

    def _roll(self) -> None:
        self.seed.setText(str(secrets.randbelow(_SEEDS)))
        self._edited()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(msgspec.json.encode(self.plan).decode())

    def _paste(self) -> None:
        try:
            plan = msgspec.json.decode(QGuiApplication.clipboard().text(), type=Plan)
        except msgspec.MsgspecError:
            self._complaint = self.tr("The clipboard holds no rules. Copy them from here or from a message.")
            self._refresh()
            return
        self._before = self.plan
        self.show_plan(plan)

    def _refresh(self) -> None:
        on = self._at_work is not None
        text = self.tr("Stop the faults") if on else self.tr("Start the faults")
        if self.switch.text() != text:
            self.switch.setText(text)
            self.switch.setAccessibleName(text)
            self.desk.icons.set(self.switch, "stop" if on else "play", "text" if on else "on_accent")
            self.switch.setProperty("kind", "danger" if on else "primary")
            self.switch.style().unpolish(self.switch)
            self.switch.style().polish(self.switch)
        self.switch.setEnabled(on or self._good)
        self.toggle.setEnabled(on or self._good)
        for part in (self.undo, self.undo_button):
            part.setEnabled(self._before is not None)
        self.add_button.setEnabled(len(self.rows) < MAX_RULES)
        self._empty.setVisible(not self.rows)
        self.note.setText(self._words(on=on))
        self.note.setVisible(bool(self.note.text()))
        widgets.set_tone(self.note, "danger" if self._complaint else "warn" if on else "dim")
        hits = self._at_work.hits if self._at_work else []
        for number, row in enumerate(self.rows):
            row.show_hits(hits[number] if number < len(hits) else None)

    def _words(self, *, on: bool) -> str:
        if self._complaint:
            return self._complaint
        if on:
            return self.tr("Faults are at work. F9 switches them off.")
        return self.tr("The rules do nothing until they are started.") if self.rows else ""
