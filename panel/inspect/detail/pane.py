"""One message in full: its JSON, its description section by section and beside another one, its bytes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from panel import texts
from panel.inspect.detail.comparing import Comparing, Counterpart, Others
from panel.inspect.detail.diffview import DiffView
from panel.inspect.detail.explained import candidate_meaning
from panel.inspect.detail.payloadtext import PayloadText
from panel.inspect.detail.pretty import pretty
from panel.inspect.detail.rawview import RawView
from panel.inspect.detail.sdpview import SdpView
from panel.inspect.meanings import meaning
from panel.inspect.messages.entries import Gap, gap_text
from panel.look import widgets
from panel.look.icons import Icons
from panel.look.theme import Theme, set_font
from panel.texts import Names
from panel.trace.sdp.description import description_of, parse
from server.errors import REGISTRY
from server.journal import Observation

MESSAGE, DESCRIPTION, COMPARE, RAW = range(4)
_ROOMY = 330  # pixels: less is too little for the long names of the tabs
_LOWEST = 48  # pixels of what is scrolled below the title
_LOWEST_TAB = 140


class DetailPane(QWidget):
    """Hidden until a message is selected. Only the tab in sight is filled.

    Without a theme there is only the text of the message.
    """

    closed = Signal()

    def __init__(self, icons: Icons, names: Names, theme: Theme | None = None) -> None:
        super().__init__()
        self._names = names
        self._entry: Observation | None = None
        self._description: tuple[str, str] | None = None
        self._wanted = MESSAGE  # the tab that the person chose
        self._arranging = False
        self._stale: set[int] = set()
        self._fillers: dict[int, Callable[[Observation], None]] = {MESSAGE: self._fill_message}
        self._copiers: dict[int, Callable[[], str]] = {MESSAGE: self._json}
        self._make_labels(icons)
        self.text = PayloadText(theme)
        self.tabs = QTabBar()
        self.stack = _Stack()
        self.copy = widgets.tool_button(icons, self.tr("Copy as JSON"), "copy")
        self._make_tabs()
        if theme is not None:
            self._make_views(theme, icons)
        self._lay_out()
        self.tabs.currentChanged.connect(self._switch)
        self.copy.clicked.connect(self._copy)
        self.setMinimumWidth(220)
        self.hide()

    def set_alone(self, alone: bool) -> None:
        """Whether it takes the place of the table: then its button is a way back."""
        self.back.setVisible(alone)
        self.close_button.setVisible(not alone)

    def set_source(self, counterpart: Counterpart | None = None, others: Others | None = None) -> None:
        """Where descriptions to compare with come from.

        `counterpart` gives the answer to an offer, or the offer to an answer; `others` all that can be chosen
        besides, with what they are called. Both are asked when the comparison is looked at.
        """
        if self._comparing is not None:
            self._comparing.set_source(counterpart, others)
        self._stale.add(COMPARE)

    def look_again(self) -> None:
        """An answer may have come for the offer that waits in the comparison."""
        if self._comparing is not None and self.isVisible() and self.tabs.currentIndex() == COMPARE:
            self._comparing.look_again()

    def show_entry(self, entry: Observation | Gap, when: str) -> None:
        """Show one row of the table; `when` is its time as the table writes it."""
        if isinstance(entry, Gap):
            self._entry = self._description = None
            self._say(gap_text(entry), "", self.tr("The log keeps the newest: these had to make room."), "")
        else:
            self._entry = entry
            self._description = description_of(entry.raw)
            between = f"{self._names.of(entry.sender)} \N{RIGHTWARDS ARROW} {self._names.of(entry.recipient)}"
            parts = (between, entry.room, texts.size(entry.size), when)
            facts = " \N{MIDDLE DOT} ".join(part for part in parts if part)
            means = " ".join(filter(None, (meaning(entry.type), candidate_meaning(entry.raw))))
            self._say(entry.type, texts.breakable(means), facts, _explain(entry.code))
        self._arrange()
        self.show()

    def choose_tab(self, tab: int) -> None:
        """Show this one, now and whenever it is there."""
        if self.tabs.isTabVisible(tab):
            self.tabs.setCurrentIndex(tab)
        self._wanted = tab

    def commands(self) -> list[QAction]:
        """What can be done here, for menus and the command palette."""
        found = []
        for tab in range(self.tabs.count()):
            action = QAction(self.tr("Show the tab {0} of the message").format(self.tabs.tabText(tab)), self)
            action.triggered.connect(lambda _=False, tab=tab: self.choose_tab(tab))
            found.append(action)
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for tab, name in enumerate(self._tab_names()[: self.tabs.count()]):
            self.tabs.setTabText(tab, name)

    # Parts ----------------------------------------------------------------------------------------------

    def _make_labels(self, icons: Icons) -> None:
        self._title = widgets.ElidedLabel()
        set_font(self._title, weight=QFont.Weight.DemiBold)
        self._meaning = widgets.label(wrap=True)
        self._facts = widgets.label(tone="dim", wrap=True)
        self._error = widgets.label(tone="danger", wrap=True)
        self.close_button = widgets.tool_button(icons, self.tr("Close the details"), "close")
        self.back = widgets.button(icons, self.tr("Back to the list"), "list")
        self.back.hide()
        for button in (self.close_button, self.back):
            button.clicked.connect(self.closed)

    def _make_tabs(self) -> None:
        self.tabs.setAccessibleName(self.tr("Ways to look at the message"))
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.addTab(self._tab_names()[0])
        self.stack.addWidget(self.text)
        self._comparing: Comparing | None = None

    def _tab_names(self) -> tuple[str, ...]:
        if self.width() < _ROOMY:
            return self.tr("JSON"), self.tr("SDP"), self.tr("Compare"), self.tr("Raw")
        return self.tr("Message"), self.tr("Description"), self.tr("Compare"), self.tr("Raw")

    def _make_views(self, theme: Theme, icons: Icons) -> None:
        self.sdp, self.diff, self.raw = SdpView(theme, icons), DiffView(theme, icons), RawView(theme, icons)
        for name, view in zip(self._tab_names()[1:], (self.sdp, self.diff, self.raw), strict=True):
            self.tabs.addTab(name)
            self.stack.addWidget(view)
        comparing = self._comparing = Comparing(self.diff, self._names)
        self._fillers |= {
            DESCRIPTION: lambda _: self.sdp.show_description(parse(self._sdp())),
            COMPARE: comparing.show,
            RAW: lambda entry: self.raw.show_bytes(entry.raw),
        }
        self._copiers |= {
            DESCRIPTION: self._sdp,
            COMPARE: self.diff.table.rows.everything,
            RAW: self.raw.everything,
        }

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        for button in (self.copy, self.close_button, self.back):
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 6, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._scrolled(), 1)

    def _scrolled(self) -> QScrollArea:
        """All below the title: in a low dock it must not ask for more room than there is."""
        body = QWidget()
        body.setObjectName("scrolled")
        below = QVBoxLayout(body)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(4)
        for part in (self._meaning, self._facts, self._error, self.tabs):
            below.addWidget(part)
        below.addWidget(self.stack, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(_LOWEST)
        area.setWidget(body)
        return area

    # Showing --------------------------------------------------------------------------------------------

    def _say(self, title: str, means: str, facts: str, error: str) -> None:
        self._title.setText(title)
        self._meaning.setText(means)
        self._meaning.setVisible(bool(means))
        self._facts.setText(texts.breakable(facts))
        self._error.setText(error)
        self._error.setVisible(bool(error))

    def _arrange(self) -> None:
        """Offer the tabs that apply, and fill the one that is wanted."""
        self._arranging = True
        self._stale = set(self._fillers)
        has_bytes = self._entry is not None and bool(self._entry.raw)
        for tab in range(self.tabs.count()):
            is_there = self._description is not None if tab in (DESCRIPTION, COMPARE) else has_bytes
            self._show_or_hide(tab, on=is_there or tab == MESSAGE)
        for part in (self.tabs, self.copy):
            part.setVisible(has_bytes)
        tab = self._wanted if self.tabs.isTabVisible(self._wanted) else MESSAGE
        self.tabs.setCurrentIndex(tab)
        self._arranging = False
        self._show_tab(tab)

    def _show_or_hide(self, tab: int, *, on: bool) -> None:
        """Only where that is news: telling Qt what it knows takes back that the bar has to be laid out."""
        if self.tabs.isTabVisible(tab) != on:
            self.tabs.setTabVisible(tab, on)

    def _switch(self, tab: int) -> None:
        if not self._arranging:
            self._wanted = tab
            self._show_tab(tab)

    def _show_tab(self, tab: int) -> None:
        self.stack.setCurrentIndex(tab)
        name = self._copy_names()[tab]
        self.copy.setToolTip(name)
        self.copy.setAccessibleName(name)
        if self._entry is None:
            self.text.show_text("")
        elif tab in self._stale:
            self._stale.discard(tab)
            self._fillers[tab](self._entry)

    def _fill_message(self, entry: Observation) -> None:
        self.text.show_text(pretty(entry.raw) if entry.raw else "")

    # Copying --------------------------------------------------------------------------------------------

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copiers[self.tabs.currentIndex()]())

    def _copy_names(self) -> tuple[str, ...]:
        return (
            self.tr("Copy as JSON"),
            self.tr("Copy the SDP"),
            self.tr("Copy the comparison"),
            self.tr("Copy as hexadecimal numbers"),
        )

    def _json(self) -> str:
        return self._entry.raw.decode("utf-8", "backslashreplace") if self._entry else ""

    def _sdp(self) -> str:
        return self._description[1] if self._description else ""


class _Stack(QStackedWidget):
    """Asks for little: what does not fit in a page is scrolled there."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _LOWEST_TAB)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), _LOWEST_TAB)

    def hasHeightForWidth(self) -> bool:
        """Else a page's wrapped texts would make all of it higher than there is room."""
        return False


def _explain(code: str) -> str:
    spec = REGISTRY.get(code)
    return f"{code}: {texts.tr(spec.message)} {texts.tr(spec.next_step)}" if spec else code
