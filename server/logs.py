"""Logs that are one line each, and say nothing that should not leave this computer."""

from __future__ import annotations

import ipaddress
import json
import logging
import re
import time
from collections import deque
from collections.abc import Iterable

_SECRETS = (
    (re.compile(r"(?i)(bearer\s+)\S+"), r"\1…"),
    (re.compile(r"(?i)(ice-pwd:)\S+"), r"\1…"),
    (re.compile(r'(?i)("(?:token|invite|secret|resume|password|pwd)"\s*:\s*)"[^"]*"'), r'\1"…"'),
    (re.compile(r"(/room/[\w-]+)#\S+"), r"\1#…"),
    (re.compile(r"(/signaling/messages/)[\w-]+"), r"\1…"),
)
_PERHAPS_ADDRESS = re.compile(r"(?<![\w.:])(?:[0-9a-fA-F]*:[0-9a-fA-F:.]+|[0-9]+(?:\.[0-9]+){3})(?![\w])")
_NEWEST = 500  # lines
_LONGEST = 4_000  # characters of a line
_OURS = ("server", "panel")


def configure(*, as_json: bool = False, addresses: bool = False) -> None:
    """Send this program's logs to stderr; `addresses` leaves clients' addresses in them."""
    handler = logging.StreamHandler()
    handler.setFormatter(OneLine(as_json=as_json, addresses=addresses))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    logging.getLogger("asyncio").addFilter(_is_news)


def _is_news(record: logging.LogRecord) -> bool:
    """Not: a client is gone while much is written to it. asyncio and uvloop say so again for each piece."""
    message = record.getMessage()
    return "connection is closed" not in message and "socket.send() raised" not in message


class OneLine(logging.Formatter):
    """`time level logger message`, or the same as a JSON object; a traceback stays in its line."""

    def __init__(self, *, as_json: bool, addresses: bool) -> None:
        super().__init__()
        self._as_json = as_json
        self._addresses = addresses

    def format(self, record: logging.LogRecord) -> str:
        text = clean(super().format(record), addresses=self._addresses)
        moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        moment = f"{moment}.{int(record.msecs):03}Z"
        if self._as_json:
            facts = {"time": moment, "level": record.levelname, "logger": record.name, "message": text}
            return json.dumps(facts, ensure_ascii=False)
        return f"{moment} {record.levelname} {record.name}: " + text.replace("\r", "\\r").replace("\n", "\\n")


class Newest(logging.Handler):
    """Keeps the newest lines in memory, without secrets and addresses, for who wants to know what was."""

    def __init__(self, lines: int = _NEWEST) -> None:
        super().__init__()
        self.setFormatter(OneLine(as_json=False, addresses=False))
        self._lines: deque[str] = deque(maxlen=lines)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._lines.append(self.format(record)[:_LONGEST])
        except Exception:  # noqa: BLE001 - whoever logs must not fail because of it
            self.handleError(record)

    @property
    def lines(self) -> tuple[str, ...]:
        """Oldest first."""
        return tuple(self._lines)


def remember(loggers: Iterable[str] = _OURS) -> Newest:
    """Keep what is logged from now on: all that matters of ours, and the warnings of everyone.

    What went to stderr still does.
    """
    newest, root = Newest(), logging.getLogger()
    if not root.handlers and logging.lastResort is not None:
        root.addHandler(logging.lastResort)  # Python asks it only where there is no other
    root.addHandler(newest)
    for name in loggers:
        logging.getLogger(name).setLevel(logging.INFO)
    return newest


def clean(text: str, *, addresses: bool = False) -> str:
    """A text without what lets someone in, and without addresses unless they are to stay."""
    for pattern, kept in _SECRETS:
        text = pattern.sub(kept, text)
    return text if addresses else _PERHAPS_ADDRESS.sub(_hidden, text)


def _hidden(found: re.Match[str]) -> str:
    """Nothing in the place of an address; a time of day is none."""
    try:
        ipaddress.ip_address(found[0].rstrip(".:"))
    except ValueError:
        return found[0]
    return "[address]"
