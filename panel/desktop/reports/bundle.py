"""The bundle for a bug report: one .zip of plain files, without names, addresses and secrets.

It is made from what there is in memory and in the folder of crash reports, a few milliseconds at a time
(`panel.recordings.writing`): neither the window nor the server waits for it.
"""

from __future__ import annotations

import asyncio
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from panel.desktop.reports import bundlefacts, kept
from panel.desktop.reports.roomless import RoomlessRedactor
from panel.desktop.reports.scrub import Scrubber
from panel.meters.health import Health
from panel.recordings.contents import Contents
from panel.recordings.writing import write
from panel.trace.recording import format as callbox
from panel.trace.recording.extract import Extract
from server.config import Settings

_EARLIEST = 315_532_800.0  # 1980: a zip file knows no time before
_DATE = "%Y-%m-%d-%H%M"
_README = """\
A bundle for a bug report about Callbox, made on {made} UTC.

Callbox made it because somebody asked for it in the menu, and has sent it to nobody. Whoever made it can
look into every file: all of them are plain text.

What is in it
  versions.txt       the versions of Callbox, Python, Qt, its libraries and the operating system
  settings.txt       the settings in use
  log.txt            the newest lines of the log
  networks.txt       which kinds of networks this computer is in
  health.csv         how busy the program was in the last minutes: lag, messages, processor, memory
  blocked.txt        what kept the program from everything else, and for how long
  messages.callbox   what passed between the people in calls and Callbox, to be opened with Callbox.
                     Sound and pictures are not in it: they never come to Callbox.
  crashes/           how Callbox failed, if it ever did

What was taken out
  names of people, rooms and this computer; addresses; invites, tokens and passwords; fingerprints; what was
  written in the chat; texts in the settings that somebody has chosen. Where the same is replaced by the
  same ("Person 1"), that holds within one file only.

Names that Callbox could not know to be names may still stand in log.txt and in crashes/. Please look through
these two before you send the bundle.
"""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a bundle is made from. `log` has the newest lines, `folder` the crash reports."""

    contents: Contents
    settings: Settings
    health: Health
    log: Sequence[str]
    folder: Path


def suggested_name(now: float) -> str:
    """For example "callbox-bundle-2026-01-01-1403.zip", in local time."""
    return f"callbox-bundle-{datetime.fromtimestamp(now, UTC).astimezone():{_DATE}}.zip"


async def make(
    path: Path, evidence: Evidence, now: float, told: Callable[[int], object] = lambda _: None
) -> int:
    """Write the bundle; `now` is the time in seconds since 1970. Returns its size. Raises OSError.

    Where it fails or is cancelled, what was there before stays as it was.
    """
    system = await asyncio.to_thread(bundlefacts.system_facts)  # reads some dozen files
    return await write(path, pieces(evidence, system, now), told)


def pieces(evidence: Evidence, system: dict[str, str], now: float) -> Iterator[bytes]:
    """The bundle's bytes. `system` are files about this computer: name and text."""
    sink = _Sink()
    date = datetime.fromtimestamp(max(now, _EARLIEST), UTC).timetuple()[:6]
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, parts in _files(evidence, system, now):
            info = zipfile.ZipInfo(name, date)
            info.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(info, "w") as file:
                for part in parts:
                    file.write(part)
                    yield sink.take()
    yield sink.take()


def _files(evidence: Evidence, system: dict[str, str], now: float) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Each file with its pieces. The messages come first: with them all names of rooms are known."""
    contents = evidence.contents
    redactor = RoomlessRedactor()
    yield (
        "README.txt",
        _text(_README.format(made=datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%d %H:%M"))),
    )
    yield "messages.callbox", _messages(contents, redactor, now)
    clean = Scrubber(_names(redactor.people))
    clean.learn([*redactor.rooms, evidence.settings.room], "[room]")
    clean.learn(bundlefacts.chosen_words(evidence.settings))
    yield "settings.txt", _text(bundlefacts.settings_text(evidence.settings))
    yield "log.txt", ((clean(line) + "\n").encode() for line in evidence.log)
    yield "health.csv", bundlefacts.health_table(evidence.health.history)
    yield "blocked.txt", _text(bundlefacts.blocked_text(evidence.health))
    for name, text in system.items():
        yield name, _text(text)
    for report in kept.closed(evidence.folder)[: kept.KEPT]:
        yield f"crashes/{report.name}", _text(kept.read(report, clean))


def _messages(contents: Contents, redactor: RoomlessRedactor, now: float) -> Iterator[bytes]:
    snapshot = redactor.snapshot(contents.snapshot)
    extract = Extract(contents.journal, snapshot, tuple(contents.spikes), None, redactor)
    return callbox.pieces(extract, program=contents.program, saved=now)


def _names(people: Iterable[str]) -> Iterator[str]:
    """Whole names, and each part of them that is long enough to be known by."""
    for name in people:
        yield from chain([name], (part for part in name.split() if len(part) > 2))


def _text(text: str) -> Iterator[bytes]:
    yield text.encode()


class _Sink:
    """What a zip file is written to: a stream that cannot go back."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def write(self, data: bytes) -> int:
        self._parts.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """All is there at once."""

    def close(self) -> None:
        """Nothing is held open."""

    def take(self) -> bytes:
        """What was written since."""
        taken, self._parts = b"".join(self._parts), []
        return taken
