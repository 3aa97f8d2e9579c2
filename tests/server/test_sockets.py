"""Binding: what is taken, denied or not ours is told apart."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

from server import sockets
from server.errors import SignalingError


def test_a_listening_socket_accepts() -> None:
    with sockets.listen("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        pass


@pytest.mark.allow_log("is used instead")
def test_a_port_held_by_another_program_is_named() -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", "import socket,sys; s=socket.create_server(('127.0.0.1',0));"
         "print(s.getsockname()[1], flush=True); sys.stdin.read()"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with holder:
        if holder.stdout is None or holder.stdin is None:
            pytest.fail("no pipes")
        port = int(holder.stdout.readline())
        with pytest.raises(sockets.PortTakenError) as caught:
            sockets.listen("127.0.0.1", port)
        if sys.platform == "linux":
            assert caught.value.owner is not None
            assert caught.value.owner.endswith(f"(pid {holder.pid})")
            assert caught.value.owner in str(caught.value)
        assert caught.value.free_port not in {0, port}
        with sockets.listen_near("127.0.0.1", port) as near:
            assert near.getsockname()[1] != port
        holder.stdin.close()


def test_an_address_that_is_not_ours() -> None:
    with pytest.raises(SignalingError) as caught:
        sockets.listen("192.0.2.1", 0)
    assert caught.value.code == "address_unavailable"


def test_a_denied_port(monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows has no privileged ports")

    def denied(self: socket.socket, address: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(socket.socket, "bind", denied)
    with pytest.raises(SignalingError) as caught:
        sockets.listen("127.0.0.1", 80)
    assert caught.value.code == "port_denied"
