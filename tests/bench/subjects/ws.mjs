// A relay with Node's `ws`.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { parseArgs } from "node:util";
import { WebSocket, WebSocketServer } from "ws";

const { values } = parseArgs({ options: { cert: { type: "string" }, key: { type: "string" }, state: { type: "string" } } });
const server = values.cert
  ? createSecureServer({ cert: readFileSync(values.cert), key: readFileSync(values.key) })
  : createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
const clients = new Map();

sockets.on("connection", (socket, request) => {
  const me = new URL(request.url, "http://localhost").searchParams.get("id");
  clients.set(me, socket);
  socket.on("close", () => clients.delete(me));
  socket.on("message", (data, isBinary) => {
    const { to } = JSON.parse(data);
    if (to !== "*") {
      clients.get(to).send(data, { binary: isBinary });
      return;
    }
    for (const other of sockets.clients)
      if (other !== socket && other.readyState === WebSocket.OPEN) other.send(data, { binary: isBinary });
  });
});

server.listen({ host: "127.0.0.1", port: 0, backlog: 4096 }, () =>
  console.log(JSON.stringify({ port: server.address().port, pid: process.pid })),
);
