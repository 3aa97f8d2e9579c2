"""JSON Web Tokens (RFC 7519): one algorithm, and never without an end and an audience."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from server.arrival import Granted
from server.config import Jwt
from server.errors import SignalingError
from server.messages import Role

_log = logging.getLogger(__name__)


class Tokens:
    """Looks at tokens by the rules of one issuer.

    A token may name a `room`, else it is good for all, and a `role`: "guest" if it does not.
    """

    def __init__(self, rules: Jwt) -> None:
        """Raises SignalingError("no_token_key")."""
        self._rules = rules
        self._key = _key(rules)

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
        room = claims.get("room")
        role: Role = "host" if claims.get("role") == "host" else "guest"
        if "room" not in claims:
            return Granted(role, "")
        return Granted(role, room) if room and isinstance(room, str) else None


def _key(rules: Jwt) -> Any:
    """The key as the library wants it for the algorithm, read once. Raises SignalingError("no_token_key")."""
    import jwt

    try:
        read = rules.key.read_bytes()
        key = jwt.get_algorithm_by_name(rules.algorithm).prepare_key(read)
    except (OSError, ValueError, jwt.PyJWTError) as error:
        raise SignalingError("no_token_key", f"The file is {rules.key}: {error}") from error
    if not read.strip():
        raise SignalingError("no_token_key", f"The file is {rules.key}: it is empty.")
    return key
