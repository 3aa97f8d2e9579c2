"""The lines of a session description (RFC 8866 section 5): each one kept, whether it can be read or not."""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec import Struct

MAX_CHARACTERS = 48 * 1024  # as the server relays them
MAX_LINES = 1_500

HIDDEN = "\N{HORIZONTAL ELLIPSIS}"  # stands for what was taken away
_BREAK = re.compile(r"\r\n|\r|\n")
_LETTER = re.compile(r"[a-z]=")
_NAME = re.compile(r"[!#-'*+\-.0-9A-Z^-~]+", re.ASCII)  # a token
_KEY_IN_CRYPTO = re.compile(r"inline:[^|\s]+")


class Line(Struct, frozen=True, gc=False):
    """`number` counts from 1. `key` is an attribute's name ("rtpmap"), or the letter of another line with its
    sign ("m="); "" where the line is none of SDP. `value` is what follows, "" for an attribute without one.
    """

    number: int
    text: str
    key: str = ""
    value: str = ""

    @property
    def secret(self) -> tuple[int, int] | None:
        """From where to where its text is a secret: an ICE password, or a key of SDES (RFC 4568)."""
        if self.key == "ice-pwd" and self.value:
            start = self.text.index(":") + 1
            return start, len(self.text)
        found = _KEY_IN_CRYPTO.search(self.text) if self.key == "crypto" else None
        return (found.start() + len("inline:"), found.end()) if found else None

    @property
    def redacted(self) -> str:
        """Its text without the secret."""
        span = self.secret
        return f"{self.text[: span[0]]}{HIDDEN}{self.text[span[1] :]}" if span else self.text


class Lines(NamedTuple):
    """`left_out` characters come after the last line: it was too long."""

    lines: tuple[Line, ...]
    left_out: int


def read_lines(sdp: str) -> Lines:
    """Take a description apart at its line breaks, whichever they are."""
    texts = _BREAK.split(sdp[:MAX_CHARACTERS], MAX_LINES)
    left_out = max(0, len(sdp) - MAX_CHARACTERS)
    if len(texts) > MAX_LINES:
        left_out += len(texts.pop())
    elif not texts[-1]:  # the break after the last line
        texts.pop()
    return Lines(tuple(_line(number, text) for number, text in enumerate(texts, 1)), left_out)


def redact(sdp: str) -> str:
    """The description without its secrets; what is too long is cut off."""
    return "".join(f"{line.redacted}\r\n" for line in read_lines(sdp).lines)


def number(text: str) -> int | None:
    """A whole number that is not negative. A stranger's may have any length."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 18 else None


def shorten(text: str, longest: int) -> str:
    """The text, or its beginning: a stranger's may have any length."""
    return text if len(text) <= longest else text[: longest - 1] + HIDDEN


def _line(count: int, text: str) -> Line:
    if not _LETTER.match(text):
        return Line(count, text)
    if not text.startswith("a="):
        return Line(count, text, text[:2], text[2:])
    name, _, value = text[2:].partition(":")
    return Line(count, text, name, value) if _NAME.fullmatch(name) else Line(count, text)
