"""What can be set, in words. The names and the defaults are those of `server.config`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from panel.texts import tr
from server.config import Settings

Kind = Literal["switch", "count", "number", "text", "list", "choice", "folder"]
Value = Any  # what TOML can say: bool, int, float, str, or a list of str


@dataclass(frozen=True, slots=True)
class Item:
    """One setting. `table` is its table in the file, "" for none. `choices` pairs a value with its words."""

    table: str
    key: str
    kind: Kind
    title: str
    help: str
    choices: Sequence[tuple[str, str]] = ()
    least: float = 0
    most: float = 65_535
    unit: str = ""

    @property
    def name(self) -> str:
        """As the settings file's errors name it."""
        return f"{self.table}.{self.key}" if self.table else self.key

    def of(self, settings: Settings) -> Value:
        """Its value, as TOML says it."""
        holder = getattr(settings, self.table) if self.table else settings
        value = getattr(holder, self.key)
        if isinstance(value, tuple):
            return list(value)
        return str(value) if isinstance(value, Path) else value

    def matches(self, needle: str) -> bool:
        """Whether someone who typed this may mean it. `needle` is case-folded."""
        words = f"{self.title} {self.help} {self.name}".casefold()
        return all(word in words for word in needle.split())


@dataclass(frozen=True, slots=True)
class Group:
    """Settings that belong together."""

    title: str
    items: tuple[Item, ...]


def groups() -> list[Group]:
    """All of them, in the language of the moment."""
    parts: tuple[tuple[str, Callable[[], tuple[Item, ...]]], ...] = (
        (tr("This window"), _window), (tr("Who may come in"), _access), (tr("Network"), _network),
        (tr("Limits"), _limits), (tr("Times"), _times), (tr("Files and logs"), _files),
        (tr("Newer versions"), _updates),
    )  # fmt: skip
    return [Group(title, items()) for title, items in parts]


def place_name() -> Item:
    """What people call this place."""
    return Item(
        "",
        "name",
        "text",
        tr("Name of this place"),
        tr("Who opens the link sees it, and so does the title of this window. It may stay empty."),
    )


def _window() -> tuple[Item, ...]:
    languages = (("system", tr("As the system")), ("en", "English"), ("de", "Deutsch"), ("es", "Español"))
    return (
        place_name(),
        Item(
            "display",
            "language",
            "choice",
            tr("Language"),
            tr("Of the panel. The browsers choose their own."),
            languages,
        ),
        Item(
            "",
            "journal_messages",
            "count",
            tr("Messages kept"),
            tr("How many of the newest can be inspected. It counts from the next start of Callbox."),
            least=100,
            most=5_000_000,
        ),
    )


def _access() -> tuple[Item, ...]:
    choices = (("open", tr("Everyone who finds a room")), ("invite", tr("Only people with the link")))
    return (
        Item(
            "",
            "access",
            "choice",
            tr("Who may come in"),
            tr("A link carries a secret for one room."),
            choices,
        ),
        Item("", "room", "text", tr("First room"), tr("The room of the QR code: letters, digits, - and _.")),
        Item(
            "",
            "hosts",
            "list",
            tr("Further names of this server"),
            tr("Names under which browsers may open it, separated by commas."),
        ),
        Item(
            "",
            "origins",
            "list",
            tr("Other sites"),
            tr(
                "Sites whose pages may use this server, for example https://app.example, separated by commas."
            ),
        ),
    )


def _network() -> tuple[Item, ...]:
    return (
        Item(
            "",
            "host",
            "text",
            tr("Address to listen on"),
            tr("0.0.0.0 stands for every network of this computer."),
        ),
        Item(
            "",
            "port",
            "count",
            tr("Port"),
            tr("Of the pages and the signaling, with TLS. 0 takes any free one."),
        ),
        Item(
            "",
            "http_port",
            "count",
            tr("Port without TLS"),
            tr("It redirects to the other one and offers the certificate."),
        ),
        Item(
            "",
            "plain_ws",
            "switch",
            tr("WebSockets without TLS"),
            tr("For a proxy that ends TLS, or an app on this computer."),
        ),
        Item(
            "",
            "mdns",
            "switch",
            tr("A name ending in .local"),
            tr("So that other devices find this computer without its address."),
        ),
        Item("", "admin_port", "count", tr("Port of the admin API"), tr("On this computer only.")),
    )


def _limits() -> tuple[Item, ...]:
    return (
        Item(
            "policy",
            "room_peers",
            "count",
            tr("People in a room"),
            tr("At most. Each sends to each: six are a lot for a phone."),
            least=2,
            most=1_000,
        ),
        Item(
            "policy", "connections", "count", tr("Connections"), tr("At most, in all."), least=1, most=100_000
        ),
        Item(
            "policy",
            "connections_per_address",
            "count",
            tr("Connections from one address"),
            tr("At most."),
            least=1,
            most=100_000,
        ),
        Item(
            "policy",
            "message_rate",
            "number",
            tr("Messages a second"),
            tr("From each peer. 0 for no limit."),
            most=100_000,
        ),
        Item(
            "policy",
            "message_burst",
            "count",
            tr("Messages at once"),
            tr("From each peer, before the limit above counts."),
            least=1,
            most=100_000,
        ),
        Item(
            "policy",
            "bad_messages",
            "count",
            tr("Bad messages"),
            tr("So many end a connection."),
            least=1,
            most=1_000,
        ),
        Item(
            "policy",
            "candidates",
            "count",
            tr("Candidates"),
            tr("For one description, at most."),
            least=1,
            most=10_000,
        ),
        Item(
            "policy",
            "report_bytes",
            "count",
            tr("Size of a report"),
            tr("In bytes, of what a browser measures. 0 asks browsers for none."),
            most=65_536,
        ),
    )


def _times() -> tuple[Item, ...]:
    seconds = tr("s")
    return (
        Item(
            "policy",
            "resume_window",
            "number",
            tr("Time to come back"),
            tr("Who lost the connection keeps the place for so long."),
            most=3_600,
            unit=seconds,
        ),
        Item(
            "policy",
            "ping_interval",
            "number",
            tr("Heartbeat"),
            tr("How often each peer is asked whether it is still there."),
            least=1,
            most=3_600,
            unit=seconds,
        ),
        Item(
            "policy",
            "heartbeat_timeout",
            "number",
            tr("Silence"),
            tr("After so much of it a peer counts as gone."),
            least=2,
            most=7_200,
            unit=seconds,
        ),
        Item(
            "policy",
            "hello_timeout",
            "number",
            tr("Time to say hello"),
            tr("A connection that says nothing for so long is closed."),
            least=1,
            most=600,
            unit=seconds,
        ),
    )


def _files() -> tuple[Item, ...]:
    return (
        Item(
            "",
            "state_dir",
            "folder",
            tr("Folder for keys and invites"),
            tr("The certificate authority of this computer lives here."),
        ),
        Item(
            "",
            "log_addresses",
            "switch",
            tr("Addresses in logs"),
            tr("Whether log lines may name the addresses of clients."),
        ),
    )


def _updates() -> tuple[Item, ...]:
    return (
        Item(
            "updates",
            "check",
            "switch",
            tr("Tell me about newer versions"),
            tr("Asks the address below once a day at most. Nothing is downloaded or installed."),
        ),
        Item(
            "updates",
            "feed",
            "text",
            tr("Address to ask"),
            tr("From whoever gave you Callbox: it begins with https://. Callbox itself knows none."),
        ),
    )
