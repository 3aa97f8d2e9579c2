/** The chat. Whoever comes later does not see what was written before. */
import { byId, element } from "./dom.js";

/** Older lines are forgotten, so that a long evening does not fill a phone's memory. */
const KEPT = 300;
/** How soon after an input method is done the key comes that ended it. */
const PICKED_MS = 100;

export class Chat {
  #log = byId("chat-log", HTMLElement);
  #empty = byId("chat-empty", HTMLElement);
  #form = byId("chat-form", HTMLFormElement);
  #text = byId("chat-text", HTMLTextAreaElement);
  #status = byId("chat-status", HTMLElement);
  #unread = byId("unread", HTMLElement);
  #button = byId("chat", HTMLButtonElement);
  /** Our own lines by the id of their message, to mark those that were refused. @type {Map<string, HTMLElement>} */
  #sent = new Map();
  #unreadCount = 0;
  /** When an input method was done last, on the clock of events. */
  #composedAt = -Infinity;
  #send;

  /** @param {(text: string) => string | null} send returns the message's id, or null if it could not be sent */
  constructor(send) {
    this.#send = send;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || this.#picks(event)) return;
      event.preventDefault();
      this.#submit();
    });
    this.#text.addEventListener("compositionend", (event) => (this.#composedAt = event.timeStamp));
    this.#text.addEventListener("input", () => this.#grow());
  }

  /** The panel was opened. */
  opened() {
    this.#setUnread(0);
    this.#log.scrollTop = this.#log.scrollHeight;
    this.#text.focus();
  }

  /**
   * @param {string} name
   * @param {string} text
   * @param {boolean} visible whether the person sees it now
   */
  receive(name, text, visible) {
    this.#append(name, text, "line");
    if (!visible) this.#setUnread(this.#unreadCount + 1);
  }

  /**
   * One of our messages did not arrive.
   *
   * @param {string} id
   * @param {string} text what is known about that
   */
  failed(id, text) {
    this.#sent.get(id)?.append(element("p", "line-error", text));
  }

  /** @param {boolean} open whether there is a connection */
  connection(open) {
    this.#status.textContent = open ? "" : "Not connected. What you write is sent as soon as you are back.";
  }

  clear() {
    this.connection(true);
    this.#log.replaceChildren();
    this.#sent.clear();
    this.#empty.hidden = false;
    this.#text.value = "";
    this.#grow();
    this.#setUnread(0);
  }

  /**
   * Enter picks a word in an input method: that is not meant for us. In Safari the composition is over before this
   * key comes, which has the code 229 then; but some builds give that code to every later Enter too.
   *
   * @param {KeyboardEvent} event
   */
  #picks(event) {
    const justNow = event.timeStamp - this.#composedAt < PICKED_MS;
    return event.isComposing || (event.keyCode === 229 && justNow);
  }

  #submit() {
    const text = this.#text.value.trim();
    if (!text) return;
    const id = this.#send(text);
    if (id === null) return; // the call is over
    this.#sent.set(id, this.#append("You", text, "line own"));
    this.#text.value = "";
    this.#grow();
  }

  /**
   * @param {string} name
   * @param {string} text
   * @param {string} className
   */
  #append(name, text, className) {
    const atEnd = this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < 40;
    const line = element("li", className);
    const head = element("p", "line-head");
    const time = element("time", "dim", new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }));
    head.append(element("span", "line-name", name), " ", time);
    line.append(head, element("p", "line-text", text));
    this.#log.append(line);
    if (this.#log.childElementCount > KEPT) this.#forgetOldest();
    this.#empty.hidden = true;
    if (atEnd || className.includes("own")) this.#log.scrollTop = this.#log.scrollHeight;
    return line;
  }

  #forgetOldest() {
    const line = this.#log.firstElementChild;
    line?.remove();
    const [oldest] = this.#sent; // a Map keeps the order in which lines were added
    if (oldest && oldest[1] === line) this.#sent.delete(oldest[0]);
  }

  #grow() {
    this.#text.style.setProperty("height", "auto");
    this.#text.style.setProperty("height", `${Math.min(this.#text.scrollHeight + 2, 120)}px`);
  }

  /** @param {number} count */
  #setUnread(count) {
    this.#unreadCount = count;
    this.#unread.hidden = count === 0;
    this.#unread.textContent = count > 99 ? "99+" : String(count);
    this.#button.setAttribute("aria-label", count ? `Chat, ${count} unread` : "Chat");
  }
}
