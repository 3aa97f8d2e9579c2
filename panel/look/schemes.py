"""The colours of the panel: light and dark, each also in high contrast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QColor

Role = Literal["text", "dim", "accent", "on_accent", "ok", "warn", "danger", "border", "raised"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """One scheme. The web client (assets/web) has the same hues, in light and dark.

    `contrast`: every text stands out from what is behind it by 7:1 at least, every border by 3:1.
    """

    dark: bool
    bg: str
    surface: str
    raised: str
    border: str
    text: str
    dim: str
    accent: str
    on_accent: str
    ok: str
    warn: str
    danger: str
    contrast: bool = False

    def color(self, role: Role) -> QColor:
        return QColor(str(getattr(self, role)))


# fmt: off
LIGHT = Tokens(False, bg="#F6F7F9", surface="#FFFFFF", raised="#EEF1F4", border="#D9DEE4", text="#15191E",
               dim="#5B6672", accent="#0A6C63", on_accent="#FFFFFF", ok="#16702F", warn="#825600",
               danger="#C4281C")
DARK = Tokens(True, bg="#0F1316", surface="#171C21", raised="#1F262C", border="#2C353D", text="#E8ECEF",
              dim="#94A1AD", accent="#2CC5B4", on_accent="#06231F", ok="#3FB950", warn="#D29922",
              danger="#F47A72")
LIGHT_CONTRAST = Tokens(False, bg="#FFFFFF", surface="#FFFFFF", raised="#F4F4F4", border="#595959",
                        text="#000000", dim="#333333", accent="#00463F", on_accent="#FFFFFF", ok="#0A4A1C",
                        warn="#523300", danger="#7D0A00", contrast=True)
DARK_CONTRAST = Tokens(True, bg="#000000", surface="#000000", raised="#121212", border="#A6A6A6",
                       text="#FFFFFF", dim="#D6D6D6", accent="#6CF5E5", on_accent="#000000", ok="#8BF09B",
                       warn="#FFCF5C", danger="#FFB0A8", contrast=True)
# fmt: on
SCHEMES = (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)


def scheme(*, dark: bool, contrast: bool) -> Tokens:
    """The one that is asked for."""
    return next(one for one in SCHEMES if (one.dark, one.contrast) == (dark, contrast))


def mix(front: str, back: str, share: float) -> str:
    """`share` of `front` laid over `back`, as #RRGGBB. Keeps translucent tints solid and cheap to paint."""
    a, b = QColor(front), QColor(back)

    def blend(x: int, y: int) -> int:
        return round(x * share + y * (1 - share))

    parts = zip((a.red(), a.green(), a.blue()), (b.red(), b.green(), b.blue()), strict=True)
    return QColor(*(blend(x, y) for x, y in parts)).name()


def faint(t: Tokens) -> str:
    """Of what cannot be used now. In high contrast that can be read as well as all else."""
    return mix(t.dim, t.surface, 0.9 if t.contrast else 0.6)


def derived(t: Tokens) -> dict[str, str]:
    """Every colour that the stylesheet uses, by its name there."""
    strong = t.contrast
    line = 1.0 if strong else 0.45
    return {
        **{name: str(getattr(t, name)) for name in _OWN},
        "on_danger": mix(t.bg, t.surface, 0.5),
        "field": mix(t.bg, t.surface, 0.6),
        "hover": mix(t.text, t.raised, 0.1 if strong else 0.06),
        "hover_line": t.text if strong else mix(t.text, t.border, 0.15),
        "pressed": mix(t.text, t.raised, 0.12),
        "faint": faint(t),
        "scroll": mix(t.dim, t.surface, 0.7 if strong else 0.4),
        "accent_tint": mix(t.accent, t.surface, 0.16),
        "accent_note": mix(t.accent, t.surface, 0.10),
        "accent_line": mix(t.accent, t.surface, line),
        "accent_hover": mix(t.text, t.accent, 0.12),
        "accent_off": mix(t.accent, t.surface, 0.16),
        "warn_tint": mix(t.warn, t.surface, 0.12),
        "warn_line": mix(t.warn, t.surface, line),
    }


_OWN = ("bg", "surface", "raised", "border", "text", "dim", "accent", "on_accent", "ok", "warn", "danger")
