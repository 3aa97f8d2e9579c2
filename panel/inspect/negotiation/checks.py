"""The candidate pairs that both ends tried, as they report them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QPixmap

from panel import texts
from panel.look.cells import Cells
from panel.look.icons import Icons
from panel.look.rows import Column, RowsModel
from panel.look.schemes import Role
from panel.look.table import Columns
from panel.look.theme import Theme
from panel.trace.reports import End, TriedPair
from panel.trace.story import PairStory

BY, LOCAL, REMOTE, STATE, CHECKS, RTT = range(6)
FITTED = Columns((74, 124, 124, 84, 72, 62), (LOCAL, REMOTE), (RTT, CHECKS, LOCAL))
_ICON = 14


class Check(NamedTuple):
    """A candidate pair as one end sees it, and its place among that end's."""

    by: str
    number: int
    tried: TriedPair


def checks(pair: PairStory) -> list[Check]:
    """Of both ends; what is in use stands first."""
    found = [
        Check(peer, number, tried)
        for peer in pair.key
        if peer in pair.latest
        for number, tried in enumerate(pair.latest[peer].pairs)
    ]
    return sorted(found, key=lambda check: not check.tried.selected)


class CheckModel(RowsModel[Check]):
    """One row for each candidate pair of each end."""

    def __init__(self, name: Callable[[str], str], parent: QObject | None = None) -> None:
        columns: tuple[Column[Check], ...] = (
            Column(texts.tr("Seen by"), lambda c, _: name(c.by), tip=_explain),
            Column(texts.tr("Local"), lambda c, _: end(c.tried.local), tip=_both),
            Column(texts.tr("Remote"), lambda c, _: end(c.tried.remote), tip=_both),
            Column(texts.tr("State"), lambda c, _: c.tried.state),
            Column(texts.tr("Checks"), _count, numeric=True, tip=_explain_count),
            Column(texts.tr("RTT"), lambda c, _: texts.milliseconds(_ms(c.tried.rtt)), numeric=True),
        )
        super().__init__(columns, lambda check: (check.by, check.number, check.tried.selected), parent)


class CheckCells(Cells[Check]):
    """A tick before the pair in use."""

    def __init__(self, model: CheckModel, theme: Theme, icons: Icons) -> None:
        super().__init__(model, theme)
        self._icons = icons

    def ink(self, row: Check, column: int) -> Role:
        if column == STATE:
            states: dict[str, Role] = {"succeeded": "ok", "failed": "danger", "in-progress": "accent"}
            return states.get(row.tried.state, "dim")
        return "text" if row.tried.selected or column in (BY, RTT, CHECKS) else "dim"

    def icon(self, row: Check, column: int, ratio: float) -> QPixmap | None:
        chosen = column == BY and row.tried.selected
        return self._icons.pixmap("check", "ok", _ICON, ratio) if chosen else None


def end(which: End) -> str:
    """For example "host udp 192.168.1.5:53124"."""
    if which.address.endswith(".local") or not which.address:
        where = texts.tr("hidden:{0}").format(which.port)
    else:
        host = f"[{which.address}]" if ":" in which.address else which.address
        where = f"{host}:{which.port}"
    return " ".join(filter(None, (which.kind, which.protocol, where)))


def _both(check: Check) -> str:
    return texts.tr("From {0} to {1}").format(end(check.tried.local), end(check.tried.remote))


def _ms(seconds: float | None) -> float | None:
    return None if seconds is None else seconds * 1000


def _count(check: Check, _: float) -> str:
    return texts.tr("{0} / {1}").format(check.tried.responses, check.tried.requests)


def _explain_count(check: Check) -> str:
    return texts.tr("{0} checks were sent, {1} answered.").format(check.tried.requests, check.tried.responses)


def _explain(check: Check) -> str:
    return texts.tr("This pair is in use.") if check.tried.selected else ""
