"""session.js and signaling.js: what was missed comes in order and once, what was said arrives or is named."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser
Evaluate = Callable[[str], Awaitable[Any]]

CHAT = '{ type: "chat", from: "bo", text: `${seq}`, seq }'


async def test_numbers_and_keeps_what_the_server_may_not_have(evaluate: Evaluate) -> None:
    result = await evaluate(
        """async () => {
          const { Session } = await import("/web/session.js");
          const info = (token) => ({ token, epoch: "e", windowMs: 30_000 });
          const session = new Session();
          const early = [session.exists, session.ticket, session.reloadTicket];
          session.begin(info("one"), 2);
          for (const id of ["a", "b", "c"]) session.add({ type: "chat", text: id, id }, false);
          const taken = [1, 2, 3, 4, 6, 4, undefined, 5].map((seq) => session.take(seq));
          session.release(1);
          const missing = session.resume(info("one"), 2).map((text) => JSON.parse(text));
          const withdrawn = [session.withdraw("b"), session.withdraw("c"), session.withdraw(undefined)];
          for (const id of ["d", "e"]) session.add({ type: "chat", text: id, id }, id === "d");
          const tickets = [session.ticket, session.reloadTicket];
          const lost = session.begin(info("two"), 7);
          const again = JSON.parse(session.add({ type: "chat", text: "f", id: "f" }, true)).seq;
          return { early, taken, missing, withdrawn, tickets, lost, again, seq: session.ticket.seq };
        }"""
    )
    assert result["early"] == [False, None, None]
    assert result["taken"] == ["again", "again", "new", "new", "gap", "again", "new", "new"]
    third = {"type": "chat", "text": "c", "id": "c", "seq": 3}
    assert result["missing"] == [third]
    assert result["withdrawn"] == [None, third, None]
    assert result["tickets"] == [
        {"token": "one", "epoch": "e", "seq": 5},
        {"token": "one", "epoch": "e", "reloaded": True},
    ]
    assert result["lost"] == [{"id": "d", "sent": True}, {"id": "e", "sent": False}]
    assert (result["again"], result["seq"]) == (1, 7)


async def test_the_server_is_told_what_it_need_not_keep(evaluate: Evaluate) -> None:
    sent = await evaluate(
        f"""async () => {{
          const {{ join, accept }} = await harness();
          join();
          const socket = accept();
          for (let seq = 2; seq <= 40; seq++) socket.say({CHAT});
          socket.say({{ type: "ping", t: 1, ack: 0 }});
          for (let seq = 41; seq <= 72; seq++) socket.say({CHAT});
          return socket.sent.slice(1).map(({{ type, ack }}) => [type, ack]);
        }}"""
    )
    assert sent == [["ack", 33], ["pong", 40], ["ack", 72]]


async def test_comes_back_to_where_it_was(evaluate: Evaluate) -> None:
    result = await evaluate(
        f"""async () => {{
          const {{ signaling, of, join, accept, comeBack, resumed, sockets }} = await harness();
          join();
          const socket = accept();
          for (const seq of [2, 3]) socket.say({CHAT});
          for (const text of ["a", "b", "c"]) signaling.send({{ type: "chat", text }});
          socket.say({{ type: "ping", t: 1, ack: 1 }});
          sockets[0].end(1006);
          signaling.send({{ type: "chat", text: "meanwhile" }});
          signaling.setState({{ microphone: false, camera: true, screen: false }});
          const back = comeBack();
          signaling.on("resumed", () => signaling.send({{ type: "chat", text: "at last" }}));
          const silent = back.sent.length;
          back.say(resumed(2));
          for (const seq of [2, 3, 4, 5]) back.say({CHAT}); // two of them came before
          const [hello, ...sent] = back.sent;
          return {{ hello, silent, sent, heard: of("chat").map(({{ text }}) => text),
                    end: [signaling.status, of("undelivered"), of("welcome").length] }};
        }}"""
    )
    assert result["hello"]["resume"] == {"token": "secret", "epoch": "first", "seq": 3}
    assert result["silent"] == 1  # the hello: nothing else before it is answered
    assert [(m["seq"], m.get("text", m["type"])) for m in result["sent"]] == [
        (3, "c"),
        (4, "meanwhile"),
        (5, "state"),
        (6, "at last"),
    ]
    assert result["heard"] == ["2", "3", "4", "5"]
    assert result["end"] == ["open", [], 1]


async def test_a_session_that_is_over_says_what_may_be_lost(evaluate: Evaluate) -> None:
    result = await evaluate(
        """async () => {
          const { signaling, of, join, accept, comeBack, welcome } = await harness();
          join();
          const socket = accept();
          const say = (text) => signaling.send({ type: "chat", text });
          const ids = [say("a"), say("b")];
          socket.say({ type: "ping", t: 1, ack: 1 });
          socket.end(1006);
          ids.push(say("c"));
          const back = comeBack();
          const words = { message: "It is over.", nextStep: "", retryable: false };
          back.say({ type: "error", code: "resume_failed", ...words, seq: 1 });
          back.say({ ...welcome, peer: "me again", session: { ...welcome.session, token: "new" }, seq: 2 });
          back.say({ type: "chat", from: "bo", text: "hi", seq: 3 });
          signaling.send({ type: "chat", text: "d" });
          const next = comeBack();
          return { ids, lost: of("undelivered"), heard: of("chat").length, sent: back.sent.slice(1),
                   refused: of("refused").map(({ code }) => code), hello: next.sent[0] };
        }"""
    )
    _, b, c = result["ids"]
    assert result["lost"] == [{"id": b, "sent": True}, {"id": c, "sent": False}]
    assert result["refused"] == ["resume_failed"]
    assert result["heard"] == 1
    assert [(m["text"], m["seq"]) for m in result["sent"]] == [("d", 1)]
    assert result["hello"]["resume"] == {"token": "new", "epoch": "first", "seq": 3}


async def test_a_gap_is_not_passed_over(evaluate: Evaluate) -> None:
    result = await evaluate(
        f"""async () => {{
          const {{ signaling, of, join, accept, sockets, next }} = await harness({{ firstMs: 1 }});
          join();
          const socket = accept();
          for (const seq of [2, 4]) socket.say({CHAT});
          const gone = [signaling.status, socket.closedWith];
          while (sockets.length < 2) await next("status");
          sockets[1].open();
          return [gone, of("chat").length, sockets[1].sent[0].resume.seq];
        }}"""
    )
    assert result == [["waiting", 3001], 1, 2]


async def test_what_came_too_fast_goes_again_and_nobody_notices(evaluate: Evaluate) -> None:
    refused, sent = await evaluate(
        """async () => {
          const { signaling, of, join, accept } = await harness();
          join();
          const socket = accept();
          const id = signaling.send({ type: "chat", text: "a" });
          signaling.send({ type: "chat", text: "b" });
          const sent = () => socket.sent.slice(1).map(({ text, seq }) => [text, seq]);
          const error = { type: "error", code: "rate_limited", message: "", nextStep: "", retryable: false };
          socket.say({ ...error, ref: id, retryAfterMs: 30, seq: 2 });
          const atOnce = sent().length;
          const deadline = performance.now() + 5_000;
          while (sent().length === atOnce && performance.now() < deadline)
            await new Promise((later) => setTimeout(later, 5));
          return [of("refused"), sent()];
        }"""
    )
    assert refused == []
    assert sent == [["a", 1], ["b", 2], ["a", 3]]


async def test_the_next_page_takes_the_session_over(evaluate: Evaluate) -> None:
    result = await evaluate(
        """async () => {
          const one = await harness();
          const early = one.signaling.suspend();
          one.join();
          const socket = one.accept();
          const ticket = one.signaling.suspend();
          const other = await harness();
          other.join(ticket);
          other.sockets[0].open();
          other.sockets[0].end(1006); // before the welcome: it is still the way back
          other.signaling.wake();
          const again = other.accept().sent[0];
          return { early, ticket, bye: socket.sent.at(-1), closed: [socket.closedWith, one.signaling.status],
                   hellos: [other.sockets[0].sent[0].resume, again.resume] };
        }"""
    )
    ticket = {"token": "secret", "epoch": "first", "reloaded": True}
    assert (result["early"], result["ticket"]) == (None, ticket)
    assert result["bye"] == {"type": "bye", "mayReturn": True}
    assert result["closed"] == [3001, "idle"]
    assert result["hellos"] == [ticket, ticket]


async def test_says_which_transports_let_it_in(evaluate: Evaluate) -> None:
    tried = await evaluate(
        """async () => {
          const { join, accept, sockets, signaling, tried } = await harness();
          join();
          sockets[0].end(1006); // did not open
          signaling.wake();
          sockets[1].open();
          sockets[1].end(1006); // opened, and let nothing through
          signaling.wake();
          sockets[2].open();
          sockets[2].say({ type: "error", code: "server_full", message: "", nextStep: "", retryable: true });
          sockets[2].end(4006, "server_full"); // that is an answer
          signaling.wake();
          accept().end(1006);
          return tried;
        }"""
    )
    assert tried == ["failed", "failed", "worked"]


async def test_another_transport_is_tried_without_a_pause_and_without_a_word(evaluate: Evaluate) -> None:
    result = await evaluate(
        """async () => {
          let others = 1;
          const { join, sockets, signaling, of } = await harness({ another: () => others-- > 0 });
          join();
          sockets[0].end(1006);
          const then = [sockets.length, signaling.status, of("down").length];
          sockets[1].end(1006);
          return [then, [sockets.length, signaling.status, of("down").map(({ attempt }) => attempt)]];
        }"""
    )
    assert result == [[2, "connecting", 0], [2, "waiting", [1]]]
