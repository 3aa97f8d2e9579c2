"""Log lines: one each, and without what should stay here."""

from __future__ import annotations

import json
import logging
import sys

import pytest

from server.logs import OneLine


def line(message: str, *args: object, as_json: bool = False, addresses: bool = False) -> str:
    record = logging.LogRecord("server.run", logging.INFO, __file__, 1, message, args, None)
    record.created, record.msecs = 1_700_000_000.0, 25.0
    return OneLine(as_json=as_json, addresses=addresses).format(record)


def test_a_line_says_when_how_bad_and_who() -> None:
    assert line("Ready at %d", 8443) == "2023-11-14T22:13:20.025Z INFO server.run: Ready at 8443"


def test_json_lines_say_the_same() -> None:
    assert json.loads(line("Ready\nnow", as_json=True)) == {
        "time": "2023-11-14T22:13:20.025Z",
        "level": "INFO",
        "logger": "server.run",
        "message": "Ready\nnow",
    }


@pytest.mark.parametrize("as_json", [False, True])
def test_whatever_comes_is_one_line(*, as_json: bool) -> None:
    try:
        int("first\nsecond")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, __file__, 1, "bad\r\nnews", (), sys.exc_info())
    text = OneLine(as_json=as_json, addresses=False).format(record)
    assert len(text.splitlines()) == 1
    assert "ValueError: invalid literal" in text


@pytest.mark.parametrize(
    ("message", "secret"),
    [
        ("Authorization: Bearer abc.def", "abc.def"),
        ("a=ice-pwd:s3cr3t/x", "s3cr3t"),
        ('{"type":"hello","token":"t0ken"}', "t0ken"),
        ('{"invite": "1nvite"}', "1nvite"),
        ("https://host:8443/room/attic#1nvite", "1nvite"),
        ("POST /signaling/messages/k3y-_x 204", "k3y"),
    ],
)
@pytest.mark.parametrize("as_json", [False, True])
def test_secrets_stay_out(message: str, secret: str, *, as_json: bool) -> None:
    assert secret not in line(message, as_json=as_json, addresses=True)


@pytest.mark.parametrize("address", ["192.168.1.20", "fe80::1c2:3", "2001:db8:0:1:2:3:4:5"])
def test_addresses_only_where_they_were_asked_for(address: str) -> None:
    text = f"From {address} at 12:30:45"
    assert address not in line(text)
    assert "12:30:45" in line(text)
    assert address in line(text, addresses=True)
