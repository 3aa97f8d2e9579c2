"""What Callbox is called on each system, and its version in the form that each one asks for."""

from __future__ import annotations

from server import __version__

NAME = "Callbox"
AUTHORS = "The Callbox authors"
# The name in macOS's and Linux's registers. Settings, permissions and windows hang on it: it never changes.
APP_ID = "org.callbox.Callbox"

# Recordings: `call.callbox`.
EXTENSION = "callbox"
MIME_TYPE = "application/x-callbox"
UTI = "org.callbox.recording"
PROG_ID = "Callbox.Recording"  # in the Windows registry


def version() -> str:
    """The version as people read it, such as `0.1.0`."""
    return __version__


def four_numbers() -> tuple[int, int, int, int]:
    """The version as Windows compares it. What stands behind the numbers (`1.2.0rc1`) is left out."""
    numbers = [int(_leading_digits(part)) for part in __version__.split(".")[:3]]
    major, minor, patch = (*numbers, 0, 0, 0)[:3]
    return major, minor, patch, 0


def _leading_digits(part: str) -> str:
    end = next((at for at, character in enumerate(part) if not character.isdigit()), len(part))
    return part[:end] or "0"
