/** The call: tiles, controls, panels, and what is said about the connection. */
import { Chat } from "./chat.js";
import { Controls, pressShortcut } from "./controls.js";
import { byId } from "./dom.js";
import { Door } from "./door.js";
import { Banner } from "./notice.js";
import { Panels } from "./panels.js";
import { People } from "./people.js";
import { Pickers } from "./pickers.js";
import { Stage } from "./stage.js";

/** @typedef {import("./signaling.js").Signaling} Signaling */
/** @typedef {import("./mesh.js").Mesh} Mesh */
/** @typedef {import("./media.js").LocalMedia} LocalMedia */

/**
 * @typedef {object} RoomParts
 * @property {Signaling} signaling
 * @property {Mesh} mesh
 * @property {LocalMedia} media
 * @property {import("./level.js").Level} level
 * @property {import("./notice.js").Notices} notices
 * @property {() => void} onLeave
 */

export class RoomView {
  #page = byId("room", HTMLElement);
  #title = byId("room-title", HTMLElement);
  #alone = byId("alone", HTMLElement);
  #settings = byId("settings-dialog", HTMLDialogElement);
  #banner = new Banner();
  #people = new People();
  #name = "";
  /** Which run of the server we are in. */
  #epoch = "";
  /** Whether anyone else has been here. */
  #met = false;
  /** Whether we have to be let in again. */
  #knocks = false;
  #signaling;
  #mesh;
  #media;
  #notices;
  #stage;
  #controls;
  #panels;
  #chat;
  #pickers;

  /** @param {RoomParts} parts */
  constructor({ signaling, mesh, media, level, notices, onLeave }) {
    this.#signaling = signaling;
    this.#mesh = mesh;
    this.#media = media;
    this.#notices = notices;
    this.#stage = new Stage(mesh, media, level, () => this.#blocked());
    this.#controls = new Controls(media, (problem) => this.#tell(problem));
    this.#chat = new Chat((text) => signaling.send({ type: "chat", text }));
    this.#panels = new Panels((name) => this.#opened(name));
    this.#pickers = new Pickers(this.#settings, media, (deviceId) => this.speaker(deviceId));
    new Door(signaling, { onKnock: (who) => this.#knocked(who), onRefused: (error) => this.#tell(error) });
    this.#listen(signaling);
    byId("leave", HTMLButtonElement).addEventListener("click", onLeave);
    byId("settings", HTMLButtonElement).addEventListener("click", () => this.#openSettings());
    byId("alone-copy", HTMLButtonElement).addEventListener("click", () => this.#copyAddress());
    document.addEventListener("keydown", (event) => this.#key(event));
  }

  get isShown() {
    return !this.#page.hidden;
  }

  /**
   * @param {string} name
   * @param {string} room
   * @param {boolean} isHost
   */
  show(name, room, isHost) {
    this.#name = name;
    // A host's own link would make hosts of all who get it.
    byId("alone-link", HTMLElement).hidden = isHost;
    this.#title.textContent = room;
    byId("alone-address", HTMLElement).textContent = location.href;
    document.title = `${room} · Callbox`;
    this.#page.hidden = false;
    this.#stage.start();
    this.render();
    this.#title.focus();
  }

  hide() {
    this.#page.hidden = true;
    this.#settings.close();
    this.#panels.reset();
    this.#chat.clear();
    this.#knocks = false;
    this.#banner.set("connection", null);
    this.#banner.set("sound", null);
    this.#stage.stop();
  }

  render() {
    if (!this.isShown) return;
    const self = { id: "", name: this.#name, kind: /** @type {const} */ ("browser"), state: this.#media.state };
    this.#stage.render(this.#name);
    this.#controls.render();
    this.#people.render(self, this.#mesh.peers.values(), this.#mesh.away);
    this.#renderAlone();
    if (this.#settings.open) this.#pickers.refresh();
  }

  #renderAlone() {
    const others = this.#mesh.peers.size > 0;
    if (others) this.#met = true;
    const title = this.#met ? "Nobody else is here" : "You are the first one here";
    byId("alone-title", HTMLElement).textContent = title;
    // Without the server nobody can come, and we cannot know who is there.
    this.#alone.hidden = others || this.#signaling.status !== "open";
  }

  /** Our session is over while we were away, and the room is not open to all. */
  knocking() {
    this.#knocks = true;
    this.#banner.set("connection", { text: "The host is asked to let you in again…", busy: true });
  }

  /** @param {string} deviceId */
  speaker(deviceId) {
    this.#stage.speaker(deviceId);
  }

  /** @param {Signaling} signaling */
  #listen(signaling) {
    this.#mesh.on("change", () => this.render());
    this.#media.on("change", () => this.render());
    this.#media.on("trouble", (problem) => {
      if (this.isShown) this.#tell(problem); // the join page says it in its own place
    });
    this.#mesh.on("joined", ({ name }) => this.#notices.show(`${name} joined`));
    this.#mesh.on("left", ({ peer }) => this.#notices.show(`${peer.name} left`));
    this.#mesh.on("failed", ({ name }) => this.#unreachable(name));
    signaling.on("chat", ({ from, text }) => this.#heard(this.#mesh.peers.get(from)?.name ?? "Someone", text));
    signaling.on("refused", ({ ref, message }) => this.#chat.failed(ref ?? "", `Not delivered. ${message}`));
    signaling.on("undelivered", ({ id, sent }) =>
      this.#chat.failed(id, sent ? "This may not have arrived." : "Not delivered."),
    );
    signaling.on("status", (status) => this.#connection(status === "open"));
    signaling.on("welcome", (welcome) => this.#welcomed(welcome));
    signaling.on("down", ({ attempt, cause }) => this.#lost(attempt, cause?.message ?? ""));
  }

  /** @param {boolean} open */
  #connection(open) {
    if (open) {
      this.#knocks = false;
      this.#banner.set("connection", null);
    }
    this.#chat.connection(open);
    this.render();
  }

  /** @param {import("./protocol.js").Welcome} welcome */
  #welcomed({ session }) {
    const why = session.epoch === this.#epoch ? "You were away too long" : "Callbox was restarted";
    if (this.isShown) this.#notices.show(`${why}: everyone was connected anew.`, { urgent: true });
    this.#epoch = session.epoch;
  }

  /**
   * @param {number} attempt
   * @param {string} cause what the server said before, if anything
   */
  #lost(attempt, cause) {
    const stands = attempt > 1 && !this.#knocks;
    this.#knocks = false;
    if (!this.isShown || stands) return; // do not read it out at each attempt
    this.#banner.set("connection", { text: `${cause || "The connection was lost."} Reconnecting…`, busy: true });
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  #heard(name, text) {
    const visible = this.#panels.isOpen("chat");
    this.#chat.receive(name, text, visible);
    if (!visible) this.#notices.show(`${name}: ${text}`);
  }

  /** @param {string} name */
  #unreachable(name) {
    const text = `No connection to ${name}. Check that both devices are in the same network.`;
    this.#notices.show(text, { urgent: true });
  }

  #blocked() {
    const run = () => {
      this.#banner.set("sound", null);
      this.#title.focus(); // the button that was pressed is gone
      this.#stage.hear();
    };
    this.#banner.set("sound", { text: "The browser keeps the sound off.", action: { text: "Tap to hear", run } });
  }

  /** @param {string} who */
  #knocked(who) {
    if (this.#panels.isOpen("people")) return; // it is seen there
    this.#notices.show(`${who} wants to come in: see People`, { urgent: true });
  }

  /** @param {{message: string, nextStep: string}} problem */
  #tell({ message, nextStep }) {
    this.#notices.show(`${message} ${nextStep}`, { urgent: true });
  }

  /** @param {import("./panels.js").PanelName} name */
  #opened(name) {
    this.#notices.clear(); // they would lie over what was opened
    if (name === "chat") this.#chat.opened();
    else byId("people-title", HTMLElement).focus();
  }

  #openSettings() {
    this.#pickers.refresh();
    this.#settings.showModal();
  }

  async #copyAddress() {
    const label = byId("alone-copy-text", HTMLElement);
    try {
      await navigator.clipboard.writeText(location.href);
      label.textContent = "Copied";
      setTimeout(() => (label.textContent = "Copy"), 2_000);
    } catch {
      getSelection()?.selectAllChildren(byId("alone-address", HTMLElement)); // ready for the person's own copy
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!this.isShown) return;
    if (event.key === "Escape" && !this.#settings.open) this.#panels.close();
    else pressShortcut(event);
  }
}
