/**
 * Watches one connection and says what to do about it: wait, restart ICE, or give up.
 */
import { Backoff } from "./backoff.js";

/** @typedef {"connecting" | "connected" | "reconnecting" | "failed"} LinkState */

/** Wi-Fi roams and hiccups heal by themselves; a restart in that time would only add to the traffic. */
const GRACE_MS = 3_000;
/** How long an attempt may take before it counts as failed, the other side's silence included. */
const ATTEMPT_MS = 15_000;
const MAX_RESTARTS = 5;

export class Recovery {
  /** @type {LinkState} */
  #state = "connecting";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #everConnected = false;
  #backoff = new Backoff({ firstMs: 1_000 });
  #pc;
  #restart;
  #onState;

  /**
   * @param {RTCPeerConnection} pc
   * @param {(() => void) | null} restart null where the other side cannot restart ICE
   * @param {(state: LinkState) => void} onState
   */
  constructor(pc, restart, onState) {
    this.#pc = pc;
    this.#restart = restart;
    this.#onState = onState;
    pc.addEventListener("connectionstatechange", () => this.#changed());
    this.#after(ATTEMPT_MS, () => this.#failed());
  }

  get state() {
    return this.#state;
  }

  get canRetry() {
    return this.#restart !== null;
  }

  /** The person asked for another round of attempts. */
  retry() {
    this.#backoff.reset();
    this.#attempt();
  }

  stop() {
    clearTimeout(this.#timer);
  }

  #changed() {
    switch (this.#pc.connectionState) {
      case "connected":
        clearTimeout(this.#timer);
        this.#everConnected = true;
        this.#backoff.reset();
        this.#become("connected");
        break;
      case "disconnected":
        this.#become("reconnecting");
        if (this.#restart) this.#after(GRACE_MS, () => this.#attempt());
        break;
      case "failed":
        this.#failed();
        break;
      default:
    }
  }

  #failed() {
    if (!this.#restart || this.#backoff.attempts >= MAX_RESTARTS) {
      clearTimeout(this.#timer);
      this.#become("failed");
      return;
    }
    this.#pending();
    this.#after(this.#backoff.next(), () => this.#attempt());
  }

  #attempt() {
    this.#pending();
    this.#restart?.();
    this.#after(ATTEMPT_MS, () => this.#failed());
  }

  #pending() {
    this.#become(this.#everConnected ? "reconnecting" : "connecting");
  }

  /**
   * @param {number} ms
   * @param {() => void} action
   */
  #after(ms, action) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, ms);
  }

  /** @param {LinkState} state */
  #become(state) {
    if (state === this.#state) return;
    this.#state = state;
    this.#onState(state);
  }
}
