/** How a connection ends: for a while, or for good. */

/** @typedef {import("./protocol.js").WireError} WireError */

/**
 * Why it ended for good, for a person to read.
 * @typedef {{code: string, message: string, nextStep: string}} Ending
 */

/**
 * 1009 and 45xx are final (PROTOCOL.md). Everything else, a lost network included, is worth another try.
 *
 * @param {number} code
 */
export function isFinal(code) {
  return code === 1009 || (code >= 4500 && code < 4600);
}

/**
 * The server says why before it closes; the close itself carries only the error's code.
 *
 * @param {string} reason the close reason
 * @param {WireError | null} told the last error
 * @returns {Ending}
 */
export function ending(reason, told) {
  if (!told || told.code !== reason) {
    return { code: reason, message: "Callbox ended this call.", nextStep: "Reload the page to try again." };
  }
  const { code, message, nextStep, detail } = told;
  return { code, message: detail ? `${message} ${detail}` : message, nextStep };
}
