/** The tiles: who gets one, in which order, and which one is large. */
import { byId } from "./dom.js";
import { loudness } from "./level.js";
import { Tile } from "./tile.js";

/** @typedef {import("./tile.js").TileView} TileView */
/** @typedef {import("./protocol.js").PeerInfo} PeerInfo */
/** @typedef {import("./link.js").Link} Link */

const SPEAKER_MS = 200;
/** -36 dB: speech is above, a quiet room below. */
const SPEAKING = 0.4;
/** The outline stays for the pauses between words. */
const HOLD_MS = 700;

const SELF = "self";

export class Stage {
  #grid = byId("grid", HTMLElement);
  /** @type {Map<string, Tile>} */
  #tiles = new Map();
  /** When each person was last heard. @type {Map<string, number>} */
  #heard = new Map();
  /** The screen that the person chose to see large. */
  #pinned = "";
  #speaker = "";
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  #mesh;
  #media;
  #level;
  #onBlocked;

  /**
   * @param {import("./mesh.js").Mesh} mesh
   * @param {import("./media.js").LocalMedia} media
   * @param {import("./level.js").Level} level
   * @param {() => void} onBlocked sound needs a touch first
   */
  constructor(mesh, media, level, onBlocked) {
    this.#mesh = mesh;
    this.#media = media;
    this.#level = level;
    this.#onBlocked = onBlocked;
  }

  start() {
    this.#timer = setInterval(() => this.#renderSpeakers(), SPEAKER_MS);
  }

  stop() {
    clearInterval(this.#timer);
    for (const tile of this.#tiles.values()) tile.remove();
    this.#tiles.clear();
    this.#heard.clear();
    this.#pinned = "";
  }

  /** Play all sound, now that the person touched something. */
  hear() {
    for (const tile of this.#tiles.values()) tile.hear();
  }

  /** @param {string} deviceId */
  speaker(deviceId) {
    this.#speaker = deviceId;
    for (const tile of this.#tiles.values()) tile.speaker(deviceId);
  }

  /** @param {string} name our own */
  render(name) {
    const views = this.#views(name);
    const pinned = this.#choosePinned(views);
    for (const [key, tile] of this.#tiles) {
      if (views.has(key)) continue;
      tile.remove();
      this.#tiles.delete(key);
    }
    let place = 0;
    for (const [key, view] of views) {
      const tile = this.#tiles.get(key) ?? this.#create(key);
      tile.update({ ...view, pinned: key === pinned });
      // A video that moves in the document stops: touch only what is not in its place.
      const there = this.#grid.children[place++] ?? null;
      if (there !== tile.node) this.#grid.insertBefore(tile.node, there);
    }
    this.#grid.dataset.count = String(views.size);
    this.#grid.classList.toggle("has-pinned", pinned !== "");
    this.#grid.style.setProperty("--others", String(Math.max(1, views.size - 1)));
  }

  /** @param {string} key */
  #create(key) {
    const tile = new Tile({
      onRetry: () => this.#mesh.links.get(key)?.retry(),
      onPin: () => {
        this.#pinned = key;
        this.#mesh.emit("change", null);
      },
      onBlocked: this.#onBlocked,
    });
    if (this.#speaker) tile.speaker(this.#speaker);
    this.#tiles.set(key, tile);
    return tile;
  }

  /**
   * In the order they are shown: screens, people, ourselves, our own screen.
   *
   * @param {string} name
   * @returns {Map<string, TileView>}
   */
  #views(name) {
    /** @type {Map<string, TileView>} */
    const views = new Map();
    const peers = [...this.#mesh.peers.values()];
    for (const peer of peers) {
      const screen = peer.state.screen ? this.#mesh.links.get(peer.id)?.incoming("screen") : null;
      if (screen) views.set(`${peer.id} screen`, screenView(peer.name, screen, false));
    }
    for (const peer of peers) {
      views.set(peer.id, personView(peer, this.#mesh.links.get(peer.id), this.#mesh.away.has(peer.id)));
    }
    const { tracks, state } = this.#media;
    const self = { id: SELF, name, kind: /** @type {const} */ ("browser"), state };
    views.set(SELF, { ...personView(self, undefined, false), self: true, state: "connected", video: tracks.camera });
    if (tracks.screen) views.set(`${SELF} screen`, screenView(name, tracks.screen, true));
    return views;
  }

  /**
   * The chosen screen while it lasts, otherwise the first one of somebody else. Our own stays small: seen
   * large, it would show itself in itself.
   *
   * @param {Map<string, TileView>} views
   */
  #choosePinned(views) {
    if (views.has(this.#pinned)) return this.#pinned;
    for (const [key, view] of views) if (view.kind === "screen" && !view.self) return key;
    return "";
  }

  #renderSpeakers() {
    const now = performance.now();
    for (const [key, tile] of this.#tiles) {
      if (this.#isSpeaking(key)) this.#heard.set(key, now);
      tile.speaking = now - (this.#heard.get(key) ?? -HOLD_MS) < HOLD_MS;
    }
  }

  /** @param {string} key */
  #isSpeaking(key) {
    if (key === SELF) return this.#media.state.microphone && this.#level.read() > SPEAKING;
    const link = this.#mesh.links.get(key);
    return link !== undefined && this.#mesh.peers.get(key)?.state.microphone !== false && loudness(link.level) > SPEAKING;
  }
}

/**
 * @param {PeerInfo} peer
 * @param {Link | undefined} link
 * @param {boolean} away
 * @returns {TileView}
 */
function personView(peer, link, away) {
  const camera = link?.incoming("camera") ?? null;
  const state = link?.state ?? "connecting";
  return {
    name: peer.name,
    kind: "person",
    self: false,
    state: away && state !== "connected" ? "reconnecting" : state, // they will be back, or gone: no trying again
    away,
    canRetry: link?.canRetry ?? false,
    video: showsCamera(peer, link) ? camera : null,
    audio: link?.incoming("microphone") ?? null,
    muted: !peer.state.microphone,
    sharing: peer.state.screen,
    pinned: false,
  };
}

/**
 * @param {PeerInfo} peer
 * @param {Link | undefined} link
 */
function showsCamera({ kind, state }, link) {
  // A client with one video line shares its screen there; a bot need not say what it sends.
  return state.camera || kind === "bot" || (state.screen && !link?.incoming("screen"));
}

/**
 * @param {string} name
 * @param {MediaStreamTrack} video
 * @param {boolean} self
 * @returns {TileView}
 */
function screenView(name, video, self) {
  return {
    name, kind: "screen", self, state: "connected", away: false, canRetry: false,
    video, audio: null, muted: false, sharing: false, pinned: false,
  };
}
