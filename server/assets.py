"""Where the files for browsers are: beside the packages in a checkout, inside `server` once installed."""

from __future__ import annotations

from pathlib import Path


def assets_dir() -> Path:
    """The folder that holds `web/` and `icons/`."""
    here = Path(__file__).parent
    installed = here / "_assets"
    return installed if installed.is_dir() else here.parent / "assets"
