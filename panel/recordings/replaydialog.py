"""Play one side of a recorded negotiation again: who, to whom, how fast, and what came of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from panel import retold, texts
from panel.calls.report import CallReport
from panel.calls.signaling import Target
from panel.look import widgets
from panel.look.form import fit
from panel.look.icons import Icons
from panel.look.numbers import fill
from panel.recordings.replayer import Replayer, Result, replay_both
from panel.trace.recording.replay import MOST_PAUSE, Plan
from server.journal import PeerRow
from server.tasks import spawn

_SPEEDS = (0.25, 0.5, 1.0, 2.0, 10.0)
_LOOK_MS = 200
_WIDTH = 480
Reach = Callable[[str, str | None], Target]  # room and peer id


class ReplayDialog(QDialog):
    """Open it with `open`. `plans` are the two sides of one pair, `peers` who is in a room now. `part`: the
    plans hold only what was said in the time that is selected.

    `reach` makes a target of a room and a peer, `own_room` names one for playing both sides. Closing it
    stops.
    """

    def __init__(
        self,
        parent: QWidget,
        icons: Icons,
        plans: tuple[Plan, Plan],
        peers: Iterable[PeerRow],
        reach: Reach,
        name_of: Callable[[str], str],
        own_room: str = "replay",
        *,
        part: bool = False,
    ) -> None:
        super().__init__(parent)
        self._plans = plans
        self._peers = [peer for peer in peers if peer.joined and not peer.away and peer.kind == "browser"]
        self._reach = reach
        self._name_of = name_of
        self._own_room = own_room
        self._part = part
        self._replayers: list[Replayer] = []
        self._task: asyncio.Task[None] | None = None
        self.setWindowTitle(self.tr("Play a negotiation again"))
        self._make_parts(icons)
        self._lay_out()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._show_progress)
        self.finished.connect(self._cancel)
        self._describe()

    @property
    def running(self) -> bool:
        return self._task is not None

    def play(self) -> None:
        """Play what is chosen."""
        if self._task is None:
            self._task = spawn(self._run(), name="replay from the window")
            self._task.add_done_callback(self._over)
            self._enable(on=False)
            self._look.start()

    def stop(self) -> None:
        for replayer in self._replayers:
            replayer.stop()

    # Parts ----------------------------------------------------------------------------------------------

    def _make_parts(self, icons: Icons) -> None:
        self.side, self.to, self.speed = (widgets.Chooser(icons) for _ in range(3))
        self.side.addItems([self._name_of(plan.side) for plan in self._plans])
        self.to.addItems([self.tr("{0} in {1}").format(texts.peer_name(p), p.room) for p in self._peers])
        self.to.addItem(self.tr("The other side, in an own room"))
        self.speed.addItems([fill(self.tr("{0:g}\N{MULTIPLICATION SIGN}"), speed) for speed in _SPEEDS])
        self.speed.setCurrentIndex(_SPEEDS.index(1.0))
        self.about = widgets.label(tone="dim", wrap=True)
        self.outcome = widgets.label(wrap=True)
        self.outcome.hide()
        self.play_button = widgets.button(icons, self.tr("Play"), "play", kind="primary", role="on_accent")
        self.stop_button = widgets.button(icons, self.tr("Stop"), "stop")
        self.close_button = widgets.button(icons, self.tr("Close"))
        self.stop_button.setEnabled(False)
        self.play_button.clicked.connect(self.play)
        self.stop_button.clicked.connect(self.stop)
        self.close_button.clicked.connect(self.reject)
        self.side.currentIndexChanged.connect(self._describe)
        self.to.currentIndexChanged.connect(self._describe)
        self.speed.currentIndexChanged.connect(self._describe)

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setColumnStretch(1, 1)
        rows = (
            (self.tr("Play what was sent by"), self.side),
            (self.tr("to"), self.to),
            (self.tr("at the speed of"), self.speed),
        )
        for row, (title, field) in enumerate(rows):
            field.setAccessibleName(title)
            form.addWidget(widgets.label(title), row, 0)
            form.addWidget(field, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(self.about)
        layout.addWidget(self.outcome)
        layout.addStretch()
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch()
        for button in (self.close_button, self.stop_button, self.play_button):
            foot.addWidget(button)
        layout.addLayout(foot)

    @property
    def _plan(self) -> Plan:
        return self._plans[self.side.currentIndex()]

    @property
    def _against_itself(self) -> bool:
        return self.to.currentIndex() >= len(self._peers)

    @property
    def _played(self) -> tuple[Plan, ...]:
        """The chosen side, and the other one where it is played too."""
        others = tuple(plan for plan in self._plans if plan is not self._plan)
        return (self._plan, *others) if self._against_itself else (self._plan,)

    def _describe(self) -> None:
        media = self.tr(
            "No media will flow: the recorded addresses and keys are those of a call that is over."
        )
        self.about.setText(" ".join([*self._facts(), media]))
        fit(self, _WIDTH)
        self.play_button.setEnabled(bool(self._plan.steps) and self._task is None)

    def _facts(self) -> Iterator[str]:
        """What there is to play, sentence by sentence."""
        plans, speed = self._played, _SPEEDS[self.speed.currentIndex()]
        seconds = max(plan.seconds for plan in plans) / speed
        yield fill(self.tr("Messages: {0:,}, over {1:.1f} s."), sum(len(p.steps) for p in plans), seconds)
        if self._part:
            yield self.tr("Only what was said in the selected time.")
        if self._plan.shortened:
            yield fill(self.tr("Pauses longer than {0:g} s are shortened."), MOST_PAUSE)
        if left_out := sum(plan.left_out for plan in plans):
            yield fill(self.tr("What cannot be played again: {0:,}."), left_out)
        if not self._plan.offers_first and not self._against_itself:
            yield self.tr("This side answered: it waits until the other one offers.")

    def _enable(self, *, on: bool) -> None:
        for part in (self.side, self.to, self.speed, self.play_button):
            part.setEnabled(on)
        self.stop_button.setEnabled(not on)

    # Playing --------------------------------------------------------------------------------------------

    async def _run(self) -> None:
        speed = _SPEEDS[self.speed.currentIndex()]
        plans = self._played
        if self._against_itself:
            target = self._reach(self._own_room, None)
            self._replayers = [Replayer(target, plan, speed=speed) for plan in plans]
        else:
            peer = self._peers[self.to.currentIndex()]
            self._replayers = [Replayer(self._reach(peer.room, peer.id), self._plan, speed=speed)]
        results = await replay_both(*self._replayers)
        self._show_end(plans, results)

    def _over(self, _: asyncio.Task[None]) -> None:
        self._task = None
        self._look.stop()
        self._enable(on=True)
        self._describe()

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _show_progress(self) -> None:
        if self._replayers:
            results = [replayer.result for replayer in self._replayers]
            sent, total = sum(result.sent for result in results), sum(result.total for result in results)
            said = fill(self.tr("{0:,} of {1:,} messages sent"), sent, total)
            self._show(said, "dim")

    def _show_end(self, plans: Sequence[Plan], results: Sequence[Result]) -> None:
        """What came of each side, by name where there are two."""
        failed = any(result.ended not in ("", "stopped") or result.counts["error"] for result in results)
        lines = list(map(outcome, results))
        if len(lines) > 1:
            names = [self._name_of(plan.side) for plan in plans]
            lines = [f"{name}: {line}" for name, line in zip(names, lines, strict=True)]
        self._show("\n".join(lines), "warn" if failed else "ok")

    def _show(self, text: str, tone: str) -> None:
        self.outcome.setText(texts.breakable(text))
        widgets.set_tone(self.outcome, tone)
        self.outcome.show()
        fit(self, _WIDTH)


def outcome(result: Result) -> str:
    """What came of a replay, in a sentence or two."""
    said = fill(texts.tr("{0:,} of {1:,} messages were sent."), result.sent, result.total)
    if result.skipped:
        said += " " + fill(texts.tr("Answers left out, as no offer came for them: {0:,}."), result.skipped)
    counts = ", ".join(f"{count}\N{MULTIPLICATION SIGN} {kind}" for kind, count in result.counts.items())
    said += " " + (
        texts.tr("What came back: {0}.").format(counts) if counts else texts.tr("Nothing came back.")
    )
    return f"{said} {_why(result)}".strip()


def _why(result: Result) -> str:
    match result.ended:
        case "":
            return ""
        case "stopped":
            return texts.tr("It was stopped.")
        case "no_offer_came":
            return texts.tr("No offer came that could be answered: play the side that offered instead.")
        case code:
            report = CallReport(ok=False, code=code, detail=result.detail)
            parts = (texts.tr(report.message), texts.tr(report.next_step), retold.detail(result.detail))
            return " ".join(filter(None, parts))
