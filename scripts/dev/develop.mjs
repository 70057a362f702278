// `npm run dev`: the window with the demo open, and its pages built again whenever they change.
// Guarantee: it keeps everything in target/dev/ and opens no vault of the person's own. What it asks of the program (src-tauri/src/dev.rs) is
// in no release.
import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { environment, root, say, Stop, target } from "./run.mjs";
import { watchPages } from "./ui.mjs";

const FOLDER = join(target, "dev");

/** What the window sees: its pages and vaults in target/dev/, and a demo whose passphrase costs nothing to guess. */
export function surroundings() {
  return { ...environment, TSUDOI_DEV: FOLDER, TSUDOI_HOME: join(FOLDER, "home"), TSUDOI_CHEAP_SLOTS: "1" };
}

/** Opens the window `program` and keeps its pages up to date until it is closed. */
export async function develop(program) {
  mkdirSync(join(FOLDER, "home"), { recursive: true });
  rmSync(join(FOLDER, "built"), { force: true });
  let window;
  let builds = 0;
  const ended = new Promise((resolve, reject) => {
    const opened = () => {
      say("Opening the window. A page that you change is built and loaded at once; close the window to end this.");
      window = spawn(program, [], { cwd: root, stdio: "inherit", env: surroundings() });
      window.on("error", () => reject(new Stop("The window could not be opened.")));
      window.on("exit", resolve);
    };
    say("Building the window's pages");
    watchPages(join(FOLDER, "pages"), (wrong) => {
      if (wrong) return console.error(`\n${wrong}\nThe window keeps the pages that it has.`);
      writeFileSync(join(FOLDER, "built"), String((builds += 1)));
      if (window) console.log(`Built again: ${new Date().toLocaleTimeString()}`);
      else opened();
    }).then((stop) => ended.finally(stop), reject);
  });
  await ended;
}
