"""All four schemes can be read: WCAG 2.1, 4.5:1 for texts, and 7:1 in high contrast."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from panel.inspect.ladder import backdrop
from panel.look.schemes import SCHEMES, Tokens, derived, mix, scheme

PAPERS = ("bg", "surface", "raised", "field", "hover", "accent_tint", "accent_note", "warn_tint")
PLAIN = ("bg", "surface", "raised", "field")
ROWS = (("warn", 0.16), ("danger", 0.12), ("accent", 0.10), ("ok", 0.12))  # behind rows of tables
BANDS = (*backdrop._SHARES.values(), backdrop._UNANSWERED)
EACH = pytest.mark.parametrize("tokens", SCHEMES, ids=["light", "dark", "light-contrast", "dark-contrast"])


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2.1 defines it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    c = QColor(color)
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF())


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def least(tokens: Tokens) -> float:
    return 7.0 if tokens.contrast else 4.5


def pairs(tokens: Tokens) -> list[tuple[str, str]]:
    """What is written in which colour on which."""
    colors = derived(tokens)
    rows = [mix(getattr(tokens, role), tokens.surface, share) for role, share in (*ROWS, *BANDS)]
    found = [(colors[ink], paper) for ink in ("text", "dim") for paper in map(colors.get, PAPERS) if paper]
    for ink in ("text", "dim", "accent", "ok", "warn", "danger"):
        found += [(colors[ink], paper) for paper in (*(colors[name] for name in PLAIN), *rows)]
    found += [(tokens.on_accent, colors[paper]) for paper in ("accent", "accent_hover")]
    found += [(tokens.text, colors["pressed"]), (colors["dim"], colors["accent_off"])]
    return [*found, (colors["on_danger"], tokens.danger)]


@EACH
def test_every_text_can_be_read(tokens: Tokens) -> None:
    weak = {(ink, paper) for ink, paper in pairs(tokens) if contrast(ink, paper) < least(tokens)}
    assert weak == set()


@EACH
def test_focus_can_be_seen(tokens: Tokens) -> None:
    assert all(contrast(tokens.accent, derived(tokens)[paper]) >= 3 for paper in PLAIN)
    assert contrast(tokens.text, tokens.accent) >= 3 or contrast(tokens.text, tokens.surface) >= 3


@pytest.mark.parametrize("dark", [False, True])
def test_high_contrast_has_lines_and_no_faint_words(*, dark: bool) -> None:
    colors = derived(scheme(dark=dark, contrast=True))
    for line in ("border", "hover_line", "accent_line", "warn_line", "scroll"):
        assert min(contrast(colors[line], colors[paper]) for paper in PLAIN) >= 3, line
    assert min(contrast(colors["faint"], colors[paper]) for paper in PLAIN) >= 7
