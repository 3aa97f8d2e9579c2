"""A test call in the window, with a call that the test moves along."""

from __future__ import annotations

import asyncio

import av
import pytest
from PySide6.QtGui import QColor

from panel.application import Panel
from panel.calls.report import CallReport
from panel.look.theme import APPEARANCES
from server.runner import ServerState
from tests.panel.conftest import Until
from tests.panel.fakes import FakeCalls, FakeServer, shown

GREEN = (20, 200, 40)


def _joined(text: str) -> str:
    """The text without the places where it may break."""
    return text.replace("\N{ZERO WIDTH SPACE}", "")


def frame(color: tuple[int, int, int] = GREEN, width: int = 64, height: int = 48) -> av.VideoFrame:
    made = av.VideoFrame(width, height, "rgb24")
    [plane] = made.planes
    row = (bytes(color) * width).ljust(plane.line_size, b"\0")
    plane.update(row * height)
    return made


@pytest.fixture
async def calling(panel: Panel, server: FakeServer, calls: FakeCalls) -> Panel:
    """A panel in the middle of calling Ada."""
    server.join("Ada")
    panel.feed.pull()
    panel.window.people.peer_view.selectRow(0)
    panel.window.people.call_button.click()
    async with asyncio.timeout(5):
        await calls.call.started.wait()
    return panel


async def test_the_selected_browser_is_called(calling: Panel, server: FakeServer, calls: FakeCalls) -> None:
    ada = server.snapshot().peers[0]
    assert calls.asked == [f"lobby/{ada.id}"]
    assert calling.window.call.isVisibleTo(calling.window)
    assert calling.window.call._title.text() == "Test call to Ada"
    assert calling.calls.running


async def test_stages_and_figures_as_they_come(calling: Panel, calls: FakeCalls) -> None:
    view = calling.window.call
    calls.call.reach(stage="ice", signaling_ms=18.0)
    view.refresh()
    assert [label.text() for label in view.stage_times] == ["18 ms", "waiting", "\N{EN DASH}", "\N{EN DASH}"]
    calls.call.reach(stage="media", ice_ms=40.0, dtls_ms=55.0, first_frame_ms=92.0, frames_received=1234,
                     fps=29.6, rtt_ms=4.25, jitter_ms=1.0, loss_percent=0.5)  # fmt: skip
    view.refresh()
    assert [label.text() for label in view.stage_times] == ["18 ms", "40 ms", "55 ms", "92 ms"]
    figures = {key: label.text() for key, label in view.figures.items()}
    assert figures == {"frames": "1,234", "fps": "30", "rtt": "4.2 ms", "jitter": "1.0 ms", "loss": "0.5 %"}


async def test_the_picture_is_painted_in_its_proportions(calling: Panel, calls: FakeCalls) -> None:
    view = calling.window.call
    calls.call.latest_frame = frame(width=160, height=40)
    view.refresh()
    view.picture.resize(200, 150)
    image = view.picture.grab().toImage()
    middle, above = image.pixelColor(100, 75), image.pixelColor(100, 20)
    found = (middle.red(), middle.green(), middle.blue())
    assert all(abs(a - b) < 12 for a, b in zip(found, GREEN, strict=True))
    assert above == QColor("#0B0E10")


async def test_hang_up_and_the_verdict(calling: Panel, calls: FakeCalls, until: Until) -> None:
    view = calling.window.call
    assert view.button.text() == "Hang up"
    view.button.click()
    await until(lambda: not calling.calls.running)
    assert calls.call.stopped
    assert view.verdict.text() == "The call works: the first picture came after 90 ms."
    assert view.button.text() == "Close"
    view.button.click()
    assert not view.isVisibleTo(calling.window)


async def test_a_call_that_failed_says_why(calling: Panel, calls: FakeCalls, until: Until) -> None:
    calls.call.report = CallReport(ok=False, code="call_timeout", signaling_ms=12.0)
    calls.call.ended.set()
    await until(lambda: not calling.calls.running)
    view = calling.window.call
    assert view.verdict.text() == "The call did not connect in time."
    assert view._advice.text().startswith("Check that both devices are in the same network")
    assert [label.text() for label in view.stage_times][:2] == ["12 ms", "not reached"]


async def test_the_verdict_says_who_left(calling: Panel, calls: FakeCalls, until: Until) -> None:
    calls.call.report = CallReport(ok=True, first_frame_ms=9.0, peer_name="Ada", detail="Ada left.")
    calls.call.ended.set()
    await until(lambda: not calling.calls.running)
    view = calling.window.call
    assert view.verdict.text().startswith("The call works")
    assert shown(view._advice, calling.window)
    assert view._advice.text() == "Ada left."


@pytest.mark.allow_log("A test call cannot run")
async def test_a_missing_part_is_named(panel: Panel, calls: FakeCalls, until: Until) -> None:
    calls.refusal = ImportError("No module named 'aiortc'")
    panel.window.people.self_test_button.click()
    view = panel.window.call
    await until(lambda: not view.running)
    assert view.verdict.text().startswith("Test calls cannot run")
    assert "pip install \"callbox[panel]\". (No module named 'aiortc')" in _joined(view._advice.text())


async def test_one_call_at_a_time(calling: Panel, calls: FakeCalls) -> None:
    calling.window.people.self_test_button.click()
    assert len(calls.asked) == 1
    assert "Hang up first" in calling.window.statusBar().currentMessage()


async def test_the_self_test_needs_nobody(panel: Panel, calls: FakeCalls) -> None:
    panel.window.people.self_test_button.click()
    async with asyncio.timeout(5):
        await calls.call.started.wait()
    assert calls.asked == ["self"]
    assert panel.window.call._title.text() == "Self-test"


async def test_closing_the_window_ends_the_call(calling: Panel, server: FakeServer) -> None:
    calling.window.leave()  # as closing does, when that is answered
    async with asyncio.timeout(5):
        await calling.closed.wait()
    assert not calling.calls.running
    assert server.state is ServerState.STOPPED


async def test_another_theme_during_a_call(calling: Panel, calls: FakeCalls) -> None:
    for appearance in APPEARANCES:
        calling.theme.set_appearance(appearance)
        assert calling.window.call.running
    calls.call.ended.set()
