"""PROTOCOL.md speaks of the same messages and members as the code."""

from __future__ import annotations

import re
from pathlib import Path
from types import UnionType
from typing import get_args

import msgspec
import pytest

import server
from server import messages as m
from server import outbox, strict, transport
from server.config import Policy
from server.events import _LAST_WORDS, MAX_BODY_BYTES

TEXT = (Path(server.__file__).parent / "PROTOCOL.md").read_text(encoding="utf-8")


def section(title: str) -> dict[str, str]:
    """The rows of the table under a heading: type -> members. One row may name two types."""
    body = TEXT.split(f"## {title}\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| ((?:`[a-z-]+`(?:, )?)+) \| (.*?) \|", body, re.MULTILINE)
    return {name: members for names, members in rows for name in re.findall(r"`([a-z-]+)`", names)}


def members(struct: type[msgspec.Struct]) -> set[str]:
    return {field.encode_name for field in msgspec.structs.fields(struct)}


@pytest.mark.parametrize(
    ("title", "union", "shared"),
    [("From the client", m.AnyClientMessage, {"id", "seq"}), ("From the server", m.AnyServerMessage, set())],
)
def test_every_message_and_member_is_documented(title: str, union: UnionType, shared: set[str]) -> None:
    table = section(title)
    assert set(table) == {str(struct.__struct_config__.tag) for struct in get_args(union)}
    for struct in get_args(union):
        documented = set(re.findall(r"`([A-Za-z]+)`\??", table[str(struct.__struct_config__.tag)]))
        assert members(struct) - shared <= documented, struct


STRUCTS: dict[str, type[msgspec.Struct]] = {
    "session": m.SessionInfo,
    "heartbeat": m.Heartbeat,
    "limits": m.Limits,
    "state": m.MediaState,
    "resume": m.Resume,
    "peers": m.PeerInfo,
}


@pytest.mark.parametrize("name", STRUCTS)
def test_every_inner_member_is_documented(name: str) -> None:
    [inner] = set(
        re.findall(rf"`{name}`\??:? \((?:[^`]*: )?`{{(.*?)}}`", TEXT)
        or re.findall(rf"`{name}`: `{{(.*?)}}`", TEXT)
    )
    assert set(re.findall(r'"(\w+)"', inner)) == members(STRUCTS[name])


def limit(what: str) -> str:
    """The row of the limits that begins with these words."""
    [row] = [line for line in TEXT.splitlines() if line.startswith(f"| {what}")]
    return row


def test_the_limits_are_those_of_the_code() -> None:
    policy = Policy()
    assert f"{m.MAX_MESSAGE_BYTES:,} bytes" in limit("a message")
    assert f"| {strict.MAX_DEPTH} |" in limit("lists and objects")
    assert f"{m.MAX_SDP_BYTES // 1024} KiB, {m.MAX_SDP_LINES:,} lines" in limit("`description.sdp`")
    assert f"({policy.report_bytes:,})" in limit("a report")
    assert f"| {policy.candidates} |" in limit("candidates")
    assert f"({policy.message_rate:g})" in limit("messages from a client")
    assert f"({policy.message_burst}) at once" in limit("messages from a client")
    assert f"After {policy.message_burst} of these" in limit("messages from a client")
    assert f"| {policy.bad_messages - 1} in a session" in limit("bad messages")
    size = f"{transport.MAX_QUEUED} messages, {transport.MAX_QUEUED_BYTES >> 20} MiB"
    assert f"{size} or {transport.MAX_STALLED:g} s" in limit("what waits")
    assert f"cut {transport.GRACE:g} s later" in limit("what waits")
    assert f"| {policy.connections_per_address}, and {policy.connections:,} |" in limit("connections")
    assert f"({policy.room_peers})" in limit("members of a room")
    assert f"({policy.heartbeat_timeout:g} s)" in limit("silence")


def test_the_times_are_those_of_the_code() -> None:
    policy, text = Policy(), " ".join(TEXT.split())
    assert f"`session.windowMs` ({policy.resume_window:g} s)" in text
    assert f"`mayReturn` has {policy.reload_window:g} s" in text
    assert f"Within {policy.hello_timeout:g} s after connecting" in text
    assert f"within {_LAST_WORDS:g} s after the end of the stream" in text
    assert f"{MAX_BODY_BYTES:,} bytes at most" in text
    assert f"({outbox.MAX_KEPT} messages or {outbox.MAX_KEPT_BYTES >> 10} KiB)" in text
