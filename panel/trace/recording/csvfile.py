"""Messages as a table for spreadsheets (CSV, RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from panel.trace.recording.extract import Extract
from server.journal import EVERYONE, SERVER, Observation

COLUMNS = (
    "number",
    "time",
    "at",
    "from",
    "from name",
    "to",
    "to name",
    "type",
    "room",
    "size",
    "code",
    "payload",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def pieces(extract: Extract, name_of: Callable[[str], str]) -> Iterator[bytes]:
    """The file, in pieces. `name_of` gives the name of a peer id; what stands for it is made here."""
    yield _rows([COLUMNS])
    redactor = extract.redactor
    hides = redactor is not None and "names" in redactor.choices

    def shown(peer: str) -> str:
        name = name_of(peer)
        is_person = peer not in (SERVER, EVERYONE) and name != peer
        return redactor.name(name) if redactor and hides and is_person else name

    for batch in extract.batches():
        yield _rows([_row(observation, extract.journal.origin, shown) for observation in batch])


def _row(o: Observation, origin: float, shown: Callable[[str], str]) -> tuple[str, ...]:
    when = datetime.fromtimestamp(origin + o.at, UTC).isoformat(timespec="milliseconds")
    payload = o.raw.decode("utf-8", "backslashreplace")
    who = map(_harmless, (o.sender, shown(o.sender), o.recipient, shown(o.recipient), o.type, o.room))
    return str(o.seq), when, f"{o.at:.6f}", *who, str(o.size), _harmless(o.code), _harmless(payload)


def _harmless(text: str) -> str:
    """A spreadsheet takes what begins like this for a formula, and a stranger chose it."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _rows(rows: list[tuple[str, ...]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()
