"""A line above the views of a recording: how far it is read, what was odd about it, and a way to stop."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from panel.look import widgets
from panel.look.icons import Icons
from panel.look.numbers import fill
from panel.look.theme import Theme
from panel.recordings.feed import RecordingFeed

_HEIGHT = 4


class Meter(QWidget):
    """A thin bar. `share` is between 0 and 1."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.share = 0.0
        self.setFixedHeight(_HEIGHT)

    def show_share(self, share: float) -> None:
        share = min(1.0, max(0.0, share))
        if share != self.share:
            self.share = share
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        tokens = self._theme.tokens
        parts = ((tokens.color("border"), 1.0), (tokens.color("accent"), self.share))
        for color, share in parts:
            painter.setBrush(color)
            part = QRectF(0, 0, whole.width() * share, whole.height())
            painter.drawRoundedRect(part, _HEIGHT / 2, _HEIGHT / 2)
        painter.end()


class LoadBar(QFrame):
    """Shows one feed. It hides when all was read and nothing was odd."""

    def __init__(self, feed: RecordingFeed, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._feed = feed
        self.setProperty("role", "card")
        self.text = widgets.label(wrap=True)
        self.meter = Meter(theme)
        self.stop = widgets.button(icons, self.tr("Stop reading"), "stop")
        self.close_button = widgets.tool_button(icons, self.tr("Close this message"), "close")
        self.close_button.hide()
        self._lay_out()
        self.stop.clicked.connect(feed.cancel)
        self.close_button.clicked.connect(self.hide)
        feed.progress.connect(self._progressed)
        feed.failed.connect(self._failed)
        feed.finished.connect(self._finished)
        self._say(self.tr("Opening {0}").format(feed.path.name), "")

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.text)
        column.addWidget(self.meter)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        row.addLayout(column, 1)
        row.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def _progressed(self, done: int, size: int) -> None:
        if not self._feed.loading:
            return
        share = done / size if size else 1.0
        self.meter.show_share(share)
        said = self.tr("Reading {0}: {1:,} messages, {2:.0f} %")
        self._say(fill(said, self._feed.path.name, self._feed.recording.journal.total, share * 100), "")

    def _failed(self, sentence: str) -> None:
        self._end(sentence, "danger")

    def _finished(self) -> None:
        if self.text.property("tone") == "danger":
            return
        remarks = list(self._feed.remarks)
        if self._feed.cancelled:
            total = self._feed.recording.journal.total
            said = self.tr("Reading was stopped: only the first {0:,} messages are here.")
            remarks.insert(0, fill(said, total))
        self._end(" ".join(remarks), "warn")

    def _end(self, text: str, tone: str) -> None:
        self._say(text, tone)
        self.meter.hide()
        self.stop.hide()
        self.close_button.show()
        self.setVisible(bool(text))

    def _say(self, text: str, tone: str) -> None:
        self.text.setText(text)
        widgets.set_tone(self.text, tone)
        self.setAccessibleName(text)
