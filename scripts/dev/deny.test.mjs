// What deny.toml refuses is refused: each planted fault stands in a tree of crates that cargo never has to fetch.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { advisories, withAdvisories } from "./deny.mjs";
import { cargoDeny } from "./machine.mjs";
import { root } from "./run.mjs";
import { newFolder } from "./screen.mjs";

const DENY = join(root, "deny.toml");
const CRATES_IO = "registry+https://github.com/rust-lang/crates.io-index";
const program = cargoDeny();

/** What cargo would say of a program that asks for those `parts` that no other does: { name: { licence, source, asks } }. */
function metadata(parts) {
  const folder = newFolder("tsudoi-deny-");
  const asked = new Set(Object.values(parts).flatMap((one) => one.asks ?? []));
  const all = { planted: { asks: Object.keys(parts).filter((name) => !asked.has(name)) }, ...parts };
  for (const [name, { licence = "MIT", asks = [] }] of Object.entries(all)) {
    mkdirSync(join(folder, name, "src"), { recursive: true });
    const dependencies = asks.map((one) => `${one} = { path = "../${one}", version = "1.0.0" }\n`).join("");
    writeFileSync(
      join(folder, name, "Cargo.toml"),
      `[package]\nname = "${name}"\nversion = "1.0.0"\nedition = "2024"\nlicense = "${licence}"\n[dependencies]\n${dependencies}`,
    );
    writeFileSync(join(folder, name, "src", "lib.rs"), "");
  }
  const said = execFileSync("cargo", ["metadata", "--format-version", "1", "--offline"], {
    cwd: join(folder, "planted"),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const tree = JSON.parse(said);
  for (const one of tree.packages) one.source = parts[one.name]?.source ?? (one.name === "planted" ? null : CRATES_IO);
  const file = join(folder, "metadata.json");
  writeFileSync(file, JSON.stringify(tree));
  return file;
}

/** What cargo-deny says of them: { well, said }. */
function check(which, parts, config = DENY) {
  const args = ["--offline", "--color=never", "--metadata-path", metadata(parts), "--config", config, "check", which];
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  assert.ifError(error);
  return { well: status === 0, said: stderr };
}

test("a planted library that talks to servers is refused, however deep it lies", () => {
  const { well, said } = check("bans", { age: { asks: ["hyper"] }, hyper: {} });
  assert.ok(!well);
  assert.match(said, /error\[banned\]: crate 'hyper = 1.0.0' is explicitly banned/);
});

test("what deny.toml lets in through one door is refused at another", () => {
  const through = check("bans", { "tauri-plugin-dialog": { asks: ["tauri-plugin-fs"] }, "tauri-plugin-fs": {} });
  assert.ok(through.well, through.said);
  const { well, said } = check("bans", { "tauri-plugin-fs": {} });
  assert.ok(!well);
  assert.match(said, /tauri-plugin-fs/);
});

test("a planted licence that the AGPL may not be joined with is refused", () => {
  const { well, said } = check("licenses", { age: { licence: "SSPL-1.0" } });
  assert.ok(!well);
  assert.match(said, /error\[rejected\]/);
});

test("a planted source that is not crates.io is refused", () => {
  const { well, said } = check("sources", {
    age: { source: "git+https://example.org/age#0123456789012345678901234567890123456789" },
  });
  assert.ok(!well);
  assert.match(said, /error\[source-not-allowed\]/);
});

test("a planted known fault is found in a list that lies on this machine", () => {
  const list = newFolder("tsudoi-advisories-");
  mkdirSync(join(list, "crates", "age"), { recursive: true });
  const front =
    '[advisory]\nid = "RUSTSEC-2020-9999"\npackage = "age"\ndate = "2020-01-01"\n[versions]\npatched = [">= 2.0.0"]\n';
  writeFileSync(
    join(list, "crates", "age", "RUSTSEC-2020-9999.md"),
    `\`\`\`toml\n${front}\`\`\`\n\n# Planted\n\nNothing.\n`,
  );
  const git = (...args) =>
    execFileSync("git", ["-C", list, "-c", "user.name=x", "-c", "user.email=x@example.org", ...args], {
      stdio: "ignore",
    });
  git("init");
  git("add", "-A");
  git("commit", "-m", "Planted");
  const config = withAdvisories(readFileSync(DENY, "utf8"), list, newFolder("tsudoi-deny-config-"));
  const { well, said } = check("advisories", { age: {} }, config);
  assert.ok(!well);
  assert.match(said, /RUSTSEC-2020-9999/);
});

test("the list of known faults is the one that is named, else one that is there", () => {
  const home = newFolder("tsudoi-cargo-home-");
  assert.equal(advisories(home, undefined), null);
  mkdirSync(join(home, "advisory-db", "crates"), { recursive: true });
  assert.equal(advisories(home, undefined), join(home, "advisory-db"));
  assert.equal(advisories(home, join(home, "nowhere")), null, "a name that leads nowhere is not passed over");
});

test("an honest tree is left alone", () => {
  for (const which of ["bans", "licenses", "sources"]) {
    const { well, said } = check(which, { age: { licence: "MIT OR Apache-2.0", asks: ["zstd"] }, zstd: {} });
    assert.ok(well, said);
  }
});
