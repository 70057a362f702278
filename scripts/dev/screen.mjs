// A virtual screen and a D-Bus session for the real window, for its pictures and its tests.
// Guarantee: nothing that is started here outlives this program, unless it is killed with SIGKILL.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { capture, glance } from "./png.mjs";
import { environment, Stop } from "./run.mjs";

export { built } from "./run.mjs";

const running = new Set();
const folders = new Set();

process.once("exit", () => {
  for (const child of running) end(child, "SIGKILL");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));

/** Makes a folder under the system's temporary one, or under `under`. It is removed when this program ends. */
export function newFolder(prefix, under = tmpdir()) {
  const folder = mkdtempSync(join(under, prefix));
  folders.add(folder);
  return folder;
}

/** Starts `program` so that `end` also ends its children. It does not keep this program from ending. */
export function start(program, args, options = {}) {
  const child = spawn(program, args, {
    stdio: ["ignore", "ignore", "ignore"],
    env: environment,
    ...options,
    detached: true,
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.on("error", () => running.delete(child));
  child.unref();
  for (const stream of child.stdio) stream?.unref?.();
  return child;
}

/** Ends `child` and everything it started, with `signal`. */
export function end(child, signal = "SIGTERM") {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** The first output of `child` on file descriptor 3, where both servers below print their address. */
function firstWord(child, name) {
  const stream = child.stdio[3];
  return new Promise((resolve, reject) => {
    stream.ref?.();
    stream.once("data", (text) => {
      stream.unref?.();
      resolve(String(text).trim());
    });
    child.once("error", () => reject(new Stop(`${name} cannot be started.`)));
    child.once("exit", () => reject(new Stop(`${name} ended at once.`)));
  });
}

const SAYS_ON_3 = { stdio: ["ignore", "ignore", "ignore", "pipe"] };

/**
 * Starts a screen of `width` × `height`: { display, capture() (its picture: { width, height, rgb }), glance(every) (the
 * pixels of every `every`th line), end() }.
 */
export async function startScreen(width, height) {
  const folder = newFolder("tsudoi-screen-");
  const size = ["-screen", "0", `${width}x${height}x24`];
  const server = start("Xvfb", ["-displayfd", "3", ...size, "-fbdir", folder, "-nolisten", "tcp"], SAYS_ON_3);
  const number = await firstWord(server, "Xvfb");
  const stop = () => {
    end(server);
    rmSync(folder, { recursive: true, force: true });
    folders.delete(folder);
  };
  const file = join(folder, "Xvfb_screen0");
  return { display: `:${number}`, capture: () => capture(file), glance: (every) => glance(file, every), end: stop };
}

/** Starts a D-Bus session: only windows on the same bus know of each other. { address, end() } */
export async function startBus() {
  const args = ["--session", "--nofork", "--nopidfile", "--nosyslog", "--print-address=3"];
  const bus = start("dbus-daemon", args, SAYS_ON_3);
  return { address: await firstWord(bus, "The D-Bus session"), end: () => end(bus) };
}

/** The environment of a program on that screen and bus, in the language of `locale` (such as ja_JP.UTF-8). */
export function desktop(screen, bus, locale) {
  const here = { DISPLAY: screen.display, DBUS_SESSION_BUS_ADDRESS: bus.address, GDK_BACKEND: "x11" };
  const speaks = { LANG: locale, LANGUAGE: "", LC_ALL: locale };
  // Without the first the window stays blank; the others keep it from looking for a desktop that is not there.
  const alone = {
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
    NO_AT_BRIDGE: "1",
    GSETTINGS_BACKEND: "memory",
    GIO_USE_VFS: "local",
  };
  return { ...environment, ...here, ...speaks, ...alone };
}
