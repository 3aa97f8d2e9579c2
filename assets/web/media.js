/**
 * What we send: microphone, camera and screen, each opened, switched and closed on its own.
 *
 * The camera is really closed when it is off (its light goes out) and the microphone sends silence while
 * muted, so that speaking again starts without a pause.
 */
import { Emitter } from "./emitter.js";
import { disconnected, problemOf } from "./media-problems.js";

/** @typedef {import("./media-problems.js").Problem} Problem */
/** @typedef {"microphone" | "camera"} Device */

/** @type {Record<Device, "audio" | "video">} */
const KIND = { microphone: "audio", camera: "video" };

/** @type {Record<Device, MediaTrackConstraints>} */
const WISHES = {
  microphone: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  // Small enough for a phone to encode five times over, which is what a mesh of six asks of it.
  camera: { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30, max: 30 } },
};

/** What to open when nobody chose: on a phone, the camera that looks at its owner. */
const DEFAULTS = { microphone: {}, camera: { facingMode: "user" } };

/** @extends {Emitter<{change: null, trouble: Problem}>} */
export class LocalMedia extends Emitter {
  /** @type {Record<Device | "screen", MediaStreamTrack | null>} */
  tracks = { microphone: null, camera: null, screen: null };
  /** What the person wants, whether or not there is a device. @type {Record<Device, boolean>} */
  wanted = { microphone: true, camera: true };
  /** Why a device could not be opened. @type {Record<Device, Problem | null>} */
  problems = { microphone: null, camera: null };
  /** Device ids, "" for the browser's own choice. @type {Record<Device, string>} */
  #chosen;
  #devices;
  /** Counts the questions to the browser: an answer to any but the newest comes too late. */
  #asked = { microphone: 0, camera: 0, screen: 0 };
  /** Counts the calls of `stop`: what was begun before one of them may ask nothing more. */
  #stops = 0;
  /** @type {Promise<void>} */
  #opening = Promise.resolve();

  /**
   * @param {MediaDevices | undefined} devices undefined where the page is not a secure context
   * @param {Record<Device, string>} chosen device ids of last time, or ""
   */
  constructor(devices, chosen) {
    super();
    this.#devices = devices;
    this.#chosen = { ...chosen };
  }

  get canShareScreen() {
    return typeof this.#devices?.getDisplayMedia === "function";
  }

  /** @returns {import("./protocol.js").MediaState} */
  get state() {
    const { microphone, camera, screen } = this.tracks;
    return {
      microphone: microphone !== null && this.wanted.microphone,
      camera: camera !== null,
      screen: screen !== null,
    };
  }

  /**
   * Open what is wanted. One question to the person where one will do; if a device is missing or busy, the
   * other one is opened alone. Never rejects: `problems` says what is missing and why.
   */
  async open() {
    const opening = this.#open();
    this.#opening = opening;
    await opening;
  }

  /**
   * Wait until the browser has answered `open`, but no longer than `patience` milliseconds: the question
   * may stay unanswered.
   *
   * @param {number} patience
   */
  async opened(patience) {
    await Promise.race([this.#opening, new Promise((resolve) => setTimeout(resolve, patience))]);
  }

  async #open() {
    const devices = /** @type {Device[]} */ (["microphone", "camera"]).filter(
      (device) => this.wanted[device] && !this.tracks[device],
    );
    if (devices.length === 0) return;
    const stops = this.#stops;
    const problem = await this.#acquire(devices);
    // "No" to the question is an answer for both. Anything else may be true of one device only.
    if (problem && devices.length > 1 && problem.code !== "denied" && problem.code !== "insecure") {
      for (const device of devices) {
        if (stops !== this.#stops) return; // left the call while the browser was still asking
        await this.#acquire([device]);
      }
    }
    this.emit("change", null);
  }

  /**
   * @param {Device} device
   * @param {boolean} on
   * @returns {Promise<Problem | null>} why it could not be switched on
   */
  async switch(device, on) {
    this.wanted[device] = on;
    const track = this.tracks[device];
    let problem = null;
    if (on && !track) problem = await this.#acquire([device]);
    else if (device === "camera" && !on) this.#release("camera");
    else if (track) track.enabled = on;
    this.emit("change", null);
    return problem;
  }

  /**
   * Use another camera or microphone from now on.
   *
   * @param {Device} device
   * @param {string} deviceId
   */
  async choose(device, deviceId) {
    this.#chosen[device] = deviceId;
    // Phones cannot open a second camera before the first one is closed.
    this.#release(device);
    const problem = this.wanted[device] ? await this.#acquire([device]) : null;
    if (problem) this.emit("trouble", problem);
    this.emit("change", null);
  }

  /**
   * The id of the device in use, or the one that will be used.
   *
   * @param {Device} device
   */
  current(device) {
    return this.tracks[device]?.getSettings().deviceId ?? this.#chosen[device];
  }

  /** Cameras, microphones and speakers. Without permission the browser hides their names. */
  async list() {
    return (await this.#devices?.enumerateDevices()) ?? [];
  }

  /** Ask for a screen or window to share. Resolves to false when the person changes their mind. */
  async startScreen() {
    if (!this.#devices) return false;
    const question = ++this.#asked.screen;
    try {
      const stream = await this.#devices.getDisplayMedia({ video: { frameRate: { max: 15 } }, audio: false });
      const [track] = stream.getVideoTracks();
      if (!track) return false;
      if (question !== this.#asked.screen) {
        track.stop();
        return false;
      }
      track.contentHint = "detail"; // text stays sharp, at the cost of the frame rate
      this.#hold("screen", track);
      this.emit("change", null);
      return true;
    } catch (error) {
      const problem = problemOf(error, "screen");
      if (problem.code !== "denied") this.emit("trouble", problem);
      return false;
    }
  }

  stopScreen() {
    this.#release("screen");
    this.emit("change", null);
  }

  /** Close everything, also what the browser is still asking about: every light goes out. */
  stop() {
    this.#stops++;
    for (const source of /** @type {const} */ (["microphone", "camera", "screen"])) {
      this.#asked[source]++;
      this.#release(source);
    }
    this.emit("change", null);
  }

  /**
   * @param {Device[]} devices
   * @returns {Promise<Problem | null>}
   */
  async #acquire(devices) {
    let problem = null;
    const questions = devices.map((device) => ({ device, number: ++this.#asked[device] }));
    const isCurrent = (/** @type {Device} */ device) =>
      questions.some((question) => question.device === device && question.number === this.#asked[device]);
    try {
      if (!this.#devices?.getUserMedia) throw new DOMException("", "SecurityError");
      const stream = await this.#devices.getUserMedia(this.#constraints(devices));
      for (const track of stream.getTracks()) this.#take(track, isCurrent);
    } catch (error) {
      problem = problemOf(error, devices.length > 1 ? "both" : /** @type {Device} */ (devices[0]));
    }
    for (const device of devices.filter(isCurrent)) this.problems[device] = problem;
    return problem;
  }

  /**
   * @param {Device[]} devices
   * @returns {MediaStreamConstraints}
   */
  #constraints(devices) {
    /** @type {MediaStreamConstraints} */
    const constraints = {};
    for (const device of devices) {
      const ideal = this.#chosen[device];
      // "ideal", so that a headset left at home does not keep anyone out of the call.
      const which = ideal ? { deviceId: { ideal } } : DEFAULTS[device];
      constraints[KIND[device]] = { ...WISHES[device], ...which };
    }
    return constraints;
  }

  /**
   * @param {MediaStreamTrack} track
   * @param {(device: Device) => boolean} isCurrent
   */
  #take(track, isCurrent) {
    const device = track.kind === "audio" ? "microphone" : "camera";
    if (!this.wanted[device] || !isCurrent(device)) {
      track.stop(); // switched off, chosen anew, or left the call while the browser was still asking
      return;
    }
    this.#hold(device, track);
  }

  /**
   * @param {Device | "screen"} source
   * @param {MediaStreamTrack} track
   */
  #hold(source, track) {
    this.#release(source);
    this.tracks[source] = track;
    // Unplugged, permission withdrawn, or "Stop sharing" in the browser's own bar.
    track.addEventListener("ended", () => {
      if (this.tracks[source] === track) this.#ended(source);
    });
  }

  /** @param {Device | "screen"} source */
  #ended(source) {
    this.tracks[source] = null;
    if (source !== "screen") {
      const problem = disconnected(source);
      this.problems[source] = problem;
      this.emit("trouble", problem);
    }
    this.emit("change", null);
  }

  /** @param {Device | "screen"} source */
  #release(source) {
    this.tracks[source]?.stop();
    this.tracks[source] = null;
  }
}
