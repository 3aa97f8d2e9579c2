"""What was measured survives as JSON, and the README shows the newest published run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench import report, results
from tests.bench.bars import judge

README = Path(__file__).resolve().parents[2] / "README.md"
MACHINE = {"cpu": "Some CPU", "cores": "2", "system": "Linux 6", "python": "3.11.7", "node": "24.0"}


@pytest.fixture
def run() -> results.Results:
    made = results.Results("2026-01-02", quick=False, machine=MACHINE)
    for subject, value in (("callbox", 10.0), ("ws", 20.0)):
        for window in (1, 8):
            made.add("relay", subject, 0, {"cpu_us": value}, size=250, window=window, tls=False)
    made.remark("Node ws: it was slow.")
    made.bars = judge(made)
    return made


def test_percentiles_are_samples() -> None:
    hundred = [float(number) for number in range(100, 0, -1)]
    assert [results.percentile(hundred, share) for share in (0.0, 0.5, 0.99, 0.995, 1.0)] == [
        1,
        50,
        99,
        100,
        100,
    ]
    assert results.percentile([3.0, 1.0], 0.5) == 1
    assert results.percentile([], 0.99) == 0


def test_json_keeps_everything(run: results.Results, tmp_path: Path) -> None:
    path = tmp_path / "results" / "2026-01-02.json"
    results.save(run, path)
    assert results.load(path) == run
    assert all(len(line) < 250 for line in path.read_text(encoding="utf-8").splitlines())


def test_the_console_shows_bars_figures_and_remarks(run: results.Results) -> None:
    text = report.console(run)
    assert "Some CPU, 2 cores" in text
    row = next(line for line in text.splitlines() if line.startswith("against Node `ws`"))
    assert row.split()[-4:] == ["≤", "0.90×", "0.50×", "✓"]
    assert f"{len(run.bars) - 1} bars were not measured" in text
    figures = next(line for line in text.splitlines() if line.startswith("Callbox, headless (uvloop)"))
    assert figures.split()[-2:] == ["10.0", "10.0"]
    assert "it was slow" in text
    assert "Flask-SocketIO on eventlet" not in text  # it had no turn


def test_the_readme_is_changed_between_its_markers_only(run: results.Results) -> None:
    before = f"# Title\n{report.BEGIN}\nold\n{report.END}\nrest\n"
    after = report.in_readme(before, run)
    assert after.startswith(f"# Title\n{report.BEGIN}\nMeasured on 2026-01-02: Some CPU")
    assert after.endswith(f"{report.END}\nrest\n")
    assert "| against Node `ws` | ≤ 0.90× |  | 0.50× | ✓ |" in after
    assert "old" not in after
    assert report.in_readme(after, run) == after


def test_a_readme_without_markers_is_left_alone(run: results.Results) -> None:
    with pytest.raises(ValueError, match="lacks"):
        report.in_readme("# Title\n", run)


def test_the_readme_shows_the_newest_published_run() -> None:
    text = README.read_text(encoding="utf-8")
    newest = results.newest()
    if newest is None:
        assert f"{report.BEGIN}\n{report.END}" in text
    else:
        assert report.in_readme(text, results.load(newest)) == text
