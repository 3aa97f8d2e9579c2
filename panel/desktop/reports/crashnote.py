"""Says that Callbox failed the last time, shows the report, and offers a bundle for a bug report."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from panel.desktop.reports import kept
from panel.host.notes import Note
from panel.look import widgets
from panel.look.icons import Icons
from panel.look.theme import Theme

_SIZE = (720, 480)


class CrashNote(Note):
    """A quiet note about the run before this one, until it is dismissed. `bundle_requested`: for a report."""

    bundle_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, report: Path) -> None:
        super().__init__(icons, "problem", "warn", "banner")
        self._report = report
        theme.changed.connect(self.restyle)
        self.show_button = widgets.button(icons, self.tr("Show the report"), "list")
        self.bundle_button = widgets.button(
            icons, self.tr("Make a bundle for a bug report\N{HORIZONTAL ELLIPSIS}"), "save"
        )
        self.close_button = widgets.tool_button(icons, self.tr("Dismiss"), "close")
        self.show_button.clicked.connect(self._open)
        self.bundle_button.clicked.connect(self.bundle_requested)
        self.close_button.clicked.connect(self.fall_silent)
        self.top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.show_button)
        buttons.addWidget(self.bundle_button)
        buttons.addStretch()
        self.body.addLayout(buttons)
        self.body.setContentsMargins(12, 10, 8, 12)
        self.say(
            self.tr("Callbox stopped unexpectedly the last time."),
            self.tr(
                "Your settings and invites are kept. A report says where it happened, without names and "
                "addresses. It stays on this computer unless you send it to someone."
            ),
        )

    def _open(self) -> None:
        dialog = ReportDialog(self.window(), self._icons, self._report)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class ReportDialog(QDialog):
    """The text of a crash report, to read and to copy."""

    def __init__(self, parent: QWidget, icons: Icons, report: Path) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Crash report"))
        self.resize(*_SIZE)
        text = kept.read(report) or self.tr("The report is not there any more.")
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Crash report"))
        self.copy_button = widgets.button(icons, self.tr("Copy"), "copy")
        self.copy_button.clicked.connect(self._copy)
        close = widgets.button(icons, self.tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(
            widgets.label(self.tr("It is kept in the folder {0}.").format(_short(report)), "dim"), 1
        )
        foot.addWidget(self.copy_button)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.text, 1)
        layout.addLayout(foot)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())


def _short(report: Path) -> str:
    """The folder, as people write it."""
    try:
        return str(Path("~") / report.parent.relative_to(Path.home()))
    except ValueError:
        return str(report.parent)
