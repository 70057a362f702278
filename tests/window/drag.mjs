// A file dragged over a window and dropped there, as a file manager does it: drag.c holds the file, xdotool moves the pointer.
// Guarantee: the system's own drag and drop is used (XDND); nothing of the program or of its page is called.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";

import { compileC } from "../../scripts/dev/compile.mjs";
import { root } from "../../scripts/dev/run.mjs";

const SOURCE = join(root, "tests/window/drag.c");
/** drag.c's small window, and a place within ours. */
const FROM = ["20", "20"];
const OVER = [["60", "60"], ["420", "400"], ["424", "404"]];
const SEEN_MS = 500;
const END_MS = 5_000;

/** Drops the file at `path` on the window whose environment is `env`; answers when the drag has ended. */
export async function drop(path, env) {
  const holding = spawn(compileC(SOURCE, "drag", ["gtk+-3.0"]), [pathToFileURL(path).href], { env, stdio: "ignore" });
  try {
    const ended = new Promise((done) => holding.once("exit", done));
    await pause(SEEN_MS);
    const moves = OVER.flatMap(([x, y]) => ["mousemove", x, y, "sleep", "0.2"]);
    await once(spawn("xdotool", ["mousemove", ...FROM, "mousedown", "1", "sleep", "0.2", ...moves, "mouseup", "1"], { env, stdio: "ignore" }));
    if ((await Promise.race([ended, pause(END_MS, "waiting")])) === "waiting") throw new Error(`The drag of ${path} did not end.`);
  } finally {
    holding.kill("SIGKILL");
  }
}

const once = (child) =>
  new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", (code) => (code === 0 ? done() : fail(new Error(`xdotool ended with ${code}.`))));
  });
