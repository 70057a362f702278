// What Rust brings in is held against deny.toml: bans, licences, sources, and known faults (advisories).
// Guarantee: it looks at every system that deny.toml names, before anything is built. It never fetches the list of known faults: where
// none lies on this machine, it says so, and the rest is still checked.
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

import { cargoDeny } from "./machine.mjs";
import { environment, root, run, say, target } from "./run.mjs";

/** How cargo-deny calls its copy of the list that RustSec keeps. */
const LIST = "advisory-db-3157b0e258782691";

/** Stops at what deny.toml does not let in. */
export function deny() {
  say("Holding what Rust brings in against deny.toml");
  const program = cargoDeny();
  const sentence =
    "deny.toml does not let something in, or cargo cannot say what there is: please see the lines above.";
  run(program, ["--locked", "check", "--hide-inclusion-graph", "bans", "licenses", "sources"], sentence);
  const list = advisories();
  if (!list) {
    console.log(
      "SKIPPED: known faults (advisories) were not looked for: clone github.com/rustsec/advisory-db and name it in TSUDOI_ADVISORY_DB.",
    );
    return;
  }
  const config = withAdvisories(readFileSync(join(root, "deny.toml"), "utf8"), list, join(target, "advisories"));
  run(
    program,
    ["--locked", "--offline", "--config", config, "check", "advisories"],
    "Something that Rust brings in has a known fault: please see the lines above.",
  );
}

/** The folder of the list of known faults on this machine, or null: the one that is named, or where cargo-audit or cargo-deny keep it. */
export function advisories(
  home = environment.CARGO_HOME ?? join(homedir(), ".cargo"),
  named = environment.TSUDOI_ADVISORY_DB,
) {
  const places = named ? [named] : [join(home, "advisory-db"), join(home, "advisory-dbs", LIST)];
  return places.find((place) => existsSync(join(place, "crates"))) ?? null;
}

/** Writes `text`, that of deny.toml, into `folder` so that the list in `list` is used; answers the file. */
export function withAdvisories(text, list, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(list, join(folder, LIST), "junction");
  const file = join(folder, "deny.toml");
  writeFileSync(file, text.replace(/^\[advisories\]$/m, `[advisories]\ndb-path = ${JSON.stringify(folder)}`));
  return file;
}
