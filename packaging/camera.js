// A camera for pictures of the product: a drawn person in a room, in place of Chromium's green test card.
// `callboxPerson` says who.
const ROOMS = [
  { wall: ["#5b7c99", "#2c3e50"], skin: "#e0ac86", hair: "#3b2a22", shirt: "#0b7a70" },
  { wall: ["#c9a27a", "#7a5a3c"], skin: "#8d5a3b", hair: "#17110d", shirt: "#d9dee4" },
  { wall: ["#7f8f6b", "#38452f"], skin: "#f1c9a5", hair: "#b5651d", shirt: "#6d4c7d" },
];
const { mediaDevices } = navigator;
const real = mediaDevices.getUserMedia.bind(mediaDevices);

mediaDevices.getUserMedia = async (constraints) => {
  const stream = await real(constraints);
  const [fake] = stream.getVideoTracks();
  if (!fake) return stream;
  stream.removeTrack(fake);
  const drawn = paintedCamera(ROOMS[globalThis.callboxPerson ?? 0]);
  drawn.getSettings = () => fake.getSettings();
  stream.addTrack(drawn);
  return stream;
};

function paintedCamera(room) {
  const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
  const pen = canvas.getContext("2d");
  const started = performance.now();
  setInterval(() => paint(pen, room, (performance.now() - started) / 1000), 50);
  paint(pen, room, 0);
  return canvas.captureStream(20).getVideoTracks()[0];
}

function paint(pen, { wall, skin, hair, shirt }, time) {
  const glow = pen.createLinearGradient(0, 0, 640, 480);
  glow.addColorStop(0, wall[0]);
  glow.addColorStop(1, wall[1]);
  fill(pen, glow, () => pen.rect(0, 0, 640, 480));
  fill(pen, "rgba(255,255,255,.16)", () => pen.roundRect(70, 60, 130, 170, 6));
  fill(pen, "rgba(255,255,255,.10)", () => pen.roundRect(470, 110, 90, 120, 6));
  const sway = Math.sin(time * 1.3) * 8;
  const nod = Math.sin(time * 2.1) * 4;
  fill(pen, shirt, () => pen.roundRect(180 + sway / 2, 345, 280, 200, 90));
  fill(pen, skin, () => pen.roundRect(292 + sway, 290 + nod, 56, 80, 24));
  fill(pen, hair, () => pen.ellipse(320 + sway, 205 + nod, 88, 98, 0, 0, 7));
  fill(pen, skin, () => pen.ellipse(320 + sway, 228 + nod, 74, 90, 0, 0, 7));
  fill(pen, hair, () => pen.ellipse(320 + sway, 152 + nod, 78, 36, 0, 0, 7));
  for (const side of [-28, 28]) fill(pen, "#22190f", () => pen.ellipse(320 + side + sway, 222 + nod, 6, blink(time), 0, 0, 7));
  pen.strokeStyle = "#7c3f2f";
  pen.lineWidth = 5;
  pen.lineCap = "round";
  pen.beginPath();
  pen.arc(320 + sway, 250 + nod, 30, 0.35, Math.PI - 0.35);
  pen.stroke();
}

const blink = (time) => (time % 4 < 0.15 ? 1 : 7);

function fill(pen, style, path) {
  pen.fillStyle = style;
  pen.beginPath();
  path();
  pen.fill();
}
