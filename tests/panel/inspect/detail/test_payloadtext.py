"""The colours of JSON."""

from __future__ import annotations

import json

import pytest
from pytestqt.qtbot import QtBot

from panel.inspect.detail.payloadtext import PayloadText, spans
from panel.look.theme import Theme


@pytest.mark.parametrize(
    ("line", "colored"),
    [
        ('  "type": "offer",', [('"type"', "accent")]),
        ('  "a \\"b": -1.5e3,', [('"a \\"b"', "accent"), ("-1.5e3", "warn")]),
        ("    null", [("null", "warn")]),
        ('  "on": true', [('"on"', "accent"), ("true", "warn")]),
        ('    "text": not JSON', [('"text"', "accent")]),
        ("      a=mid:0", []),
        ("{", []),
        ("", []),
        ('"' + "x" * 3_000 + '":', []),
    ],
)
def test_names_and_values(line: str, colored: list[tuple[str, str]]) -> None:
    assert [(line[start:end], role) for start, end, role in spans(line)] == colored


def test_only_lines_in_sight_are_colored(qtbot: QtBot, theme: Theme) -> None:
    view = PayloadText(theme)
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    view.show_text(json.dumps(list(range(400)), indent=2))
    document = view.document()
    assert document.findBlockByNumber(2).layout().formats()
    assert not document.findBlockByNumber(300).layout().formats()
    view.verticalScrollBar().setValue(290)
    qtbot.waitUntil(lambda: bool(document.findBlockByNumber(300).layout().formats()))
