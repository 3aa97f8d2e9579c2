"""How times, sizes and names are written, the same in every view."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from panel.look.numbers import fill, point
from server.journal import EVERYONE, SERVER, PairRow, PeerRow, Snapshot

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_IN_STEP, _ABOUT = 0.1, 10.0  # seconds
_KIB = 1024
_KNOWN_NAMES = 5_000
_LONG_WORD = 16
_AFTER_SIGN = re.compile(r"(?<=[._:=&?,;@-])(?=[^\W_])")
_JOINER, _BREAK = "\N{ZERO WIDTH JOINER}", "\N{ZERO WIDTH SPACE}"
DASH = "\N{EN DASH}"


def tr(text: str) -> str:
    """Translate a text that belongs to no widget. "" stays what it is: Qt would tell of its translators."""
    return QCoreApplication.translate("panel", text) if text else ""


def age(seconds: float) -> str:
    """For example "12 s", "3 min", "1 h 05", "2 d"."""
    whole = max(0, int(seconds))
    if whole < _MINUTE:
        return tr("{0} s").format(whole)
    if whole < _HOUR:
        return tr("{0} min").format(whole // _MINUTE)
    if whole < _DAY:
        return tr("{0} h {1:02}").format(whole // _HOUR, whole % _HOUR // _MINUTE)
    return tr("{0} d").format(whole // _DAY)


def clock(wall: float) -> str:
    """Local time of `wall` (seconds since 1970) with milliseconds: "14:03:22.117", "14:03:22,117"."""
    text = datetime.fromtimestamp(wall).astimezone().strftime("%H:%M:%S.%f")[:-3]
    return text.replace(".", point())


def milliseconds(value: float | None) -> str:
    """A duration in milliseconds, or a dash: "0.4 ms", "12 ms", "5.8 s"."""
    if value is None:
        return DASH
    if value >= 1000:
        return fill(tr("{0:.1f} s"), value / 1000)
    return fill(tr("{0:.1f} ms"), value) if value < 10 else fill(tr("{0:.0f} ms"), value)


def offset(seconds: float) -> str:
    """How a clock stands against this computer's: "1.3 s ahead", "2 min behind"."""
    far = abs(seconds)
    if far < _IN_STEP:
        return tr("in step with this computer")
    amount = fill(tr("{0:.1f} s"), far) if far < _ABOUT else age(far)
    return (tr("{0} ahead") if seconds > 0 else tr("{0} behind")).format(amount)


def size(count: int) -> str:
    """Bytes for people: "812 B", "2.3 KiB"."""
    return fill(tr("{0} B"), count) if count < _KIB else fill(tr("{0:.1f} KiB"), count / _KIB)


def people(count: int) -> str:
    return tr("1 person") if count == 1 else fill(tr("{0:,} people"), count)


def rooms(count: int) -> str:
    return tr("1 room") if count == 1 else fill(tr("{0:,} rooms"), count)


def pair(*names: str) -> str:
    """Two who talk to each other, the same in every view: "Ada \N{LEFT RIGHT ARROW} Bo"; or one alone."""
    return " \N{LEFT RIGHT ARROW} ".join(names)


def breakable(text: str) -> str:
    """The same text for a wrapping label: words that are too long for a line may break.

    Best after a sign between two parts of it; where a part is too long as well, anywhere.
    """
    words = text.split(" ")
    return " ".join(_loosen(word) for word in words)


def _loosen(word: str) -> str:
    """A path breaks after its slashes by itself: only long names in it need more."""
    return "/".join(_split(part) if len(part) > _LONG_WORD else part for part in word.split("/"))


def _split(word: str) -> str:
    parts = _AFTER_SIGN.split(word)
    return _BREAK.join(_crumble(part) if len(part) > _LONG_WORD else part for part in parts)


def _crumble(word: str) -> str:
    """Breaks between the characters, but none inside what is drawn as one."""
    result, previous = "", _JOINER
    for letter in word:
        joined = previous == _JOINER or unicodedata.category(letter) in ("Mn", "Me", "Mc", "Cf", "Sk")
        result += letter if joined else _BREAK + letter
        previous = letter
    return result


class Names:
    """The names behind peer ids: of all who are here, and of `capacity` who have left."""

    def __init__(self, capacity: int = _KNOWN_NAMES) -> None:
        self.version = 0  # another one whenever a name is new
        self._names: dict[str, str] = {}
        self._capacity = capacity

    def learn(self, snapshot: Snapshot) -> None:
        known = self._names
        new = {peer.id: peer.name for peer in snapshot.peers if peer.name and known.get(peer.id) != peer.name}
        if not new:
            return
        self.version += 1
        known.update(new)
        for _ in range(len(known) - self._capacity - len(snapshot.peers)):
            del known[next(iter(known))]

    def of(self, peer_id: str) -> str:
        """The name, "Callbox" for the server, or the id itself."""
        if peer_id == SERVER:
            return "Callbox"
        if peer_id == EVERYONE:
            return tr("everyone")
        return self._names.get(peer_id, peer_id)


def peer_name(peer: PeerRow) -> str:
    return peer.name or tr("Joining\N{HORIZONTAL ELLIPSIS}")


def negotiation(pairs: list[PairRow], names: Names) -> str:
    """One line on how the pairs of a room stand: what is stuck comes first."""
    if not pairs:
        return tr("Nothing to negotiate yet")
    glares = sum(pair.glares for pair in pairs)
    suffix = tr(" \N{MIDDLE DOT} glare {0}\N{MULTIPLICATION SIGN}").format(glares) if glares else ""
    waiting = [item for pair in pairs for item in pair.missing]
    if waiting:
        return _waiting(waiting, names) + suffix
    if all(pair.state == "stable" for pair in pairs):
        return tr("Stable") + suffix
    return tr("Negotiating") + suffix


def _waiting(missing: list[tuple[str, str]], names: Names) -> str:
    order = ("answer", "offer", "candidates")
    peer, what = min(missing, key=lambda item: order.index(item[1]) if item[1] in order else len(order))
    texts = {
        "offer": tr("Waiting for an offer from {0}"),
        "answer": tr("Waiting for the answer of {0}"),
        "candidates": tr("Waiting for candidates from {0}"),
    }
    more = tr(" and {0} more").format(len(missing) - 1) if len(missing) > 1 else ""
    return texts.get(what, what).format(names.of(peer)) + more
