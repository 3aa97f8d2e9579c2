"""Asks what to save, as what and without what, and writes it while the person may go on or cancel."""

from __future__ import annotations

import asyncio
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from panel import texts
from panel.look import widgets
from panel.look.form import fit, foot
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
from panel.recordings.writing import write
from panel.recordings.writingdialog import WritingDialog
from panel.trace.recording.redaction import ADDRESSES, CHAT, CHOICES, FINGERPRINTS, ICE, NAMES

_WIDTH = 460
_INDENT = 24  # below the words of a choice


class SaveDialog(WritingDialog):
    """Open it with `open`. It closes itself when the file is there."""

    def __init__(
        self,
        parent: QWidget,
        icons: Icons,
        store: QSettings,
        contents: Contents,
        form: Form = "callbox",
        ask: asking.Pick = asking.pick,
    ) -> None:
        super().__init__(parent, icons, store, ask, _WIDTH)
        self._contents = contents
        self.setWindowTitle(self.tr("Save messages"))
        self._make_parts(form)
        self._lay_out()
        self._show_form()

    @property
    def form(self) -> Form:
        return FORMS[self.forms.currentIndex()]

    @property
    def left_out(self) -> tuple[str, ...]:
        """What the person wants to leave out."""
        return tuple(choice for choice in CHOICES if self.boxes[choice].isChecked())

    def save(self) -> None:
        """Ask where to, and write."""
        if not self.saving:
            leftout.remember(self._store, self.left_out)
            now = time.time()
            self.write(suggested_name(now, self.form), form_filter(self.form), partial(self._write_from, now))

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
        layout.addLayout(foot(self.cancel_button, self.save_button))

    def _show_form(self) -> None:
        self._hint.setText(form_hint(self.form))
        fit(self, _WIDTH)

    # Saving ---------------------------------------------------------------------------------------------

    async def _write_from(self, now: float, path: Path) -> int:
        pieces = self._contents.pieces(
            self.form, selected=self.selection.isChecked(), leave_out=self.left_out, now=now
        )
        return await write(path, pieces, self.tell)

    def enable(self, *, on: bool) -> None:
        for part in (self.forms, self.everything, *self.boxes.values(), self.save_button):
            part.setEnabled(on)
        self.selection.setEnabled(on and self._contents.selection.narrows)

    def done_with(self, path: Path, size: int) -> None:
        super().done_with(path, size)
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
