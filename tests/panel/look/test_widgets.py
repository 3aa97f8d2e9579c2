"""Small parts that several views share."""

from __future__ import annotations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from panel.look import widgets


def test_a_wrapped_label_shows_all_of_its_first_line(qtbot: QtBot) -> None:
    pictures: list[QImage] = []
    for letter in ("O", "\N{LATIN CAPITAL LETTER O WITH DIAERESIS}"):
        made = widgets.label(f"{letter} {letter}", wrap=True)
        qtbot.addWidget(made)
        made.setFixedWidth(made.fontMetrics().horizontalAdvance("OO"))
        made.resize(made.width(), made.heightForWidth(made.width()))
        pictures.append(made.grab().toImage())
    plain, dotted = pictures
    half = plain.height() // 2 - 2  # the second line's dots begin before its middle
    places = [(x, y) for x in range(plain.width()) for y in range(plain.height())]
    dots = {y for x, y in places if plain.pixel(x, y) != dotted.pixel(x, y)}
    assert len([y for y in dots if y < half]) == len([y for y in dots if y >= half]) > 0
