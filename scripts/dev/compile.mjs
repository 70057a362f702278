// Small programs in C that the tests and the benchmark need beside ours.
// Guarantee: compiled into target/c/ when its source is newer, or it stops and says why in one sentence. Two that compile one at once
// do not meet half a program: it gets its name when it is whole.
import { existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

import { ask, run, Stop, target } from "./run.mjs";

/** The program `name`, compiled from `source` with the libraries that pkg-config knows as `packages`. */
export function compileC(source, name, packages) {
  const program = join(target, "c", name);
  if (existsSync(program) && statSync(program).mtimeMs > statSync(source).mtimeMs) return program;
  mkdirSync(join(target, "c"), { recursive: true });
  const flags = ask("pkg-config", ["--cflags", "--libs", ...packages]);
  if (!flags) throw new Stop(`pkg-config does not know ${packages.join(" and ")}.`);
  const part = `${program}.${process.pid}`;
  run("cc", ["-O2", "-o", part, source, ...flags.trim().split(/\s+/)], `${name}.c does not compile.`);
  renameSync(part, program);
  return program;
}
