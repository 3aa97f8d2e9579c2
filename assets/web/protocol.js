/**
 * The shapes of `callbox.v1`, as `server/PROTOCOL.md` describes them. Little more than types.
 *
 * @typedef {{microphone: boolean, camera: boolean, screen: boolean}} MediaState
 * @typedef {{id: string, name: string, kind: "browser" | "bot", state: MediaState, away?: boolean}} PeerInfo
 *
 * @typedef {{token: string, epoch: string, windowMs: number}} SessionInfo
 * @typedef {{token: string, epoch: string, seq?: number, reloaded?: boolean}} Ticket
 *
 * @typedef {{name: string, room: string, invite?: string, state: MediaState}} HelloFields
 *
 * @typedef {{
 *   type: "welcome", peer: string, room: string, session: SessionInfo, peers: PeerInfo[], iceServers: RTCIceServer[],
 *   heartbeat: {intervalMs: number, timeoutMs: number},
 *   limits: {messageBytes: number, roomPeers: number, messagesPerSecond: number, messageBurst: number, reportBytes?: number},
 *   role: "guest" | "host", version: string, seq: number,
 * }} Welcome
 * @typedef {{type: "waiting", room: string, seq: number}} Waiting
 * @typedef {{type: "knock", peer: PeerInfo, seq: number}} Knock
 * @typedef {{type: "knock-over", peer: string, seq: number}} KnockOver
 * @typedef {{type: "door", locked: boolean, lobby: boolean, seq: number}} Door
 * @typedef {{type: "resumed", peer: string, room: string, session: SessionInfo, ack: number, seq?: undefined}} Resumed
 * @typedef {{type: "peer-joined", peer: PeerInfo, seq: number}} PeerJoined
 * @typedef {{type: "peer-left", peer: string, reason: string, seq: number}} PeerLeft
 * @typedef {{type: "peer-away", peer: string, seq: number}} PeerAway
 * @typedef {{type: "peer-back", peer: PeerInfo, reloaded: boolean, seq: number}} PeerBack
 * @typedef {{type: "offer" | "answer", from: string, description: RTCSessionDescriptionInit, seq: number}} Description
 * @typedef {{type: "candidate", from: string, candidate: RTCIceCandidateInit | null, seq: number}} Candidate
 * @typedef {{type: "chat", from: string, text: string, seq: number}} Chat
 * @typedef {{type: "state", from: string, state: MediaState, seq: number}} State
 * @typedef {{type: "ping", t: number, ack: number, seq?: undefined}} Ping
 * @typedef {{type: "pong", t: number, serverT: number, seq?: undefined}} Pong
 * @typedef {{
 *   type: "error", code: string, message: string, nextStep: string, retryable: boolean,
 *   ref?: string, detail?: string, retryAfterMs?: number, seq?: number,
 * }} WireError
 * @typedef {
 *   | Welcome | Waiting | Knock | KnockOver | Door | Resumed | PeerJoined | PeerLeft | PeerAway | PeerBack
 *   | Description | Candidate | Chat | State | Ping | Pong | WireError
 * } ServerMessage
 *
 * @typedef {{id?: string} & (
 *   | {type: "hello", version: string, kind: "browser", resume?: Ticket} & HelloFields
 *   | {type: "offer" | "answer", to: string, description: RTCSessionDescriptionInit}
 *   | {type: "candidate", to: string, candidate: RTCIceCandidateInit | null}
 *   | {type: "chat", text: string}
 *   | {type: "state", state: MediaState}
 *   | {type: "report", to: string, t: number, report: import("./digest.js").Digest}
 *   | {type: "bye", mayReturn?: boolean}
 *   | {type: "moderate", action: "admit" | "deny" | "kick", peer: string}
 *   | {type: "door", locked: boolean, lobby: boolean}
 *   | {type: "ping", t: number}
 *   | {type: "pong", t: number, clientT: number, ack: number}
 *   | {type: "ack", ack: number}
 * )} ClientMessage
 */

export const VERSION = "callbox.v1";
export const MAX_CHAT_LENGTH = 2000;

/** A room's id. The server refuses anything else. */
export const ROOM_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * @param {unknown} data one frame
 * @returns {ServerMessage | null} null for what no Callbox sends
 */
export function parse(data) {
  if (typeof data !== "string") return null;
  try {
    const message = JSON.parse(data);
    return typeof message?.type === "string" ? message : null;
  } catch {
    return null;
  }
}

/**
 * @param {MediaState} one
 * @param {MediaState} other
 */
export function sameState(one, other) {
  return one.microphone === other.microphone && one.camera === other.camera && one.screen === other.screen;
}
