// Builds our Rust code, for every verb in the same way.
// Guarantee: each development build chooses the same packages, features and compiler, so what one verb has built no other builds
// again. The compiler of our own crates is clippy: it lints while it builds, and everybody else's crates are built once.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";

import { ask, built, environment, root, run, Stop } from "./run.mjs";

/**
 * What each build chooses. With `cheap-slots` a vault's passphrase costs nothing to guess where TSUDOI_CHEAP_SLOTS=1 asks for it; a
 * release build with it does not compile.
 */
export const WHOLE = ["--workspace", "--features", "tsudoi-cli/cheap-slots,tsudoi-demo/cheap-slots"];

/** What cargo sees. Where clippy is not installed, the program is built all the same; `npm test` installs it. */
export function surroundings() {
  const lints = ask("clippy-driver", ["--version"]) !== null;
  return lints ? { ...environment, RUSTC_WORKSPACE_WRAPPER: "clippy-driver" } : environment;
}

/** Builds these programs of the workspace and answers the file of the first. Warnings are shown and stop nothing. */
export function buildPrograms(names, otherwise) {
  run("cargo", ["build", ...WHOLE, ...names.flatMap((name) => ["--bin", name])], otherwise, { env: surroundings() });
  return built(names[0]);
}

/** Builds the program `name` and runs it. */
export function runProgram(name, args, otherwise) {
  run(buildPrograms([name], otherwise), args, otherwise);
}

/** Builds every target, tests too. A warning of the compiler or of clippy, also an old one, is a failure. */
export async function buildAll() {
  const args = ["build", ...WHOLE, "--all-targets", "--message-format=json-diagnostic-rendered-ansi"];
  const child = spawn("cargo", args, { cwd: root, stdio: ["inherit", "pipe", "inherit"], env: surroundings() });
  const ended = new Promise((resolve) => {
    child.on("error", () => resolve(127));
    child.on("close", resolve);
  });
  let warnings = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const said = diagnostic(line);
    if (!said) continue;
    process.stderr.write(process.stderr.isTTY ? said.text : stripVTControlCharacters(said.text));
    if (said.isWarning) warnings += 1;
  }
  if ((await ended) !== 0) throw new Stop("Something does not build.");
  if (warnings > 0) throw new Stop("The compiler or clippy has something to say: please see the lines above.");
}

/** What a line of cargo's JSON says to a person: { text, isWarning }, or null. Cargo repeats it while it holds. */
export function diagnostic(line) {
  if (!line.startsWith("{")) return null;
  const { reason, message } = JSON.parse(line);
  if (reason !== "compiler-message" || !message.rendered) return null;
  // The compiler counts its warnings in a message of its own, which names no place.
  if (message.level === "warning" && message.spans.length === 0 && /^\d+ warnings? emitted/.test(message.message))
    return null;
  return { text: message.rendered, isWarning: message.level === "warning" };
}
