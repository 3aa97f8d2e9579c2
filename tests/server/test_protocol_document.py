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
    [("From the client", m.AnyClientMessage, {"id"}), ("From the server", m.AnyServerMessage, set())],
)
def test_every_message_and_member_is_documented(title: str, union: UnionType, shared: set[str]) -> None:
    table = section(title)
    assert set(table) == {str(struct.__struct_config__.tag) for struct in get_args(union)}
    for struct in get_args(union):
        documented = set(re.findall(r"`([A-Za-z]+)`\??", table[str(struct.__struct_config__.tag)]))
        assert members(struct) - shared <= documented, struct
