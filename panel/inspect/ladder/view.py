"""The dock of the ladder: its tools, and what keeps it up to date."""

from __future__ import annotations

import asyncio
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCursor, QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout

from panel.breath import breathe
from panel.feed import Pull
from panel.flood import Flood
from panel.focus import Selection
from panel.inspect.ladder import export
from panel.inspect.ladder.bands import Bands
from panel.inspect.ladder.canvas import Canvas
from panel.inspect.ladder.content import Content
from panel.inspect.ladder.teach import Teach
from panel.inspect.messages.texts import none_recorded
from panel.inspect.naming import called
from panel.inspect.view import Desk, View
from panel.look import widgets
from panel.look.numbers import fill
from panel.look.schemes import LIGHT
from panel.pace import Pace
from server.journal import Journal
from server.tasks import spawn

_SHARE, _LEAST, _MOST = 0.03, 0.045, 0.5
_SHARE_IN_FLOOD = 0.015
_PAUSE_MS = 8  # between two slices: the server has the same loop
_ROOMY = 460
_SAID_MS = 8_000


class LadderView(View):
    """Peers as columns, time downwards, messages as arrows."""

    name = "ladder"
    icon = "ladder"

    opened = Signal(int)  # a message's number: show it in full
    saved = Signal(str)  # a sentence about the picture that was saved
    failed = Signal(str)  # a sentence that says why one was not

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._journal = Journal()
        self._running = False
        self._versions = (-1, -1)
        self._message = 0
        self._reveal = False  # the selected message, when all has been read
        self._flood = Flood()
        self._saving: asyncio.Task[None] | None = None
        self._pace = Pace(_SHARE, _LEAST, _MOST)
        self._name_of = partial(called, desk)
        self.content = Content()
        self.bands = Bands()
        self.canvas = Canvas(self.content, self.bands, desk, self._name_of, self._pace)
        self.teach = Teach(desk.icons, self.icon)
        self._more = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._more.timeout.connect(self._go_on)
        self._make_actions()
        self._lay_out()
        self._connect()
        self._say()

    @property
    def title(self) -> str:
        return self.tr("Ladder")

    # What the workspace tells it ------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys are the canvas'. A focus proxy would keep the Tab key inside this view for good."""
        self.canvas.setFocus(event.reason())

    def take(self, pull: Pull) -> None:
        """Show what is new, as often as that may cost."""
        self._journal = pull.journal
        if pull.running != self._running:
            self._running = pull.running
            self._say()
        if self.seen and not self._more.isActive() and (pull.fresh or self._pace.due()):
            self._pace.share = _SHARE_IN_FLOOD if self._flood.carries(pull) else _SHARE
            self._pace.begin()
            with self._pace.spending():
                self._bring()

    def restyle(self) -> None:
        self.canvas.restyle()
        self.teach.restyle()

    def commands(self) -> list[QAction]:
        return [
            self.follow, self.reports, self.zoom_in, self.zoom_out, self.fit, self.save_svg, self.save_png,
            self.light,
        ]  # fmt: skip

    def appear(self) -> None:
        self._select(self.desk.focus.selection)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.count.setVisible(self.width() >= _ROOMY)

    # Saving ---------------------------------------------------------------------------------------------

    async def save(self, path: Path, kind: export.Kind) -> None:
        """Write what the ladder shows to a file; `saved` or `failed` says what became of it."""
        tokens = LIGHT if self.light.isChecked() else self.desk.theme.tokens
        try:
            picture = export.plan(self.canvas.scene, tokens, self._name_of, kind)
            await export.save(picture, path, kind)
        except export.ExportError as error:
            self._tell(str(error), "danger")
            self.failed.emit(str(error))
        else:
            self._tell(picture.sentence, "dim")
            self.saved.emit(picture.sentence)

    def _ask(self, kind: export.Kind) -> None:
        """Where to? Without a loop of its own: the server runs on."""
        dialog = QFileDialog(self, self.tr("Save the ladder"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(
            self.tr("SVG pictures (*.svg)") if kind == "svg" else self.tr("PNG pictures (*.png)")
        )
        dialog.setDefaultSuffix(kind)
        now = datetime.now().astimezone()
        dialog.selectFile(f"ladder-{now:%Y%m%d-%H%M%S}.{kind}")
        dialog.fileSelected.connect(lambda path: self._start(Path(path), kind))
        dialog.open()

    def _start(self, path: Path, kind: export.Kind) -> None:
        self._saving = spawn(self.save(path, kind), name="save the ladder")

    def _tell(self, text: str, tone: str) -> None:
        widgets.set_tone(self.said, tone)
        self.said.setText(text)
        self.count.hide()
        QTimer.singleShot(_SAID_MS, self, self._hush)

    def _hush(self) -> None:
        self.said.setText("")
        self.count.setVisible(self.width() >= _ROOMY)

    # Following the journal, the story and the selection -------------------------------------------------

    def _bring(self) -> None:
        """Read some of what is new. What is left is read soon."""
        selection, reports = self.desk.focus.selection, self.reports.isChecked()
        if not self.content.shows(self._journal, selection, reports=reports):
            self.content.start(self._journal, selection, reports=reports)
            self._versions = (-1, -1)
            self._reveal = True
        elif not self.content.behind and not self._phases_changed():
            return
        self._read()

    def _go_on(self) -> None:
        if self.seen:
            self._read()

    def _read(self) -> None:
        if self.content.read(self.desk.story.people) or self.bands.behind:
            self._more.start()
        breathe()
        self._phases_changed()
        breathe()
        self.canvas.refresh()
        self._show_count()
        self._show_state()
        if self._reveal and not self.content.behind:
            self._reveal = False
            if self.content.row_of(self._message) is not None:
                self.canvas.show_message(self._message)

    def _phases_changed(self) -> bool:
        """Look at the story and the names, if there is something new."""
        story = self.desk.story
        versions = (story.version, self.desk.names.version)
        if versions == self._versions and not self.bands.behind:
            return False
        self._versions = versions
        self.bands.update(story.pairs)
        return True

    def _select(self, selection: Selection) -> None:
        if not self.seen:
            return
        self._bring()
        if selection.message != self._message:
            self._message = selection.message
            self.canvas.show_message(selection.message)
        self.canvas.viewport().update()

    # What it says ---------------------------------------------------------------------------------------

    def _show_count(self) -> None:
        count, columns = len(self.content.rows), len(self.content.columns.order)
        self.count.setText(
            fill(self.tr("{0:,} messages \N{MIDDLE DOT} {1:,} columns"), count, columns) if count else ""
        )

    def _show_state(self) -> None:
        self._say()
        shown = self.canvas if self.content.rows else self.teach
        if self.stack.currentWidget() is not shown:
            self.stack.setCurrentWidget(shown)

    def _say(self) -> None:
        if self.desk.focus.selection.narrows:
            self.teach.say(
                self.tr("Nothing in this selection"),
                self.tr("No message belongs to what is selected. Show everything, or select someone else."),
            )
        elif not self.desk.live:
            self.teach.say(*none_recorded())
        elif self._running:
            self.teach.say(
                self.tr("No messages yet"),
                self.tr("When browsers join a room, each becomes a column and each message an arrow."),
            )
        else:
            self.teach.say(
                self.tr("No messages"), self.tr("Start the server to see here who says what to whom.")
            )

    # Parts ----------------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        ellipsis = "\N{HORIZONTAL ELLIPSIS}"
        self.follow = self._action(self.tr("Follow the newest"), "to-bottom", on=True)
        self.reports = self._action(self.tr("Show reports"), "report", on=False)
        self.zoom_in = self._action(self.tr("Zoom in"), "zoom-in")
        self.zoom_out = self._action(self.tr("Zoom out"), "zoom-out")
        self.fit = self._action(self.tr("Fit into the window"), "fit")
        self.save_svg = self._action(self.tr("Save as SVG") + ellipsis, "picture")
        self.save_png = self._action(self.tr("Save as PNG") + ellipsis, "picture")
        self.light = self._action(self.tr("Save in light colours"), "", on=True)

    def _action(self, text: str, icon: str, *, on: bool | None = None) -> QAction:
        action = QAction(text, self)
        if icon:
            self.desk.icons.set(action, icon, "dim")
        if on is not None:
            action.setCheckable(True)
            action.setChecked(on)
        return action

    def _lay_out(self) -> None:
        self.count = widgets.label(tone="dim")
        self.said = widgets.ElidedLabel()
        self.menu = QMenu(self)
        self.menu.addActions([self.save_svg, self.save_png])
        self.menu.addSeparator()
        self.menu.addAction(self.light)
        self.save_button = widgets.tool_button(self.desk.icons, self.tr("Save as a picture"), "picture")
        head = QHBoxLayout()
        head.setContentsMargins(9, 4, 2, 4)
        head.setSpacing(4)
        head.addWidget(self.count)
        head.addWidget(self.said, 1)
        for action in (self.reports, self.follow, self.zoom_out, self.zoom_in, self.fit):
            head.addWidget(_button(action))
        head.addWidget(self.save_button)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.teach)
        self.stack.addWidget(self.canvas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 0, 7, 6)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(widgets.rule())
        layout.addWidget(self.stack, 1)

    def _connect(self) -> None:
        canvas = self.canvas
        canvas.opened.connect(self.opened)
        canvas.followed.connect(self.follow.setChecked)
        self.follow.toggled.connect(canvas.follow)
        self.reports.toggled.connect(lambda: self._bring() if self.seen else None)
        self.zoom_in.triggered.connect(canvas.zoom_in)
        self.zoom_out.triggered.connect(canvas.zoom_out)
        self.fit.triggered.connect(canvas.fit)
        self.save_svg.triggered.connect(lambda: self._ask("svg"))
        self.save_png.triggered.connect(lambda: self._ask("png"))
        self.save_button.clicked.connect(lambda: self.menu.popup(QCursor.pos()))
        self.desk.focus.changed.connect(self._select)


def _button(action: QAction) -> QToolButton:
    """A quiet button for an action."""
    button = QToolButton()
    button.setProperty("kind", "quiet")
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAccessibleName(action.text())
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
