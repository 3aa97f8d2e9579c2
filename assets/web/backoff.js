/**
 * Growing pauses between attempts: doubling up to a ceiling, with jitter in the upper half, so that
 * clients that lost the same server do not all come back in the same moment.
 */
export class Backoff {
  #attempts = 0;
  #firstMs;
  #maxMs;
  #random;

  /** @param {{firstMs?: number, maxMs?: number, random?: () => number}} [options] */
  constructor({ firstMs = 500, maxMs = 10_000, random = Math.random } = {}) {
    this.#firstMs = firstMs;
    this.#maxMs = maxMs;
    this.#random = random;
  }

  /** How many pauses were handed out since the last reset. */
  get attempts() {
    return this.#attempts;
  }

  /** The next pause in milliseconds, never below the first and never above the ceiling. */
  next() {
    const ceiling = Math.min(this.#maxMs, this.#firstMs * 2 ** this.#attempts);
    this.#attempts += 1;
    return Math.max(this.#firstMs, ceiling * (0.5 + this.#random() / 2));
  }

  /** Start over: it worked. */
  reset() {
    this.#attempts = 0;
  }
}
