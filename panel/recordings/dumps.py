"""Adds what a browser's webrtc-internals saved to a recording."""

from __future__ import annotations

import asyncio
from pathlib import Path

from panel import texts
from panel.trace.recording.internals import MAX_BYTES, Dump, DumpError, read
from panel.trace.recording.recording import Recording

_NEAR = 120.0  # seconds that two clocks may be apart


async def add_dump(recording: Recording, path: Path) -> Dump:
    """Read the file beside the loop and add it. Raises DumpError or OSError."""
    dump = await asyncio.to_thread(_read, path)
    recording.add(dump)
    return dump


def fits(recording: Recording, dump: Dump) -> bool:
    """Whether the dump was made while the recording was, as far as the two clocks tell."""
    span, journal = dump.span(), recording.journal
    if span is None or not journal.total:
        return False
    first = journal.since(journal.oldest - 1, 1).observations[0].at + journal.origin
    return span[0] <= recording.end + journal.origin + _NEAR and span[1] >= first - _NEAR


def explain(error: DumpError | OSError) -> str:
    """What is wrong with the file, and what to do."""
    if isinstance(error, OSError):
        sentence = texts.tr("The file cannot be read: {0}.")
        return sentence.format(error.strerror or type(error).__name__)
    return texts.tr(
        "This is no dump of webrtc-internals. Open chrome://webrtc-internals in the browser, choose "
        "\u201cDownload the \u2018webrtc-internals dump\u2019\u201d, and add that file."
    )


def advice(recording: Recording, dump: Dump) -> str:
    """What the person should know about a dump that was added; "" when all is well."""
    if not any(connection.measured or connection.happened for connection in dump.connections):
        return texts.tr("There is no connection in this dump: it was saved before or after the call.")
    if not fits(recording, dump):
        return texts.tr(
            "This dump is from another time than the recording: look whether that browser's clock was right."
        )
    return ""


def _read(path: Path) -> Dump:
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    return read(data, path.name)
