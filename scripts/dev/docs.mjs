#!/usr/bin/env node
// Writes the documentation of our libraries into target/doc/ and stops at what rustdoc warns of: a link that leads nowhere, HTML left open.
// Guarantee: nothing is compiled for it. `cargo doc` would check five hundred crates anew; `cargo test --doc` hands rustdoc the
// libraries that are built already. So cargo is told that this file is rustdoc, and this file has rustdoc document instead of test.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { surroundings, WHOLE } from "./cargo.mjs";
import { run, say, target, windows } from "./run.mjs";

const HERE = fileURLToPath(import.meta.url);
/** What rustdoc is told for tests only, and how many words each takes along. */
const FOR_TESTS = new Map([
  ["--test", 0],
  ["--test-run-directory", 1],
  ["--test-args", 1],
  ["--test-builder", 1],
  ["--no-run", 0],
]);

/** Documents every library. On Windows, where cargo starts no script, nothing is done. */
export function documentAll() {
  if (windows) return;
  say("Looking at the documentation");
  const env = { ...surroundings(), RUSTDOC: HERE };
  run(
    "cargo",
    ["test", ...WHOLE, "--doc", "--quiet", "--no-fail-fast"],
    "The documentation is not right: please see the lines above.",
    { env },
  );
}

/** What rustdoc has to be told to document what `words` would have it test. */
export function asDocumentation(words) {
  const kept = [];
  for (let at = 0; at < words.length; at += 1) {
    const takes = FOR_TESTS.get(words[at].split("=")[0]);
    if (takes === undefined) kept.push(words[at]);
    else if (!words[at].includes("=")) at += takes;
  }
  return [...kept, "-D", "warnings", "-o", join(process.env.CARGO_TARGET_DIR ?? target, "doc")];
}

if (process.argv[1] === HERE) {
  const words = process.argv.slice(2);
  const { status } = spawnSync("rustdoc", words.includes("--test") ? asDocumentation(words) : words, {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
