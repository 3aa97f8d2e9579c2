"""Rules about one client: its page, its clock, its connection to the server."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from panel.trace.diagnosis.finding import Facts, Finding
from panel.trace.diagnosis.rule import Rule, StoryLook, seconds
from panel.trace.people import Jump, Person
from panel.trace.story import Refusal, Story

INSECURE_CONTEXT = Rule(
    "insecure-context",
    "problem",
    "The page is not secure",
    {
        "insecure": "{a} has opened the page without HTTPS, so the browser gives it no camera and no "
        "microphone."
    },
    "Open the address that begins with https://, and trust the certificate when the page asks for it.",
)
CLOCK_JUMP = Rule(
    "clock-jump",
    "hint",
    "A clock was set during the call",
    {
        "ahead": "The clock of {a} jumped {seconds} s ahead of the clock of this computer.",
        "back": "The clock of {a} jumped {seconds} s back from the clock of this computer.",
        "all-ahead": "The clocks of {count} clients jumped {seconds} s ahead at once: this computer has "
        "slept, or its own clock was set.",
        "all-back": "The clocks of {count} clients jumped {seconds} s back at once: the clock of this "
        "computer was set.",
    },
    "The call is not harmed. Times that were reported around the jump may be off by as much.",
)
SENT_TO_DEPARTED = Rule(
    "sent-to-departed",
    "hint",
    "A message was sent to someone who had left",
    {
        "once": "{a} sent a message ({types}) to {b}, who had left {seconds} s before.",
        "often": "{a} sent {count} messages ({types}) to {b}, who had left {seconds} s before the last of "
        "them.",
    },
    "Close the RTCPeerConnection to a peer when peer-left comes, and cancel what is still to be sent to it.",
)
SLOW_CONSUMER = Rule(
    "slow-consumer",
    "warning",
    "A client did not read what it was sent",
    {
        "cut": "{a} did not read its messages in time, and its connection was cut.",
        "often": "{a} did not read its messages in time, and its connection was cut {count} times.",
    },
    "Its network may be gone or very slow, its page stopped (a device asleep, a tab in the debugger), or too "
    "busy. It comes back by itself; look what else runs there if it happens again.",
)

_CROSSING = 1.0  # seconds: what was on its way when someone left is no fault
_AT_ONCE = 60.0  # seconds: reports do not come at the same moment
_NEARLY = 1.0  # seconds
_LONG_AGO = 30.0  # seconds
_MOST_EVIDENCE = 16


def insecure_context(story: Story, facts: Facts) -> Iterator[Finding]:
    """As the client itself reports (isSecureContext)."""
    for person in story.people.values():
        if person.secure is False:
            at = person.joined_at if person.joined_at is not None else story.now
            words, past = {"a": story.name(person.id)}, person.left_at is not None
            yield INSECURE_CONTEXT.of_peer(person.id, "insecure", at, [person.insecure], words, past=past)


def clock_jump(story: Story, facts: Facts) -> Iterator[Finding]:
    """The last one of each client. Those that jump together do not: this computer's clock did."""
    jumped = [(person.jumps[-1], person) for person in story.people.values() if person.jumps]
    while jumped:
        jump, person = jumped[0]
        same = [one for one in jumped if _together(one[0], jump)]
        jumped = [one for one in jumped if one not in same]
        way = "ahead" if jump.seconds > 0 else "back"
        words = {"seconds": seconds(abs(jump.seconds)), "a": story.name(person.id), "count": str(len(same))}
        evidence = [one.seq for one, _ in same]
        key, peer = (way, person.id) if len(same) == 1 else (f"all-{way}", "")
        yield CLOCK_JUMP.of_peer(peer, key, jump.at, evidence, words, past=True)


def _together(one: Jump, other: Jump) -> bool:
    return abs(one.at - other.at) <= _AT_ONCE and abs(one.seconds - other.seconds) <= _NEARLY


def sent_to_departed(story: Story, facts: Facts) -> Iterator[Finding]:
    """By who sent it and to whom. What crossed the news of the departure does not count."""
    found: dict[tuple[str, str], list[Refusal]] = defaultdict(list)
    for refusal in story.refusals:
        person = story.people.get(refusal.other)
        if refusal.code == "unknown_peer" and not refusal.told and _had_left(person, refusal):
            found[refusal.by, refusal.other].append(refusal)
    for (by, other), refusals in found.items():
        last, left_at = refusals[-1], story.people[other].left_at or 0.0
        words = {
            "a": story.name(by),
            "b": story.name(other),
            "count": str(len(refusals)),
            "types": ", ".join(sorted({refusal.type for refusal in refusals})),
            "seconds": seconds(last.at - left_at),
        }
        evidence = [story.people[other].left_seq, *(refusal.seq for refusal in refusals[-_MOST_EVIDENCE:])]
        past = facts.now - last.at > _LONG_AGO
        key = "once" if len(refusals) == 1 else "often"
        yield SENT_TO_DEPARTED.of_peer(by, key, last.at, evidence, words, past=past)


def _had_left(person: Person | None, refusal: Refusal) -> bool:
    return person is not None and person.left_at is not None and refusal.at - person.left_at >= _CROSSING


def slow_consumer(story: Story, facts: Facts) -> Iterator[Finding]:
    """By client. It is over when the client has come back, or has left."""
    found: dict[str, list[Refusal]] = defaultdict(list)
    for refusal in story.refusals:
        if refusal.code == "slow_consumer" and refusal.told:
            found[refusal.by].append(refusal)
    for peer, refusals in found.items():
        person, last = story.people.get(peer), refusals[-1]
        past = person is None or not person.is_away
        key = "cut" if len(refusals) == 1 else "often"
        words = {"a": story.name(peer), "count": str(len(refusals))}
        evidence = [refusal.seq for refusal in refusals[-_MOST_EVIDENCE:]]
        yield SLOW_CONSUMER.of_peer(peer, key, last.at, evidence, words, past=past)


RULES: tuple[tuple[Rule, StoryLook], ...] = (
    (INSECURE_CONTEXT, insecure_context),
    (CLOCK_JUMP, clock_jump),
    (SENT_TO_DEPARTED, sent_to_departed),
    (SLOW_CONSUMER, slow_consumer),
)
