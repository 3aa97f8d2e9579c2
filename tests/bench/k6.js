// The signaling life cycle of WebRTC calls, for k6: https://grafana.com/docs/k6/ (1.0 or newer).
//
//   callbox serve --plain-ws --no-qr &
//   k6 run --vus 50 --duration 1m -e URL=ws://127.0.0.1:8080/ws tests/bench/k6.js
//
// With -e URL=wss://…:8443/ws it goes over TLS. Each virtual user plays both ends of one call after another: two
// peers meet in a room of their own, offer and answer, trickle candidates, stay for a while with a new offer now
// and then, and leave.
import { check } from "k6";
import exec from "k6/execution";
import { Counter, Trend } from "k6/metrics";
import { WebSocket } from "k6/websockets";

const URL = __ENV.URL || "ws://127.0.0.1:8080/ws";
const CANDIDATES = Number(__ENV.CANDIDATES || 8); // from each side
const HOLD_MS = Number(__ENV.HOLD_MS || 2_000); // between two negotiations
const NEGOTIATIONS = Number(__ENV.NEGOTIATIONS || 3);
const PATIENCE_MS = 10_000;

export const options = {
  insecureSkipTLSVerify: true, // Callbox vouches for itself
  thresholds: {
    checks: ["rate==1"],
    callbox_round_trip: ["p(99)<100"],
  },
};

const joined = new Trend("callbox_joined", true); // from opening the socket to `welcome`
const roundTrip = new Trend("callbox_round_trip", true); // from an offer to its answer: twice through the server
const connected = new Trend("callbox_connected", true); // from opening to the last candidate
const refused = new Counter("callbox_refused");

const description = (type) => ({ type, sdp: `v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\n${"a=x:".padEnd(1400, "x")}\r\n` });
const candidate = (number) => ({
  candidate: `candidate:${number} 1 udp 2122260223 192.168.1.20 ${50_000 + number} typ host generation 0 ufrag T3sT`,
  sdpMid: "0",
  sdpMLineIndex: 0,
});

/** One end of a call. The elder waits for an offer; the newcomer finds the elder in `welcome.peers` and offers. */
class Peer {
  constructor(call, name) {
    this.call = call;
    this.negotiations = 0;
    this.heard = 0;
    this.opened = Date.now();
    this.socket = new WebSocket(URL);
    this.socket.addEventListener("open", () => this.send({ type: "hello", name, room: call.room }));
    this.socket.addEventListener("message", (event) => this.hear(JSON.parse(event.data)));
    this.socket.addEventListener("close", () => call.left());
    this.socket.addEventListener("error", (event) => call.fail(event.error || "the socket failed"));
  }

  send(message) {
    this.socket.send(JSON.stringify(message));
  }

  hear(message) {
    switch (message.type) {
      case "welcome":
        joined.add(Date.now() - this.opened);
        if (message.peers.length) this.offer(message.peers[0].id);
        else this.call.elderIsThere();
        break;
      case "offer":
        this.other = message.from;
        this.send({ type: "answer", to: this.other, description: description("answer") });
        break;
      case "answer":
        roundTrip.add(Date.now() - this.offered);
        if (this.negotiations === 1) this.trickle();
        setTimeout(() => this.goOn(), HOLD_MS);
        break;
      case "candidate":
        this.heard += 1;
        if (this.heard === 1 && !this.negotiations) this.trickle();
        if (this.heard === CANDIDATES) connected.add(Date.now() - this.opened);
        break;
      case "ping":
        this.send({ type: "pong", t: message.t });
        break;
      case "error":
        refused.add(1);
        this.call.fail(`${message.code}: ${message.message}`);
        break;
    }
  }

  offer(to) {
    this.other = to;
    this.negotiations += 1;
    this.offered = Date.now();
    this.send({ type: "offer", to, description: description("offer") });
  }

  trickle() {
    for (let number = 0; number < CANDIDATES; number++)
      this.send({ type: "candidate", to: this.other, candidate: candidate(number) });
  }

  goOn() {
    if (this.call.over) return;
    if (this.negotiations < NEGOTIATIONS) this.offer(this.other);
    else this.call.hangUp();
  }
}

class Call {
  constructor(room) {
    this.room = room;
    this.over = false;
    this.ends = 2;
    this.deadline = setTimeout(() => this.fail("the call took too long"), PATIENCE_MS + NEGOTIATIONS * HOLD_MS);
    this.peers = [new Peer(this, "Elder")];
  }

  elderIsThere() {
    this.peers.push(new Peer(this, "Newcomer"));
  }

  hangUp() {
    this.over = true;
    const complete = this.peers.every((peer) => peer.heard === CANDIDATES);
    check(complete, { "every candidate was delivered": (yes) => yes });
    for (const peer of this.peers) peer.send({ type: "bye" });
  }

  left() {
    this.ends -= 1;
    if (!this.over) this.fail("the server closed a connection");
    if (!this.ends) clearTimeout(this.deadline);
  }

  fail(reason) {
    if (this.failed) return;
    this.over = this.failed = true;
    clearTimeout(this.deadline);
    console.error(`${this.room}: ${reason}`);
    check(reason, { "the call came to its end": () => false });
    for (const peer of this.peers) peer.socket.close();
  }
}

export default function () {
  new Call(`k6-${exec.vu.idInTest}-${exec.vu.iterationInInstance}`);
}
