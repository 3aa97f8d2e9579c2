"""What a person leaves out of recordings: chosen in one place, and so for all that is saved or handed on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSettings

from panel import texts
from panel.trace.recording.redaction import ADDRESSES, CHAT, CHOICES, FINGERPRINTS, ICE, NAMES

_KEY = "recordings/leave-out"


def remembered(store: QSettings) -> tuple[str, ...]:
    """What was left out the last time, else addresses and ICE passwords."""
    before = str(store.value(_KEY, f"{ADDRESSES},{ICE}") or "").split(",")
    return tuple(choice for choice in CHOICES if choice in before)


def remember(store: QSettings, choices: Iterable[str]) -> None:
    """For the next time."""
    store.setValue(_KEY, ",".join(choices))


def sentence(choices: Iterable[str]) -> str:
    """What is missing in a file: "Without: addresses, ICE passwords."."""
    words = {
        NAMES: texts.tr("names"),
        ADDRESSES: texts.tr("addresses"),
        ICE: texts.tr("ICE passwords"),
        FINGERPRINTS: texts.tr("fingerprints"),
        CHAT: texts.tr("chat texts"),
    }
    missing = [words[choice] for choice in choices]
    if not missing:
        return texts.tr("Nothing is left out, not even addresses and passwords of ICE.")
    return texts.tr("Without: {0}.").format(", ".join(missing))
