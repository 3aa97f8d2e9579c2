"""Two schemes that can be read, icons in their colours, and a QR code that scans."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from panel.host.qr import QrCode, modules
from panel.look import icons as icons_module
from panel.look.contrast import Preference
from panel.look.icons import Icons
from panel.look.schemes import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Tokens
from panel.look.theme import Theme


def close(one: QColor, other: str) -> bool:
    """Antialiased edges round a little."""
    two = QColor(other)
    pairs = ((one.red(), two.red()), (one.green(), two.green()), (one.blue(), two.blue()))
    return all(abs(a - b) <= 3 for a, b in pairs)


def test_it_follows_the_system(theme: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    for scheme, tokens in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        monkeypatch.setattr(theme, "_is_dark", lambda s=scheme: s is Qt.ColorScheme.Dark)
        qapp.styleHints().colorSchemeChanged.emit(scheme)
        assert theme.tokens is tokens
        assert qapp.palette().window().color() == QColor(tokens.bg)


@pytest.mark.parametrize("dark", [False, True])
def test_it_follows_the_systems_wish_for_contrast(
    theme: Theme, monkeypatch: pytest.MonkeyPatch, *, dark: bool
) -> None:
    told: list[Tokens] = []
    theme.changed.connect(lambda: told.append(theme.tokens))
    monkeypatch.setattr(theme, "_is_dark", lambda: dark)
    monkeypatch.setattr(Preference, "high", True)
    theme.set_appearance("system")
    assert told == [DARK_CONTRAST if dark else LIGHT_CONTRAST]
    monkeypatch.setattr(Preference, "high", False)
    theme.set_appearance("system")
    assert told[1:] == [DARK if dark else LIGHT]


def test_high_contrast_can_be_chosen(theme: Theme, qapp: QApplication) -> None:
    theme.set_appearance("contrast-dark")
    assert theme.tokens is DARK_CONTRAST
    assert qapp.styleHints().colorScheme() in (Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown)
    theme.set_appearance("contrast-light")
    assert theme.tokens is LIGHT_CONTRAST


def test_a_choice_is_remembered(theme: Theme, qapp: QApplication, store: QSettings) -> None:
    theme.set_appearance("dark")
    assert theme.tokens is DARK
    second = Theme(qapp, store)
    assert second.appearance == "dark"
    second.release()


def test_icons_take_the_colours_of_the_theme(theme: Theme, icons: Icons) -> None:
    theme.set_appearance("light")
    root = QWidget()
    button = QToolButton(root)
    icons.set(button, "stop")

    def ink() -> QColor:
        image = button.icon().pixmap(16, 16).toImage()
        colors = [image.pixelColor(x, y) for x in range(16) for y in range(16)]
        return QColor(max(colors, key=lambda color: color.alpha()).rgb())  # without its alpha

    assert close(ink(), LIGHT.text)
    theme.set_appearance("dark")
    icons.refresh(root)
    assert close(ink(), DARK.text)


def test_icons_are_sharp(icons: Icons) -> None:
    pixmap = icons.pixmap("copy", size=16, ratio=2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2.0)


def test_a_missing_icon_is_told_of_once(icons: Icons, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(icons_module._log, "warning", lambda *what: told.append(what))
    icons_module._source.cache_clear()
    for _ in range(3):
        assert not icons.pixmap("no-such-icon").isNull()
    assert len(told) == 1


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_the_qr_code_is_whole_pixels_in_a_white_quiet_zone(
    theme: Theme, icons: Icons, appearance: str
) -> None:
    theme.set_appearance("dark" if appearance == "dark" else "light")
    text = "https://192.168.1.5:8443/room/lobby"
    code = QrCode(theme, icons)
    code.resize(240, 240)
    code.show_text(text)
    image = code.grab().toImage()
    expected = modules(text)
    count = len(expected) + 8
    pixels = 240 // count
    start = (240 - pixels * count) // 2
    white, black = QColor("white"), QColor("black")
    for y in range(count):
        for x in range(count):
            inside = 4 <= x < count - 4 and 4 <= y < count - 4
            dark = inside and expected[y - 4][x - 4]
            corner = min(x, count - 1 - x) < 2 and min(y, count - 1 - y) < 2  # rounded off
            if not corner:
                at = image.pixelColor(start + x * pixels + 1, start + y * pixels + 1)
                assert at == (black if dark else white), (x, y)


def test_changing_the_theme_is_one_signal(theme: Theme) -> None:
    theme.set_appearance("light")
    spy = QSignalSpy(theme.changed)
    theme.set_appearance("dark")
    theme.set_appearance("dark")
    assert spy.count() == 1
