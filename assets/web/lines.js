/**
 * The media lines of one connection: which transceiver carries the microphone, the camera, the screen.
 *
 * The newcomer offers all three lines at once, and the other side fills in the same three before it
 * answers. From then on muting, switching and sharing are `replaceTrack`, with no further negotiation.
 */

/** @typedef {"microphone" | "camera" | "screen"} Role */
/** @typedef {Record<Role, MediaStreamTrack | null>} Tracks */

/** @type {Role[]} */
export const ROLES = ["microphone", "camera", "screen"];

/** @type {Record<Role, "audio" | "video">} */
const KIND = { microphone: "audio", camera: "video", screen: "video" };

export class MediaLines {
  /** @type {Partial<Record<Role, RTCRtpTransceiver>>} */
  #lines = {};
  // Lines of one stream are played in lip sync; the screen has no sound of its own.
  #streams = { person: new MediaStream(), screen: new MediaStream() };
  #pc;
  #tracks;

  /**
   * @param {RTCPeerConnection} pc
   * @param {() => Tracks} tracks what we have to send right now
   */
  constructor(pc, tracks) {
    this.#pc = pc;
    this.#tracks = tracks;
  }

  /**
   * Create the lines, as the side that offers first. Without a track a line still receives.
   *
   * @param {Role[]} roles
   */
  create(roles) {
    const tracks = this.#outgoing(roles.includes("screen"));
    for (const role of roles) {
      this.#lines[role] = this.#pc.addTransceiver(tracks[role] ?? KIND[role], {
        direction: "sendrecv",
        streams: [this.#streamOf(role)],
      });
    }
  }

  /**
   * Take over the lines of the other side's offer, before it is answered: the first audio line is the
   * microphone, the first video line the camera, the second the screen.
   */
  adopt() {
    this.#forgetUnused();
    for (const transceiver of this.#pc.getTransceivers()) {
      if (transceiver.mid === null || transceiver.direction === "stopped" || this.roleOf(transceiver)) continue;
      const role = this.#freeRole(transceiver.receiver.track.kind);
      if (!role) continue;
      this.#lines[role] = transceiver;
      transceiver.direction = "sendrecv";
      transceiver.sender.setStreams?.(this.#streamOf(role));
    }
    this.update();
  }

  /** Send what we have now. Needs no negotiation. */
  update() {
    const tracks = this.#outgoing(Boolean(this.#lines.screen));
    for (const role of ROLES) {
      const sender = this.#lines[role]?.sender;
      if (sender && sender.track !== tracks[role]) this.#replace(sender, tracks[role]);
    }
  }

  /**
   * Give every line its track once more. After a rollback, Chromium 150 makes the encoder anew and forgets
   * to connect the camera with it: without this, the picture would stand still from then on.
   */
  reattach() {
    for (const { sender } of Object.values(this.#lines)) this.#replace(sender, sender.track);
  }

  /**
   * @param {RTCRtpTransceiver} transceiver
   * @returns {Role | null}
   */
  roleOf(transceiver) {
    return ROLES.find((role) => this.#lines[role] === transceiver) ?? null;
  }

  /**
   * What arrives on this line, or null when there is no such line.
   *
   * @param {Role} role
   */
  incoming(role) {
    return this.#lines[role]?.receiver.track ?? null;
  }

  /** How loud the other side is, 0 to 1, from the audio level that comes with its packets (RFC 6464). */
  get level() {
    const receiver = this.#lines.microphone?.receiver;
    return receiver?.getSynchronizationSources?.()[0]?.audioLevel ?? 0;
  }

  /**
   * A side without a line for the screen (a bot, another client) gets the screen in place of the camera.
   *
   * @param {boolean} hasScreenLine
   * @returns {Tracks}
   */
  #outgoing(hasScreenLine) {
    const tracks = this.#tracks();
    return hasScreenLine ? tracks : { ...tracks, camera: tracks.screen ?? tracks.camera };
  }

  /**
   * @param {RTCRtpSender} sender
   * @param {MediaStreamTrack | null} track
   */
  #replace(sender, track) {
    sender.replaceTrack(track).catch((error) => {
      // The connection was closed meanwhile: there is nobody left to send to.
      if (this.#pc.signalingState !== "closed") throw error;
    });
  }

  /** Lines of an own offer that gave way to the other side's (rollback) were never negotiated. */
  #forgetUnused() {
    for (const role of ROLES) {
      const line = this.#lines[role];
      if (line && line.mid === null) {
        line.stop();
        delete this.#lines[role];
      }
    }
  }

  /** @param {string} kind */
  #freeRole(kind) {
    return ROLES.find((role) => KIND[role] === kind && !this.#lines[role]);
  }

  /** @param {Role} role */
  #streamOf(role) {
    return role === "screen" ? this.#streams.screen : this.#streams.person;
  }
}
