/** The list of who is here. */
import { byId, element, initials } from "./dom.js";

/** @typedef {import("./protocol.js").PeerInfo} PeerInfo */

export class People {
  #list = byId("people-list", HTMLElement);
  #count = byId("room-count", HTMLElement);

  /**
   * @param {PeerInfo} self
   * @param {Iterable<PeerInfo>} others
   * @param {Set<string>} away the ids of those whose connection to the server is lost
   */
  render(self, others, away) {
    const rows = [
      row(self, `${self.name} (you)`),
      ...Array.from(others, (peer) => row(peer, peer.name, away.has(peer.id))),
    ];
    this.#list.replaceChildren(...rows);
    this.#count.textContent = rows.length === 1 ? "1 person" : `${rows.length} people`;
  }
}

/**
 * @param {PeerInfo} peer
 * @param {string} name
 * @param {boolean} [away]
 */
function row({ name: plain, kind, state }, name, away = false) {
  const item = element("li", "person");
  const face = element("span", "face", initials(plain));
  face.setAttribute("aria-hidden", "true");
  const words = element("span", "person-words");
  const known = away ? "reconnecting…" : facts(kind, state);
  words.append(element("span", "person-name", name), element("span", "dim person-facts", known));
  item.append(face, words, icon(state.microphone ? "mic" : "mic-off"), icon(state.camera ? "camera" : "camera-off"));
  if (state.screen) item.append(icon("screen"));
  return item;
}

/**
 * @param {"browser" | "bot"} kind
 * @param {import("./protocol.js").MediaState} state
 */
function facts(kind, { microphone, camera, screen }) {
  const words = [
    kind === "bot" ? "Test caller" : "",
    microphone ? "" : "muted",
    camera ? "" : "camera off",
    screen ? "sharing a screen" : "",
  ].filter(Boolean);
  return words.length ? words.join(", ") : "microphone and camera on";
}

/** @param {string} name */
function icon(name) {
  const node = element("span", `icon icon-${name}`);
  node.setAttribute("aria-hidden", "true");
  return node;
}
