/** The panels beside the tiles. One is open at a time; on a phone it covers the tiles. */
import { byId, find } from "./dom.js";

/** @typedef {"people" | "chat"} PanelName */

export class Panels {
  /** @type {PanelName | null} */
  #open = null;
  #onOpen;

  /** @param {(name: PanelName) => void} onOpen */
  constructor(onOpen) {
    this.#onOpen = onOpen;
    for (const name of /** @type {PanelName[]} */ (["people", "chat"])) {
      button(name).addEventListener("click", () => this.toggle(name));
      find(panel(name), "[data-close]", HTMLElement).addEventListener("click", () => this.close());
    }
  }

  /** @param {PanelName} name */
  isOpen(name) {
    return this.#open === name;
  }

  /** @param {PanelName} name */
  toggle(name) {
    if (this.#open === name) {
      this.close();
      return;
    }
    if (this.#open) this.#set(this.#open, false);
    this.#set(name, true);
    this.#onOpen(name);
  }

  /** Close what is open; the keyboard returns to the button that opened it. */
  close() {
    const name = this.#open;
    if (!name) return;
    this.#set(name, false);
    button(name).focus();
  }

  /** Close without touching the focus. */
  reset() {
    if (this.#open) this.#set(this.#open, false);
  }

  /**
   * @param {PanelName} name
   * @param {boolean} open
   */
  #set(name, open) {
    this.#open = open ? name : null;
    panel(name).hidden = !open;
    button(name).setAttribute("aria-expanded", String(open));
    byId("room", HTMLElement).classList.toggle("has-panel", open);
  }
}

/** @param {PanelName} name */
function button(name) {
  return byId(name, HTMLButtonElement);
}

/** @param {PanelName} name */
function panel(name) {
  return byId(`${name}-panel`, HTMLElement);
}
