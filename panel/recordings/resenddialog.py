"""Edit a message and send it again, from a client that joins for it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import msgspec
from PySide6.QtGui import QFontDatabase, QTextOption
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from panel import retold, texts
from panel.calls.report import CallEndedError, CallReport
from panel.look import widgets
from panel.look.icons import Icons
from panel.recordings.replayer import Came
from server import codec
from server.errors import SignalingError
from server.messages import MAX_MESSAGE_BYTES
from server.tasks import spawn

_SIZE = (620, 520)
_SHOWN = 8  # of what came back
Send = Callable[[bytes], Awaitable[list[Came]]]


class ResendDialog(QDialog):
    """Open it with `open`. `send` is `panel.recordings.replayer.resend` with a target. Closing it cancels."""

    def __init__(self, parent: QWidget, icons: Icons, payload: bytes, send: Send) -> None:
        super().__init__(parent)
        self._send = send
        self._task: asyncio.Task[None] | None = None
        self.setWindowTitle(self.tr("Edit and send again"))
        self.resize(*_SIZE)
        self.text = QPlainTextEdit(_indented(payload))
        self.text.setAccessibleName(self.tr("The message as JSON"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)  # a description is one long line
        self.text.setTabChangesFocus(True)
        self.verdict = widgets.label(wrap=True)
        self.outcome = widgets.label(wrap=True)
        self.outcome.hide()
        self.send_button = widgets.button(icons, self.tr("Send"), "send", kind="primary", role="on_accent")
        self.close_button = widgets.button(icons, self.tr("Close"))
        self._lay_out()
        self.text.textChanged.connect(self._check)
        self.send_button.clicked.connect(self.send)
        self.close_button.clicked.connect(self.reject)
        self.finished.connect(self._cancel)
        self._check()

    @property
    def payload(self) -> bytes:
        """What would be sent: compact where it is JSON, else the very characters."""
        written = self.text.toPlainText().encode("utf-8", "replace")
        try:
            return msgspec.json.format(written, indent=-1)
        except (msgspec.MsgspecError, ValueError, RecursionError):
            return written

    def send(self) -> None:
        """Send what is written, once at a time."""
        if self._task is None and len(self.payload) <= MAX_MESSAGE_BYTES:
            self._task = spawn(self._run(), name="send again")
            self._task.add_done_callback(self._over)
            self._check()

    # Inside ---------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        note = self.tr(
            "A client of our own joins the room, sends this, listens for a moment and leaves. The server "
            "puts that client's id on it as the sender."
        )
        layout.addWidget(widgets.label(note, "dim", wrap=True))
        layout.addWidget(self.text, 1)
        layout.addWidget(self.verdict)
        layout.addWidget(self.outcome)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch()
        foot.addWidget(self.close_button)
        foot.addWidget(self.send_button)
        layout.addLayout(foot)

    def _check(self) -> None:
        """Say whether the server will take it. What it refuses can be sent all the same, to see that."""
        payload = self.payload
        if len(payload) > MAX_MESSAGE_BYTES:
            size = self.tr("This is {0}, more than any message may have: the connection would be closed.")
            self._judge(size.format(texts.size(len(payload))), "danger")
        else:
            try:
                codec.decode(payload)
            except SignalingError as error:
                refused = self.tr("The server will refuse this with {0}. {1} {2}")
                words = refused.format(error.code, texts.tr(error.spec.message), error.detail)
                self._judge(words.strip(), "warn")
            else:
                self._judge(self.tr("This is a message that the server knows."), "ok")
        self.send_button.setEnabled(self._task is None and len(payload) <= MAX_MESSAGE_BYTES)

    def _judge(self, text: str, tone: str) -> None:
        self.verdict.setText(texts.breakable(text))
        widgets.set_tone(self.verdict, tone)

    def _over(self, _: asyncio.Task[None]) -> None:
        self._task = None
        self._check()

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    async def _run(self) -> None:
        self._show(self.tr("Sending\N{HORIZONTAL ELLIPSIS}"), "dim")
        try:
            came = await self._send(self.payload)
        except CallEndedError as error:
            report = CallReport(ok=False, code=error.code, detail=error.detail)
            words = (texts.tr(report.message), texts.tr(report.next_step), retold.detail(error.detail))
            self._show(" ".join(filter(None, words)), "danger")
        else:
            self._show(came_back(came), "warn" if any(one.code for one in came) else "ok")

    def _show(self, text: str, tone: str) -> None:
        self.outcome.setText(texts.breakable(text))
        widgets.set_tone(self.outcome, tone)
        self.outcome.show()


def came_back(came: list[Came]) -> str:
    """One line on what was answered."""
    if not came:
        return texts.tr("It was sent. Nothing came back within the time.")
    shown = [f"{one.type} {one.code}".strip() for one in came[:_SHOWN]]
    more = texts.tr(" and {0} more").format(len(came) - _SHOWN) if len(came) > _SHOWN else ""
    return texts.tr("It was sent. What came back: {0}{1}.").format(", ".join(shown), more)


def _indented(payload: bytes) -> str:
    try:
        return msgspec.json.format(payload, indent=2).decode()
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return payload.decode("utf-8", "backslashreplace")
