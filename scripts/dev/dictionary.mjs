// Makes the samples from which crates/core/src/store/dictionary was trained, once and for all:
//   node scripts/dev/dictionary.mjs FOLDER && zstd --train -r FOLDER --maxdict=16384 -o DICTIONARY
// Guarantee: makes the same samples each time, from the repository's own Japanese and English and from random ids. The
// committed dictionary must never be trained again: people's vaults are compressed with it.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "./run.mjs";

const folder = process.argv[2];
const BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";
const SETS = ["journal", "mood", "note", "session", "resource", "goal", "step", "reflection", "decision", "attendance"];
/** Replaces a commitment that can be computed from its item (crates/core/src/store/dense.rs). */
const LEFT_OUT = "\u0001";
let drawn = 0;

const random = (bytes) =>
  createHash("sha512")
    .update(`sample ${(drawn += 1)}`)
    .digest()
    .subarray(0, bytes);
const below = (n) => random(6).readUIntBE(0, 6) % n;
const hash = () => random(32).toString("base64url");
const two = (n) => String(n).padStart(2, "0");

function id() {
  const bits = [...random(16)]
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("")
    .padEnd(130, "0");
  return bits
    .match(/.{5}/g)
    .map((five) => BASE32[Number.parseInt(five, 2)])
    .join("");
}

const day = () => `20${20 + below(20)}-${two(1 + below(12))}-${two(1 + below(28))}`;
const at = () => `${day()}T${two(below(24))}:${two(below(60))}:${two(below(60))}+09:00`;

/** Every text and every record in the demo's story. */
function* recordsOf(value, kind = "journal") {
  if (Array.isArray(value)) for (const one of value) yield* recordsOf(one, kind);
  else if (value && typeof value === "object") {
    const named = typeof value.kind === "string" && Array.isArray(value.records) ? value.kind : kind;
    if (!value.records && Object.values(value).some((field) => typeof field === "string"))
      yield { kind: named, fields: value };
    for (const inner of Object.values(value)) yield* recordsOf(inner, named);
  }
}

/** The sentences of a language. */
function sentences(language) {
  const dir = join(root, "assets", "locales", language);
  const lines = readdirSync(dir).flatMap((name) => readFileSync(join(dir, name), "utf8").split("\n"));
  return lines.map((line) => /^[a-z0-9-]+ = ([^{}]{12,})$/.exec(line)?.[1]).filter(Boolean);
}

function entry(fields, kind) {
  const [space, log, entity] = [id(), id(), id()];
  const words = Object.entries(fields).filter(
    ([name, value]) => typeof value === "string" && !name.startsWith("_") && [...value].length > 12,
  );
  const plain = Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !name.startsWith("_") && !words.some(([word]) => word === name))
      .map(([name, value]) => [
        name,
        typeof value === "string" && value.startsWith("@") ? id() : /^-?\d+( \d\d:\d\d)?$/.test(value) ? day() : value,
      ]),
  );
  const line = (field, value) => JSON.stringify({ r: id(), e: entity, f: field, v: value });
  const all = [["_new", { _kind: kind, ...plain }], ...words];
  const items = (below(4) === 0 && words.length > 0 ? words : all).slice(0, 64);
  const header = {
    v: 1,
    space,
    log,
    seq: 1 + below(40000),
    prev: hash(),
    lam: 1 + below(90000),
    at: at(),
    seen: below(3) === 0 ? [[id(), 1 + below(40000), hash()]] : [],
    items: items.map(([field]) => [entity, field, LEFT_OUT]),
  };
  const doc = {
    f: Object.fromEntries(
      [...Object.entries({ _kind: kind, ...plain }), ...words]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([field, value]) => [field, [[1 + below(9), header.seq, header.lam, value]]]),
    ),
  };
  const said = JSON.stringify(header).replaceAll(JSON.stringify(LEFT_OUT), `"${LEFT_OUT}"`);
  return [[said, ...items.map(([field, value]) => line(field, value))].join("\n"), JSON.stringify(doc)];
}

mkdirSync(folder, { recursive: true });
const samples = [];
for (const language of ["ja", "en"]) {
  const story = JSON.parse(readFileSync(join(root, "assets", "demo", `${language}.json`), "utf8"));
  for (let round = 0; round < 4; round += 1) {
    for (const { kind, fields } of recordsOf(story)) samples.push(...entry(fields, kind));
  }
  const said = sentences(language);
  for (let n = 0; n + 3 < said.length; n += 2) {
    const text = said.slice(n, n + 3).join(language === "ja" ? "" : " ");
    const kind = SETS[n % SETS.length];
    const fields = {
      note: { session: `@${kind}`, position: "a0", body: text },
      resource: { kind: "leaflet", lang: language, verified_on: "-3", title: said[n], body: text },
    };
    samples.push(...entry(fields[kind] ?? { day: "-3", body: text }, kind));
  }
}
samples.forEach((sample, n) => writeFileSync(join(folder, `${String(n).padStart(5, "0")}.txt`), sample));
