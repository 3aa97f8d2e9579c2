"""Runs in the frozen program before all else: programs that we start must not load our libraries.

PyInstaller's starter sets `LD_LIBRARY_PATH` for this process, where it has done its work by now. A browser
that opens a page for us would inherit it, and mix our libraries with its own.
"""

import os
import sys

if sys.platform == "linux":
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = before
