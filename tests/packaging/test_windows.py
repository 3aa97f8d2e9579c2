"""Windows: the installer compiles, speaks three languages, and is signed where there is a certificate."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import icons
import pytest
import versions
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from windows import build, sign, version

from panel.desktop.presence import autostartfiles

HERE = Path(build.__file__).parent
SCRIPTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(HERE.glob("*.ns[ih]"))}


@pytest.fixture(scope="module")
def payload(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("payload")
    (folder / "_internal" / "PySide6").mkdir(parents=True)
    for name in ("callbox.exe", "callbox-cli.exe", "_internal/base_library.zip", "_internal/PySide6/Qt6.dll"):
        (folder / name).write_bytes(b"MZ" + name.encode() * 999)
    return folder


@pytest.fixture(scope="module")
def drawings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    for drawing in (icons.PROGRAM, icons.RECORDING):
        (folder / f"{drawing.svg}.ico").write_bytes(icons.ico([drawing.image(32)]))
    (folder / "setup.bmp").write_bytes(icons.encoded(icons.side_picture(), "BMP"))
    return folder


@pytest.fixture(scope="module")
def installer(payload: Path, drawings: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The installer of a payload that is none; warnings of the compiler are errors."""
    if build.makensis() is None:
        pytest.skip("NSIS is not installed (Debian, Ubuntu: apt install nsis); the workflow installs it.")
    path = build.build(payload, tmp_path_factory.mktemp("out"), drawings)
    assert path.name == f"Callbox-{versions.version()}-windows-x64-setup.exe"
    return path.read_bytes()


def test_it_compiles_and_needs_no_administrator(installer: bytes) -> None:
    assert installer.startswith(b"MZ")
    assert b'requestedExecutionLevel level="asInvoker"' in installer


def test_the_installer_tells_its_version(installer: bytes) -> None:
    for text in ("ProductVersion", versions.version(), "Callbox Setup", versions.AUTHORS):
        assert text.encode("utf-16-le") in installer


def test_every_text_is_in_three_languages_and_used() -> None:
    texts = re.findall(
        r'^!insertmacro Text (\w+) \\\n((?:  "[^"]*"(?: \\)?\n){3})', SCRIPTS["texts.nsh"], re.MULTILINE
    )
    assert len(texts) == SCRIPTS["texts.nsh"].count("!insertmacro Text ") > 15
    for name, block in texts:
        words = re.findall(r'"([^"]*)"', block)
        assert len(set(words)) == 3, name
        assert any(f"$({name})" in script for script in SCRIPTS.values()), name


def test_removal_names_what_the_payload_brings_and_nothing_else(payload: Path) -> None:
    assert build.removal(payload) == [
        "!macro RemovePayload",
        '  RMDir /r "$INSTDIR\\_internal"',
        '  Delete "$INSTDIR\\callbox-cli.exe"',
        '  Delete "$INSTDIR\\callbox.exe"',
        "!macroend",
    ]
    everything = "\n".join(SCRIPTS.values())
    assert re.findall(r"^ *RMDir /r (.*)$", everything, re.MULTILINE) == [r'"$LOCALAPPDATA\callbox"']


def test_the_panel_and_the_installer_mean_the_same_start_with_the_system() -> None:
    assert autostartfiles.NAME == versions.NAME
    assert f"callbox.exe\" {autostartfiles.MINIMIZED}'" in SCRIPTS["callbox.nsi"]


def test_what_is_no_bundle_is_refused(tmp_path: Path) -> None:
    with pytest.raises(
        SystemExit, match=r"no bundle for Windows: callbox.exe, callbox-cli.exe|makensis is missing"
    ):
        build.build(tmp_path, tmp_path)


@pytest.mark.parametrize("value", ["plain", 'with "quotes"', "it's", '"both\'s"'])
def test_values_are_quoted(value: str) -> None:
    quoted = build.quoted(value)
    assert quoted[1:-1] == value
    assert quoted[0] == quoted[-1]
    assert quoted[0] not in value


def test_windows_is_told_the_version_of_each_program(tmp_path: Path) -> None:
    """PyInstaller evaluates the file with classes of these names."""

    def call(name: str) -> Any:
        return lambda *args, **named: {"is": name, "args": args, **named}

    names = (
        "VSVersionInfo",
        "FixedFileInfo",
        "StringFileInfo",
        "StringTable",
        "StringStruct",
        "VarFileInfo",
        "VarStruct",
    )
    path = version.write(tmp_path, "callbox-cli.exe", "Callbox in a terminal")
    read = eval(path.read_text(encoding="utf-8"), {name: call(name) for name in names})  # noqa: S307 - as PyInstaller does
    assert read["ffi"]["filevers"] == versions.four_numbers()
    (table,) = read["kids"][0]["args"][0]
    strings = dict(entry["args"] for entry in table["args"][1])
    assert strings["OriginalFilename"] == "callbox-cli.exe"
    assert strings["ProductVersion"] == versions.version()


@pytest.mark.parametrize(
    ("text", "four"),
    [("0.1.0", (0, 1, 0, 0)), ("1.2.3rc1", (1, 2, 3, 0)), ("2.0", (2, 0, 0, 0)), ("1.0.dev4", (1, 0, 0, 0))],
)
def test_versions_as_windows_compares_them(
    monkeypatch: pytest.MonkeyPatch, text: str, four: tuple[int, ...]
) -> None:
    monkeypatch.setattr(versions, "__version__", text)
    assert versions.four_numbers() == four


def test_without_a_certificate_nothing_is_signed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CALLBOX_SIGN_PFX", raising=False)
    assert not sign.wanted()


def test_installer_and_uninstaller_are_signed(
    payload: Path, drawings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The payload here is no program that could be signed; what NSIS writes is."""
    if build.makensis() is None or shutil.which("osslsigncode") is None:
        pytest.skip("NSIS or osslsigncode is not installed (apt install nsis osslsigncode).")
    (tmp_path / "certificate.pfx").write_bytes(certificate(b"secret"))
    monkeypatch.setenv("CALLBOX_SIGN_PFX", str(tmp_path / "certificate.pfx"))
    monkeypatch.setenv("CALLBOX_SIGN_PASSWORD", "secret")
    monkeypatch.setenv("CALLBOX_SIGN_TIMESTAMP", "")
    monkeypatch.setattr(build, "PROGRAMS", ())
    path = build.build(payload, tmp_path / "out", drawings)
    said = subprocess.run(["osslsigncode", "verify", str(path)], check=False, capture_output=True, text=True)
    assert "Callbox test" in said.stdout
    assert "MISMATCH" not in said.stdout


def certificate(password: bytes) -> bytes:
    """A certificate that may sign programs, with its key, as PKCS #12."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Callbox test")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CODE_SIGNING]), critical=False)
        .sign(key, hashes.SHA256())
    )
    encryption = serialization.BestAvailableEncryption(password)
    return pkcs12.serialize_key_and_certificates(b"test", key, made, None, encryption)
