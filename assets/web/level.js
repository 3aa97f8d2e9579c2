/**
 * How loud our own microphone is. One analyser, read when somebody looks. Where the browser gives none, it is
 * silent: a meter must never cost anyone the call.
 */
export class Level {
  /** @type {AudioContext | null} */
  #context = null;
  /** @type {AnalyserNode | null} */
  #analyser = null;
  /** @type {MediaStreamAudioSourceNode | null} */
  #source = null;
  /** @type {MediaStreamTrack | null} */
  #track = null;
  #samples = new Float32Array(512);

  /** @param {MediaStreamTrack | null} track */
  listen(track) {
    if (track === this.#track) return;
    this.#track = track;
    this.#source?.disconnect();
    this.#source = null;
    if (!track) return;
    try {
      this.#analyse(track);
    } catch (error) {
      console.warn("level", error);
    }
  }

  /** @param {MediaStreamTrack} track */
  #analyse(track) {
    this.#context ??= new AudioContext();
    this.#analyser ??= new AnalyserNode(this.#context, { fftSize: this.#samples.length });
    this.#source = new MediaStreamAudioSourceNode(this.#context, { mediaStream: new MediaStream([track]) });
    this.#source.connect(this.#analyser);
    this.wake();
  }

  /** Browsers let sound be worked on only after the first touch or key. */
  wake() {
    if (this.#context?.state === "suspended") this.#context.resume().catch(() => undefined);
  }

  /** 0 (silence) to 1, on a scale that follows the ear: -60 dB to 0 dB. */
  read() {
    if (!this.#analyser || !this.#source) return 0;
    this.#analyser.getFloatTimeDomainData(this.#samples);
    let sum = 0;
    for (const sample of this.#samples) sum += sample * sample;
    return loudness(Math.sqrt(sum / this.#samples.length));
  }
}

/** @param {number} rms linear, 0 to 1 */
export function loudness(rms) {
  return rms > 0 ? Math.min(1, Math.max(0, 1 + Math.log10(rms) / 3)) : 0;
}
