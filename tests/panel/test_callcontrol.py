"""Where a test call goes."""

from __future__ import annotations

from panel.callcontrol import AiortcCalls
from panel.calls.caller import TestCall
from tests.panel.fakes import FakeServer


async def test_a_call_goes_through_the_server_of_this_machine(server: FakeServer) -> None:
    call = await AiortcCalls(server).to_peer("lobby", "p1")
    assert isinstance(call, TestCall)
    assert (call.target.url, call.target.room, call.target.peer_id) == (server.ws_url(), "lobby", "p1")
    assert call.target.ca_path == server.settings.ca_path
