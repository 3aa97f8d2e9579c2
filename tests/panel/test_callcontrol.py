"""Where a test call goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from panel.callcontrol import AiortcCalls
from panel.calls.caller import TestCall
from tests.panel.fakes import FakeServer


async def _invite(server: FakeServer, room: str = "lobby") -> str:
    """What a call to someone in the room brings along."""
    call = await AiortcCalls(server).to_peer(room, "p1")
    assert isinstance(call, TestCall)
    return call.target.invite


async def test_it_needs_no_invite_where_everyone_may_come(server: FakeServer) -> None:
    await server.start()
    server.join("Ada")
    assert not await _invite(server)


async def test_it_brings_an_invite_where_one_is_needed(server: FakeServer) -> None:
    server.settings = replace(server.settings, access="invite")
    await server.start()
    invite = server.invites.find(await _invite(server), "lobby")
    assert invite is not None
    assert invite.role == "guest"


@pytest.mark.parametrize("locked", [True, False])
async def test_it_comes_through_a_closed_door(server: FakeServer, locked: bool) -> None:
    await server.start()
    ada = server.join("Ada")
    server.hub.set_door("lobby", server.clock, locked=locked, lobby=not locked)
    invite = server.invites.find(await _invite(server), "lobby")
    assert invite is not None
    assert (invite.role, invite.expires) == ("host", server.clock + 60.0)
    assert not await _invite(server, "kitchen")
    assert ada.room is not None


async def test_a_call_goes_through_the_server_of_this_machine(server: FakeServer) -> None:
    call = await AiortcCalls(server).to_peer("lobby", "p1")
    assert isinstance(call, TestCall)
    assert (call.target.url, call.target.room, call.target.peer_id) == (server.ws_url(), "lobby", "p1")
    assert call.target.ca_path == server.ca_path
