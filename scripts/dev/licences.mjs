// What is built into the program, with its licence: ui/src/lib/generated/licences.json, which Settings shows.
// Guarantee: everything that ships and nothing else: what only builds or tests it is left out. It is made from what cargo and
// npm say of the very versions in the two lock files, so it is not kept in the repository.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ask, onlyWhenChanged, root, say, Stop } from "./run.mjs";

const MADE = "ui/src/lib/generated/licences.json";
const CRATES = [
  "Cargo.lock",
  "Cargo.toml",
  "tests/Cargo.toml",
  "xtask/Cargo.toml",
  ...readdirSync(join(root, "crates")).map((name) => `crates/${name}/Cargo.toml`),
];
const SOURCES = [...CRATES, "ui/package.json", "ui/package-lock.json", "scripts/dev/licences.mjs"];
const PROGRAM = "tsudoi-app";
/** What cargo says of five hundred packages. */
const ANSWER_BYTES_MAX = 128 * 1024 * 1024;

/** What comes inside of another package, or from assets/, and so stands in neither lock file. */
const INSIDE = [
  { name: "SQLCipher", inside: "libsqlite3-sys", licence: "BSD-3-Clause" },
  { name: "SQLite", inside: "libsqlite3-sys", licence: "Public domain" },
  { name: "BIZ UDPGothic (PDF)", licence: "OFL-1.1" },
];
/** Of what builds the pages, the parts that end up in them. */
const COMPILED_IN = ["svelte", "esm-env", "clsx"];

/** Writes the list, when something in it may be different. */
export function licences() {
  onlyWhenChanged("licences", SOURCES, MADE, () => {
    say("Listing what is built in, with its licences");
    const crates = ofCargo(askCargo());
    const inside = INSIDE.map(({ name, inside: within, licence }) => ({
      name,
      version: crates.find((one) => one.name === within)?.version ?? "",
      licence,
    }));
    const list = [...crates, ...ofNpm(), ...inside].sort(
      (a, b) => a.name.localeCompare(b.name, "en") || a.version.localeCompare(b.version, "en"),
    );
    const nameless = list.filter(({ licence }) => !licence).map(({ name }) => name);
    if (nameless.length > 0)
      throw new Stop(`These are built in, and nothing says under which licence: ${nameless.join(", ")}.`);
    writeFileSync(join(root, MADE), `${JSON.stringify(list)}\n`);
  });
}

/** What cargo builds everything of, for the system that this runs on. */
function askCargo() {
  const host = /^host: (.+)$/m.exec(ask("rustc", ["-vV"]) ?? "")?.[1];
  const answer = ask("cargo", ["metadata", "--format-version", "1", ...(host ? ["--filter-platform", host] : [])], {
    maxBuffer: ANSWER_BYTES_MAX,
  });
  if (!answer) throw new Stop("cargo cannot say what the program is built of: please try `cargo metadata`.");
  return JSON.parse(answer);
}

/** Every crate that is linked into the program. */
function ofCargo({ packages, resolve }) {
  const byId = new Map(packages.map((one) => [one.id, one]));
  const nodes = new Map(resolve.nodes.map((one) => [one.id, one]));
  const first = packages.find((one) => one.name === PROGRAM);
  if (!first) throw new Stop(`cargo knows of no ${PROGRAM}.`);
  const found = new Set();
  const visit = (id) => {
    const here = byId.get(id);
    // A macro runs while building; what it is made of does not ship.
    if (found.has(id) || here.targets.some((target) => target.kind.includes("proc-macro"))) return;
    found.add(id);
    const linked = nodes.get(id).deps.filter((dep) => dep.dep_kinds.some(({ kind }) => kind === null));
    for (const dep of linked) visit(dep.pkg);
  };
  visit(first.id);
  return [...found]
    .map((id) => byId.get(id))
    .map(({ name, version, license }) => ({ name, version, licence: plain(license) }));
}

/** Every package that is built into the pages. */
function ofNpm() {
  const { packages } = JSON.parse(readFileSync(join(root, "ui/package-lock.json"), "utf8"));
  const ships = ([path, one]) =>
    path !== "" && (COMPILED_IN.includes(nameOf(path)) || !(one.dev || one.devOptional || one.optional || one.peer));
  return Object.entries(packages)
    .filter(ships)
    .map(([path, { version }]) => {
      const about = join(root, "ui", path, "package.json");
      const licence = existsSync(about) ? JSON.parse(readFileSync(about, "utf8")).license : "";
      return { name: nameOf(path), version, licence: plain(licence) };
    });
}

function nameOf(path) {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** `MIT/Apache-2.0`, as some still write, is `MIT OR Apache-2.0`. */
function plain(licence) {
  return (licence ?? "").replaceAll("/", " OR ").replace(/\s+/g, " ");
}
