// Writes web/css/icons.css from icons/*.svg: `npm run icons`. One request instead of fifteen, and a button
// that is switched while the server is away still gets its icon.
import { readFileSync, writeFileSync } from "node:fs";

const NAMES = [
  "mic", "mic-off", "camera", "camera-off", "screen", "screen-off", "leave", "chat", "people", "send", "close",
  "warning", "settings", "copy", "pin",
];

const HEAD = `/* Written by icons-css.mjs from the files in icons/: change those, then run \`npm run icons\`.
   Icons are masks, so that they take the colour of the text beside them. */
.icon {
  display: inline-block;
  flex: none;
  width: 24px;
  height: 24px;
  background: currentcolor;
  -webkit-mask: var(--icon) center / contain no-repeat;
  mask: var(--icon) center / contain no-repeat;
}

@media (forced-colors: active) {
  .icon { forced-color-adjust: none; background: ButtonText; }
}

`;

/** @param {string} name */
function rule(name) {
  const svg = readFileSync(new URL(`icons/${name}.svg`, import.meta.url), "utf8").trim().replaceAll('"', "'");
  const data = svg.replaceAll("%", "%25").replaceAll("#", "%23").replaceAll("<", "%3C").replaceAll(">", "%3E");
  return `.icon-${name} { --icon: url("data:image/svg+xml,${data}"); }\n`;
}

const css = HEAD + NAMES.map(rule).join("");
const target = new URL("web/css/icons.css", import.meta.url);
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== css) {
    console.error("web/css/icons.css is older than icons/: run `npm run icons` in assets/");
    process.exit(1);
  }
} else {
  writeFileSync(target, css);
}
