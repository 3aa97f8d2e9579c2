/**
 * The fallback: looks like a WebSocket, and is Server-Sent Events plus POST. For proxies that know no WebSocket,
 * and for Safari, which lets a page through whose certificate it does not know, but not its WebSocket.
 */

const CONNECTING = 0;
const OPEN = 1;
const CLOSED = 3;
const ABNORMAL = { code: 1006, reason: "" }; // RFC 6455 section 7.4.1: it ended without a word
/**
 * Characters in one POST. Each has three bytes at most, and what outlives the page may have 64 KiB in all:
 * https://fetch.spec.whatwg.org/#http-network-or-cache-fetch
 */
const MOST_IN_ONE = 10_000;
const POST_MS = 10_000;

export class EventSocket {
  readyState = CONNECTING;
  /** @type {(() => void) | null} */
  onopen = null;
  /** @type {((event: {data: string}) => void) | null} */
  onmessage = null;
  /** @type {((event: {code: number, reason: string}) => void) | null} */
  onclose = null;
  /** @type {string[]} */
  #waiting = [];
  /** The POST that is under way. */
  #posting = "";
  /** Where to POST. */
  #address = "";
  #source;

  /** @param {string} url `https://HOST:PORT/signaling` */
  constructor(url) {
    this.#source = new EventSource(`${url}/events`);
    this.#source.addEventListener("ready", ({ data }) => this.#opened(`${url}/messages/${data}`));
    this.#source.addEventListener("message", ({ data }) => this.onmessage?.({ data }));
    this.#source.addEventListener("closed", ({ data }) => this.#ended(JSON.parse(data)));
    // It would open the stream again by itself; but coming back is the session's own business.
    this.#source.addEventListener("error", () => this.#ended(ABNORMAL));
  }

  /** @param {string} text */
  send(text) {
    this.#waiting.push(text);
    this.#post();
  }

  /** Take no more. What was given to `send` still goes out, and at once: the page may be about to go. */
  close() {
    if (this.readyState === CLOSED) return;
    this.readyState = CLOSED;
    this.#source.close();
    if (!this.#waiting.length) return;
    // Together with what is under way, for order. What is numbered counts only once.
    const last = [this.#posting, ...this.#waiting.splice(0)].join("\n");
    this.#deliver(last).catch(() => undefined); // then it ends without a word
  }

  /** @param {string} address */
  #opened(address) {
    this.#address = address;
    this.readyState = OPEN;
    this.onopen?.();
  }

  /** One POST after the other, for order; what gathers meanwhile goes together. */
  async #post() {
    if (this.#posting) return;
    try {
      while (this.#waiting.length) {
        this.#posting = this.#batch();
        await this.#deliver(this.#posting);
      }
    } catch {
      this.#ended(ABNORMAL);
    }
    this.#posting = "";
  }

  #batch() {
    let size = 0;
    const tooMuch = this.#waiting.findIndex((text, at) => (size += text.length + 1) > MOST_IN_ONE && at > 0);
    return this.#waiting.splice(0, tooMuch < 0 ? this.#waiting.length : tooMuch).join("\n"); // there is none in JSON
  }

  /** @param {string} body */
  async #deliver(body) {
    const response = await fetch(this.#address, {
      method: "POST",
      headers: { "Content-Type": "application/x-ndjson" },
      body,
      keepalive: body.length <= 2 * MOST_IN_ONE, // for a page that goes
      signal: AbortSignal.timeout?.(POST_MS) ?? null,
    });
    if (!response.ok) throw new Error(`${response.status}`);
  }

  /** @param {{code: number, reason: string}} close */
  #ended(close) {
    if (this.readyState === CLOSED) return;
    this.readyState = CLOSED;
    this.#source.close();
    this.onclose?.(close);
  }
}
