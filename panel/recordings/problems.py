"""What is wrong with a file, in words."""

from __future__ import annotations

from panel import retold, texts
from panel.look.numbers import fill
from panel.trace.recording.format import Reader, RecordingError


def explain(error: RecordingError) -> str:
    """What happened, and what to do next."""
    match error.trouble:
        case "unreadable":
            sentence = texts.tr(
                "The file cannot be read: {0}. Check that it is still there and that you may open it."
            )
        case "not_a_recording":
            sentence = texts.tr(
                "This is no recording of Callbox. Choose a file that ends in .callbox; a dump of "
                "webrtc-internals is added to a recording that is open."
            )
        case "too_new":
            sentence = texts.tr(
                "This recording was made by a newer version of Callbox (format {0}). Update Callbox to "
                "open it."
            )
        case "too_large":
            sentence = texts.tr(
                "This file is too large to be opened ({0}). Save a selection only, or split it as "
                "docs/recordings.md says."
            )
    return sentence.format(error.detail)


def remarks(reader: Reader) -> list[str]:
    """What was not as it should be in a file that was read all the same."""
    found = []
    if reader.truncated:
        found.append(texts.tr("The last line ends in the middle: what followed it is lost."))
    if reader.broken:
        first = reader.notes[0]
        found.append(
            fill(
                texts.tr("Lines that cannot be read were left out: {0:,}. The first is line {1}: {2}."),
                reader.broken,
                first.number,
                retold.detail(first.why).rstrip("."),
            )
        )
    if reader.skipped:
        found.append(
            fill(
                texts.tr("Lines of a kind that this version does not know were left out: {0:,}."),
                reader.skipped.total(),
            )
        )
    return found
