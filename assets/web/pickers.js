/** The three lists of devices, on the join page and in the settings. */
import { find, stamp } from "./dom.js";
import { recall, remember } from "./storage.js";

/** @typedef {"camera" | "microphone" | "speaker"} Picked */

/** @type {Record<Picked, {kind: MediaDeviceKind, name: string}>} */
const LISTS = {
  camera: { kind: "videoinput", name: "Camera" },
  microphone: { kind: "audioinput", name: "Microphone" },
  speaker: { kind: "audiooutput", name: "Speaker" },
};

const CAN_CHOOSE_SPEAKER = "setSinkId" in HTMLMediaElement.prototype;

export class Pickers {
  /** @type {Map<Picked, HTMLSelectElement>} */
  #selects = new Map();
  #media;

  /**
   * @param {HTMLElement} parent holds an element with `data-pickers`
   * @param {import("./media.js").LocalMedia} media
   * @param {(deviceId: string) => void} onSpeaker
   */
  constructor(parent, media, onSpeaker) {
    this.#media = media;
    const box = stamp("pickers");
    find(parent, "[data-pickers]", HTMLElement).append(box);
    for (const picked of /** @type {Picked[]} */ (Object.keys(LISTS))) {
      const select = find(box, `[data-device=${picked}]`, HTMLSelectElement);
      this.#selects.set(picked, select);
      select.addEventListener("change", () => {
        remember(picked, select.value);
        if (picked === "speaker") onSpeaker(select.value);
        else media.choose(picked, select.value);
      });
    }
  }

  /** Show the devices that there are now. */
  async refresh() {
    const devices = await this.#media.list();
    for (const [picked, select] of this.#selects) {
      const { kind, name } = LISTS[picked];
      const found = devices.filter((device) => device.kind === kind && device.deviceId);
      const options = found.map((device, index) => new Option(device.label || `${name} ${index + 1}`, device.deviceId));
      const hidden = picked === "speaker" && (!CAN_CHOOSE_SPEAKER || options.length === 0);
      /** @type {HTMLElement} */ (select.parentElement).hidden = hidden;
      select.disabled = options.length === 0;
      select.replaceChildren(...(options.length ? options : [new Option(`No ${name.toLowerCase()} found`, "")]));
      select.value = this.#current(picked);
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
  }

  /** @param {Picked} picked */
  #current(picked) {
    return picked === "speaker" ? recall("speaker") : this.#media.current(picked);
  }
}
