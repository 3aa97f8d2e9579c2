"""The panel speaks other languages: every text is translated, and what Qt reads is what translators wrote."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTranslator
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


def _frame(text: str) -> tuple[bool, bool, int, bool]:
    """What has to be kept around the words: spaces at the ends, the key of a menu, "more will be asked"."""
    return text[:1].isspace(), text[-1:].isspace(), text.count("&"), text.endswith("\N{HORIZONTAL ELLIPSIS}")


@LANGUAGES
def test_spaces_and_keys_of_menus_are_kept(language: str) -> None:
    known = translations.known(translations.FOLDER / f"callbox_{language}.ts")
    assert [text.source for text, told in known.items() if _frame(text.source) != _frame(told)] == []


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
    languages.hush(installed)


def test_the_panel_speaks_the_language_of_the_settings(spoken: list[QTranslator]) -> None:
    assert spoken
    assert texts.people(2) == "2 Personen"
    assert texts.milliseconds(1_500) == "1,5 s"


def test_a_class_finds_the_texts_of_its_bases(spoken: list[QTranslator]) -> None:
    """Qt keeps texts under the name of one class; those that inherit from it ask under their own name."""
    base = type("SelectionBar", (QObject,), {})
    heir = type("Heir", (base,), {})
    assert heir().tr("Show everything") == "Alles zeigen"


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
