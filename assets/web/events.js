/**
 * What `Signaling` tells the page: what the server says, as it says it, and how the connection stands.
 *
 * - `idle`: not in a room. - `connecting`: the connection or its welcome is under way.
 * - `open`: in the room. - `waiting`: lost, the next attempt is scheduled.
 *
 * @typedef {"idle" | "connecting" | "open" | "waiting"} Status
 *
 * `undelivered`: one of our messages may not have arrived, for the session that it was meant for is over.
 * `refused`: any error. `down`: the connection is lost. `final`: and we shall not be back.
 *
 * @typedef {{
 *   welcome: import("./protocol.js").Welcome,
 *   waiting: import("./protocol.js").Waiting,
 *   knock: import("./protocol.js").Knock,
 *   "knock-over": import("./protocol.js").KnockOver,
 *   door: import("./protocol.js").Door,
 *   resumed: import("./protocol.js").Resumed,
 *   "peer-joined": import("./protocol.js").PeerJoined,
 *   "peer-away": import("./protocol.js").PeerAway,
 *   "peer-back": import("./protocol.js").PeerBack,
 *   "peer-left": import("./protocol.js").PeerLeft,
 *   offer: import("./protocol.js").Description,
 *   answer: import("./protocol.js").Description,
 *   candidate: import("./protocol.js").Candidate,
 *   chat: import("./protocol.js").Chat,
 *   state: import("./protocol.js").State,
 *   undelivered: import("./session.js").Undelivered,
 *   refused: import("./protocol.js").WireError,
 *   status: Status,
 *   down: {attempt: number, retryInMs: number, everOpen: boolean, cause: import("./protocol.js").WireError | null},
 *   final: import("./closing.js").Ending,
 * }} SignalingEvents
 */

/** Messages that become events as they come. A newer server may say more: PROTOCOL.md asks to ignore it. */
export const RELAYED = new Set([
  "waiting", "knock", "knock-over", "door", "peer-joined", "peer-away", "peer-back", "peer-left", "offer", "answer",
  "candidate", "chat", "state",
]);
