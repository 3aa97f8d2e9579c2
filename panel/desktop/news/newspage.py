"""The changes of some versions, to read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from panel.desktop.news.changes import Section
from panel.look import widgets
from panel.look.icons import Icons
from panel.look.theme import set_font

_SIZE, _MARGIN, _PAGE_MARGIN = (640, 600), 20, 12
_INDENT, _ROOM_ABOVE, _ROOM_BETWEEN = 20, 14, 6


class Page(QTextBrowser):
    """Markdown to read. HTML in it is shown as it is written; nothing is loaded and no link is followed."""

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(_PAGE_MARGIN)
        self.document().setIndentWidth(_INDENT)
        text = "\n\n".join(f"## {_title(section)}\n\n{section.body}" for section in sections)
        self.document().setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownNoHTML)
        self._give_room()

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        return None

    def _give_room(self) -> None:
        """Between the points of a list, and above a heading."""
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        while block.isValid():
            cursor.setPosition(block.position())
            shape = QTextBlockFormat(block.blockFormat())
            shape.setTopMargin(_ROOM_ABOVE if shape.headingLevel() else 0)
            shape.setBottomMargin(_ROOM_BETWEEN)
            cursor.setBlockFormat(shape)
            block = block.next()
        self.moveCursor(QTextCursor.MoveOperation.Start)


class WhatsNewDialog(QDialog):
    """The changes of some versions. Open it with `open`."""

    def __init__(self, parent: QWidget, icons: Icons, sections: Sequence[Section]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What is new"))
        self.resize(*_SIZE)
        title = widgets.label(self.tr("What is new in Callbox"))
        set_font(title, scale=1.55, weight=QFont.Weight.DemiBold)
        self.page = Page(sections)
        self.page.setAccessibleName(self.windowTitle())
        self._nothing = widgets.label(self.tr("This installation has no list of changes."), "dim", wrap=True)
        self._sheet = widgets.card()
        self._sheet.setVisible(bool(sections))
        self._nothing.setVisible(not sections)
        close = widgets.button(icons, self.tr("Close"), kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self._lay_out(title, close)

    def _lay_out(self, title: QWidget, close: QWidget) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(12)
        layout.addWidget(title)
        inside = QVBoxLayout(self._sheet)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self.page)
        layout.addWidget(self._sheet, 1)
        layout.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        layout.addLayout(foot)


def _title(section: Section) -> str:
    return f"{section.version} \N{MIDDLE DOT} {section.date}" if section.date else section.version
