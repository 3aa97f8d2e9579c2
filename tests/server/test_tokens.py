"""JSON Web Tokens: what a good one gives, and everything that is not one."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from wire import WireClient

from server.arrival import Granted
from server.config import Jwt, Settings
from server.errors import SignalingError
from server.runner import Server
from server.tokens import Tokens

KEYS: dict[str, Any] = {
    "ES256": ec.generate_private_key(ec.SECP256R1()),
    "RS256": rsa.generate_private_key(65537, 2048),
    "EdDSA": ed25519.Ed25519PrivateKey.generate(),
    "HS256": b"a secret of more than thirty-two bytes",
}


def issuer(tmp_path: Path, algorithm: Any) -> Tokens:
    key = KEYS[algorithm]
    path = tmp_path / "key"
    path.write_bytes(
        key
        if isinstance(key, bytes)
        else key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    )
    return Tokens(Jwt(path, "callbox", algorithm))


def signed(algorithm: str, **claims: Any) -> str:
    good = {"exp": time.time() + 60, "aud": "callbox"}
    kept = {name: value for name, value in {**good, **claims}.items() if value is not None or name == "room"}
    return jwt.encode(kept, KEYS[algorithm], algorithm)


@pytest.mark.parametrize("algorithm", KEYS)
async def test_a_good_token(tmp_path: Path, algorithm: str) -> None:
    tokens = issuer(tmp_path, algorithm)
    assert await tokens.verify(signed(algorithm)) == Granted("guest")
    assert await tokens.verify(signed(algorithm, role="host", room="attic")) == Granted("host", "attic")
    assert await tokens.verify(signed(algorithm, role="emperor")) == Granted("guest")


@pytest.mark.parametrize(
    "claims",
    [
        {"exp": None},
        {"aud": None},
        {"exp": 1_700_000_000},
        {"aud": "another"},
        {"nbf": 4_000_000_000},
        {"room": ["attic"]},
        {"room": ""},
        {"room": None, "role": "host"},
    ],
)
async def test_a_token_that_is_not_good(tmp_path: Path, claims: dict[str, Any]) -> None:
    assert await issuer(tmp_path, "ES256").verify(signed("ES256", **claims)) is None


@pytest.mark.parametrize("text", ["", "a.b.c", "eyJhbGciOiJub25lIn0.e30."])
async def test_what_is_no_token(tmp_path: Path, text: str) -> None:
    assert await issuer(tmp_path, "ES256").verify(text) is None


async def test_the_algorithm_is_not_the_tokens_to_choose(tmp_path: Path) -> None:
    tokens = issuer(tmp_path, "ES256")
    public = (tmp_path / "key").read_bytes()
    assert await tokens.verify(signed("HS256")) is None
    assert await tokens.verify(jwt.encode({"exp": 4e9, "aud": "callbox"}, "", "none")) is None
    with pytest.raises(jwt.InvalidKeyError):  # the classic: the public key taken for a shared secret
        jwt.encode({"exp": 4e9, "aud": "callbox"}, public, "HS256")


PEM = KEYS["ES256"].public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


@pytest.mark.parametrize(
    ("algorithm", "key"),
    [
        ("ES256", b"no key"),
        ("ES256", b""),
        ("HS256", PEM),
        ("HS256", b""),
        ("HS256", b" \n"),
        ("RS256", None),
    ],
)
async def test_a_key_that_cannot_be_used_is_said_at_the_start(
    loopback: Settings, tmp_path: Path, algorithm: Any, key: bytes | None
) -> None:
    path = tmp_path / "key"
    if key is not None:
        path.write_bytes(key)
    server = Server(replace(loopback, jwt=Jwt(path, "callbox", algorithm)))
    with pytest.raises(SignalingError) as refused:
        await server.start()
    assert refused.value.code == "no_token_key"
    assert str(path) in refused.value.detail
    await server.stop()


@pytest.mark.parametrize("algorithm", ["HS256", "ES256"])
async def test_a_token_opens_the_door_over_the_wire(
    loopback: Settings, tmp_path: Path, algorithm: Any
) -> None:
    issuer(tmp_path, algorithm)
    rules = Jwt(tmp_path / "key", "callbox", algorithm)
    server = Server(replace(loopback, access="invite", jwt=rules))
    await server.start()
    async with WireClient(server) as ada, WireClient(server) as eve:
        await ada.send(type="hello", name="Ada", room="lobby", token=signed(algorithm, role="host"))
        assert (await ada.expect("welcome"))["role"] == "host"
        token = signed(algorithm, exp=1_700_000_000)
        await eve.send(type="hello", name="Eve", room="lobby", token=token)
        assert (await eve.expect("error"))["code"] == "not_invited"
        assert await eve.closed() == (4507, "not_invited")
    seen = b"".join(observation.raw for observation in server.journal.since(0).observations)
    assert token.encode() not in seen
    await server.stop()
