"""A message that another view has selected, and that the table leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from panel import texts
from server.journal import Observation

if TYPE_CHECKING:
    from panel.inspect.messages.view import MessagesView


class Unlisted:
    """Shows it in full all the same, and brings it into the table when that is wanted.

    `linked` is its number, 0 for none: a filter that leaves the selected one out shows what it finds instead.
    """

    def __init__(self, view: MessagesView) -> None:
        self._view = view
        self.linked = 0

    def show(self, number: int) -> None:
        """The message with this number, if it is the one that is linked and the journal still has it."""
        linked, self.linked = self.linked, 0
        entry = self._find(number) if number == linked else None
        if entry is not None:
            self._view.open_detail(entry, texts.clock(self._view.journal.origin + entry.at))
            self._view.bar.show_missing(True)

    def reveal(self) -> None:
        """Take away whatever keeps the selected message out of the table."""
        view, focus = self._view, self._view.desk.focus
        number = focus.selection.message
        entry = self._find(number)
        if entry is None:
            return
        if not focus.selection.admits(entry):
            focus.clear()
        view.pause.setChecked(False)
        if number < view.model.bounds[0]:
            view.doing.bring_back.trigger()
        if view.model.row_of(number) < 0:
            view.apply_filter("")
        view.choose(number)

    def _find(self, number: int) -> Observation | None:
        found = self._view.journal.since(number - 1, 1).observations if number else []
        return found[0] if found and found[0].seq == number else None
