// A stand-in for the server: test scripts open, speak and close by hand, and read what was sent.
globalThis.harness = async ({ firstMs = 500, maxMs = 10_000, another = () => false, ...options } = {}) => {
  const { Signaling } = await import("/web/signaling.js");
  const { Backoff } = await import("/web/backoff.js");
  const sockets = [];
  class FakeSocket {
    constructor() {
      Object.assign(this, { sent: [], readyState: 0, closedWith: null });
      sockets.push(this);
    }
    open() {
      this.readyState = 1;
      this.onopen();
    }
    say(message) {
      this.onmessage({ data: typeof message === "string" ? message : JSON.stringify(message) });
    }
    end(code, reason = "") {
      this.readyState = 3;
      this.onclose?.({ code, reason });
    }
    send(text) {
      this.sent.push(JSON.parse(text));
    }
    close(code) {
      this.readyState = 3;
      this.closedWith = code;
    }
  }
  const events = [];
  const backoff = new Backoff({ firstMs, maxMs, random: () => 1 });
  const tried = []; // how each connection went, as the choice of the next one needs to know
  const transports = {
    open: () => new FakeSocket(),
    worked: () => tried.push("worked"),
    failed: () => {
      tried.push("failed");
      return another();
    },
  };
  const signaling = new Signaling({ transports, backoff, ...options });
  for (const type of [
    "welcome", "resumed", "status", "down", "final", "refused", "undelivered", "chat", "offer", "candidate",
  ]) signaling.on(type, (detail) => events.push([type, detail]));
  const of = (type) => events.filter(([name]) => name === type).map(([, detail]) => detail);
  const state = { microphone: true, camera: true, screen: false };
  const session = { token: "secret", epoch: "first", windowMs: 30_000 };
  const welcome = {
    type: "welcome", peer: "me", room: "lobby", session, peers: [], iceServers: [], version: "callbox.v1", seq: 1,
    heartbeat: { intervalMs: 15_000, timeoutMs: 45_000 },
    limits: { messageBytes: 65_536, roomPeers: 6, messagesPerSecond: 50, messageBurst: 100 },
  };
  const join = (ticket) => signaling.join({ name: "Ada", room: "lobby", state }, ticket);
  const accept = (more = {}) => {
    const socket = sockets.at(-1);
    socket.open();
    socket.say({ ...welcome, ...more });
    return socket;
  };
  const next = (type) => new Promise((resolve) => signaling.on(type, resolve, { once: true }));
  // The connection breaks, and the next one is open: what the server says to the hello is up to the test.
  const comeBack = () => {
    sockets.at(-1).end(1006);
    signaling.wake(); // no pause
    sockets.at(-1).open();
    return sockets.at(-1);
  };
  const resumed = (ack) => ({ type: "resumed", peer: "me", room: "lobby", session, ack });
  return { signaling, sockets, events, of, tried, join, accept, comeBack, resumed, welcome, state, next };
};
