"""Whether the system asks for high contrast."""

from __future__ import annotations

import sys
from collections.abc import Callable
from ctypes import Structure, byref, c_uint, c_void_p, sizeof

from PySide6.QtCore import Qt
from PySide6.QtGui import QStyleHints

_GET_HIGH_CONTRAST, _ON = 0x42, 1  # SPI_GETHIGHCONTRAST, HCF_HIGHCONTRASTON (winuser.h)


class Preference:
    """What the system prefers, and `changed` when it does otherwise. Qt before 6.10 does not tell."""

    def __init__(self, hints: QStyleHints, changed: Callable[[], object]) -> None:
        self._changed = changed
        self._style = hints  # without it PySide takes what belongs to it for deleted
        self._hints = hints.accessibility() if hasattr(hints, "accessibility") else None
        if self._hints is not None:
            self._hints.contrastPreferenceChanged.connect(changed)

    @property
    def high(self) -> bool:
        if self._hints is not None:
            return self._hints.contrastPreference() == Qt.ContrastPreference.HighContrast
        return _windows_says_so()

    def release(self) -> None:
        if self._hints is not None:
            self._hints.contrastPreferenceChanged.disconnect(self._changed)


class _HighContrast(Structure):
    """HIGHCONTRASTW."""

    _fields_ = (("size", c_uint), ("flags", c_uint), ("scheme", c_void_p))


def _windows_says_so() -> bool:
    """Ask Windows itself; other systems have no such answer."""
    if sys.platform == "win32":
        from ctypes import windll

        answer = _HighContrast(size=sizeof(_HighContrast))
        asked = windll.user32.SystemParametersInfoW(_GET_HIGH_CONTRAST, sizeof(answer), byref(answer), 0)
        return bool(asked) and bool(answer.flags & _ON)
    return False
