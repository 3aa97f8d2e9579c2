"""Asks what to save, as what and without what, and writes it while the person may go on or cancel."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from panel import texts
from panel.look import widgets
from panel.look.icons import Icons
from panel.look.numbers import fill
from panel.look.theme import set_font
from panel.recordings import asking, leftout
from panel.recordings.contents import (
    FORMS,
    Contents,
    Form,
    form_filter,
    form_hint,
    form_title,
    suggested_name,
)
from panel.recordings.fitting import fit
from panel.recordings.writing import write
from panel.trace.recording.redaction import ADDRESSES, CHAT, CHOICES, FINGERPRINTS, ICE, NAMES
from server.tasks import spawn

_WIDTH = 460
_INDENT = 24  # below the words of a choice


class SaveDialog(QDialog):
    """Open it with `open`. `saved` carries the path; it closes itself then. Closing it cancels."""

    saved = Signal(object)  # Path

    def __init__(
        self,
        parent: QWidget,
        icons: Icons,
        store: QSettings,
        contents: Contents,
        form: Form = "callbox",
        ask: asking.Pick = asking.pick,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._store = store
        self._contents = contents
        self._ask = ask
        self._task: asyncio.Task[None] | None = None
        self.setWindowTitle(self.tr("Save messages"))
        self._make_parts(form)
        self._lay_out()
        self._show_form()
        self.finished.connect(self._cancel)

    @property
    def form(self) -> Form:
        return FORMS[self.forms.currentIndex()]

    @property
    def left_out(self) -> tuple[str, ...]:
        """What the person wants to leave out."""
        return tuple(choice for choice in CHOICES if self.boxes[choice].isChecked())

    @property
    def saving(self) -> bool:
        """Whether it asks for a file or writes one."""
        return self._task is not None

    def save(self) -> None:
        """Ask where to, and write."""
        if self._task is None:
            leftout.remember(self._store, self.left_out)
            self._run(self._save())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._cancel()
        super().closeEvent(event)

    # Parts ----------------------------------------------------------------------------------------------

    def _make_parts(self, form: Form) -> None:
        self.forms = widgets.Chooser(self._icons)
        self.forms.addItems([form_title(each) for each in FORMS])
        self.forms.setCurrentIndex(FORMS.index(form))
        self.forms.setAccessibleName(self.tr("Kind of file"))
        self.forms.currentIndexChanged.connect(self._show_form)
        self._hint = widgets.label(tone="dim", wrap=True)
        self._make_scope()
        self._make_boxes()
        self.status = widgets.label(tone="dim", wrap=True)
        self.status.hide()
        ellipsis = "\N{HORIZONTAL ELLIPSIS}"
        self.save_button = widgets.button(self._icons, self.tr("Save{0}").format(ellipsis), kind="primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        self.cancel_button = widgets.button(self._icons, self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)

    def _make_scope(self) -> None:
        contents = self._contents
        self.everything = QRadioButton(fill(self.tr("All messages ({0:,})"), contents.messages))
        self.selection = QRadioButton(self.tr("Only what is selected now"))
        self.selection.setAccessibleDescription(contents.scope)
        self.scope = widgets.label(texts.breakable(contents.scope), "dim", wrap=True)
        self.scope.setIndent(_INDENT)
        if not contents.scope:
            self.scope.hide()
        self.selection.setEnabled(contents.selection.narrows)
        if not contents.selection.narrows:
            self.selection.setToolTip(self.tr("Select a room, a person, a pair or a stretch of time first."))
        else:
            self.selection.setToolTip(self.tr("A filter of the messages leaves nothing out of the file."))
        chosen = self.selection if contents.selection.narrows else self.everything
        chosen.setChecked(True)
        self._scope = QButtonGroup(self)
        for button in (self.everything, self.selection):
            self._scope.addButton(button)

    def _make_boxes(self) -> None:
        titles = {
            NAMES: self.tr("Names of people"),
            ADDRESSES: self.tr("Addresses, in candidates and descriptions too"),
            ICE: self.tr("ICE user names and passwords"),
            FINGERPRINTS: self.tr("Fingerprints of certificates"),
            CHAT: self.tr("What was written in the chat"),
        }
        before = leftout.remembered(self._store)
        self.boxes = {choice: QCheckBox(title) for choice, title in titles.items()}
        for choice, box in self.boxes.items():
            box.setChecked(choice in before)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(6)
        layout.addWidget(self.forms)
        layout.addWidget(self._hint)
        layout.addSpacing(8)
        layout.addWidget(self.everything)
        layout.addWidget(self.selection)
        layout.addWidget(self.scope)
        layout.addSpacing(8)
        title = widgets.label(self.tr("Leave out"))
        set_font(title, weight=QFont.Weight.DemiBold)
        layout.addWidget(title)
        boxes = QVBoxLayout()
        boxes.setSpacing(0)
        for box in self.boxes.values():
            boxes.addWidget(box)
        layout.addLayout(boxes)
        note = self.tr(
            "The same is always replaced by the same, so the file still makes sense. Tokens and invites "
            "are never saved."
        )
        layout.addWidget(widgets.label(note, "dim", wrap=True))
        layout.addStretch()
        layout.addWidget(self.status)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 8, 0, 0)
        foot.setSpacing(8)
        foot.addStretch()
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        return foot

    def _show_form(self) -> None:
        self._hint.setText(form_hint(self.form))
        fit(self, _WIDTH)

    # Saving ---------------------------------------------------------------------------------------------

    def _run(self, saving: Coroutine[Any, Any, None]) -> None:
        self._task = spawn(saving, name="save messages")
        self._task.add_done_callback(self._over)

    def _over(self, _: asyncio.Task[None]) -> None:
        self._task = None

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    async def _save(self) -> None:
        now = time.time()
        name, title = suggested_name(now, self.form), self.windowTitle()
        path = await asking.file_to_save(self, self._store, title, name, form_filter(self.form), self._ask)
        if path is None:
            return
        self._enable(on=False)
        try:
            await write(path, self._pieces(now), self._tell)
        except OSError as error:
            sentence = self.tr("It could not be saved: {0}. Choose another place.")
            self._say(sentence.format(error.strerror or type(error).__name__), "danger")
        else:
            self._done(path)
        finally:
            self._enable(on=True)

    def _pieces(self, now: float) -> Any:
        return self._contents.pieces(
            self.form, selected=self.selection.isChecked(), leave_out=self.left_out, now=now
        )

    def _tell(self, size: int) -> None:
        self._say(self.tr("{0} written").format(texts.size(size)), "dim")

    def _say(self, text: str, tone: str) -> None:
        self.status.setText(text)
        widgets.set_tone(self.status, tone)
        self.status.show()
        fit(self, _WIDTH)

    def _enable(self, *, on: bool) -> None:
        for part in (self.forms, self.everything, *self.boxes.values(), self.save_button):
            part.setEnabled(on)
        self.selection.setEnabled(on and self._contents.selection.narrows)

    def _done(self, path: Path) -> None:
        self.saved.emit(path)
        self.accept()


async def save_recording(
    parent: QWidget,
    icons: Icons,
    store: QSettings,
    contents: Contents,
    form: Form = "callbox",
    ask: asking.Pick = asking.pick,
) -> Path | None:
    """Ask what to save and save it. The path, or None where nothing was saved."""
    dialog = SaveDialog(parent, icons, store, contents, form, ask)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    answer: asyncio.Future[Path | None] = asyncio.get_running_loop().create_future()

    def settle(path: Path | None) -> None:
        if not answer.done():
            answer.set_result(path)

    dialog.saved.connect(settle)
    dialog.finished.connect(lambda _: settle(None))
    try:
        dialog.open()
        return await answer
    finally:
        dialog.close()
        dialog.deleteLater()
