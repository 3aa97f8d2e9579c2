"""Real Chromium tabs call each other through the server inside the panel's own loop."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from chromium import Chromium, Tab, Tabs
from PySide6.QtCore import QAbstractItemModel, Qt

from panel.application import Panel
from server.journal import Observation

pytestmark = pytest.mark.browser

# Both sides hold their offers back a moment, so that two that are made at once cross on the wire.
RENEGOTIATE = """() => {
  const { signaling, mesh } = globalThis.callbox;
  const send = signaling.send.bind(signaling);
  signaling.send = (message) => {
    if (message.type !== "offer") return send(message);
    setTimeout(() => send(message), 400);
    return null;
  };
  for (const link of mesh.links.values()) link.pc.restartIce();
}"""
SETTLED = """() => [...globalThis.callbox.mesh.links.values()].every(
  (link) => link.pc.signalingState === "stable" && link.pc.connectionState === "connected")"""


async def meet(tabs: Tabs, url: str, *names: str) -> list[Tab]:
    """Open a tab for each and join, one after the other; wait until everyone sees everyone."""
    there: list[Tab] = []
    for name in names:
        tab = await tabs.open(url)
        await tab.join(name)
        there.append(tab)
    await see(there, names, frames=30)
    return there


async def see(tabs: list[Tab], names: tuple[str, ...], *, frames: int) -> None:
    """Wait until each has decoded more than `frames` of each other's video."""
    for tab, name in zip(tabs, names, strict=True):
        for other in names:
            if other != name:
                await tab.sees(other, frames=frames)


async def see_more(tabs: list[Tab], names: tuple[str, ...]) -> None:
    """Wait for ten more frames between any two."""
    for tab, name in zip(tabs, names, strict=True):
        for other in names:
            if other != name:
                await tab.sees(other, frames=10 + await tab.sees(other, frames=0))


async def renegotiate_at_once(tabs: list[Tab]) -> None:
    await asyncio.gather(*(tab.evaluate(RENEGOTIATE) for tab in tabs))
    for tab in tabs:
        await tab.page.wait_for_function(SETTLED)


def quiet(tabs: list[Tab]) -> None:
    assert [tab.noise for tab in tabs] == [[] for _ in tabs]


def relayed(panel: Panel, *types: str) -> list[Observation]:
    return [o for o in panel.server.journal.since(0).observations if o.type in types]


def table(model: QAbstractItemModel) -> list[dict[str, str]]:
    """What a table shows: a dict for each row, by column title."""
    down, across = range(model.rowCount()), range(model.columnCount())
    titles = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in across]
    return [
        {title: str(model.index(row, column).data()) for column, title in enumerate(titles)} for row in down
    ]  # fmt: skip


async def shown(panel: Panel) -> None:
    """Wait for the feed's next tick, and make the tables as new as the server."""
    pulled = asyncio.Event()

    def note() -> None:
        pulled.set()

    panel.feed.pulled.connect(note)
    async with asyncio.timeout(5):
        await pulled.wait()
    panel.feed.pulled.disconnect(note)
    panel.feed.pull()


async def test_two_people_see_each_other_and_the_panel_sees_it_all(
    panel: Panel, chromium: Chromium, url: str
) -> None:
    tabs = await chromium.run(meet(chromium.tabs, url, "Ada", "Bo"))
    await shown(panel)
    people = {row["Name"]: row for row in table(panel.window.people.peers)}
    assert {name: row["Room"] for name, row in people.items()} == {"Ada": "lobby", "Bo": "lobby"}
    assert all(row["Browser"].startswith("Chrome") and row["RTT"] for row in people.values())
    panel.window.people.tabs.setCurrentIndex(1)
    assert [row["Room"] for row in table(panel.window.people.rooms)] == ["lobby"]
    snapshot = panel.server.snapshot()
    [pair] = snapshot.pairs
    assert (pair.state, pair.glares) == ("stable", 0)
    assert all(count > 0 for count in pair.candidates)
    ids = {row.name: row.id for row in snapshot.peers}

    story = relayed(panel, "offer", "answer", "candidate")
    offer = next(o for o in story if o.type == "offer")
    answer = next(o for o in story if o.type == "answer")
    from_answerer = [o.seq for o in story if o.type == "candidate" and o.sender == ids["Ada"]]
    assert (offer.sender, offer.recipient) == (ids["Bo"], ids["Ada"])
    assert (answer.sender, answer.recipient) == (ids["Ada"], ids["Bo"])
    assert story[0] is offer
    assert offer.seq < answer.seq < max(from_answerer)
    assert offer.seq < min(from_answerer)
    panel.window.show_face("inspect")
    titles = [row["Type"] for row in table(panel.window.views.messages.model)]
    assert [title for title in titles if title in {"offer", "answer"}][:2] == ["offer", "answer"]
    quiet(tabs)


async def test_three_people_and_offers_that_cross(panel: Panel, chromium: Chromium, url: str) -> None:
    names = ("Ada", "Bo", "Cy")
    tabs = await chromium.run(meet(chromium.tabs, url, *names))
    await chromium.run(renegotiate_at_once(tabs))
    assert sum(pair.glares for pair in panel.server.snapshot().pairs) >= 1, "no offers crossed"
    await chromium.run(see_more(tabs, names))
    assert {pair.state for pair in panel.server.snapshot().pairs} == {"stable"}
    assert [o for o in panel.server.journal.since(0).observations if o.code] == []
    quiet(tabs)


async def test_a_reload_leaves_no_ghost(panel: Panel, chromium: Chromium, url: str) -> None:
    async def reload(ada: Tab, bo: Tab) -> None:
        await bo.page.reload()  # and he is back by himself
        await bo.page.wait_for_function("() => globalThis.callbox.mesh.self !== ''")
        await see([ada, bo], ("Ada", "Bo"), frames=30)

    ada, bo = await chromium.run(meet(chromium.tabs, url, "Ada", "Bo"))
    await chromium.run(reload(ada, bo))
    seen = await chromium.run(ada.evaluate("() => [...callbox.mesh.peers.values()].map((p) => p.name)"))
    assert seen == ["Bo"]
    await shown(panel)
    assert sorted(row["Name"] for row in table(panel.window.people.peers)) == ["Ada", "Bo"]
    assert relayed(panel, "peer-left") == []
    assert len(relayed(panel, "peer-back")) == 1
    quiet([ada, bo])


async def test_people_come_back_by_themselves_after_a_restart(
    panel: Panel, chromium: Chromium, url: str
) -> None:
    server = panel.server
    tabs = await chromium.run(meet(chromium.tabs, url, "Ada", "Bo"))
    before = {row.id for row in server.snapshot().peers}
    settings = replace(server.settings, port=server.port)
    await server.stop()
    server.settings = settings
    await server.start()
    for tab in tabs:
        back = "(old) => ![...old, ''].includes(globalThis.callbox.mesh.self)"
        await chromium.run(tab.page.wait_for_function(back, arg=list(before)))
    await chromium.run(see(tabs, ("Ada", "Bo"), frames=30))
    assert len(server.snapshot().peers) == 2


async def test_a_test_call_from_the_panel_to_a_browser(panel: Panel, chromium: Chromium, url: str) -> None:
    async def watch(tab: Tab) -> None:
        await tab.sees("Test call", frames=30)

    tab = await chromium.run(chromium.tabs.open(url))
    await chromium.run(tab.join("Ada"))
    await shown(panel)
    panel.window.people.peer_view.selectRow(0)
    assert panel.window.people.call_button.isEnabled()
    panel.window.people.call_button.click()
    await chromium.run(watch(tab))
    call = panel.window.call
    async with asyncio.timeout(10):
        while call._call is None or call._call.progress.frames_received <= 30:
            await shown(panel)
    kinds = {row.name: row.kind for row in panel.server.snapshot().peers}
    assert kinds == {"Ada": "browser", "Test call": "bot"}
    assert call.picture._frame is not None
    call.hang_up_requested.emit()
    async with asyncio.timeout(10):
        while call.running:
            await shown(panel)
    report = call._report
    assert report is not None
    assert report.ok, report
    assert report.frames_received > 30
    assert report.frames_sent > 30
    times = (report.signaling_ms, report.ice_ms, report.dtls_ms, report.first_frame_ms)
    assert all(time is not None for time in times)
    await chromium.run(tab.page.wait_for_function("() => callbox.mesh.peers.size === 0"))
    assert [row.name for row in panel.server.snapshot().peers] == ["Ada"]
    quiet([tab])
