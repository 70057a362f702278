// What rustdoc warns of stops `npm test`; and what it is told for documenting is what it was told for testing, without the tests.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { surroundings } from "./cargo.mjs";
import { asDocumentation } from "./docs.mjs";
import { root, windows } from "./run.mjs";
import { newFolder } from "./screen.mjs";

/** Documents a library with that text: { well, said, made }. */
function documented(text) {
  const folder = newFolder("tsudoi-docs-");
  mkdirSync(join(folder, "src"));
  writeFileSync(join(folder, "Cargo.toml"), '[package]\nname = "planted"\nedition = "2024"\n[workspace]\n');
  writeFileSync(join(folder, "src", "lib.rs"), text);
  const env = {
    ...surroundings(),
    CARGO_TARGET_DIR: join(folder, "target"),
    RUSTDOC: join(root, "scripts", "dev", "docs.mjs"),
  };
  const { status, stderr } = spawnSync("cargo", ["test", "--doc", "--quiet", "--offline"], {
    cwd: folder,
    encoding: "utf8",
    env,
  });
  return { well: status === 0, said: stderr, made: existsSync(join(folder, "target", "doc", "planted", "index.html")) };
}

test("a planted link that leads nowhere is refused, and an honest page is written", { skip: windows }, () => {
  const wrong = documented("//! See [`Nowhere`].\n");
  assert.ok(!wrong.well);
  assert.match(wrong.said, /unresolved link to `Nowhere`/);
  const right = documented("//! See [`here`].\n\n/// ```\n/// panic!();\n/// ```\npub fn here() {}\n");
  assert.ok(right.well && right.made, right.said);
});

test("of what rustdoc is told only the tests' own is left out", () => {
  const told = [
    "--crate-name",
    "a",
    "--test",
    "src/lib.rs",
    "--test-run-directory",
    "/a",
    "--test-args=-q",
    "--test-args",
    "--quiet",
    "-L",
    "b",
  ];
  assert.deepEqual(asDocumentation(told).slice(0, 5), ["--crate-name", "a", "src/lib.rs", "-L", "b"]);
});
