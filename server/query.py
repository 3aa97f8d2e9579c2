"""The filter language for messages. Sans-I/O. `docs/filters.md` describes it for people."""

from __future__ import annotations

from collections.abc import Callable

from server.journal import Observation

Matcher = Callable[[Observation], bool]
NameOf = Callable[[str], str]


class QueryError(ValueError):
    """The text is no filter. `start` and `end` are places in it; `hint` says what would do."""

    def __init__(self, message: str, start: int, end: int, hint: str = "") -> None:
        super().__init__(message)
        self.start = start
        self.end = end
        self.hint = hint


class Query:
    """A filter that was understood."""

    def __init__(self, text: str) -> None:
        self.text = text

    def matcher(self, name_of: NameOf) -> Matcher:
        """A predicate. `name_of` gives the name of a peer id: people are asked for by either."""
        raise NotImplementedError


def parse(text: str) -> Query:
    """Understand a filter; the empty one matches all. Raises QueryError."""
    raise NotImplementedError
