"""The signaling life cycle of WebRTC calls, for Locust (https://locust.io).

    callbox serve --plain-ws --no-qr &
    pip install locust websocket-client
    locust -f tests/bench/locustfile.py --headless -u 50 -r 10 -t 1m --host ws://127.0.0.1:8080

With `--host wss://...:8443` it goes over TLS. Each user plays both ends of one call after another: two
peers meet in a room of their own, offer and answer, trickle candidates, stay for a while, negotiate again,
and leave.
"""

from __future__ import annotations

import json
import ssl
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import websocket
from locust import User, between, task

CANDIDATES = 8  # from each side
HOLD = 2.0  # seconds between two negotiations
NEGOTIATIONS = 3
_PATIENCE = 10.0
_SDP = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\na=x:" + "x" * 1_400 + "\r\n"
_CANDIDATE = {
    "candidate": "candidate:1 1 udp 2122260223 192.168.1.20 50000 typ host generation 0 ufrag T3sT",
    "sdpMid": "0",
    "sdpMLineIndex": 0,
}


class RefusedError(Exception):
    """The server answered with an error."""


class Peer:
    """One end of a call: it knows its own id and the other's."""

    def __init__(self, url: str) -> None:
        # Callbox vouches for itself.
        self._socket = websocket.create_connection(
            f"{url}/ws", timeout=_PATIENCE, sslopt={"cert_reqs": ssl.CERT_NONE, "check_hostname": False}
        )
        self.id = ""

    def send(self, kind: str, **members: Any) -> None:
        self._socket.send(json.dumps({"type": kind, **members}))

    def expect(self, kind: str) -> dict[str, Any]:
        """The next message of this kind; answers pings on the way."""
        while True:
            message: dict[str, Any] = json.loads(self._socket.recv())
            if message["type"] == kind:
                return message
            if message["type"] == "ping":
                self.send("pong", t=message["t"])
            elif message["type"] == "error":
                raise RefusedError(f"{message['code']}: {message['message']}")

    def join(self, room: str) -> None:
        self.send("hello", name="Locust", room=room)
        self.id = self.expect("welcome")["peer"]

    def leave(self) -> None:
        self.send("bye")
        self._socket.close()


class Call(User):
    """Both ends of a call. What is timed shows up in Locust's table as requests of the type `call`."""

    wait_time = between(0.5, 1.5)

    @task
    def call(self) -> None:
        room = f"locust-{uuid.uuid4().hex}"
        elder, newcomer = self._join(room), self._join(room)
        self._negotiate(newcomer, elder)
        with self._timed("trickle"):
            self._trickle(newcomer, elder)
        for _ in range(NEGOTIATIONS - 1):
            time.sleep(HOLD)
            self._negotiate(newcomer, elder)
        with self._timed("leave"):
            newcomer.leave()
            elder.expect("peer-left")
            elder.leave()

    def _join(self, room: str) -> Peer:
        with self._timed("connect"):
            peer = Peer(self.host)
        with self._timed("join"):
            peer.join(room)
        return peer

    def _negotiate(self, newcomer: Peer, elder: Peer) -> None:
        """Offer and answer: twice through the server."""
        with self._timed("offer and answer"):
            newcomer.send("offer", to=elder.id, description={"type": "offer", "sdp": _SDP})
            elder.expect("offer")
            elder.send("answer", to=newcomer.id, description={"type": "answer", "sdp": _SDP})
            newcomer.expect("answer")

    def _trickle(self, newcomer: Peer, elder: Peer) -> None:
        for sender, receiver in ((newcomer, elder), (elder, newcomer)):
            for _ in range(CANDIDATES):
                sender.send("candidate", to=receiver.id, candidate=_CANDIDATE)
            for _ in range(CANDIDATES):
                receiver.expect("candidate")

    @contextmanager
    def _timed(self, name: str) -> Iterator[None]:
        """Tell Locust how long the block took, and how it failed."""
        start, failure = time.perf_counter(), None
        try:
            yield
        except Exception as error:
            failure = error
            raise
        finally:
            self.environment.events.request.fire(
                request_type="call",
                name=name,
                response_time=(time.perf_counter() - start) * 1e3,
                response_length=0,
                exception=failure,
            )
