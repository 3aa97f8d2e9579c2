"""The form of our own dialogs: as high as their texts need, with the buttons at the foot."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton


def fit(dialog: QDialog, width: int) -> None:
    """Let it be no smaller than what it shows now, `width` pixels wide.

    Qt guesses too little where lines wrap, and cuts buttons off.
    """
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    width = max(width, layout.totalMinimumSize().width())
    dialog.setMinimumSize(width, max(layout.totalMinimumSize().height(), layout.totalHeightForWidth(width)))


def foot(*buttons: QPushButton, apart: QPushButton | None = None) -> QHBoxLayout:
    """The buttons on the right, the last one for what the dialog is about; one stands `apart` on the left."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 8, 0, 0)
    row.setSpacing(8)
    if apart is not None:
        row.addWidget(apart)
    row.addStretch()
    for button in buttons:
        row.addWidget(button)
    return row
