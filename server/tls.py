"""The identity of the server: its files, whether they will do, and the TLS settings made from them.

They are looked at with Python's own `ssl`, the way a browser looks at them. `server.authority` makes them, at
the first start and, later, when the leaf expires soon or lacks an address of this machine: the library that
it needs takes longer to load than everything here.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import ipaddress
import ssl
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from server.errors import SignalingError
from server.files import Shelf, set_aside

_RENEW_BEFORE = dt.timedelta(days=30)
# Private, shared (CGNAT, RFC 6598), link-local and loopback networks.
NETWORKS = (
    "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16", "127.0.0.0/8",
    "fe80::/10", "fc00::/7", "::1/128",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Identity:
    """The files of one server's identity (PEM). `leaf` holds the chain."""

    ca: Path
    ca_key: Path
    leaf: Path
    leaf_key: Path

    @classmethod
    def in_dir(cls, folder: Path) -> Identity:
        return cls(folder / "ca.pem", folder / "ca.key", folder / "leaf.pem", folder / "leaf.key")


def ensure_identity(shelf: Shelf, addresses: Iterable[str], name: str = "localhost") -> Identity:
    """Load the identity from the shelf, or make what is missing, expiring or for other addresses.

    What is garbled is set aside and made anew, and the shelf's `troubles` say so. Raises
    SignalingError("no_identity") when the folder cannot be read or written.
    """
    identity = Identity.in_dir(shelf.folder)
    names = (*sorted({*_certifiable(addresses), "127.0.0.1"}), *sorted({"localhost", name}))
    if _will_do(identity, names):
        return identity
    try:
        shelf.folder.mkdir(parents=True, exist_ok=True)
        if (broken := _mend(identity, names)) is not None:
            for path in (identity.ca, identity.ca_key, identity.leaf, identity.leaf_key):
                set_aside(path)
            shelf.complain(SignalingError("keys_broken", broken))
            broken = _mend(identity, names)
    except OSError as error:
        raise SignalingError("no_identity", f"The folder is {shelf.folder}: {error}") from error
    if broken is not None:
        raise SignalingError("no_identity", f"The folder is {shelf.folder}: {broken}")
    return identity


def _mend(identity: Identity, names: tuple[str, ...]) -> str | None:
    """Make what is missing. Returns what is wrong with what is there, or None. Raises OSError."""
    from server import authority

    try:
        authority.mend(identity, names)
        _shown(identity)
    except ssl.SSLError:  # an OSError too
        return "The files do not belong together."
    except ValueError as error:
        return f"{error}"
    return None


def renew(context: ssl.SSLContext, identity: Identity) -> None:
    """Show new clients the leaf as it is now. Connections that are open stay. Raises `no_identity`."""
    with _explained(identity):
        context.load_cert_chain(identity.leaf, identity.leaf_key)


def server_context(identity: Identity) -> ssl.SSLContext:
    """The TLS settings of the server: TLS 1.2 or newer, HTTP/1.1 (WebSockets need it).

    Raises SignalingError("no_identity").
    """
    with _explained(identity):
        return _context(identity)


@contextlib.contextmanager
def _explained(identity: Identity) -> Iterator[None]:
    try:
        yield
    except OSError as error:  # ssl.SSLError is one
        raise SignalingError("no_identity", f"The file is {identity.leaf}: {error}") from error


def _context(identity: Identity) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    context.load_cert_chain(identity.leaf, identity.leaf_key)
    return context


def _certifiable(addresses: Iterable[str]) -> list[str]:
    """The addresses that the CA may vouch for. On any other, the browser warns whatever we do."""
    networks = [ipaddress.ip_network(network) for network in NETWORKS]
    return [a for a in addresses if any(ipaddress.ip_address(a) in network for network in networks)]


def _will_do(identity: Identity, names: tuple[str, ...]) -> bool:
    """Whether a client that trusts the CA would accept the leaf under each of the names, for a while yet."""
    if not identity.ca_key.exists():
        return False
    try:
        leaf = _shown(identity)
    except OSError:  # ssl.SSLError is one; what is wrong is found out by who mends it
        return False
    covered = {_plain(kind, name) for kind, name in leaf.get("subjectAltName", ())}
    end = dt.datetime.fromtimestamp(ssl.cert_time_to_seconds(leaf["notAfter"]), dt.UTC)
    return dt.datetime.now(dt.UTC) + _RENEW_BEFORE < end and covered >= set(names)


def _shown(identity: Identity) -> dict[str, Any]:
    """The leaf as it is shown to a client that trusts our CA only: a TLS handshake with ourselves, in memory.

    Raises ssl.SSLError where that client would refuse it, or the key is another leaf's.
    """
    trusting = ssl.create_default_context(cafile=identity.ca)
    trusting.check_hostname = False  # every name is looked at by who asks
    to_client, to_server = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = trusting.wrap_bio(to_client, to_server)
    server = _context(identity).wrap_bio(to_server, to_client, server_side=True)
    for end in (client, server):  # a hello each, and the certificate
        try:
            end.do_handshake()
        except ssl.SSLWantReadError:
            continue
    client.do_handshake()
    return client.getpeercert() or {}


def _plain(kind: str, name: str) -> str:
    """A name as `ensure_identity` has it: Python writes IPv6 addresses in another way."""
    return str(ipaddress.ip_address(name.strip())) if kind == "IP Address" else name
