/** The page after the call: goodbye, or why it ended and what to do. */
import { byId } from "./dom.js";

export class EndedView {
  #page = byId("ended", HTMLElement);
  #title = byId("ended-title", HTMLElement);
  #text = byId("ended-text", HTMLElement);
  #again = byId("ended-again", HTMLButtonElement);

  #needsReload = false;

  /** @param {() => void} onAgain back to the join page */
  constructor(onAgain) {
    this.#again.addEventListener("click", () => (this.#needsReload ? location.reload() : onAgain()));
  }

  /** The person left by themselves. */
  goodbye() {
    this.#show("You left the call", "You can close this page, or come back.", "Join again");
  }

  /** @param {import("./closing.js").Ending} ending */
  because({ code, message, nextStep }) {
    this.#needsReload = code === "version_unsupported"; // only the server has the right page
    this.#show(message, nextStep, this.#needsReload ? "Reload the page" : "Try again");
  }

  hide() {
    this.#page.hidden = true;
  }

  /**
   * @param {string} title
   * @param {string} text
   * @param {string} again
   */
  #show(title, text, again) {
    this.#title.textContent = title;
    this.#text.textContent = text;
    this.#again.textContent = again;
    this.#page.hidden = false;
    document.title = `${title} · Callbox`;
    this.#title.focus();
  }
}
