// Runs the tests of the Rust crates, of these scripts and of the real window, and counts them all.
// Guarantee: whatever was counted, a run that did not end well is a failure.
import { readdirSync } from "node:fs";
import { join } from "node:path";

import { surroundings, WHOLE } from "./cargo.mjs";
import { environment, listen, root, say, Stop } from "./run.mjs";

const SCRIPTS = join("scripts", "dev");
const WINDOW = join("tests", "window");
/** Windows that are open at once are two at most: each is four processes. */
const FILES_AT_ONCE = 2;

/** Every test of the Rust crates, or only those that `chosen`, as cargo understands it, names: { passed, failed, ignored, well }. */
export async function testRust(chosen = []) {
  const sum = { passed: 0, failed: 0, ignored: 0 };
  const code = await listen(
    "cargo",
    ["test", ...WHOLE, "--no-fail-fast", ...chosen],
    (line) => {
      const found = /^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/.exec(line);
      if (!found) return;
      sum.passed += Number(found[1]);
      sum.failed += Number(found[2]);
      sum.ignored += Number(found[3]);
    },
    { env: surroundings() },
  );
  return { ...sum, well: code === 0 };
}

/** The tests of these scripts: { passed, failed, ignored, well }. */
export function testScripts() {
  say("Testing the scripts");
  return testNode(testsIn(SCRIPTS).map((name) => join(SCRIPTS, name)));
}

/** The window's tests, in the files whose names have one of `words` in them: { passed, failed, ignored, well }. */
export function testWindow(words = []) {
  const all = testsIn(WINDOW);
  const wanted = (name) => words.length === 0 || words.some((word) => `${WINDOW}/${name}`.includes(word));
  const files = all.filter(wanted).map((name) => join(WINDOW, name));
  if (files.length === 0)
    throw new Stop(`No file in ${WINDOW} has “${words.join("” or “")}” in its name, only: ${all.join(", ")}.`);
  say("Testing the window");
  return testNode(files);
}

function testsIn(folder) {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".test.mjs"))
    .sort();
}

async function testNode(files) {
  const sum = { passed: 0, failed: 0, ignored: 0 };
  const counted = { pass: "passed", fail: "failed", cancelled: "failed", skipped: "ignored", todo: "ignored" };
  const args = ["--test", `--test-concurrency=${FILES_AT_ONCE}`, "--test-reporter=spec", ...files];
  const env = { ...environment, NO_COLOR: "1" };
  const code = await listen(
    process.execPath,
    args,
    (line) => {
      const found = /^ℹ (\w+) (\d+)$/.exec(line);
      if (found && Object.hasOwn(counted, found[1])) sum[counted[found[1]]] += Number(found[2]);
    },
    { env },
  );
  return { ...sum, well: code === 0 };
}

/** Says the numbers of all `runs` together; stops if one of them did not end well. */
export function total(runs) {
  const all = (name) => runs.reduce((sum, one) => sum + one[name], 0);
  const skipped = all("ignored");
  console.log(`\n${all("passed")} passed, ${all("failed")} failed${skipped ? `, ${skipped} skipped` : ""}`);
  if (!runs.every((one) => one.well)) throw new Stop("Not every test passed.");
}
