/**
 * Keeps what is sent below the rate that the server takes, so that nothing is refused: who joins a full room
 * has hundreds of candidates to tell at once.
 */
export class Pacer {
  /** @type {string[]} */
  #waiting = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** When everything so far would have gone out at the rate that is allowed. Milliseconds. */
  #paidUntil = 0;
  /** How much time each message takes at that rate. */
  #costMs = 0;
  /** How far `#paidUntil` may lie ahead. */
  #creditMs = 0;
  #send;

  /** @param {(text: string) => void} send */
  constructor(send) {
    this.#send = send;
  }

  /**
   * What the server allows. A tenth less is used, for its clock and ours do not run alike, and heartbeats do
   * not pass through here.
   *
   * @param {{messagesPerSecond: number, messageBurst: number}} limits 0 a second means no limit
   */
  limit({ messagesPerSecond, messageBurst }) {
    this.#costMs = messagesPerSecond ? 1000 / (0.9 * messagesPerSecond) : 0;
    this.#creditMs = Math.max(0, 0.9 * messageBurst - 1) * this.#costMs;
  }

  /** Whether something waits for its turn. */
  get isBehind() {
    return this.#waiting.length > 0;
  }

  /** @param {string} text */
  push(text) {
    this.#waiting.push(text);
    if (this.#waiting.length === 1) this.#drain();
  }

  /**
   * The server had too much after all: wait.
   *
   * @param {number} ms
   */
  pause(ms) {
    this.#paidUntil = Math.max(this.#paidUntil, performance.now() + this.#creditMs + ms);
  }

  /** Forget what waits. */
  clear() {
    clearTimeout(this.#timer);
    this.#waiting = [];
  }

  #drain() {
    while (this.#waiting.length) {
      const now = performance.now();
      const paid = Math.max(this.#paidUntil, now);
      const waitMs = Math.ceil(paid - now - this.#creditMs);
      if (waitMs > 0) {
        this.#timer = setTimeout(() => this.#drain(), waitMs);
        return;
      }
      this.#paidUntil = paid + this.#costMs;
      this.#send(/** @type {string} */ (this.#waiting.shift()));
    }
  }
}
