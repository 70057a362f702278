// Opens the real window where there is no screen, and takes its picture.
// Guarantee: a window that stays blank, or does not open, is a failure in one sentence; nothing is left running.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { png } from "./png.mjs";
import { Stop, target } from "./run.mjs";
import { built, desktop, end, start, startBus, startScreen } from "./screen.mjs";

const LOOK_AFTER_MS = 500;
const LOOKS_MAX = 120;
const SETTLE_MS = 700;
/** Text in a window has many shades; an empty window, or a screen without one, has a handful. */
const SHADES_MIN = 24;

function shades({ rgb }) {
  const seen = new Set();
  for (let at = 0; at < rgb.length; at += 3) seen.add(rgb.readUIntBE(at, 3));
  return seen.size;
}

/** Opens the window in `lang` (a locale, such as ja_JP.UTF-8), and answers with the picture's file under target/pictures/. */
export async function takePicture(name, lang) {
  const screen = await startScreen(960, 720);
  const bus = await startBus();
  let window;
  try {
    window = start(built("tsudoi-app"), [], { stdio: ["ignore", "ignore", "pipe"], env: desktop(screen, bus, lang) });
    let complaint = "";
    window.stderr.on("data", (text) => (complaint += text));
    let ended = false;
    window.once("close", () => (ended = true));
    for (let looks = 0; looks < LOOKS_MAX && !ended; looks++) {
      await pause(LOOK_AFTER_MS);
      if (shades(screen.look()) < SHADES_MIN) continue;
      await pause(SETTLE_MS);
      const folder = join(target, "pictures");
      mkdirSync(folder, { recursive: true });
      const file = join(folder, `${name}.png`);
      writeFileSync(file, png(screen.look()));
      return file;
    }
    throw new Stop(`The window ${ended ? "closed at once" : "stayed blank"}. ${complaint.trim()}`);
  } finally {
    if (window) end(window);
    bus.end();
    screen.end();
  }
}
