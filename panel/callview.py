"""A test call as it happens: the picture, the stages with their times, live figures, and the verdict."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from panel import retold, texts
from panel.calls.report import CallProgress, CallReport
from panel.look import numbers, widgets
from panel.look.icons import Icons
from panel.look.schemes import Role
from panel.look.theme import set_font
from panel.picture import Picture
from panel.ports import CallPort

_PAINT_MS = 66
_STAGES = ("signaling", "ice", "dtls", "media")
_ICON = 16


class CallView(QFrame):
    """Hidden until a call starts. It reads the call at paint rate and never the other way round."""

    hang_up_requested = Signal()
    closed = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._call: CallPort | None = None
        self._report: CallReport | None = None
        self.setProperty("role", "card")
        self.setMinimumWidth(260)
        self._make_parts()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAINT_MS)
        self._timer.timeout.connect(self.refresh)
        self.hide()

    # What the controller tells it -----------------------------------------------------------------------

    def prepare(self, title: str) -> None:
        """A call is about to start."""
        self._call = self._report = None
        self._title.setText(texts.breakable(title))
        self.picture.show_frame(None)
        self._show_progress(CallProgress(stage="signaling"))
        self.verdict.hide()
        self._advice.hide()
        self._show_button(running=True)
        self.show()

    def watch(self, call: CallPort) -> None:
        """Show this call until `finish`."""
        self._call = call
        if self.isVisible():
            self._timer.start()

    def finish(self, report: CallReport) -> None:
        """The call is over."""
        self.refresh()
        self._timer.stop()
        self._call = None
        self._report = report
        self._show_report(report)
        self._show_button(running=False)

    @property
    def running(self) -> bool:
        """Whether a call is being prepared or watched."""
        return self._report is None

    def refresh(self) -> None:
        """Read the call now."""
        if self._call is not None:
            self.picture.show_frame(self._call.latest_frame)
            self._show_progress(self._call.progress)

    def restyle(self) -> None:
        """After a change of theme."""
        if self._report is not None:
            self._show_report(self._report)
        elif self._call is not None:
            self._show_progress(self._call.progress)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._call is not None:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    # Parts ----------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self._title = widgets.label(wrap=True)
        set_font(self._title, weight=QFont.Weight.DemiBold)
        self.picture = Picture(self._icons)
        self.verdict = widgets.label(wrap=True)
        set_font(self.verdict, weight=QFont.Weight.DemiBold)
        self._advice = widgets.label(tone="dim", wrap=True)
        self.button = widgets.button(self._icons, self.tr("Hang up"), "call")
        self.button.clicked.connect(self._press)
        self._stage_icons = [QLabel() for _ in _STAGES]
        self.stage_times = [_figure() for _ in _STAGES]
        self.figures = {key: _figure() for key in ("frames", "fps", "rtt", "jitter", "loss")}

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(self.picture, 1)
        layout.addWidget(self.verdict)
        layout.addWidget(self._advice)
        layout.addLayout(self._stage_grid())
        layout.addWidget(widgets.rule())
        layout.addLayout(self._figure_grid())
        layout.addStretch()
        layout.addWidget(self.button)

    def _stage_grid(self) -> QGridLayout:
        grid = _grid()
        names = (self.tr("Signaling"), self.tr("Connection (ICE)"), self.tr("Encryption (DTLS)"),
                 self.tr("First picture"))  # fmt: skip
        for row, name in enumerate(names):
            self._stage_icons[row].setFixedSize(_ICON, _ICON)
            grid.addWidget(self._stage_icons[row], row, 0)
            grid.addWidget(widgets.label(name), row, 1)
            grid.addWidget(self.stage_times[row], row, 2)
        return grid

    def _figure_grid(self) -> QGridLayout:
        grid = _grid()
        names = {
            "frames": self.tr("Frames"), "fps": self.tr("Frames per second"), "rtt": self.tr("Round trip"),
            "jitter": self.tr("Jitter"), "loss": self.tr("Packets lost"),
        }  # fmt: skip
        for row, (key, name) in enumerate(names.items()):
            grid.addWidget(widgets.label(name, "dim"), row, 1)
            grid.addWidget(self.figures[key], row, 2)
        return grid

    # Showing --------------------------------------------------------------------------------------------

    def _press(self) -> None:
        if self.running:
            self.hang_up_requested.emit()
        else:
            self.hide()
            self.closed.emit()

    def _show_button(self, *, running: bool) -> None:
        text = self.tr("Hang up") if running else self.tr("Close")
        self.button.setText(text)
        self.button.setAccessibleName(text)
        self._icons.set(self.button, "leave" if running else "check", "on_accent" if running else "text")
        self.button.setProperty("kind", "danger" if running else "")
        self.button.style().unpolish(self.button)
        self.button.style().polish(self.button)

    def _show_progress(self, now: CallProgress) -> None:
        times = (now.signaling_ms, now.ice_ms, now.dtls_ms, now.first_frame_ms)
        self._show_stages(times, waiting=now.stage != "ended")
        self._show_figures(now)

    def _show_stages(self, times: tuple[float | None, ...], *, waiting: bool) -> None:
        reached = True
        for time, icon, figure in zip(times, self._stage_icons, self.stage_times, strict=True):
            current = time is None and reached
            name, role = _mark(done=time is not None, current=current, waiting=waiting)
            icon.setPixmap(self._icons.pixmap(name, role, _ICON, self.devicePixelRatioF()))
            waits = self.tr("waiting") if waiting else self.tr("not reached")
            figure.setText(texts.milliseconds(time) if time is not None else waits if current else texts.DASH)
            reached = time is not None

    def _show_figures(self, now: CallProgress | CallReport) -> None:
        self.figures["frames"].setText(numbers.figure(now.frames_received))
        self.figures["fps"].setText(texts.DASH if now.fps is None else f"{now.fps:.0f}")
        self.figures["rtt"].setText(texts.milliseconds(now.rtt_ms))
        self.figures["jitter"].setText(texts.milliseconds(now.jitter_ms))
        loss = now.loss_percent
        self.figures["loss"].setText(texts.DASH if loss is None else numbers.fill("{0:.1f} %", loss))

    def _show_report(self, report: CallReport) -> None:
        times = (report.signaling_ms, report.ice_ms, report.dtls_ms, report.first_frame_ms)
        self._show_stages(times, waiting=False)
        self._show_figures(report)
        good = self.tr("The call works: the first picture came after {0}.")
        self.verdict.setText(
            good.format(texts.milliseconds(report.first_frame_ms)) if report.ok else texts.tr(report.message)
        )
        widgets.set_tone(self.verdict, "ok" if report.ok else "danger" if report.code else "warn")
        advice = f"{texts.tr(report.next_step)} {retold.detail(report.detail)}".strip()
        self._advice.setText(texts.breakable(advice))
        self._advice.setVisible(bool(advice))
        self.verdict.show()


def _mark(*, done: bool, current: bool, waiting: bool) -> tuple[str, Role]:
    if done:
        return "check", "ok"
    if not current:
        return "pending", "border"
    return ("pending", "accent") if waiting else ("warning", "danger")


def _figure() -> QLabel:
    result = widgets.label(texts.DASH)
    set_font(result)
    result.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return result


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    return grid
