/** What hosts see of the door: who knocks, and whether anyone may come in. */
import { byId, element, initials } from "./dom.js";

/** @typedef {import("./signaling.js").Signaling} Signaling */
/** @typedef {import("./protocol.js").PeerInfo} PeerInfo */

export class Door {
  #list = byId("knocking-list", HTMLElement);
  #switches = byId("door", HTMLElement);
  #locked = byId("door-locked", HTMLInputElement);
  #lobby = byId("door-lobby", HTMLInputElement);
  /** By peer id. @type {Map<string, PeerInfo>} */
  #knocking = new Map();
  #signaling;

  /**
   * @param {Signaling} signaling
   * @param {(name: string) => void} onKnock someone wants to come in
   */
  constructor(signaling, onKnock) {
    this.#signaling = signaling;
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
    for (const box of [this.#locked, this.#lobby]) {
      box.addEventListener("change", () => {
        signaling.send({ type: "door", locked: this.#locked.checked, lobby: this.#lobby.checked });
      });
    }
  }

  /** @param {boolean} isHost */
  #begin(isHost) {
    this.#switches.hidden = !isHost;
    this.#knocking.clear();
    this.#show(false, false);
    this.#render();
  }

  /**
   * @param {boolean} locked
   * @param {boolean} lobby
   */
  #show(locked, lobby) {
    this.#locked.checked = locked;
    this.#lobby.checked = lobby;
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
    button.addEventListener("click", () => this.#signaling.send({ type: "moderate", action, peer }));
    return button;
  }
}
