"""The local CA and the leaf: who trusts what, and when they are made again."""

from __future__ import annotations

import datetime as dt
import os
import platform
import ssl
import sys
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.x509.oid import NameOID

from server import authority
from server.errors import SignalingError
from server.files import Shelf
from server.tls import ensure_identity, renew, server_context

UMLAUT, IDEOGRAPH = "\N{LATIN SMALL LETTER U WITH DIAERESIS}", "\N{CJK UNIFIED IDEOGRAPH-6A5F}"


def handshake(server_side: ssl.SSLContext, client_side: ssl.SSLContext, name: str) -> None:
    """A TLS handshake in memory. Raises ssl.SSLError when the client does not trust the server."""
    to_client, to_server = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = client_side.wrap_bio(to_client, to_server, server_hostname=name)
    server = server_side.wrap_bio(to_server, to_client, server_side=True)
    for _ in range(4):
        for end in (client, server):
            try:
                end.do_handshake()
            except ssl.SSLWantReadError:
                continue
    client.do_handshake()


@pytest.mark.parametrize("name", ["192.168.1.20", "127.0.0.1", "localhost"])
def test_a_client_that_trusts_the_ca_accepts_the_server(tmp_path: Path, name: str) -> None:
    identity = ensure_identity(Shelf(tmp_path), ["192.168.1.20"])
    trusting = ssl.create_default_context(cafile=identity.ca)
    handshake(server_context(identity), trusting, name)


def test_another_name_is_not_accepted(tmp_path: Path) -> None:
    identity = ensure_identity(Shelf(tmp_path), ["192.168.1.20"])
    trusting = ssl.create_default_context(cafile=identity.ca)
    with pytest.raises(ssl.SSLError, match="CERTIFICATE_VERIFY_FAILED"):
        handshake(server_context(identity), trusting, "192.168.1.21")


def test_the_ca_may_vouch_for_private_names_only(tmp_path: Path) -> None:
    ca = x509.load_pem_x509_certificate(ensure_identity(Shelf(tmp_path), []).ca.read_bytes())
    constraints = ca.extensions.get_extension_for_class(x509.NameConstraints)
    assert constraints.critical
    permitted = constraints.value.permitted_subtrees or []
    names = {name.value for name in permitted if isinstance(name, x509.DNSName)}
    networks = [name.value for name in permitted if isinstance(name, x509.IPAddress)]
    assert names == {"local", "localhost"}
    assert all(network.is_private or str(network) == "100.64.0.0/10" for network in networks)
    assert ca.extensions.get_extension_for_class(x509.BasicConstraints).value.path_length == 0


def test_a_public_address_is_left_out_rather_than_breaking_the_chain(tmp_path: Path) -> None:
    identity = ensure_identity(Shelf(tmp_path), ["203.0.113.9", "10.1.2.3"])
    trusting = ssl.create_default_context(cafile=identity.ca)
    handshake(server_context(identity), trusting, "10.1.2.3")


def test_the_leaf_is_short_lived_enough_for_browsers(tmp_path: Path) -> None:
    leaf = x509.load_pem_x509_certificate(ensure_identity(Shelf(tmp_path), []).leaf.read_bytes())
    assert leaf.not_valid_after_utc - leaf.not_valid_before_utc <= dt.timedelta(days=398)
    assert leaf.not_valid_before_utc < dt.datetime.now(dt.UTC) - dt.timedelta(hours=12)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps other users out by the profile's ACL")
def test_keys_are_for_their_owner_only(tmp_path: Path) -> None:
    identity = ensure_identity(Shelf(tmp_path), [])
    for key in (identity.ca_key, identity.leaf_key):
        assert os.stat(key).st_mode & 0o777 == 0o600  # noqa: PTH116 - the mode is the point


def test_the_identity_stays_until_addresses_change(tmp_path: Path) -> None:
    first = ensure_identity(Shelf(tmp_path), ["192.168.1.20"])
    ca, leaf = first.ca.read_bytes(), first.leaf.read_bytes()
    assert ensure_identity(Shelf(tmp_path), ["192.168.1.20"]).leaf.read_bytes() == leaf
    second = ensure_identity(Shelf(tmp_path), ["192.168.1.99"])
    assert second.ca.read_bytes() == ca
    assert second.leaf.read_bytes() != leaf
    handshake(server_context(second), ssl.create_default_context(cafile=second.ca), "192.168.1.99")


def test_a_leaf_that_expires_soon_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as past:
        past.setattr(authority, "_LEAF_DAYS", 29)
        leaf = ensure_identity(Shelf(tmp_path), []).leaf.read_bytes()
    again = ensure_identity(Shelf(tmp_path), []).leaf.read_bytes()
    assert again != leaf
    assert ensure_identity(Shelf(tmp_path), []).leaf.read_bytes() == again


def test_what_will_do_is_not_looked_at_by_the_slow_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    addresses = ["192.168.1.20", "fe80::1"]
    ensure_identity(Shelf(tmp_path), addresses)

    def mend(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(authority, "mend", mend)
    ensure_identity(Shelf(tmp_path), addresses)
    with pytest.raises(AssertionError):
        ensure_identity(Shelf(tmp_path), ["192.168.1.21"])


@pytest.mark.parametrize(
    ("computer", "named"),
    [
        ("x" * 80, "x" * 50),
        (UMLAUT * 26, UMLAUT * 25),
        (IDEOGRAPH * 17, IDEOGRAPH * 16),  # a part of the 17th would fit as well
        ("\udcfc", "?"),  # a name that is not UTF-8
        ("", "this computer"),
    ],
    ids=["long", "umlauts", "ideographs", "other bytes", "none"],
)
def test_the_ca_has_the_name_of_the_computer_as_far_as_it_fits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, computer: str, named: str
) -> None:
    monkeypatch.setattr(platform, "node", lambda: computer)
    ca = x509.load_pem_x509_certificate(ensure_identity(Shelf(tmp_path), []).ca.read_bytes())
    [common] = ca.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    assert common.value == f"Callbox CA on {named}"


def test_a_new_ca_gets_a_new_leaf(tmp_path: Path) -> None:
    first = ensure_identity(Shelf(tmp_path), [])
    first.ca.unlink()
    second = ensure_identity(Shelf(tmp_path), [])
    handshake(server_context(second), ssl.create_default_context(cafile=second.ca), "127.0.0.1")


@pytest.mark.parametrize("key", ["", "garbage", "another"])
def test_a_key_that_does_not_fit_is_made_again(tmp_path: Path, key: str) -> None:
    identity = ensure_identity(Shelf(tmp_path), [])
    another = ensure_identity(Shelf(tmp_path / "other"), []).leaf_key.read_text()
    identity.leaf_key.write_text(another if key == "another" else key)
    mended = ensure_identity(Shelf(tmp_path), [])
    handshake(server_context(mended), ssl.create_default_context(cafile=mended.ca), "127.0.0.1")


def test_a_leaf_that_cannot_be_loaded_is_reported(tmp_path: Path) -> None:
    identity = ensure_identity(Shelf(tmp_path), [])
    identity.leaf_key.write_text("")
    with pytest.raises(SignalingError) as caught:
        server_context(identity)
    assert caught.value.code == "no_identity"


def test_a_garbled_leaf_is_made_again(tmp_path: Path) -> None:
    ensure_identity(Shelf(tmp_path), []).leaf.write_text("garbage")
    mended = ensure_identity(Shelf(tmp_path), [])
    handshake(server_context(mended), ssl.create_default_context(cafile=mended.ca), "127.0.0.1")


@pytest.mark.allow_log("were made anew")
@pytest.mark.parametrize("content", ["", "garbage", "another"])
@pytest.mark.parametrize("file", ["ca", "ca_key"])
def test_a_garbled_ca_is_set_aside_and_made_anew(tmp_path: Path, file: str, content: str) -> None:
    identity = ensure_identity(Shelf(tmp_path), [])
    another = ensure_identity(Shelf(tmp_path / "other"), [])
    text = getattr(another, file).read_text() if content == "another" else content
    getattr(identity, file).write_text(text)
    identity.leaf.unlink()
    shelf = Shelf(tmp_path)
    mended = ensure_identity(shelf, [])
    handshake(server_context(mended), ssl.create_default_context(cafile=mended.ca), "127.0.0.1")
    assert list(shelf.troubles) == ["keys_broken"]
    assert [path.read_text() for path in tmp_path.glob(f"{getattr(identity, file).name}.broken-*")] == [text]
    assert not Shelf(tmp_path).troubles


def test_a_live_context_shows_a_renewed_leaf_to_newcomers(tmp_path: Path) -> None:
    identity = ensure_identity(Shelf(tmp_path), [])
    context = server_context(identity)
    client = ssl.create_default_context(cafile=identity.ca)
    with pytest.raises(ssl.SSLCertVerificationError):
        handshake(context, client, "192.168.1.99")
    renew(context, ensure_identity(Shelf(tmp_path), ["192.168.1.99"]))
    handshake(context, client, "192.168.1.99")
