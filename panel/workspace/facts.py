"""What the diagnosis knows beside the messages: networks, addresses, and when the loop was busy."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from panel.feed import Pull
from panel.trace.diagnosis.finding import Facts, Network
from server.journal import PeerRow
from server.lan import Interface

_GONE = 5_000  # people


class FactKeeper:
    """Called, it gives the facts as they were told last."""

    def __init__(self) -> None:
        self._networks: tuple[Network, ...] = ()
        self._addresses: dict[str, str] = {}
        self._pull: Pull | None = None

    def __call__(self) -> Facts:
        if self._pull is None:
            return Facts(now=0.0)
        return Facts(self._pull.at, tuple(self._pull.spikes), self._networks, self._addresses)

    def see_networks(self, interfaces: Iterable[Interface]) -> None:
        """The networks of this computer are these now."""
        self._networks = tuple(Network(f"{one.address}/{one.prefix}", one.kind) for one in interfaces)

    def see_people(self, peers: Iterable[PeerRow]) -> None:
        """Remember where clients connect from, and where those did who are gone, the newest of them."""
        here = {peer.id: peer.address for peer in peers if peer.address}
        if not here.items() <= self._addresses.items():  # most times nobody is new
            known = {**self._addresses, **here}
            self._addresses = dict(islice(known.items(), max(0, len(known) - len(here) - _GONE), None))

    def see(self, pull: Pull) -> None:
        """What else is known now."""
        self._pull = pull
