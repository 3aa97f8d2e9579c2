"""Makes the local certificate authority and the server's certificate.

The CA may vouch for private addresses, `.local` and `localhost` only (critical name constraints, RFC 5280
section 4.2.1.10), so that trusting it on a phone gives nobody power over the rest of the web. The leaf
is short-lived enough for every browser (398 days is the most).
"""

from __future__ import annotations

import datetime as dt
import ipaddress
import platform
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from server.files import write_private
from server.tls import NETWORKS, Identity

_CA_DAYS = 3650
_LEAF_DAYS = 396
_DOMAINS = ("local", "localhost")
_NAME_BYTES = 64  # what `cryptography` takes as a common name, in UTF-8


def mend(identity: Identity, names: tuple[str, ...]) -> None:
    """Make a leaf for `names`, and a CA where there is none.

    Raises OSError, or ValueError where a file is not what it should be.
    """
    if not (identity.ca.exists() and identity.ca_key.exists()):
        _make_ca(identity)
    _make_leaf(identity, names)


def _make_ca(identity: Identity) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name(_fitting(f"Callbox CA on {platform.node() or 'this computer'}"))
    networks = [x509.IPAddress(ipaddress.ip_network(network)) for network in NETWORKS]
    permitted = [*networks, *(x509.DNSName(domain) for domain in _DOMAINS)]
    certificate = (
        _builder(name, name, key, _CA_DAYS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(certificates=True), critical=True)
        .add_extension(x509.NameConstraints(permitted, None), critical=True)
        .sign(key, hashes.SHA256())
    )
    write_private(identity.ca_key, _key_pem(key))
    _write_public(identity.ca, certificate.public_bytes(serialization.Encoding.PEM))


def _make_leaf(identity: Identity, names: tuple[str, ...]) -> None:
    ca = x509.load_pem_x509_certificate(identity.ca.read_bytes())
    ca_key = serialization.load_pem_private_key(identity.ca_key.read_bytes(), None)
    if not isinstance(ca_key, ec.EllipticCurvePrivateKey):
        raise ValueError(f"{identity.ca_key} is not an elliptic-curve key.")  # noqa: TRY004 - the file is wrong
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
    write_private(identity.leaf_key, _key_pem(key))
    chain = certificate.public_bytes(serialization.Encoding.PEM) + identity.ca.read_bytes()
    _write_public(identity.leaf, chain)


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


def _fitting(text: str) -> str:
    """As much of a text as a common name holds, cut between characters."""
    whole = text.encode(errors="replace")  # Python keeps what is not UTF-8 in a host's name as surrogates
    return whole[:_NAME_BYTES].decode(errors="ignore")


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


def _write_public(path: Path, data: bytes) -> None:
    part = path.with_suffix(".part")
    part.write_bytes(data)
    part.replace(path)
