// A warning stops `npm test`, whether clippy or the compiler has it, and whether it is new or was there at the last build.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { diagnostic, surroundings } from "./cargo.mjs";
import { newFolder } from "./screen.mjs";

const MANIFEST = '[package]\nname = "planted"\nedition = "2024"\n[workspace]\n';

/** What is said of a crate with that `main`: on the first build, and on a second that compiles nothing. */
function twice(main) {
  const folder = newFolder("tsudoi-cargo-");
  mkdirSync(join(folder, "src"));
  writeFileSync(join(folder, "Cargo.toml"), MANIFEST);
  writeFileSync(join(folder, "src", "main.rs"), main);
  const env = { ...surroundings(), CARGO_TARGET_DIR: join(folder, "target") };
  return [1, 2].map(() => {
    const { status, stdout, stderr } = spawnSync(
      "cargo",
      ["build", "--offline", "--message-format=json-diagnostic-rendered-ansi"],
      { cwd: folder, encoding: "utf8", env },
    );
    assert.equal(status, 0, stderr);
    return stdout.split("\n").map(diagnostic).filter(Boolean);
  });
}

test("a planted warning of clippy and one of the compiler are heard at the first build and at the next", () => {
  const planted =
    "fn main() {\n    let unused = 1;\n    let list: Vec<u8> = Vec::new();\n    assert!(list.len() == 0);\n}\n";
  for (const said of twice(planted)) {
    assert.deepEqual(
      said.map((one) => one.isWarning),
      [true, true],
    );
    const text = said.map((one) => one.text).join("");
    assert.match(text, /unused variable/);
    assert.match(text, /length comparison to zero/);
  }
});

test("of an honest crate nothing is said", () => {
  assert.deepEqual(twice("fn main() {}\n"), [[], []]);
});
