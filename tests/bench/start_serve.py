"""`callbox serve` that tells on its stdout when it got where."""

from __future__ import annotations

import sys
import time


def tell(moment: str) -> None:
    """One line: the moment, and the clock that the parent reads as well."""
    print(moment, time.monotonic(), flush=True)  # noqa: T201 - this is how it tells


if __name__ == "__main__":
    tell("python")
    from panel.__main__ import main

    main.get_command(None, "serve")  # type: ignore[arg-type]  # loads it
    tell("imported")
    main(["serve", "--no-qr", *sys.argv[1:]], prog_name="callbox")
