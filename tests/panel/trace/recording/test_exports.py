"""HTTP Archives and tables, made of what passed a hub."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from play import Play, sdp

from panel.trace.recording import csvfile, har
from panel.trace.recording.extract import Extract
from panel.trace.recording.redaction import Redactor
from server.journal import Journal, Snapshot

URL = "wss://192.0.2.1:8443/ws"


@pytest.fixture
def play() -> Play:
    """Ada, Bo and, in another room, Cy; Bo calls Ada, and they chat."""
    play = Play()
    play.journal.origin = 1_767_225_600.0
    ada, bo = play.join("Ada"), play.join("Bo")
    play.join("Cy", room="attic")
    play.now = 1.5
    play.says(bo, type="offer", to=ada, id="7", seq=1, description=sdp())
    play.says(ada, type="answer", to=bo, description=sdp("answer"))
    play.says(ada, type="chat", text="hi")
    play.says(ada, type="offer", to="nobody", description=sdp())
    play.now = 2.5
    play.says(bo, type="bye")
    play.says(ada, type="chat", text="alone")
    return play


def archive(play: Play, redactor: Redactor | None = None) -> dict[str, Any]:
    extract = Extract(play.journal, play.hub.snapshot(play.now), redactor=redactor)
    log: dict[str, Any] = json.loads(b"".join(har.collect(extract, URL, "callbox 0.1.0")))["log"]
    return log


def frames(log: dict[str, Any], peer: str) -> list[tuple[str, dict[str, Any]]]:
    [entry] = [entry for entry in log["entries"] if entry["connection"] == peer]
    return [(frame["type"], json.loads(frame["data"])) for frame in entry["_webSocketMessages"]]


def test_each_peer_is_a_websocket(play: Play) -> None:
    log = archive(play)
    assert (log["version"], log["creator"]["version"]) == ("1.2", "callbox 0.1.0")
    assert [entry["connection"] for entry in log["entries"]] == ["p1", "p2", "p3"]
    entry = log["entries"][0]
    assert entry["_resourceType"] == "websocket"
    assert (entry["request"]["method"], entry["request"]["url"]) == ("GET", f"{URL}?peer=Ada")
    assert entry["request"]["queryString"] == [{"name": "peer", "value": "Ada"}]
    assert entry["response"]["status"] == 101
    assert entry["startedDateTime"] == "2026-01-01T00:00:00.000Z"
    assert entry["time"] == 2500.0
    assert entry["comment"] == "Ada (p1)"
    assert {frame["opcode"] for frame in entry["_webSocketMessages"]} == {1}
    times = [frame["time"] for frame in entry["_webSocketMessages"]]
    assert times == sorted(times)
    assert times[0] == 1_767_225_600.0


def test_what_a_peer_sent_and_got(play: Play) -> None:
    told = frames(archive(play), "p1")
    assert [(kind, message["type"]) for kind, message in told] == [
        ("send", "hello"), ("receive", "welcome"), ("receive", "peer-joined"), ("receive", "offer"),
        ("send", "answer"), ("send", "chat"), ("send", "offer"), ("receive", "error"),
        ("receive", "peer-left"), ("send", "chat"),
    ]  # fmt: skip


def test_a_relayed_message_is_as_its_recipient_got_it(play: Play) -> None:
    log = archive(play)
    sent = next(
        message for kind, message in frames(log, "p2") if (kind, message["type"]) == ("send", "offer")
    )
    got = next(
        message for kind, message in frames(log, "p1") if (kind, message["type"]) == ("receive", "offer")
    )
    assert sent == {"type": "offer", "to": "p1", "id": "7", "seq": 1, "description": sdp()}
    assert got == {"type": "offer", "from": "p2", "description": sdp()}
    heard = [message for kind, message in frames(log, "p2") if (kind, message["type"]) == ("receive", "chat")]
    assert heard == [{"type": "chat", "from": "p1", "text": "hi"}], "who has left hears no more"


def test_other_rooms_hear_nothing(play: Play) -> None:
    assert [message["type"] for _, message in frames(archive(play), "p3")] == ["hello", "welcome"]


def test_bytes_that_are_no_text() -> None:
    journal = Journal()
    journal.append(0.0, "a", "server", "unreadable", "", b"\xff\x00", "bad_json")
    extract = Extract(journal, Snapshot(at=0.0))
    [entry] = json.loads(b"".join(har.collect(extract, URL, "")))["log"]["entries"]
    assert [(m["opcode"], m["data"]) for m in entry["_webSocketMessages"]] == [(2, "/wA=")]


def test_nothing_happened() -> None:
    assert (
        json.loads(b"".join(har.collect(Extract(Journal(), Snapshot(at=0.0)), URL, "")))["log"]["entries"]
        == []
    )


def test_an_archive_is_redacted_too(play: Play) -> None:
    text = json.dumps(archive(play, Redactor(["names", "chat"])))
    assert "Ada" not in text
    assert "alone" not in text
    assert "Person 1 (p1)" in text
    assert "?peer=Person+1" in text


def rows(play: Play, redactor: Redactor | None = None) -> list[dict[str, str]]:
    names = {"p1": "Ada", "p2": "=Bo()"}
    extract = Extract(play.journal, Snapshot(at=0.0), redactor=redactor)
    data = b"".join(csvfile.pieces(extract, lambda peer: names.get(peer, peer)))
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_a_row_for_each_message(play: Play) -> None:
    table = rows(play)
    assert tuple(table[0]) == csvfile.COLUMNS
    assert len(table) == play.journal.total
    offer = next(row for row in table if row["type"] == "offer")
    assert (offer["time"], offer["at"]) == ("2026-01-01T00:00:01.500+00:00", "1.500000")
    assert (offer["from"], offer["to"], offer["to name"], offer["room"]) == ("p2", "p1", "Ada", "lobby")
    assert json.loads(offer["payload"])["description"] == sdp()
    refused = [row["code"] for row in table if row["code"]]
    assert refused == ["unknown_peer", "unknown_peer"]


def test_a_stranger_writes_no_formula(play: Play) -> None:
    assert {row["from name"] for row in rows(play) if row["from"] == "p2"} == {"'=Bo()"}
    play.journal.append(3.0, "p1", "p2", "error", code="=HYPERLINK()")  # as a foreign recording may say
    assert rows(play)[-1]["code"] == "'=HYPERLINK()"


def test_a_table_is_redacted_too(play: Play) -> None:
    table = rows(play, Redactor(["names"]))
    assert {row["from name"] for row in table} == {"Person 1", "Person 4", "server", "p3"}
    assert "Ada" not in json.dumps(table)


def test_who_is_nobody_keeps_the_name(play: Play) -> None:
    names = {"p1": "Ada", "p2": "Bo", "p3": "Cy", "server": "Callbox", "everyone": "all"}
    extract = Extract(play.journal, Snapshot(at=0.0), redactor=Redactor(["names"]))
    data = b"".join(csvfile.pieces(extract, names.__getitem__)).decode()
    table = list(csv.DictReader(io.StringIO(data, newline="")))
    called = {row["from"]: row["from name"] for row in table} | {row["to"]: row["to name"] for row in table}
    assert called == {
        "p1": "Person 1", "p2": "Person 2", "p3": "Person 3", "server": "Callbox", "everyone": "all"
    }  # fmt: skip
