"""From the story of a pair to lanes and marks."""

from __future__ import annotations

from scenes import Scene

from panel.focus import Selection
from panel.inspect.negotiation.lanes import Piece, lanes, last, marks, tone
from panel.inspect.negotiation.pairs import PairModel, chosen
from panel.trace.story import PairStory


def pair_of(scene: Scene, one: str = "anna", other: str = "ben") -> PairStory:
    pair = scene.story.pair(one, other)
    assert pair is not None
    return pair


def test_signaling_states_with_their_messages() -> None:
    scene = Scene(0.0).join("anna", "ben")
    offer = scene.offer("anna", "ben")
    offered = scene.at
    answer = scene.answer("ben", "anna")
    anna, ben = lanes(pair_of(scene))
    assert [(lane.peer, lane.what) for lane in (anna, ben)] == [("anna", "signaling"), ("ben", "signaling")]
    assert anna.pieces[1:] == (
        Piece(offered, scene.at, "have-local-offer", offer),
        Piece(scene.at, None, "stable", answer),
    )
    assert [piece.state for piece in ben.pieces] == ["stable", "have-remote-offer", "stable"]


def test_what_is_reported_has_lanes_of_its_own() -> None:
    scene = Scene().join("anna", "ben").connect("anna", "ben")
    found = {(lane.peer, lane.what): lane for lane in lanes(pair_of(scene))}
    assert len(found) == 8
    ice = found["anna", "ice"].pieces
    assert [piece.state for piece in ice] == ["checking", "connected"]
    assert ice[0].end == ice[1].start
    assert ice[1].end is None
    assert all(piece.seq for piece in ice)


def test_a_state_that_is_said_twice_is_one() -> None:
    scene = Scene().join("anna", "ben").connect("anna", "ben")
    scene.wait(2).report("anna", "ben", (0.1, "ice", "connected"))
    ice = next(lane for lane in lanes(pair_of(scene)) if lane.what == "ice")
    assert [piece.state for piece in ice.pieces] == ["checking", "connected"]


def test_what_was_reported_of_one_moment_stays_in_order() -> None:
    scene = Scene().join("anna", "ben")
    scene.offer("anna", "ben")
    scene.report("anna", "ben", (0.1, "dtls", "connecting"), (0.1, "dtls", "connected"))
    dtls = next(lane for lane in lanes(pair_of(scene)) if lane.what == "dtls")
    assert dtls.pieces[-1].state == pair_of(scene).state("anna", "dtls") == "connected"


def test_marks_in_order() -> None:
    scene = Scene().join("anna", "ben")
    scene.offer("anna", "ben")
    scene.offer("ben", "anna", 0.005)
    scene.answer("anna", "ben")
    scene.report("ben", "anna", (0.01, "glare", "rolled-back"), (0.0, "failure", "addIceCandidate: Error"))
    found = marks(pair_of(scene))
    assert [(mark.by, mark.icon) for mark in found] == [
        ("anna", "mark-glare"),
        ("ben", "mark-glare"),
        ("ben", "mark-glare"),
        ("anna", "mark-answer"),
        ("ben", "mark-error"),
    ]
    assert [mark.at for mark in found] == sorted(mark.at for mark in found)
    assert found[2].text == "glare: it took back its own offer"
    assert found[4].text == "failed: addIceCandidate: Error"
    assert last(pair_of(scene)) == found[4].at


def test_an_offer_again_is_marked() -> None:
    scene = Scene().join("anna", "ben")
    scene.offer("anna", "ben")
    scene.offer("anna", "ben", 3.0)
    assert [mark.icon for mark in marks(pair_of(scene))] == ["mark-offer", "mark-retry"]


def test_states_have_colours() -> None:
    assert (tone("connected"), tone("failed"), tone("checking"), tone("what?")) == (
        "ok",
        "danger",
        "accent",
        "dim",
    )


def test_the_pairs_of_a_selection() -> None:
    scene = Scene().join("anna", "ben").join("carla", "deniz", room="attic")
    scene.offer("anna", "ben")
    scene.say("carla", "deniz", "offer", {"description": {"type": "offer", "sdp": ""}}, "attic")

    def keys(selection: Selection) -> list[tuple[str, str]]:
        return [pair.key for pair in chosen(scene.story, selection)]

    assert keys(Selection()) == [("anna", "ben"), ("carla", "deniz")]
    assert keys(Selection(room="attic")) == [("carla", "deniz")]
    assert keys(Selection(peers=("ben",))) == [("anna", "ben")]
    assert keys(Selection(peers=("anna", "carla"))) == []


def test_what_the_list_says_of_a_pair() -> None:
    scene = Scene().join("anna", "ben")
    scene.offer("anna", "ben")
    model = PairModel(str.capitalize)
    model.update(chosen(scene.story, Selection()), 0.0)
    row = model.row_at(0)
    assert [model.text(row, column) for column in range(6)] == [
        "Anna \N{LEFT RIGHT ARROW} Ben",
        "have-local-offer / have-remote-offer",
        "\N{EN DASH}",
        "\N{EN DASH}",
        "1",
        "\N{EN DASH}",
    ]
    scene.answer("ben", "anna")
    scene.connect("anna", "ben")
    scene.offer("ben", "anna", 5.0)
    scene.offer("anna", "ben", 0.005)
    model.update(chosen(scene.story, Selection()), 0.0)
    assert model.text(row, 2) == "connected"
    assert model.text(row, 3).endswith(" ms")
    assert model.text(row, 5) == "1"
