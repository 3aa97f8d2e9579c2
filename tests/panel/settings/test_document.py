"""The settings file is edited like a person would: comments and order stay."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from panel.settings.catalogue import Item, groups
from panel.settings.document import Document
from server.config import Policy, Settings

ITEMS = {item.name: item for group in groups() for item in group.items}
OURS = "# mine\nport = 9000  # because of the router\n\n[policy]\n# a small room\nroom_peers = 4\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "callbox" / "callbox.toml"


def written(path: Path, text: str) -> Document:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return Document(path)


def test_every_item_is_a_setting_with_its_default() -> None:
    for item in ITEMS.values():
        item.of(Settings())  # raises where there is none of that name
    assert {name for name in ITEMS if "." not in name} <= {field.name for field in fields(Settings)}
    assert ITEMS["policy.room_peers"].of(Settings()) == Policy().room_peers


def test_what_a_person_wrote_stays(path: Path) -> None:
    document = written(path, OURS)
    document.save({ITEMS["port"]: 9443})
    assert path.read_text(encoding="utf-8") == OURS.replace("9000", "9443")
    assert document.settings.port == 9443


def test_what_is_new_is_explained_and_in_its_place(path: Path) -> None:
    document = written(path, OURS)
    document.save({ITEMS["room"]: "attic", ITEMS["policy.message_rate"]: 20.0, ITEMS["hosts"]: ["a.example"]})
    text = path.read_text(encoding="utf-8")
    values = tomllib.loads(text)
    assert values["room"] == "attic"
    assert values["hosts"] == ["a.example"]
    assert values["policy"] == {"room_peers": 4, "message_rate": 20.0}
    assert f"# {ITEMS['room'].title}" in text
    assert "# a small room" in text


def test_a_file_is_made_where_there_is_none(path: Path) -> None:
    settings = Document(path).save({ITEMS["access"]: "invite", ITEMS["display.language"]: "de"})
    assert (settings.access, settings.display.language) == ("invite", "de")
    assert Document(path).settings == settings
    assert [child.name for child in path.parent.iterdir()] == ["callbox.toml"]


@pytest.mark.parametrize("name", ["port", "policy.room_peers"])
def test_a_bad_value_changes_nothing(path: Path, name: str) -> None:
    document = written(path, OURS)
    item: Item = ITEMS[name]
    with pytest.raises(ValueError, match=item.key):
        document.save({item: "many"})
    assert path.read_text(encoding="utf-8") == OURS


def test_a_file_that_is_no_toml_is_not_touched(path: Path) -> None:
    with pytest.raises(ValueError, match="line 1"):
        written(path, "port 9000")
