/** One tile of the grid: a person or a shared screen. */
import { find, initials, isMirror, play, stamp } from "./dom.js";

/**
 * @typedef {object} TileView what a tile shows
 * @property {string} name
 * @property {"person" | "screen"} kind
 * @property {boolean} self
 * @property {"connecting" | "connected" | "reconnecting" | "failed"} state
 * @property {boolean} away whether the server has lost them, for now: the picture may well go on
 * @property {boolean} canRetry
 * @property {MediaStreamTrack | null} video null: the avatar is shown
 * @property {MediaStreamTrack | null} audio
 * @property {boolean} muted
 * @property {boolean} sharing
 * @property {boolean} pinned
 */

/**
 * @typedef {object} TileActions
 * @property {() => void} onRetry
 * @property {() => void} onPin
 * @property {() => void} onBlocked the browser refused to play the sound
 */

const STATES = {
  connecting: "Connecting…",
  connected: "",
  reconnecting: "Reconnecting…",
  failed: "No connection",
};

export class Tile {
  node = stamp("tile");
  #video = find(this.node, "video", HTMLVideoElement);
  #audio = document.createElement("audio");
  #initials = find(this.node, ".avatar span", HTMLElement);
  #name = find(this.node, ".name", HTMLElement);
  #spoken = find(this.node, "[data-spoken]", HTMLElement);
  #muted = find(this.node, "[data-muted]", HTMLElement);
  #sharing = find(this.node, "[data-sharing]", HTMLElement);
  #stateBox = find(this.node, ".tile-state", HTMLElement);
  #stateText = find(this.node, ".tile-state-text", HTMLElement);
  #retry = find(this.node, "[data-retry]", HTMLButtonElement);
  #pin = find(this.node, "[data-pin]", HTMLButtonElement);
  #actions;

  /** @param {TileActions} actions */
  constructor(actions) {
    this.#actions = actions;
    this.#onPress(this.#retry, actions.onRetry);
    this.#onPress(this.#pin, actions.onPin);
    this.node.append(this.#audio);
  }

  /** @param {TileView} view */
  update(view) {
    const title = this.#title(view);
    this.node.classList.toggle("mirrored", view.self && view.kind === "person" && isMirror(view.video));
    this.node.classList.toggle("screen", view.kind === "screen");
    this.node.classList.toggle("pinned", view.pinned);
    this.node.dataset.state = view.state;
    this.#initials.textContent = initials(view.name);
    this.#name.textContent = title;
    this.#muted.hidden = !view.muted;
    this.#sharing.hidden = !view.sharing;
    this.#pin.hidden = view.kind === "person" || view.pinned;
    this.#pin.setAttribute("aria-label", `Show ${title} large`);
    this.#spoken.textContent = spoken(view);
    this.#renderState(view);
    this.#renderVideo(view.video);
    this.#renderAudio(view.audio);
  }

  /** @param {boolean} speaking */
  set speaking(speaking) {
    this.node.classList.toggle("speaking", speaking);
  }

  /** Try the sound again, from a touch or key. */
  hear() {
    if (this.#audio.srcObject) this.#audio.play().catch(() => this.#actions.onBlocked());
  }

  /** @param {string} deviceId */
  speaker(deviceId) {
    // A speaker that is gone leaves the sound where it was.
    if ("setSinkId" in this.#audio) this.#audio.setSinkId(deviceId).catch(() => undefined);
  }

  remove() {
    play(this.#video, null);
    play(this.#audio, null);
    this.node.remove();
  }

  /**
   * What was pressed often goes away: the keyboard then stays at this tile, before its next control.
   *
   * @param {HTMLButtonElement} button
   * @param {() => void} action
   */
  #onPress(button, action) {
    button.addEventListener("click", () => {
      action();
      if (button.hidden) this.node.focus({ preventScroll: true });
    });
  }

  /** @param {TileView} view */
  #title({ name, self, kind }) {
    if (kind === "screen") return self ? "Your screen" : `${name}’s screen`;
    return self ? `${name} (you)` : name;
  }

  /** @param {TileView} view */
  #renderState({ state, away, canRetry }) {
    const text = away ? STATES.reconnecting : STATES[state];
    this.#stateBox.hidden = !text;
    this.#stateText.textContent = text;
    this.#retry.hidden = state !== "failed" || !canRetry;
  }

  /** @param {MediaStreamTrack | null} track */
  #renderVideo(track) {
    this.#video.hidden = !track;
    // Muted video may always play. It is paused only while the page is in the background.
    if (play(this.#video, track) && track) this.#video.play().catch(() => undefined);
  }

  /** @param {MediaStreamTrack | null} track */
  #renderAudio(track) {
    if (play(this.#audio, track) && track) {
      this.#audio.play().catch((error) => {
        if (error instanceof DOMException && error.name === "NotAllowedError") this.#actions.onBlocked();
      });
    }
  }
}

/**
 * What the icons say, for those who do not see them.
 *
 * @param {TileView} view
 */
function spoken({ kind, muted, video, sharing }) {
  if (kind === "screen") return "";
  const facts = [
    muted ? "muted" : "",
    video ? "" : "camera off",
    sharing ? "sharing a screen" : "",
  ];
  return facts.filter(Boolean).join(", ");
}
