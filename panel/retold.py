"""What the server, the test caller and the diagnosis say, told again in the person's language.

They know no Qt: their texts are English, with particulars in them. `DETAILS` are the templates of these
texts; a text that fits none stays as it is: it comes from the system, from a library or from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from panel import texts
from panel.look.numbers import figure

# More particular ones first.
DETAILS = (
    # The server
    "Port {0} is used by another program.", "Port {0} is used by {1}.", "It was port {0}.",
    "There is no room `{0}`.", "There is no such invite.", "It holds {0} people.",
    "The server speaks {0}.", "The files do not belong together.",
    "The folder is {0}: {1}", "The file is {0}: {1}", "{0}. It is now {1}.",
    "No room can have that name.", "it is empty.",
    # The settings file, and recordings
    "{0} Until it is mended, only invites let people in.", "`{0}` must be a number",
    "`room` takes up to 64 letters, digits, _ and -", "`name` takes up to {0} characters of plain text",
    "`updates.feed` takes an address that begins with https://",
    "`updates.check` needs an address to ask: whoever gave you Callbox may name one",
    "It is longer than {0} bytes.",
    # The test caller
    "The other side did not answer.", "No path between the two devices was found.",
    "The encryption handshake did not finish.", "No frame came.", "It had ended already.",
    "The other side ended the call.", "Nothing came in for {0} s.", "No answer within {0} s.",
    "The path (ICE) failed.", "The encryption handshake (DTLS) failed.",
    "The connection to the server was lost ({0}).", "The peer {0} is not there.",
    "{0} was removed from the room.", "{0} lost the connection.", "{0} left.",
    "It is an {0}, not an {1}.", "It is longer than {0} KiB.", "It has more than {0} lines.",
    "It has no DTLS fingerprint.", "It was {0}.",
)  # fmt: skip
KINDS = ("audio", "video", "microphone", "camera")  # words in findings
NETWORKS = ("This computer only", "VPN", "Virtual", "Wi-Fi", "Ethernet", "Network")  # as in server.lan
_FIGURES = frozenset({"seconds", "milliseconds", "count"})
_NETWORK = re.compile(r"(.+?) \((.*)\)", re.DOTALL)


def templates() -> Iterator[str]:
    """All that is to be translated."""
    yield from (*DETAILS, *KINDS, *NETWORKS)


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{\d\\\}", "(.+)", re.escape(template)), re.DOTALL)


_PATTERNS = tuple((template, _pattern(template)) for template in DETAILS)


def detail(text: str) -> str:
    """The particulars of an error, or what is wrong with a setting."""
    for template, pattern in _PATTERNS:
        if found := pattern.fullmatch(text):
            return texts.tr(template).format(*map(detail, found.groups()))
    return text


def network(label: str) -> str:
    """The name of an interface: "Nur dieser Computer (lo)"."""
    found = _NETWORK.fullmatch(label)
    return f"{texts.tr(found[1])} ({found[2]})" if found and found[1] in NETWORKS else label


def words(of: dict[str, str]) -> dict[str, str]:
    """What a finding puts into its sentences. Names and what was sent stay."""
    return {key: _word(key, word) for key, word in of.items()}


def _word(key: str, word: str) -> str:
    if key in _FIGURES:
        return _number(word)
    if key in ("kind", "device"):
        return ", ".join(texts.tr(part) if part in KINDS else part for part in word.split(", "))
    return word


def _number(word: str) -> str:
    try:
        value = float(word)
    except ValueError:
        return word
    return figure(value, f",.{len(word.partition('.')[2])}f")
