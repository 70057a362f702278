// The check of deny.toml finds a banned package at any depth, and allows it below the wrappers that deny.toml names.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { bannedIn, bansOf } from "./bans.mjs";
import { root } from "./run.mjs";

const BANS = bansOf(readFileSync(join(root, "deny.toml"), "utf8"));

/** cargo metadata of packages and their dependencies: { name: [names] }. */
const metadata = (tree) => ({
  packages: Object.keys(tree).map((name) => ({ id: `${name} 1.0`, name })),
  resolve: { nodes: Object.entries(tree).map(([name, deps]) => ({ id: `${name} 1.0`, deps: deps.map((dep) => ({ pkg: `${dep} 1.0` })) })) },
});

test("the list in deny.toml is read whole", () => {
  const names = BANS.map((one) => one.name);
  for (const name of ["reqwest", "hyper", "tauri-plugin-http", "openssl", "boring-sys"]) assert.ok(names.includes(name), name);
  assert.deepEqual(BANS.find((one) => one.name === "tauri-plugin-fs").wrappers, ["tauri-plugin-dialog"]);
  assert.throws(() => bansOf("[bans]\nmultiple-versions = \"allow\"\n"), /bans nothing/);
  assert.throws(() => bansOf('[bans]\ndeny = [\n  { name = "hyper" },\n]\n'), /cannot be read/);
});

test("a planted library that talks to servers is found with who brought it, and an honest tree is left alone", () => {
  const honest = { "tsudoi-cli": ["tsudoi-core"], "tsudoi-core": ["age"], age: [], "tauri-plugin-dialog": ["tauri-plugin-fs"], "tauri-plugin-fs": [] };
  assert.deepEqual(bannedIn(metadata(honest), BANS), []);
  assert.deepEqual(bannedIn(metadata({ ...honest, age: ["hyper"], hyper: [] }), BANS), ["hyper (asked for by age)"]);
  const second = { ...honest, "tsudoi-core": ["age", "tauri-plugin-fs"] };
  assert.deepEqual(bannedIn(metadata(second), BANS), ["tauri-plugin-fs (asked for by tsudoi-core)"]);
});
