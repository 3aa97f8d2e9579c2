"""Who is connected, and which rooms exist."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QColor, QPainter, QPixmap

from panel import texts
from panel.look.cells import Cells
from panel.look.icons import Icons
from panel.look.numbers import figure
from panel.look.rows import Column, Index, Roles, RowsModel
from panel.look.schemes import Role
from panel.look.theme import Theme
from panel.texts import Names
from server.journal import PairRow, PeerRow, RoomRow, Snapshot

NAME, STATE, SENDING = 0, 1, 2
DOOR = 2
_ICON, _GAP, _PAD = 16, 6, 8
_FADED = 0.45


def _state(peer: PeerRow, _: float) -> str:
    if not peer.joined:
        return texts.tr("Waiting") if peer.waiting else texts.tr("Joining")
    if peer.away:
        return texts.tr("Away")
    return texts.tr("Host") if peer.role == "host" else texts.tr("Connected")


def _explain_state(peer: PeerRow) -> str:
    if not peer.joined:
        waits = texts.tr("Wants to come in: let them in, or turn them away.")
        return waits if peer.waiting else texts.tr("Connected, but in no room yet.")
    if peer.away:
        return texts.tr("The connection is lost. They come back by themselves, or leave the room soon.")
    return texts.tr("Decides who comes in.") if peer.role == "host" else texts.tr("Connected")


def _transport(peer: PeerRow, _: float) -> str:
    return texts.tr("Events") if peer.transport == "events" else texts.tr("WebSocket")


def _explain_transport(peer: PeerRow) -> str:
    if peer.transport == "events":
        return texts.tr("Over plain HTTP, as WebSockets did not get through. It works just as well.")
    return _transport(peer, 0.0)


def _sending(peer: PeerRow, _: float) -> str:
    """The words behind the icons: for screen readers and tooltips."""
    if not peer.joined:
        return ""
    state = peer.state
    parts = (
        texts.tr("microphone on") if state.microphone else texts.tr("microphone off"),
        texts.tr("camera on") if state.camera else texts.tr("camera off"),
        texts.tr("sharing the screen") if state.screen else "",
    )
    return ", ".join(part for part in parts if part)


def _rtt(peer: PeerRow, _: float) -> str:
    return texts.milliseconds(None if peer.rtt is None else peer.rtt * 1000)


def _explain_rtt(peer: PeerRow) -> str:
    """The round trip, and how its clock stands: both are found out by the same pings."""
    if peer.rtt is None:
        return texts.tr("Not measured yet")
    trip = texts.tr("Round trip {0}").format(_rtt(peer, 0.0))
    if peer.offset is None:
        return trip
    return f"{trip} \N{MIDDLE DOT} " + texts.tr("its clock: {0}").format(texts.offset(peer.offset))


class PeerModel(RowsModel[PeerRow]):
    """One row for each connection."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: tuple[Column[PeerRow], ...] = (
            Column(texts.tr("Name"), lambda p, _: texts.peer_name(p), tip=_describe),
            Column(texts.tr("State"), _state, tip=_explain_state),
            Column(texts.tr("Sending"), _sending),
            Column(texts.tr("Room"), lambda p, _: p.room),
            Column(texts.tr("Address"), lambda p, _: p.address),
            Column(texts.tr("Browser"), lambda p, _: p.agent),
            Column(texts.tr("Via"), _transport, tip=_explain_transport),
            Column(texts.tr("RTT"), _rtt, numeric=True, tip=_explain_rtt),
            Column(texts.tr("Age"), lambda p, at: texts.age(at - p.connected_at), numeric=True),
        )
        super().__init__(columns, attrgetter("id"), parent)

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        if role == Roles.UserRole:
            return self.at(index)
        if index.column() == SENDING and role == Roles.AccessibleTextRole:
            return super().data(index, Roles.DisplayRole)
        return super().data(index, role)


def _describe(peer: PeerRow) -> str:
    kind = texts.tr("test caller") if peer.kind == "bot" else texts.tr("browser")
    host = texts.tr(", host of the room") if peer.role == "host" else ""
    return f"{texts.peer_name(peer)} ({kind}{host}) {peer.id}"


def _door(room: RoomRow, _: float) -> str:
    if room.locked:
        return texts.tr("Locked")
    return texts.tr("Knock first") if room.lobby else texts.tr("Open")


def _explain_door(room: RoomRow) -> str:
    if room.locked:
        return texts.tr("Nobody else can come in.")
    if room.lobby:
        return texts.tr("Who comes now waits until you let them in.")
    return texts.tr("Whoever opens the link can come in.")


class RoomModel(RowsModel[RoomRow]):
    """One row for each room with someone in it."""

    def __init__(self, names: Names, parent: QObject | None = None) -> None:
        self._names = names
        self._pairs: dict[str, list[PairRow]] = {}
        columns: tuple[Column[RoomRow], ...] = (
            Column(texts.tr("Room"), lambda r, _: r.id),
            Column(texts.tr("People"), lambda r, _: str(len(r.peers)), numeric=True, tip=self._members),
            Column(texts.tr("Door"), _door, tip=_explain_door),
            Column(texts.tr("Negotiation"), self._negotiation),
            Column(texts.tr("Messages"), lambda r, _: figure(r.messages), numeric=True),
            Column(texts.tr("Age"), lambda r, at: texts.age(at - r.opened_at), numeric=True),
        )
        super().__init__(columns, attrgetter("id"), parent)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        pairs: dict[str, list[PairRow]] = {}
        for pair in snapshot.pairs:
            pairs.setdefault(pair.room, []).append(pair)
        self._pairs = pairs
        self.update(snapshot.rooms, snapshot.at)

    def _negotiation(self, room: RoomRow, _: float) -> str:
        return texts.negotiation(self._pairs.get(room.id, []), self._names)

    def _members(self, room: RoomRow) -> str:
        return ", ".join(self._names.of(peer) for peer in room.peers)


class RoomCells(Cells[RoomRow]):
    """Puts a lock before what is locked."""

    def __init__(self, model: RoomModel, icons: Icons, theme: Theme) -> None:
        super().__init__(model, theme)
        self._icons = icons

    def icon(self, row: RoomRow, column: int, ratio: float) -> QPixmap | None:
        if column != DOOR or not (row.locked or row.lobby):
            return None
        return self._icons.pixmap("lock" if row.locked else "knock", "dim", _ICON, ratio)


class PeerCells(Cells[PeerRow]):
    """Draws what words would say slower: what kind of peer it is, and what it is sending.

    Who waits to be let in stands out, who is away fades.
    """

    def __init__(self, model: PeerModel, icons: Icons, theme: Theme) -> None:
        super().__init__(model, theme)
        self._icons = icons
        self.marked: frozenset[str] = frozenset()  # the two of the pair that is selected

    def icon(self, row: PeerRow, column: int, ratio: float) -> QPixmap | None:
        if column != NAME:
            return None
        name, role = _picture(row)
        return self._icons.pixmap(name, role, _ICON, ratio)

    def ink(self, row: PeerRow, column: int) -> Role:
        if row.away:
            return "dim"
        return "accent" if row.waiting and column == STATE else "text"

    def paper(self, row: PeerRow) -> QColor | None:
        if row.id in self.marked:
            return self.tint("accent", 0.16)
        return self.tint("accent", 0.10) if row.waiting else None

    def paint_cell(self, painter: QPainter, area: QRect, row: PeerRow, column: int) -> None:
        if column == SENDING:
            self._paint_sending(painter, area, row)
        else:
            super().paint_cell(painter, area, row, column)

    def _paint_sending(self, painter: QPainter, area: QRect, peer: PeerRow) -> None:
        if not peer.joined:
            return
        state = peer.state
        ratio = painter.device().devicePixelRatioF()
        left, top = area.left(), area.center().y() - _ICON // 2
        for name, on in (("mic", state.microphone), ("camera", state.camera), ("screen", state.screen)):
            if not on and name == "screen":
                continue
            role: Role = "text" if on else "dim"
            painter.setOpacity(_FADED if peer.away else 1.0 if on else 0.7)
            painter.drawPixmap(
                left, top, self._icons.pixmap(name if on else f"{name}-off", role, _ICON, ratio)
            )
            left += _ICON + _GAP
        painter.setOpacity(1.0)


def _picture(peer: PeerRow) -> tuple[str, Role]:
    if peer.waiting:
        return "knock", "accent"
    if peer.kind == "bot":
        return "bot", "accent"
    return ("host", "accent") if peer.role == "host" else ("phone", "dim")


SENDING_WIDTH = 2 * _PAD + 3 * _ICON + 2 * _GAP
