"""`make test-package`: the packages are looked at, installed on an empty Debian 12, checked and purged.

It needs root: `debootstrap` makes the empty system in `build/package/root`, which has no Python.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import bundle
from linux import packages

SUITE = "bookworm"  # Debian 12
ROOT = bundle.MADE / "root"
_INSIDE = "/tmp/callbox.deb"  # noqa: S108 - of the empty system
# What a system writes down about any package that comes and goes.
_RECORDS = ("var/lib/dpkg", "var/lib/apt", "var/cache", "var/log", "etc/ld.so.cache", "root", "proc", "tmp")
_EXPECTED = (
    "/usr/bin/callbox",
    "/usr/lib/systemd/system/callbox.service",
    "/usr/share/applications/callbox.desktop",
)


class TrialError(Exception):
    """What is wrong with a package, in a sentence."""


def main() -> int:
    """Look at the packages and try the one for Debian. Returns the exit code."""
    if os.geteuid():
        raise TrialError("An empty system can only be made as root.")
    [deb], [rpm] = (list((bundle.MADE / "out").glob(f"*.{kind}")) for kind in ("deb", "rpm"))
    look_at(deb, rpm)
    make_root()
    try:
        before = files()
        install(deb)
        check()
        purge()
        compare(before, files())
    finally:
        shutil.rmtree(ROOT, ignore_errors=True)
    print("The packages are well.")
    return 0


def look_at(deb: Path, rpm: Path) -> None:
    """What the distributions' own tools say."""
    run("lintian", "--fail-on", "error", "--tag-display-limit", "0", str(deb))
    for entry in packages.HERE.glob("*.desktop"):
        run("desktop-file-validate", str(entry))
    run("appstreamcli", "validate", "--no-net", str(packages.MADE / "org.callbox.Callbox.metainfo.xml"))
    listed = set(said("rpm", "-qpl", str(rpm)).splitlines())
    missing = [path for path in _EXPECTED if path not in listed]
    if missing:
        raise TrialError(f"The .rpm has no {', '.join(missing)}.")
    print(f"{rpm.name}: {len(listed)} files, needs {len(said('rpm', '-qpR', str(rpm)).splitlines())} others")


def make_root() -> None:
    """The smallest Debian there is."""
    shutil.rmtree(ROOT, ignore_errors=True)
    ROOT.parent.mkdir(parents=True, exist_ok=True)
    run("debootstrap", "--variant=minbase", SUITE, str(ROOT))


def install(deb: Path) -> None:
    """With what it depends on, and nothing that it only recommends."""
    shutil.copyfile(deb, ROOT / _INSIDE.lstrip("/"))
    inside("apt-get", "install", "-y", "-q", "--no-install-recommends", _INSIDE)


def check() -> None:
    """The program works, and there is no other Python."""
    if shutil.which("python3", path=str(ROOT / "usr/bin")):
        raise TrialError("A dependency brought Python: the bundle would not be tried.")
    inside("callbox", "--version")
    inside("callbox", "selftest")
    inside("callbox", "ca", "--help")


def purge() -> None:
    """Take it away again, with its dependencies."""
    inside("apt-get", "purge", "-y", "-q", "callbox")
    inside("apt-get", "autoremove", "--purge", "-y", "-q")


def compare(before: set[str], after: set[str]) -> None:
    """Raises TrialError where something of ours is left."""
    left = sorted(after - before)
    ours = [path for path in left if "callbox" in path.lower()]
    print(
        f"{len(left)} files of other packages are left: {', '.join(left[:5])}" if left else "Nothing is left."
    )
    if ours:
        raise TrialError(f"Purging leaves {', '.join(ours)}.")


def files() -> set[str]:
    """Every path of the empty system, but for what it writes down about packages."""
    found: set[str] = set()
    for folder, names, leaves in os.walk(ROOT):
        place = Path(folder).relative_to(ROOT)
        names[:] = [name for name in names if str(place / name) not in _RECORDS]
        found.update(str(place / name) for name in (*names, *leaves))
    return found - set(_RECORDS)


def inside(*command: str) -> None:
    """Run a command in the empty system, with processes of its own."""
    environment = ("DEBIAN_FRONTEND=noninteractive", "QT_QPA_PLATFORM=offscreen", "HOME=/root",
                   "LANG=C.UTF-8", "PATH=/usr/sbin:/usr/bin:/sbin:/bin")  # fmt: skip
    apart = ("unshare", "--mount", "--pid", "--fork", f"--mount-proc={ROOT}/proc")
    run(*apart, "chroot", str(ROOT), "env", "-i", *environment, *command)


def run(*command: str) -> None:
    """Run a command that must succeed, and show what it says."""
    print("+", " ".join(command[-4:]), flush=True)
    subprocess.run(command, check=True)


def said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (TrialError, subprocess.CalledProcessError) as error:
        sys.exit(str(error))
