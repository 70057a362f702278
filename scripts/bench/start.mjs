// From the start of the program to the open Today, in time and memory, against a bare WebKitGTK window with an empty
// page.
// Guarantee: both are started in turns, on the same kind of screen, and only keys drive them. The first run of each
// only records what the painted pages look like. A start is as cold as a person's second of the day: new processes,
// with the programs' files cached by the system.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { processes } from "../../tests/window/processes.mjs";
import { newHome, newPath, newVault, tell } from "../../tests/window/vaults.mjs";
import { compileC } from "../dev/compile.mjs";
import { root, run, Stop } from "../dev/run.mjs";
import { desktop, end, start, startBus, startScreen } from "../dev/screen.mjs";
import { now, painted, settled } from "./painted.mjs";
import { median, times } from "./table.mjs";

const RUNS = 5;
const BUDGET = 1.3;
/** ASCII, because the virtual keyboard is a Western one. */
const PASSPHRASE = "bench bench bench";
/** How long a window may finish deferred work before its memory is measured. */
const REST_MS = 1_500;
const END_MS = 5_000;
/** The unit in which Linux counts processor time. */
const TICK_MS = 10;

/** Compiles the bare window and returns its program. */
function buildBare() {
  return compileC(join(root, "scripts/bench/bare.c"), "bare", ["gtk+-3.0", "webkit2gtk-4.1"]);
}

/** Measures the rows of time and memory. */
export async function benchStart(table, app) {
  const bare = { program: buildBare(), system: newPath("bare") };
  const home = newHome();
  const vault = await newVault(home, { passphrase: PASSPHRASE });
  const ours = { program: app, system: newPath("ours"), home, vault };
  const runs = await times(RUNS + 1, async () => ({ bare: await startBare(bare), ours: await startOurs(ours) }));
  const each = (of) => runs.slice(1).map(of);
  const [lock, today, floor] = [
    each((one) => one.ours.lock),
    each((one) => one.ours.today),
    each((one) => one.bare.page),
  ];
  const whole = each((one) => one.ours.lock + one.ours.today);
  table.row(
    "cold start to the open Today, without scrypt / a bare web view",
    median(whole) / median(floor),
    "×",
    BUDGET,
  );
  table.spread("… to the lock screen painted", lock, "ms");
  table.spread("… from the passphrase's Enter, in a vault with a cheap slot", today, "ms");
  table.spread("… the bare web view to its page painted", floor, "ms");
  const [work, little] = [each((one) => one.ours.processor), each((one) => one.bare.processor)];
  table.row("processor time of all processes until then / a bare web view", median(work) / median(little), "×");
  table.spread("… ours", work, "ms");
  table.spread("… the bare web view", little, "ms");
  const [memory, least] = [each((one) => one.ours.memory), each((one) => one.bare.memory)];
  table.row("memory of all processes on Today / a bare web view", median(memory) / median(least), "×", BUDGET);
  table.spread("… ours", memory, "MB");
  table.spread("… the bare web view", least, "MB");
}

async function startBare(bare) {
  return onScreen(bare, async (screen, child, since, blank) => {
    bare.page ??= await settled(screen, blank);
    const page = await painted(screen, bare.page, since);
    const processor = processorMs(child.pid);
    await pause(REST_MS);
    return { page, processor, memory: memoryMb(child.pid) };
  });
}

async function startOurs(ours) {
  return onScreen(ours, async (screen, child, since, blank, keys) => {
    ours.lock ??= await settled(screen, blank);
    const lock = await painted(screen, ours.lock, since);
    // With one vault the focus is in its passphrase field.
    keys("type", "--delay", "20", PASSPHRASE);
    await pause(REST_MS);
    const typed = now(screen);
    const entered = performance.now();
    keys("key", "Return");
    ours.today ??= await opened(ours.vault, screen, typed);
    const today = await painted(screen, ours.today, entered);
    const processor = processorMs(child.pid);
    await pause(REST_MS);
    return { lock, today, processor, memory: memoryMb(child.pid) };
  });
}

/** Waits until the vault is open, and returns what the screen shows then. */
async function opened(vault, screen, before) {
  const picture = await settled(screen, before);
  // No other program can open the vault while it is open.
  const closed = await tell(vault, ["status"]).then(
    () => true,
    () => false,
  );
  if (closed) throw new Stop("The passphrase did not open the vault in the window.");
  return picture;
}

/**
 * Starts a program on a screen and desktop of its own, and ends all of them after `watch`. `watch` gets the screen, the
 * process, when it started, the blank screen before, and a function that presses keys.
 */
async function onScreen({ program, system, home }, watch) {
  const [screen, bus] = await Promise.all([startScreen(1280, 900), startBus()]);
  const folders = Object.fromEntries(
    ["DATA", "CONFIG", "CACHE"].map((name) => [`XDG_${name}_HOME`, join(system, name.toLowerCase())]),
  );
  const env = { ...desktop(screen, bus, "en_US.UTF-8"), ...folders, ...(home ? { TSUDOI_HOME: home } : {}) };
  for (const name of ["TSUDOI_VAULT", "TSUDOI_PASSPHRASE"]) delete env[name];
  // A blinking cursor and a scrollbar that fades after seconds would make several pictures of one page.
  mkdirSync(join(system, "config", "gtk-3.0"), { recursive: true });
  writeFileSync(
    join(system, "config", "gtk-3.0", "settings.ini"),
    "[Settings]\ngtk-cursor-blink=0\ngtk-overlay-scrolling=0\n",
  );
  const keys = (...args) => run("xdotool", args, "xdotool could not press the keys.", { env, stdio: "ignore" });
  const blank = now(screen);
  const since = performance.now();
  const child = start(program, [], { env });
  try {
    return await watch(screen, child, since, blank, keys);
  } finally {
    end(child, "SIGKILL");
    for (const until = Date.now() + END_MS; Date.now() < until && processes().some((one) => one.group === child.pid);)
      await pause(20);
    bus.end();
    screen.end();
  }
}

/** The sum of `figure` over the process `id` and all its descendants. */
function ofAll(id, figure) {
  const all = processes();
  const family = (parent) => [parent, ...all.filter((one) => one.parent === parent).flatMap((one) => family(one.id))];
  return family(id)
    .map(figure)
    .reduce((sum, one) => sum + one, 0);
}

/** Memory of all processes, with shared memory counted once (PSS). */
function memoryMb(id) {
  return (
    ofAll(id, (one) => Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, "utf8"))?.[1] ?? 0)) /
    1024
  );
}

/** Processor time of all processes until now, which is steadier on a busy machine than wall-clock time. */
function processorMs(id) {
  return ofAll(id, (one) => {
    const fields = readFileSync(`/proc/${one}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  });
}
