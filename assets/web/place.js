/** What the host calls this place. */

/** The server allows no more. */
const LONGEST = 60;

/**
 * "" where it has no name, or where the server does not say: nothing depends on it.
 *
 * @returns {Promise<string>}
 */
export async function placeName() {
  try {
    const answer = await fetch("/place");
    /** @type {unknown} */
    const name = answer.ok ? (await answer.json()).name : "";
    return typeof name === "string" ? Array.from(name).slice(0, LONGEST).join("") : "";
  } catch {
    return "";
  }
}
