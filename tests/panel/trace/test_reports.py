"""Reports are read as PROTOCOL.md describes them, and as browsers really send them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
from recorder import TWO_PEOPLE, read

import server
from panel.trace import reports
from panel.trace.reports import Change, Digest, End, Received, Report, Sent, TriedPair

PROTOCOL = (Path(server.__file__).parent / "PROTOCOL.md").read_text(encoding="utf-8")
SECTION = PROTOCOL.split("\n## Reports\n")[1].split("\n## ")[0]
RECORDED = [seen for seen in read(TWO_PEOPLE) if seen.type == "report"]


def members(struct: type[msgspec.Struct]) -> list[str]:
    return [field.encode_name for field in msgspec.structs.fields(struct)]


def row(member: str) -> str:
    """What PROTOCOL.md says of a member."""
    return str(re.findall(rf"^\| `{member}`.*$", SECTION, re.MULTILINE)[0])


def encoded(**report: Any) -> bytes:
    return json.dumps(
        {"type": "report", "id": "m1", "seq": 3, "to": "b", "t": 1e12, "report": report}
    ).encode()


# The protocol's own words -------------------------------------------------------------------------------


def test_every_member_is_documented() -> None:
    table = SECTION.split("| member |")[1].split("\n\n")[0]
    names = [name for cell in re.findall(r"^\| (`.*?`) \|", table, re.MULTILINE) for name in cell.split(", ")]
    assert [name.strip("`") for name in names] == members(Digest)


@pytest.mark.parametrize(
    ("member", "number", "struct"),
    [
        ("changes", 0, Change),
        ("pairs", 0, TriedPair),
        ("pairs", 1, End),
        ("sent", 1, Sent),
        ("received", 0, Received),
    ],
)
def test_every_inner_member_is_documented(member: str, number: int, struct: type[msgspec.Struct]) -> None:
    objects = re.findall(r"{([^{}]*)}", row(member))
    assert re.findall(r'"(\w+)"', objects[number]) == members(struct)


def test_the_example_can_be_read() -> None:
    [line] = re.findall(r"^>> (.*)$", SECTION, re.MULTILINE)
    report = reports.decode(line.encode())
    assert report is not None
    assert [change.what for change in report.report.changes] == ["connection", "first-frame"]
    [pair] = report.report.pairs
    assert (pair.selected, pair.remote.address) == (True, "192.168.1.9")
    assert report.report.received["video"].frames == 9


# What browsers send -------------------------------------------------------------------------------------


def test_every_recorded_report_can_be_read() -> None:
    decoded = [reports.decode(seen.raw) for seen in RECORDED]
    assert [report.to for report in decoded if report] == [seen.recipient for seen in RECORDED]
    assert len(decoded) > 10


def told(by: str) -> list[Report]:
    decoded = [reports.decode(seen.raw) for seen in RECORDED if seen.sender == by]
    return [report for report in decoded if report is not None]


@pytest.mark.parametrize("by", sorted({seen.sender for seen in RECORDED}))
def test_a_recorded_call_is_told_from_each_end(by: str) -> None:
    story = told(by)
    changes = [(change.what, change.value) for report in story for change in report.report.changes]
    for expected in (
        ("signaling", "stable"), ("ice", "connected"), ("dtls", "connected"), ("connection", "connected"),
        ("first-frame", "video"), ("first-frame", "audio"), ("restart", ""), ("gathering", "complete"),
    ):  # fmt: skip
        assert expected in changes
    assert changes[-1] == ("connection", "closed")
    times = [change.t for report in story for change in report.report.changes]
    connected = changes.index(("connection", "connected"))
    assert times[connected] <= times[changes.index(("first-frame", "video"))]
    for report in story:
        assert list(report.report.changes) == sorted(report.report.changes, key=lambda change: change.t)
    *_, steady, last = story
    [used] = [pair for pair in steady.report.pairs if pair.selected]
    assert (used.state, used.local.kind, used.remote.protocol) == ("succeeded", "host", "udp")
    assert steady.report.received["video"].frames > 0
    assert (last.report.connection, last.report.received, last.report.sent) == ("closed", {}, {})


def test_both_sides_tell_of_glare_as_they_resolved_it() -> None:
    values = {
        change.value
        for by in {seen.sender for seen in RECORDED}
        for report in told(by)
        for change in report.report.changes
        if change.what == "glare"
    }
    assert values == {"rolled-back", "ignored"}


def test_a_report_says_how_the_clocks_differ() -> None:
    """They were recorded on one machine, and a report takes no second to come."""
    for seen in RECORDED:
        report = reports.decode(seen.raw)
        assert report is not None
        assert report.t / 1000 == pytest.approx(seen.at, abs=1.0)


# What anybody may send ----------------------------------------------------------------------------------


def test_nothing_has_to_be_there() -> None:
    report = reports.decode(encoded())
    assert report is not None
    assert report.report == Digest()


def test_what_is_unknown_is_ignored() -> None:
    report = reports.decode(encoded(ice="failed", weather="fine", pairs=[{"priority": 7}]))
    assert report is not None
    assert report.report == Digest(ice="failed", pairs=(TriedPair(),))


def test_what_is_encoded_is_decoded() -> None:
    digest = Digest(
        changes=(Change(1.5, "glare", "ignored"),),
        pairs=(TriedPair(End("host", "udp", "::1", 9), selected=True, rtt=0.01),),
        received={"video": Received(bytes=9, lost=-1, freeze_seconds=0.5)},
        dtls_role="client",
    )
    report = reports.decode(b'{"to":"b","t":2,"report":%b}' % bytes(reports.encode(digest)))
    assert report == Report("b", 2.0, digest)


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"{", b"[]", b"\xff", b'{"to":"b","t":1}', b'{"to":"b","t":1,"report":' + b"[" * 50_000,
        encoded(changes=[{"t": 1e300, "what": "ice"}]),
        encoded(changes=[{"t": 1, "what": "x" * 65}]),
        encoded(changes=[{"t": 1, "what": "failure", "value": "x" * 501}]),
        encoded(pairs=[{"rtt": -1}]),
        encoded(pairs=[{"local": {"port": 70_000}}]),
        encoded(received={"video": {"bytes": 10**400}}),
        encoded(received={"video": {"bytes": -1}}),
        encoded(ice=7),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_no_report(raw: bytes) -> None:
    assert reports.decode(raw) is None
