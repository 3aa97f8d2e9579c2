"""What is selected, the same in every view: a room, one peer or two, a stretch of time, a message."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from server.journal import Observation

Span = tuple[float, float]  # the server's monotonic seconds, start and end


@dataclass(frozen=True, slots=True)
class Selection:
    """`peers` holds one peer id, or the two of a pair, the smaller first. `message`: a number, 0 for none."""

    room: str = ""
    peers: tuple[str, ...] = ()
    span: Span | None = None
    message: int = 0

    @property
    def pair(self) -> tuple[str, str] | None:
        return (self.peers[0], self.peers[1]) if len(self.peers) == 2 else None

    @property
    def narrows(self) -> bool:
        """Whether it leaves messages out."""
        return bool(self.room or self.peers or self.span)

    def admits(self, observation: Observation) -> bool:
        """Whether a message belongs to it. One peer: whatever it sent or got; two: what went between them."""
        if self.room and observation.room != self.room:
            return False
        if self.span and not self.span[0] <= observation.at <= self.span[1]:
            return False
        ends = (observation.sender, observation.recipient)
        return all(peer in ends for peer in self.peers)


class Focus(QObject):
    """Holds the selection and tells who listens, once for each change."""

    changed = Signal(object)  # Selection

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._selection = Selection()

    @property
    def selection(self) -> Selection:
        return self._selection

    def choose_room(self, room: str) -> None:
        """A room, and nobody in particular; "" for all."""
        self._set(replace(self._selection, room=room, peers=()))

    def choose_peers(self, *peers: str) -> None:
        """One peer, or a pair, or none."""
        if len(peers) > 2:
            raise ValueError("at most two peers can be selected")
        self._set(replace(self._selection, peers=tuple(sorted(peers)), room=""))

    def choose_span(self, span: Span | None) -> None:
        """A stretch of time, or all of it."""
        self._set(replace(self._selection, span=span))

    def choose_message(self, number: int) -> None:
        """A message by its number in the journal; 0 for none."""
        self._set(replace(self._selection, message=number))

    def clear(self) -> None:
        """Everything is in sight again. The message stays."""
        self._set(Selection(message=self._selection.message))

    def _set(self, selection: Selection) -> None:
        if selection != self._selection:
            self._selection = selection
            self.changed.emit(selection)
