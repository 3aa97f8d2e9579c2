"""The time to the first frame as one bar, broken into its parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from panel.inspect.negotiation.amounts import duration
from panel.look.schemes import Role
from panel.look.theme import Theme, tabular
from panel.trace.story import Phase

_BAR, _GAP, _SWATCH, _LEAST = 14, 6, 10, 3
_ROLES: dict[str, Role] = {"signaling": "accent", "ice": "warn", "dtls": "dim", "media": "ok"}


def total(phases: Sequence[Phase]) -> float | None:
    """Seconds from the beginning to the first frame; None while it has not come."""
    if not phases or phases[-1].name != "media" or phases[-1].end is None:
        return None
    return phases[-1].end - phases[0].start


class PhaseBar(QWidget):
    """A part of it is as wide as it took long; below is what each is and how long it took."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._phases: tuple[Phase, ...] = ()
        self._now = 0.0
        self._legend: list[tuple[QPoint, Role, str]] = []
        self.setFont(tabular(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_phases(self, phases: Sequence[Phase], now: float) -> None:
        """What is not over lasts until `now`."""
        self._phases = tuple(phases)
        self._now = now
        self.setAccessibleName(
            self.tr("Time to the first frame: {0}").format(", ".join(map(self._text, phases)))
        )
        self._arrange()
        self.update()

    @property
    def parts(self) -> list[str]:
        """What is written below the bar."""
        return [text for _, _, text in self._legend]

    def sizeHint(self) -> QSize:
        lowest = max((spot.y() for spot, _, _ in self._legend), default=_BAR)
        return QSize(240, lowest + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        for area, role in self._bars():
            painter.fillRect(area, self._theme.tokens.color(role))
        height = painter.fontMetrics().height()
        for spot, role, text in self._legend:
            swatch = QRect(spot.x(), spot.y() + (height - _SWATCH) // 2, _SWATCH, _SWATCH)
            painter.fillRect(swatch, self._theme.tokens.color(role))
            painter.setPen(self._theme.tokens.color("text"))
            painter.drawText(spot.x() + _SWATCH + _GAP, spot.y() + painter.fontMetrics().ascent(), text)
        painter.end()

    def _bars(self) -> list[tuple[QRectF, Role]]:
        """At least some pixels for each, so that a short one is seen."""
        lengths = [self._length(phase) for phase in self._phases]
        room = max(0, self.width() - _LEAST * len(lengths))
        whole = sum(lengths) or 1.0
        left, bars = 0.0, []
        for phase, length in zip(self._phases, lengths, strict=True):
            width = _LEAST + room * length / whole
            bars.append((QRectF(left, 0, width - 1, _BAR), _ROLES.get(phase.name, "text")))
            left += width
        return bars

    def _arrange(self) -> None:
        """Lay the legend out in as many lines as it needs."""
        metrics = self.fontMetrics()
        x, y = 0, _BAR + _GAP
        self._legend = []
        for phase in self._phases:
            text = self._text(phase)
            width = _SWATCH + _GAP + metrics.horizontalAdvance(text)
            if x and x + width > self.width():
                x, y = 0, y + metrics.height() + 2
            self._legend.append((QPoint(x, y), _ROLES.get(phase.name, "text"), text))
            x += width + 3 * _GAP
        self.updateGeometry()

    def _length(self, phase: Phase) -> float:
        return max(0.0, (self._now if phase.end is None else phase.end) - phase.start)

    def _text(self, phase: Phase) -> str:
        names = {
            "signaling": self.tr("Signaling"),
            "ice": self.tr("ICE"),
            "dtls": self.tr("DTLS"),
            "media": self.tr("First frame"),
        }
        template = self.tr("{0} {1} so far") if phase.end is None else self.tr("{0} {1}")
        return template.format(names.get(phase.name, phase.name), duration(self._length(phase)))
