"""What each type of message means, in one plain sentence."""

from __future__ import annotations

from panel import texts


def meaning(kind: str) -> str:
    """For people who do not know the protocol; "" for a type that is not known."""
    return _meanings().get(kind, "")


def _meanings() -> dict[str, str]:
    tr = texts.tr
    return {
        "hello": tr("Someone wants to join a room, or to go on after a lost connection."),
        "welcome": tr("They are in, and hear who else is."),
        "resumed": tr("They are back in the same session. What they missed follows."),
        "waiting": tr("They have to wait until someone lets them in."),
        "knock": tr("Someone waits to be let in."),
        "knock-over": tr("They do not wait any more."),
        "door": tr("The room was locked or opened, or people have to knock from now on."),
        "moderate": tr("The host of the room lets someone in, turns them away, or removes them."),
        "peer-joined": tr("They are in the room, and the others hear of it."),
        "peer-left": tr("They are out of the room, and the others hear of it."),
        "peer-away": tr("Their connection to the server is lost. They may come back."),
        "peer-back": tr("They are back, and the others hear of it."),
        "left": tr("They are out of the room, and nobody was left to hear of it."),
        "offer": tr("How one side wants to send and receive. The other side answers."),
        "answer": tr("The other side agrees."),
        "candidate": tr("An address where one side can perhaps be reached."),
        "chat": tr("A line of text for everyone in the room."),
        "state": tr("Microphone, camera or screen were switched."),
        "report": tr("What a browser measured, and what happened to its connection. Only Callbox hears it."),
        "fault": tr("A fault rule struck the message that it names."),
        "bye": tr("They leave, or load the page again."),
        "ping": tr("A sign of life is asked for."),
        "pong": tr("The answer to a ping."),
        "ack": tr("So far everything has arrived."),
        "error": tr("The server refused something, or ends the connection."),
        "invalid": tr("What came could not be read."),
    }
