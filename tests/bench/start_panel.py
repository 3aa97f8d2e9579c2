"""`callbox` that tells on its stdout when it got where."""

from __future__ import annotations

import gc

from tests.bench.start_serve import tell

if __name__ == "__main__":
    tell("python")
    gc.disable()  # as the command does before it loads the panel
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent, QShowEvent

    from panel import application
    from panel.__main__ import main
    from panel.window import Window

    tell("imported")

    class Telling(Window):
        """Tells when it is made, shown, and painted."""

        _painted = False

        def showEvent(self, event: QShowEvent) -> None:
            tell("made")
            super().showEvent(event)
            tell("shown")

        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if not self._painted:
                self._painted = True
                QTimer.singleShot(0, lambda: tell("painted"))  # the cards are painted after this

    setattr(application, "Window", Telling)  # noqa: B010 - the module does not export it
    main(prog_name="callbox")
