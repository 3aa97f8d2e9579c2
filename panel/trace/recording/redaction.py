"""Takes out of a recording what is nobody else's business: by choice, and always what lets someone in.

Everything that is not known to be harmless goes: where names or chats are left out, so are the texts of
members that the protocol does not know, and payloads that cannot be read go whole wherever anything is left
out. Who writes a payload is a stranger: nothing here calls itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from msgspec.structs import replace as changed

from panel.trace.recording.pseudonyms import Addresses, Numbers
from server import codec
from server.journal import Observation, PeerRow

NAMES, ADDRESSES, ICE, FINGERPRINTS, CHAT = "names", "addresses", "ice", "fingerprints", "chat"
CHOICES = (NAMES, ADDRESSES, ICE, FINGERPRINTS, CHAT)
REMOVED = "(removed)"

_SECRETS = frozenset({"token", "invite", "credential", "password", "authorization"})
# Those that `codec.redact` does not know, and anything that may be one in disguise: it must be read.
_FOREIGN = "|".join(sorted(_SECRETS - {"token", "invite"})).encode()
_HIDDEN = re.compile(rb'"(?:%b)"|\\u' % _FOREIGN)
_NAMES = frozenset({"name", "displayName", "username", "label"})
_FRAGMENTS = frozenset({"usernameFragment", "ufrag"})
_HOSTS = frozenset({"address", "ip", "relatedAddress", "host"})
# Members of the protocol and of reports whose texts are no person's own words. The code of a browser's error
# may come with more than a word, so it is cleaned as all are.
_HARMLESS = frozenset({
    "type", "to", "from", "room", "version", "kind", "role", "reason", "code", "message", "nextStep", "id",
    "ref", "peer", "epoch", "action", "candidate", "sdp", "sdpMid", "mid", "rid", "description", "what",
    "value", "ice", "dtls", "dtlsRole", "protocol", "state", "codec", "limited", "connection", "signaling",
    "gathering",
})  # fmt: skip
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,40}")
_LINK = re.compile(r"(/room/[A-Za-z0-9_-]+)#[^\s\"'<>\\]+")
_RAW_LINK = re.compile(_LINK.pattern.encode())
_ICE_LINE = re.compile(r"(ice-ufrag|ice-pwd):([^\r\n]+)")
_KEYS_LINE = re.compile(r"^(a=crypto:\d+ \S+ )[^\r\n]*", re.MULTILINE)
_FINGERPRINT = re.compile(r"(?:[0-9A-Fa-f]{2}:){15,}[0-9A-Fa-f]{2}")
# Its words are short: where they are not, it is no candidate, and the time stays in proportion.
_CANDIDATE = re.compile(r"(candidate:)(\S{1,64}+)((?: {1,9}+\S{1,64}+){3} {1,9}+)(\S{1,300}+)([^\r\n]*)")
_RELATED = re.compile(r"( raddr +)(\S+)")
_UFRAG = re.compile(r"( ufrag +)(\S+)")
_OWNER = re.compile(r"^(o=)\S+", re.MULTILINE)
_TITLES = re.compile(r"^([siuep]=)[^\r\n]*", re.MULTILINE)
_CNAME = re.compile(r"(cname:)([^\r\n]+)")


class Redactor:
    """One for each file: within it the same is always replaced by the same. `choices`: of `CHOICES`."""

    def __init__(self, choices: Iterable[str] = ()) -> None:
        wanted = frozenset(choices)
        if unknown := wanted - frozenset(CHOICES):
            raise ValueError(f"nothing is known of {', '.join(sorted(unknown))}")
        self.choices = tuple(choice for choice in CHOICES if choice in wanted)
        self._wanted = wanted
        self._strict = bool(wanted & {NAMES, CHAT})
        self._addresses = Addresses()
        self._people, self._fragments, self._passwords = Numbers(), Numbers(), Numbers()
        self._prints, self._foundations, self._cnames = Numbers(), Numbers(), Numbers()
        self._steps = self._plan()

    # What a recording holds -----------------------------------------------------------------------------

    def observation(self, observation: Observation) -> Observation:
        raw = self.payload(observation.raw)
        return observation if raw == observation.raw else changed(observation, raw=raw)

    def peer(self, row: PeerRow) -> PeerRow:
        """A row of the table. What browser it is stays."""
        name = self.name(row.name) if NAMES in self._wanted else row.name
        address = self._addresses.scrub(row.address) if ADDRESSES in self._wanted else row.address
        return changed(row, name=name, address=address)

    def name(self, name: str) -> str:
        """What stands for a person's name."""
        return f"Person {self._people.of(name)}" if name else ""

    def payload(self, raw: bytes) -> bytes:
        """A message's payload. Without any choice its very bytes, but for secrets."""
        if not self._wanted and not _HIDDEN.search(raw):
            return _RAW_LINK.sub(rb"\1#...", codec.redact(raw))
        try:
            value = msgspec.json.decode(raw)
        except (msgspec.MsgspecError, ValueError, RecursionError):
            return self._unreadable(raw)
        return msgspec.json.encode(self._cleaned(value))

    # JSON -----------------------------------------------------------------------------------------------

    def _unreadable(self, raw: bytes) -> bytes:
        if self._wanted or _HIDDEN.search(raw):
            return REMOVED.encode() if raw else b""
        return codec.redact(raw)

    def _cleaned(self, value: Any) -> Any:
        """The value, changed in place."""
        top = [value]
        waiting: list[dict[str, Any] | list[Any]] = [top]
        while waiting:
            holder = waiting.pop()
            if isinstance(holder, list):
                holder[:] = [self._member("", member, waiting) for member in holder]
                continue
            for key, member in holder.items():
                holder[key] = self._member(key, member, waiting)
            self._clean_keys(holder)
        return top[0]

    def _member(self, key: str, member: Any, waiting: list[dict[str, Any] | list[Any]]) -> Any:
        if key in _SECRETS:
            return "..."
        if isinstance(member, dict | list):
            waiting.append(member)
        return self._text(key, member) if isinstance(member, str) else member

    def _clean_keys(self, holder: dict[str, Any]) -> None:
        """The name of a member is a stranger's choice too."""
        odd = [key for key in holder if not _WORD.fullmatch(key)]
        if odd and self._wanted:
            for number, key in enumerate(odd):
                holder[f"removed-{number}"] = holder.pop(key)

    def _text(self, key: str, text: str) -> str:
        if key in _NAMES and NAMES in self._wanted:
            return self.name(text)
        if key == "text" and CHAT in self._wanted:
            return REMOVED
        if key in _FRAGMENTS and ICE in self._wanted:
            return self._fragment(text)
        if key in _HOSTS and ADDRESSES in self._wanted:
            return self._addresses.of(text) if text else ""
        if self._strict and not self._is_harmless(key):
            return REMOVED if text else ""
        for step in self._steps:
            text = step(text)
        return text

    def _is_harmless(self, key: str) -> bool:
        """Whether the protocol says what such a text is; that of a name or a chat was chosen to stay."""
        return key in _HARMLESS or key in _NAMES or key in _FRAGMENTS or key in _HOSTS or key == "text"

    # Texts, descriptions and candidates among them ------------------------------------------------------

    def _plan(self) -> list[Callable[[str], str]]:
        """What is done to every text. What lets someone in comes first, addresses last."""
        steps: list[Callable[[str], str]] = [lambda text: _LINK.sub(r"\1#...", text)]
        by_choice = {
            NAMES: self._without_names,
            ICE: self._without_ice,
            FINGERPRINTS: lambda text: _FINGERPRINT.sub(self._print, text),
            ADDRESSES: self._without_addresses,
        }
        return steps + [step for choice, step in by_choice.items() if choice in self._wanted]

    def _without_names(self, text: str) -> str:
        if "=" not in text:
            return text
        text = _TITLES.sub(r"\1-", _OWNER.sub(r"\1-", text))
        return _CNAME.sub(lambda match: f"{match[1]}c{self._cnames.of(match[2])}", text)

    def _without_ice(self, text: str) -> str:
        text = _KEYS_LINE.sub(r"\1inline:removed", text)
        text = _ICE_LINE.sub(self._credential, text)
        if "candidate:" not in text:
            return text
        return _UFRAG.sub(lambda match: match[1] + self._fragment(match[2]), text)

    def _without_addresses(self, text: str) -> str:
        """What is put in must not be taken for an address in its turn: each part is looked at once."""
        parts, end = [], 0
        for match in _CANDIDATE.finditer(text) if "candidate:" in text else ():
            parts += [self._addresses.scrub(text[end : match.start()]), self._candidate(match)]
            end = match.end()
        return "".join((*parts, self._addresses.scrub(text[end:])))

    def _candidate(self, match: re.Match[str]) -> str:
        """A foundation is made from the address: it could be guessed from it."""
        head, foundation, middle, address, rest = match.groups()
        before, mark, related, after = _related(rest)
        return "".join((
            head, str(self._foundations.of(foundation)), middle, self._addresses.of(address),
            self._addresses.scrub(before), mark, self._addresses.of(related) if related else "",
            self._addresses.scrub(after),
        ))  # fmt: skip

    def _credential(self, match: re.Match[str]) -> str:
        if match[1] == "ice-ufrag":
            return f"{match[1]}:{self._fragment(match[2])}"
        return f"{match[1]}:removed{self._passwords.of(match[2]):015}"  # 22 characters at least, RFC 8839

    def _fragment(self, fragment: str) -> str:
        return f"u{self._fragments.of(fragment):03}" if fragment else ""

    def _print(self, match: re.Match[str]) -> str:
        length = (len(match[0]) + 1) // 3
        return self._prints.of(match[0].upper()).to_bytes(length, "big").hex(":").upper()


def _related(rest: str) -> tuple[str, str, str, str]:
    """What stands before ` raddr `, that word, the address behind it, and what follows."""
    match = _RELATED.search(rest)
    if match is None:
        return rest, "", "", ""
    return rest[: match.start()], match[1], match[2], rest[match.end() :]
