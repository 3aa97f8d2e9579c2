"""Applies the rules of the diagnosis to the story, a little at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from panel import retold, texts
from panel.breath import breathe
from panel.pace import Pace
from panel.trace.diagnosis import AT_ONCE
from panel.trace.diagnosis.finding import Facts, Finding, Severity
from panel.trace.story import Story

SEVERITIES: tuple[Severity, ...] = ("problem", "warning", "hint")
_SHARE, _LEAST, _MOST = 0.01, 0.1, 5.0  # seconds
_NEWS_SHARE = 0.002


Rules = Callable[[Story, Facts], Sequence[Finding]]


class Examiner(QObject):
    """Says what it found whenever that is something else than before, every `news` seconds at most."""

    found = Signal(object)  # tuple[Finding, ...], the most severe first

    def __init__(self, story: Story, rules: Rules, pace: Pace | None, news: float) -> None:
        super().__init__()
        self.findings: tuple[Finding, ...] = ()
        self._found: tuple[Finding, ...] = ()
        self.facts: Callable[[], Facts] | None = None
        self._story = story
        self._rules = rules
        self._pace = pace or Pace(_SHARE, _LEAST, _MOST)
        self._news = Pace(_NEWS_SHARE, news, news * 5)
        self._seen: tuple[int, Facts] | None = None
        self._quiet = 0  # looks in which nothing was new

    def take(self, at: float) -> None:
        """Look on at `at` seconds on the server's clock, where there may be something new."""
        if self._pace.due():
            self._pace.begin()
            with self._pace.spending():
                self._look(self.facts() if self.facts else Facts(now=at))
        found = self._found
        breathe()
        if found != self.findings and self._news.due():
            self._news.begin()
            self.findings = found
            with self._news.spending():
                self.found.emit(found)

    def _look(self, facts: Facts) -> None:
        """Each pair has its turn. When all have had it and time stands still, as in a file, that is all."""
        now = self._story.version, facts
        same, self._seen = now == self._seen, now
        turns = len(self._story.pairs) // AT_ONCE + 2
        if not same:
            self._quiet = 0
        if self._quiet < turns:
            self._found = tuple(self._rules(self._story, facts))
            self._quiet += 1


def title(finding: Finding) -> str:
    return texts.tr(finding.title).format(**retold.words(finding.words))


def sentence(finding: Finding) -> str:
    return texts.tr(finding.sentence).format(**retold.words(finding.words))


def advice(finding: Finding) -> str:
    return texts.tr(finding.advice).format(**retold.words(finding.words))


def breakable(finding: Finding) -> Finding:
    """The same for wrapping labels: long names and figures in it may break anywhere, our own words not."""
    return replace(finding, words={key: texts.breakable(word) for key, word in finding.words.items()})


def severity(finding: Finding) -> str:
    names = {"problem": texts.tr("Problem"), "warning": texts.tr("Warning"), "hint": texts.tr("Hint")}
    name = names[finding.severity]
    return texts.tr("{0}, past").format(name) if finding.past else name


def current(findings: Sequence[Finding]) -> list[Finding]:
    """Those that are not over."""
    return [finding for finding in findings if not finding.past]
