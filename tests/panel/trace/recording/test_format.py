"""`.callbox` files: what is written is read again, and what is broken does no harm."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace as changed

from panel.trace.recording import format as recordings
from panel.trace.recording.extract import Extract
from panel.trace.recording.format import MAX_LINE, Reader, RecordingError
from panel.trace.recording.lines import MessageLine, SpikeLine
from panel.trace.recording.recording import Recording
from server.journal import Journal, Observation, PeerRow, RoomRow, Snapshot
from server.messages import MediaState
from server.spike import Spike

EXAMPLE = Path(__file__).parents[4] / "docs" / "example.callbox"
HEADER = b'{"callbox":1,"origin":1700000000.0}\n'
MESSAGE = (
    b'{"kind":"message","seq":%d,"at":%d.5,"from":"a","to":"b","type":"chat","room":"lobby","text":"{}"}\n'
)
Make = Callable[[bytes], Path]

ADA = PeerRow(
    "a", "Ada", "lobby", "browser", "192.168.1.20", "Chrome 156 on Android", "events", 1.0, True, 0.004,
    MediaState(camera=True), 0, 0, offset=-0.25, role="host",
)  # fmt: skip


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """A file with these bytes."""

    def write(data: bytes) -> Path:
        path = tmp_path / "made.callbox"
        path.write_bytes(data)
        return path

    return write


def written(extract: Extract) -> bytes:
    return b"".join(recordings.pieces(extract, program="callbox 0.1.0", saved=1_700_000_600.0))


def read(path: Path) -> tuple[Reader, Recording]:
    reader = Reader(path)
    recording = Recording(reader.header)
    while not reader.done:
        for line in reader.read(7):
            recording.take(line)
    return reader, recording


def messages(recording: Recording) -> list[Observation]:
    return recording.journal.since(0, recording.journal.capacity).observations


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
payloads = st.binary(max_size=60) | words.map(str.encode) | st.just(b'{"text":"\\u2028 \\ud83d\\ude00"}')
entries = st.tuples(st.floats(0, 1e9), words, words, words, words, payloads, words)


@pytest.mark.fuzz
@given(st.lists(entries, max_size=20))
def test_every_message_comes_back_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, said: list[tuple[float, str, str, str, str, bytes, str]]
) -> None:
    journal = Journal(origin=1_700_000_000.125)
    for entry in said:
        journal.append(*entry)
    path = tmp_path_factory.getbasetemp() / "round.callbox"
    path.write_bytes(written(Extract(journal, Snapshot(at=5.0))))
    reader, recording = read(path)
    assert (reader.broken, reader.truncated, reader.skipped.total()) == (0, False, 0)
    assert messages(recording) == journal.since(0).observations
    assert recording.journal.origin == journal.origin


def test_everything_beside_the_messages_comes_back(make: Make) -> None:
    journal = Journal(origin=1.0)
    journal.append(2.0, "a", "everyone", "chat", "lobby", b"{}")
    rooms = (RoomRow("lobby", ("a",), 0.5, 9, locked=True),)
    spikes = (Spike(1.5, 0.15, ("run", "paint")),)
    snapshot = Snapshot(at=3.0, peers=(ADA,), rooms=rooms)
    _, recording = read(make(written(Extract(journal, snapshot, spikes))))
    assert recording.snapshot() == Snapshot(at=3.0, peers=(changed(ADA, received=1),), rooms=rooms)
    assert tuple(recording.spikes) == spikes
    assert recording.header.program == "callbox 0.1.0"
    assert (recording.header.saved, recording.header.part) == (1_700_000_600.0, False)


def test_a_size_is_that_on_the_wire(make: Make) -> None:
    """What was redacted is shorter, and stays as large as it was through any number of files."""
    line = b'{"kind":"message","seq":1,"at":1,"from":"a","to":"b","type":"x","size":5000,"text":"{}"}\n'
    _, recording = read(make(HEADER + line))
    assert [(o.size, o.raw) for o in messages(recording)] == [(5_000, b"{}")]
    _, again = read(make(written(Extract(recording.journal, recording.snapshot()))))
    assert [(o.size, o.raw) for o in messages(again)] == [(5_000, b"{}")]


def test_a_selection_is_marked_as_one(make: Make) -> None:
    journal = Journal()
    for number in range(2_000):
        journal.append(float(number), "a", "b", "chat" if number % 1_000 else "offer")
    extract = Extract(journal, Snapshot(at=0.0), admits=lambda o: o.type == "offer")
    reader, recording = read(make(written(extract)))
    assert reader.header.part
    assert [o.at for o in messages(recording)] == [0.0, 1_000.0]
    assert [o.seq for o in messages(recording)] == [1, 2]
    assert b"" in list(extract_pieces(extract)), "a search for few has to give way to others"


def extract_pieces(extract: Extract) -> list[bytes]:
    return list(recordings.pieces(extract, program="", saved=0.0))


def test_what_a_newer_version_knows_is_skipped(make: Make) -> None:
    lines = HEADER + b'{"kind":"weather","rain":true}\n' + MESSAGE % (1, 1)
    reader, recording = read(make(lines))
    assert reader.skipped == {"weather": 1}
    assert reader.broken == 0
    assert len(messages(recording)) == 1


def test_a_member_more_does_no_harm(make: Make) -> None:
    line = b'{"kind":"spike","at":1,"seconds":0.2,"stack":["x"],"cause":"moon"}\n'
    assert Reader(make(HEADER + line)).read() == [SpikeLine(1.0, 0.2, ("x",))]


def test_what_blocked_the_loop_is_in_order_and_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("panel.trace.recording.recording._MOST_SPIKES", 2)
    recording = Recording()
    for at in (3.0, 1.0, 2.0):
        recording.take(SpikeLine(at, 0.2))
    assert [spike.at for spike in recording.spikes] == [2.0, 3.0]


@pytest.mark.parametrize(
    "line",
    [
        b"nonsense\n",
        b"[]\n",
        b'{"kind":"message"}\n',
        b'{"kind":"message","seq":1,"at":"soon","from":"a","to":"b","type":"x"}\n',
        b'{"kind":"message","seq":1,"at":1,"from":"a","to":"b","type":"x","base64":"?"}\n',
        b'{"kind":"message","seq":1,"at":1,"from":"\\ud800","to":"b","type":"x"}\n',
        b'{"kind":"message","seq":1,"at":1e300,"from":"a","to":"b","type":"x"}\n',
        b'{"kind":"message","seq":1,"at":-1,"from":"a","to":"b","type":"x"}\n',
        b'{"kind":"message","seq":1,"at":1,"from":"a","to":"b","type":"x","size":-1}\n',
        b'{"kind":"peer","id":"a","connectedAt":1e300}\n',
        b'{"kind":"room","id":"a","openedAt":1e300}\n',
        b'{"kind":"spike","at":1,"seconds":1e300}\n',
        b"\xff\xfe\n",
        b"[" * 5_000 + b"\n",
    ],
)
def test_a_broken_line_is_reported_with_its_number(make: Make, line: bytes) -> None:
    reader, recording = read(make(HEADER + MESSAGE % (1, 1) + line + b"\n" + MESSAGE % (2, 2)))
    assert len(messages(recording)) == 2
    assert (reader.broken, [note.number for note in reader.notes]) == (1, [3])
    assert reader.notes[0].why
    assert not reader.truncated


def test_a_last_line_that_ends_in_the_middle(make: Make) -> None:
    reader, recording = read(make(HEADER + MESSAGE % (1, 1) + (MESSAGE % (2, 2))[:40]))
    assert reader.truncated
    assert (reader.broken, len(messages(recording))) == (0, 1)


def test_a_last_line_without_its_end_is_whole(make: Make) -> None:
    reader, recording = read(make(HEADER + (MESSAGE % (1, 1)).rstrip()))
    assert not reader.truncated
    assert len(messages(recording)) == 1


def test_a_line_that_is_too_long_is_left_out(make: Make) -> None:
    reader, recording = read(make(HEADER + b"x" * (3 * MAX_LINE) + b"\n" + MESSAGE % (1, 1)))
    assert (reader.broken, reader.notes[0].number) == (1, 2)
    assert len(messages(recording)) == 1
    assert reader.position == reader.size


def test_many_broken_lines_are_only_counted(make: Make) -> None:
    reader, _ = read(make(HEADER + b"?\n" * 5_000))
    assert reader.broken == 5_000
    assert len(reader.notes) == 100


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b"", "not_a_recording"),
        (b"\x89PNG\r\n", "not_a_recording"),
        (b'{"log":{}}\n', "not_a_recording"),
        (b'{"callbox":1,"origin":"then"}\n', "not_a_recording"),
        (b'{"callbox":1,"origin":1e18}\n', "not_a_recording"),
        (b"[" * MAX_LINE, "not_a_recording"),
        (b'{"callbox":2}\n', "too_new"),
    ],
)
def test_another_file_is_refused(make: Make, data: bytes, trouble: str) -> None:
    with pytest.raises(RecordingError) as raised:
        Reader(make(data))
    assert raised.value.trouble == trouble


def test_a_file_that_is_too_large(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recordings, "MAX_FILE", 10)
    with pytest.raises(RecordingError, match="too_large"):
        Reader(make(HEADER))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RecordingError, match=r"unreadable No such file"):
        Reader(tmp_path / "gone.callbox")
    with pytest.raises(RecordingError, match="unreadable"):
        Reader(tmp_path)


def test_who_was_there_is_read_from_the_messages(make: Make) -> None:
    said = [
        ("a", "server", "hello", b'{"type":"hello","name":"Ada","room":"lobby","kind":"bot"}'),
        ("b", "everyone", "peer-joined", b'{"peer":{"id":"b","name":"Bo","kind":"browser"}}'),
        ("b", "a", "offer", b"?"),
        ("c", "server", "hello", b'{"name":5}'),
    ]
    journal = Journal()
    for at, (sender, recipient, kind, raw) in enumerate(said):
        journal.append(float(at), sender, recipient, kind, "lobby", raw)
    _, recording = read(make(written(Extract(journal, Snapshot(at=9.0)))))
    rows = recording.snapshot().peers
    assert [(r.id, r.name, r.kind, r.room, r.received, r.sent) for r in rows] == [
        ("a", "Ada", "bot", "lobby", 1, 1),
        ("b", "Bo", "browser", "lobby", 2, 0),
        ("c", "", "browser", "lobby", 1, 0),
    ]
    [room] = recording.snapshot().rooms
    assert (room.id, room.peers) == ("lobby", ("a", "b", "c"))
    assert recording.snapshot() is recording.snapshot(), "nothing new, nothing made"


def test_the_example_of_the_documentation() -> None:
    reader, recording = read(EXAMPLE)
    assert (reader.broken, reader.truncated, reader.skipped.total()) == (0, False, 0)
    kinds = [o.type for o in messages(recording)]
    assert kinds[:2] == ["hello", "welcome"]
    assert {"offer", "answer", "candidate"} <= set(kinds)
    assert [row.name for row in recording.snapshot().peers] == ["Ada", "Bo"]
    assert recording.spikes[0].stack[-1]
    page = (EXAMPLE.parent / "recordings.md").read_text()
    shown = page.partition("```json\n")[2].partition("```")[0].splitlines()
    lines = [json.loads(line) for line in EXAMPLE.read_text().splitlines()]
    for line in shown:
        assert json.loads(line) in lines, "the page shows lines of the example"
    assert len(shown) >= 4


def test_a_message_line_says_what_it_is_made_of() -> None:
    line = MessageLine(1, 0.0, "a", "b", "chat", base64="/wA=")
    assert line.raw == b"\xff\x00"
