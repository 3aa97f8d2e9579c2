/** The bar of buttons below the tiles, and their keys. */
import { byId, find } from "./dom.js";

/** @typedef {import("./media-problems.js").Problem} Problem */

export class Controls {
  #microphone = byId("microphone", HTMLButtonElement);
  #camera = byId("camera", HTMLButtonElement);
  #screen = byId("screen", HTMLButtonElement);
  #media;
  #onProblem;

  /**
   * @param {import("./media.js").LocalMedia} media
   * @param {(problem: Problem) => void} onProblem a device could not be switched on
   */
  constructor(media, onProblem) {
    this.#media = media;
    this.#onProblem = onProblem;
    this.#screen.hidden = !media.canShareScreen;
    this.#microphone.addEventListener("click", () => this.#toggle("microphone"));
    this.#camera.addEventListener("click", () => this.#toggle("camera"));
    this.#screen.addEventListener("click", () => this.#toggleScreen());
  }

  render() {
    const { microphone, camera, screen } = this.#media.state;
    show(this.#microphone, !microphone, microphone ? "mic" : "mic-off");
    show(this.#camera, !camera, camera ? "camera" : "camera-off");
    show(this.#screen, screen, screen ? "screen-off" : "screen");
  }

  /** @param {"microphone" | "camera"} device */
  async #toggle(device) {
    const problem = await this.#media.switch(device, !this.#media.state[device]);
    if (problem) this.#onProblem(problem);
  }

  #toggleScreen() {
    if (this.#media.tracks.screen) this.#media.stopScreen();
    else this.#media.startScreen();
  }
}

/**
 * @param {HTMLButtonElement} button
 * @param {boolean} pressed
 * @param {string} icon
 */
function show(button, pressed, icon) {
  button.setAttribute("aria-pressed", String(pressed));
  find(button, ".icon", HTMLElement).className = `icon icon-${icon}`;
}

/** Each key presses a button. */
const KEYS = new Map([["m", "microphone"], ["v", "camera"], ["s", "screen"], ["c", "chat"]]);

/**
 * Single keys work only where nobody is typing, and not over an open dialog.
 *
 * @param {KeyboardEvent} event
 */
export function pressShortcut(event) {
  const id = KEYS.get(event.key.toLowerCase());
  if (!id || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
  if (document.querySelector("dialog[open]")) return;
  const button = byId(id, HTMLButtonElement);
  if (button.hidden) return;
  event.preventDefault();
  button.click();
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
