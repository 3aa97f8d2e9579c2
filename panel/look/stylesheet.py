"""The one stylesheet, built from the theme's tokens."""

from __future__ import annotations

from string import Template

from panel.look.schemes import Tokens, derived
from server.assets import assets_dir

# `role`, `kind` and `tone` are dynamic properties that the widgets set on themselves.
_SHEET = Template("""
QMainWindow, QDialog, QMessageBox { background: $bg; }
QWidget { color: $text; }
QMessageBox QLabel { min-width: 300px; }
QMessageBox QLabel#qt_msgbox_label { font-weight: 600; }
QMessageBox QPushButton { min-width: 84px; }
QLabel[tone="dim"] { color: $dim; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="danger"] { color: $danger; }
QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: 10px; }
QFrame[role="banner"] { background: $warn_tint; border: 1px solid $warn_line; border-radius: 8px; }
QFrame[role="ask"] { background: $accent_note; border: 1px solid $accent_line; border-radius: 8px; }
QFrame[role="rule"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="chip"] { background: $raised; border-radius: 8px; }
QScrollArea, QScrollArea > QWidget > QWidget#scrolled { background: transparent; border: none; }

QPushButton, QToolButton { background: $raised; border: 1px solid $border; border-radius: 8px;
    padding: 5px 12px; color: $text; }
QToolButton { padding: 5px; }
QPushButton[compact="true"] { padding: 5px; }
QPushButton:hover, QToolButton:hover { background: $hover; border-color: $hover_line; }
QPushButton:pressed, QToolButton:pressed { background: $pressed; }
QPushButton:disabled, QToolButton:disabled { color: $faint; background: $surface; border-color: $raised; }
QPushButton:focus, QToolButton:focus { border: 1px solid $accent; }
QToolButton:checked { background: $accent_tint; border-color: $accent_line; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:focus { border: 1px solid $text; }
QPushButton[kind="primary"]:disabled { background: $accent_off; color: $dim; border-color: $accent_off; }
QPushButton[kind="danger"] { background: $danger; color: $on_danger; border-color: $danger; }
QPushButton[kind="danger"]:focus { border: 1px solid $text; }
QToolButton[kind="quiet"] { background: transparent; border-color: transparent; }
QToolButton[kind="quiet"]:hover { background: $hover; }
QToolButton[kind="quiet"]:focus { border-color: $accent; }
QToolButton[kind="quiet"]:checked { background: $accent_tint; }

QLineEdit, QComboBox { background: $field; border: 1px solid $border; border-radius: 8px;
    padding: 5px 9px; min-height: 18px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit { placeholder-text-color: $dim; }
QLineEdit:focus, QComboBox:focus { border: 1px solid $accent; }
QLineEdit:disabled, QComboBox:disabled { color: $faint; }
QCheckBox, QRadioButton { spacing: 8px; padding: 4px 0; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid $dim;
    background: $field; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QRadioButton::indicator:checked { border-color: $accent; background: qradialgradient(cx: 0.5, cy: 0.5,
    radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 $accent, stop: 0.5 $accent, stop: 0.62 $field, stop: 1 $field); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $faint; }
QCheckBox::indicator:checked:disabled { background: $accent_off; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; }
QCheckBox::indicator:checked:focus { border-color: $text; }
QListWidget { background: $surface; border: none; outline: none; }
QListWidget::item { padding: 6px 8px; border-radius: 6px; }
QListWidget::item:selected { background: $accent_tint; color: $text; }
QDockWidget { color: $text; }
QComboBox { padding-right: 26px; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border; padding: 4px;
    selection-background-color: $accent_tint; selection-color: $text; }

QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $dim; border: none; border-bottom: 2px solid transparent;
    padding: 7px 2px 6px 2px; margin-right: 18px; }
QTabBar::tab:last { margin-right: 0; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { color: $accent; }

QTableView { background: $surface; border: 1px solid transparent; border-radius: 6px;
    outline: none; gridline-color: transparent;
    selection-background-color: $accent_tint; selection-color: $text; }
QTableView::item { padding: 0 5px; border: none; }
QTableView:focus { border-color: $accent_line; }
QTableView::item:selected { background: $accent_tint; color: $text; }
QTableView::item:selected:!active { background: $raised; color: $text; }
QHeaderView { background: $surface; border: none; border-bottom: 1px solid $border; }
QHeaderView::section { background: $surface; color: $dim; border: none;
    padding: 5px 8px; }
QTableCornerButton::section { background: $surface; border: none; }
QPlainTextEdit { background: $field; border: none; border-radius: 0;
    selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit:focus { border: 1px solid $accent; }

QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $accent_tint; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: $scroll; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: $bg; border: none; padding: 2px 8px; }
QMenuBar::item { padding: 4px 8px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $raised; border: 1px solid $border; border-radius: 8px; padding: 5px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 5px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $accent_tint; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $border; margin: 5px 8px; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 5px 7px; }
QStatusBar { background: $bg; color: $dim; }
QStatusBar QLabel { color: $dim; }
QStatusBar::item { border: none; }
""")


# On top of it in high contrast: rings of two pixels, and lines around what else is told apart by a tint.
_CONTRAST = Template("""
QPushButton:focus, QToolButton:focus, QPushButton[kind="primary"]:focus, QPushButton[kind="danger"]:focus,
QToolButton[kind="quiet"]:focus { border: 2px solid $accent; padding: 4px 11px; }
QToolButton:focus, QToolButton[kind="quiet"]:focus, QPushButton[compact="true"]:focus { padding: 4px; }
QPushButton[kind="primary"]:focus, QPushButton[kind="danger"]:focus { border-color: $text; }
QPushButton:disabled, QToolButton:disabled { border: 1px dashed $border; }
QPushButton[kind="primary"]:disabled { color: $faint; background: $surface; border: 1px dashed $border; }
QToolButton[kind="quiet"]:checked { border-color: $accent; }
QToolButton[kind="quiet"]:disabled { border-color: transparent; }
QLineEdit:focus, QComboBox:focus { border: 2px solid $accent; padding: 4px 8px; }
QComboBox:focus { padding-right: 25px; }
QLineEdit:disabled, QComboBox:disabled { border: 1px dashed $border; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; }
QPlainTextEdit:focus, QTableView:focus, QListWidget:focus { border: 2px solid $accent; }
QFrame[role="chip"] { border: 1px solid $border; }
QTabBar::tab:focus { border: 1px solid $accent; border-bottom-width: 2px; }
QListWidget::item:selected, QMenu::item:selected, QMenuBar::item:selected { border: 1px solid $accent; }
QDockWidget > QWidget { border: none; }
QScrollBar::handle { border: 1px solid $border; }
QToolTip { border: 1px solid $text; }
""")


def stylesheet(t: Tokens) -> str:
    """The stylesheet for one scheme."""
    tick = assets_dir() / "icons" / ("tick-dark.svg" if t.dark else "tick-light.svg")
    names = {**derived(t), "tick": tick.as_posix()}
    return _SHEET.substitute(names) + (_CONTRAST.substitute(names) if t.contrast else "")
