// A stand-in for the server: test scripts open, speak and close by hand, and read what was sent.
globalThis.harness = async ({ firstMs = 500, maxMs = 10_000, ...options } = {}) => {
  const { Signaling } = await import("/web/signaling.js");
  const { Backoff } = await import("/web/backoff.js");
  const sockets = [];
  class FakeSocket {
    constructor(url, protocol) {
      Object.assign(this, { url, protocol, sent: [], readyState: 0, closedWith: null });
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
      this.onclose({ code, reason });
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
  const openSocket = (url, protocol) => new FakeSocket(url, protocol);
  const signaling = new Signaling({ url: "wss://callbox/ws", openSocket, backoff, ...options });
  for (const type of ["welcome", "status", "down", "final", "refused", "chat", "offer", "candidate"])
    signaling.on(type, (detail) => events.push([type, detail]));
  const state = { microphone: true, camera: true, screen: false };
  const welcome = {
    type: "welcome", peer: "me", room: "lobby", peers: [], iceServers: [], version: "callbox.v1", seq: 1,
    heartbeat: { intervalMs: 15_000, timeoutMs: 45_000 }, limits: { messageBytes: 65_536, roomPeers: 6 },
  };
  const join = () => signaling.join({ name: "Ada", room: "lobby", state });
  const accept = (more = {}) => {
    const socket = sockets.at(-1);
    socket.open();
    socket.say({ ...welcome, ...more });
    return socket;
  };
  const next = (type) => new Promise((resolve) => signaling.on(type, resolve, { once: true }));
  return { signaling, sockets, events, join, accept, welcome, state, next };
};
