// Opens the real window where there is no screen, and takes its picture.
// Guarantee: a window that stays blank, or does not open, is a failure in one sentence; nothing is left running.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { crc32, deflateSync } from "node:zlib";

import { ask, environment, Stop, target, windows } from "./run.mjs";

const LOOK_AFTER_MS = 500;
const LOOKS_MAX = 120;
const SETTLE_MS = 700;
/** Text in a window has many shades; an empty window, or a screen without one, has a handful. */
const SHADES_MIN = 24;

/** Where cargo puts the window's program. */
const program = join(process.env.CARGO_TARGET_DIR ?? target, "debug", windows ? "tsudoi-app.exe" : "tsudoi-app");

/** What is on the screen that Xvfb keeps in `file` (an X window dump): { width, height, rgb }. */
function look(file) {
  const dump = readFileSync(file);
  const word = (index) => dump.readUInt32BE(index * 4);
  const [start, width, height, bitsPerPixel, bytesPerLine] = [word(0) + word(19) * 12, word(4), word(5), word(11), word(12)];
  if (bitsPerPixel !== 32) throw new Stop(`Xvfb has ${bitsPerPixel} bits a pixel, and 32 are expected.`);
  const little = word(7) === 0;
  const rgb = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = start + y * bytesPerLine + x * 4;
      const pixel = little ? dump.readUInt32LE(from) : dump.readUInt32BE(from);
      rgb.writeUIntBE(pixel & 0xffffff, (y * width + x) * 3, 3);
    }
  }
  return { width, height, rgb };
}

function shades({ rgb }) {
  const seen = new Set();
  for (let at = 0; at < rgb.length; at += 3) seen.add(rgb.readUIntBE(at, 3));
  return seen.size;
}

function png({ width, height, rgb }) {
  const lines = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) rgb.copy(lines, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3);
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
    const around = Buffer.alloc(8);
    around.writeUInt32BE(data.length, 0);
    around.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(lines)), chunk("IEND", Buffer.alloc(0))]);
}

/** Ends `child` and everything it started. */
function end(child) {
  try {
    process.kill(-child.pid, "SIGTERM");
  } catch {
    // It has ended by itself.
  }
}

/** Xvfb says which display it took as soon as it is ready. */
function firstLine(stream, child) {
  return new Promise((resolve, reject) => {
    stream.once("data", (text) => resolve(String(text).trim()));
    child.once("error", () => reject(new Stop("Xvfb cannot be started.")));
    child.once("exit", () => reject(new Stop("Xvfb ended at once.")));
  });
}

/** Opens the window in `lang` (a locale, such as ja_JP.UTF-8), and answers with the picture's file under target/pictures/. */
export async function takePicture(name, lang) {
  const screen = mkdtempSync(join(tmpdir(), "tsudoi-screen-"));
  const display = ["-displayfd", "3", "-screen", "0", "960x720x24", "-fbdir", screen, "-nolisten", "tcp"];
  const server = spawn("Xvfb", display, { stdio: ["ignore", "ignore", "ignore", "pipe"], detached: true });
  let window;
  try {
    const number = await firstLine(server.stdio[3], server);
    const env = { ...environment, DISPLAY: `:${number}`, LANG: lang, LANGUAGE: "", LC_ALL: lang, GDK_BACKEND: "x11" };
    env.WEBKIT_DISABLE_COMPOSITING_MODE = "1"; // or the window stays blank here
    const bus = ask("dbus-run-session", ["--version"]) ? ["dbus-run-session", "--"] : [];
    const [first, ...rest] = [...bus, program];
    window = spawn(first, rest, { stdio: ["ignore", "ignore", "pipe"], detached: true, env });
    let complaint = "";
    window.stderr.on("data", (text) => (complaint += text));
    let ended = false;
    window.once("close", () => (ended = true));
    for (let looks = 0; looks < LOOKS_MAX && !ended; looks++) {
      await pause(LOOK_AFTER_MS);
      if (shades(look(join(screen, "Xvfb_screen0"))) < SHADES_MIN) continue;
      await pause(SETTLE_MS);
      const folder = join(target, "pictures");
      mkdirSync(folder, { recursive: true });
      const file = join(folder, `${name}.png`);
      writeFileSync(file, png(look(join(screen, "Xvfb_screen0"))));
      return file;
    }
    throw new Stop(`The window ${ended ? "closed at once" : "stayed blank"}. ${complaint.trim()}`);
  } finally {
    if (window) end(window);
    end(server);
    rmSync(screen, { recursive: true, force: true });
  }
}
