"""Writes a file in portions beside everything else, whole or not at all."""

from __future__ import annotations

import asyncio
import contextlib
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import IO

_SLICE = 0.003  # seconds of work in one go
_PAUSE = 0.002  # in which painting and the server have their turns
_BLOCK = 256 * 1024


async def write(path: Path, pieces: Iterator[bytes], told: Callable[[int], object] = lambda _: None) -> int:
    """Write all pieces, then put the file in its place. Returns its size; `told` hears how much there is yet.

    Raises OSError. Where it fails or is cancelled, what was there before stays as it was.
    """
    number, part = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            size = await _fill(file, pieces, told)
            await asyncio.to_thread(_settle, file)
        await asyncio.to_thread(os.replace, part, path)
    except BaseException:
        _discard(Path(part))
        raise
    return size


async def _fill(file: IO[bytes], pieces: Iterator[bytes], told: Callable[[int], object]) -> int:
    size = 0
    while block := _gather(pieces):
        size += sum(map(len, block))
        data = b"".join(block)
        if data:
            await asyncio.to_thread(file.write, data)  # a full disk or a stick may take its time
        told(size)
        await asyncio.sleep(_PAUSE)
    return size


def _gather(pieces: Iterator[bytes]) -> list[bytes]:
    """What can be made in a few milliseconds; nothing at the end."""
    block: list[bytes] = []
    size, until = 0, perf_counter() + _SLICE
    for piece in pieces:
        block.append(piece)
        size += len(piece)
        if size >= _BLOCK or perf_counter() >= until:
            break
    return block


def _discard(part: Path) -> None:
    with contextlib.suppress(OSError):
        part.unlink()


def _settle(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())  # a power cut leaves the old file or the new one
