"""What is said where Qt is not known reaches people in their language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from panel import languages, retold
from panel.calls import call, caller
from server import lan

ROOT = Path(__file__).resolve().parents[2]
FILES = (
    *sorted((ROOT / "panel" / "calls").glob("*.py")),
    *(ROOT / "server" / name for name in ("sockets.py", "hub.py", "invites.py", "tls.py", "configfile.py")),
)
ERRORS = {"SignalingError", "ValueError", "CallEndedError", "bad_description", "__init__"}
FILLED = "7"  # stands for what is filled in


def details() -> Iterator[str]:
    """What errors say of their particulars."""
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in ERRORS:
                yield from filter(None, map(_text, node.args))
    yield from call._WAITED_FOR.values()
    yield from (left.format(FILLED) for left in (*caller._LEFT.values(), "{0} left."))


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _text(node: ast.expr) -> str:
    """A sentence of ours: codes have no capitals, and what is filled in whole comes from elsewhere."""
    match node:
        case ast.Constant(value=str(text)):
            found = text
        case ast.JoinedStr(values=parts):
            found = "".join(str(part.value) if isinstance(part, ast.Constant) else FILLED for part in parts)
        case _:
            found = ""
    return found if found[:1].isupper() or found.startswith("`") else ""


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    installed = languages.speak(qapp, "de")
    yield
    languages.hush(installed)


def test_every_detail_is_known() -> None:
    found = set(details())
    assert len(found) > 15
    known = [pattern for _, pattern in retold._PATTERNS]
    unknown = {text for text in found if not any(pattern.fullmatch(text) for pattern in known)}
    assert unknown == {"The 7 failed."}, "its two variants are in the list"


@pytest.mark.usefixtures("german")
def test_details_in_german() -> None:
    assert retold.detail("It was port 8443.") == "Es war Port 8443."
    assert retold.detail("Ada left.") == "Ada ist gegangen."
    assert retold.detail("[Errno 13] Permission denied") == "[Errno 13] Permission denied"


@pytest.mark.usefixtures("german")
def test_words_of_findings_in_german() -> None:
    told = retold.words({"a": "video", "kind": "audio, video", "device": "camera", "seconds": "1234.5"})
    assert told == {"a": "video", "kind": "Audio, Video", "device": "Kamera", "seconds": "1.234,5"}


@pytest.mark.usefixtures("german")
def test_networks_in_german() -> None:
    assert retold.network("This computer only (lo)") == "Nur dieser Computer (lo)"
    assert retold.network("tap0 (my own)") == "tap0 (my own)"


def test_every_kind_of_network_is_known() -> None:
    assert {title for _, _, title in lan._KINDS} | {"Network"} == set(retold.NETWORKS)
