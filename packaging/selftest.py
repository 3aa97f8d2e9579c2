"""Run a frozen program's own checks (`callbox selftest`, see `panel/selftest`), off screen.

python packaging/selftest.py build/package/dist/callbox/callbox
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

_PATIENCE = 180


def run(program: Path) -> int:
    """Print what each check says. Returns the exit code: 0 when all is well."""
    return subprocess.run(
        [str(program), "selftest"], env=_environment(), timeout=_PATIENCE, check=False
    ).returncode


def start(program: Path) -> dict[str, float]:
    """Milliseconds from the start of the process to each moment: painted, listening."""
    command = [str(program), "selftest", "--start", "--json"]
    said = subprocess.run(command, env=_environment(), timeout=_PATIENCE, check=True, capture_output=True)
    moments: dict[str, float] = json.loads(said.stdout)
    return moments


def _environment() -> dict[str, str]:
    """Nothing of this interpreter's surroundings: the program brings its own."""
    ours = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(run(Path(sys.argv[1])))
