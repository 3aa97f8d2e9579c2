"""What JSON may look like here, beyond RFC 8259: text that every reader takes in the same way.

Two members of one name, numbers that are none and halves of surrogate pairs mean one thing to this server and
another to the browser that it relays them to; a thousand brackets are an attack on whoever reads them.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn

from server.errors import SignalingError

MAX_DEPTH = 16

_surrogate = re.compile(rb"\\u[dD][89a-fA-F]").search


def parse(payload: bytes) -> Any:
    """The value that `payload` stands for. Raises SignalingError("bad_json") and nothing else."""
    try:
        value = _decode(payload.decode())
    except RecursionError:
        raise SignalingError("bad_json", "It nests too deeply.") from None
    except ValueError as error:  # UnicodeDecodeError is one
        raise SignalingError("bad_json", f"{error}.") from None
    if payload.count(b"{") + payload.count(b"[") > MAX_DEPTH and _depth(value) > MAX_DEPTH:
        raise SignalingError("bad_json", "It nests too deeply.")
    if b"\\u" in payload and _surrogate(payload):
        _refuse_half_characters(value)
    return value


def _object(members: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(members)
    if len(found) != len(members):
        raise ValueError("Two members of an object have the same name")
    return found


def _float(text: str) -> float:
    """1e999 is a number, but no computer's: a browser would take it for infinity."""
    value = float(text)
    return value if math.isfinite(value) else _no_number(text)


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is not a number")


def _depth(value: Any) -> int:
    """How deep lists and objects lie in each other. Breadth first, for the depth is not to be trusted."""
    depth, level = 0, [value]
    while level := [item for item in level if isinstance(item, dict | list)]:
        depth += 1
        level = [inner for item in level for inner in (item.values() if isinstance(item, dict) else item)]
    return depth


def _refuse_half_characters(value: Any) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise SignalingError("bad_json", "It holds half a character (a lone surrogate).") from None


# Made once, for it takes a microsecond.
_decode = json.JSONDecoder(object_pairs_hook=_object, parse_float=_float, parse_constant=_no_number).decode
