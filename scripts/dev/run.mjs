// Starts other programs, shows what they say, and remembers what has been done already.
// Guarantee: a step that fails ends everything in one plain sentence; nothing is tried again behind the person's back.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const target = join(root, "target");
export const windows = process.platform === "win32";

/** Where cargo puts the programs of a development build. */
export const built = (name) => join(process.env.CARGO_TARGET_DIR ?? target, "debug", windows ? `${name}.exe` : name);

/** What the programs we start see: a fresh Rust is found even before the shell was opened anew. */
export const environment = { ...process.env };
environment.PATH = [process.env.PATH ?? "", join(homedir(), ".cargo", "bin")].join(delimiter);

/** A step that cannot be done, in one sentence that says what to do. */
export class Stop extends Error {}

export function say(sentence) {
  console.log(`\n— ${sentence}`);
}

/** Starts `program` and waits; its output goes straight to the person. Stops with `otherwise` when it fails. */
export function run(program, args, otherwise, options = {}) {
  const shell = windows && program === "npm"; // npm is a script there
  const ended = spawnSync(program, args, { cwd: root, stdio: "inherit", env: environment, shell, ...options });
  if (ended.error || ended.status !== 0) throw new Stop(otherwise);
}

/** What `program` prints on standard output, or null when it is not there or fails. */
export function ask(program, args, options = {}) {
  const ended = spawnSync(program, args, { cwd: root, encoding: "utf8", env: environment, ...options });
  return ended.error || ended.status !== 0 ? null : ended.stdout;
}

/** Like `run`, but gives every line to `hear` as well, and answers with the exit code. */
export function listen(program, args, hear, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ["inherit", "pipe", "inherit"],
      env: environment,
      ...options,
    });
    let rest = "";
    child.stdout.setEncoding("utf8");
    child.stdout.on("data", (text) => {
      process.stdout.write(text);
      const lines = (rest + text).split("\n");
      rest = lines.pop();
      lines.forEach(hear);
    });
    child.on("error", () => resolve(127));
    child.on("close", (code) => {
      if (rest) hear(rest);
      resolve(code ?? 1);
    });
  });
}

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
}

/**
 * Does `work` only when the contents of `paths` (files or folders, from the root) or `made`, what the work leaves behind,
 * say that it is due.
 */
export function onlyWhenChanged(name, paths, made, work) {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths) {
    for (const file of filesUnder(join(root, path))) hash.update(`${file}\0`).update(readFileSync(file));
  }
  const now = hash.digest("hex");
  const stamp = join(target, "stamps", name);
  const before = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
  if (before === now && existsSync(join(root, made))) return;
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}
