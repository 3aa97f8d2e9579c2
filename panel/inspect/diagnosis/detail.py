"""One finding in full: what happened, what to try, and the messages that show it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from panel import texts
from panel.inspect.diagnosis import examiner
from panel.inspect.diagnosis.list import PICTURES
from panel.look import widgets
from panel.look.icons import Icons
from panel.look.theme import Theme, set_font
from panel.trace.diagnosis.finding import Finding
from panel.trace.story import PairKey

_ICON = 20
_LINKS = 12
_PAD = 10


class Link(QPushButton):
    """A button whose text stands to the left, and ends in an ellipsis where there is no room."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # may be narrower

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 8, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        area = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        self.setToolTip("" if shown == self.text() else widgets.plain_tip(self.text()))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawItemText(area, left, self.palette(), True, shown, self.foregroundRole())
        painter.end()


class FindingDetail(QScrollArea):
    """Empty until `show_finding`."""

    chosen = Signal(int)  # the number of a message
    pair_chosen = Signal(object)  # PairKey

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._shown: tuple[object, ...] = ()
        self._pair: PairKey | None = None
        self.links: list[Link] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("The selected finding"))
        self._make_parts()
        self._lay_out()
        self.show_finding(None, "", str)

    @property
    def text(self) -> str:
        """All that it says, as one string."""
        parts = (self._title, self._about, self._sentence, self._advice)
        return "\n".join(part.text() for part in parts)

    def show_finding(self, finding: Finding | None, about: str, describe: Callable[[int], str]) -> None:
        """`about`: whom, and when. `describe` writes a line for the number of a message."""
        links = [describe(number) for number in finding.evidence[:_LINKS]] if finding else []
        shown = (finding, about, *links)
        if shown == self._shown:
            return
        self._shown = shown
        self._body.setVisible(finding is not None)
        self._pair = finding.pair if finding else None
        if finding is not None:
            self._say(finding, about)
        self._show_links(finding, links)

    def restyle(self) -> None:
        """Draw the picture in the theme's colours."""
        finding = self._shown[0] if self._shown else None
        if isinstance(finding, Finding):
            picture, role = PICTURES[finding.severity]
            self._picture.setPixmap(self._icons.pixmap(picture, role, _ICON, self.devicePixelRatioF()))

    # Parts ----------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self._picture = QLabel()
        self._title = widgets.label(wrap=True)
        set_font(self._title, scale=1.1, weight=QFont.Weight.DemiBold)
        self._about = widgets.label(tone="dim", wrap=True)
        self._sentence = widgets.label(wrap=True)
        self._advice = widgets.label(wrap=True)
        self._try = _heading(self.tr("What to try"))
        self._evidence = _heading(self.tr("Messages that show it"))
        self._more = widgets.label(tone="dim", wrap=True)
        self.pair = Link(self.tr("Show only these two"))
        self.pair.setToolTip(self.tr("Select the two in every view"))
        self.pair.clicked.connect(lambda: self.pair_chosen.emit(self._pair))
        for part in (self._title, self._sentence, self._advice):
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._body = QWidget()
        self._body.setObjectName("scrolled")
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        for part in (self._about, self._sentence):
            layout.addWidget(part)
        for heading, below in ((self._try, self._advice), (self._evidence, self._more)):
            layout.addSpacing(4)
            layout.addWidget(heading)
            if heading is self._evidence:
                layout.addLayout(self._list)
            layout.addWidget(below)
        layout.addSpacing(4)
        layout.addWidget(self.pair)
        layout.addStretch(1)
        self.setWidget(self._body)

    def _say(self, finding: Finding, about: str) -> None:
        loose = examiner.breakable(finding)
        self._title.setText(examiner.title(loose))
        self._about.setText(texts.breakable(about))
        self._sentence.setText(examiner.sentence(loose))
        self._advice.setText(examiner.advice(loose))
        self._try.setVisible(bool(finding.advice))
        self._advice.setVisible(bool(finding.advice))
        self.pair.setVisible(finding.pair is not None)
        self.restyle()

    def _show_links(self, finding: Finding | None, lines: list[str]) -> None:
        for link in self.links:
            link.hide()
            link.deleteLater()
        self.links = [Link(line) for line in lines]
        numbers = finding.evidence if finding else ()
        for link, number in zip(self.links, numbers, strict=False):
            link.clicked.connect(lambda _=False, number=number: self.chosen.emit(number))
            self._list.addWidget(link)
        for before, link in pairwise((self.pair, *self.links)):
            QWidget.setTabOrder(before, link)
        self._evidence.setVisible(bool(lines))
        more = len(numbers) - len(lines)
        self._more.setText(self.tr("and {0} more").format(more))
        self._more.setVisible(more > 0)


def _heading(text: str) -> QLabel:
    made = widgets.label(text)
    set_font(made, weight=QFont.Weight.DemiBold)
    return made
