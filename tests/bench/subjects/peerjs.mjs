// PeerServer, the signaling server of PeerJS.
import { PeerServer } from "peer";

PeerServer({ host: "127.0.0.1", port: 0, path: "/", concurrent_limit: 20_000 }, (server) =>
  console.log(JSON.stringify({ port: server.address().port, pid: process.pid })),
);
