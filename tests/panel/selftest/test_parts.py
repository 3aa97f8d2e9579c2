"""The checks find what they are for. That they pass: tests/integration/test_selftest.py."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from panel.selftest import parts
from panel.selftest.check import CheckError


def test_another_package_of_that_name_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert parts.ours().startswith("panel and server ")
    other = ModuleType("panel")
    other.__file__ = str(tmp_path / "site-packages" / "panel" / "__init__.py")
    monkeypatch.setitem(sys.modules, "panel", other)
    with pytest.raises(CheckError, match=r"panel is .*site-packages"):
        parts.ours()


def test_modules_from_beside_a_frozen_program_are_noticed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(CheckError, match="its modules are in"):
        parts.ours()


def test_missing_assets_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "index.html").touch()
    monkeypatch.setattr(parts, "assets_dir", lambda: tmp_path)
    with pytest.raises(CheckError, match=r"web/main\.js, web/css, icons/callbox\.svg") as raised:
        parts.assets()
    assert "index.html" not in str(raised.value)
