"""Pictures: text as text, escaped; bounded, and honest about it; failures in a sentence."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFileDialog

from panel.inspect.ladder import export
from panel.look.schemes import DARK, LIGHT
from panel.look.theme import Theme
from tests.panel.inspect.ladder.conftest import Open
from tests.panel.inspect.ladder.made import Tape, call


def told(signal: object) -> list[str]:
    said: list[str] = []
    signal.connect(said.append)  # type: ignore[attr-defined]
    return said


def texts(path: Path) -> list[str]:
    tree = ET.parse(path)  # noqa: S314 - our own file
    return ["".join(node.itertext()) for node in tree.iter("{http://www.w3.org/2000/svg}text")]


async def test_an_svg_has_its_texts_as_text(open_ladder: Open, tmp_path: Path) -> None:
    tape = call()
    tape.join("p4", '<b>&"Dora"\x01\ud800]]>')
    view = open_ladder(tape)
    saved, path = told(view.saved), tmp_path / "ladder.svg"
    await view.save(path, "svg")
    assert saved == ["The picture was saved."]
    found = texts(path)
    assert {"Server", "Ada", "Ben", "Cleo", "hello", "candidate"} < set(found)
    assert '<b>&"Dora"  ]]>' in found
    assert found.count("offer \N{MIDDLE DOT} glare") == 2
    assert "<image" not in path.read_text(encoding="utf-8")


async def test_a_png_is_sharp_and_in_the_wanted_colours(
    open_ladder: Open, theme: Theme, tmp_path: Path
) -> None:
    theme.set_appearance("dark")
    view = open_ladder(call())
    theme.set_appearance("dark")
    for light, paper in ((True, LIGHT.surface), (False, DARK.surface)):
        view.light.setChecked(light)
        await view.save(tmp_path / "ladder.png", "png")
        image = QImage(str(tmp_path / "ladder.png"))
        assert image.width() > 1500
        assert image.pixelColor(2, 2) == QColor(paper)


async def test_only_what_is_selected_is_saved(open_ladder: Open, tmp_path: Path) -> None:
    view = open_ladder(call())
    view.desk.focus.choose_peers("p1", "p2")
    await view.save(tmp_path / "pair.svg", "svg")
    found = texts(tmp_path / "pair.svg")
    assert {"Ada", "Ben"} < set(found)
    assert not {"Cleo", "Server", "hello"} & set(found)


async def test_zoomed_out_it_can_still_be_read(open_ladder: Open, tmp_path: Path) -> None:
    """Labels have gone from the window; a picture has room for them."""
    tape = call()
    for _ in range(150):
        tape.say("p1", "p2", "candidate", 0.001)
    view = open_ladder(tape)
    await view.save(tmp_path / "large.svg", "svg")
    view.canvas.fit()
    assert view.content.timeline.zoom < 0.5
    await view.save(tmp_path / "small.svg", "svg")
    assert texts(tmp_path / "small.svg") == texts(tmp_path / "large.svg")
    assert view.content.timeline.zoom < 0.5, "that of the window"


def test_what_was_in_sight_stays_in_the_picture(open_ladder: Open) -> None:
    tape = Tape()
    for _ in range(1200):
        tape.say("p1", "p2", "candidate", 0.001)
    view = open_ladder(tape)
    view.canvas.fit()
    picture = export.plan(view.canvas.scene, LIGHT, str, "svg")
    assert (picture.messages, picture.left_out) == (1200, 0)
    assert export.HIGHEST - 200 < picture.size.height() <= export.HIGHEST


async def test_the_height_is_bounded_and_said_to_be(open_ladder: Open, tmp_path: Path) -> None:
    tape = Tape()
    for _ in range(1200):
        tape.say("p1", "p2", "candidate", 0.001)
    view = open_ladder(tape)
    saved = told(view.saved)
    picture = export.plan(view.canvas.scene, LIGHT, str, "svg")
    assert picture.size.height() <= export.HIGHEST
    assert picture.messages + picture.left_out == 1200
    await view.save(tmp_path / "long.svg", "svg")
    (sentence,) = saved
    assert f"the newest {picture.messages} of 1,200 messages" in sentence
    assert view.said.text() == sentence
    assert texts(tmp_path / "long.svg").count("candidate") == picture.messages


def test_the_width_is_bounded(open_ladder: Open) -> None:
    tape = Tape()
    for number in range(120):
        tape.say(f"p{number:03}", "p000", "offer")
    picture = export.plan(open_ladder(tape).canvas.scene, LIGHT, str, "png")
    assert 7_900 < picture.size.width() <= export.WIDEST
    assert picture.size.width() * picture.size.height() <= 24_000_000
    assert "without 38 columns" in picture.sentence


async def test_what_goes_wrong_is_said(open_ladder: Open, tmp_path: Path) -> None:
    view = open_ladder(call())
    failed, saved = told(view.failed), told(view.saved)
    for kind in ("svg", "png"):
        await view.save(tmp_path / "missing" / "ladder", kind)
    assert len(failed) == 2
    assert failed[0].endswith("No such file or directory.")
    assert str(tmp_path) in failed[0]
    assert view.said.text() == failed[1]
    view._hush()
    assert not view.said.text()
    assert not saved


async def test_what_comes_meanwhile_is_not_in_it(
    open_ladder: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tape = call()
    view = open_ladder(tape)
    monkeypatch.setattr(export, "_AT_ONCE", 3)
    picture = export.plan(view.canvas.scene, LIGHT, view._name_of, "svg")
    tape.join("p4", "Dora")
    view.take(tape.pull())
    await export.save(picture, tmp_path / "then.svg", "svg")
    assert "Dora" not in texts(tmp_path / "then.svg")
    assert texts(tmp_path / "then.svg").count("candidate") == 4


async def test_the_dialog_asks_where_to(open_ladder: Open, tmp_path: Path) -> None:
    view = open_ladder(call())
    view.save_svg.trigger()
    (dialog,) = view.findChildren(QFileDialog)
    assert dialog.defaultSuffix() == "svg"
    assert not dialog.isHidden()
    path = tmp_path / "chosen.svg"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    assert view._saving is not None
    await view._saving
    assert "Ada" in texts(path)
