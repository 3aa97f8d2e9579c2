"""signaling.js and backoff.js, against a socket that the test plays by hand."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser
Evaluate = Callable[[str], Awaitable[Any]]


async def test_pauses_double_up_to_the_ceiling_and_start_over_after_success(evaluate: Evaluate) -> None:
    longest, shortest, again = await evaluate(
        """async () => {
          const { Backoff } = await import("/web/backoff.js");
          const run = (random) => {
            const backoff = new Backoff({ random });
            return [Array.from({ length: 7 }, () => backoff.next()), backoff];
          };
          const [longest, backoff] = run(() => 1);
          backoff.reset();
          return [longest, run(() => 0)[0], [backoff.next(), backoff.attempts]];
        }"""
    )
    assert longest == [500, 1000, 2000, 4000, 8000, 10000, 10000]
    assert shortest == [500, 500, 1000, 2000, 4000, 5000, 5000]
    assert again == [500, 1]


async def test_says_hello_and_hears_the_welcome(evaluate: Evaluate) -> None:
    result = await evaluate(
        """async () => {
          const { signaling, sockets, events, join, accept } = await harness();
          const early = signaling.send({ type: "chat", text: "too early" });
          join();
          const socket = accept();
          const id = signaling.send({ type: "chat", text: "hi" });
          socket.say("not JSON");
          socket.say({ type: "from-the-future" });
          return { early, id, sent: socket.sent, status: signaling.status, sockets: sockets.length,
                   types: events.map(([type]) => type) };
        }"""
    )
    assert result["early"] is None
    hello, chat = result["sent"]
    state = {"microphone": True, "camera": True, "screen": False}
    assert hello == {
        "type": "hello",
        "version": "callbox.v1",
        "kind": "browser",
        "name": "Ada",
        "room": "lobby",
        "state": state,
    }
    assert chat == {"type": "chat", "text": "hi", "id": result["id"], "seq": 1}
    assert result["status"] == "open"
    assert result["types"] == ["status", "status", "welcome"]
    assert result["sockets"] == 1


async def test_answers_pings(evaluate: Evaluate) -> None:
    pong, late = await evaluate(
        """async () => {
          const { join, accept } = await harness();
          join();
          const socket = accept();
          socket.say({ type: "ping", t: 81234.5, ack: 0 });
          const pong = socket.sent.at(-1);
          return [pong, Date.now() - pong.clientT];
        }"""
    )
    assert pong == {"type": "pong", "t": 81234.5, "clientT": pong["clientT"], "ack": 1}
    assert abs(late) < 60_000


async def test_comes_back_by_itself(evaluate: Evaluate) -> None:
    results = await evaluate(
        """async () => {
          const results = [];
          for (const code of [1006, 1001, 1011, 1012, 4001, 4002, 4003]) {
            const { signaling, sockets, of, join, accept, next } = await harness({ firstMs: 10 });
            join();
            accept().end(code);
            const status = signaling.status;
            while (sockets.length < 2) await next("status");
            accept({ peer: "me again" });
            results.push({ status, down: of("down"), again: signaling.status, hello: sockets[1].sent[0].type,
                           peers: of("welcome").map(({ peer }) => peer) });
          }
          return results;
        }"""
    )
    expected = {
        "status": "waiting",
        "down": [{"attempt": 1, "retryInMs": 10, "everOpen": True, "cause": None}],
        "again": "open",
        "hello": "hello",
        "peers": ["me", "me again"],
    }
    assert results == [expected] * 7


async def test_final_codes_end_with_the_servers_own_words(evaluate: Evaluate) -> None:
    results = await evaluate(
        """async () => {
          const results = [];
          for (const [code, reason] of [[1009, "message_too_large"], [4501, "kicked"], [4502, "room_full"]]) {
            const { signaling, sockets, events, join, accept } = await harness({ firstMs: 1 });
            join();
            const socket = accept();
            const words = { message: "Why.", nextStep: "What now.", retryable: false };
            socket.say({ type: "error", code: reason, ...words });
            socket.end(code, reason);
            await new Promise((later) => setTimeout(later, 30)); // an attempt would come after 1 ms
            results.push([signaling.status, sockets.length, ...events.at(-1)]);
          }
          return results;
        }"""
    )
    words = {"message": "Why.", "nextStep": "What now."}
    codes = ("message_too_large", "kicked", "room_full")
    assert results == [["idle", 1, "final", {"code": code, **words}] for code in codes]


async def test_a_network_that_is_back_ends_the_pause(evaluate: Evaluate) -> None:
    result = await evaluate(
        """async () => {
          const { signaling, sockets, join, accept } = await harness({ firstMs: 60_000, maxMs: 60_000 });
          join();
          accept().end(1006);
          const waiting = signaling.status;
          signaling.wake();
          return [waiting, signaling.status, sockets.length];
        }"""
    )
    assert result == ["waiting", "connecting", 2]


async def test_a_silent_connection_is_given_up(evaluate: Evaluate) -> None:
    result = await evaluate(
        """async () => {
          const { signaling, sockets, join, accept, welcome, next } = await harness({ connectTimeoutMs: 20 });
          join();
          await next("down"); // no welcome
          const first = sockets[0].closedWith;
          signaling.wake();
          accept({ heartbeat: { ...welcome.heartbeat, timeoutMs: 20 } });
          const silent = await next("down"); // no ping
          sockets[1].end(1006); // too late to matter
          return [first, silent.everOpen, signaling.status, sockets.length];
        }"""
    )
    assert result == [3001, True, "waiting", 2]


async def test_who_knocks_may_wait_as_long_as_the_heartbeat_lets_them(evaluate: Evaluate) -> None:
    """The server asks them for a sign of life every 15 s, which is longer than a `welcome` may take."""
    result = await evaluate(
        """async () => {
          const { signaling, of, join, sockets } = await harness({ connectTimeoutMs: 30 });
          join();
          sockets[0].open();
          sockets[0].say({ type: "waiting", room: "lobby", seq: 1 });
          await new Promise((resolve) => setTimeout(resolve, 150));
          return { status: signaling.status, down: of("down").length };
        }"""
    )
    assert result == {"status": "connecting", "down": 0}


async def test_waking_up_finds_a_dead_socket_and_leaves_a_living_one_alone(evaluate: Evaluate) -> None:
    asked, status, dead = await evaluate(
        """async () => {
          const { signaling, join, accept, next } = await harness({ pingTimeoutMs: 20 });
          join();
          const socket = accept();
          signaling.wake();
          const asked = socket.sent.at(-1);
          socket.say({ type: "pong", t: asked.t, serverT: 1 });
          await new Promise((later) => setTimeout(later, 60));
          const { status } = signaling;
          signaling.wake();
          return [asked.type, status, await next("down")];
        }"""
    )
    assert (asked, status, dead["everOpen"]) == ("ping", "open", True)


async def test_state_is_told_once_and_remembered(evaluate: Evaluate) -> None:
    result = await evaluate(
        """async () => {
          const { signaling, sockets, join, accept, state, next } = await harness({ firstMs: 1 });
          join();
          signaling.setState({ ...state, camera: false }); // before the socket is open: in the hello
          const socket = accept();
          signaling.setState({ ...state, camera: false });
          signaling.setState(state);
          socket.end(1006);
          while (sockets.length < 2) await next("status");
          return [socket.sent, accept().sent];
        }"""
    )
    first, second = result
    assert [message["type"] for message in first] == ["hello", "state"]
    assert [message["state"]["camera"] for message in (*first, *second)] == [False, True, True]


async def test_leaving_says_bye_and_stays_away(evaluate: Evaluate) -> None:
    results = await evaluate(
        """async () => {
          const results = [];
          for (const welcomed of [true, false]) {
            const { signaling, sockets, join, accept } = await harness({ firstMs: 1 });
            join();
            if (welcomed) accept();
            else sockets[0].open(); // taken back before the answer came
            signaling.leave();
            signaling.wake();
            results.push([sockets[0].sent.at(-1), sockets[0].closedWith, signaling.status, sockets.length]);
          }
          return results;
        }"""
    )
    assert results == [[{"type": "bye"}, 1000, "idle", 1]] * 2


async def test_only_an_error_that_closed_the_connection_is_named_as_its_cause(evaluate: Evaluate) -> None:
    causes = await evaluate(
        """async () => {
          const causes = [];
          for (const retryable of [true, false]) {
            const { sockets, of, join, accept } = await harness();
            const words = { message: "Why.", nextStep: "" };
            join();
            accept().say({ type: "error", code: "some_code", ...words, retryable, seq: 2 });
            sockets[0].end(1006);
            causes.push(of("down")[0].cause?.code ?? null);
          }
          return causes;
        }"""
    )
    assert causes == ["some_code", None]
