"""What changed from version to version: the sections of CHANGELOG.md (the format of Keep a Changelog)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from panel.desktop.news.versions import final, order
from server.assets import assets_dir

NAME = "CHANGELOG.md"
_HEAD = re.compile(r"^## \[([^\]\n]+)\](?: - (\S+))?[^\n]*$", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)")
_LARGEST = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Section:
    """What one version brought. `body` is Markdown; `version` may be a word, such as "Unreleased"."""

    version: str
    date: str
    body: str


def read() -> str:
    """The file; "" where an installation has none. It is beside the folder of assets in a checkout."""
    folder = assets_dir()
    for path in (folder / NAME, folder.parent / NAME):
        text = _text(path)
        if text:
            return text
    return ""


def sections(text: str) -> list[Section]:
    """All there are, in the file's order: the newest first. Links become their words."""
    heads = list(_HEAD.finditer(text))
    ends = [*(head.start() for head in heads), len(text)][1:]
    return [
        Section(head[1], head[2] or "", _LINK.sub(r"\1", text[head.end() : end]).strip())
        for head, end in zip(heads, ends, strict=True)
    ]


def since(text: str, before: str, now: str) -> list[Section]:
    """What the versions after `before` brought, up to `now`."""
    old, new = order(before), order(now)
    if old is None or new is None:
        return []
    return [
        section
        for section in sections(text)
        if (place := final(section.version)) is not None and old < place <= new
    ]


def of(text: str, version: str) -> list[Section]:
    """What this version brought; before it is released, what will be in the next one."""
    found = sections(text)
    own = [section for section in found if section.version == version]
    return own or [section for section in found if order(section.version) is None][:1]


def _text(path: Path) -> str:
    try:
        with path.open(encoding="utf-8") as file:
            return file.read(_LARGEST)
    except (OSError, ValueError):
        return ""
