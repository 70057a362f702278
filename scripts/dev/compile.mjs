// Compiles the small C programs that the tests and the benchmark need.
// Guarantee: compiles into target/c/ when the source is newer, or stops with one sentence. A program gets its name when
// it is complete, so two that compile it at once never run half a program.
import { existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

import { ask, run, Stop, target } from "./run.mjs";

/**
 * Compiles `source` into the program `name`, with the libraries that pkg-config knows as `packages`, and returns its
 * path.
 */
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
