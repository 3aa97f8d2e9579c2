"""Which addresses on the web may be asked or opened."""

from __future__ import annotations

from urllib.parse import urlsplit

_LONGEST = 2_000
_HERE = frozenset({"127.0.0.1", "::1", "localhost"})


def is_safe_url(text: str) -> bool:
    """Whether this is an https address without a user's name; plain http only to this computer itself."""
    if len(text) > _LONGEST or not text.isascii() or any(c.isspace() or not c.isprintable() for c in text):
        return False
    try:
        url = urlsplit(text)
        host, _ = url.hostname, url.port  # both are read now: a port may be no number
    except ValueError:
        return False
    if not host or "@" in url.netloc or "\\" in text:
        return False
    return url.scheme == "https" or (url.scheme == "http" and host in _HERE)
