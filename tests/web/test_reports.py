"""What the browser client reports of its connections: in a real call, and when something is in its way."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from chromium import Tab

from panel.trace import reports
from panel.trace.reports import Report

pytestmark = pytest.mark.browser
Evaluate = Callable[[str], Awaitable[Any]]

# What is said to the other side waits for `release()`: so both have an offer under way.
HOLD_AND_RESTART = """() => {
  const { signaling, mesh } = callbox;
  const send = signaling.send.bind(signaling);
  const held = [];
  let offered;
  globalThis.offered = new Promise((resolve) => (offered = resolve));
  signaling.send = (message, how) => {
    if (message.type === "report") return send(message, how);
    held.push(message);
    if (message.type === "offer") offered();
    return "held";
  };
  globalThis.release = () => {
    signaling.send = send;
    held.forEach((message) => send(message));
  };
  for (const link of mesh.links.values()) link.restart();
}"""
ME = "callbox.mesh.self"


class Told:
    """The reports in a server's journal."""

    def __init__(self, server: Any) -> None:
        self._server = server

    def by(self, peer: str) -> list[Report]:
        seen = self._server.journal.since(0).observations
        found = [reports.decode(o.raw) for o in seen if (o.sender, o.type, o.code) == (peer, "report", "")]
        return [report for report in found if report is not None]

    def changes(self, peer: str) -> list[tuple[str, str]]:
        return [(change.what, change.value) for report in self.by(peer) for change in report.report.changes]

    async def first_picture(self, peer: str) -> Report:
        """The report that tells of it."""
        await self.hears(peer, "first-frame", "video")
        return next(one for one in self.by(peer) if any(c.value == "video" for c in one.report.changes))

    async def hears(self, peer: str, what: str, value: str) -> None:
        """Wait until this peer has told of a change."""
        async with asyncio.timeout(20):
            while (what, value) not in self.changes(peer):  # noqa: ASYNC110 - a journal is read, it does not tell
                await asyncio.sleep(0.02)


async def collide(*tabs: Tab) -> None:
    for step in (HOLD_AND_RESTART, "offered", "release()"):
        for tab in tabs:
            await tab.evaluate(step)


async def test_a_call_is_told_from_both_ends(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        told = Told(visitors.server)
        ada, bo = await visitors.join("Ada"), await visitors.join("Bo")
        ids = await ada.evaluate(ME), await bo.evaluate(ME)
        first = {peer: await told.first_picture(peer) for peer in ids}
        for peer, other in zip(ids, reversed(ids), strict=True):
            check_a_call(first[peer], other)
        await collide(ada, bo)
        for peer, outcome in zip(ids, ("rolled-back", "ignored"), strict=True):  # Ada was here first
            await told.hears(peer, "glare", outcome)
            before, now = first[peer].report, told.by(peer)[-1].report
            assert now.received["audio"].bytes > before.received["audio"].bytes > 0
        await bo.page.get_by_role("button", name="Leave").click()
        for peer in ids:
            await told.hears(peer, "connection", "closed")
            last = told.by(peer)[-1].report
            assert (last.connection, last.received) == ("closed", {})
            assert set(told.changes(peer)) >= {
                ("signaling", "stable"), ("gathering", "complete"), ("ice", "connected"),
                ("dtls", "connected"), ("connection", "connected"), ("first-frame", "video"), ("restart", ""),
            }  # fmt: skip
        assert not any(seen.code for seen in visitors.server.journal.since(0).observations)

    await browse(visit)


def check_a_call(told: Report, other: str) -> None:
    """What both ends of a call on one computer have to say about it."""
    report = told.report
    assert told.to == other
    assert (report.dtls, report.connection, report.secure) == ("connected", "connected", True)
    [used] = [pair for pair in report.pairs if pair.selected]
    assert (used.local.protocol, used.remote.protocol) == ("udp", "udp")
    assert used.local.address
    assert used.responses
    assert report.received["video"].frames > 0
    assert report.received["video"].codec == report.sent["video"].codec == "VP8"


# By hand ------------------------------------------------------------------------------------------------

# A connection that is what the test says, a clock that moves by `tick()`, and what was `sent`.
BENCH = """
const due = [];
const timers = [globalThis.setTimeout, globalThis.clearTimeout];
globalThis.setTimeout = (run, ms) => due[due.push({ run, ms }) - 1];
globalThis.clearTimeout = (timer) => due.includes(timer) && due.splice(due.indexOf(timer), 1);
const tick = async () => {
  const { run, ms } = due.shift();
  await run();
  return ms;
};
const pc = Object.assign(new EventTarget(), {
  signalingState: "stable", iceGatheringState: "new", iceConnectionState: "new", connectionState: "new",
  asked: 0, rows: [], getTransceivers: () => [],
  async getStats() {
    this.asked++;
    if (!this.rows) throw new Error("no");
    return new Map(this.rows.map((row) => [row.id, row]));
  },
});
const become = (state) => {
  pc.connectionState = state;
  pc.dispatchEvent(new Event("connectionstatechange"));
};
const sent = [];
const send = (report) => sent.push(JSON.parse(JSON.stringify(report)));
const sink = { open: true, ready: () => sink.open, send };
const { Reporter } = await import("/web/reports.js");
const reporter = new Reporter(pc, sink);
const over = (result) => {
  [globalThis.setTimeout, globalThis.clearTimeout] = timers;
  return result;
};
"""


async def test_changes_come_soon_and_numbers_now_and_then(evaluate: Evaluate) -> None:
    idle, pauses, kinds, asked = await evaluate(
        f"""async () => {{ {BENCH}
          const idle = due.length;
          become("connecting");
          become("connected");
          const pauses = [await tick(), await tick()];
          pc.rows = [{{ id: "v", type: "inbound-rtp", kind: "video", framesDecoded: 3, timestamp: 0 }}];
          for (let i = 0; i < 3; i++) pauses.push(await tick());
          become("failed");
          pauses.push(await tick());
          const kinds = sent.map(({{ changes }}) => changes?.map(({{ what }}) => what));
          return over([[idle, due.length], pauses, kinds, pc.asked]);
        }}"""
    )
    assert idle == [0, 0]  # nothing is watched before it begins, or after it has failed
    assert pauses == [250, 500, 500, 2000, 2000, 250]
    assert kinds == [["connection", "connection"], None, ["first-frame"], None, None, ["connection"]]
    assert asked == len(kinds)


async def test_what_happens_meanwhile_is_told_when_there_is_someone_to_tell(evaluate: Evaluate) -> None:
    away, told, pauses = await evaluate(
        f"""async () => {{ {BENCH}
          sink.open = false;
          for (let i = 0; i < 150; i++) reporter.note("restart", String(i));
          await tick();
          const away = [pc.asked, sent.length];
          sink.open = true;
          const pauses = [];
          while (due.length) pauses.push(await tick());
          const told = sent.map(({{ changes }}) => changes.map(({{ value }}) => Number(value)));
          return over([away, told, pauses]);
        }}"""
    )
    assert away == [0, 0]
    assert told == [list(range(50, 90)), list(range(90, 130)), list(range(130, 150))]
    assert pauses == [2000, 250, 250]


async def test_a_browser_that_cannot_be_asked_still_tells_its_states(evaluate: Evaluate) -> None:
    [report] = await evaluate(
        f"""async () => {{ {BENCH}
          pc.rows = null;
          reporter.note("failure", "x".repeat(1000));
          await tick();
          return over(sent);
        }}"""
    )
    assert report["signaling"] == "stable"
    assert "pairs" not in report
    assert len(report["changes"][0]["value"]) == 120


async def test_the_last_report_comes_at_once_and_is_the_last(evaluate: Evaluate) -> None:
    [first, last], timers = await evaluate(
        f"""async () => {{ {BENCH}
          pc.rows = [{{ id: "t", type: "transport", dtlsState: "connected" }},
                     {{ id: "a", type: "inbound-rtp", kind: "audio", bytesReceived: 9 }}];
          become("connected");
          await tick();
          reporter.close();
          reporter.close();
          reporter.note("ice", "closed");
          become("closed");
          return over([sent, due.length]);
        }}"""
    )
    assert first["received"] == {"audio": {"bytes": 9, "packets": 0, "lost": 0}}
    assert (last["connection"], last["dtls"]) == ("closed", "connected")
    assert "received" not in last
    assert [(change["what"], change["value"]) for change in last["changes"]] == [("connection", "closed")]
    assert timers == 0


async def test_one_that_is_closed_while_it_is_asked_says_no_more(evaluate: Evaluate) -> None:
    closed = await evaluate(
        f"""async () => {{ {BENCH}
          become("connecting");
          const asking = tick();
          reporter.close();
          await asking;
          return over(sent.map(({{ connection }}) => connection));
        }}"""
    )
    assert closed == ["closed"]


async def test_of_many_pairs_those_that_matter_are_told(evaluate: Evaluate) -> None:
    failed, used = await evaluate(
        """async () => {
          const { measured } = await import("/web/digest.js");
          const pair = (n, more) =>
            ({ id: `p${n}`, type: "candidate-pair", state: "failed", requestsSent: n, ...more });
          const rows = Array.from({ length: 30 }, (_, n) => pair(n));
          const pairs = (extra) => measured(new Map([...rows, ...extra].map((row) => [row.id, row]))).pairs;
          return [pairs([]), pairs([pair(99, { state: "succeeded", selected: true })])];
        }"""
    )
    assert [pair["requests"] for pair in failed] == list(range(29, 19, -1))
    assert [pair.get("selected", False) for pair in used] == [True, *[False] * 5]
    assert used[0]["local"] == {"kind": "", "protocol": "", "address": "", "port": 0}


async def test_the_first_frame_came_before_it_was_noticed(evaluate: Evaluate) -> None:
    found = await evaluate(
        """async () => {
          const { firstFrames } = await import("/web/digest.js");
          const inbound = { type: "inbound-rtp", timestamp: 50_000 };
          const look = (...rows) => firstFrames(new Map(rows.map((row, id) => [id, { ...inbound, ...row }])));
          const samples = { totalSamplesReceived: 4800, totalSamplesDuration: 0.1 };
          const sound = { kind: "audio", packetsReceived: 5, ...samples };
          return [
            look({ kind: "video", framesDecoded: 31, totalInterFrameDelay: 1 }),
            look({ kind: "video", framesDecoded: 0 }, { ...sound, concealedSamples: 4800 }),
            look({ ...sound, concealedSamples: 480 }),
          ];
        }"""
    )
    assert found == [{"video": 49_000}, {}, {"audio": 49_900}]


# With a server ------------------------------------------------------------------------------------------

PEER = '{ id: "p2", name: "Bo", kind: "browser", state: {} }'


@pytest.mark.parametrize(
    ("more", "wanted"), [("", False), ("reportBytes: 0", False), ("reportBytes: 16384", True)]
)
async def test_only_a_server_that_asks_for_reports_gets_some(
    evaluate: Evaluate, more: str, *, wanted: bool
) -> None:
    kinds = await evaluate(
        f"""async () => {{
          const {{ signaling, join, accept, welcome }} = await harness();
          const {{ Mesh }} = await import("/web/mesh.js");
          const mesh = new Mesh(signaling, () => ({{ microphone: null, camera: null, screen: null }}));
          join();
          const socket = accept({{ peers: [{PEER}], limits: {{ ...welcome.limits, {more} }} }});
          await new Promise((next) => mesh.links.get("p2").pc.addEventListener("signalingstatechange", next));
          mesh.close();
          return socket.sent.filter(({{ type }}) => type === "report").map(({{ to, seq }}) => [to, seq > 0]);
        }}"""
    )
    assert kinds == ([["p2", True]] if wanted else [])


async def test_what_need_not_be_kept_is_sent_now_or_never(evaluate: Evaluate) -> None:
    before, after = await evaluate(
        """async () => {
          const { signaling, join, accept, comeBack, resumed } = await harness();
          join();
          const socket = accept();
          const tell = (t) => signaling.send({ type: "report", to: "p2", t, report: {} }, { keep: false });
          tell(1);
          signaling.send({ type: "chat", text: "kept" });
          socket.end(1006);
          tell(2);
          const again = comeBack();
          again.say(resumed(0));
          const told = ({ sent }) => sent.slice(1).map(({ type, seq }) => [type, seq ?? 0]);
          return [told(socket), told(again)];
        }"""
    )
    assert before == [["report", 0], ["chat", 1]]
    assert after == [["chat", 1]]
