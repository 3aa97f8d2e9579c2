/** What hosts see of the door: who knocks, whether anyone may come in, and what they may not do there. */
import { byId, element, initials } from "./dom.js";

/** @typedef {import("./signaling.js").Signaling} Signaling */
/** @typedef {import("./protocol.js").PeerInfo} PeerInfo */
/** @typedef {import("./protocol.js").WireError} WireError */

export class Door {
  #list = byId("knocking-list", HTMLElement);
  #switches = byId("door", HTMLElement);
  #locked = byId("door-locked", HTMLInputElement);
  #lobby = byId("door-lobby", HTMLInputElement);
  /** By peer id. @type {Map<string, PeerInfo>} */
  #knocking = new Map();
  /** The ids of what we asked for in this session. @type {Set<string | null>} */
  #asked = new Set();
  /** How the door really is, whatever was clicked. */
  #real = { locked: false, lobby: false };
  #signaling;
  #onRefused;

  /**
   * @param {Signaling} signaling
   * @param {{onKnock: (name: string) => void, onRefused: (error: WireError) => void}} actions someone wants to
   *   come in; the server does not do what we asked for
   */
  constructor(signaling, { onKnock, onRefused }) {
    this.#signaling = signaling;
    this.#onRefused = onRefused;
    signaling.on("welcome", ({ role }) => this.#begin(role === "host"));
    signaling.on("door", ({ locked, lobby }) => this.#show(locked, lobby));
    signaling.on("knock", ({ peer }) => {
      this.#knocking.set(peer.id, peer);
      this.#render();
      onKnock(peer.name);
    });
    signaling.on("knock-over", ({ peer }) => {
      this.#knocking.delete(peer);
      this.#render();
    });
    signaling.on("refused", (error) => this.#refused(error));
    for (const box of [this.#locked, this.#lobby]) {
      box.addEventListener("change", () => {
        this.#ask({ type: "door", locked: this.#locked.checked, lobby: this.#lobby.checked });
      });
    }
  }

  /** @param {boolean} isHost */
  #begin(isHost) {
    this.#switches.hidden = !isHost;
    this.#knocking.clear();
    this.#asked.clear();
    this.#show(false, false);
    this.#render();
  }

  /**
   * @param {boolean} locked
   * @param {boolean} lobby
   */
  #show(locked, lobby) {
    this.#real = { locked, lobby };
    this.#locked.checked = locked;
    this.#lobby.checked = lobby;
  }

  /** @param {import("./protocol.js").ClientMessage} request */
  #ask(request) {
    this.#asked.add(this.#signaling.send(request));
  }

  /** @param {WireError} error about anything that was sent from here */
  #refused(error) {
    if (!error.ref || !this.#asked.has(error.ref)) return;
    this.#show(this.#real.locked, this.#real.lobby);
    this.#onRefused(error);
  }

  #render() {
    this.#list.hidden = this.#knocking.size === 0;
    this.#list.replaceChildren(...Array.from(this.#knocking.values(), (peer) => this.#row(peer)));
  }

  /** @param {PeerInfo} peer */
  #row({ id, name }) {
    const item = element("li", "person knocking");
    const face = element("span", "face", initials(name));
    face.setAttribute("aria-hidden", "true");
    const words = element("span", "person-words");
    words.append(element("span", "person-name", name), element("span", "dim person-facts", "wants to come in"));
    item.append(face, words, this.#button("Let in", "admit", id, name), this.#button("Turn away", "deny", id, name));
    return item;
  }

  /**
   * @param {string} text
   * @param {"admit" | "deny"} action
   * @param {string} peer
   * @param {string} name
   */
  #button(text, action, peer, name) {
    const button = element("button", action === "admit" ? "button small primary" : "button small", text);
    button.type = "button";
    button.setAttribute("aria-label", `${text}: ${name}`);
    button.addEventListener("click", () => this.#ask({ type: "moderate", action, peer }));
    return button;
  }
}
