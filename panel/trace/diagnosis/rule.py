"""What a rule is: words for people, and a function that looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from panel.trace.diagnosis.case import Case, oldest_first
from panel.trace.diagnosis.finding import Facts, Finding, Severity
from panel.trace.story import Story


@dataclass(frozen=True, slots=True)
class Rule:
    """Its words: `id` is stable, `sentences` are templates by a key of their own.

    `docs/diagnosis.md` has a section for each, under the title.
    """

    id: str
    severity: Severity
    title: str
    sentences: dict[str, str]
    advice: str

    def about(
        self,
        case: Case,
        key: str,
        at: float,
        evidence: Iterable[int],
        words: dict[str, str],
        severity: Severity | None = None,
        past: bool | None = None,
    ) -> Finding:
        """A finding about a pair, with the sentence `key`."""
        return Finding(
            rule=self.id,
            severity=severity or self.severity,
            title=self.title,
            sentence=self.sentences[key],
            advice=self.advice,
            at=at,
            evidence=oldest_first(evidence),
            pair=case.pair.key,
            words=words,
            past=case.past if past is None else past,
        )

    def of_peer(
        self, peer: str, key: str, at: float, evidence: Iterable[int], words: dict[str, str], *, past: bool
    ) -> Finding:
        """A finding about one client."""
        return Finding(
            rule=self.id,
            severity=self.severity,
            title=self.title,
            sentence=self.sentences[key],
            advice=self.advice,
            at=at,
            evidence=oldest_first(evidence),
            peer=peer,
            words=words,
            past=past,
        )


PairLook = Callable[[Case], Iterable[Finding]]
StoryLook = Callable[[Story, Facts], Iterable[Finding]]


def seconds(value: float) -> str:
    """A stretch of time as a figure: "0.4", "12"."""
    return f"{value:.1f}" if value < 10 else f"{value:.0f}"
