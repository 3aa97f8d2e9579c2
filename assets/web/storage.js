/** What is remembered between visits. A browser that forbids storage just forgets. */

/** @typedef {"name" | "camera" | "microphone" | "speaker"} Key */

/**
 * A call that a page leaves behind for the one that comes after it, when it is loaded again. What was switched
 * off stays off.
 *
 * @typedef {object} Call
 * @property {string} room
 * @property {string} name
 * @property {import("./media.js").LocalMedia["wanted"]} wanted
 * @property {import("./protocol.js").Ticket} ticket
 */

const CALL = "callbox.call";
/** So long the server keeps the place of a page that said `bye` for now (PROTOCOL.md). */
const CALL_MS = 8_000;

/** @param {Key} key */
export function recall(key) {
  try {
    return localStorage.getItem(`callbox.${key}`) ?? "";
  } catch {
    return "";
  }
}

/**
 * @param {Key} key
 * @param {string} value
 */
export function remember(key, value) {
  try {
    localStorage.setItem(`callbox.${key}`, value);
  } catch {
    // private mode or a full disk: the call works all the same
  }
}

/** @param {Call} call */
export function handOver(call) {
  try {
    sessionStorage.setItem(CALL, JSON.stringify({ ...call, at: Date.now() }));
  } catch {
    // then the person joins anew
  }
}

/**
 * The call that this page was in a moment ago. Taken only once: a duplicated tab would take it too.
 *
 * @param {string} room
 * @returns {Call | null}
 */
export function takeOver(room) {
  try {
    const call = JSON.parse(sessionStorage.getItem(CALL) ?? "null");
    sessionStorage.removeItem(CALL);
    return call?.room === room && Date.now() - call.at < CALL_MS ? call : null;
  } catch {
    return null;
  }
}
