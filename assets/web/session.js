/**
 * What outlives a connection: the way back into the session, how far the server was heard, and what was said to
 * it and is not acknowledged yet. So nothing is taken twice, and nothing goes missing unnoticed.
 */

/** @typedef {import("./protocol.js").ClientMessage} ClientMessage */
/** @typedef {import("./protocol.js").SessionInfo} SessionInfo */
/** @typedef {import("./protocol.js").Ticket} Ticket */
/** @typedef {ClientMessage & {id: string, seq: number}} Numbered */

/**
 * A message of which we do not know that it arrived. One that was never `sent` did not.
 *
 * @typedef {{id: string, sent: boolean}} Undelivered
 */

/** After so many messages the server is told that it can forget them. */
const ACK_EVERY = 32;

export class Session {
  /** @type {SessionInfo | null} */
  #info = null;
  /** The `seq` of the last message that came. */
  #heard = 0;
  /** How much of it the server was told. */
  #acknowledged = 0;
  #next = 1;
  /** What the server may not have, oldest first. @type {{message: Numbered, sent: boolean}[]} */
  #kept = [];
  #inherited;

  /** @param {Ticket | null} [inherited] the way back into the session of the page that was here before */
  constructor(inherited = null) {
    this.#inherited = inherited;
  }

  /** Whether a server knows of it. */
  get exists() {
    return this.#info !== null;
  }

  /**
   * Another session begins.
   *
   * @param {SessionInfo} info
   * @param {number} heard the `seq` of the message that says so
   * @returns {Undelivered[]} what may not have arrived in the one before
   */
  begin(info, heard) {
    const lost = this.#kept.map(({ message, sent }) => ({ id: message.id, sent }));
    this.#info = info;
    this.#heard = this.#acknowledged = heard;
    this.#next = 1;
    this.#kept = [];
    return lost;
  }

  /**
   * The same session goes on.
   *
   * @param {SessionInfo} info
   * @param {number} ack the last message that the server has
   * @returns {string[]} what it does not have
   */
  resume(info, ack) {
    this.#info = info;
    this.release(ack);
    return this.#kept.map((kept) => {
      kept.sent = true;
      return JSON.stringify(kept.message);
    });
  }

  /**
   * What a `hello` says to come back; undefined where there is nothing to come back to.
   *
   * @returns {Ticket | undefined}
   */
  get ticket() {
    if (!this.#info) return this.#inherited ?? undefined;
    return { token: this.#info.token, epoch: this.#info.epoch, seq: this.#heard };
  }

  /**
   * What the page hands to the one that it is about to become, if it is being loaded again.
   *
   * @returns {Ticket | null}
   */
  get reloadTicket() {
    return this.#info ? { token: this.#info.token, epoch: this.#info.epoch, reloaded: true } : this.#inherited;
  }

  /**
   * Count a message that came.
   *
   * @param {number | undefined} seq
   * @returns {"new" | "again" | "gap"}
   */
  take(seq) {
    if (seq === undefined) return "new";
    if (seq <= this.#heard) return "again";
    if (seq > this.#heard + 1) return "gap";
    this.#heard = seq;
    return "new";
  }

  get owesAck() {
    return this.#heard - this.#acknowledged >= ACK_EVERY;
  }

  /** The `seq` of the last message that came, to be told to the server. */
  acknowledge() {
    this.#acknowledged = this.#heard;
    return this.#heard;
  }

  /**
   * Number a message, and keep it until the server has it.
   *
   * @param {ClientMessage & {id: string}} message
   * @param {boolean} sent whether it goes out now
   * @returns {string} its text
   */
  add(message, sent) {
    const numbered = { ...message, seq: this.#next++ };
    this.#kept.push({ message: numbered, sent });
    return JSON.stringify(numbered);
  }

  /**
   * Take a message back that the server refused. Its number is used up.
   *
   * @param {string | undefined} id
   * @returns {Numbered | undefined}
   */
  withdraw(id) {
    const at = this.#kept.findIndex(({ message }) => message.id === id);
    return at < 0 ? undefined : this.#kept.splice(at, 1)[0]?.message;
  }

  /** @param {number} ack the last message that the server has: it need not be kept, nor any before it */
  release(ack) {
    this.#kept = this.#kept.filter(({ message }) => message.seq > ack);
  }
}
