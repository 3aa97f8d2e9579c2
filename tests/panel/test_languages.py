"""The panel speaks other languages: every text is translated, and what Qt reads is what translators wrote."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from panel import languages, texts

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

import translations

_PLACE = re.compile(r"\{[^{}]*\}")
LANGUAGES = pytest.mark.parametrize("language", translations.LANGUAGES)


@pytest.fixture(scope="module")
def every_text() -> list[translations.Text]:
    return translations.collect()


@LANGUAGES
def test_every_text_is_translated(language: str, every_text: list[translations.Text]) -> None:
    known = translations.known(translations.FOLDER / f"callbox_{language}.ts")
    assert [text for text in every_text if text not in known] == []
    assert known.keys() - set(every_text) == set()


@LANGUAGES
def test_places_for_words_are_the_same(language: str) -> None:
    known = translations.known(translations.FOLDER / f"callbox_{language}.ts")
    differ = [
        text.source
        for text, translated in known.items()
        if sorted(_PLACE.findall(text.source)) != sorted(_PLACE.findall(translated))
    ]
    assert differ == []


@LANGUAGES
def test_what_qt_reads_is_up_to_date(language: str, qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load(f"callbox_{language}", str(languages.folder()))
    known = translations.known(translations.FOLDER / f"callbox_{language}.ts")
    stale = [
        text for text, wanted in known.items() if translator.translate(text.context, text.source) != wanted
    ]
    assert stale == []


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[list[QTranslator]]:
    installed = languages.speak(qapp, "de")
    yield installed
    for translator in installed:
        QCoreApplication.removeTranslator(translator)


def test_the_panel_speaks_the_language_of_the_settings(spoken: list[QTranslator]) -> None:
    assert spoken
    assert texts.people(2) == "2 Personen"


@pytest.mark.parametrize(
    ("setting", "wanted", "chosen"),
    [
        ("system", ["de-AT", "en"], "de"),
        ("system", ["fr", "es-MX"], "es"),
        ("system", ["fr"], "en"),
        ("es", ["de"], "es"),
        ("klingon", ["de"], "en"),
    ],
)
def test_the_language_follows_the_system_unless_it_is_chosen(
    setting: str, wanted: list[str], chosen: str
) -> None:
    assert languages.chosen(setting, wanted) == chosen
