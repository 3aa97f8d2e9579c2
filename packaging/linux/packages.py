"""The .deb and the .rpm, made by nfpm from `nfpm.yaml.in`."""

from __future__ import annotations

import datetime as dt
import gzip
import platform
import re
import subprocess
from collections.abc import Iterable
from email.utils import format_datetime
from pathlib import Path

import bundle
import versions
from linux import manpage

from panel.__main__ import main as command_line

HERE = Path(__file__).resolve().parent
MADE = bundle.MADE / "linux"
MAINTAINER = "The Callbox authors <authors@callbox.invalid>"
_KINDS = ("deb", "rpm")
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}  # as nfpm has them, after Go

# What the bundle takes from the system: shared library -> its package on Debian, other names after a bar.
# `depends.py` checks that nothing is missing here.
NEEDED = {
    "libc.so.6": "libc6 (>= 2.35)",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libgthread-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}


def build(icons: Path) -> list[Path]:
    """Make both packages of the bundle that is there. `icons` holds the folder `hicolor`."""
    MADE.mkdir(parents=True, exist_ok=True)
    _write_texts(_day())
    config = MADE / "nfpm.yaml"
    config.write_text(_filled(HERE / "nfpm.yaml.in", _values(icons)), encoding="utf-8")
    return [_package(config, kind) for kind in _KINDS]


def _package(config: Path, kind: str) -> Path:
    out = bundle.MADE / "out"
    out.mkdir(exist_ok=True)
    for old in out.glob(f"*.{kind}"):
        old.unlink()
    command = ["nfpm", "package", "--config", str(config), "--packager", kind, "--target", str(out)]
    subprocess.run(command, check=True)
    [made] = out.glob(f"*.{kind}")
    return made


def _values(icons: Path) -> dict[str, str]:
    sonames = [f"{name}()(64bit)" for name in NEEDED if name != "libc.so.6"]
    return {
        "arch": _ARCHITECTURES[platform.machine()],
        "version": versions.version(),
        "maintainer": MAINTAINER,
        "mtime": dt.datetime.combine(_day(), dt.time(), dt.UTC).isoformat(),
        "bundle": str(bundle.BUNDLE),
        "linux": str(HERE),
        "made": str(MADE),
        "icons": str(icons),
        "deb_depends": _list(dict.fromkeys(NEEDED.values())),
        "rpm_depends": _list([*sonames, "glibc >= 2.35"]),
    }


def _write_texts(day: dt.date) -> None:
    """What is made from others: the manual page, the metadata, the license, the changelogs."""
    root = bundle.ROOT
    license_text = (root / "LICENSE").read_text(encoding="utf-8")
    indented = "\n".join(f" {line}" if line else " ." for line in license_text.splitlines()[2:])
    metainfo = {"version": versions.version(), "date": day.isoformat()}
    _write("org.callbox.Callbox.metainfo.xml", _filled(HERE / "metainfo.xml.in", metainfo))
    _write("copyright", _filled(HERE / "copyright.in", {"license": f"License: MIT\n{indented}"}))
    _zip("callbox.1.gz", manpage.page(command_line, versions.version(), day))
    _zip("changelog.gz", (root / "CHANGELOG.md").read_text(encoding="utf-8"))
    _zip("changelog.Debian.gz", _debian_changelog(day))


def _debian_changelog(day: dt.date) -> str:
    date = format_datetime(dt.datetime.combine(day, dt.time(12), dt.UTC))
    head = f"callbox ({versions.version()}-1) unstable; urgency=medium"
    return f"{head}\n\n  * What is new is in changelog.gz.\n\n -- {MAINTAINER}  {date}\n"


def _day() -> dt.date:
    """The day of the last change: the same sources make the same package."""
    # In a container the checkout may belong to somebody else, which git would refuse to read.
    command = ["git", "-c", "safe.directory=*", "-C", str(bundle.ROOT), "log", "-1", "--format=%cs"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    return dt.date.fromisoformat(said)


def _filled(template: Path, values: dict[str, str]) -> str:
    """A template with its @names@ replaced; one that nobody knows raises KeyError."""
    text = template.read_text(encoding="utf-8")
    return re.sub(r"@([a-z_]+)@", lambda found: values[found[1]], text)


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"      - {item!r}" for item in items)


def _write(name: str, text: str) -> None:
    (MADE / name).write_text(text, encoding="utf-8")


def _zip(name: str, text: str) -> None:
    (MADE / name).write_bytes(gzip.compress(text.encode(), 9, mtime=0))
