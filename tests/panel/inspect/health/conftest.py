"""What the tests of the loop's health get."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import (
    QApplication,
)

from panel.look.theme import Theme
from tests.panel.inspect.health.stage import Stage


@pytest.fixture
def stage(qapp: QApplication, theme: Theme) -> Iterator[Stage]:
    made = Stage(theme)
    made.view.show()
    made.view.resize(1000, 560)
    yield made
    made.view.close()
