/** The page before the call: name, preview, devices, and why something does not work. */
import { trustPathOf } from "./address.js";
import { byId, element, isMirror, play } from "./dom.js";
import { summary } from "./media-problems.js";
import { Pickers } from "./pickers.js";
import { recall, remember } from "./storage.js";

/** @typedef {import("./media.js").LocalMedia} LocalMedia */
/** @typedef {import("./media-problems.js").Problem} Problem */

/** Ten times a second is lively enough for a level. */
const LEVEL_MS = 100;
/** About -40 dB. */
const AUDIBLE = 0.35;
/** Words that came and went with every syllable could not be read. */
const HEARD_MS = 2_000;

export class JoinView {
  #page = byId("join", HTMLElement);
  #title = byId("join-title", HTMLElement);
  #form = byId("join-form", HTMLFormElement);
  #name = byId("name", HTMLInputElement);
  #nameError = byId("name-error", HTMLElement);
  #button = byId("join-button", HTMLButtonElement);
  #cancel = byId("join-cancel", HTMLButtonElement);
  #status = byId("join-status", HTMLElement);
  #problems = byId("join-problems", HTMLElement);
  #place = byId("join-place", HTMLElement);
  #placeName = byId("join-place-name", HTMLElement);
  #video = byId("preview-video", HTMLVideoElement);
  #off = byId("preview-off", HTMLElement);
  #offText = byId("preview-text", HTMLElement);
  #microphone = byId("preview-microphone", HTMLButtonElement);
  #camera = byId("preview-camera", HTMLButtonElement);
  #meter = byId("level", HTMLElement);
  #fill = byId("level-fill", HTMLElement);
  #levelText = byId("level-text", HTMLElement);
  #asking = true;
  /** What the boxes say, to leave them and the focus in them alone while it is true. */
  #shownProblems = "";
  #heardAt = -HEARD_MS;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  #media;
  #level;
  #pickers;
  #onJoin;
  #onCancel;

  /**
   * @param {LocalMedia} media
   * @param {import("./level.js").Level} level
   * @param {string} room
   * @param {{onJoin: (name: string) => void, onCancel: () => void, onSpeaker: (deviceId: string) => void}} actions
   */
  constructor(media, level, room, { onJoin, onCancel, onSpeaker }) {
    this.#media = media;
    this.#level = level;
    this.#onJoin = onJoin;
    this.#onCancel = onCancel;
    this.#pickers = new Pickers(this.#form, media, onSpeaker);
    this.#name.value = recall("name");
    byId("join-room", HTMLElement).textContent = room;
    byId("join-trust", HTMLAnchorElement).href = trustPathOf(room);
    byId("join-devices", HTMLDetailsElement).open = matchMedia("(min-width: 800px) and (min-height: 700px)").matches;
    this.#form.noValidate = true; // the browser's bubble cannot be styled, and some readers miss it
    this.#form.addEventListener("submit", (event) => this.#submit(event));
    this.#cancel.addEventListener("click", () => this.#stopJoining());
    this.#name.addEventListener("input", () => this.#complain(""));
    this.#microphone.addEventListener("click", () => media.switch("microphone", !this.#isOn("microphone")));
    this.#camera.addEventListener("click", () => media.switch("camera", !this.#isOn("camera")));
    media.on("change", () => this.#render());
  }

  /** Show the page, and ask for camera and microphone. */
  async show() {
    this.#page.hidden = false;
    this.#entitle();
    this.waiting("");
    this.#timer = setInterval(() => this.#renderLevel(), LEVEL_MS);
    this.#render();
    // After a call this page is new again: the keyboard and the screen reader start at its title.
    (this.#name.value ? this.#title : this.#name).focus({ preventScroll: true });
    await this.#ask();
  }

  hide() {
    this.#page.hidden = true;
    clearInterval(this.#timer);
    play(this.#video, null);
  }

  /**
   * What this place is called. Empty: it has no name.
   *
   * @param {string} name
   */
  at(name) {
    this.#placeName.textContent = name;
    this.#place.hidden = name === "";
    if (!this.#page.hidden) this.#entitle();
  }

  #entitle() {
    const place = this.#placeName.textContent;
    document.title = place ? `Join · ${place} · Callbox` : "Join · Callbox";
  }

  /**
   * Say how joining goes. Empty: the form is ready.
   *
   * @param {string} text
   * @param {{text: string, href: string}} [link]
   */
  waiting(text, link) {
    this.#button.disabled = text !== "";
    this.#button.textContent = text ? "Joining…" : "Join";
    this.#cancel.hidden = text === "";
    this.#status.textContent = text;
    if (!link) return;
    const anchor = element("a", "", link.text);
    anchor.href = link.href;
    this.#status.append(" ", anchor);
  }

  /**
   * The server does not take this name.
   *
   * @param {string} why
   */
  refuse(why) {
    this.waiting("");
    this.#complain(why);
  }

  /**
   * The address asked for a room that cannot be.
   *
   * @param {string} asked
   */
  otherRoom(asked) {
    const nextStep = "This is the lobby instead. Check the address, or scan the QR code again.";
    const box = problemBox(`“${asked}” cannot be the name of a room.`, nextStep);
    byId("join-address", HTMLElement).append(box);
  }

  #stopJoining() {
    this.#onCancel();
    this.waiting("");
    this.#button.focus();
  }

  async #ask() {
    this.#asking = true;
    this.#render();
    await this.#media.open();
    this.#asking = false;
    this.#render();
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    const name = this.#name.value.trim();
    this.#complain(name ? "" : "Type a name, so that the others know who you are.");
    if (!name) return;
    remember("name", name);
    this.#onJoin(name);
  }

  /** @param {string} why empty: the name is fine */
  #complain(why) {
    this.#nameError.textContent = why;
    this.#nameError.hidden = !why;
    this.#name.setAttribute("aria-invalid", String(why !== ""));
    if (why) this.#name.focus();
  }

  /** @param {"microphone" | "camera"} device */
  #isOn(device) {
    return this.#media.wanted[device] && this.#media.tracks[device] !== null;
  }

  #render() {
    if (this.#page.hidden) return;
    const { tracks } = this.#media;
    play(this.#video, tracks.camera);
    this.#video.hidden = !tracks.camera;
    this.#video.classList.toggle("mirrored", isMirror(tracks.camera));
    this.#off.hidden = Boolean(tracks.camera);
    this.#offText.textContent = this.#offReason();
    this.#renderToggle(this.#microphone, "mic", this.#isOn("microphone"));
    this.#renderToggle(this.#camera, "camera", this.#isOn("camera"));
    this.#renderProblems();
    this.#level.listen(tracks.microphone);
    this.#pickers.refresh();
  }

  #offReason() {
    if (this.#asking) return "Allow the camera and microphone when the browser asks.";
    return this.#media.problems.camera && this.#media.wanted.camera ? "No picture" : "Your camera is off";
  }

  /**
   * @param {HTMLButtonElement} button
   * @param {string} icon
   * @param {boolean} on
   */
  #renderToggle(button, icon, on) {
    button.setAttribute("aria-pressed", String(!on));
    button.disabled = this.#asking;
    /** @type {HTMLElement} */ (button.firstElementChild).className = `icon icon-${on ? icon : `${icon}-off`}`;
  }

  #renderProblems() {
    const problems = this.#asking ? [] : summary(this.#problemOf("camera"), this.#problemOf("microphone"));
    const shown = problems.map(({ message }) => message).join();
    if (shown === this.#shownProblems) return;
    this.#shownProblems = shown;
    this.#problems.replaceChildren(...problems.map((problem) => this.#mediaBox(problem)));
  }

  /**
   * Nobody misses what is switched off.
   *
   * @param {"microphone" | "camera"} device
   */
  #problemOf(device) {
    return this.#media.wanted[device] ? this.#media.problems[device] : null;
  }

  /** @param {Problem} problem */
  #mediaBox({ code, message, nextStep }) {
    if (code === "insecure") return problemBox(message, nextStep);
    const again = element("button", "button small", "Try again");
    again.type = "button";
    again.addEventListener("click", () => this.#retry());
    return problemBox(message, nextStep, again);
  }

  /** Ask again for what is wanted and failed. What was switched off stays off. */
  async #retry() {
    await this.#ask();
    // The button that was pressed is gone: go on with the same one, or with what it made possible.
    if (document.activeElement !== document.body) return;
    (this.#problems.querySelector("button") ?? this.#button).focus();
  }

  #renderLevel() {
    const on = this.#isOn("microphone");
    const level = on ? this.#level.read() : 0;
    this.#fill.style.setProperty("--level", level.toFixed(2));
    this.#meter.setAttribute("aria-valuenow", String(Math.round(level * 100)));
    if (level > AUDIBLE) this.#heardAt = performance.now();
    this.#levelText.textContent = on ? this.#heard() : this.#media.tracks.microphone ? "Muted" : "No sound";
  }

  #heard() {
    return performance.now() - this.#heardAt < HEARD_MS ? "We hear you" : "Say something";
  }
}

/**
 * @param {string} message
 * @param {string} nextStep
 * @param {HTMLButtonElement[]} action
 */
function problemBox(message, nextStep, ...action) {
  const box = element("div", "problem");
  const icon = element("span", "icon icon-warning");
  icon.setAttribute("aria-hidden", "true");
  const text = element("div", "problem-text");
  text.append(element("p", "problem-what", message), element("p", "dim", nextStep), ...action);
  box.append(icon, text);
  return box;
}
