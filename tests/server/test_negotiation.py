"""The tracker of one pair, as scripts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from server.negotiation import Negotiation


def pair() -> Negotiation:
    return Negotiation("a", "b", 0.0)


def test_offer_then_answer_is_stable() -> None:
    n = pair()
    assert (n.state, n.missing()) == ("new", (("a", "offer"),))
    n.offer("a", 1.0)
    assert (n.state, n.since) == ("have-offer", 1.0)
    assert ("b", "answer") in n.missing()
    n.answer("b", 2.0)
    assert (n.state, n.rounds, n.since) == ("stable", 1, 2.0)
    n.candidate("a", 64)
    n.end_of_candidates("b")
    assert n.missing() == ()


def test_an_answer_to_nothing_is_refused_and_changes_nothing() -> None:
    n = pair()
    assert not n.answer("b", 1.0)
    n.offer("b", 2.0)
    assert not n.answer("b", 3.0)  # nobody answers their own offer
    assert (n.state, n.rounds) == ("have-offer", 0)


def test_glare_is_seen_once_and_ends_with_the_polite_answer() -> None:
    n = pair()
    n.offer("a", 1.0)
    n.offer("b", 1.1)
    assert (n.state, n.glares) == ("glare", 1)
    n.answer("b", 1.2)  # b is polite: rolled back, answers
    assert (n.state, n.glares, n.rounds) == ("stable", 1, 1)
    n.offer("b", 2.0)  # and offers again what it had to take back
    n.answer("a", 2.1)
    assert (n.state, n.rounds) == ("stable", 2)


def test_a_second_offer_in_a_row_is_no_glare() -> None:
    n = pair()
    n.offer("a", 1.0)
    n.offer("a", 1.5)
    assert (n.state, n.glares) == ("have-offer", 0)
    n.answer("b", 2.0)
    n.answer("b", 2.5)
    assert (n.state, n.rounds) == ("stable", 2)


def test_candidates_before_any_description_are_counted() -> None:
    n = pair()
    n.candidate("a", 64)
    n.offer("a", 1.0)
    n.candidate("a", 64)
    assert (n.sides["a"].candidates, n.sides["a"].early_candidates) == (2, 1)


steps = st.lists(st.tuples(st.sampled_from(["offer", "answer", "candidate", "end"]), st.sampled_from("ab")))


def step(n: Negotiation, what: str, peer: str, at: float) -> bool:
    """Take one step; False when it is refused."""
    match what:
        case "offer":
            n.offer(peer, at)
        case "answer":
            return n.answer(peer, at)
        case "end":
            n.end_of_candidates(peer)
        case _:
            n.candidate(peer, 64)
    return True


@given(steps)
def test_any_order_keeps_the_tracker_sound(script: list[tuple[str, str]]) -> None:
    n = pair()
    for at, (what, peer) in enumerate(script):
        to_nothing = what == "answer" and not n.sides[n.other(peer)].open_offers
        assert step(n, what, peer, at) is not to_nothing
        assert all(side.open_offers >= 0 for side in n.sides.values())
        assert n.rounds <= sum(1 for what, _ in script if what == "offer")
    waiting = {peer for peer, what in n.missing() if what == "answer"}
    assert waiting == {n.other(peer) for peer, side in n.sides.items() if side.open_offers}
