"""The look of the panel: a scheme of colours, following the system while it runs, and its fonts."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from panel.look.contrast import Preference
from panel.look.schemes import LIGHT, Tokens, faint, mix, scheme
from panel.look.stylesheet import stylesheet

Appearance = Literal["system", "light", "dark", "contrast-light", "contrast-dark"]
APPEARANCES: tuple[Appearance, ...] = ("system", "light", "dark", "contrast-light", "contrast-dark")
_MIDDLE_LIGHTNESS = 128
_KEY = "appearance"


def palette(t: Tokens) -> QPalette:
    """The Qt palette for a scheme; the stylesheet and hand-painted widgets build on the same tokens."""
    roles = QPalette.ColorRole
    colors = {
        roles.Window: t.bg, roles.WindowText: t.text, roles.Base: t.surface, roles.AlternateBase: t.raised,
        roles.Text: t.text, roles.Button: t.raised, roles.ButtonText: t.text, roles.BrightText: t.danger,
        roles.ToolTipBase: t.raised, roles.ToolTipText: t.text, roles.PlaceholderText: t.dim,
        roles.Highlight: mix(t.accent, t.surface, 0.25), roles.HighlightedText: t.text,
        roles.Link: t.accent, roles.LinkVisited: t.accent, roles.Accent: t.accent,
        roles.Light: t.raised, roles.Midlight: t.raised, roles.Mid: t.border, roles.Dark: t.border,
    }  # fmt: skip
    result = QPalette()
    for role, color in colors.items():
        result.setColor(role, QColor(color))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        off = faint(t) if t.contrast else mix(t.dim, t.surface, 0.7)
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(off))
    return result


class Theme(QObject):
    """Applies a scheme to the application, and again when the system or the person changes it.

    The stylesheet is put on last, by `dress`: a widget in a styled application is styled again with each
    parent that it gets, which took a third of the time in which the window is made.
    """

    changed = Signal()

    def __init__(self, app: QApplication, store: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._store = store
        # A platform that does not know its scheme still has a palette; read it before it is replaced.
        base = app.palette().color(QPalette.ColorRole.Window)
        self._fallback_dark = base.lightness() < _MIDDLE_LIGHTNESS
        saved = store.value(_KEY, "system")
        self._appearance: Appearance = next((a for a in APPEARANCES if a == saved), "system")
        self.tokens = LIGHT
        self._applied: Tokens | None = None
        self._dressed = False
        app.setStyle("Fusion")
        self._tell_system()
        app.styleHints().colorSchemeChanged.connect(self._apply)
        self._preference = Preference(app.styleHints(), self._apply)
        self._apply()

    @property
    def appearance(self) -> Appearance:
        return self._appearance

    def set_appearance(self, appearance: Appearance) -> None:
        """Follow the system, or stay light or dark, with high contrast or without. Remembered."""
        self._appearance = appearance
        self._store.setValue(_KEY, appearance)
        self._tell_system()
        self._apply()

    def dress(self) -> None:
        """Put the stylesheet on what exists, and on all that follows."""
        self._dressed = True
        self._app.setStyleSheet(stylesheet(self.tokens))

    def release(self) -> None:
        """Stop following the system."""
        self._app.styleHints().colorSchemeChanged.disconnect(self._apply)
        self._preference.release()

    def _apply(self) -> None:
        self.tokens = scheme(dark=self._is_dark(), contrast=self._is_strong())
        if self.tokens is self._applied:
            return
        self._applied = self.tokens
        self._app.setPalette(palette(self.tokens))
        if self._dressed:
            self.dress()
        self.changed.emit()

    def _tell_system(self) -> None:
        """The title bar and the system's own dialogs should look the same."""
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        wanted = schemes.get(self._appearance.removeprefix("contrast-"), Qt.ColorScheme.Unknown)
        self._app.styleHints().setColorScheme(wanted)

    def _is_strong(self) -> bool:
        """Whether it shall be of high contrast."""
        if self._appearance == "system":
            return self._preference.high
        return self._appearance.startswith("contrast-")

    def _is_dark(self) -> bool:
        if self._appearance != "system":
            return self._appearance.endswith("dark")
        match self._app.styleHints().colorScheme():
            case Qt.ColorScheme.Dark:
                return True
            case Qt.ColorScheme.Light:
                return False
            case _:
                return self._fallback_dark


def set_font(widget: QWidget, *, scale: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> None:
    """The system's UI font, `scale` times its size, with figures of equal width."""
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    font.setWeight(weight)
    widget.setFont(tabular(font))


def tabular(font: QFont) -> QFont:
    """The same font with tabular figures (OpenType `tnum`), so that changing numbers do not dance."""
    result = QFont(font)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result
