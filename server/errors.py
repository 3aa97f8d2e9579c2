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

    @property
    def blames_the_client(self) -> bool:
        """Whether a correct client never gets it: five of these end a connection."""
        return self.status == 400


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
    _row("no_place", None, 409, "There is no place left in this room.", "Remove someone first."),
    _row("not_host", None, 403, "Only the host of the room may do this.", "Ask the host to do it."),
    _row("no_offer", None, 409, "There is no open offer that this could answer.",
        "Answer each offer once, or send an offer of your own."),
    _row("description_too_large", None, 413, "This description is larger than any call needs.",
        "Offer fewer streams and codecs."),
    _row("report_too_large", None, 413, "This report is larger than the server takes.",
        "Report fewer candidate pairs at a time, and changes more often."),
    _row("too_many_candidates", None, 429, "There are too many candidates for one description.",
        "Gather on fewer network interfaces, or restart ICE with a new offer."),
    _row("rate_limited", None, 429, "Messages come faster than the server takes them.",
        "Send this one again after `retryAfterMs`, and the rest more slowly."),
    _row("resume_failed", None, 410, "The earlier session is over, something of it would be missing.",
        "Go on with the new session that follows, and connect to everyone anew."),
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
    _row("flood", 4004, 429, "Far too many messages came from you.",
        "Wait a moment. You will be connected again by itself."),
    _row("too_many_connections", 4005, 429, "Too many connections come from your address.",
        "Close other tabs of Callbox, or wait a moment."),
    _row("server_full", 4006, 503, "The server has as many connections as it can take.",
        "Wait until others have left. You will be connected again by itself."),
    _row("kicked", 4501, 403, "The host removed you from the call.",
        "Ask the host if this was a mistake."),
    _row("room_full", 4502, 409, "This room is full.", "Ask someone to leave, or use another room."),
    _row("room_closed", 4503, 410, "The host closed this room.",
        "Join again, or ask the host for another one."),
    _row("version_unsupported", 4504, 400, "This page is from another version of Callbox.",
        "Reload the page."),
    _row("not_invited", 4507, 403, "You are not invited to this room, or not any more.",
        "Ask the host for a new link or QR code."),
    _row("room_locked", 4508, 403, "The host lets nobody else in.", "Ask the host to open the room."),
    _row("not_admitted", 4509, 403, "The host did not let you in.", "Ask the host if this was a mistake."),
    _row("replaced", 4505, 409, "You have opened this call somewhere else.",
        "Go on there, or join again here."),
    _row("too_many_errors", 4506, 400, "This client sent too much that cannot be understood.",
        "Reload the page. If you write the client: compare its messages with PROTOCOL.md."),
)
# What HTTP answers.
_HTTP = (
    _row("wrong_host", None, 421, "Callbox has another address here.",
        "Scan the QR code again. A further name of this server is allowed with --allow-host."),
    _row("wrong_origin", None, 403, "A page of another site may not use this server.",
        "Open Callbox's own page, or allow that site with --allow-origin."),
    _row("unauthorized", None, 401, "This needs the admin token.",
        "Send `Authorization: Bearer …` with the token from the file admin-token in the server's folder."),
    _row("bad_request", None, 400, "This request cannot be understood.",
        "Check what was sent, or scan the QR code again."),
    _row("not_found", None, 404, "There is nothing at this address.",
        "Check the address, or scan the QR code again."),
    _row("connection_over", None, 410, "This connection is over.", "Open the stream of events again."),
    _row("method_not_allowed", None, 405, "This address cannot be used that way.",
        "Use a method that `Allow` names."),
    _row("request_timeout", None, 408, "The request did not come to its end in time.",
        "Send it again, all of it at once."),
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
    _row("config_broken", None, 500, "The settings file could not be understood.",
        "What is good in it is used. Compare it with the documentation, and start Callbox again."),
    _row("keys_broken", None, 500, "The keys of this server could not be read, and were made anew.",
        "Devices that trusted the old certificate have to trust the new one: scan the QR code."),
    _row("not_kept", None, 507, "Nothing can be saved: the folder of this server cannot be written.",
        "Callbox works until it is closed. Free some space, or choose another folder with --state-dir."),
    _row("fault_dropped", None, 500, "This message was lost on purpose: a fault rule says so.",
        "Switch the faults off, or change the rule."),
    _row("no_identity", None, 500, "The keys for encrypted connections could not be read or written.",
        "Check that the folder exists, is yours and has room."),
    _row("no_token_key", None, 500, "The key for JSON Web Tokens cannot be used.",
        "Check `key` and `algorithm` below [jwt] in the settings file."),
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

    `detail` adds the particulars of this case; `ref` is the id of the client's message that caused it, and
    after `retry_after` seconds it may be sent again.
    """

    def __init__(
        self, code: str, detail: str = "", ref: str | None = None, retry_after: float | None = None
    ) -> None:
        self.spec = REGISTRY[code]
        self.detail = detail
        self.ref = ref
        self.retry_after = retry_after
        super().__init__(f"{self.spec.message} {detail}".rstrip())

    @property
    def code(self) -> str:
        return self.spec.code
