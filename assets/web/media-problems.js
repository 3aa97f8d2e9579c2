/**
 * Why a camera, microphone or screen could not be opened, in plain words and with a next step.
 *
 * @typedef {"microphone" | "camera" | "both" | "screen"} Subject
 * @typedef {"insecure" | "denied" | "missing" | "busy" | "lost" | "failed"} ProblemCode
 * @typedef {{code: ProblemCode, message: string, nextStep: string}} Problem
 */

/** @type {Record<Subject, string>} */
const NAMES = {
  microphone: "microphone",
  camera: "camera",
  both: "camera or microphone",
  screen: "screen",
};

/** The names that getUserMedia rejects with. @type {Record<string, ProblemCode>} */
const CODES = {
  SecurityError: "insecure",
  TypeError: "insecure",
  NotAllowedError: "denied",
  NotFoundError: "missing",
  OverconstrainedError: "missing",
  NotReadableError: "busy",
  AbortError: "busy",
};

/** @type {Record<ProblemCode, (name: string) => [string, string]>} */
const TEXTS = {
  insecure: (name) => [
    `This page was opened without encryption, so the browser does not open your ${name}.`,
    "Open the address that starts with https://, or scan the QR code again.",
  ],
  denied: (name) => [
    `This page may not use your ${name}.`,
    "Tap the icon beside the address, allow access, and try again.",
  ],
  missing: (name) => [
    `No ${name} found.`,
    "Plug one in and try again. Without it you still see and hear the others.",
  ],
  busy: (name) => [
    `Another program is using your ${name}.`,
    "Close the other program or browser tab, and try again.",
  ],
  lost: (name) => [
    `Your ${name} was disconnected.`,
    "Plug it in and switch it on again, or choose another one.",
  ],
  failed: (name) => [
    `Your ${name} could not be started.`,
    "Try again. If it stays like this, restart the browser.",
  ],
};

/**
 * @param {unknown} error what getUserMedia or getDisplayMedia rejected with
 * @param {Subject} subject
 * @returns {Problem}
 */
export function problemOf(error, subject) {
  return describe(CODES[error instanceof Error ? error.name : ""] ?? "failed", subject);
}

/**
 * What worked and then ended by itself, such as a headset that was unplugged.
 *
 * @param {Subject} subject
 * @returns {Problem}
 */
export function disconnected(subject) {
  return describe("lost", subject);
}

/**
 * What to show: one text where camera and microphone have the same trouble.
 *
 * @param {Problem | null} camera
 * @param {Problem | null} microphone
 * @returns {Problem[]}
 */
export function summary(camera, microphone) {
  if (camera && camera.code === microphone?.code) return [describe(camera.code, "both")];
  return [camera, microphone].filter((problem) => problem !== null);
}

/**
 * @param {ProblemCode} code
 * @param {Subject} subject
 * @returns {Problem}
 */
function describe(code, subject) {
  const [message, nextStep] = TEXTS[code](NAMES[subject]);
  return { code, message, nextStep };
}
