"""What occurs in the messages, to be offered where a filter is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from server.journal import EVERYONE, Observation
from server.querycompletion import Vocabulary

if TYPE_CHECKING:
    from panel.inspect.messages.view import MessagesView

_NEWEST = 1_000  # messages that are looked at
_MOST = 2_000  # people


def vocabulary(view: MessagesView) -> Vocabulary:
    """Of the journal that the view shows, and of the people its story knows."""

    def newest() -> list[Observation]:
        return view.journal.since(max(0, view.journal.total - _NEWEST), _NEWEST).observations

    def peers() -> Iterator[str]:
        name_of = view.desk.names.of
        for person in islice(view.desk.story.people.values(), _MOST):
            yield person.name or name_of(person.id)
        for peer in {o.sender for o in newest()} | {o.recipient for o in newest()}:
            yield name_of(peer)

    return Vocabulary(
        types=lambda: view.journal.types,
        peers=_nonempty(peers),
        rooms=_nonempty(lambda: (o.room for o in newest())),
        codes=lambda: view.journal.codes,
        nobody=lambda: [view.desk.names.of(EVERYONE)],
    )


def _nonempty(values: Callable[[], Iterator[str]]) -> Callable[[], Iterator[str]]:
    return lambda: (value for value in values() if value)
