/** Which kind of connection to try: a WebSocket, or what is to the same effect where WebSockets do not get through. */
import { EventSocket } from "./event-socket.js";
import { VERSION } from "./protocol.js";

/**
 * What both kinds can do.
 *
 * @typedef {object} Socket
 * @property {number} readyState
 * @property {((event: any) => void) | null} onopen
 * @property {((event: any) => void) | null} onmessage
 * @property {((event: any) => void) | null} onclose
 * @property {(text: string) => void} send
 * @property {(code?: number) => void} close
 */

/** So often in a row the kind that has worked may fail before the other one is tried too. */
const TRUST = 3;

/**
 * Stays with the kind that works: first of all WebSockets. Where it fails, each further attempt is one with it
 * and one with the other.
 */
export class Transports {
  #prefersEvents = false;
  /** Whether it is the other kind's turn. */
  #swapped = false;
  #failures = 0;
  #trust = 1;
  #page;

  /** @param {{protocol: string, host: string}} page */
  constructor({ protocol, host }) {
    this.#page = { protocol, host };
  }

  /** @returns {Socket} */
  open() {
    const { protocol, host } = this.#page;
    if (this.#usesEvents) return new EventSocket(`${protocol}//${host}/signaling`);
    return new WebSocket(`${protocol === "https:" ? "wss:" : "ws:"}//${host}/ws`, VERSION);
  }

  /** The last one let us in. */
  worked() {
    this.#prefersEvents = this.#usesEvents;
    this.#swapped = false;
    this.#failures = 0;
    this.#trust = TRUST;
  }

  /**
   * Nothing came from the last one.
   *
   * @returns {boolean} whether the next one belongs to the same attempt, and is worth trying at once
   */
  failed() {
    this.#swapped = !this.#swapped && ++this.#failures >= this.#trust;
    return this.#swapped;
  }

  get #usesEvents() {
    return this.#prefersEvents !== this.#swapped;
  }
}
