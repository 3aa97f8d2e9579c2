/**
 * The connection to the server: hello and welcome, heartbeats, and coming back by itself.
 *
 * Knows no DOM: it also runs in a worker. The page passes in what it alone can see, such as the network
 * being back (`wake`).
 */
import { Backoff } from "./backoff.js";
import { ending, isFinal } from "./closing.js";
import { Emitter } from "./emitter.js";
import { parse, sameState, VERSION } from "./protocol.js";

/** @typedef {import("./protocol.js").HelloFields} HelloFields */
/** @typedef {import("./protocol.js").ClientMessage} ClientMessage */
/** @typedef {import("./protocol.js").WireError} WireError */

/**
 * - `idle`: not in a room. - `connecting`: the socket or the welcome is under way.
 * - `open`: in the room. - `waiting`: lost, the next attempt is scheduled.
 *
 * @typedef {"idle" | "connecting" | "open" | "waiting"} Status
 */

/**
 * @typedef {{
 *   welcome: import("./protocol.js").Welcome,
 *   "peer-joined": import("./protocol.js").PeerJoined,
 *   "peer-left": import("./protocol.js").PeerLeft,
 *   offer: import("./protocol.js").Description,
 *   answer: import("./protocol.js").Description,
 *   candidate: import("./protocol.js").Candidate,
 *   chat: import("./protocol.js").Chat,
 *   state: import("./protocol.js").State,
 *   refused: WireError,
 *   status: Status,
 *   down: {attempt: number, retryInMs: number, everOpen: boolean, cause: WireError | null},
 *   final: import("./closing.js").Ending,
 * }} SignalingEvents
 */

/** Relayed as they come. The others are handled here. */
const EVENTS = new Set([
  "peer-joined", "peer-left", "offer", "answer", "candidate", "chat", "state",
]);

const NORMAL_CLOSE = 1000;
const OPEN = 1; // WebSocket.OPEN, which a stand-in socket need not define

/**
 * @typedef {object} SignalingOptions
 * @property {string} url `wss://HOST:PORT/ws`
 * @property {(url: string, protocol: string) => WebSocket} [openSocket]
 * @property {Backoff} [backoff]
 * @property {number} [connectTimeoutMs] from opening the socket to the welcome
 * @property {number} [pingTimeoutMs] how long a ping may stay unanswered
 */

/** @extends {Emitter<SignalingEvents>} */
export class Signaling extends Emitter {
  /** @type {Status} */
  #status = "idle";
  /** @type {WebSocket | null} */
  #socket = null;
  /** @type {HelloFields | null} */
  #hello = null;
  /** @type {WireError | null} */
  #lastError = null;
  /** @type {Map<number, (rttMs: number) => void>} */
  #pings = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** What this connection was told. @type {HelloFields | null} */
  #told = null;
  #everOpen = false;
  #silenceMs = 45_000;
  #nextId = 1;
  #url;
  #openSocket;
  #backoff;
  #connectTimeoutMs;
  #pingTimeoutMs;

  /** @param {SignalingOptions} options */
  constructor({ url, openSocket, backoff, connectTimeoutMs = 10_000, pingTimeoutMs = 4_000 }) {
    super();
    this.#url = url;
    this.#openSocket = openSocket ?? ((address, protocol) => new WebSocket(address, protocol));
    this.#backoff = backoff ?? new Backoff();
    this.#connectTimeoutMs = connectTimeoutMs;
    this.#pingTimeoutMs = pingTimeoutMs;
  }

  get status() {
    return this.#status;
  }

  /**
   * Join a room, and stay: a lost connection is opened again until `leave()` or a `final` event.
   *
   * @param {HelloFields} hello
   */
  join(hello) {
    this.#drop();
    this.#hello = hello;
    this.#everOpen = false;
    this.#backoff.reset();
    this.#connect();
  }

  /**
   * Tell the room what we send now, if that is new. The next `hello` says so too, should the connection have
   * to be opened again.
   *
   * @param {import("./protocol.js").MediaState} state
   */
  setState(state) {
    if (!this.#hello || sameState(state, this.#hello.state)) return;
    this.#hello = { ...this.#hello, state };
    this.send({ type: "state", state });
  }

  /**
   * Send one message. Returns its id, which an error about it carries as `ref`, or null when there is no
   * connection: the room is announced afresh after the next welcome, so nothing is queued.
   *
   * @param {ClientMessage} message
   * @returns {string | null}
   */
  send(message) {
    if (this.#status !== "open" || this.#socket?.readyState !== OPEN) return null;
    const id = message.id ?? `m${this.#nextId++}`;
    this.#socket.send(JSON.stringify({ ...message, id }));
    return id;
  }

  /**
   * Ask the server for a sign of life. Resolves with the round-trip time in milliseconds.
   *
   * @returns {Promise<number>} rejects when no pong comes in time
   */
  ping() {
    const t = performance.now();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#pings.delete(t);
        reject(new Error("The server did not answer."));
      }, this.#pingTimeoutMs);
      this.#pings.set(t, (rttMs) => {
        clearTimeout(timer);
        resolve(rttMs);
      });
      this.send({ type: "ping", t });
    });
  }

  /** The network or the page is back: try at once, or make sure that the open socket still lives. */
  wake() {
    if (this.#status === "waiting") {
      this.#backoff.reset();
      this.#connect();
    } else if (this.#status === "open") {
      const socket = this.#socket;
      this.ping().catch(() => {
        if (this.#socket === socket) this.#lost();
      });
    }
  }

  /** Say bye and end. The others see us leave at once, not after a heartbeat. */
  leave() {
    this.send({ type: "bye" });
    this.#hello = null;
    this.#drop();
    this.#become("idle");
  }

  #connect() {
    this.#drop();
    this.#lastError = null;
    this.#become("connecting");
    const socket = this.#openSocket(this.#url, VERSION);
    this.#socket = socket;
    this.#arm(this.#connectTimeoutMs);
    // A socket that was dropped may still report: only the current one counts.
    const current = () => this.#socket === socket;
    socket.onopen = () => {
      if (current()) this.#greet(socket);
    };
    socket.onmessage = (event) => {
      if (current()) this.#receive(event.data);
    };
    socket.onclose = (event) => {
      if (current()) this.#closed(event.code, event.reason);
    };
  }

  /** @param {WebSocket} socket */
  #greet(socket) {
    if (!this.#hello) return;
    this.#told = this.#hello;
    socket.send(JSON.stringify({ type: "hello", version: VERSION, kind: "browser", ...this.#hello }));
  }

  /** @param {unknown} data */
  #receive(data) {
    const message = parse(data);
    if (!message) return;
    if (this.#status === "open") this.#arm(this.#silenceMs);
    switch (message.type) {
      case "ping":
        this.#socket?.send(JSON.stringify({ type: "pong", t: message.t }));
        break;
      case "pong":
        this.#pings.get(message.t)?.(performance.now() - message.t);
        this.#pings.delete(message.t);
        break;
      case "welcome":
        this.#welcomed(message);
        break;
      case "error":
        this.#lastError = message;
        this.emit("refused", message);
        break;
      default:
        // A newer server may say more than we know: PROTOCOL.md asks to ignore it.
        if (EVENTS.has(message.type)) this.dispatchEvent(new CustomEvent(message.type, { detail: message }));
    }
  }

  /** @param {import("./protocol.js").Welcome} welcome */
  #welcomed(welcome) {
    this.#everOpen = true;
    this.#backoff.reset();
    this.#silenceMs = welcome.heartbeat.timeoutMs;
    this.#arm(this.#silenceMs);
    this.#become("open");
    this.emit("welcome", welcome);
    // Something was switched between our hello and this welcome.
    if (this.#hello && this.#hello !== this.#told) this.send({ type: "state", state: this.#hello.state });
  }

  /**
   * @param {number} code
   * @param {string} reason
   */
  #closed(code, reason) {
    const told = this.#lastError;
    if (!isFinal(code)) {
      this.#lost();
      return;
    }
    this.#hello = null;
    this.#drop();
    this.#become("idle");
    this.emit("final", ending(reason, told));
  }

  /** The connection is gone or silent. Another one follows after a pause. */
  #lost() {
    const cause = this.#lastError;
    this.#drop();
    const retryInMs = this.#backoff.next();
    this.#timer = setTimeout(() => this.#connect(), retryInMs);
    this.#become("waiting");
    this.emit("down", { attempt: this.#backoff.attempts, retryInMs, everOpen: this.#everOpen, cause });
  }

  /**
   * Give the connection up unless something arrives in time.
   *
   * @param {number} ms
   */
  #arm(ms) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#lost(), ms);
  }

  #drop() {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close(NORMAL_CLOSE);
  }

  /** @param {Status} status */
  #become(status) {
    if (status === this.#status) return;
    this.#status = status;
    this.emit("status", status);
  }
}
