"""Who is measured: each is a small program in `subjects/` and the dialect that it speaks."""

from __future__ import annotations

from dataclasses import dataclass

from tests.bench.dialects import CALLBOX, PEERJS, PLAIN, SOCKET_IO, Dialect


@dataclass(frozen=True, slots=True)
class Subject:
    """`program` is a file in `subjects/`; `fans_out` and `tls` say what it can be asked to do."""

    name: str
    label: str
    program: str
    dialect: Dialect
    arguments: tuple[str, ...] = ()
    fans_out: bool = True
    tls: bool = True


OURS = Subject("callbox", "Callbox, headless (uvloop)", "callbox.py", CALLBOX)
OURS_ASYNCIO = Subject(
    "callbox-asyncio", "Callbox, headless (asyncio)", "callbox.py", CALLBOX, ("--use", "asyncio")
)
OURS_ASGI = Subject(
    "callbox-asgi", "Callbox, headless, without the takeover", "callbox.py", CALLBOX, ("--asgi",)
)
PANEL = Subject("callbox-panel", "Callbox, inside the panel", "panel.py", CALLBOX)
BARE = Subject("bare", "Bare minimum (frames only)", "bare.py", PLAIN)
QUART = Subject("quart", "Quart on Hypercorn", "quart_app.py", PLAIN)
FASTAPI = tuple(
    Subject(f"fastapi-{name}", f"FastAPI on uvicorn ({name})", "fastapi_app.py", PLAIN, ("--use", name))
    for name in ("websockets", "websockets-sansio", "wsproto")
)
WEBSOCKETS = Subject("websockets", "websockets", "websockets_server.py", PLAIN)
SOCKETIO = Subject("socketio", "python-socketio on Quart", "socketio_app.py", SOCKET_IO)
FLASK = Subject("flask-socketio", "Flask-SocketIO on eventlet", "flask_app.py", SOCKET_IO, tls=False)
WS = Subject("ws", "Node ws", "ws.mjs", PLAIN)
PEER = Subject("peer", "PeerJS server (Node)", "peerjs.mjs", PEERJS, fans_out=False, tls=False)

HEADLESS = (OURS, OURS_ASYNCIO, OURS_ASGI)
PEERS = (BARE, *FASTAPI, WEBSOCKETS, WS, PEER, QUART, SOCKETIO, FLASK)
EVERYONE = (*HEADLESS, *PEERS, PANEL)
