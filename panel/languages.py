"""The language of the panel's own texts and of Qt's."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from panel.look import numbers
from server.assets import assets_dir

SYSTEM = "system"
SOURCE = "en"  # the language that the code is written in


def folder() -> Path:
    """Where the translations are, `callbox_de.qm` and the like."""
    return assets_dir() / "translations"


def known() -> list[str]:
    """The languages that there are, English first."""
    return [SOURCE, *sorted(path.stem.removeprefix("callbox_") for path in folder().glob("callbox_*.qm"))]


def chosen(setting: str, wanted: list[str] | None = None) -> str:
    """The language that a setting stands for. `wanted` are the system's, the dearest first: "de-AT", "en"."""
    if setting != SYSTEM:
        return setting if setting in known() else SOURCE
    for tag in QLocale.system().uiLanguages() if wanted is None else wanted:
        language = tag.partition("-")[0]
        if language in known():
            return language
    return SOURCE


def locale(language: str) -> QLocale:
    """How people who speak it write numbers: as in the system's country, where that has this language."""
    system, plain = QLocale.system(), QLocale(language)
    return system if system.language() == plain.language() else plain


def speak(app: QCoreApplication, setting: str) -> list[QTranslator]:
    """Let the application speak the language of the settings. Texts that exist already do not change.

    Numbers are written as in that language too. Returns what must stay alive; `hush` takes it back.
    """
    language = chosen(setting)
    numbers.use(numbers.signs_of(locale(language)))
    if language == SOURCE:
        return []
    sources = (
        ("callbox", str(folder())),
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    )
    installed = []
    for name, where in sources:
        translator = QTranslator(app)
        if translator.load(f"{name}_{language}", where):
            app.installTranslator(translator)
            installed.append(translator)
    return installed


def hush(installed: list[QTranslator]) -> None:
    """Speak English again."""
    numbers.use(numbers.ENGLISH)
    for translator in installed:
        QCoreApplication.removeTranslator(translator)
