/**
 * The session with the server: hello and welcome, heartbeats, and coming back by itself to where it was.
 *
 * Knows no DOM: it also runs in a worker. The page passes in what it alone can see, such as the network
 * being back (`wake`).
 */
import { Backoff } from "./backoff.js";
import { ending, isFinal } from "./closing.js";
import { Connection } from "./connection.js";
import { Emitter } from "./emitter.js";
import { RELAYED } from "./events.js";
import { Pacer } from "./pacer.js";
import { sameState, VERSION } from "./protocol.js";
import { Session } from "./session.js";

/** @typedef {import("./protocol.js").HelloFields} HelloFields */
/** @typedef {import("./protocol.js").ClientMessage} ClientMessage */
/** @typedef {import("./protocol.js").ServerMessage} ServerMessage */
/** @typedef {import("./protocol.js").Ticket} Ticket */
/** @typedef {import("./protocol.js").WireError} WireError */

// Close codes that say whether we may come back (PROTOCOL.md).
const FOR_GOOD = 1000;
const FOR_NOW = 3001;

/**
 * @typedef {object} SignalingOptions
 * @property {Pick<import("./transports.js").Transports, "open" | "worked" | "failed">} transports
 * @property {Backoff} [backoff]
 * @property {number} [connectTimeoutMs] how long the server may stay silent before the welcome
 * @property {number} [pingTimeoutMs] how long a ping may stay unanswered
 */

/** @extends {Emitter<import("./events.js").SignalingEvents>} */
export class Signaling extends Emitter {
  #status = /** @type {import("./events.js").Status} */ ("idle");
  #connection = /** @type {Connection | null} */ (null);
  #session = new Session();
  #pacer = new Pacer((text) => this.#connection?.send(text));
  #hello = /** @type {HelloFields | null} */ (null);
  /** What this connection was told. @type {HelloFields | null} */
  #told = null;
  #lastError = /** @type {WireError | null} */ (null);
  #retry = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  #everOpen = false;
  #silenceMs = 45_000;
  #nextId = 1;
  #transports;
  #backoff;
  #connectTimeoutMs;
  #pingTimeoutMs;

  /** @param {SignalingOptions} options */
  constructor({ transports, backoff, connectTimeoutMs = 10_000, pingTimeoutMs = 4_000 }) {
    super();
    this.#transports = transports;
    this.#backoff = backoff ?? new Backoff();
    this.#connectTimeoutMs = connectTimeoutMs;
    this.#pingTimeoutMs = pingTimeoutMs;
  }

  get status() {
    return this.#status;
  }

  /** Whether what is sent goes out at once: we are in a room, and nothing waits before it. */
  get hasTime() {
    return this.#status === "open" && !this.#pacer.isBehind;
  }

  /**
   * Join a room, and stay: a lost connection is opened again until `leave()` or a `final` event.
   *
   * @param {HelloFields} hello
   * @param {Ticket | null} [ticket] what `suspend` gave to the page that was here before
   */
  join(hello, ticket = null) {
    this.#session = new Session(ticket);
    this.#hello = hello;
    this.#everOpen = false;
    this.#backoff.reset();
    this.#connect();
  }

  /**
   * Tell the room what we send now, if that is new. A `hello` says so too, should the connection have to be
   * opened again.
   *
   * @param {import("./protocol.js").MediaState} state
   */
  setState(state) {
    if (!this.#hello || sameState(state, this.#hello.state)) return;
    this.#hello = { ...this.#hello, state };
    this.send({ type: "state", state });
  }

  /**
   * Send one message. Without a connection it waits until we are back, unless it need not be kept; should the
   * session be over by then, `undelivered` says so. Returns the message's id, which an error about it carries as
   * `ref`, or null where there is no session.
   *
   * @param {ClientMessage} message
   * @param {{keep?: boolean}} [how]
   * @returns {string | null}
   */
  send(message, { keep = true } = {}) {
    if (!this.#session.exists) return null;
    const id = message.id ?? `m${this.#nextId++}`;
    this.#push({ ...message, id }, keep);
    return id;
  }

  /** The network or the page is back: try at once, or make sure that the open connection still lives. */
  wake() {
    if (this.#status === "waiting") {
      this.#backoff.reset();
      this.#connect();
    } else if (this.#status === "open") {
      this.#connection?.tell({ type: "ping", t: performance.now() });
      this.#connection?.expect(this.#pingTimeoutMs);
    }
  }

  /** Say bye and end. The others see us leave at once, not after a heartbeat. */
  leave() {
    this.#part({ type: "bye" }, FOR_GOOD);
  }

  /**
   * The page goes, perhaps to be loaded again. Returns what the next one passes to `join` to be the same peer,
   * or null when we are in no room.
   */
  suspend() {
    const ticket = this.#session.reloadTicket;
    this.#part({ type: "bye", mayReturn: ticket !== null }, FOR_NOW);
    return ticket;
  }

  /**
   * @param {ClientMessage} bye
   * @param {number} code
   */
  #part(bye, code) {
    if (this.#connection?.isOpen) this.#connection.tell(bye);
    this.#finish(code);
  }

  /** @param {number} code */
  #finish(code) {
    this.#hello = null;
    this.#session = new Session();
    this.#drop(code);
    this.#become("idle");
  }

  #connect() {
    this.#drop(FOR_NOW);
    this.#lastError = null;
    this.#become("connecting");
    this.#connection = new Connection(this.#transports.open(), this.#connectTimeoutMs, {
      onOpen: () => this.#greet(),
      onMessage: (message) => this.#receive(message),
      onEnd: (code, reason) => this.#ended(code, reason),
    });
  }

  #greet() {
    if (!this.#hello) return;
    this.#told = this.#hello;
    const resume = this.#session.ticket;
    this.#connection?.tell({ type: "hello", version: VERSION, kind: "browser", ...this.#hello, ...(resume && { resume }) });
  }

  /** @param {ServerMessage} message */
  #receive(message) {
    // What comes before we are in counts in no session of ours.
    const place = this.#status === "open" ? this.#session.take(message.seq) : "new";
    if (place === "new") this.#handle(message);
    if (place === "gap") this.#lost(); // no server does that; but if one did, coming back brings what is missing
    if (this.#session.owesAck) this.#connection?.tell({ type: "ack", ack: this.#session.acknowledge() });
  }

  /** @param {ServerMessage} message */
  #handle(message) {
    switch (message.type) {
      case "welcome":
        this.#welcomed(message);
        break;
      case "resumed":
        this.#resumed(message);
        break;
      case "ping":
        this.#session.release(message.ack);
        this.#answer(message.t);
        break;
      case "error":
        this.#refused(message);
        break;
      default:
        // A host may take long to answer the door. Until then only heartbeats come.
        if (message.type === "waiting" && this.#connection) this.#connection.patienceMs = this.#silenceMs;
        if (RELAYED.has(message.type)) this.dispatchEvent(new CustomEvent(message.type, { detail: message }));
    }
  }

  /** @param {import("./protocol.js").Welcome} welcome */
  #welcomed(welcome) {
    this.#pacer.limit(welcome.limits);
    this.#silenceMs = welcome.heartbeat.timeoutMs;
    const lost = this.#session.begin(welcome.session, welcome.seq);
    this.#in();
    for (const message of lost) this.emit("undelivered", message);
    this.emit("welcome", welcome);
    // Something was switched between our hello and this welcome.
    if (this.#hello && this.#hello !== this.#told) this.send({ type: "state", state: this.#hello.state });
  }

  /** @param {import("./protocol.js").Resumed} resumed */
  #resumed(resumed) {
    for (const text of this.#session.resume(resumed.session, resumed.ack)) this.#pacer.push(text);
    this.#in();
    this.emit("resumed", resumed);
  }

  #in() {
    this.#everOpen = true;
    this.#backoff.reset();
    this.#transports.worked();
    if (this.#connection) this.#connection.patienceMs = this.#silenceMs;
    this.#become("open");
  }

  /** @param {number} t of the server's ping */
  #answer(t) {
    const clientT = performance.timeOrigin + performance.now();
    this.#connection?.tell({ type: "pong", t, clientT, ack: this.#session.acknowledge() });
  }

  /** @param {WireError} error */
  #refused(error) {
    const early = error.code === "rate_limited" ? this.#session.withdraw(error.ref) : undefined;
    if (early) {
      this.#pacer.pause(error.retryAfterMs ?? 0);
      this.#push(early);
      return;
    }
    this.#lastError = error;
    this.emit("refused", error);
  }

  /** @param {ClientMessage & {id: string}} message */
  #push(message, keep = true) {
    const open = this.#status === "open";
    const text = keep ? this.#session.add(message, open) : JSON.stringify(message);
    if (open) this.#pacer.push(text);
  }

  /**
   * @param {number} code
   * @param {string} reason
   */
  #ended(code, reason) {
    if (!isFinal(code)) {
      this.#lost();
      return;
    }
    const told = this.#lastError;
    this.#finish(FOR_GOOD);
    this.emit("final", ending(reason, told));
  }

  /** The connection is gone or silent. Another one follows after a pause. */
  #lost() {
    const cause = this.#lastError?.retryable ? this.#lastError : null; // else it is about something else
    if (!this.#connection?.heard && this.#transports.failed()) {
      this.#connect();
      return;
    }
    this.#drop(FOR_NOW);
    const retryInMs = this.#backoff.next();
    this.#retry = setTimeout(() => this.#connect(), retryInMs);
    this.#become("waiting");
    this.emit("down", { attempt: this.#backoff.attempts, retryInMs, everOpen: this.#everOpen, cause });
  }

  /** @param {number} code */
  #drop(code) {
    clearTimeout(this.#retry);
    this.#pacer.clear();
    this.#connection?.close(code);
    this.#connection = null;
  }

  /** @param {import("./events.js").Status} status */
  #become(status) {
    if (status === this.#status) return;
    this.#status = status;
    this.emit("status", status);
  }
}
