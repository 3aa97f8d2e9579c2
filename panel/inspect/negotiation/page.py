"""One pair in full."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from panel.focus import Selection
from panel.inspect import naming
from panel.inspect.negotiation import candidates, checks
from panel.inspect.negotiation.amounts import duration, since
from panel.inspect.negotiation.candidates import CandidateCells, CandidateModel
from panel.inspect.negotiation.checks import CheckCells, CheckModel
from panel.inspect.negotiation.lanes import last
from panel.inspect.negotiation.phasebar import PhaseBar, total
from panel.inspect.negotiation.states import States
from panel.inspect.negotiation.timeline import Timeline
from panel.inspect.view import Desk
from panel.look import widgets
from panel.look.empty import EmptyState
from panel.look.table import Columns, Table
from panel.look.theme import set_font
from panel.pace import Pace
from panel.trace.story import PairStory

_ROW, _MOST_ROWS, _WHILE_EMPTY = 24, 9, 5
_SIDE_BY_SIDE = 900


class Section(QFrame):
    """A heading with a remark beside it, and what stands below."""

    def __init__(self, title: str, *parts: QWidget) -> None:
        super().__init__()
        self.heading = widgets.ElidedLabel()
        self.heading.setText(title)
        set_font(self.heading, weight=QFont.Weight.DemiBold)
        self.remark = widgets.ElidedLabel()
        self.remark.setProperty("tone", "dim")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addWidget(self.remark, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        for part in parts:
            layout.addWidget(part)
        layout.addStretch(1)


class CandidateSection(Section):
    """The candidates of one end."""

    chosen = Signal(int)

    def __init__(self, desk: Desk, pace: Pace, beginning: Callable[[], float]) -> None:
        self.model = CandidateModel(lambda at: since(at - beginning()))
        cells = CandidateCells(self.model, desk.theme)
        self.table = _table(self.tr("Candidates"), cells, candidates.FITTED, pace)
        super().__init__("", self.table)
        self.model.setParent(self)
        self.empty = EmptyState(self.table, desk.icons, "network")
        self.table.selectionModel().selectionChanged.connect(self._select)

    def show_pair(self, pair: PairStory, peer: str, name: str) -> None:
        self.heading.setText(self.tr("Candidates of {0}").format(name))
        self.table.setAccessibleName(self.heading.text())
        self.model.show_pair(pair, peer)
        self.remark.setText(self._remark(pair, peer))
        self.empty.say(
            self.tr("No candidates yet"),
            self.tr("Each says where {0} might be reached. They follow an offer or an answer.").format(name),
        )
        _fit_height(self.table)

    def select(self, message: int) -> None:
        """Select the row of a message, if it is one of these."""
        row = next((n for n, seen in enumerate(self.model.rows) if seen.seq == message), -1)
        selected = self.table.selectionModel()
        if row < 0:
            selected.clear()
        elif row not in [index.row() for index in selected.selectedRows()]:
            self.table.selectRow(row)

    def _remark(self, pair: PairStory, peer: str) -> str:
        kept, count = len(self.model.rows), pair.counted.get(peer, 0)
        parts = [self.tr("{0} of {1}").format(kept, count) if kept < count else str(kept)]
        if peer in pair.ended:
            parts.append(self.tr("the last one is announced"))
        elif kept:
            parts.append(self.tr("more may come"))
        return " \N{MIDDLE DOT} ".join(parts)

    def _select(self, selected: QItemSelection) -> None:
        rows = selected.indexes()
        seen = self.model.at(rows[0]) if rows else None
        if seen is not None:
            self.chosen.emit(seen.seq)


class PairPage(QScrollArea):
    """States, the way to the first frame, the timeline, candidates and checks."""

    def __init__(self, desk: Desk, pace: Pace) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[object, ...] = ()
        self._pair: PairStory | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._make_parts(pace)
        self._lay_out()
        self._connect()

    @property
    def pair(self) -> PairStory | None:
        return self._pair

    def show_pair(self, pair: PairStory, selection: Selection) -> None:
        """Show a pair as it is now; nothing is done where nothing has changed."""
        gone = self._gone(pair)
        shown = (pair.key, pair.version, selection.span, self._desk.names.version, *gone)
        if shown == self._shown and pair is self._pair:
            return
        self._shown, self._pair = shown, pair
        self._show_states(pair, gone)
        self._show_phases(pair)
        self.timeline.show_pair(pair, selection.span)
        self._timeline.remark.setText(
            self.tr("the chosen time only; double-click for all of it")
            if selection.span
            else self.tr("long waits are folded")
        )
        for section, peer in zip(self.candidates, pair.key, strict=True):
            section.show_pair(pair, peer, self._name(peer))
        self.checks.update(checks.checks(pair), 0.0)
        _fit_height(self._checks_table)
        self.highlight(selection.message)

    def highlight(self, message: int) -> None:
        """Show where the chosen message stands."""
        self.timeline.highlight(message)
        for section in self.candidates:
            section.select(message)

    def restyle(self) -> None:
        for empty in (self.no_checks, *(section.empty for section in self.candidates)):
            empty.restyle()
        self.timeline.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _SIDE_BY_SIDE
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        for row in self._rows:
            row.setDirection(direction)

    # Parts ----------------------------------------------------------------------------------------------

    def _make_parts(self, pace: Pace) -> None:
        desk = self._desk
        self.states = States(self._name)
        self.phases = PhaseBar(desk.theme)
        self.timeline = Timeline(desk.theme, desk.icons, self._name, lambda at: naming.when(desk, at))
        self.pointed = widgets.ElidedLabel()
        self.pointed.setProperty("tone", "dim")
        self.candidates = [CandidateSection(desk, pace, self._beginning) for _ in range(2)]
        self.checks = CheckModel(self._name, self)
        cells = CheckCells(self.checks, desk.theme, desk.icons)
        self._checks_table = _table(self.tr("Candidate pairs"), cells, checks.FITTED, pace)
        self.no_checks = EmptyState(self._checks_table, desk.icons, "network")
        self.no_checks.say(
            self.tr("No reports yet"),
            self.tr(
                "Reports come from browsers that use Callbox's client: the states of ICE and DTLS, the"
                " candidate pairs that were tried, and the quality. Other clients can send them too."
            ),
        )

    def _lay_out(self) -> None:
        self._states = Section(self.tr("States now"), self.states)
        self._first_frame = Section(self.tr("Time to the first frame"), self.phases)
        body = QWidget()
        body.setObjectName("scrolled")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(14)
        self._timeline = Section(self.tr("Timeline"), self.timeline, self.pointed)
        tried = Section(self.tr("Candidate pairs"), self._checks_table)
        tried.remark.setText(self.tr("as both ends report them"))
        self._rows = [_row(self._states, self._first_frame), _row(*self.candidates)]
        layout.addLayout(self._rows[0])
        layout.addWidget(self._timeline)
        layout.addLayout(self._rows[1])
        layout.addWidget(tried)
        layout.addStretch(1)
        self.setWidget(body)

    def _connect(self) -> None:
        focus = self._desk.focus
        self.timeline.chosen.connect(focus.choose_message)
        self.timeline.span_chosen.connect(focus.choose_span)
        self.timeline.said.connect(self.pointed.setText)
        for section in self.candidates:
            section.chosen.connect(focus.choose_message)
        self._checks_table.selectionModel().selectionChanged.connect(self._choose_report)

    def _choose_report(self, selected: QItemSelection) -> None:
        """A candidate pair is known from the newest report of one end."""
        rows = selected.indexes()
        check = self.checks.at(rows[0]) if rows else None
        if check is not None and self._pair is not None and check.by in self._pair.reported:
            self._desk.focus.choose_message(self._pair.reported[check.by][0])

    def _gone(self, pair: PairStory) -> list[str]:
        """Who of the two has left."""
        people = self._desk.story.people
        return [peer for peer in pair.key if peer in people and people[peer].left_at is not None]

    def _show_states(self, pair: PairStory, gone: list[str]) -> None:
        over = pair.over is not None
        self._states.heading.setText(self.tr("Last states") if over else self.tr("States now"))
        left = self.tr("{0} has left") if len(gone) == 1 else self.tr("both have left")
        self._states.remark.setText(left.format(*map(self._name, gone)) if over and gone else "")
        self.states.show_pair(pair)

    def _show_phases(self, pair: PairStory) -> None:
        phases = pair.phases()
        seconds = total(phases)
        self.phases.setVisible(bool(phases))
        self.phases.show_phases(phases, last(pair))
        if seconds is not None:
            self._first_frame.remark.setText(duration(seconds))
        elif pair.latest:
            self._first_frame.remark.setText(self.tr("not there yet"))
        else:
            self._first_frame.remark.setText(self.tr("no reports yet"))

    def _name(self, peer: str) -> str:
        return naming.called(self._desk, peer)

    def _beginning(self) -> float:
        return self._pair.since if self._pair else 0.0


def _table(name: str, cells: CandidateCells | CheckCells, fitted: Columns, pace: Pace) -> Table:
    table = Table(name, cells, _ROW, fitted, pace)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return table


def _fit_height(table: Table) -> None:
    """As many rows as there are, within reason: the page scrolls as well."""
    rows = table.model().rowCount()
    shown = min(rows, _MOST_ROWS) if rows else _WHILE_EMPTY
    table.setFixedHeight(table.horizontalHeader().sizeHint().height() + shown * _ROW + 4)


def _row(*parts: QWidget) -> QBoxLayout:
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    row.setSpacing(14)
    for part in parts:
        row.addWidget(part, 1)
    return row
