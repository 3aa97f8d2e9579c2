/**
 * Tells the server how one connection fares, for whoever watches it (PROTOCOL.md, "Reports"). Knows no DOM.
 *
 * It never disturbs the call: what cannot be measured or told is left out.
 */
import { firstFrames, measured, standing } from "./digest.js";

/** @typedef {import("./digest.js").Change} Change */
/** @typedef {import("./digest.js").Digest} Digest */

/**
 * @typedef {object} Sink
 * @property {() => boolean} ready whether a report would go out at once; until then changes are kept
 * @property {(report: Digest) => void} send
 */

/** Changes come in crowds: one report tells of all. */
const SOON_MS = 250;
/** Until there is a picture. */
const QUICK_MS = 500;
const QUICK_REPORTS = 8;
const STEADY_MS = 2_000;
/** In one report, which has to stay below the server's limit; the rest follows. */
const MAX_TOLD = 40;
/** While there is nobody to tell. The oldest are forgotten. */
const MAX_KEPT = 100;
const MAX_VALUE = 120;

/** This device's clock, in milliseconds since 1970. It goes evenly, and is the one that pongs tell, too. */
export function clock() {
  return performance.timeOrigin + performance.now();
}

export class Reporter {
  /** @type {Change[]} */
  #changes = [];
  /** The kinds of media that have come. @type {Set<string>} */
  #seen = new Set();
  /** Those that tell of their changes. @type {WeakSet<RTCDtlsTransport>} */
  #transports = new WeakSet();
  /** What is told once more in the end. @type {Digest} */
  #latest = {};
  #connectedAt = Infinity;
  #reports = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #dueAt = Infinity;
  #closed = false;
  #pc;
  #sink;

  /**
   * @param {RTCPeerConnection} pc
   * @param {Sink} sink
   */
  constructor(pc, sink) {
    this.#pc = pc;
    this.#sink = sink;
    this.#follow("signalingstatechange", "signaling", () => pc.signalingState);
    this.#follow("icegatheringstatechange", "gathering", () => pc.iceGatheringState);
    this.#follow("iceconnectionstatechange", "ice", () => pc.iceConnectionState);
    this.#follow("connectionstatechange", "connection", () => pc.connectionState);
    pc.addEventListener("signalingstatechange", () => this.#findTransports());
    pc.addEventListener("icecandidateerror", ({ errorCode }) => this.note("candidate-error", String(errorCode)));
  }

  /**
   * Something happened.
   *
   * @param {string} what
   * @param {string} [value]
   * @param {number} [t] when
   */
  note(what, value = "", t = clock()) {
    if (this.#closed) return;
    if (what === "connection" && value === "connected") this.#connectedAt = Math.min(this.#connectedAt, t);
    this.#changes.push({ t: round(t), what, value: value.slice(0, MAX_VALUE) });
    if (this.#changes.length > MAX_KEPT) this.#changes.shift();
    this.#plan(SOON_MS);
  }

  /** The connection is about to be closed. What is still to be told goes out now, without another look at it. */
  close() {
    if (this.#closed) return;
    this.note("connection", "closed");
    this.#closed = true;
    clearTimeout(this.#timer);
    if (this.#sink.ready()) this.#send({ ...this.#latest, ...standing(this.#pc), connection: "closed" });
  }

  /**
   * @param {string} event
   * @param {string} what
   * @param {() => string} value
   */
  #follow(event, what, value) {
    this.#pc.addEventListener(event, () => this.note(what, value()));
  }

  /** There are none before the first description. */
  #findTransports() {
    for (const { sender } of this.#pc.getTransceivers()) {
      const { transport } = sender;
      if (!transport || this.#transports.has(transport)) continue;
      this.#transports.add(transport);
      transport.addEventListener("statechange", () => this.note("dtls", transport.state));
    }
  }

  /** @param {number} ms */
  #plan(ms) {
    const at = performance.now() + ms;
    if (at >= this.#dueAt) return;
    this.#dueAt = at;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#report(), ms);
  }

  async #report() {
    this.#dueAt = Infinity;
    if (this.#sink.ready()) {
      const numbers = await this.#measure();
      if (this.#closed) return;
      this.#send({ ...standing(this.#pc), ...numbers });
    }
    this.#next();
  }

  /** @returns {Promise<Digest>} */
  async #measure() {
    try {
      const stats = await this.#pc.getStats();
      this.#noteFirstFrames(stats);
      const { sent, received, ...rest } = measured(stats);
      this.#latest = rest; // counters that stand still would look like a call that does
      return { ...rest, ...(sent && { sent }), ...(received && { received }) };
    } catch {
      return {}; // of a browser that cannot be asked, or not any more, the states are told all the same
    }
  }

  #next() {
    const state = this.#pc.connectionState;
    const lives = state === "connecting" || state === "connected" || state === "disconnected";
    const isNew = state === "connected" && !this.#seen.has("video") && this.#reports < QUICK_REPORTS;
    if (this.#changes.length && this.#sink.ready()) this.#plan(SOON_MS);
    else if (isNew) this.#plan(QUICK_MS);
    else if (lives || this.#changes.length) this.#plan(STEADY_MS);
  }

  /** @param {RTCStatsReport} stats */
  #noteFirstFrames(stats) {
    for (const [kind, t] of Object.entries(firstFrames(stats))) {
      if (this.#seen.has(kind)) continue;
      this.#seen.add(kind);
      // Nothing is decoded before there is a connection, whatever the counters say.
      this.note("first-frame", kind, this.#connectedAt < Infinity ? Math.max(t, this.#connectedAt) : t);
    }
  }

  /** @param {Digest} report */
  #send(report) {
    // A first frame is noticed some time after it came.
    const changes = this.#changes.sort((one, other) => one.t - other.t).splice(0, MAX_TOLD);
    clearTimeout(this.#timer);
    this.#dueAt = Infinity;
    if (report.connection === "connected") this.#reports++;
    this.#sink.send(changes.length ? { changes, ...report } : report);
  }
}

/** @param {number} t */
function round(t) {
  return Math.round(10 * t) / 10;
}
