"""Commands that the window starts and nobody awaits: kept, reported when they fail, ended at shutdown."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal

from server.errors import SignalingError
from server.tasks import cancel, spawn


class Commands(QObject):
    """Runs coroutines in the background. `failed` carries the SignalingError of one that was refused."""

    failed = Signal(object)  # SignalingError

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: set[asyncio.Task[None]] = set()
        self._closed = False

    def run(self, command: Coroutine[Any, Any, None], name: str) -> None:
        """Start a command on the running loop. After `close` nothing starts any more."""
        if self._closed:
            command.close()
            return
        task = spawn(self._report(command), name=name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Cancel what still runs and wait until it has ended."""
        self._closed = True
        await cancel(*self._tasks)

    async def _report(self, command: Coroutine[Any, Any, None]) -> None:
        try:
            await command
        except SignalingError as error:
            self.failed.emit(error)
