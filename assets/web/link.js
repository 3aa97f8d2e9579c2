/**
 * One connection to one peer, with W3C perfect negotiation:
 * https://www.w3.org/TR/webrtc/#perfect-negotiation-example
 */
import { Emitter } from "./emitter.js";
import { MediaLines } from "./lines.js";
import { Recovery } from "./recovery.js";
import { Reporter } from "./reports.js";

/** @typedef {import("./protocol.js").ClientMessage} ClientMessage */
/** @typedef {import("./lines.js").Role} Role */

/**
 * @typedef {{
 *   state: import("./recovery.js").LinkState,
 *   track: {role: Role, track: MediaStreamTrack},
 *   trouble: unknown,
 * }} LinkEvents
 */

/**
 * @typedef {object} LinkOptions
 * @property {import("./protocol.js").PeerInfo} peer
 * @property {boolean} polite whether our offer gives way when two cross
 * @property {RTCPeerConnection} pc
 * @property {() => import("./lines.js").Tracks} tracks what we have to send right now
 * @property {(message: ClientMessage) => void} send
 * @property {() => boolean} canSignal whether what is sent arrives now, rather than when someone is back
 * @property {import("./reports.js").Sink | null} reports where to tell how it goes; null where nobody wants to know
 */

/** @extends {Emitter<LinkEvents>} */
export class Link extends Emitter {
  #makingOffer = false;
  #ignoreOffer = false;
  #isSettingRemoteAnswerPending = false;
  /** Candidates that came before the first description. @type {(RTCIceCandidateInit | null)[]} */
  #early = [];
  #expectsDescription = true;
  /** A restart was due while the other side could not be told. */
  #restartDue = false;
  #canSignal;
  #lines;
  #recovery;
  #reporter;
  #send;

  /** @param {LinkOptions} options */
  constructor({ peer, polite, pc, tracks, send, canSignal, reports }) {
    super();
    this.peer = peer;
    this.polite = polite;
    this.pc = pc;
    this.#send = send;
    this.#canSignal = canSignal;
    this.#reporter = reports && new Reporter(pc, reports);
    this.#lines = new MediaLines(pc, tracks);
    // A bot (aiortc) cannot restart ICE.
    const restart = peer.kind === "bot" ? null : () => this.restart();
    this.#recovery = new Recovery(pc, restart, (state) => this.emit("state", state));
    pc.onnegotiationneeded = () => this.#offer();
    pc.onicecandidate = ({ candidate }) => this.#trickle(candidate);
    pc.ontrack = ({ transceiver, track }) => this.#arrived(transceiver, track);
  }

  get state() {
    return this.#recovery.state;
  }

  get canRetry() {
    return this.#recovery.canRetry;
  }

  /** How loud the other side is, 0 to 1. */
  get level() {
    return this.#lines.level;
  }

  /**
   * Offer first, as the newcomer does. Whoever was there waits, and fills in the lines of that offer.
   * Bots get no line for the screen: they answer with the lines they know.
   */
  start() {
    this.#lines.create(this.peer.kind === "bot" ? ["microphone", "camera"] : ["microphone", "camera", "screen"]);
  }

  /** Our own tracks changed. */
  update() {
    this.#lines.update();
  }

  /** @param {Role} role */
  incoming(role) {
    return this.#lines.incoming(role);
  }

  /** Gather new candidates and offer them. Both sides may do so at once: that is what glare is for. */
  restart() {
    this.#restartDue = !this.#canSignal();
    if (this.#restartDue) return; // an offer would be stale by the time it arrives
    if (this.#neverOffered) {
      this.start();
      return;
    }
    this.#reporter?.note("restart");
    this.pc.restartIce();
    // In `stable`, restartIce fires negotiationneeded. An offer that nobody answered has to go out again.
    if (this.pc.signalingState === "have-local-offer") this.#offer();
  }

  /** The other side can be told things again, perhaps over another network: what broke meanwhile is mended. */
  resume() {
    if (!this.canRetry || (!this.#restartDue && this.pc.connectionState !== "disconnected")) return;
    this.#restartDue = false;
    // An offer that was under way arrives now, and is answered first: then the next one follows by itself.
    if (this.pc.signalingState === "have-local-offer") {
      this.#reporter?.note("restart");
      this.pc.restartIce();
    } else {
      this.#recovery.retry();
    }
  }

  /** "Try again" was pressed. */
  retry() {
    this.#recovery.retry();
  }

  close() {
    this.#recovery.stop();
    this.#reporter?.close();
    this.pc.onnegotiationneeded = null;
    this.pc.onicecandidate = null;
    this.pc.ontrack = null;
    this.pc.close();
  }

  /** @param {RTCSessionDescriptionInit} description an offer or answer from the other side */
  async receiveDescription(description) {
    try {
      await this.#negotiate(description);
    } catch (error) {
      this.#complain(error);
    }
  }

  /** @param {RTCIceCandidateInit | null} candidate null: there are no more (RFC 8838) */
  async receiveCandidate(candidate) {
    if (this.#expectsDescription) {
      if (!this.#ignoreOffer) this.#early.push(candidate);
      return;
    }
    try {
      await this.pc.addIceCandidate(candidate ?? undefined);
    } catch (error) {
      // Candidates of an offer that we ignored have nowhere to go.
      if (!this.#ignoreOffer) this.#complain(error);
    }
  }

  get #neverOffered() {
    return this.pc.signalingState === "stable" && !this.pc.currentRemoteDescription;
  }

  async #offer() {
    try {
      this.#makingOffer = true;
      await this.pc.setLocalDescription();
      this.#sendDescription();
    } catch (error) {
      this.#complain(error);
    } finally {
      this.#makingOffer = false;
    }
  }

  /** @param {RTCSessionDescriptionInit} description */
  async #negotiate(description) {
    const { pc } = this;
    const readyForOffer =
      !this.#makingOffer && (pc.signalingState === "stable" || this.#isSettingRemoteAnswerPending);
    const offerCollision = description.type === "offer" && !readyForOffer;
    this.#ignoreOffer = !this.polite && offerCollision;
    if (offerCollision) this.#reporter?.note("glare", this.#ignoreOffer ? "ignored" : "rolled-back");
    if (this.#ignoreOffer) return;

    this.#isSettingRemoteAnswerPending = description.type === "answer";
    this.#expectsDescription = false; // from here on the connection itself queues candidates
    try {
      await pc.setRemoteDescription(description); // rolls an own offer back as needed
    } finally {
      this.#isSettingRemoteAnswerPending = false;
    }
    for (const candidate of this.#early.splice(0)) this.receiveCandidate(candidate);
    if (description.type !== "offer") return;
    this.#lines.adopt(); // before the answer, so that one round is enough
    await pc.setLocalDescription();
    this.#sendDescription();
    if (offerCollision) this.#lines.reattach();
  }

  #sendDescription() {
    const description = this.pc.localDescription;
    if (!description) return;
    const { type, sdp } = description;
    if (type !== "offer" && type !== "answer") return;
    this.#send({ type, to: this.peer.id, description: { type, sdp } });
  }

  /** @param {RTCIceCandidate | null} candidate */
  #trickle(candidate) {
    // An empty candidate ends one generation and null follows it: one end is enough.
    if (candidate && !candidate.candidate) return;
    this.#send({ type: "candidate", to: this.peer.id, candidate: candidate ? candidate.toJSON() : null });
  }

  /**
   * @param {RTCRtpTransceiver} transceiver
   * @param {MediaStreamTrack} track
   */
  #arrived(transceiver, track) {
    this.#lines.adopt(); // fired while the offer is being set: the lines get their roles now
    const role = this.#lines.roleOf(transceiver);
    if (role) this.emit("track", { role, track });
  }

  /** @param {unknown} error */
  #complain(error) {
    // Closing in the middle of a negotiation is how calls end, not a fault.
    if (this.pc.signalingState === "closed") return;
    this.#reporter?.note("failure", String(error));
    this.emit("trouble", error);
  }
}
