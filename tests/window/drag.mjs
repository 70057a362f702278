// Drags a file onto a window and drops it, as a file manager does: drag.c offers the file, xdotool moves the pointer.
// Guarantee: uses the system's own drag and drop (XDND) and calls nothing of the program or its page. Repeats a drag
// that no program noticed, but not one whose file was asked for.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";

import { compileC } from "../../scripts/dev/compile.mjs";
import { root } from "../../scripts/dev/run.mjs";

const SOURCE = join(root, "tests/window/drag.c");
/** A point in drag.c's window, and the pointer's way over ours. */
const FROM = ["20", "20"];
const OVER = [
  ["60", "60"],
  ["420", "400"],
  ["424", "404"],
];
/**
 * How long the pointer rests at each point (seconds), longer with each attempt, so that the programs it passes can
 * react.
 */
const REST = ["0.2", "0.5", "1"];
const POLL_MS = 25;
const SHOWN_MS_MAX = 10_000;
const END_MS_MAX = 5_000;

/** Drops the file at `path` on the window whose environment is `env`, and resolves when the drag has ended. */
export async function drop(path, env) {
  for (const rest of REST) if (await dragged(path, env, rest)) return;
  throw new Error(`${path} was dragged over the window ${REST.length} times, and nobody asked for it.`);
}

/** Drags it once. True if a program asked for it. */
async function dragged(path, env, rest) {
  const program = compileC(SOURCE, "drag", ["gtk+-3.0"]);
  const holding = spawn(program, [pathToFileURL(path).href], { env, stdio: ["ignore", "pipe", "ignore"] });
  try {
    const ended = new Promise((done, fail) => holding.once("error", fail).once("exit", done));
    const said = { shown: false, asked: false };
    holding.stdout.setEncoding("utf8").on("data", (words) =>
      words
        .trim()
        .split("\n")
        .forEach((word) => (said[word] = true)),
    );
    for (const until = Date.now() + SHOWN_MS_MAX; !said.shown; await Promise.race([ended, pause(POLL_MS)])) {
      if (Date.now() > until || holding.exitCode !== null)
        throw new Error(`The window that offers ${path} did not come.`);
    }
    await movePointer(env, rest);
    const end = await Promise.race([ended, pause(END_MS_MAX, "waiting")]);
    if (end === "waiting" && said.asked) throw new Error(`The drag of ${path} did not end.`);
    return end === 0;
  } finally {
    holding.kill("SIGKILL");
  }
}

function movePointer(env, rest) {
  const moves = OVER.flatMap(([x, y]) => ["mousemove", x, y, "sleep", rest]);
  const child = spawn("xdotool", ["mousemove", ...FROM, "mousedown", "1", "sleep", rest, ...moves, "mouseup", "1"], {
    env,
    stdio: "ignore",
  });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", (code) => (code === 0 ? done() : fail(new Error(`xdotool ended with ${code}.`))));
  });
}
