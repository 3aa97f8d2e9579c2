"""Sign programs for Windows, if there is a certificate.

    python packaging/windows/sign.py FILE...

    CALLBOX_SIGN_PFX         file with the certificate and its key (PKCS #12); without it nothing is signed
    CALLBOX_SIGN_PASSWORD    its password
    CALLBOX_SIGN_TIMESTAMP   server of time stamps (RFC 3161); empty for none

It uses Microsoft's signtool on Windows and osslsigncode elsewhere.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

_STAMPS = "http://timestamp.digicert.com"  # plain HTTP by design: the answer is signed
_KITS = Path("C:/Program Files (x86)/Windows Kits/10/bin")


def wanted() -> bool:
    """Whether there is a certificate."""
    return bool(os.environ.get("CALLBOX_SIGN_PFX"))


def sign(path: Path) -> None:
    """Sign one file in place. Raises CalledProcessError with what the tool printed already shown."""
    if sys.platform == "win32":
        _with_signtool(path)
    else:
        _with_osslsigncode(path)


def _with_signtool(path: Path) -> None:
    stamp = ["/tr", _stamps(), "/td", "sha256"] if _stamps() else []
    certificate = ["/f", os.environ["CALLBOX_SIGN_PFX"], "/p", os.environ.get("CALLBOX_SIGN_PASSWORD", "")]
    _run([str(_signtool()), "sign", "/fd", "sha256", *certificate, *stamp, "/d", "Callbox", str(path)])


def _signtool() -> Path:
    """The newest in the Windows SDK, which does not put it on the PATH."""
    found = sorted(_KITS.glob("*/x64/signtool.exe"))
    if not found:
        sys.exit(f"signtool.exe is not in {_KITS}: install the Windows SDK.")
    return found[-1]


def _with_osslsigncode(path: Path) -> None:
    """The password goes through a file: every user of the computer can read command lines."""
    stamp = ["-ts", _stamps()] if _stamps() else []
    with tempfile.TemporaryDirectory() as folder:  # only we can look into it
        password, signed = Path(folder) / "password", Path(folder) / path.name
        password.write_text(os.environ.get("CALLBOX_SIGN_PASSWORD", ""), encoding="utf-8")
        certificate = ["-pkcs12", os.environ["CALLBOX_SIGN_PFX"], "-readpass", str(password)]
        files = ["-in", str(path), "-out", str(signed)]
        _run(["osslsigncode", "sign", *certificate, "-h", "sha256", "-n", "Callbox", *stamp, *files])
        path.write_bytes(signed.read_bytes())


def _stamps() -> str:
    return os.environ.get("CALLBOX_SIGN_TIMESTAMP", _STAMPS)


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True)


if __name__ == "__main__":
    if not wanted():
        sys.exit("Nothing is signed: CALLBOX_SIGN_PFX names no certificate.")
    for name in sys.argv[1:]:
        sign(Path(name))
