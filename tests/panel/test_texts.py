"""Words that have to fit where there is little room."""

from __future__ import annotations

import pytest

from panel.texts import breakable

BREAK = "\N{ZERO WIDTH SPACE}"


@pytest.mark.parametrize(
    "text", ["", "Ada", "two words", "a\nb", "x" * 16, "(/home/ada/.local/share/callbox)."]
)
def test_what_fits_stays_as_it_is(text: str) -> None:
    assert breakable(text) == text


def test_a_long_word_may_break_anywhere() -> None:
    assert breakable(f"Ada {'W' * 40}") == f"Ada W{(BREAK + 'W') * 39}"


def test_it_breaks_after_signs_first() -> None:
    parts = ["(server.", "websocket.", "Connection.", "read_", "one:", "12)"]
    assert breakable("".join(parts)) == BREAK.join(parts)
    assert breakable("connection-interrupted") == f"connection-{BREAK}interrupted"


def test_nothing_that_is_drawn_as_one_breaks() -> None:
    family = "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}"
    accented = "e\N{COMBINING ACUTE ACCENT}"
    loose = breakable((family + accented) * 9)
    assert loose.split(BREAK) == [family, accented] * 9
