"""Modules are loaded piece by piece, on the thread that asks."""

from __future__ import annotations

import asyncio
import itertools
import sys
import threading
from pathlib import Path

import pytest

from panel import loading
from server.tasks import spawn

NOTE = "import threading\nfrom {package} import seen\nseen.append((__name__, threading.get_ident()))\n"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package of two modules, and two more in a package below. Each says when it was read, and where."""
    name = "piecemeal"
    below = tmp_path / name / "below"
    below.mkdir(parents=True)
    (tmp_path / name / "__init__.py").write_text("seen: list[tuple[str, int]] = []\n")
    (below / "__init__.py").touch()
    for module in ("a.py", "b.py", "below/c.py", "below/d.py"):
        (tmp_path / name / module).write_text(NOTE.format(package=name))
    monkeypatch.syspath_prepend(tmp_path)
    return name


def test_the_deepest_modules_come_first_each_in_a_pass_of_its_own(package: str) -> None:
    async def main() -> tuple[list[int], list[tuple[str, int]]]:
        loaded = spawn(loading.load(package), name="loading")
        lengths: list[int] = []
        while not loaded.done():
            await asyncio.sleep(0)
            if package in sys.modules:
                lengths.append(len(sys.modules[package].seen))
        return lengths, list(sys.modules[package].seen)

    lengths, seen = asyncio.run(main())
    assert [name.removeprefix(f"{package}.") for name, _ in seen] == ["below.c", "below.d", "a", "b"]
    assert {thread for _, thread in seen} == {threading.get_ident()}
    assert all(after - before <= 1 for before, after in itertools.pairwise(lengths))
