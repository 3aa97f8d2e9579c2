"""How much the tests that make up their own input try: more with `CALLBOX_FUZZ`, a factor.

A test that is marked `fuzz` counts what it tried; `make fuzz` runs only those, and prints the counts.
"""

from __future__ import annotations

import os
from collections import Counter

from hypothesis import settings

FACTOR = max(1, int(os.environ.get("CALLBOX_FUZZ", "1")))
PROPERTY = "fuzz"  # the name under which a test reports what it tried
_EXAMPLES = 100

tried: Counter[str] = Counter()


def cases(share: float = 1.0) -> settings:
    """How many examples a test takes: the usual hundred so many times; a `share` of that if it is slow."""
    return settings(max_examples=max(_EXAMPLES, round(_EXAMPLES * share * FACTOR)))
