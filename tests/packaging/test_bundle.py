"""What is in the bundle: what the rules leave out, and the libraries that the packages ask for."""

from __future__ import annotations

import shutil
from pathlib import Path

import bundle
import pytest
import trim
from linux import depends, packages

QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/plugins/platforms/libqxcb.so", f"{QT}/plugins/platforms/libqoffscreen.so",
        f"{QT}/plugins/imageformats/libqsvg.so", f"{QT}/translations/qtbase_de.qm", "libcrypto.so.3",
        "PySide6/plugins/platforms/qwindows.dll", "av.libs/libxcb-5ddf6756.so.1.1.0", "libpython3.11.so.1.0",
        "server/_assets/translations/callbox_es.qm", "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
    ],
)  # fmt: skip
def test_what_the_program_needs_stays(place: str) -> None:
    assert trim.keeps(place)


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/plugins/platformthemes/libqgtk3.so", "libgtk-3.so.0", f"{QT}/plugins/platforms/libqeglfs.so",
        f"{QT}/translations/qtbase_fi.qm", f"{QT}/translations/qt_de.qm", "PySide6\\opengl32sw.dll",
        "libstdc++.so.6", f"{QT}/plugins/tls/libqopensslbackend.so",
    ],
)  # fmt: skip
def test_what_nobody_needs_goes(place: str) -> None:
    assert not trim.keeps(place)
    assert trim.kept([(place, "/from/somewhere", "BINARY"), ("libcrypto.so.3", "/x", "BINARY")]) == [
        ("libcrypto.so.3", "/x", "BINARY")
    ]


def test_every_rule_has_a_reason() -> None:
    assert all(rule.why and rule.patterns for rule in trim.RULES)


def test_the_largest_parts_are_counted_whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "PySide6" / "Qt").mkdir(parents=True)
    (tmp_path / "PySide6" / "a").write_bytes(bytes(300))
    (tmp_path / "PySide6" / "Qt" / "b").write_bytes(bytes(50))
    (tmp_path / "small.so").write_bytes(bytes(20))
    monkeypatch.setattr(bundle, "INSIDE", tmp_path)
    assert bundle.largest(2) == [("PySide6", 350), ("small.so", 20)]
    assert bundle.size(tmp_path) == 370


@pytest.mark.skipif(
    not shutil.which("readelf"), reason="only Linux has libraries that readelf (binutils) reads"
)
def test_a_library_that_no_package_names_is_found(tmp_path: Path) -> None:
    program = shutil.which("readelf") or ""
    needed = {name for name in depends._needed_by([Path(program)]) if not depends._LIBC.fullmatch(name)}
    shutil.copy(program, tmp_path / "program")
    depends.check(tmp_path, needed)
    with pytest.raises(depends.DependsError, match=r"not needed: \['libnowhere\.so\.1'\]"):
        depends.check(tmp_path, {*needed, "libnowhere.so.1"})
    if needed:
        with pytest.raises(depends.DependsError, match="not named"):
            depends.check(tmp_path, ())


def test_the_packages_name_what_a_start_from_source_asks_for_too() -> None:
    """Libraries of the list for `make run` are in the bundle, or in the list for packages."""
    import system_packages

    bundled = {"libxcb-", "libxkbcommon-x11"}  # PyInstaller takes them along
    wanted = {name for name in system_packages._QT if not name.startswith(tuple(bundled))}
    assert wanted - set(packages.NEEDED) == set()
