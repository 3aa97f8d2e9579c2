"""The product's SVG icons, tinted for the theme and sharp at every pixel density."""

from __future__ import annotations

import logging
from functools import cache
from typing import Protocol, cast

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from panel.look.schemes import Role, faint, mix
from panel.look.theme import Theme
from server.assets import assets_dir

_log = logging.getLogger(__name__)
_NAME, _ROLE = "iconName", "iconRole"
_DENSITIES = (1.0, 1.5, 2.0, 3.0)
_EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>'


class _HasIcon(Protocol):
    def setIcon(self, icon: QIcon, /) -> None: ...  # noqa: N802 - Qt's name


@cache
def _source(name: str) -> str:
    path = assets_dir() / "icons" / f"{name}.svg"
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        _log.warning("The icon %s is missing: %s", name, error)
        return _EMPTY


def render(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon `name` with its `currentColor` replaced, `size` logical pixels wide."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    svg = _source(name).replace("currentColor", color)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class Icons:
    """Icons in the theme's colours. Pixmaps are kept until the theme changes."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        theme.changed.connect(self._pixmaps.clear)

    def pixmap(self, name: str, role: Role = "text", size: int = 16, ratio: float = 1.0) -> QPixmap:
        return self._tinted(name, self._theme.tokens.color(role).name(), size, ratio)

    def icon(self, name: str, role: Role = "text", size: int = 16) -> QIcon:
        """A QIcon that also knows how it looks when disabled."""
        tokens = self._theme.tokens
        off = faint(tokens) if tokens.contrast else mix(tokens.dim, tokens.surface, 0.55)
        icon = QIcon()
        for ratio in _DENSITIES:
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
                icon.addPixmap(self.pixmap(name, role, size, ratio), mode)
            icon.addPixmap(self._tinted(name, off, size, ratio), QIcon.Mode.Disabled)
        return icon

    def set(self, target: QAbstractButton | QAction, name: str, role: Role = "text") -> None:
        """Give a button or an action an icon that `refresh` renews in new colours."""
        if target.property(_NAME) == name and target.property(_ROLE) == role:
            return
        target.setProperty(_NAME, name)
        target.setProperty(_ROLE, role)
        cast("_HasIcon", target).setIcon(self.icon(name, role))

    def refresh(self, root: QObject) -> None:
        """Renew every icon below `root` after the theme has changed."""
        targets: list[QAbstractButton | QAction] = [*root.findChildren(QAbstractButton)]
        for target in (*targets, *root.findChildren(QAction)):
            if name := target.property(_NAME):
                cast("_HasIcon", target).setIcon(self.icon(str(name), cast("Role", target.property(_ROLE))))

    def _tinted(self, name: str, color: str, size: int, ratio: float) -> QPixmap:
        key = (name, color, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = render(name, color, size, ratio)
        return self._pixmaps[key]


def app_icon() -> QIcon:
    """The product's own icon, in its own colours."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(render("callbox", "#000000", size))
    return icon
