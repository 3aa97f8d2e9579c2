"""The description of the admin API (OpenAPI 3.1), as `/api/v1/openapi.json` gives it."""

from __future__ import annotations

from typing import Any

from server import __version__

_PROBLEM = {"$ref": "#/components/responses/Problem"}


def _answer(status: str, text: str, schema: dict[str, Any] | None = None) -> dict[str, Any]:
    answer: dict[str, Any] = {"description": text}
    if schema is not None:
        answer["content"] = {"application/json": {"schema": schema}}
    return {status: answer, "default": _PROBLEM}


def _list(name: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}}


def _object(required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required.split(), "properties": properties}


def _in_path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": _TEXT}


def _body(name: str) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{name}"}
    return {"required": True, "content": {"application/json": {"schema": schema}}}


_TEXT = {"type": "string"}
_NUMBER = {"type": "number"}
_BOOLEAN = {"type": "boolean"}
_ROLE = {"enum": ["guest", "host"]}
_DONE = _answer("204", "Done.")
_SCHEMAS = {
    "Peer": _object(
        "id name room kind address transport joined away waiting role",
        id=_TEXT, name=_TEXT, room=_TEXT, kind={"enum": ["browser", "bot"]}, address=_TEXT, agent=_TEXT,
        transport={"enum": ["websocket", "events"]}, connected_at=_NUMBER, joined=_BOOLEAN, away=_BOOLEAN,
        waiting=_BOOLEAN, role=_ROLE, rtt={"type": ["number", "null"]}, offset={"type": ["number", "null"]},
        state={"type": "object"}, received={"type": "integer"}, sent={"type": "integer"},
    ),
    "Room": _object(
        "id peers locked lobby",
        id=_TEXT, peers={"type": "array", "items": _TEXT}, opened_at=_NUMBER, messages={"type": "integer"},
        locked=_BOOLEAN, lobby=_BOOLEAN,
    ),
    "Pair": _object(
        "room a b state",
        room=_TEXT, a=_TEXT, b=_TEXT, state={"enum": ["new", "have-offer", "glare", "stable"]},
        rounds={"type": "integer"}, glares={"type": "integer"}, since=_NUMBER,
    ),
    "Door": _object("locked lobby", locked=_BOOLEAN, lobby=_BOOLEAN),
    "NewInvite": _object(
        "room",
        room=_TEXT, ttl={**_NUMBER, "description": "Seconds.", "default": 86_400}, role=_ROLE, label=_TEXT,
    ),
    "Invite": _object(
        "id room role expires",
        id=_TEXT, room=_TEXT, role=_ROLE, label=_TEXT, created=_NUMBER, expires=_NUMBER,
        secret={**_TEXT, "description": "Told once, when the invite is made."},
    ),
    "Problem": _object(
        "type title status code",
        type=_TEXT, title=_TEXT, detail=_TEXT, status={"type": "integer"}, code=_TEXT,
    ),
}  # fmt: skip
DESCRIPTION: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Callbox admin API", "version": __version__},
    "security": [{"token": []}],
    "paths": {
        "/api/v1/peers": {
            "get": {"summary": "Every client.", "responses": _answer("200", "All.", _list("Peer"))}
        },
        "/api/v1/peers/{peer}": {
            "parameters": [_in_path("peer")],
            "delete": {"summary": "Remove a client.", "responses": _DONE},
        },
        "/api/v1/peers/{peer}/admit": {
            "parameters": [_in_path("peer")],
            "post": {"summary": "Let someone in who knocked.", "responses": _DONE},
        },
        "/api/v1/peers/{peer}/deny": {
            "parameters": [_in_path("peer")],
            "post": {"summary": "Turn someone away who knocked.", "responses": _DONE},
        },
        "/api/v1/rooms": {
            "get": {"summary": "Every room.", "responses": _answer("200", "All.", _list("Room"))}
        },
        "/api/v1/rooms/{room}": {
            "parameters": [_in_path("room")],
            "delete": {"summary": "Remove everyone from a room.", "responses": _DONE},
        },
        "/api/v1/rooms/{room}/door": {
            "parameters": [_in_path("room")],
            "put": {"summary": "Lock a room, or let people knock.", "requestBody": _body("Door"),
                    "responses": _DONE},
        },
        "/api/v1/pairs": {
            "get": {"summary": "Every negotiation.", "responses": _answer("200", "All.", _list("Pair"))}
        },
        "/api/v1/invites": {
            "get": {"summary": "Invites that are still good.",
                    "responses": _answer("200", "All.", _list("Invite"))},
            "post": {"summary": "Make an invite.", "requestBody": _body("NewInvite"),
                     "responses": _answer("201", "Made.", {"$ref": "#/components/schemas/Invite"})},
        },
        "/api/v1/invites/{invite_id}": {
            "parameters": [_in_path("invite_id")],
            "delete": {"summary": "End an invite.", "responses": _DONE},
        },
        "/api/v1/events": {
            "get": {
                "summary": "What passes, as Server-Sent Events: `message` for each, `lost` for a gap.",
                "responses": {"200": {"description": "A stream.", "content": {"text/event-stream": {}}},
                              "default": _PROBLEM},
            }
        },
        "/api/v1/openapi.json": {
            "get": {"summary": "This description.",
                    "responses": _answer("200", "OpenAPI 3.1.", {"type": "object"})}
        },
    },
    "components": {
        "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        "schemas": _SCHEMAS,
        "responses": {
            "Problem": {
                "description": "What is wrong (RFC 9457).",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
            }
        },
    },
}  # fmt: skip
