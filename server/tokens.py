"""JSON Web Tokens (RFC 7519): one algorithm, and never without an end and an audience."""

from __future__ import annotations

import asyncio
import logging

from server.arrival import Granted
from server.config import Jwt
from server.messages import Role

_log = logging.getLogger(__name__)


class Tokens:
    """Looks at tokens by the rules of one issuer.

    A token may name a `room`, else it is good for all, and a `role`: "guest" if it does not.
    """

    def __init__(self, rules: Jwt) -> None:
        self._rules = rules
        self._key = rules.key.read_bytes()

    async def verify(self, token: str) -> Granted | None:
        """What the token gives its bearer; None where it is not good."""
        if self._rules.algorithm == "HS256":
            return self._verify(token)
        return await asyncio.to_thread(self._verify, token)  # a signature takes up to a millisecond

    def _verify(self, token: str) -> Granted | None:
        import jwt  # with the library behind it, it takes longer to load than all of this server

        rules = self._rules
        try:
            claims = jwt.decode(
                token,
                self._key,
                algorithms=[rules.algorithm],
                audience=rules.audience,
                options={"require": ["exp", "aud"]},
            )
        except jwt.InvalidTokenError as error:
            _log.info("A token was refused: %s", error)
            return None
        room = claims.get("room", "")
        role: Role = "host" if claims.get("role") == "host" else "guest"
        return Granted(role, room) if isinstance(room, str) else None
