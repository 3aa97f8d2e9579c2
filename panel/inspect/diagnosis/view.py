"""The diagnosis: what is wrong, why, what to try, and which messages show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QSplitter, QToolButton, QVBoxLayout, QWidget

from panel.breath import breathe
from panel.feed import Pull
from panel.focus import Selection
from panel.inspect import naming
from panel.inspect.diagnosis import examiner
from panel.inspect.diagnosis.detail import FindingDetail
from panel.inspect.diagnosis.examiner import SEVERITIES, Examiner, Rules
from panel.inspect.diagnosis.list import PICTURES, FindingDelegate, FindingModel, Heading, Item, key
from panel.inspect.view import Desk, View
from panel.look import widgets
from panel.look.empty import EmptyState
from panel.pace import Pace
from panel.trace.diagnosis import Watch
from panel.trace.diagnosis.finding import Facts, Finding, Severity
from server.journal import Journal

_SIDE_BY_SIDE = 640
_ROOMY = 440
_LISTED = 12  # findings that may have room without scrolling
_LEAST_WIDTH = 240


class DiagnosisView(View):
    """Looks even while it is hidden: `counted` is for a badge, `found` for whoever shows the worst of it."""

    name = "diagnosis"
    icon = "diagnosis"

    counted = Signal(int, int)  # problems, warnings; what is over does not count
    found = Signal(object)  # tuple[Finding, ...], the most severe first
    opened = Signal(int)  # a message that the person wants to see

    def __init__(
        self, desk: Desk, rules: Rules | None = None, pace: Pace | None = None, news: float = 1.0
    ) -> None:
        """`rules` are called at `pace`; `news` seconds lie between two times that something is told."""
        super().__init__(desk)
        self._journal: Journal | None = None
        self._wanted: object = None  # the key of the selected finding
        self._moved = False
        self.examiner = Examiner(desk.story, rules or Watch(between=breathe), pace, news)
        self.examiner.found.connect(self._tell)
        self._make_list()
        self._make_tools()
        self._lay_out()
        self._connect()
        self._refresh()

    @property
    def title(self) -> str:
        return self.tr("Diagnosis")

    def set_facts(self, facts: Callable[[], Facts]) -> None:
        """Where to ask for what is not in the story."""
        self.examiner.facts = facts

    def take(self, pull: Pull) -> None:
        self._journal = pull.journal
        self.examiner.take(pull.at)

    def restyle(self) -> None:
        self.empty.restyle()
        self.detail.restyle()
        self.list.viewport().update()

    def keyboard(self) -> QWidget:
        return self.list

    def commands(self) -> list[QAction]:
        return [self.copy_all]

    @property
    def shown(self) -> list[Finding]:
        """Those in the list, from top to bottom."""
        return [item for item in self.model.items if isinstance(item, Finding)]

    @property
    def selected(self) -> Finding | None:
        return self.model.finding(self.list.currentIndex())

    def appear(self) -> None:
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _SIDE_BY_SIDE
        self.split.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        self._name_filters()
        self._share_room()

    # Parts ----------------------------------------------------------------------------------------------

    def _make_list(self) -> None:
        self.model = FindingModel(lambda at: naming.when(self.desk, at), self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Findings"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(FindingDelegate(self.desk.theme, self.desk.icons, self.list))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setMinimumSize(QSize(160, 90))
        self.empty = EmptyState(self.list, self.desk.icons, "check")
        self.detail = FindingDetail(self.desk.theme, self.desk.icons)

    def _make_tools(self) -> None:
        icons = self.desk.icons
        self.filters: dict[Severity, QToolButton] = {}
        for severity in SEVERITIES:
            picture, role = PICTURES[severity]
            made = widgets.tool_button(icons, "", picture, checkable=True)
            icons.set(made, picture, role)
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            made.setChecked(True)
            self.filters[severity] = made
        self.group = widgets.tool_button(icons, self.tr("Group by pair"), "group", checkable=True)
        self.copy = widgets.tool_button(icons, self.tr("Copy all as text"), "copy")
        self.copy_all = QAction(self.tr("Copy the diagnosis as text"), self)
        self.copy_one = QAction(self.tr("Copy as text"), self.list)
        self.copy_one.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy_one.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        icons.set(self.copy_one, "copy")
        self.list.addAction(self.copy_one)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.elsewhere = widgets.button(icons, "")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(2, 7, 2, 7)
        head.setSpacing(6)
        for part in self.filters.values():
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.group)
        head.addWidget(self.copy)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.addWidget(self.list)
        self.split.addWidget(self.detail)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 1)
        self.split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 0, 7, 6)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(widgets.rule())
        layout.addWidget(self.split, 1)
        layout.addWidget(self.elsewhere)
        self.setMinimumWidth(_LEAST_WIDTH)  # the names of the filters give way

    def _connect(self) -> None:
        for part in (*self.filters.values(), self.group):
            part.toggled.connect(self._refresh)
        self.copy.clicked.connect(self.copy_all.trigger)
        self.copy_all.triggered.connect(lambda: self._copy(self.shown))
        self.copy_one.triggered.connect(lambda: self._copy([self.selected] if self.selected else []))
        self.split.splitterMoved.connect(self._edge_moved)
        self.elsewhere.clicked.connect(self.desk.focus.clear)
        self.desk.focus.changed.connect(self._follow)
        self.list.selectionModel().currentChanged.connect(self._select)
        self.list.activated.connect(self._open_first)
        self.detail.chosen.connect(self._open)
        self.detail.pair_chosen.connect(lambda pair: self.desk.focus.choose_peers(*pair))

    # Showing --------------------------------------------------------------------------------------------

    def _tell(self, findings: Sequence[Finding]) -> None:
        counts = Counter(finding.severity for finding in examiner.current(findings))
        self.counted.emit(counts["problem"], counts["warning"])
        self.found.emit(findings)
        breathe()
        if self.seen:
            self._refresh()

    def _refresh(self) -> None:
        """Show what was found; the selected finding stays selected while it is there."""
        findings = self.examiner.findings
        here = [finding for finding in findings if self._concerns(finding)]
        wanted = [finding for finding in here if self.filters[finding.severity].isChecked()]
        self._say(len(findings) - len(here), bool(here))
        self._name_filters()
        scrolled, kept = self.list.verticalScrollBar().value(), self._wanted
        if self.model.show(self._grouped(wanted) if self.group.isChecked() else wanted):
            self._select_key(kept)
            self.list.verticalScrollBar().setValue(scrolled)
        breathe()
        self._show_detail()
        breathe()
        self._share_room()

    def _grouped(self, findings: Sequence[Finding]) -> list[Item]:
        """A pair stands where its most severe finding would; what concerns no pair stands together."""
        groups: dict[object, list[Finding]] = {}
        for finding in findings:
            groups.setdefault(finding.pair or finding.peer, []).append(finding)
        items: list[Item] = []
        for group in groups.values():
            items += [Heading(self._about(group[0])), *group]
        return items

    def _about(self, finding: Finding) -> str:
        if finding.pair:
            return naming.both(self.desk, finding.pair)
        return naming.called(self.desk, finding.peer) if finding.peer else self.tr("The whole server")

    def _concerns(self, finding: Finding) -> bool:
        """Whether it belongs to what is selected. What concerns no one in particular always does."""
        selection = self.desk.focus.selection
        if selection.span and not selection.span[0] <= finding.at <= selection.span[1]:
            return False
        about = finding.pair or ((finding.peer,) if finding.peer else ())
        if not about:
            return True
        if selection.room:
            return selection.room in map(self._room_of, about)
        within = (about, selection.peers) if len(about) < len(selection.peers) else (selection.peers, about)
        return set(within[0]) <= set(within[1])

    def _room_of(self, peer: str) -> str:
        person = self.desk.story.people.get(peer)
        return person.room if person else ""

    def _say(self, hidden: int, any_here: bool) -> None:
        if any_here:
            self.empty.say(self.tr("Nothing of the chosen kinds"), self.tr("Switch them on above."))
        else:
            self.empty.say(
                self.tr("Nothing wrong has been seen"),
                self.tr(
                    "Callbox looks for offers without an answer, candidates that cannot work, codecs that do"
                    " not match, media that flows one way only, clocks that jump, and more."
                ),
            )
        text = self.tr("{0} not in the selection: show").format(hidden)
        self.elsewhere.setVisible(hidden > 0)
        self.elsewhere.setText(text)
        self.elsewhere.setAccessibleName(text)

    def _name_filters(self) -> None:
        counts = Counter(finding.severity for finding in self.examiner.findings)
        names: dict[Severity, str] = {
            "problem": self.tr("Problems"),
            "warning": self.tr("Warnings"),
            "hint": self.tr("Hints"),
        }
        for severity, button in self.filters.items():
            name = self.tr("{0}: {1}").format(names[severity], counts[severity])
            button.setText(f" {name if self.width() >= _ROOMY else counts[severity]}")
            button.setToolTip(name)
            button.setAccessibleName(name)

    def _show_detail(self) -> None:
        finding = self.selected
        self.detail.setVisible(finding is not None)
        about = ""
        if finding is not None:
            parts = (self._about(finding), naming.when(self.desk, finding.at), finding.rule)
            about = " \N{MIDDLE DOT} ".join((*parts, self.tr("over")) if finding.past else parts)
        self.detail.show_finding(
            finding, about, lambda number: naming.message(self.desk, self._journal, number)
        )

    def _share_room(self) -> None:
        """Above the details the list takes what it needs, up to a half, unless a person moved the edge."""
        if self._moved or self.split.orientation() == Qt.Orientation.Horizontal:
            return
        needed = sum(self.list.sizeHintForRow(row) for row in range(min(_LISTED, len(self.model.items))))
        room = self.split.height()
        listed = min(max(needed + 4, self.list.minimumHeight()), room // 2)
        self.split.setSizes([listed, room - listed])

    def _edge_moved(self) -> None:
        self._moved = True

    # Doing ----------------------------------------------------------------------------------------------

    def _select(self, current: QModelIndex) -> None:
        finding = self.model.finding(current)
        if finding is not None:
            self._wanted = key(finding)
            self._show_detail()

    def _select_key(self, wanted: object) -> None:
        row = self.model.row_of(wanted)
        if row < 0:
            row = next((n for n, item in enumerate(self.model.items) if isinstance(item, Finding)), -1)
        self.list.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())

    def _follow(self, selection: Selection) -> None:
        if not self.seen:
            return
        self._refresh()
        selected, number = self.selected, selection.message
        if number and not (selected and number in selected.evidence):
            found = next((finding for finding in self.shown if number in finding.evidence), None)
            if found is not None:
                self._select_key(key(found))

    def _open_first(self, index: QModelIndex) -> None:
        finding = self.model.finding(index)
        if finding is not None and finding.evidence:
            self._open(finding.evidence[0])

    def _open(self, number: int) -> None:
        self.desk.focus.choose_message(number)
        self.opened.emit(number)

    def _copy(self, findings: Sequence[Finding]) -> None:
        if findings:
            QGuiApplication.clipboard().setText("\n\n".join(map(self.as_text, findings)))

    def as_text(self, finding: Finding) -> str:
        """All of a finding, for people to send on."""
        lines = [
            f"{examiner.severity(finding)}: {examiner.title(finding)} ({finding.rule})",
            f"{self._about(finding)}, {naming.when(self.desk, finding.at)}",
            examiner.sentence(finding),
            self.tr("What to try: {0}").format(examiner.advice(finding)),
        ]
        lines += [naming.message(self.desk, self._journal, number) for number in finding.evidence]
        return "\n".join(lines)
