"""What stands below a list of lines: the selected line in full, and what it means."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QPlainTextEdit

from panel import texts
from panel.inspect.detail.pretty import escaped
from panel.trace.sdp.description import Section, candidate_of
from panel.trace.sdp.lines import Line, shorten
from panel.trace.sdp.words import explain

_LONGEST = 2_000  # characters of a line


class Explained(QPlainTextEdit):
    """Read-only; it can be selected and read by a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(8)
        self.setMinimumHeight(56)
        self.setAccessibleName(self.tr("What the selected line means"))

    def show_lines(self, lines: Iterable[str]) -> None:
        self.setPlainText("\n".join(lines))


def shown(line: Line, longest: int = _LONGEST) -> str:
    """A line's text as it may be shown: a stranger's can turn around what follows."""
    return escaped(shorten(line.text, longest))


def candidate_meaning(raw: bytes) -> str:
    """What a candidate message says, beyond that it is one; "" for other payloads."""
    line = candidate_of(raw)
    if line is None:
        return ""
    key = "candidate" if line else "end-of-candidates"
    phrases = explain(Line(1, f"a={line}", key, line)).phrases[1 if line else 0 :]
    return " ".join(escaped(texts.tr(phrase.template).format(*phrase.words)) for phrase in phrases)


def meaning_of(line: Line, section: Section | None) -> list[str]:
    """What a line means: what belongs together in one paragraph, and parameters in one each."""
    found = explain(line, section)
    said, parameters = [], []
    for phrase in found.phrases:
        text = escaped(texts.tr(phrase.template).format(*phrase.words))
        if phrase.about:
            parameters.append(f"\N{BULLET} {escaped(phrase.about)}: {text}")
        else:
            said.append(text)
    return [" ".join(said), *parameters, *([f"({found.source})"] if found.source else [])]
