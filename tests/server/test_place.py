"""The name of a place, and the addresses that settings may name."""

from __future__ import annotations

import ssl
from dataclasses import replace
from pathlib import Path

import click
import httpx
import pytest
from click.testing import CliRunner

from server.config import Settings, Updates
from server.configfile import understand
from server.options import server_options
from server.runner import Server
from server.urls import is_safe_url

KITCHEN = "Grandma\N{RIGHT SINGLE QUOTATION MARK}s <kitchen> \N{COOKING}"
FAMILY = "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}"


class TestName:
    @pytest.mark.parametrize("name", ["", KITCHEN, FAMILY, "x" * 60])
    def test_plain_text(self, name: str) -> None:
        assert understand({"name": name}).name == name

    @pytest.mark.parametrize(
        "name", ["x" * 61, "a\nb", "a\x00b", "a\u202eb", "a\u200bb", "a\ud800", "\x1b[1m"]
    )
    def test_what_cannot_be_seen_is_refused(self, name: str) -> None:
        with pytest.raises(ValueError, match="`name`"):
            understand({"name": name})

    @pytest.mark.parametrize(("name", "code"), [("Kitchen", 0), ("x" * 61, 2), ("a\tb", 2)])
    def test_on_the_command_line(self, tmp_path: Path, name: str, code: int) -> None:
        told: list[str] = []

        @click.command()
        @server_options
        def command(settings: Settings) -> None:
            told.append(settings.name)

        done = CliRunner().invoke(command, ["--config", str(tmp_path / "none.toml"), "--name", name])
        assert done.exit_code == code
        assert told == ([name] if code == 0 else [])

    class TestServed:
        @pytest.fixture
        def loopback(self, loopback: Settings) -> Settings:
            return replace(loopback, name=KITCHEN)

        async def test_the_page_can_ask_for_it(self, server: Server) -> None:
            context = ssl.create_default_context(cafile=server.settings.ca_path)
            async with httpx.AsyncClient(verify=context) as client:
                answer = await client.get(f"https://127.0.0.1:{server.port}/place")
            assert answer.json() == {"name": KITCHEN}
            assert answer.headers["content-type"] == "application/json"


class TestUpdates:
    def test_they_are_off(self) -> None:
        assert understand({}).updates == Updates(check=False, feed="")

    def test_with_a_feed_they_can_be_on(self) -> None:
        feed = "https://example.org/callbox.json"
        assert understand({"updates": {"check": True, "feed": feed}}).updates == Updates(
            check=True, feed=feed
        )

    def test_without_one_they_cannot(self) -> None:
        with pytest.raises(ValueError, match=r"`updates\.check` needs an address"):
            understand({"updates": {"check": True}})

    def test_a_feed_is_https(self) -> None:
        with pytest.raises(ValueError, match=r"`updates\.feed`"):
            understand({"updates": {"feed": "http://example.org/callbox.json"}})


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "https://example.org:8443/a?b=c#d",
        "http://127.0.0.1:1/x",
        "http://[::1]/",
        "HTTPS://a.b/",
    ],
)
def test_safe_addresses(url: str) -> None:
    assert is_safe_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "", "example.org", "//example.org", "https://", "https:///x", "http://example.org", "ftp://example.org",
        "http://127.0.0.1.example.org", "https://u:p@example.org", "https://example.org@evil.example", "file:///etc",
        "javascript:alert(1)", "https://a b", "https://a\n.b", "https://ex\u0430mple.org", "https://a:99999/",
        "https://a:x/", "https://[::1", "https://example.org\\@evil.example", "https://e.org/" + "x" * 2000,
    ],
)  # fmt: skip
def test_unsafe_addresses(url: str) -> None:
    assert not is_safe_url(url)
