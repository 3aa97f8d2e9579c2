"""media.js, against devices that answer when the test says so."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser
Evaluate = Callable[[str], Awaitable[Any]]

# Every question waits in `questions`; `answer()` gives it fresh tracks, which know whether they are live, and
# `answer("NotFoundError")` refuses it. `settled()` is when all that follows from an answer has happened.
DEVICES = """
const questions = [];
const made = [];
class Track extends EventTarget {
  constructor(kind, id) { super(); Object.assign(this, { kind, id, live: true }); made.push(this); }
  stop() { this.live = false; }
  getSettings() { return { deviceId: this.id }; }
}
const ask = (constraints) => new Promise((resolve, reject) => questions.push((error) => {
  if (error) return reject(new DOMException("", error));
  const tracks = Object.keys(constraints).filter((kind) => constraints[kind])
    .map((kind) => new Track(kind, constraints[kind].deviceId?.ideal ?? ""));
  resolve({ getTracks: () => tracks, getVideoTracks: () => tracks.filter(({ kind }) => kind === "video") });
}));
const answer = (error) => questions.shift()(error);
const settled = () => new Promise((resolve) => setTimeout(resolve));
const { LocalMedia } = await import("/web/media.js");
const media = new LocalMedia({ getUserMedia: ask, getDisplayMedia: ask }, { camera: "", microphone: "" });
"""


async def test_what_is_granted_after_leaving_is_closed_at_once(evaluate: Evaluate) -> None:
    result = await evaluate(
        f"""async () => {{ {DEVICES}
          const opening = media.open();
          media.stop();
          answer();
          await opening;
          const sharing = media.startScreen();
          media.stop();
          answer();
          return {{ shared: await sharing, live: made.map(({{ live }}) => live), state: media.state }};
        }}"""
    )
    assert result["live"] == [False, False, False]
    assert result["shared"] is False
    assert result["state"] == {"microphone": False, "camera": False, "screen": False}


@pytest.mark.parametrize("answers", [["NotReadableError"], ["NotReadableError", ""]], ids=["both", "one"])
async def test_who_has_left_is_not_asked_again_for_one_device(evaluate: Evaluate, answers: list[str]) -> None:
    """The camera is busy, as the browser says only after the call: the microphone alone stays closed too."""
    result = await evaluate(
        f"""async () => {{ {DEVICES}
          const answers = {answers};
          const last = answers.pop();
          media.open();
          for (const error of answers) {{
            answer(error);
            await settled();
          }}
          media.stop();
          answer(last);
          await settled();
          return {{ asked: questions.length, live: made.filter(({{ live }}) => live).length }};
        }}"""
    )
    assert result == {"asked": 0, "live": 0}


async def test_of_two_choices_the_last_one_counts(evaluate: Evaluate) -> None:
    result = await evaluate(
        f"""async () => {{ {DEVICES}
          const first = media.choose("camera", "front");
          const second = media.choose("camera", "back");
          questions.reverse();
          answer();
          answer();
          await Promise.all([first, second]);
          return {{ used: media.current("camera"), live: made.map(({{ id, live }}) => [id, live]) }};
        }}"""
    )
    assert result["used"] == "back"
    assert result["live"] == [["back", True], ["front", False]]


async def test_a_device_that_is_unplugged_is_missed_but_a_screen_is_not(evaluate: Evaluate) -> None:
    result = await evaluate(
        f"""async () => {{ {DEVICES}
          const told = [];
          media.on("trouble", ({{ message }}) => told.push(message));
          const opening = media.open();
          answer();
          await opening;
          const sharing = media.startScreen();
          answer();
          await sharing;
          for (const track of made) track.dispatchEvent(new Event("ended"));
          return {{ told, state: media.state }};
        }}"""
    )
    assert sorted(result["told"]) == ["Your camera was disconnected.", "Your microphone was disconnected."]
    assert result["state"] == {"microphone": False, "camera": False, "screen": False}


async def test_joining_waits_for_the_answer_but_not_for_ever(evaluate: Evaluate) -> None:
    result = await evaluate(
        f"""async () => {{ {DEVICES}
          const order = [];
          media.open().then(() => order.push("answered"));
          await media.opened(20);
          order.push("out of patience");
          const waiting = media.opened(60_000).then(() => order.push("went on"));
          answer();
          await waiting;
          return order;
        }}"""
    )
    assert result == ["out of patience", "answered", "went on"]
