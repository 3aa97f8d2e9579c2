"""With which other description one is compared: its counterpart at first, or whichever is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from panel import texts
from panel.inspect.detail.diffrows import Side
from panel.inspect.detail.diffview import DiffView
from panel.texts import Names
from panel.trace.sdp.description import description_of, parse
from server.journal import Observation

Counterpart = Callable[[Observation], Observation | None]
Others = Callable[[Observation], Sequence[tuple[str, Observation]]]

_MOST = 200  # choices


class Comparing:
    """Fills the view for one message at a time."""

    def __init__(self, view: DiffView, names: Names) -> None:
        self._view = view
        self._names = names
        self._counterpart: Counterpart = lambda _: None
        self._others: Others = lambda _: ()
        self._entry: Observation | None = None
        self._choices: list[Observation] = []
        self._settled = False  # it has its counterpart, or the person chose another
        view.chosen.connect(self._choose)

    def set_source(self, counterpart: Counterpart | None = None, others: Others | None = None) -> None:
        """Where the other descriptions come from: the one that belongs to a message, and all the others."""
        self._counterpart = counterpart or self._counterpart
        self._others = others or self._others

    def show(self, entry: Observation) -> None:
        """Compare this one, with its counterpart if there is one."""
        self._entry = entry
        counterpart = self._counterpart(entry)
        known = {entry.seq, counterpart.seq if counterpart else 0}
        found = [(label, other) for label, other in self._others(entry) if other.seq not in known][:_MOST]
        labels = [label for label, _ in found]
        self._choices = [other for _, other in found]
        self._settled = counterpart is not None
        if counterpart is not None:
            labels.insert(0, self._label(entry, counterpart))
            self._choices.insert(0, counterpart)
        self._view.offer(labels, 0)
        self._compare(0)

    def look_again(self) -> None:
        """The counterpart may have come since."""
        waits = self._entry is not None and not self._settled
        if waits and self._entry and self._counterpart(self._entry) is not None:
            self.show(self._entry)

    def _choose(self, place: int) -> None:
        self._settled = True
        self._compare(place)

    def _compare(self, place: int) -> None:
        if self._entry is None or not 0 <= place < len(self._choices):
            self._view.show_nothing()
            return
        one, other = self._side(self._entry), self._side(self._choices[place])
        if (one.kind, other.kind) == ("answer", "offer"):
            one, other = other, one
        self._view.show_two(one, other)

    def _side(self, entry: Observation) -> Side:
        kind, sdp = description_of(entry.raw) or (entry.type, "")
        return Side(self._title(entry), kind, parse(sdp), entry.sender)

    def _title(self, entry: Observation) -> str:
        return f"{entry.type} \N{MIDDLE DOT} {self._names.of(entry.sender)}"

    def _label(self, entry: Observation, counterpart: Observation) -> str:
        name = self._names.of(counterpart.sender)
        if entry.type == counterpart.type:
            return texts.tr("The offer that crossed it, from {0}").format(name)
        if counterpart.type == "answer":
            return texts.tr("Its answer, from {0}").format(name)
        return texts.tr("Its offer, from {0}").format(name)
