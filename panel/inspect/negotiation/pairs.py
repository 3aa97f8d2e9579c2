"""The pairs of a selection: a row for each, with how far it came."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject

from panel import texts
from panel.focus import Selection
from panel.inspect.negotiation.amounts import duration
from panel.inspect.negotiation.lanes import tone
from panel.inspect.negotiation.phasebar import total
from panel.inspect.negotiation.states import signaling
from panel.look.cells import Cells
from panel.look.rows import Column, RowsModel
from panel.look.schemes import Role
from panel.look.table import Columns
from panel.look.theme import Theme
from panel.trace.story import PairKey, PairStory, Story

PAIR, STATE, ICE, FRAME, ROUNDS, GLARES = range(6)
FITTED = Columns((120, 120, 90, 84, 60, 56), (PAIR, STATE, ICE), (ROUNDS, GLARES, STATE, FRAME))
_CACHED = 4_000


class Figures(NamedTuple):
    """What is written of a pair. `over`: one of the two has left."""

    state: str
    ice: str
    frame: str
    glares: int
    over: bool


def chosen(story: Story, selection: Selection) -> list[PairStory]:
    """The pairs that belong to a selection, in the order in which they began to talk.

    Not those that are over and have never negotiated: who only came to send one message has a pair with all.
    """
    return [
        pair
        for pair in story.pairs.values()
        if (pair.rounds or pair.over is None)
        and (not selection.room or pair.room == selection.room)
        and all(peer in pair.key for peer in selection.peers)
    ]


class PairModel(RowsModel[PairStory]):
    """Figures are read only for rows that are seen, and again only when a pair has changed."""

    def __init__(self, name: Callable[[str], str], parent: QObject | None = None) -> None:
        self._figures: dict[PairKey, tuple[int, Figures]] = {}
        columns: tuple[Column[PairStory], ...] = (
            Column(texts.tr("Pair"), lambda p, _: texts.pair(name(p.a), name(p.b))),
            Column(texts.tr("State"), lambda p, _: self.figures(p).state),
            Column(texts.tr("ICE"), lambda p, _: self.figures(p).ice),
            Column(texts.tr("First frame"), lambda p, _: self.figures(p).frame, numeric=True),
            Column(texts.tr("Rounds"), lambda p, _: str(len(p.rounds)), numeric=True),
            Column(texts.tr("Glare"), lambda p, _: str(self.figures(p).glares or ""), numeric=True),
        )
        super().__init__(columns, lambda pair: pair.key, parent)

    def figures(self, pair: PairStory) -> Figures:
        known = self._figures.get(pair.key)
        if known is None or known[0] != pair.version:
            if len(self._figures) >= _CACHED:
                self._figures.clear()
            known = self._figures[pair.key] = pair.version, _read(pair)
        return known[1]


class PairCells(Cells[PairStory]):
    """What stands still for a reason has that reason's colour."""

    def __init__(self, model: PairModel, theme: Theme) -> None:
        super().__init__(model, theme)
        self._pairs = model

    def ink(self, row: PairStory, column: int) -> Role:
        figures = self._pairs.figures(row)
        match column:
            case c if c in (STATE, ICE) and figures.over:
                return "dim"
            case c if c == STATE:
                return _worst(figures.state.split(" / ")) if figures.state != "stable" else "text"
            case c if c == ICE:
                return _worst(figures.ice.split(" / "))
            case c if c == GLARES:
                return "danger" if figures.glares else "dim"
            case _:
                return "text"


def _read(pair: PairStory) -> Figures:
    ice = [pair.state(peer, "ice") or texts.DASH for peer in pair.key]
    frame = total(pair.phases())
    over, left = pair.over is not None, texts.tr("left")
    return Figures(
        state=left if over else _both([signaling(pair, peer) for peer in pair.key]),
        ice=left if over else _both(ice),  # a narrow list has this column only
        frame="" if frame is None else duration(frame),
        glares=(sum(turn.glare for turn in pair.rounds) + 1) // 2,  # both offers bear the mark
        over=over,
    )


def _both(states: list[str]) -> str:
    """One word where both ends say the same."""
    return states[0] if states[0] == states[1] else f"{states[0]} / {states[1]}"


def _worst(states: list[str]) -> Role:
    tones = [tone(state) for state in states]
    order: tuple[Role, ...] = ("danger", "warn", "accent", "ok")
    return next((role for role in order if role in tones), "dim")
