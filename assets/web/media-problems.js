/**
 * Why a camera, microphone or screen could not be opened, in plain words and with a next step.
 *
 * @typedef {"microphone" | "camera" | "both" | "screen"} Subject
 * @typedef {"insecure" | "denied" | "missing" | "busy" | "failed"} ProblemCode
 * @typedef {{code: ProblemCode, message: string, nextStep: string}} Problem
 */

/** @type {Record<Subject, string>} */
const NAMES = {
  microphone: "microphone",
  camera: "camera",
  both: "camera and microphone",
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
    `The browser keeps the ${name} closed, because this page was opened without encryption.`,
    "Open the address that starts with https://, or scan the QR code again.",
  ],
  denied: (name) => [
    `This page may not use your ${name}.`,
    "Tap the icon beside the address, allow access, and press “Try again”.",
  ],
  missing: (name) => [
    `No ${name} was found.`,
    "Plug one in and press “Try again”, or join without: you will see and hear the others.",
  ],
  busy: (name) => [
    `Your ${name} is in use by another program.`,
    "Close the other program or browser tab and press “Try again”.",
  ],
  failed: (name) => [
    `Your ${name} could not be started.`,
    "Press “Try again”. If it stays like this, restart the browser.",
  ],
};

/**
 * @param {unknown} error what getUserMedia or getDisplayMedia rejected with
 * @param {Subject} subject
 * @returns {Problem}
 */
export function problemOf(error, subject) {
  const code = CODES[error instanceof Error ? error.name : ""] ?? "failed";
  const [message, nextStep] = TEXTS[code](NAMES[subject]);
  return { code, message, nextStep };
}
