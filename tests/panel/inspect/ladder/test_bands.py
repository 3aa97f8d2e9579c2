"""Phases come from the story's rounds and from what the two ends reported."""

from __future__ import annotations

from panel.inspect.ladder.bands import Band, Bands, bands_of
from panel.trace.story import Event, PairStory, Round


def pair(*rounds: Round, events: tuple[Event, ...] = ()) -> PairStory:
    return PairStory("a", "b", "lobby", 0.0, rounds=list(rounds), events=list(events))


def spells(made: PairStory) -> list[tuple[str, float, float | None]]:
    return [(band.kind, band.start, band.end) for band in bands_of(made)]


def test_from_the_offer_to_the_answer() -> None:
    assert list(bands_of(pair(Round("a", 1, 5.0, 2, 5.2)))) == [Band("a", "b", 5.0, 5.2, "negotiating")]


def test_an_open_offer_lasts() -> None:
    (band,) = bands_of(pair(Round("a", 1, 5.0)))
    assert (band.end, band.answered) == (None, False)


def test_all_ends_when_one_leaves_or_comes_anew() -> None:
    events = (Event(3, 6.0, "a", "connection", "connected"), Event(9, 12.0, "a", "connection", "connected"))
    story = pair(Round("a", 1, 5.0), Round("a", 8, 11.0, 9, 11.5), events=(events[0],))
    story.since = 10.0
    assert spells(story) == [
        ("negotiating", 5.0, 10.0),
        ("negotiating", 11.0, 11.5),
        ("connected", 6.0, 10.0),
    ]
    again = pair(events=(events[1],))
    again.over = 20.0
    assert spells(again) == [("connected", 12.0, 20.0)]


def test_a_second_offer_ends_the_first() -> None:
    tries = pair(Round("a", 1, 5.0), Round("a", 2, 8.0, retry=True))
    assert spells(tries) == [("negotiating", 5.0, 8.0), ("negotiating", 8.0, None)]


def test_who_answers_has_rolled_its_own_offer_back() -> None:
    glare = pair(Round("a", 1, 5.0, glare=True), Round("b", 2, 5.1, 3, 5.4, glare=True))
    assert spells(glare) == [("glare", 5.0, 5.4), ("glare", 5.1, 5.4)]


def test_connected_is_what_the_ends_report() -> None:
    events = (
        Event(3, 6.0, "a", "connection", "connecting"),
        Event(3, 6.2, "b", "connection", "connected"),
        Event(4, 6.1, "a", "connection", "connected"),
        Event(5, 9.0, "a", "connection", "failed"),
        Event(5, 9.1, "a", "ice", "connected"),
        Event(6, 12.0, "b", "connection", "connected"),
    )
    assert spells(pair(events=events)) == [("connected", 6.1, 9.0), ("connected", 12.0, None)]


def test_ice_speaks_where_nothing_else_does() -> None:
    events = (Event(1, 6.0, "a", "ice", "completed"), Event(2, 7.0, "b", "ice", "closed"))
    assert spells(pair(events=events)) == [("connected", 6.0, 7.0)]


def test_a_pair_has_bounds() -> None:
    assert len(spells(pair(*(Round("a", n, n, n, n + 0.5) for n in range(500))))) == 40


def test_only_what_has_changed_is_looked_at_again() -> None:
    bands = Bands()
    story = pair(Round("a", 7, 5.0, glare=True))
    story.over = 20.0
    pairs = {story.key: story}
    assert bands.update(pairs)
    assert not bands.update(pairs)
    assert [band.end for band in bands.bands] == [20.0]
    assert bands.notes == {7: "glare"}
    story.rounds.append(Round("a", 9, 6.0, restart=True))
    assert not bands.update(pairs)
    story.version += 1
    assert bands.update(pairs)
    assert bands.notes == {7: "glare", 9: "restart"}


def test_many_pairs_are_done_some_at_a_time() -> None:
    pairs = {
        ("a", f"b{n:03}"): PairStory("a", f"b{n:03}", "lobby", 0.0, [Round("a", n, 1.0, retry=True)])
        for n in range(400)
    }
    bands = Bands()
    bands.update(pairs)
    assert bands.behind
    assert len(bands.bands) < 400
    while bands.behind:
        bands.update(pairs)
    assert len(bands.bands) == 400
    bands.update({})
    bands.update({("a", "b000"): pairs["a", "b000"]})
    assert len(bands.bands) == 1
