"""Takes out of a text what tells of people and places, before anybody else reads it."""

from __future__ import annotations

import getpass
import platform
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from panel.trace.recording.pseudonyms import Addresses
from server.logs import clean

_SHORTEST = 2
_MOST = 5_000
_COMMON = frozenset({"callbox", "localhost", "root", "user", "admin", "server", "panel"})
# Homes of whoever else: a file may come from another computer or another account.
_HOMES = re.compile(r"(?i)(?:[a-z]:)?(?:[\\/]+(?:home|users))[\\/]+[^\\/\s\"']+")
_MAC = re.compile(r"(?i)(?<![0-9a-f:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![0-9a-f:-])")
_TOKEN = re.compile(r"(?<![\w./-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{22,}(?![\w./-])")


class Scrubber:
    """`words` are the names of people, rooms and computers, each replaced wherever it stands by itself.

    Besides, secrets, addresses, long random words and homes of people go. The same address is replaced by
    the same, as long as it is one scrubber.
    """

    def __init__(self, words: Iterable[str] = (), home: Path | None = None) -> None:
        self._addresses = Addresses()
        self._home = _pattern_of(home if home is not None else Path.home())
        self._words: dict[str, str] = {}
        self.learn(words)
        self.learn(_names_of_this_computer(), "[this computer]")

    def learn(self, words: Iterable[str], instead: str = "[name]") -> None:
        """These words are to go, too."""
        for word in words:
            known = word.strip().casefold()
            if len(known) >= _SHORTEST and known not in _COMMON and len(self._words) < _MOST:
                self._words.setdefault(known, instead)

    def __call__(self, text: str) -> str:
        text = self._home.sub("~", text) if self._home else text
        text = _MAC.sub("[address]", _HOMES.sub("~", text))
        text = self._addresses.scrub(_TOKEN.sub("[...]", clean(text)))
        return self._without_words(text)

    def _without_words(self, text: str) -> str:
        folded = text.casefold()
        found = sorted((word for word in self._words if word in folded), key=len, reverse=True)
        for word in found:
            text = re.sub(rf"(?i)(?<!\w){re.escape(word)}(?!\w)", self._words[word], text)
        return text


def _pattern_of(home: Path) -> re.Pattern[str] | None:
    """The home folder with slashes of either kind; None where it is the root of all."""
    parts = [re.escape(part.strip("\\/")) for part in home.parts if part.strip("\\/")]
    if not parts:
        return None
    flags = re.IGNORECASE if sys.platform in ("win32", "darwin") else 0
    start = r"(?<![\w.~-])" + (r"[\\/]+" if home.parts[0].startswith(("/", "\\")) else "")
    return re.compile(start + r"[\\/]+".join(parts) + r"(?![^\\/\s\"':,)])", flags)


def _names_of_this_computer() -> list[str]:
    node = platform.node()
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        user = ""
    return [node, node.partition(".")[0], user]
