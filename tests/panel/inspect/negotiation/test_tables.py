"""Candidates and candidate pairs as they are written in the tables."""

from __future__ import annotations

import pytest
from scenes import HOST, Scene

from panel.inspect.negotiation.candidates import ADDRESS, EARLY, CandidateModel
from panel.inspect.negotiation.checks import CheckModel, checks, end
from panel.inspect.negotiation.phasebar import total
from panel.trace.reports import End
from panel.trace.story import PairStory, Phase


@pytest.fixture
def scene() -> Scene:
    return Scene().join("anna", "ben")


def pair_of(scene: Scene) -> PairStory:
    pair = scene.story.pair("anna", "ben")
    assert pair is not None
    return pair


def rows(scene: Scene, peer: str = "anna") -> list[list[str]]:
    model = CandidateModel(lambda at: f"{at - 100:.1f}")
    model.show_pair(pair_of(scene), peer)
    return [[model.text(row, column) for column in range(8)] for row in model.rows]


def test_a_candidate(scene: Scene) -> None:
    scene.offer("anna", "ben")
    scene.candidate("anna", "ben", HOST.format("192.168.1.5", 53124))
    scene.candidate("anna", "ben", "candidate:4 1 TCP 99 fd00::7 9 typ srflx tcptype active")
    assert rows(scene) == [
        ["host", "udp", "IPv4", "192.168.1.5", "53124", "2122260223", "0.0", "\N{EN DASH}"],
        ["srflx", "tcp active", "IPv6", "fd00::7", "9", "99", "0.0", "\N{EN DASH}"],
    ]
    assert rows(scene, "ben") == []


def test_what_cannot_be_read_and_what_came_early(scene: Scene) -> None:
    scene.candidate("anna", "ben", "no candidate at all")
    assert rows(scene)[0][ADDRESS] == "cannot be read"
    assert rows(scene)[0][EARLY] == "early"


def test_a_hidden_address_until_a_report_names_it(scene: Scene) -> None:
    scene.offer("anna", "ben")
    scene.candidate("anna", "ben", HOST.format("1d2c3b.local", 50_001))
    assert rows(scene)[0][2:4] == ["mDNS", "hidden by the browser (mDNS)"]
    remote = {"kind": "prflx", "protocol": "udp", "address": "192.168.1.77", "port": 50_001}
    scene.report("ben", "anna", pairs=[{"remote": remote}])
    assert rows(scene)[0][ADDRESS] == "192.168.1.77 (mDNS)"


def test_another_port_is_another_candidate(scene: Scene) -> None:
    scene.offer("anna", "ben")
    scene.candidate("anna", "ben", HOST.format("1d2c3b.local", 50_002))
    remote = {"kind": "prflx", "protocol": "udp", "address": "192.168.1.77", "port": 50_001}
    scene.report("ben", "anna", pairs=[{"remote": remote}])
    assert rows(scene)[0][ADDRESS] == "hidden by the browser (mDNS)"


def test_candidate_pairs_of_both_ends(scene: Scene) -> None:
    scene.connect("anna", "ben")
    found = checks(pair_of(scene))
    assert [(check.by, check.tried.selected) for check in found] == [
        ("anna", True),
        ("ben", True),
        ("anna", False),
        ("ben", False),
    ]
    model = CheckModel(str.capitalize)
    model.update(found, 0.0)
    assert [model.text(model.row_at(0), column) for column in range(6)] == [
        "Anna",
        "host udp 192.168.1.5:50001",
        "host udp 192.168.1.9:50002",
        "succeeded",
        "14 / 14",
        "3.0 ms",
    ]
    assert model.text(model.row_at(2), 4) == "0 / 7"
    assert model.text(model.row_at(2), 5) == "\N{EN DASH}"


def test_ends_of_candidate_pairs() -> None:
    assert end(End("relay", "udp", "2001:db8::1", 7)) == "relay udp [2001:db8::1]:7"
    assert end(End("host", "tcp", "", 9)) == "host tcp hidden:9"
    assert end(End("host", "tcp", "aa.local", 9)) == "host tcp hidden:9"


def test_the_time_to_the_first_frame() -> None:
    phases = [Phase("signaling", 1.0, 1.5), Phase("ice", 1.5, 1.75)]
    assert total(phases) is None
    assert total([*phases, Phase("media", 1.75, None)]) is None
    assert total([*phases, Phase("media", 1.75, 2.0)]) == 1.0
    assert total([]) is None
