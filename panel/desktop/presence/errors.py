"""What the person's own computer refused, in words for that person."""

from __future__ import annotations

from server.errors import ErrorSpec, SignalingError


class DesktopError(SignalingError):
    """Shown wherever a SignalingError is. No client ever gets one: it is no row of the registry.

    `message` and `next_step` are translated already.
    """

    def __init__(self, message: str, next_step: str, detail: str = "") -> None:
        super().__init__("internal", detail)
        self.spec = ErrorSpec("desktop", None, 500, message, next_step)
        self.args = (f"{message} {detail}".rstrip(),)
