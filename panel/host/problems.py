"""What is wrong with a call, for the host: the worst of it in plain words, and one thing to try."""

from __future__ import annotations

from collections.abc import Sequence

from panel import retold, texts
from panel.host.notes import Note
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.trace.diagnosis.finding import Finding


class Problems(Note):
    """Hidden while there is none. Warnings and what is over are for the inspector only."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__(icons, "problem", "danger", "banner")
        self._faults = False
        self._findings: Sequence[Finding] = ()
        theme.changed.connect(self.restyle)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """`findings` are all there are, the most severe first."""
        self._findings = findings
        if not self._faults:  # else they are wanted
            self._say_worst(findings)

    def show_faults(self, on: bool) -> None:
        """Whether a developer lets messages go astray now: then nobody has to look for other reasons."""
        self._faults = on
        if on:
            title = self.tr("Faults are at work: connections fail on purpose.")
            self.say(title, self.tr("Press F9 to switch them off."))
        else:
            self._say_worst(self._findings)

    def _say_worst(self, findings: Sequence[Finding]) -> None:
        worst = [finding for finding in findings if finding.severity == "problem" and not finding.past]
        if not worst:
            self.fall_silent()
            return
        sentence, advice = plain(worst[0])
        others = len({finding.pair or finding.peer for finding in worst}) - 1
        if others:
            more = self.tr("1 other connection has a problem as well.")
            many = self.tr("{0} other connections have problems as well.").format(others)
            advice = f"{advice}\n{more if others == 1 else many}"
        self.say(sentence, advice)


def plain(finding: Finding) -> tuple[str, str]:
    """What happened and what to try, without the words of the trade."""
    cannot_meet = texts.tr("{a} and {b} cannot see and hear each other.")
    may_not_meet = texts.tr("{a} and {b} may not see and hear each other.")
    one_way = texts.tr("{b} does not see or hear {a}.")
    not_secure = texts.tr("{a} has no camera and no microphone in the call.")
    again = texts.tr("Ask both to load the page again.")
    same_wifi = texts.tr("Ask both to join the same Wi-Fi, not its guest network, and to switch off any VPN.")
    https = texts.tr("Ask {a} to scan the QR code again, and to open the page although the browser warns.")
    browser = texts.tr("Ask {b} to try another browser, such as a new Chrome, Edge, Firefox or Safari.")
    known: dict[str, tuple[str, str]] = {
        "offer-unanswered": (may_not_meet, texts.tr("Ask {b} to load the page again.")),
        "glare-unresolved": (may_not_meet, again),
        "no-common-codec": (cannot_meet, browser),
        "dtls-role-conflict": (cannot_meet, again),
        "ice-failed": (cannot_meet, same_wifi),
        "one-way-media": (one_way, same_wifi),
        "insecure-context": (not_secure, https),
    }
    other = (texts.tr("Something is wrong with a connection."), again)
    sentence, advice = known.get(finding.rule, other)
    try:
        words = retold.words(finding.words)
        return sentence.format(**words), advice.format(**words)
    except KeyError:  # a rule that names nobody
        return other
