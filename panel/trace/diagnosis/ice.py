"""Rules about the way from one peer to the other (ICE, RFC 8445)."""

from __future__ import annotations

from collections.abc import Iterator

from panel.trace.candidate import Candidate
from panel.trace.diagnosis import networks
from panel.trace.diagnosis.case import PATIENCE, Case
from panel.trace.diagnosis.finding import Finding, Severity
from panel.trace.diagnosis.interruptions import Interruption, interruptions
from panel.trace.diagnosis.rule import PairLook, Rule, seconds
from panel.trace.reports import End, TriedPair

ICE_FAILED = Rule(
    "ice-failed",
    "problem",
    "No way was found between the two",
    {
        "tried": "{a} and {b} could not connect. Tried in vain (checks sent/answered): {pairs}.",
        "untried": "{a} and {b} could not connect. {a} can be reached at {own}; {b} at {others}.",
        "lost": "The connection between {a} and {b} broke and has not come back. Tried in vain "
        "(checks sent/answered): {pairs}.",
        "lost-untried": "The connection between {a} and {b} broke and has not come back. {a} can be "
        "reached at {own}; {b} at {others}.",
    },
    "Check that both are in the same Wi-Fi and not in its guest network, that the access point lets its "
    "devices talk to each other (client isolation off), and that no firewall or VPN blocks UDP.",
)
ONLY_MDNS = Rule(
    "only-mdns-candidates",
    "warning",
    "Only .local candidates",
    {
        "stuck": "{a} can be reached only under names that end in .local ({count}), and the two have not "
        "connected: {b} may not be able to look them up.",
        "unknown": "{a} can be reached only under names that end in .local ({count}). {b} has to look them "
        "up.",
    },
    "Browsers hide addresses until the page may use the camera or the microphone: allow that. Or see that "
    "multicast DNS (UDP port 5353) passes between the two: guest networks and VPNs often stop it.",
)
TURN_NEEDED = Rule(
    "turn-needed",
    "warning",
    "A relay is needed",
    {
        "far": "{a} and {b} are not in one network and found no direct way. Neither has a relay candidate.",
    },
    "Give both a TURN server (iceServers): where no direct way exists, it passes the media on. Or bring both "
    "into one network.",
)
OTHER_SUBNET = Rule(
    "other-subnet",
    "warning",
    "The two are in different networks",
    {
        "apart": "{a} is in the network {own}, {b} in {others}, and the two have not connected.",
        "vpn": "{a} is in the network {own}, {b} in {others}, one of them a VPN, and the two have not "
        "connected.",
    },
    "Bring both into the same Wi-Fi or cable network, switch the VPN off, or let the router pass UDP "
    "between the two networks.",
)
INTERRUPTED = Rule(
    "connection-interrupted",
    "warning",
    "The connection was interrupted",
    {
        "now": "The connection between {a} and {b} has been interrupted for {seconds} s.",
        "once": "The connection between {a} and {b} was interrupted for {seconds} s and came back.",
        "often": "The connection between {a} and {b} was interrupted {count} times, {seconds} s in all, and "
        "came back each time.",
        "restart": "{a} asked {b} for a new way in the middle of the call (an ICE restart).",
    },
    "Look at the Wi-Fi of the two: weak signal, a change of access points, or a device that went to sleep. "
    "The call mends itself with an ICE restart.",
)

_MOST_PAIRS = 8
_MOST_ENDS = 4
_GRACE = 3.0  # seconds: Wi-Fi roams and hiccups heal by themselves
_LEAST = 1.0


def ice_failed(case: Case) -> Iterator[Finding]:
    """With the pairs that were tried, as the end reports them that gave up."""
    if not case.failed:
        return
    pair = case.pair
    by = next(peer for peer in pair.key if case.gave_up(peer))
    tried = [one for one in pair.tried.get(by, ()) if one.state != "succeeded" or case.was_connected]
    words = case.words(by, pairs=_tried(tried), own=_ends(case.candidates(by)))
    words["others"] = _ends(case.candidates(pair.other(by)))
    key = ("lost" if case.was_connected else "tried") if tried else _untried(case)
    reports = case.evidence_of("failed")
    at = next((event.at for event in reversed(case.events) if event.value == "failed"), case.now)
    agreed = [case.agreed.offer, case.agreed.answer] if case.agreed else []
    yield ICE_FAILED.about(case, key, at, [*agreed, *reports], words)


def _untried(case: Case) -> str:
    return "lost-untried" if case.was_connected else "untried"


def only_mdns(case: Case) -> Iterator[Finding]:
    """A name that cannot be looked up is no address. What connects has looked it up."""
    severity = _mdns_severity(case)
    if severity is None:
        return
    for peer in case.pair.key:
        told = case.candidates(peer)
        if told and all(one.family == "mDNS" for one in told):
            seen = case.pair.candidates[peer]
            at = seen[0].at if seen else case.now
            key = "stuck" if case.stuck else "unknown"
            words = case.words(peer, count=str(len(told)))
            yield ONLY_MDNS.about(case, key, at, [one.seq for one in seen[:16]], words, severity)


def _mdns_severity(case: Case) -> Severity | None:
    if case.stuck:
        return "warning"
    if case.reports or case.agreed is None:
        return None
    return "hint" if case.now - (case.agreed.answered_at or case.now) >= PATIENCE else None


def turn_needed(case: Case) -> Iterator[Finding]:
    """Real addresses on both sides, one of them far away, and no way between them."""
    if not case.failed or not networks.is_far(case):
        return
    told = {peer: case.candidates(peer) for peer in case.pair.key}
    relayed = any(one.kind == "relay" for own in told.values() for one in own)
    if relayed or not all(networks.reachable(own) for own in told.values()):
        return
    reports = case.evidence_of("failed")
    seen = [one.seq for peer in case.pair.key for one in case.pair.candidates[peer][:_MOST_PAIRS]]
    yield TURN_NEEDED.about(case, "far", _failed_at(case), [*seen, *reports], case.words(case.pair.a))


def other_subnet(case: Case) -> Iterator[Finding]:
    """Only where they do not connect: routers may well pass from one network to another."""
    if not case.stuck or networks.is_far(case) or (found := networks.apart(case)) is None:
        return
    one, other = found
    key = "vpn" if "vpn" in {one.kind, other.kind} else "apart"
    words = case.words(case.pair.a, own=one.name, others=other.name)
    agreed = case.agreed
    evidence = [agreed.offer, agreed.answer] if agreed else []
    reports = case.evidence_of("failed")
    yield OTHER_SUBNET.about(case, key, _failed_at(case), [*evidence, *reports], words)


def connection_interrupted(case: Case) -> Iterator[Finding]:
    """One that lasts, or those that are over."""
    if case.failed:
        return
    found = interruptions(case)
    lasting = [one for one in found if one.end is None and case.now - one.start >= _GRACE]
    over = [one for one in found if one.end is not None and one.end - one.start >= _LEAST]
    pair = case.pair
    if lasting:
        words = case.words(pair.a, seconds=seconds(case.now - lasting[0].start))
        yield INTERRUPTED.about(case, "now", lasting[0].start, lasting[0].evidence, words)
    elif over:
        yield _came_back(case, over)
    elif not case.reports:
        yield from _restarted(case)


def _came_back(case: Case, over: list[Interruption]) -> Finding:
    total = sum((one.end or one.start) - one.start for one in over)
    words = case.words(case.pair.a, seconds=seconds(total), count=str(len(over)))
    evidence = [number for one in over for number in one.evidence]
    key = "once" if len(over) == 1 else "often"
    return INTERRUPTED.about(case, key, over[-1].start, evidence, words, "hint", past=True)


def _restarted(case: Case) -> Iterator[Finding]:
    """From clients that report nothing: who restarts ICE has a reason."""
    restarts = [one for one in case.pair.rounds if one.restart and one.answer]
    if restarts:
        last = restarts[-1]
        words = case.words(last.by)
        evidence = [last.offer, last.answer]
        yield INTERRUPTED.about(case, "restart", last.offered_at, evidence, words, "hint", past=True)


def _failed_at(case: Case) -> float:
    """When ICE gave up; else when it should have been done."""
    failed = (event.at for event in reversed(case.events) if event.value == "failed")
    agreed = case.agreed.answered_at if case.agreed else None
    return next(failed, case.now if agreed is None else agreed + PATIENCE)


def _tried(pairs: list[TriedPair]) -> str:
    """Candidate pairs as text, the most tried first."""
    ordered = sorted(pairs, key=lambda pair: (-pair.requests, str(pair.local), str(pair.remote)))
    texts = [f"{_end(one.local)} → {_end(one.remote)} ({one.requests}/{one.responses})" for one in ordered]
    return _some(texts, _MOST_PAIRS)


def _end(end: End) -> str:
    host = f"[{end.address}]" if ":" in end.address else end.address or "?"
    return f"{end.kind} {end.protocol} {host}:{end.port}".strip()


def _ends(candidates: list[Candidate]) -> str:
    return _some([str(one) for one in candidates], _MOST_ENDS) or "-"


def _some(texts: list[str], most: int) -> str:
    more = f" (+{len(texts) - most})" if len(texts) > most else ""
    return "; ".join(text[:120] for text in texts[:most]) + more


RULES: tuple[tuple[Rule, PairLook], ...] = (
    (ICE_FAILED, ice_failed),
    (ONLY_MDNS, only_mdns),
    (TURN_NEEDED, turn_needed),
    (OTHER_SUBNET, other_subnet),
    (INTERRUPTED, connection_interrupted),
)
