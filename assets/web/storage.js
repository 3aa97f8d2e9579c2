/** What is remembered between visits. A browser that forbids storage just forgets. */

/** @typedef {"name" | "camera" | "microphone" | "speaker"} Key */

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
