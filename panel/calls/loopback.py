"""The self-test: a call of this machine with itself, in one process, over 127.0.0.1 and nothing else.

It needs no browser, no server and no network. When it works and a call to a browser does not, the
reason lies between the devices.
"""

from __future__ import annotations

import asyncio
from functools import partial

from panel.calls.addresses import only_loopback
from panel.calls.call import Call, Patience
from panel.calls.link import Link
from server import messages as m

_Message = m.Offer | m.Answer | m.Candidate
_NEAR, _FAR = "near", "far"


class SelfTest(Call):
    """Two links of our own that call each other. The near one is measured. For the rest see `Call`."""

    def __init__(self, seconds: float | None = 3.0, *, patience: Patience | None = None) -> None:
        super().__init__(seconds, patience)
        self._peer_name = "This computer"
        self._wire: asyncio.Queue[tuple[str, _Message]] = asyncio.Queue()

    async def _place(self, group: asyncio.TaskGroup) -> None:
        links = {
            name: Link(other, partial(self._send, other), only_loopback, stopwatch)
            for name, other, stopwatch in ((_NEAR, _FAR, self._stopwatch), (_FAR, _NEAR, None))
        }
        self._link = links[_NEAR]
        try:
            group.create_task(self._conduct(links[_NEAR]), name="self-test")
            while True:
                recipient, message = await self._wire.get()
                await _pass_on(links[recipient], message)
        finally:
            self._end()
            for link in links.values():
                await link.close()

    async def _send(self, recipient: str, message: _Message) -> None:
        self._wire.put_nowait((recipient, message))


async def _pass_on(link: Link, message: _Message) -> None:
    match message:
        case m.Offer(description=raw):
            await link.receive_offer(bytes(raw))
        case m.Answer(description=raw):
            await link.receive_answer(bytes(raw))
        case m.Candidate(candidate=raw):
            await link.receive_candidate(bytes(raw))
