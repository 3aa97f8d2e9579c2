/** What the address says: which room is meant. */
import { ROOM_PATTERN } from "./protocol.js";

const LOBBY = "lobby";
/** Enough to recognise what was typed. */
const SHOWN = 40;

/**
 * `/room/<id>`; everything else is the lobby.
 *
 * @param {string} path
 * @returns {{room: string, refused: string}} `refused`: what was asked for in vain, short enough to show
 */
export function roomOf(path) {
  const asked = decoded(/^\/room\/([^/]+)\/?$/.exec(path)?.[1] ?? "");
  if (ROOM_PATTERN.test(asked)) return { room: asked, refused: "" };
  const letters = Array.from(asked);
  return { room: LOBBY, refused: letters.length > SHOWN ? `${letters.slice(0, SHOWN).join("")}…` : asked };
}

/**
 * The invite in the fragment, which the browser tells nobody; "" if there is none.
 *
 * @param {string} hash
 */
export function inviteOf(hash) {
  return /^#([\w-]{1,64})$/.exec(hash)?.[1] ?? "";
}

/** @param {string} room */
export function pathOf(room) {
  return `/room/${room}`;
}

/**
 * The page about the certificate, which leads back to the room.
 *
 * @param {string} room
 */
export function trustPathOf(room) {
  return `/trust?room=${room}`;
}

/** @param {string} text percent-encoded, perhaps badly */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
