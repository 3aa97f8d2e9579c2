"""The handle of a recording: it gives away what saving would, and says what that is."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QSettings

from panel import texts
from panel.look.icons import Icons
from panel.recordings import leftout
from panel.recordings.contents import Contents, suggested_name
from panel.recordings.dragout import DragOut


def recording_handle(icons: Icons, store: QSettings, contents: Callable[[], Contents]) -> DragOut:
    """It leaves out what was left out the last time that something was saved, and what is not selected."""

    def pieces() -> Iterator[bytes]:
        left_out = leftout.remembered(store)
        return contents().pieces("callbox", selected=True, leave_out=left_out, now=time.time())

    def about() -> str:
        scope = contents().scope
        chosen = texts.tr("Only what is selected now: {0}.").format(scope)
        what = chosen if scope else texts.tr("All messages.")
        return f"{what} {leftout.sentence(leftout.remembered(store))}"

    title = texts.tr("Drag the recording to another program, or click to copy it as a file")
    return DragOut(icons, title, lambda: suggested_name(time.time(), "callbox"), pieces, about)
