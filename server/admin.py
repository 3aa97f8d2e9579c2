"""The admin API, on a listener of its own that only this computer reaches: `/api/v1/`, and `/metrics`."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta, Struct
from quart import Quart, Response, request

from server import __version__, body
from server.control import Control
from server.errors import SignalingError
from server.files import Shelf
from server.hosts import Hosts
from server.invites import Invite
from server.journal import Journal, Observation
from server.messages import VERSION, Role, RoomId
from server.metrics import Metrics
from server.problems import explain_errors

T = TypeVar("T")
_OPEN = {"/metrics", "/healthz"}  # no secrets are in them, and this computer alone can ask
_EVENTS_EVERY = 0.25  # seconds
_DAY = 86_400.0
TOKEN_FILE = "admin-token"  # noqa: S105 - its name


def load_token(shelf: Shelf) -> str:
    """The secret of the admin API: that of earlier starts, or a new one."""
    try:
        token = (shelf.folder / TOKEN_FILE).read_text().strip()
    except (OSError, UnicodeDecodeError):
        token = ""
    if len(token) < 32:
        token = secrets.token_urlsafe(32)
        shelf.write(TOKEN_FILE, f"{token}\n".encode())
    return token


class NewInvite(Struct, frozen=True, forbid_unknown_fields=True):
    """The body of `POST /api/v1/invites`. `ttl` is in seconds."""

    room: RoomId
    ttl: Annotated[float, Meta(gt=0, le=366 * _DAY)] = _DAY
    role: Role = "guest"
    label: Annotated[str, Meta(max_length=100)] = ""


class DoorState(Struct, frozen=True, forbid_unknown_fields=True):
    """The body of `PUT /api/v1/rooms/{room}/door`."""

    locked: bool
    lobby: bool


def create_admin(control: Control, journal: Journal, metrics: Metrics, token: str) -> Quart:
    """Build the app. It is to be served on loopback only."""
    app = Quart("server.admin", static_folder=None)
    app.config.update(MAX_CONTENT_LENGTH=65_536)
    app.before_request(_guard(token))
    explain_errors(app)
    _add_reading(app, control, metrics)
    _add_moderation(app, control)
    _add_invites(app, control)
    _add_events(app, journal)
    return app


def _guard(token: str) -> Callable[[], Any]:
    hosts = Hosts(("localhost", "127.0.0.1", "::1"))
    expected = f"Bearer {token}".encode()

    async def check() -> None:
        if not hosts.know(request.host):  # a page could reach us under a name of its own
            raise SignalingError("wrong_host")
        given = request.headers.get("Authorization", "").encode()
        if request.path not in _OPEN and not secrets.compare_digest(given, expected):
            raise SignalingError("unauthorized")

    return check


def _add_reading(app: Quart, control: Control, metrics: Metrics) -> None:
    @app.get("/metrics")
    async def metrics_page() -> Response:
        return Response(metrics.text(), content_type="text/plain; version=0.0.4; charset=utf-8")

    @app.get("/healthz")
    async def healthz() -> Response:
        return _json({"status": "ok", "version": __version__, "protocol": VERSION})

    @app.get("/api/v1/openapi.json")
    async def description() -> Response:
        from server.openapi import DESCRIPTION

        return _json(DESCRIPTION)

    @app.get("/api/v1/peers")
    async def peers() -> Response:
        return _json(control.snapshot().peers)

    @app.get("/api/v1/rooms")
    async def rooms() -> Response:
        return _json(control.snapshot().rooms)

    @app.get("/api/v1/pairs")
    async def pairs() -> Response:
        return _json(control.snapshot().pairs)


def _add_moderation(app: Quart, control: Control) -> None:
    @app.delete("/api/v1/peers/<peer>")
    async def kick(peer: str) -> tuple[str, int]:
        control.kick(peer)
        return "", 204

    @app.post("/api/v1/peers/<peer>/admit")
    async def admit(peer: str) -> tuple[str, int]:
        control.admit(peer)
        return "", 204

    @app.post("/api/v1/peers/<peer>/deny")
    async def deny(peer: str) -> tuple[str, int]:
        control.deny(peer)
        return "", 204

    @app.delete("/api/v1/rooms/<room>")
    async def close_room(room: str) -> tuple[str, int]:
        control.close_room(room)
        return "", 204

    @app.put("/api/v1/rooms/<room>/door")
    async def door(room: str) -> tuple[str, int]:
        state = await _body(DoorState)
        control.set_door(room, locked=state.locked, lobby=state.lobby)
        return "", 204


def _add_invites(app: Quart, control: Control) -> None:
    @app.get("/api/v1/invites")
    async def invites() -> Response:
        return _json([_shown(invite) for invite in control.invites()])

    @app.post("/api/v1/invites")
    async def invite() -> Response:
        wanted = await _body(NewInvite)
        made, secret = control.invite(wanted.room, wanted.ttl, wanted.role, wanted.label)
        return _json({**_shown(made), "secret": secret}, 201)

    @app.delete("/api/v1/invites/<invite_id>")
    async def revoke(invite_id: str) -> tuple[str, int]:
        control.revoke(invite_id)
        return "", 204


def _add_events(app: Quart, journal: Journal) -> None:
    era = secrets.token_hex(4)  # numbers begin anew when the server does

    @app.get("/api/v1/events")
    async def events() -> Response:
        cursor = _after(request.headers.get("Last-Event-ID", ""), journal, era)
        response = Response(_stream(journal, cursor, era), content_type="text/event-stream")
        response.timeout = None
        response.headers["Cache-Control"] = "no-store"
        return response


def _after(last: str, journal: Journal, era: str) -> int | None:
    """Where to continue behind the event `last`, or None where it is of another time."""
    if not last:
        return journal.total
    of, _, number = last.rpartition("-")
    here = of == era and number.isdecimal() and len(number) < 20
    return int(number) if here and int(number) <= journal.total else None


async def _stream(journal: Journal, cursor: int | None, era: str) -> AsyncIterator[bytes]:
    """What passes from now on, without its contents. A gap is told as such."""
    yield b": the journal of Callbox\n\n"
    if cursor is None:  # all there is, and nobody knows what was before
        yield b'event: lost\ndata: {"count":null}\n\n'
        cursor = 0
    while True:
        batch = journal.since(cursor)
        if batch.lost:
            yield b'event: lost\ndata: {"count":%d}\n\n' % batch.lost
        if batch.observations:
            yield b"".join(_event(seen, era) for seen in batch.observations)
        cursor = batch.cursor
        await asyncio.sleep(_EVENTS_EVERY)


def _event(seen: Observation, era: str) -> bytes:
    facts = {
        "at": seen.at, "from": seen.sender, "to": seen.recipient, "type": seen.type, "room": seen.room,
        "size": seen.size, "code": seen.code,
    }  # fmt: skip
    return b"id: %b-%d\nevent: message\ndata: %b\n\n" % (era.encode(), seen.seq, msgspec.json.encode(facts))


def _shown(invite: Invite) -> dict[str, Any]:
    """An invite as others see it: not even the hash of its secret."""
    facts: dict[str, Any] = msgspec.to_builtins(invite)
    del facts["digest"]
    return facts


async def _body(shape: type[T]) -> T:
    """The JSON body of the request. Raises SignalingError("bad_request")."""
    try:
        return msgspec.json.decode(await body.read(request), type=shape)
    except msgspec.MsgspecError as error:
        raise SignalingError("bad_request", f"{error}.") from error


def _json(value: Any, status: int = 200) -> Response:
    return Response(msgspec.json.encode(value), status, content_type="application/json")
