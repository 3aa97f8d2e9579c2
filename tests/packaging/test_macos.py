"""macOS: what it reads before the program runs."""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import versions
from macos import plist

from server import mdns

SCRIPTS = pytest.mark.parametrize("script", ["build_dmg.sh", "sign_notarise.sh"])


def test_the_values_can_be_written_and_read() -> None:
    values = plist.info_plist()
    assert plistlib.loads(plistlib.dumps(values)) == values
    assert values["CFBundleIdentifier"] == versions.APP_ID
    assert re.fullmatch(r"\d+\.\d+\.\d+", values["CFBundleShortVersionString"])
    assert values["NSHighResolutionCapable"] is True


def test_the_service_is_the_one_that_the_server_announces() -> None:
    assert plist.info_plist()["NSBonjourServices"] == [mdns._KIND.removesuffix(".local.")]


def test_recordings_are_ours() -> None:
    values = plist.info_plist()
    (document,), (declared,) = values["CFBundleDocumentTypes"], values["UTExportedTypeDeclarations"]
    assert document["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["callbox"]


def test_questions_are_asked_in_every_language() -> None:
    asked = {key for key in plist.info_plist() if key.endswith("UsageDescription")}
    assert len(asked) == 3
    words = [Path(source) for source, _ in plist.datas(Path("icons")) if source.endswith(".strings")]
    assert [path.parent.name for path in words] == ["de.lproj", "es.lproj"]
    for path in words:
        lines = dict(re.findall(r'^(\w+) = "([^"]+)";$', path.read_text(encoding="utf-8"), re.MULTILINE))
        assert lines.keys() == asked


def test_no_more_is_allowed_than_needed() -> None:
    entitlements = plistlib.loads(plist.ENTITLEMENTS.read_bytes())
    assert entitlements == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


@SCRIPTS
def test_scripts_are_bash(script: str) -> None:
    bash = shutil.which("bash")
    if bash is None or sys.platform == "win32":
        pytest.skip("There is no bash here.")
    assert subprocess.run([bash, "-n", str(plist.HERE / script)], check=False).returncode == 0


def test_without_an_identity_nothing_is_signed(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows does not run shell scripts.")
    said = subprocess.run(
        [str(plist.HERE / "sign_notarise.sh"), str(tmp_path / "Callbox.app")],
        env={"PATH": "/usr/bin:/bin"}, check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert said.stdout.startswith("Not signed")
