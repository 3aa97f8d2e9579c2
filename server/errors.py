"""The one registry of errors.

Each code is stable: clients, logs and documents refer to it. A row carries everything that any surface
needs: the WebSocket close code, the HTTP status, the sentence a person reads and what to do next.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ErrorSpec:
    """One row of the registry.

    `close` is the WebSocket close code that follows the error message (RFC 6455 section 7.4), or None
    when the connection goes on. 40xx invites the client to reconnect, 45xx is final.
    """

    code: str
    close: int | None
    status: int
    message: str
    next_step: str

    @property
    def retryable(self) -> bool:
        """Whether a client may reconnect on its own and expect success."""
        return self.close is not None and (self.close == 1012 or 4000 <= self.close < 4500)


_row = ErrorSpec
# fmt: off
# What a client sent: the connection goes on, nothing else changed.
_REFUSED = (
    _row("bad_json", None, 400, "This message is not JSON.", "Send one JSON object in each text frame."),
    _row("bad_message", None, 400, "A field of this message is missing or wrong.",
        "Compare the message with PROTOCOL.md."),
    _row("unknown_type", None, 400, "The server does not know this type of message.",
        "Check the spelling of `type`, and that client and server speak the same version."),
    _row("binary_message", None, 400, "Signaling messages are text, this one was binary.",
        "Send the JSON in a text frame."),
    _row("hello_expected", None, 409, "You have not joined a room yet.", "Send `hello` first."),
    _row("hello_repeated", None, 409, "You have joined a room already.",
        "Open a new connection to join another room."),
    _row("unknown_peer", None, 404, "Nobody with this id is in your room.",
        "They may have left: wait for `peer-joined`."),
    _row("no_offer", None, 409, "There is no open offer that this could answer.",
        "Answer each offer once, or send an offer of your own."),
)
# What ends a connection.
_ENDED = (
    _row("message_too_large", 1009, 413, "This message is larger than the server accepts.",
        "Keep every message below 64 KiB."),
    _row("server_restart", 1012, 503, "The host stopped or restarted Callbox.",
        "You will be connected again as soon as it is back."),
    _row("heartbeat_lost", 4001, 408, "Nothing was heard from you for a while.",
        "Check the Wi-Fi. You will be connected again by itself."),
    _row("slow_consumer", 4002, 429, "Your connection could not keep up.",
        "Move closer to the Wi-Fi. You will be connected again by itself."),
    _row("hello_timeout", 4003, 408, "No `hello` arrived in time.",
        "Connect again and send `hello` first."),
    _row("kicked", 4501, 403, "The host removed you from the call.",
        "Ask the host if this was a mistake."),
    _row("room_full", 4502, 409, "This room is full.", "Ask someone to leave, or use another room."),
    _row("room_closed", 4503, 410, "The host closed this room.",
        "Join again, or ask the host for another one."),
    _row("version_unsupported", 4504, 400, "This page is from another version of Callbox.",
        "Reload the page."),
)
# What HTTP answers.
_HTTP = (
    _row("bad_request", None, 400, "This request cannot be understood.", "Scan the QR code again."),
    _row("not_found", None, 404, "There is nothing at this address.", "Scan the QR code again."),
    _row("method_not_allowed", None, 405, "This address cannot be used that way.",
        "Open it with GET, as a browser does."),
    _row("internal", None, 500, "Something went wrong inside Callbox.",
        "Try again. If it stays, send the log to the people who make Callbox."),
)
# What the host's machine says.
_HOST = (
    _row("port_taken", None, 503, "Another program already uses this port.",
        "Close that program, or use the free port that is offered."),
    _row("port_denied", None, 503, "This system does not let Callbox use that port.",
        "Choose a port above 1023."),
    _row("address_unavailable", None, 503, "This computer does not have that address.",
        "Choose one of its network interfaces, or all of them (0.0.0.0)."),
    _row("no_identity", None, 500, "The keys for encrypted connections could not be read or written.",
        "Check that the folder exists, is yours and has room."),
)
# What a test call can run into.
_CALL = (
    _row("call_unreachable", None, 502, "No Callbox server answered there.",
        "Start the server, or check the address."),
    _row("call_untrusted", None, 502, "The server's certificate is not trusted here.",
        "Name its CA with --ca: it is ca.pem in the server's --state-dir. Or say --insecure."),
    _row("call_not_installed", None, 501, "Test calls cannot run: a part they need could not be loaded.",
        'Install Callbox with its panel: pip install "callbox[panel]".'),
    _row("call_no_peer", None, 404, "Nobody is in that room to call.",
        "Open the room in a browser first."),
    _row("call_timeout", None, 504, "The call did not connect in time.",
        "Check that both devices are in the same network and no firewall is between them."),
    _row("call_no_media", None, 504, "The call connected, but no picture arrived.",
        "Check that the camera is on at the other side."),
    _row("call_bad_description", None, 502, "The other side sent a description that cannot be read.",
        "Look at the offer and the answer in the messages."),
)
# fmt: on

REGISTRY: dict[str, ErrorSpec] = {spec.code: spec for spec in (*_REFUSED, *_ENDED, *_HTTP, *_HOST, *_CALL)}


class SignalingError(Exception):
    """Something a person or a client must be told. `code` is a key of `REGISTRY`.

    `detail` adds the particulars of this case; `ref` is the id of the client's message that caused it.
    """

    def __init__(self, code: str, detail: str = "", ref: str | None = None) -> None:
        self.spec = REGISTRY[code]
        self.detail = detail
        self.ref = ref
        super().__init__(f"{self.spec.message} {detail}".rstrip())

    @property
    def code(self) -> str:
        return self.spec.code
