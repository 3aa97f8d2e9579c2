"""What clients report of their connections: noted for who watches, and for nobody else."""

from __future__ import annotations

import json
import logging
from typing import Any

import msgspec
import pytest
from play import Play, codes, sdp, two
from wire import WireClient

from server import codec
from server import messages as m
from server.config import Policy
from server.errors import SignalingError
from server.runner import Server

REPORT: dict[str, Any] = {"type": "report", "id": "r1", "t": 1767225601250.4, "report": {"ice": "connected"}}


def test_a_report_is_noted_as_it_is_and_reaches_nobody() -> None:
    play, ada, bo = two()
    message = {**REPORT, "to": bo}
    assert play.says(ada, **message) == []
    *_, noted = play.journal.since(0).observations
    assert (noted.sender, noted.recipient, noted.type, noted.room) == (ada, bo, "report", "lobby")
    assert json.loads(noted.raw) == message


def test_it_is_no_part_of_a_negotiation() -> None:
    play, ada, bo = two()
    before = play.hub.snapshot(0.0)
    play.says(ada, **REPORT, to=bo)
    after = play.hub.snapshot(0.0)
    assert (after.pairs, after.rooms) == (before.pairs, before.rooms) == ((), before.rooms)
    play.says(bo, type="offer", to=ada, description=sdp())
    [pair] = play.hub.snapshot(0.0).pairs
    play.says(ada, **REPORT, to=bo)
    assert play.hub.snapshot(0.0).pairs == (pair,)


def test_the_last_one_is_about_someone_who_has_just_left() -> None:
    play, ada, bo = two()
    cy = play.join("Cy")
    play.says(bo, type="bye")
    assert play.says(ada, **REPORT, to=bo) == []
    assert play.seen()[-1] == (ada, bo, "report")
    for number in range(16):  # so many are remembered
        play.hangs_up(play.join(f"Guest {number}"))
    assert codes(play.says(cy, **REPORT, to=bo), cy) == ["unknown_peer"]


@pytest.mark.parametrize("about", ["nobody", "p1", "p3"], ids=["nobody", "oneself", "another room"])
def test_a_report_about_nobody_here_is_refused(about: str) -> None:
    play, ada, _ = two()
    play.join("Di", room="elsewhere")
    [(to, error)] = play.says(ada, **REPORT, to=about)
    assert (to, error["code"], error["ref"]) == (ada, "unknown_peer", "r1")


def test_hello_comes_first() -> None:
    play = Play()
    peer = play.connect()
    assert codes(play.says(peer, **REPORT, to="p2"), peer) == ["hello_expected"]


def test_it_counts_for_the_rate() -> None:
    play, ada, bo = two(Policy(message_rate=1, message_burst=3))
    told = [codes(play.says(ada, **REPORT, to=bo), ada) for _ in range(3)]
    assert told == [[], [], ["rate_limited"]]


def test_one_that_was_sent_again_is_dropped() -> None:
    play, ada, bo = two()
    for _ in range(2):
        play.says(ada, **REPORT, to=bo, seq=1)
    assert play.seen().count((ada, bo, "report")) == 1


@pytest.mark.parametrize(("limit", "fits"), [(200, True), (199, False), (0, False)])
def test_the_limit_is_told_and_kept(limit: int, *, fits: bool) -> None:
    play = Play(Policy(report_bytes=limit))
    ada = play.connect()
    [(_, welcome), _] = play.says(ada, type="hello", name="Ada", room="lobby")
    assert welcome["limits"]["reportBytes"] == limit
    message = json.dumps({**REPORT, "to": play.join("Bo")}).encode()
    told = codes(play.sends(ada, message.ljust(200)), ada)
    assert told == ([] if fits else ["report_too_large"])


def test_reports_that_are_too_large_end_nothing() -> None:
    play, ada, bo = two(Policy(report_bytes=0))
    for _ in range(10):
        assert codes(play.says(ada, **REPORT, to=bo), ada) == ["report_too_large"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"report": []}, {"report": None}, {"report": "ice"}, {"t": "now"}, {"t": -1}, {"t": 1e16},
        {"t": None}, {"to": ""}, {"to": 7},
    ],
)  # fmt: skip
def test_what_is_no_report(wrong: dict[str, Any]) -> None:
    with pytest.raises(SignalingError) as caught:
        codec.decode(json.dumps({**REPORT, "to": "p2", **wrong}).encode())
    assert (caught.value.code, caught.value.ref) == ("bad_message", "r1")


def test_what_it_holds_is_not_looked_into() -> None:
    message = codec.decode(json.dumps({**REPORT, "to": "p2", "report": {"pairs": 7}}).encode())
    assert isinstance(message, m.Report)
    assert bytes(message.report) == b'{"pairs": 7}'


def test_a_server_that_does_not_say_so_takes_none() -> None:
    limits = {"messageBytes": 1, "roomPeers": 2, "messagesPerSecond": 3, "messageBurst": 4}
    assert msgspec.convert(limits, m.Limits).report_bytes == 0


# On the wire --------------------------------------------------------------------------------------------


async def test_addresses_are_in_the_journal_and_in_no_log(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    local: dict[str, Any] = {"kind": "host", "protocol": "udp", "address": "198.51.100.77", "port": 53124}
    async with WireClient(server) as ada, WireClient(server) as bo:
        await ada.join("Ada")
        report = {"type": "report", "to": (await bo.join("Bo"))["peer"], "t": 1.0}
        pairs = [{"local": local}]
        await ada.expect("peer-joined")
        await ada.send(**report, report={"pairs": pairs})
        for wrong in ({"pairs": pairs * 300}, pairs):
            await ada.send(**report, report=wrong)
            assert local["address"] not in json.dumps(await ada.expect("error"))
    raws = [seen.raw for seen in server.journal.since(0).observations if seen.type == "report"]
    assert b"198.51.100.77" in raws[0]
    ours = [record for record in caplog.records if not record.name.startswith("websockets")]
    assert not [record for record in ours if "198.51.100.77" in record.getMessage()]
