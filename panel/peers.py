"""Who is connected, and which rooms exist."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QPainter, QPixmap

from panel import texts
from panel.cells import Cells
from panel.icons import Icons
from panel.rows import Column, Index, Roles, RowsModel
from panel.texts import Names
from panel.theme import Role, Theme
from server.journal import PairRow, PeerRow, RoomRow, Snapshot

NAME, STATE, SENDING = 0, 1, 2
_ICON, _GAP, _PAD = 16, 6, 8


def _state(peer: PeerRow, _: float) -> str:
    return texts.tr("Connected") if peer.joined else texts.tr("Joining")


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


class PeerModel(RowsModel[PeerRow]):
    """One row for each connection."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: tuple[Column[PeerRow], ...] = (
            Column(texts.tr("Name"), lambda p, _: texts.peer_name(p), tip=_describe),
            Column(texts.tr("State"), _state),
            Column(texts.tr("Sending"), _sending),
            Column(texts.tr("Room"), lambda p, _: p.room),
            Column(texts.tr("Address"), lambda p, _: p.address),
            Column(texts.tr("Browser"), lambda p, _: p.agent),
            Column(texts.tr("RTT"), _rtt, numeric=True),
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
    return f"{texts.peer_name(peer)} ({kind}) {peer.id}"


class RoomModel(RowsModel[RoomRow]):
    """One row for each room with someone in it."""

    def __init__(self, names: Names, parent: QObject | None = None) -> None:
        self._names = names
        self._pairs: dict[str, list[PairRow]] = {}
        columns: tuple[Column[RoomRow], ...] = (
            Column(texts.tr("Room"), lambda r, _: r.id),
            Column(texts.tr("People"), lambda r, _: str(len(r.peers)), numeric=True, tip=self._members),
            Column(texts.tr("Negotiation"), self._negotiation),
            Column(texts.tr("Messages"), lambda r, _: f"{r.messages:,}", numeric=True),
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


class PeerCells(Cells[PeerRow]):
    """Draws what words would say slower: what kind of peer it is, and what it is sending."""

    def __init__(self, model: PeerModel, icons: Icons, theme: Theme) -> None:
        super().__init__(model, theme)
        self._icons = icons

    def icon(self, row: PeerRow, column: int, ratio: float) -> QPixmap | None:
        if column != NAME:
            return None
        bot = row.kind == "bot"
        return self._icons.pixmap("bot" if bot else "phone", "accent" if bot else "dim", _ICON, ratio)

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
            painter.setOpacity(1.0 if on else 0.7)
            painter.drawPixmap(
                left, top, self._icons.pixmap(name if on else f"{name}-off", role, _ICON, ratio)
            )
            left += _ICON + _GAP
        painter.setOpacity(1.0)


SENDING_WIDTH = 2 * _PAD + 3 * _ICON + 2 * _GAP
