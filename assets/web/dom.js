/** The few things that every view does with the document. */

/**
 * The element with this id, which must exist and be of this class.
 *
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  return checked(document.getElementById(id), type, `#${id}`);
}

/**
 * The first match below `root`, which must exist and be of this class.
 *
 * @template {HTMLElement} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T}
 */
export function find(root, selector, type) {
  return checked(root.querySelector(selector), type, selector);
}

/**
 * A copy of the one element in a <template>.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function stamp(id) {
  const copy = byId(id, HTMLTemplateElement).content.firstElementChild?.cloneNode(true);
  return checked(copy ?? null, HTMLElement, `#${id}`);
}

/**
 * An element with a class and plain text. Text of other people only ever gets in this way.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} className
 * @param {string} [text]
 */
export function element(tag, className, text = "") {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}

/**
 * @template {HTMLElement} T
 * @param {Node | null} node
 * @param {new () => T} type
 * @param {string} what
 * @returns {T}
 */
function checked(node, type, what) {
  if (!(node instanceof type)) throw new TypeError(`The page has no ${type.name} ${what}.`);
  return node;
}

/**
 * One or two letters that stand for a person.
 *
 * @param {string} name
 */
export function initials(name) {
  const words = name.split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : words.slice(0, 1);
  return picked.map((word) => firstLetter(word ?? "")).join("").toLocaleUpperCase();
}

/** @param {string} word */
function firstLetter(word) {
  // An emoji can be many code points: only a segmenter knows where it ends.
  if (!("Segmenter" in Intl)) return Array.from(word)[0] ?? "";
  for (const { segment } of new Intl.Segmenter().segment(word)) return segment;
  return "";
}

/**
 * Play a stream made of this one track, or nothing. Does not restart what plays already.
 *
 * @param {HTMLMediaElement} player
 * @param {MediaStreamTrack | null} track
 * @returns {boolean} whether the source changed
 */
export function play(player, track) {
  const playing = player.srcObject instanceof MediaStream ? player.srcObject.getTracks()[0] ?? null : null;
  if (playing === track) return false;
  player.srcObject = track ? new MediaStream([track]) : null;
  return true;
}

/** An iPhone or iPad. Newer iPads say that they are a Mac, but no Mac has a touch screen. */
export function isAppleMobile() {
  return /iPhone|iPad|iPod/.test(navigator.userAgent) || (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
}

/**
 * We expect to see ourselves as in a mirror, but what a phone's rear camera sees has writing on it.
 *
 * @param {MediaStreamTrack | null} camera our own
 */
export function isMirror(camera) {
  return camera?.getSettings().facingMode !== "environment";
}
