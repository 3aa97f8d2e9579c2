"""Makes a dialog as high as its texts need: Qt guesses too little where lines wrap, and cuts buttons off."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


def fit(dialog: QDialog, width: int) -> None:
    """Let it be no smaller than what it shows now, `width` pixels wide."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    width = max(width, layout.totalMinimumSize().width())
    dialog.setMinimumSize(width, max(layout.totalMinimumSize().height(), layout.totalHeightForWidth(width)))
