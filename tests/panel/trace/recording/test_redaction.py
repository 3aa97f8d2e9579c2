"""Nothing that was to be left out is in what is written, and what is left still makes sense."""

from __future__ import annotations

import ipaddress
import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import inspect

from panel.trace import reports
from panel.trace.candidate import parse
from panel.trace.recording.pseudonyms import Addresses
from panel.trace.recording.redaction import (
    ADDRESSES,
    CHAT,
    CHOICES,
    FINGERPRINTS,
    ICE,
    NAMES,
    Redactor,
)
from server.journal import Observation, PeerRow
from server.messages import MediaState

FINGERPRINT = ":".join(f"{(7 * i + 3) % 256:02X}" for i in range(32))
SDP = (
    "v=0\r\no=- 461 2 IN IP4 192.168.7.5\r\ns=Call of Ada\r\nt=0 0\r\n"
    "m=video 40000 UDP/TLS/RTP/SAVPF 96\r\nc=IN IP4 192.168.7.5\r\na=rtcp:9 IN IP4 192.168.7.5\r\n"
    "a=candidate:99 1 udp 21 192.168.7.5 40000 typ srflx raddr 10.1.2.3 rport 9 ufrag Frag\r\n"
    "a=ice-ufrag:Frag\r\na=ice-pwd:PasswordPasswordPassw\r\n"
    f"a=fingerprint:sha-256 {FINGERPRINT}\r\na=setup:actpass\r\na=rtpmap:96 VP8/90000\r\n"
    "a=ssrc:1 cname:ada@laptop\r\n"
)


def cleaned(choices: Any, **message: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Redactor(choices).payload(json.dumps(message).encode()))
    return found


# What is in it, and where -------------------------------------------------------------------------------

_letters = st.text("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ", min_size=9, max_size=14)
_hex = st.integers(0, 255).map("{:02X}".format)
_fingerprints = st.lists(_hex, min_size=20, max_size=32, unique=True).map(":".join)
_standing_in = ("198.18.0.0/15", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "100.64.0.0/16",
                "169.254.0.0/16", "2001:db8::/32", "fd00:db8::/32", "fe80::/64")  # fmt: skip


def _is_real(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Whether it is an address that stands for none itself, and says something."""
    nets = (ipaddress.ip_network(net) for net in _standing_in)
    if any(net.version == address.version and address in net for net in nets):
        return False
    return not (address.is_loopback or address.is_unspecified) and len(str(address)) > 8


_addresses = st.ip_addresses().filter(_is_real).map(str) | _letters.map("{}.local".format)
_secrets = st.fixed_dictionaries(
    {
        NAMES: _letters.map("Nm0{}".format), ADDRESSES: _addresses, "related": _addresses,
        ICE: _letters.map("Ic1{}".format), "pwd": _letters.map(lambda text: f"Pw2{text * 2}"),
        FINGERPRINTS: _fingerprints, CHAT: _letters.map("Ch3{}".format),
        "token": _letters.map("Tk4{}".format),
    }
)  # fmt: skip


def _candidate(s: dict[str, str]) -> str:
    rest = f"typ host raddr {s['related']} rport 9 generation 0 ufrag {s[ICE]} network-id 1"
    return f"candidate:1 1 udp 2122 {s[ADDRESSES]} 54400 {rest}"


def _sdp(s: dict[str, str]) -> str:
    family = "IP6" if ":" in s[ADDRESSES] else "IP4"
    return "\r\n".join([
        "v=0", f"o={s[NAMES]} 1 2 IN {family} {s[ADDRESSES]}", f"s={s[NAMES]}", f"i={s[NAMES]}", "t=0 0",
        f"m=audio 9 RTP 0\r\nc=IN {family} {s[ADDRESSES]}", f"a=rtcp:9 IN {family} {s['related']}",
        f"a={_candidate(s)}", f"a=ice-ufrag:{s[ICE]}", f"a=ice-pwd:{s['pwd']}",
        f"a=fingerprint:sha-256 {s[FINGERPRINTS]}", f"a=ssrc:5 cname:{s[NAMES]}@x",
        f"a=remote-candidates:1 {s[ADDRESSES]} 9", f"a=crypto:1 AES inline:{s['pwd']}", "",
    ])  # fmt: skip


def _messages(s: dict[str, str]) -> list[Any]:
    """Every kind of message that may carry one of them."""
    peer = {"id": "p1", "name": s[NAMES], "kind": "browser", "state": {}}
    end = {"kind": "host", "protocol": "udp", "address": s[ADDRESSES], "port": 9}
    init = {"candidate": _candidate(s), "sdpMid": "0", "usernameFragment": s[ICE]}
    failure = {"t": 1, "what": "failure", "value": f"Failed at {s[ADDRESSES]}: {_candidate(s)}"}
    return [
        {"type": "hello", "name": s[NAMES], "invite": s["token"], "resume": {"token": s["token"]}},
        {"type": "hello", "name": s[NAMES], "room": "lobby", "token": s["token"]},
        {"type": "welcome", "session": {"token": s["token"]}, "peers": [peer, peer]},
        {"type": "peer-joined", "peer": peer},
        {"type": "offer", "to": "p2", "description": {"type": "offer", "sdp": _sdp(s)}},
        {"type": "candidate", "to": "p2", "candidate": init},
        {"type": "chat", "text": s[CHAT]},
        {"type": "report", "report": {"pairs": [{"local": end, "remote": end}], "changes": [failure]}},
        {"type": "error", "code": "bad_message", "detail": f"It said {s[NAMES]} and {s[CHAT]}."},
        {"type": "x", "nested": [[{"deep": {"unknown": s[NAMES], "more": [s[CHAT], _sdp(s)]}}]]},
        {"type": "candidate", s[ADDRESSES]: 1, "candidate": f"a={_candidate(s)}"},
        f"{s[NAMES]} {s[CHAT]} {s[ADDRESSES]} {_candidate(s)}",
    ]  # fmt: skip


@pytest.mark.fuzz
@given(secrets=_secrets, broken=st.integers(0, 40))
def test_no_secret_of_the_input_is_in_the_output(secrets: dict[str, str], broken: int) -> None:
    redactor = Redactor(CHOICES)
    raws = [json.dumps(message).encode() for message in _messages(secrets)]
    raws += [raw[:-1] if broken == 0 else raw[:-broken] for raw in raws]  # and what cannot be read
    written = b"\n".join(redactor.payload(raw) for raw in raws).decode()
    for what, secret in secrets.items():
        assert secret.lower() not in written.lower(), what


@pytest.mark.fuzz
@given(secrets=_secrets, choice=st.sampled_from((*CHOICES, "")))
def test_each_choice_takes_out_its_own(secrets: dict[str, str], choice: str) -> None:
    redactor = Redactor([choice] if choice else [])
    written = "".join(redactor.payload(json.dumps(m).encode()).decode() for m in _messages(secrets))
    gone = {ADDRESSES: [ADDRESSES, "related"], ICE: [ICE, "pwd"]}.get(choice, [choice] if choice else [])
    for what in (*gone, "token"):
        assert secrets[what].lower() not in written.lower(), what


@given(raw=st.binary(max_size=80))
def test_any_bytes_can_be_cleaned(raw: bytes) -> None:
    for choices in ((), CHOICES):
        assert isinstance(Redactor(choices).payload(raw), bytes)


# What it is replaced by ---------------------------------------------------------------------------------


def test_without_a_choice_the_payload_is_the_same_bytes() -> None:
    raw = b'{ "type":"offer",  "n":1.50, "to":"x" , "text":"Ada at 10.0.0.1"}'
    assert Redactor().payload(raw) == raw
    assert Redactor().payload(b"\xff\x00 no JSON") == b"\xff\x00 no JSON"


@pytest.mark.parametrize(
    "raw",
    [
        b'{"type":"hello","invite":"LetMeIn"}',
        b'{"type":"hello","tok\\u0065n":"LetMeIn"}',
        b'{"type":"hello","tok\\u0065n":"LetMeIn"',
        b'{"session":{"token": "LetMeIn"}}',
        b'{"type":"x","ice":[{"username":"u","credential":"LetMeIn"}]}',
        b'{"type":"x","password" : "LetMeIn", "n":1.50}',
        b'{"type":"x","authorization":"LetMeIn"',
        b'{"type":"hello","token":["LetMeIn"]}'.replace(b"[", b"").replace(b"]", b""),
        b'{"type":"chat","text":"see https://192.168.1.5:8443/room/lobby#LetMeIn and come"}',
    ],
)
def test_what_lets_someone_in_is_never_written(raw: bytes) -> None:
    for choices in ((), (CHAT,), (ICE,)):
        assert b"LetMeIn" not in Redactor(choices).payload(raw)


def test_a_description_stays_one() -> None:
    message = cleaned(CHOICES, type="offer", description={"type": "offer", "sdp": SDP})
    lines = message["description"]["sdp"].split("\r\n")
    assert lines[1:3] == ["o=- 461 2 IN IP4 192.0.2.1", "s=-"]
    assert "c=IN IP4 192.0.2.1" in lines
    assert "a=candidate:1 1 udp 21 192.0.2.1 40000 typ srflx raddr 198.51.100.1 rport 9 ufrag u001" in lines
    assert "a=ice-ufrag:u001" in lines
    assert "a=ice-pwd:removed000000000000001" in lines
    assert "a=fingerprint:sha-256 " + ":".join(["00"] * 31 + ["01"]) in lines
    assert {"a=setup:actpass", "a=rtpmap:96 VP8/90000", "a=ssrc:1 cname:c1"} <= set(lines)
    assert len(lines) == SDP.count("\r\n") + 1


def test_the_same_is_replaced_by_the_same_in_every_message() -> None:
    redactor = Redactor(CHOICES)
    line = "candidate:5 1 udp 21 192.168.7.5 9 typ host ufrag Frag"
    offer = json.loads(redactor.payload(json.dumps({"description": {"sdp": SDP}}).encode()))
    init = {"candidate": line, "usernameFragment": "Frag"}
    sent = json.loads(redactor.payload(json.dumps({"candidate": init}).encode()))["candidate"]
    candidate = parse(sent["candidate"])
    assert candidate is not None
    assert (candidate.address, candidate.ufrag) == ("192.0.2.1", "u001")
    assert sent["usernameFragment"] == "u001"
    assert "a=ice-ufrag:u001" in offer["description"]["sdp"]
    row = PeerRow("a", "Ada", "lobby", "browser", "192.168.7.5", "Firefox", "websocket", 0.0, True, None,
                  MediaState(), 0, 0)  # fmt: skip
    assert (redactor.peer(row).address, redactor.peer(row).name) == ("192.0.2.1", "Person 1")
    hello = json.loads(redactor.payload(b'{"type":"hello","name":"Ada"}'))
    assert hello["name"] == "Person 1"
    assert redactor.peer(row).agent == "Firefox"


def test_who_was_in_one_subnet_still_is() -> None:
    addresses = Addresses()
    real = ["192.168.1.5", "192.168.1.77", "10.0.0.7", "8.8.8.8", "100.101.102.103", "169.254.3.4",
            "fe80::5", "fd12:3456:789a:1::5", "fd12:3456:789a:1::6", "fd12:3456:789a:2::5",
            "2a00::1"]  # fmt: skip
    assert [addresses.of(address) for address in real] == [
        "192.0.2.1", "192.0.2.2", "198.51.100.1", "203.0.113.1", "100.64.0.1", "169.254.0.1",
        "fe80::0:1", "fd00:db8:0::1", "fd00:db8:0::2", "fd00:db8:1::1", "2001:db8:0::1",
    ]  # fmt: skip
    for address in real:
        made, was = ipaddress.ip_address(addresses.of(address)), ipaddress.ip_address(address)
        assert made.version == was.version
        assert made.is_link_local == was.is_link_local


@pytest.mark.parametrize(
    "real", ["192.0.2.1", "203.0.113.1", "100.64.0.1", "169.254.0.1", "fe80::1", "fd00:db8::1", "2001:db8::1"]
)
def test_none_stands_for_itself(real: str) -> None:
    assert ipaddress.ip_address(Addresses().of(real)) != ipaddress.ip_address(real)


def test_many_addresses_have_one_each() -> None:
    addresses = Addresses()
    real = [f"10.{i // 200}.{i % 200}.{1 + i % 250}" for i in range(20_000)]
    made = {addresses.of(address) for address in real}
    assert len(made) == len(real)
    for address in made:
        ipaddress.ip_address(address)


@pytest.mark.parametrize(
    "text",
    ["at 12:34:56.789", "a=rtpmap:96 VP8/90000", "urn:ietf:params:rtp-hdrext:sdes:mid", "0.0.0.0",
     "127.0.0.1", "::1", "t=0 0", "version 1.2.3", FINGERPRINT],
)  # fmt: skip
def test_what_is_no_address_stays(text: str) -> None:
    assert Addresses().scrub(text) == text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("[2a00:1:2::7]:443", "[2001:db8:0::1]:443"),
        ("from 192.168.1.5.", "from 192.0.2.1."),
        ("fe80::5%eth0 up", "fe80::0:1 up"),
        ("2a00:0:1:2:3:4:5:6: no answer", "2001:db8:0::1: no answer"),
        ("2a00::1:", "2001:db8:0::1:"),
        ("1:2a00:0:1:2:3:4:5:6", "host-1.invalid"),
        ("b9f0-11.local:5353", "host-1.local:5353"),
        ("on My-Phone.Home.LOCAL.", "on host-1.local."),
        ("to ..a..phone.local", "to host-1.local"),
        ("192.168.1.5:443: refused", "192.0.2.1:443: refused"),
        ("10.0.0.1:5000:10.0.0.2", "192.0.2.1:5000:192.0.2.2"),
        ("[::ffff:10.0.0.1]:9", "[fd00:db8:0::1]:9"),
        ("5.192.168.1.5", "host-1.invalid"),
    ],
)
def test_addresses_in_other_words(text: str, clean: str) -> None:
    assert Addresses().scrub(text) == clean


def test_what_the_protocol_does_not_know_goes_with_names() -> None:
    message = cleaned([NAMES], type="chat", text="Hi", secret="Ada", list=["Ada"], id="7", n=5, on=True)
    assert message == {
        "type": "chat", "text": "Hi", "secret": "(removed)", "list": ["(removed)"], "id": "7", "n": 5,
        "on": True,
    }  # fmt: skip


def test_a_report_can_still_be_read() -> None:
    pair = {
        "local": {"kind": "host", "address": "192.168.1.5", "port": 9},
        "state": "failed",
        "selected": True,
    }
    digest = {"ice": "failed", "pairs": [pair], "sent": {"video": {"codec": "VP8", "bytes": 5}}}
    kept = cleaned(CHOICES, type="report", to="b", t=1.5, report=digest)["report"]
    assert kept["pairs"][0]["local"] == {"kind": "host", "address": "192.0.2.1", "port": 9}
    assert (kept["ice"], kept["pairs"][0]["state"]) == ("failed", "failed")
    assert kept["sent"] == {"video": {"codec": "VP8", "bytes": 5}}


def test_what_is_nested_deeply_is_left_out_whole() -> None:
    raw = b"[" * 100_000
    assert Redactor([NAMES]).payload(raw) == b"(removed)"
    deep = b'{"a":' * 500 + b'"Ada"' + b"}" * 500
    assert b"Ada" not in Redactor([NAMES]).payload(deep)


@pytest.mark.parametrize(
    "part",
    ["a", "1", "a.", "1.", ":", "a:", "aa:", "candidate:", "\"candidate:", "candidate: ", "x-", ".local",
     "a.local", "..a", " raddr ", " ufrag", "ice-pwd:", "a=crypto:1 ", "/room/", "cname:",
     "v=0\r\n", "o=", "1.1.1.", "::"],
)  # fmt: skip
def test_the_time_is_in_proportion_to_any_text(part: str) -> None:
    text = part * (60_000 // len(part))
    start = time.thread_time()
    for raw in (json.dumps({"sdp": text}).encode(), json.dumps({"sdp": f"v=0\n{text}"}).encode()):
        Redactor(CHOICES).payload(raw)
    assert time.thread_time() - start < 1.0, "with its square it would be many seconds"


def test_an_observation_keeps_the_size_it_had() -> None:
    observation = Observation(5, 1.0, "a", "b", "hello", "lobby", 17, b'{"name":"Ada"}   ', "")
    changed = Redactor([NAMES]).observation(observation)
    assert (changed.seq, changed.size, changed.raw) == (5, 17, b'{"name":"Person 1"}')
    assert Redactor().observation(observation) is observation


def test_only_what_there_is_can_be_chosen() -> None:
    with pytest.raises(ValueError, match="shoes"):
        Redactor(["shoes"])
    assert Redactor([CHAT, NAMES]).choices == (NAMES, CHAT)


def test_every_text_of_a_report_is_known() -> None:
    """One that is not would be left out together with names."""
    structs = (reports.End, reports.TriedPair, reports.Sent, reports.Received, reports.Change, reports.Digest)
    texts: set[str] = set()
    for struct in map(inspect.type_info, structs):
        assert isinstance(struct, inspect.StructType)
        texts |= {one.encode_name for one in struct.fields if isinstance(one.type, inspect.StrType)}
    assert {"kind", "address", "state", "codec", "what", "value"} <= texts
    for name in texts:
        assert cleaned([NAMES], **{name: "connected"}) == {name: "connected"}, name
