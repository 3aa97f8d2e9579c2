"""Bitrates, RTT, jitter, loss, frames and freezes over time, for every peer at once."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from panel.feed import Pull
from panel.focus import Selection
from panel.inspect import naming
from panel.inspect.quality.board import Board
from panel.inspect.view import Desk, View
from panel.look import widgets
from panel.look.theme import set_font
from panel.pace import Pace

_SHARE, _LEAST, _MOST = 0.02, 0.5, 3.0


class QualityView(View):
    """A row for each peer of the selection that has reported, with a line for each one it talks to."""

    name = "quality"
    icon = "quality"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._pace = Pace(_SHARE, _LEAST, _MOST)
        self._seen = (-1, -1)  # the versions of the story and of the names that are shown
        self._more = QTimer(self, singleShot=True, interval=0)
        self._make_parts()
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        return self.tr("Quality")

    def take(self, pull: Pull) -> None:
        changed = self._now() != self._seen
        if self.seen and changed and (pull.fresh or self._pace.due()):
            self._pace.begin()
            with self._pace.spending():
                self._refresh()

    def restyle(self) -> None:
        self.board.redraw()
        self._draw_empty()

    def keyboard(self) -> QWidget:
        return self.board

    def commands(self) -> list[QAction]:
        return [self.zoom_action, self.all_time_action]

    def appear(self) -> None:
        self._draw_empty()
        self._refresh()

    # Parts ----------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        desk = self.desk
        self.board = Board(
            desk.theme,
            lambda peer: naming.called(desk, peer),
            lambda at: naming.when(desk, at),
            self._pace,
        )
        self.zoom = widgets.tool_button(
            desk.icons, self.tr("Show the chosen time only"), "search", checkable=True
        )
        self.all_time = widgets.tool_button(desk.icons, self.tr("Choose all of the time again"), "close")
        self.zoom_action = QAction(self.tr("Show the chosen time only"), self)
        self.all_time_action = QAction(self.tr("Choose all of the time again"), self)
        self._caption = widgets.ElidedLabel()
        self._caption.setProperty("tone", "dim")
        self._picture = QLabel()
        self._headline = widgets.label(self.tr("No measurements yet"), wrap=True)
        set_font(self._headline, weight=QFont.Weight.DemiBold)
        self.hint = widgets.label("", "dim", wrap=True)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(6, 7, 2, 7)
        head.setSpacing(6)
        head.addWidget(self._caption, 1)
        head.addWidget(self.zoom)
        head.addWidget(self.all_time)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.board)
        self.stack.addWidget(self._make_empty())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 0, 7, 6)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(widgets.rule())
        layout.addWidget(self.stack, 1)
        self.setMinimumSize(QSize(200, 120))

    def _make_empty(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(24, 8, 24, 8)
        layout.setSpacing(6)
        layout.addStretch()
        for part in (self._picture, self._headline, self.hint):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(part)
        layout.addStretch()
        return page

    def _connect(self) -> None:
        focus = self.desk.focus
        focus.changed.connect(self._follow)
        self._more.timeout.connect(self._go_on)
        self.board.span_chosen.connect(focus.choose_span)
        self.board.peers_chosen.connect(lambda peers: focus.choose_peers(*peers))
        self.board.pointed.connect(self._show_time)
        self.zoom.toggled.connect(self._refresh)
        self.zoom_action.triggered.connect(self.zoom.click)
        self.all_time_action.triggered.connect(self.all_time.click)
        self.all_time.clicked.connect(lambda: focus.choose_span(None))

    # Showing --------------------------------------------------------------------------------------------

    def _follow(self, _: Selection) -> None:
        if self.seen:
            self._refresh()

    def _go_on(self) -> None:
        """There is more than is read in one go."""
        if self.seen:
            with self._pace.spending():
                self._refresh()

    def _refresh(self) -> None:
        """Show the story as it is now; only rows that changed are drawn again."""
        selection, ensemble = self.desk.focus.selection, self.board.ensemble
        renamed = self._now()[1] != self._seen[1]
        self._seen = self._now()
        changed = ensemble.gather(self.desk.story, selection)
        zoomed = selection.span if self.zoom.isChecked() else None
        if ensemble.rescale(zoomed) or renamed:
            changed = {row.peer for row in ensemble.rows}
        self.board.show_rows(changed, selection.span)
        self.zoom.setEnabled(selection.span is not None)
        self.all_time.setVisible(selection.span is not None)
        for action in (self.zoom_action, self.all_time_action):
            action.setEnabled(selection.span is not None)
        self._say(selection)
        if ensemble.behind:
            self._more.start()
        self._show_time(self.board.cursor_at)

    def _say(self, selection: Selection) -> None:
        self.stack.setCurrentIndex(0 if self.board.ensemble.rows else 1)
        if selection.peers or selection.room:
            self.hint.setText(self.tr("Nobody in the selection has reported how good the connection is."))
        else:
            self.hint.setText(
                self.tr(
                    "Browsers that use Callbox's client report every few seconds how good their connections"
                    " are. Other clients can send the same reports."
                )
            )

    def _show_time(self, at: float | None) -> None:
        """Say which time the figures are of."""
        span = self.desk.focus.selection.span
        if at is not None:
            text = naming.when(self.desk, at)
        elif span:
            ends = (naming.when(self.desk, end) for end in span)
            text = self.tr("{0} to {1} is chosen").format(*ends)
        else:
            text = self.tr("Newest figures; drag to choose a time") if self.board.ensemble.rows else ""
        self._caption.setText(text)

    def _draw_empty(self) -> None:
        pixmap = self.desk.icons.pixmap("quality", "dim", 28, self.devicePixelRatioF())
        self._picture.setPixmap(pixmap)

    def _now(self) -> tuple[int, int]:
        return self.desk.story.version, self.desk.names.version
