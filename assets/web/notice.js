/**
 * Short messages that come and go, and the banner above the tiles that stays while something is the matter.
 * Both are live regions: a screen reader reads them without being asked.
 */
import { byId, element } from "./dom.js";

const SHOWN_MS = 5_000;
const MOST = 3;

export class Notices {
  #list = byId("notices", HTMLElement);

  /**
   * @param {string} text
   * @param {{urgent?: boolean}} [options] urgent ones stay twice as long
   */
  show(text, { urgent = false } = {}) {
    while (this.#list.childElementCount >= MOST) this.#list.firstElementChild?.remove();
    const notice = element("p", urgent ? "notice urgent" : "notice");
    notice.append(element("span", "notice-text", text));
    this.#list.append(notice);
    setTimeout(() => notice.remove(), urgent ? 2 * SHOWN_MS : SHOWN_MS);
  }

  clear() {
    this.#list.replaceChildren();
  }
}

/**
 * @typedef {object} BannerContent
 * @property {string} text
 * @property {boolean} [busy]
 * @property {{text: string, run: () => void}} [action]
 * @property {{text: string, href: string}} [link]
 */

/** One line above the tiles. Several causes may hold it: the first in `ORDER` is shown. */
export class Banner {
  /** @type {Map<"connection" | "sound", BannerContent>} */
  #held = new Map();
  #box = byId("banner", HTMLElement);
  /** @type {BannerContent | undefined} */
  #shown;

  /**
   * @param {"connection" | "sound"} cause
   * @param {BannerContent | null} content null when the matter is settled
   */
  set(cause, content) {
    if (content) this.#held.set(cause, content);
    else this.#held.delete(cause);
    this.#render(this.#held.get("connection") ?? this.#held.get("sound"));
  }

  /** @param {BannerContent | undefined} content */
  #render(content) {
    if (content === this.#shown) return;
    this.#shown = content;
    this.#box.hidden = !content;
    this.#box.replaceChildren();
    if (!content) return;
    if (content.busy) this.#box.append(element("span", "spinner"));
    this.#box.append(element("span", "banner-text", content.text));
    if (content.action) this.#box.append(actionButton(content.action));
    if (content.link) {
      const link = element("a", "banner-link", content.link.text);
      link.href = content.link.href;
      link.target = "_blank";
      this.#box.append(link);
    }
  }
}

/** @param {{text: string, run: () => void}} action */
function actionButton({ text, run }) {
  const button = element("button", "button small", text);
  button.type = "button";
  button.addEventListener("click", run);
  return button;
}
