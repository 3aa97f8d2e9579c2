"""The local certificate authority as people meet it: how to recognise it, and how to be rid of it.

It looks with Python's own `ssl`: what makes certificates takes long to load.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from server.tls import Identity

_ASIDE = ".broken-*"  # as `server.files.set_aside` names them


@dataclass(frozen=True, slots=True)
class LocalCa:
    """What devices show of it: its name, and the SHA-256 of the certificate as "AB:CD:...". Times are UTC."""

    path: Path
    name: str
    fingerprint: str
    begins: dt.datetime
    ends: dt.datetime


def look(folder: Path) -> LocalCa | None:
    """The CA in a folder of keys; None where there is none, or none that can be read."""
    path = Identity.in_dir(folder).ca
    try:
        text = path.read_text(encoding="ascii")
        known = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        known.load_verify_locations(cadata=text)
        certificate: dict[str, Any] = known.get_ca_certs()[0]
        digest = hashlib.sha256(ssl.PEM_cert_to_DER_cert(text)).digest().hex(":").upper()
    except (OSError, ValueError, IndexError):  # ssl.SSLError is an OSError
        return None
    names = dict(pair for part in certificate.get("subject", ()) for pair in part)
    begins, ends = _time(certificate["notBefore"]), _time(certificate["notAfter"])
    return LocalCa(path, names.get("commonName", ""), digest, begins, ends)


def remove(folder: Path) -> bool:
    """Delete the CA and the server's certificate; the next start makes new ones. Whether there was any.

    The keys go first: whatever happens, nobody can make certificates with them afterwards. A server that
    runs keeps what it has until it is started again. Raises OSError.
    """
    identity = Identity.in_dir(folder)
    found = False
    for path in (identity.ca_key, identity.leaf_key, identity.ca, identity.leaf):
        for old in (path, *sorted(folder.glob(path.name + _ASIDE))):
            if old.exists():
                old.unlink()
                found = True
    return found


def _time(text: str) -> dt.datetime:
    return dt.datetime.fromtimestamp(ssl.cert_time_to_seconds(text), dt.UTC)
