/**
 * Everyone in the room and a link to each of them. Rebuilt from scratch by every `welcome`.
 */
import { Emitter } from "./emitter.js";
import { Link } from "./link.js";
import { clock } from "./reports.js";

/** @typedef {import("./protocol.js").PeerInfo} PeerInfo */

/**
 * @typedef {{
 *   change: null,
 *   joined: PeerInfo,
 *   left: {peer: PeerInfo, reason: string},
 *   failed: PeerInfo,
 *   trouble: unknown,
 * }} MeshEvents
 */

/** @extends {Emitter<MeshEvents>} */
export class Mesh extends Emitter {
  /** Our own id, another one where the session could not go on. Empty while not in a room. */
  self = "";
  /** Everyone else, eldest first. @type {Map<string, PeerInfo>} */
  peers = new Map();
  /** Those whose connection to the server is lost; their call may well go on. @type {Set<string>} */
  away = new Set();
  /** By peer id. @type {Map<string, Link>} */
  links = new Map();
  /** @type {RTCIceServer[]} */
  #iceServers = [];
  /** Whether the server wants to know how the links fare. An older one does not. */
  #reporting = false;
  #signaling;
  #tracks;
  #connect;

  /**
   * @param {import("./signaling.js").Signaling} signaling
   * @param {() => import("./lines.js").Tracks} tracks what we have to send right now
   * @param {(config: RTCConfiguration) => RTCPeerConnection} [connect]
   */
  constructor(signaling, tracks, connect = (config) => new RTCPeerConnection(config)) {
    super();
    this.#signaling = signaling;
    this.#tracks = tracks;
    this.#connect = connect;
    signaling.on("welcome", (welcome) => this.#rebuild(welcome));
    signaling.on("resumed", () => this.#resume());
    signaling.on("peer-joined", ({ peer }) => this.#joined(peer));
    signaling.on("peer-away", ({ peer }) => this.#wentAway(peer));
    signaling.on("peer-back", ({ peer, reloaded }) => this.#cameBack(peer, reloaded));
    signaling.on("peer-left", ({ peer, reason }) => this.#left(peer, reason));
    signaling.on("state", ({ from, state }) => this.#stated(from, state));
    signaling.on("offer", ({ from, description }) => this.links.get(from)?.receiveDescription(description));
    signaling.on("answer", ({ from, description }) => this.links.get(from)?.receiveDescription(description));
    signaling.on("candidate", ({ from, candidate }) => this.links.get(from)?.receiveCandidate(candidate));
  }

  /** Our own tracks changed: send the new ones to everyone. */
  update() {
    for (const link of this.links.values()) link.update();
  }

  /** End every link. */
  close() {
    for (const link of this.links.values()) link.close();
    this.links.clear();
    this.peers.clear();
    this.away.clear();
    this.self = "";
    this.emit("change", null);
  }

  /** @param {import("./protocol.js").Welcome} welcome */
  #rebuild({ peer, peers, iceServers, limits }) {
    this.#reporting = false; // what ends here belongs to a session that is over
    this.close();
    this.self = peer;
    this.#reporting = Boolean(limits.reportBytes);
    this.#iceServers = iceServers;
    for (const { id, away } of peers) if (away) this.away.add(id);
    // We are the newcomer: we offer, and towards people we are the impolite side, for they were here first.
    for (const other of peers) this.#add(other, other.kind === "bot").start();
    this.emit("change", null);
  }

  /** We are back where we were. The calls went on meanwhile, or can be mended. */
  #resume() {
    for (const link of this.links.values()) link.resume();
  }

  /** @param {PeerInfo} peer */
  #joined(peer) {
    this.#replace(peer);
    this.emit("joined", peer);
    this.emit("change", null);
  }

  /** @param {string} id */
  #wentAway(id) {
    this.away.add(id);
    this.emit("change", null);
  }

  /**
   * @param {PeerInfo} peer
   * @param {boolean} reloaded
   */
  #cameBack(peer, reloaded) {
    this.away.delete(peer.id);
    if (reloaded) {
      this.#replace(peer);
    } else {
      this.peers.set(peer.id, peer);
      this.links.get(peer.id)?.resume();
    }
    this.emit("change", null);
  }

  /** @param {PeerInfo} peer someone who is about to offer to us */
  #replace(peer) {
    this.links.get(peer.id)?.close();
    this.peers.delete(peer.id); // the newest comes last
    this.#add(peer, true);
  }

  /**
   * @param {string} id
   * @param {string} reason
   */
  #left(id, reason) {
    const peer = this.peers.get(id);
    // A server that stops loses everyone, but our links need no server: they end with the next welcome.
    if (!peer || reason === "server_restart") return;
    this.links.get(id)?.close();
    this.links.delete(id);
    this.peers.delete(id);
    this.away.delete(id);
    this.emit("left", { peer, reason });
    this.emit("change", null);
  }

  /**
   * @param {string} id
   * @param {import("./protocol.js").MediaState} state
   */
  #stated(id, state) {
    const peer = this.peers.get(id);
    if (!peer) return;
    this.peers.set(id, { ...peer, state });
    this.emit("change", null);
  }

  /**
   * @param {PeerInfo} peer
   * @param {boolean} polite
   */
  #add(peer, polite) {
    const pc = this.#connect({ iceServers: this.#iceServers, bundlePolicy: "max-bundle" });
    const send = (/** @type {import("./protocol.js").ClientMessage} */ message) => {
      this.#signaling.send(message);
    };
    const canSignal = () => this.#signaling.status === "open" && !this.away.has(peer.id);
    const reports = this.#reporting ? this.#sinkFor(peer.id) : null;
    const link = new Link({ peer, polite, pc, tracks: this.#tracks, send, canSignal, reports });
    link.on("state", (state) => {
      if (state === "failed") this.emit("failed", peer);
      this.emit("change", null);
    });
    link.on("track", () => this.emit("change", null));
    link.on("trouble", (error) => this.emit("trouble", error));
    this.peers.set(peer.id, peer);
    this.links.set(peer.id, link);
    return link;
  }

  /**
   * @param {string} to
   * @returns {import("./reports.js").Sink}
   */
  #sinkFor(to) {
    return {
      ready: () => this.#reporting && this.#signaling.hasTime,
      // The next report has newer numbers, but changes are told once.
      send: (report) => {
        this.#signaling.send({ type: "report", to, t: clock(), report }, { keep: Boolean(report.changes) });
      },
    };
  }
}
