"""One finding in full: what happened, what to try, and the messages that show it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest

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

    def __init__(self) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # may be narrower

    def say(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)

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
        self._links: list[Link] = []  # those beyond what is shown are hidden
        self._evidence: Sequence[int] = ()
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

    @property
    def links(self) -> list[Link]:
        """One for each message that is named."""
        return self._links[: min(len(self._evidence), _LINKS)]

    def show_finding(self, finding: Finding | None, about: str, describe: Callable[[int], str]) -> None:
        """`about`: whom, and when. `describe` writes a line for the number of a message."""
        evidence = finding.evidence if finding else ()
        links = [describe(number) for number in evidence[:_LINKS]]
        shown = (finding, about, *links)
        if shown == self._shown:
            return
        self._shown = shown
        self._body.setVisible(finding is not None)
        self._pair = finding.pair if finding else None
        if finding is not None:
            self._say(finding, about)
        self._show_links(evidence, links)

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
        self._messages = _heading(self.tr("Messages that show it"))
        self._more = widgets.label(tone="dim", wrap=True)
        self.pair = Link()
        self.pair.say(self.tr("Show only these two"))
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
        for heading, below in ((self._try, self._advice), (self._messages, self._more)):
            layout.addSpacing(4)
            layout.addWidget(heading)
            if heading is self._messages:
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

    def _show_links(self, evidence: Sequence[int], lines: list[str]) -> None:
        """Say it on the links that are there: one that is being pressed, or has the focus, must not go."""
        self._evidence = evidence
        while len(self._links) < len(lines):
            self._add_link()
        for link, line in zip_longest(self._links, lines):
            link.setVisible(line is not None)
            link.say(line or "")
        self._messages.setVisible(bool(lines))
        more = len(evidence) - len(lines)
        self._more.setText(self.tr("and {0} more").format(more))
        self._more.setVisible(more > 0)

    def _add_link(self) -> None:
        place, link = len(self._links), Link()
        link.clicked.connect(lambda: self.chosen.emit(self._evidence[place]))
        self._list.addWidget(link)
        QWidget.setTabOrder(self._links[-1] if self._links else self.pair, link)
        self._links.append(link)


def _heading(text: str) -> QLabel:
    made = widgets.label(text)
    set_font(made, weight=QFont.Weight.DemiBold)
    return made
