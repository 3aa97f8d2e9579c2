/** The composition of the page: who knows whom, and which view is shown when. */
import { inviteOf, pathOf, roomOf, trustPathOf } from "./address.js";
import { isAppleMobile } from "./dom.js";
import { Level } from "./level.js";
import { LocalMedia } from "./media.js";
import { Mesh } from "./mesh.js";
import { Notices } from "./notice.js";
import { placeName } from "./place.js";
import { Signaling } from "./signaling.js";
import { handOver, recall, takeOver } from "./storage.js";
import { Transports } from "./transports.js";
import { EndedView } from "./view-ended.js";
import { JoinView } from "./view-join.js";
import { RoomView } from "./view-room.js";

/** For the person to answer the browser's question; after that the call goes on without a camera. */
const CAMERA_PATIENCE_MS = 5000;
const { room, refused } = roomOf(location.pathname);
// The address is what people hand on: it shall name the room they are in.
if (location.pathname !== pathOf(room)) history.replaceState(null, "", pathOf(room) + location.search + location.hash);
const signaling = new Signaling({ transports: new Transports(location) });
const chosen = { camera: recall("camera"), microphone: recall("microphone") };
const media = new LocalMedia(navigator.mediaDevices, chosen);
const mesh = new Mesh(signaling, () => media.tracks);
const level = new Level();
const notices = new Notices();
const ended = new EndedView(again);
const roomView = new RoomView({ signaling, mesh, media, level, notices, onLeave: leave });
const joinView = new JoinView(media, level, room, {
  onJoin: join,
  onCancel: stopJoining,
  onSpeaker: (id) => roomView.speaker(id),
});
if (refused) joinView.otherRoom(refused);

/**
 * For tests and for people who look under the hood; nothing in the page uses it. `callbox.mesh.links` has a
 * link for each peer id, with its `pc`, `peer`, `polite`, `state` and `restart()`. Everything that is sent goes
 * through `callbox.signaling.send`, which may be replaced to delay messages, for example to force glare.
 */
Object.defineProperty(globalThis, "callbox", { value: Object.freeze({ signaling, mesh }) });

let name = "";
/** The call that this page was in before it was loaded again, until it is taken up. */
let before = takeOver(room);
/** How often Join was pressed or taken back. */
let attempts = 0;
/** @type {WakeLockSentinel | null} */
let wakeLock = null;

/**
 * The camera comes first: before it is granted, browsers hide this device's addresses from its connections.
 *
 * @param {string} chosen
 */
async function join(chosen) {
  name = chosen;
  const attempt = ++attempts;
  roomView.speaker(recall("speaker"));
  joinView.waiting("Waiting for the camera and the microphone…");
  await media.opened(CAMERA_PATIENCE_MS);
  if (attempt !== attempts) return; // cancelled, or left the page
  joinView.waiting("Connecting…");
  signaling.join({ name, room, invite: inviteOf(location.hash), state: media.state }, before?.ticket);
  before = null;
}

function stopJoining() {
  attempts++;
  before = null;
  signaling.leave();
}

/** The page is closed, or loaded again: which of them, only the next page knows. */
function suspend() {
  attempts++;
  const ticket = signaling.suspend() ?? before?.ticket;
  if (ticket) handOver({ room, name, wanted: media.wanted, ticket });
}

function leave() {
  mesh.close(); // while its last reports can still go out
  signaling.leave();
  close();
  ended.goodbye();
}

function again() {
  ended.hide();
  joinView.show();
}

function close() {
  mesh.close();
  media.stop();
  level.listen(null);
  roomView.hide();
  joinView.hide();
  notices.clear();
  wakeLock?.release();
  wakeLock = null;
}

/** Keep the screen of a phone lit. Browsers drop the lock whenever the page is hidden. */
async function stayAwake() {
  if (!roomView.isShown || document.hidden || !("wakeLock" in navigator)) return;
  try {
    wakeLock = await navigator.wakeLock.request("screen");
  } catch {
    // low battery: the phone's own choice
  }
}

signaling.on("welcome", ({ role }) => {
  if (roomView.isShown) return;
  joinView.hide();
  roomView.show(name, room, role === "host");
  stayAwake();
});
signaling.on("waiting", () => {
  if (roomView.isShown) roomView.knocking();
  else joinView.waiting("The host is asked to let you in…");
});
signaling.on("down", ({ attempt, everOpen }) => {
  if (everOpen) return;
  joinView.waiting(
    "Callbox does not answer. Trying again…",
    // Safari lets a page through whose certificate it does not know, but not its WebSocket.
    attempt > 2 && isAppleMobile()
      ? { text: "On an iPhone or iPad, install the certificate first.", href: trustPathOf(room) + location.hash }
      : undefined,
  );
});
signaling.on("refused", (error) => {
  // Our hello itself was refused: that is for the person to change. Errors that close are told by `final`.
  if (roomView.isShown || error.code !== "bad_message") return;
  signaling.leave();
  // Of what it says, only the name is the person's own. The error's detail is for developers.
  joinView.refuse("Please use a name that can be seen, with up to 64 characters.");
});
signaling.on("final", (ending) => {
  close();
  ended.because(ending);
});
mesh.on("trouble", (error) => console.warn("negotiation", error));
media.on("change", () => {
  mesh.update(); // the call first: whatever else goes wrong here, the others hear us
  signaling.setState(media.state);
  level.listen(media.tracks.microphone);
});

navigator.mediaDevices?.addEventListener?.("devicechange", () => media.emit("change", null));
addEventListener("online", () => signaling.wake());
document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  signaling.wake();
  stayAwake();
});
for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, () => level.wake());
addEventListener("pagehide", suspend);
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

if (before) Object.assign(media.wanted, before.wanted);
joinView.show();
placeName().then((place) => joinView.at(place));
if (before) join(before.name);
