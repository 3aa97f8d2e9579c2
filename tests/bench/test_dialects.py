"""Every server gets the same sizes, and Callbox messages that it accepts."""

from __future__ import annotations

import json

import pytest

from server import codec, messages
from tests.bench.dialects import CALLBOX, LARGE, PEERJS, PLAIN, SMALL, SOCKET_IO, Dialect

SIZES = [LARGE, LARGE, SMALL, SMALL]
KINDS = ["offer", "answer", "candidate", "chat"]


def texts(dialect: Dialect) -> list[str]:
    """The messages as they go out, to a partner whose id has twelve characters."""
    return [text.replace("$to", "abcdefghijkl") for text in dialect.messages]


@pytest.mark.parametrize("dialect", [CALLBOX, PLAIN, SOCKET_IO, PEERJS], ids=lambda each: each.path[:10])
def test_messages_have_the_same_size_everywhere(dialect: Dialect) -> None:
    assert [len(text) for text in texts(dialect)] == SIZES


def test_callbox_takes_its_messages() -> None:
    decoded = [codec.decode(text.encode()) for text in (*texts(CALLBOX), CALLBOX.farewell)]
    assert [messages.type_of(message) for message in decoded] == [*KINDS, "bye"]
    greeting = CALLBOX.greetings[0].replace("$room", "room2-17")
    assert messages.type_of(codec.decode(greeting.encode())) == "hello"
    for begins, answer in CALLBOX.heartbeats:
        assert begins == '{"type":"ping"'
        assert messages.type_of(codec.decode(answer.encode())) == "pong"


def test_others_find_the_recipient() -> None:
    assert [json.loads(text)["to"] for text in texts(PLAIN)] == ["abcdefghijkl"] * 3 + ["*"]
    assert [json.loads(text)["dst"] for text in texts(PEERJS)] == ["abcdefghijkl"] * 4
    assert [json.loads(text[2:])[1]["type"] for text in texts(SOCKET_IO)] == KINDS
