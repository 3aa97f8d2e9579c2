"""The candidates of one end, as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from panel import texts
from panel.look.cells import Cells
from panel.look.rows import Column, RowsModel
from panel.look.schemes import Role
from panel.look.table import Columns
from panel.trace.candidate import Candidate
from panel.trace.reports import End
from panel.trace.story import PairStory, SeenCandidate

TYPE, PROTOCOL, FAMILY, ADDRESS, PORT, PRIORITY, WHEN, EARLY = range(8)
FITTED = Columns((64, 92, 62, 136, 58, 96, 78, 60), (ADDRESS,), (PRIORITY, EARLY, PROTOCOL, FAMILY, WHEN))
Known = Mapping[tuple[str, int], str]  # addresses by protocol and port


def resolved(pair: PairStory, peer: str) -> dict[tuple[str, int], str]:
    """The addresses that reports give for candidates of `peer`: its own and those of the other end."""
    own, others = pair.latest.get(peer), pair.latest.get(pair.other(peer))
    ends = [tried.local for tried in own.pairs] if own else []
    ends += [tried.remote for tried in others.pairs] if others else []
    return {(end.protocol, end.port): end.address for end in ends if _is_plain(end)}


def _is_plain(end: End) -> bool:
    return bool(end.address) and not end.address.endswith(".local")


def address(candidate: Candidate, known: Known) -> str:
    """As people read it: a name that a browser made up (RFC 8828) says less than what stands behind it."""
    if candidate.family != "mDNS":
        return candidate.address
    found = known.get((candidate.protocol, candidate.port))
    if found:
        return texts.tr("{0} (mDNS)").format(found)
    return texts.tr("hidden by the browser (mDNS)")


class CandidateModel(RowsModel[SeenCandidate]):
    """One row for each candidate that came, the oldest first."""

    def __init__(self, when: Callable[[float], str], parent: QObject | None = None) -> None:
        self._known: Known = {}
        columns: tuple[Column[SeenCandidate], ...] = (
            Column(texts.tr("Type"), _of(lambda c: c.kind), tip=_explain),
            Column(texts.tr("Protocol"), _of(lambda c: " ".join(filter(None, (c.protocol, c.tcp_type))))),
            Column(texts.tr("Family"), _of(lambda c: c.family)),
            Column(texts.tr("Address"), self._address, tip=self._tell_address),
            Column(texts.tr("Port"), _of(lambda c: str(c.port)), numeric=True),
            Column(texts.tr("Priority"), _of(lambda c: str(c.priority)), numeric=True),
            Column(texts.tr("When"), lambda s, _: when(s.at), numeric=True),
            Column(texts.tr("Early"), lambda s, _: texts.tr("early") if s.early else "", tip=_explain_early),
        )
        super().__init__(columns, lambda seen: seen.seq, parent)

    def show_pair(self, pair: PairStory, peer: str) -> None:
        self._known = resolved(pair, peer)
        self.update(pair.candidates.get(peer, []), 0.0)

    def _address(self, seen: SeenCandidate, _: float) -> str:
        if seen.candidate is None:
            return texts.tr("cannot be read")
        return address(seen.candidate, self._known)

    def _tell_address(self, seen: SeenCandidate) -> str:
        if seen.candidate is None:
            return texts.tr("This line is no candidate (RFC 8839).")
        parts = [self._address(seen, 0.0), seen.candidate.address if _hides(seen.candidate) else ""]
        if seen.candidate.related:
            parts.append(texts.tr("behind it: {0}").format(seen.candidate.related))
        return "; ".join(filter(None, parts))


class CandidateCells(Cells[SeenCandidate]):
    """What cannot be read or came early stands out."""

    def ink(self, row: SeenCandidate, column: int) -> Role:
        if row.candidate is None:
            return "danger"
        if (column in (EARLY, WHEN) and row.early) or (column == ADDRESS and _hides(row.candidate)):
            return "warn"
        return "dim" if column in (PRIORITY, WHEN, EARLY) else "text"


def _hides(candidate: Candidate) -> bool:
    return candidate.family == "mDNS"


def _of(read: Callable[[Candidate], str]) -> Callable[[SeenCandidate, float], str]:
    return lambda seen, _: read(seen.candidate) if seen.candidate else ""


def _explain(seen: SeenCandidate) -> str:
    kinds = {
        "host": texts.tr("An address of the device itself."),
        "srflx": texts.tr("The address that a STUN server saw."),
        "prflx": texts.tr("An address that the other end saw during a check."),
        "relay": texts.tr("An address on a TURN server."),
    }
    return kinds.get(seen.candidate.kind, "") if seen.candidate else ""


def _explain_early(seen: SeenCandidate) -> str:
    return texts.tr("It came before any description of its sender.") if seen.early else ""
