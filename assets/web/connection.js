/** One connection to the server, until it ends, falls silent or is closed. */
import { parse } from "./protocol.js";

/** @typedef {import("./protocol.js").ServerMessage} ServerMessage */
/** @typedef {import("./transports.js").Socket} Socket */

/**
 * Who is told what happens on it; after `close`, nobody is.
 *
 * @typedef {object} ConnectionListener
 * @property {() => void} onOpen
 * @property {(message: ServerMessage) => void} onMessage
 * @property {(code: number, reason: string) => void} onEnd also where it only fell silent
 */

const OPEN = 1; // WebSocket.OPEN, which a stand-in need not define
const ABNORMAL = 1006; // RFC 6455 section 7.4.1: it ended without a word

export class Connection {
  /** Whether the server said anything. Some proxies open what they do not let through. */
  heard = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** How long nothing may come. */
  #patienceMs;
  #socket;
  #listener;

  /**
   * @param {Socket} socket
   * @param {number} patienceMs
   * @param {ConnectionListener} listener
   */
  constructor(socket, patienceMs, listener) {
    this.#socket = socket;
    this.#patienceMs = patienceMs;
    this.#listener = listener;
    socket.onopen = () => listener.onOpen();
    socket.onmessage = (event) => this.#receive(event.data);
    socket.onclose = (event) => this.#end(event.code, event.reason);
    this.expect(patienceMs);
  }

  get isOpen() {
    return this.#socket.readyState === OPEN;
  }

  /** @param {number} ms how long nothing may come from now on */
  set patienceMs(ms) {
    this.#patienceMs = ms;
    this.expect(ms);
  }

  /** @param {string} text */
  send(text) {
    this.#socket.send(text);
  }

  /**
   * Send what concerns this connection only: it has no number, is not kept, and not sent again.
   *
   * @param {import("./protocol.js").ClientMessage} message
   */
  tell(message) {
    this.send(JSON.stringify(message));
  }

  /**
   * Give it up unless something comes in time.
   *
   * @param {number} ms
   */
  expect(ms) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(ABNORMAL, ""), ms);
  }

  /** @param {number} code why: see PROTOCOL.md */
  close(code) {
    clearTimeout(this.#timer);
    this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
    this.#socket.close(code);
  }

  /** @param {unknown} data */
  #receive(data) {
    const message = parse(data);
    if (!message) return;
    this.heard = true;
    this.expect(this.#patienceMs);
    this.#listener.onMessage(message);
  }

  /**
   * @param {number} code
   * @param {string} reason
   */
  #end(code, reason) {
    clearTimeout(this.#timer);
    this.#listener.onEnd(code, reason);
  }
}
