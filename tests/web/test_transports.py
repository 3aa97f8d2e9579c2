"""transports.js and event-socket.js: the way round a WebSocket that does not get through."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser
Evaluate = Callable[[str], Awaitable[Any]]

# The stream and the POSTs are the test's own: `stream.say`, and `posts`, each to be answered by the test.
HARNESS = """
  const { EventSocket } = await import("/web/event-socket.js");
  const native = { EventSource: globalThis.EventSource, fetch: globalThis.fetch };
  let stream;
  globalThis.EventSource = class extends EventTarget {
    constructor(url) {
      super();
      Object.assign(this, { url, closed: false });
      stream = this;
    }
    say(type, data) {
      this.dispatchEvent(new MessageEvent(type, { data }));
    }
    close() {
      this.closed = true;
    }
  };
  const posts = [];
  globalThis.fetch = (url, { body, keepalive }) => new Promise((resolve, reject) => {
    const answer = (status) => resolve({ ok: status < 300, status });
    const fail = () => reject(new TypeError("network"));
    posts.push({ url, lines: body.split("\\n"), keepalive, answer, fail });
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const log = [];
  const socket = new EventSocket("https://callbox/signaling");
  socket.onopen = () => log.push("open");
  socket.onmessage = ({ data }) => log.push(data);
  socket.onclose = ({ code, reason }) => log.push([code, reason]);
"""


def script(steps: str) -> str:
    return f"""async () => {{
      {HARNESS}
      try {{
        {steps}
      }} finally {{
        Object.assign(globalThis, native);
      }}
    }}"""


async def test_opens_with_a_key_and_posts_in_order(evaluate: Evaluate) -> None:
    result = await evaluate(
        script("""
          const states = [socket.readyState];
          stream.say("ready", "k3y");
          states.push(socket.readyState);
          for (const text of ["a", "b", "c"]) socket.send(text);
          const first = posts.length;
          posts[0].answer(204);
          await settled();
          stream.say("message", "hello");
          const { url } = stream;
          return [states, first, posts.map(({ url, lines }) => [url, lines]), log, url];
        """)
    )
    to = "https://callbox/signaling/messages/k3y"
    assert result == [
        [0, 1],
        1,
        [[to, ["a"]], [to, ["b", "c"]]],
        ["open", "hello"],
        "https://callbox/signaling/events",
    ]


async def test_no_post_is_larger_than_the_server_takes(evaluate: Evaluate) -> None:
    result = await evaluate(
        script("""
          stream.say("ready", "k");
          const sizes = [1, 9_000, 9_000, 900, 30_000, 5];
          for (const size of sizes) socket.send("x".repeat(size));
          for (let at = 0; at < posts.length; at++) {
            posts[at].answer(204);
            await settled();
          }
          return posts.map(({ lines, keepalive }) => [lines.map(({ length }) => length), keepalive]);
        """)
    )
    assert result == [[[1], True], [[9000], True], [[9000, 900], True], [[30000], False], [[5], True]]


async def test_the_server_closes_it_with_a_code(evaluate: Evaluate) -> None:
    result = await evaluate(
        script("""
          stream.say("ready", "k");
          stream.say("closed", '{"code": 4501, "reason": "kicked"}');
          stream.say("error");
          return [log, socket.readyState, stream.closed];
        """)
    )
    assert result == [["open", [4501, "kicked"]], 3, True]


@pytest.mark.parametrize("fault", ['stream.say("error")', "posts[0].answer(410)", "posts[0].fail()"])
async def test_what_breaks_is_an_abnormal_close_told_once(evaluate: Evaluate, fault: str) -> None:
    result = await evaluate(
        script(f"""
          stream.say("ready", "k");
          socket.send("a");
          {fault};
          await settled();
          stream.say("error");
          return [log.slice(1), socket.readyState, stream.closed];
        """)
    )
    assert result == [[[1006, ""]], 3, True]


async def test_a_stream_that_never_opens(evaluate: Evaluate) -> None:
    result = await evaluate(script('stream.say("error"); return [log, stream.closed];'))
    assert result == [[[1006, ""]], True]


async def test_the_goodbye_still_goes_out(evaluate: Evaluate) -> None:
    result = await evaluate(
        script("""
          stream.say("ready", "k");
          socket.send("a");
          socket.send("bye");
          socket.close(); // and the page may be gone before the first POST is answered
          const atOnce = posts.map(({ lines, keepalive }) => [lines, keepalive]);
          posts[0].answer(204);
          posts[1].fail();
          await settled();
          return [atOnce, posts.length, stream.closed, log];
        """)
    )
    assert result == [[[["a"], True], [["a", "bye"], True]], 2, True, ["open"]]


async def test_which_kind_is_next(evaluate: Evaluate) -> None:
    result = await evaluate(
        """async () => {
          const { Transports } = await import("/web/transports.js");
          const native = { EventSource: globalThis.EventSource, WebSocket: globalThis.WebSocket };
          const opened = [];
          globalThis.WebSocket = class { constructor(url, protocol) { opened.push([url, protocol]); } };
          globalThis.EventSource = class extends EventTarget {
            constructor(url) { super(); opened.push([url]); }
          };
          const run = (steps) => {
            opened.length = 0;
            const transports = new Transports({ protocol: "https:", host: "callbox:8443" });
            for (const step of steps) {
              transports.open();
              if (step === "+") transports.worked();
              else if (!transports.failed()) opened.push([","]); // a pause
            }
            return opened.map(([url]) => url[0]).join("");
          };
          try {
            const kinds = ["----", "-++----+-", "+--+------", "+---+-", "-+---+-"].map(run);
            run("--");
            return [kinds, opened.slice(0, 2)];
          } finally {
            Object.assign(globalThis, native);
          }
        }"""
    )
    kinds, opened = result
    assert opened == [["wss://callbox:8443/ws", "callbox.v1"], ["https://callbox:8443/signaling/events"]]
    # w: a WebSocket, h: events. What has worked is tried first each time, and alone twice.
    assert kinds == ["wh,wh,", "whhh,h,hw,hh,", "ww,w,ww,w,wh,wh,", "ww,w,whh,", "whh,h,hww,"]
