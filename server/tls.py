"""The local certificate authority and the server's certificate, made on first run.

The CA may vouch for private addresses, `.local` and `localhost` only (critical name constraints, RFC 5280
section 4.2.1.10), so that trusting it on a phone gives nobody power over the rest of the web. The leaf
is short-lived enough for every browser (398 days is the most) and is made again, at a start, when it lacks an
address of this machine.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import ipaddress
import os
import platform
import ssl
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from server.errors import SignalingError

_CA_DAYS = 3650
_LEAF_DAYS = 396
_RENEW_BEFORE = dt.timedelta(days=30)
# Private, shared (CGNAT, RFC 6598), link-local and loopback networks.
_NETWORKS = (
    "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16", "127.0.0.0/8",
    "fe80::/10", "fc00::/7", "::1/128",
)  # fmt: skip
_DOMAINS = ("local", "localhost")


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


def ensure_identity(folder: Path, addresses: Iterable[str]) -> Identity:
    """Load the identity from `folder`, or make what is missing, expiring or for other addresses.

    Raises SignalingError("no_identity") when the folder cannot be read or written, or holds garbage.
    """
    identity = Identity.in_dir(folder)
    names = (*sorted({*_certifiable(addresses), "127.0.0.1"}), "localhost")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not (identity.ca.exists() and identity.ca_key.exists()):
            _make_ca(identity)
        if not _leaf_serves(identity, names):
            _make_leaf(identity, names)
    except (OSError, ValueError) as error:
        raise SignalingError("no_identity", f"The folder is {folder}: {error}") from error
    return identity


def server_context(identity: Identity) -> ssl.SSLContext:
    """The TLS settings of the server: TLS 1.2 or newer, HTTP/1.1 (WebSockets need it).

    Raises SignalingError("no_identity").
    """
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    try:
        context.load_cert_chain(identity.leaf, identity.leaf_key)
    except OSError as error:  # ssl.SSLError is one
        raise SignalingError("no_identity", f"The file is {identity.leaf}: {error}") from error
    return context


def _certifiable(addresses: Iterable[str]) -> list[str]:
    """The addresses that the CA may vouch for. On any other, the browser warns whatever we do."""
    networks = [ipaddress.ip_network(network) for network in _NETWORKS]
    return [a for a in addresses if any(ipaddress.ip_address(a) in network for network in networks)]


def _make_ca(identity: Identity) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name(f"Callbox CA on {platform.node() or 'this computer'}"[:64])
    networks = [x509.IPAddress(ipaddress.ip_network(network)) for network in _NETWORKS]
    permitted = [*networks, *(x509.DNSName(domain) for domain in _DOMAINS)]
    certificate = (
        _builder(name, name, key, _CA_DAYS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(certificates=True), critical=True)
        .add_extension(x509.NameConstraints(permitted, None), critical=True)
        .sign(key, hashes.SHA256())
    )
    _write_private(identity.ca_key, _key_pem(key))
    _write_public(identity.ca, certificate.public_bytes(serialization.Encoding.PEM))


def _make_leaf(identity: Identity, names: tuple[str, ...]) -> None:
    ca = x509.load_pem_x509_certificate(identity.ca.read_bytes())
    ca_key = serialization.load_pem_private_key(identity.ca_key.read_bytes(), None)
    if not isinstance(ca_key, ec.EllipticCurvePrivateKey):
        raise SignalingError("no_identity", f"{identity.ca_key} is not an elliptic-curve key.")
    key = ec.generate_private_key(ec.SECP256R1())
    ca_id = ca.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    certificate = (
        _builder(_name("Callbox"), ca.subject, key, _LEAF_DAYS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([_general_name(name) for name in names]), critical=False)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(_usage(certificates=False), critical=True)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(ca_id), critical=False)
        .sign(ca_key, hashes.SHA256())
    )
    _write_private(identity.leaf_key, _key_pem(key))
    chain = certificate.public_bytes(serialization.Encoding.PEM) + identity.ca.read_bytes()
    _write_public(identity.leaf, chain)


def _leaf_serves(identity: Identity, names: tuple[str, ...]) -> bool:
    """Whether the leaf is there, is this CA's, covers the names and does not expire soon."""
    if not (identity.leaf.exists() and identity.leaf_key.exists()):
        return False
    leaf = x509.load_pem_x509_certificate(identity.leaf.read_bytes())
    ca = x509.load_pem_x509_certificate(identity.ca.read_bytes())
    try:
        leaf.verify_directly_issued_by(ca)
        key = serialization.load_pem_private_key(identity.leaf_key.read_bytes(), None)
    except (ValueError, TypeError, InvalidSignature):
        return False
    if key.public_key() != leaf.public_key():
        return False
    now = dt.datetime.now(dt.UTC)
    covered = set(leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value)
    wanted = {_general_name(name) for name in names}
    return now + _RENEW_BEFORE < leaf.not_valid_after_utc and wanted <= covered


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, days: int
) -> x509.CertificateBuilder:
    now = dt.datetime.now(dt.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))  # phones' clocks are late
        .not_valid_after(now + dt.timedelta(days=days))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _usage(*, certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=certificates,
        crl_sign=certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _name(common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, common),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Callbox"),
        ]
    )


def _general_name(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _key_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _write_private(path: Path, data: bytes) -> None:
    """Write so that nobody else could read it at any moment (on Windows the profile's own ACL holds)."""
    part = path.with_suffix(".part")
    with contextlib.suppress(FileNotFoundError):
        part.unlink()
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
    part.replace(path)


def _write_public(path: Path, data: bytes) -> None:
    part = path.with_suffix(".part")
    part.write_bytes(data)
    part.replace(path)
