"""The view of the loop's health: graphs over one to ten minutes, spikes, and the slowest callbacks."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from panel.breath import breathe
from panel.feed import Pull
from panel.focus import Selection, Span
from panel.inspect.health.charts import Charts
from panel.inspect.health.sayings import duration
from panel.inspect.health.slowest import SlowTable
from panel.inspect.health.spikes import SpikeList
from panel.inspect.view import Desk, View
from panel.look import widgets
from panel.meters.health import Health
from panel.meters.history import History
from panel.pace import Pace
from server.spike import Spike

WINDOWS = (60.0, 300.0, 600.0)  # seconds
_AROUND = 0.5  # seconds before and after a spike that are selected with it
_SIDE_BY_SIDE = 860
_LEAST_WIDTH, _LEAST_HEIGHT = 316, 168
_LOW, _FITS_LOW = 380, 580  # where it is lower, the lists go beside the graphs from this width on
_FIGURES_EVERY = 1.0  # seconds
_SHARE, _LEAST, _MOST = 0.003, 0.25, 2.0


class HealthView(View):
    """While it is visible the loop counts the time of each kind of work, and only then."""

    name = "health"
    icon = "health"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._pull: Pull | None = None
        self._health: Health | None = None
        self._nothing = History()
        self._figures_at = float("-inf")
        self._arranged: Qt.Orientation | None = None
        self._pace = Pace(_SHARE, _LEAST, _MOST)
        self.charts = Charts(desk.theme, live=desk.live)
        self.spikes = SpikeList(desk.theme, desk.icons, self._pace)
        self.slowest = SlowTable(desk.theme, desk.icons, self._pace)
        self._make_head()
        self._lay_out()
        self._make_commands()
        self._connect()
        self._follow_focus(desk.focus.selection)

    @property
    def title(self) -> str:
        return self.tr("Loop health")

    def keyboard(self) -> QWidget:
        return self.charts

    def commands(self) -> list[QAction]:
        of_spikes = [self.next_spike, self.previous_spike, self.spikes.copy]
        return [*self._windows, *of_spikes, self.slowest.copy] if self.desk.live else of_spikes

    # What the window tells it ---------------------------------------------------------------------------

    def take(self, pull: Pull) -> None:
        """Draw what is new, if someone can see it."""
        self._pull = pull
        if pull.health is not self._health:
            self._watch(on=False)
            self._health = pull.health
        if self.seen:
            self._show(pull)

    def restyle(self) -> None:
        for part in (self.charts, self.spikes, self.slowest):
            part.restyle()

    def appear(self) -> None:
        if self._pull is not None:
            self._show(self._pull)

    def vanish(self) -> None:
        self._watch(on=False)

    def minimumSizeHint(self) -> QSize:
        """With the lists below the graphs, however they are now."""
        return QSize(_LEAST_WIDTH, _LEAST_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= (_FITS_LOW if self.height() < _LOW else _SIDE_BY_SIDE)
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if orientation != self._arranged:
            self._arranged = orientation
            self.split.setOrientation(orientation)
            length = self.width() if wide else self.height()
            self.split.setSizes([length * 62 // 100, length * 38 // 100])

    def _show(self, pull: Pull) -> None:
        self._watch(on=True)
        history = pull.health.history if pull.health else self._nothing
        self.charts.origin = self.spikes.origin = pull.journal.origin
        self.charts.follow(history, pull.at, pull.spikes)
        breathe()
        if not self.desk.live:
            self.charts.show_all(_start(pull), pull.at)
        if pull.fresh or self._pace.due():
            self._pace.begin()
            with self._pace.spending():
                self._show_lists(pull)

    def _watch(self, *, on: bool) -> None:
        if self._health is not None:
            self._health.watch(on=on)

    def _show_lists(self, pull: Pull) -> None:
        for part in (self.spikes, self.slowest):
            part.explain(measured=pull.health is not None, live=self.desk.live)
        self.spikes.show_spikes(pull.spikes)
        count = len(pull.spikes)
        widgets.name_tab(self.tabs, 0, self.tr("Spikes ({0})").format(count) if count else self.tr("Spikes"))
        if pull.health is None:
            return
        self.slowest.show_slowest(pull.health.slow)
        breathe()
        if pull.fresh or pull.at >= self._figures_at + _FIGURES_EVERY:
            self._figures_at = pull.at
            self._show_figures(pull.health)

    def _show_figures(self, health: Health) -> None:
        """Of all of the time that is in sight."""
        stats = map(duration, health.lag.window(self.charts.window_seconds))
        text = self.tr("p50 {0} \N{MIDDLE DOT} p99 {1} \N{MIDDLE DOT} max {2}").format(*stats)
        self.figures.setText(text if health.lag.total else "")

    # Parts ----------------------------------------------------------------------------------------------

    def _make_head(self) -> None:
        self.window_tabs = QTabBar()
        self.window_tabs.setAccessibleName(self.tr("How much time the graphs show"))
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Spikes or slowest callbacks"))
        for bar, names in (
            (self.window_tabs, [self.tr("{0:.0f} min").format(seconds / 60) for seconds in WINDOWS]),
            (self.tabs, [self.tr("Spikes"), self.tr("Slowest callbacks")]),
        ):
            bar.setExpanding(False)
            bar.setUsesScrollButtons(False)
            for name in names:
                bar.addTab(name)
        self.figures = widgets.ElidedLabel()
        self.figures.setProperty("tone", "dim")
        self.figures.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(9, 0, 9, 0)
        head.setSpacing(12)
        head.addWidget(self.window_tabs)
        head.addWidget(self.figures, 1)
        self.split = QSplitter(Qt.Orientation.Vertical)  # which needs the least room
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(9)
        self.split.addWidget(self._scrolled(self.charts, 16))
        self.split.addWidget(self._lists())
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(7, 0, 7, 6)
        layout.setSpacing(0)
        layout.addLayout(head)
        line = widgets.rule()
        layout.addWidget(line)
        layout.addWidget(self.split, 1)
        if not self.desk.live:  # a recording has spikes, and nothing else of this
            self.tabs.setTabVisible(1, False)
            for part in (self.window_tabs, self.figures, line):
                part.hide()

    def _scrolled(self, inner: QWidget, lowest: int) -> QScrollArea:
        """Where it is too low for all of it."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumSize(inner.minimumSizeHint().width(), lowest)
        if not inner.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent):  # the stylesheet would end that
            inner.setObjectName("scrolled")
        area.setWidget(inner)
        return area

    def _lists(self) -> QWidget:
        pages = QStackedWidget()
        for part in (self.spikes, self.slowest):
            pages.addWidget(self._scrolled(part, 60))
        self.tabs.currentChanged.connect(pages.setCurrentIndex)
        result = QWidget()
        result.setMinimumWidth(288)
        layout = QVBoxLayout(result)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(9, 0, 9, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(pages, 1)
        return result

    def _make_commands(self) -> None:
        names = (
            self.tr("Show one minute of the loop's health"),
            self.tr("Show five minutes of the loop's health"),
            self.tr("Show ten minutes of the loop's health"),
        )
        self._windows = [QAction(name, self) for name in names]
        for number, action in enumerate(self._windows):
            action.triggered.connect(lambda _=False, number=number: self.window_tabs.setCurrentIndex(number))
        self.next_spike = QAction(self.tr("Next spike of the loop"), self)
        self.previous_spike = QAction(self.tr("Previous spike of the loop"), self)
        self.next_spike.triggered.connect(lambda: self._step(-1))
        self.previous_spike.triggered.connect(lambda: self._step(1))

    def _connect(self) -> None:
        self.window_tabs.currentChanged.connect(self._choose_window)
        self.charts.span_chosen.connect(self._choose_span)
        self.charts.spike_chosen.connect(self._choose_marked)
        self.spikes.chosen.connect(self._choose_spike)
        self.desk.focus.changed.connect(self._follow_focus)

    # Doing ----------------------------------------------------------------------------------------------

    def _choose_window(self, number: int) -> None:
        self.charts.show_window(WINDOWS[number])
        self._figures_at = float("-inf")

    def _step(self, by: int) -> None:
        self.tabs.setCurrentIndex(0)
        self.spikes.step(by)

    def _choose_marked(self, spike: Spike) -> None:
        self.tabs.setCurrentIndex(0)
        self.spikes.select(spike)
        self._choose_spike(spike)

    def _choose_spike(self, spike: Spike | None) -> None:
        self._choose_span(around(spike) if spike else None)

    def _choose_span(self, span: Span | None) -> None:
        self.desk.focus.choose_span(span)

    def _follow_focus(self, selection: Selection) -> None:
        """The time that is selected; a spike that is not what is selected is let go."""
        self.charts.show_span(selection.span)
        spike = self.spikes.selected
        if spike is not None and selection.span != around(spike):
            self.spikes.select(None)


def _start(pull: Pull) -> float:
    """When a recording begins: with its first message, or its first spike."""
    messages = [message.at for message in pull.journal.since(0, 1).observations]
    return min(messages + [spike.at for spike in pull.spikes[:1]], default=pull.at)


def around(spike: Spike) -> Span:
    """The time of a spike, and a bit before and after."""
    return spike.at - _AROUND, spike.at + spike.seconds + _AROUND
