"""Which version is the newer one."""

from __future__ import annotations

import pytest

from panel.desktop.news.versions import is_newer


@pytest.mark.parametrize(
    ("text", "than"),
    [
        ("0.2.0", "0.1.0"),
        ("0.10.0", "0.9.9"),
        ("1", "0.9"),
        ("v1.2", "1.1.9"),
        ("1.0.post1", "1.0"),
        ("1.0", "1.0rc2"),
        ("1.0", "1.0.dev3"),
        ("1.1", "1.0+debian1"),
    ],
)
def test_newer(text: str, than: str) -> None:
    assert is_newer(text, than)
    assert not is_newer(than, text)


@pytest.mark.parametrize(
    "text",
    ["0.1.0", "0.1", "0.0.9", "0.2.0rc1", "0.2.0a1", "0.2.dev1", "", "new", "1.0 ", "1..0", "-1", "9" * 10],
)
def test_not_newer(text: str) -> None:
    assert not is_newer(text, "0.1.0")


def test_what_is_no_version_is_older_than_nothing() -> None:
    assert not is_newer("1.0", "unknown")
