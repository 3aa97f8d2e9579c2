"""Whether the packages name all that the bundle takes from the system, and nothing else."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from bundle import is_elf

# Of glibc, which is one package everywhere.
_LIBC = re.compile(r"(libc|libm|libmvec|libdl|librt|libpthread|libresolv|libutil|ld-linux.*)\.so\.\d+")
_NEEDS = re.compile(r"\(NEEDED\).*\[(.+)\]")
_AT_ONCE = 200  # files


class DependsError(Exception):
    """The list of dependencies is not true."""


def check(bundle: Path, named: Iterable[str]) -> None:
    """Raises DependsError where libraries are missing in the bundle that nobody named, or named in vain."""
    files = [path for path in bundle.rglob("*") if path.is_file() and is_elf(path)]
    inside = {path.name for path in files}
    wanted = {name for name in _needed_by(files) if name not in inside}
    missing = sorted(name for name in wanted - set(named) if not _LIBC.fullmatch(name))
    in_vain = sorted(name for name in set(named) - wanted if not _LIBC.fullmatch(name))
    if missing or in_vain:
        raise DependsError(f"Not in the bundle, and not named: {missing}. Named, but not needed: {in_vain}.")


def _needed_by(files: list[Path]) -> set[str]:
    found: set[str] = set()
    for start in range(0, len(files), _AT_ONCE):
        command = ["readelf", "-d", "--", *map(str, files[start : start + _AT_ONCE])]
        # It complains about files without a dynamic section, with exit code 1.
        said = subprocess.run(command, check=False, capture_output=True, text=True).stdout
        found.update(_NEEDS.findall(said))
    return found
