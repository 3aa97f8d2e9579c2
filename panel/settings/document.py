"""The settings file: read, changed and written so that what people wrote in it stays."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from textwrap import wrap

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Table

from panel.settings.catalogue import Item, Value
from server.config import Settings
from server.configfile import understand

_WIDTH = 96
_HEAD = "The settings of Callbox. Whatever is not said here has its default."


class Document:
    """The file at `path`, as it was when this was made. One that is no TOML raises ValueError."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._text = path.read_text(encoding="utf-8")
        except FileNotFoundError:
            self._text = ""
        self.settings = understand(self._parsed().unwrap())

    def changed(self, changes: Mapping[Item, Value]) -> str:
        """The text with these settings in place of those that it has.

        One that is new to the file comes with its explanation. Raises ValueError where the result is not
        good, naming the setting.
        """
        document = self._parsed()
        if not self._text:
            document.add(tomlkit.comment(_HEAD))
        for item, value in changes.items():
            _put(document, item, value)
        text = tomlkit.dumps(document)
        understand(tomlkit.parse(text).unwrap())
        return text

    def save(self, changes: Mapping[Item, Value]) -> Settings:
        """Write the file whole or not at all. Returns what it says now. Raises ValueError and OSError."""
        text = self.changed(changes)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=self.path.name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(name).replace(self.path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        self._text = text
        self.settings = understand(self._parsed().unwrap())
        return self.settings

    def _parsed(self) -> tomlkit.TOMLDocument:
        try:
            return tomlkit.parse(self._text)
        except TOMLKitError as error:
            raise ValueError(str(error)) from error


def _put(document: tomlkit.TOMLDocument, item: Item, value: Value) -> None:
    holder: tomlkit.TOMLDocument | Table = document
    if item.table:
        found = document.setdefault(item.table, tomlkit.table())
        if not isinstance(found, Table):
            raise ValueError(f"`{item.table}` is not a table")
        holder = found
    if item.key in holder:
        holder[item.key] = value
        return
    entry = tomlkit.item(value)
    if isinstance(holder, Table):
        _explain(holder, item)
        holder.add(item.key, entry)
    else:
        _before_tables(document, item, entry)


def _explain(holder: Table, item: Item) -> None:
    for line in wrap(f"{item.title}. {item.help}", _WIDTH):
        holder.add(tomlkit.comment(line))


def _before_tables(document: tomlkit.TOMLDocument, item: Item, entry: tomlkit.items.Item) -> None:
    """A name without a table has to stand before the first table."""
    tables = {key: document[key] for key in list(document) if isinstance(document[key], Table)}
    for key in tables:
        document.remove(key)
    for line in wrap(f"{item.title}. {item.help}", _WIDTH):
        document.add(tomlkit.comment(line))
    document.add(item.key, entry)
    for key, table in tables.items():
        document.add(key, table)
