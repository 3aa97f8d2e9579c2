"""The settings file, `callbox.toml`: its values replace the defaults, and the command line replaces both."""

from __future__ import annotations

import math
import tomllib
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import platformdirs

from server.config import NAME_LENGTH, Settings, Updates, is_place_name
from server.errors import SignalingError
from server.files import set_aside
from server.messages import is_room_id
from server.urls import is_safe_url

NAME = "callbox.toml"
_DOORS = {"access", "jwt"}  # who may come in


class Source(NamedTuple):
    """Where settings came from, and what was wrong there: None where nothing was."""

    path: Path
    trouble: SignalingError | None = None


def default_path() -> Path:
    """Where this system keeps settings."""
    return platformdirs.user_config_path("callbox", appauthor=False) / NAME


def load(path: Path) -> tuple[Settings, SignalingError | None]:
    """The settings that the file makes of the defaults.

    It has the names of `server.config.Settings`, with limits in a table `[policy]` and tokens in `[jwt]`.
    Where something in it cannot be used an error tells why, and the rest is. What is no TOML is set aside,
    if it can be renamed.
    """
    try:
        values = tomllib.loads(path.read_bytes().decode())
    except FileNotFoundError:
        return Settings(), None
    except OSError as error:
        return Settings(), SignalingError("config_broken", f"{error}.")
    except ValueError as error:  # not UTF-8, or not TOML
        aside = set_aside(path)
        moved = f" It is now {aside.name}." if aside else ""
        return Settings(), SignalingError("config_broken", f"{path}: {error}.{moved}")
    try:
        return understand(values), None
    except ValueError as error:  # msgspec.ValidationError is one
        used = _what_can_be_used(values)
        closed = used.access == "invite" and values.get("access") != "invite"
        until = " Until it is mended, only invites let people in." if closed else ""
        return used, SignalingError("config_broken", f"{path}: {error}.{until}")


def understand(values: dict[str, Any]) -> Settings:
    """What the values of a settings file make of the defaults. Raises ValueError, which names the setting."""
    _refuse_endless(values)
    settings = msgspec.convert(values, Settings, dec_hook=_path)
    _refuse_unknown(values, settings, "")
    if not is_room_id(settings.room):
        raise ValueError("`room` takes up to 64 letters, digits, _ and -")
    if not is_place_name(settings.name):
        raise ValueError(f"`name` takes up to {NAME_LENGTH} characters of plain text")
    _check_updates(settings.updates)
    return settings


def _what_can_be_used(values: dict[str, Any]) -> Settings:
    """One mistake does not undo the others' settings. What should have kept people out still does."""
    good: dict[str, Any] = {}
    for name, value in values.items():
        parts = [{name: value}]
        if isinstance(value, dict) and not _is_good({name: value}):
            parts = [{name: {inner: one}} for inner, one in value.items()]
        for part in filter(_is_good, parts):
            good[name] = {**good.get(name, {}), **part[name]} if isinstance(value, dict) else part[name]
    unknown = values.keys() - {field.name for field in fields(Settings)}
    if values.keys() & _DOORS - good.keys() or (unknown and "access" not in good):  # it may be meant
        good["access"] = "invite"
    if "host" in values and "host" not in good:
        good["host"] = "127.0.0.1"
    return understand(good) if _is_good(good) else Settings(host="127.0.0.1", access="invite")


def _is_good(values: dict[str, Any]) -> bool:
    try:
        understand(values)
    except ValueError:
        return False
    return True


def _refuse_endless(values: dict[str, Any], where: str = "") -> None:
    """TOML knows `inf` and `nan`, and no limit is one. Raises ValueError."""
    for name, value in values.items():
        if isinstance(value, float) and not math.isfinite(value):
            raise ValueError(f"`{where}{name}` must be a number")
        if isinstance(value, dict):
            _refuse_endless(value, f"{name}.")


def _check_updates(updates: Updates) -> None:
    """Raises ValueError."""
    if updates.feed and not is_safe_url(updates.feed):
        raise ValueError("`updates.feed` takes an address that begins with https://")
    if updates.check and not updates.feed:
        raise ValueError("`updates.check` needs an address to ask: whoever gave you Callbox may name one")


def _refuse_unknown(values: dict[str, Any], known: Any, where: str) -> None:
    """A name that is mistyped would otherwise go unnoticed. Raises ValueError."""
    names = {field.name for field in fields(known)}
    for name, value in values.items():
        if name not in names:
            raise ValueError(f"there is no setting `{where}{name}`")
        if isinstance(value, dict) and is_dataclass(inner := getattr(known, name)):
            _refuse_unknown(value, inner, f"{name}.")


def _path(kind: type, value: Any) -> Any:
    if kind is Path and isinstance(value, str):
        return Path(value).expanduser()
    raise NotImplementedError
