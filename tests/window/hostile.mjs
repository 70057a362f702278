// A vault whose every field says something hostile.
// Guarantee: each kind of record is there in each kind of space it can be in, and each field that holds words says each
// of the shapes of attacks.mjs, as `tsudoi kinds --json` describes the kinds. A new kind is attacked by its declaration
// alone.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { ATTACKS, SHAPES, wrapped } from "./attacks.mjs";
import { batch, newDrive, newGroup, newHome, newVault, putMany, tell } from "./vaults.mjs";

const GROUP = "ひだまり";
/** A name that a file on a stick can have. */
const FILE_NAME = "<img src=x onerror=globalThis.hit=1>.txt";
/** Puts a name first in its list. */
const FIRST = "! ";
/** The most characters of a word in a list, and of a name in a rating. */
const [WORD_MAX, RATED_MAX] = [90, 60];
const DAY_MS = 86_400_000;
const LATER = "2099-11-24";

/** Every attack below the other. NUL cannot be in a text. */
const ALL = ATTACKS.join("\n\n").replaceAll("\u0000", "");

/** An attack as one line, like names and titles, as long as those may be. */
const line = (attack, max) => attack.replace(/[\n\r\t\u0000]/g, " ").slice(0, max);
/** The `n`th shape and the four after it, as the rungs of a ladder. */
const five = (n) => [0, 1, 2, 3, 4].map((more) => line(SHAPES[(n + more) % SHAPES.length], WORD_MAX));

/** What each type of field that holds words says: `said` has a hostile line and a hostile text. A file is attached. */
const HOSTILE = {
  line: (said, { max }) => line(said.line, max),
  text: (said) => said.text,
  text_list: (said) => [line(said.line, WORD_MAX)],
  text_set: (said) => [line(said.line, WORD_MAX)],
  // An address is refused with marks that nobody sees.
  url: (said) => `https://example.org/${line(said.line, WORD_MAX).replace(/[\s\u202a-\u202e\u2066-\u2069]/g, "")}`,
  rungs: (said) => five(said.n),
  ratings: (said) => ({ [line(said.line, RATED_MAX).trim()]: 3 }),
  steps: (said) => [{ key: "a", minutes: 5, ja: said.line, en: said.line }],
  any: (said) => said.text,
};

/** Makes the vault. `count` is the number of hostile values in it. */
export async function hostileHome() {
  const home = newHome();
  const vault = await newVault(home, { folder: "sora", name: "そら" });
  await newGroup(vault, GROUP, []);
  const { kinds } = await tell(vault, ["kinds"]);
  const written = await putAll(vault, kinds);
  const withFile = written.filter(({ kind }) => kind.fields.some(isFile));
  const file = join(newDrive(), FILE_NAME);
  writeFileSync(file, "案内");
  await runAll(vault, withFile, ({ ids }) => ["attach", ids.at(-1), file]);
  // The trash shows one of each, but not of what there is only once.
  const several = written.filter(({ ids }) => ids[0] !== ids.at(-1));
  await runAll(vault, several, ({ ids }) => ["rm", ids[0]]);
  const count = written.reduce((sum, { kind, ids }) => sum + ids.length * worded(kind).length, withFile.length);
  return { home, kinds, count };
}

/** Writes every kind into each of its spaces, and what refers to a record, under the last one of its kind. */
async function putAll(vault, kinds) {
  let left = kinds.flatMap((kind) => spacesOf(kind).map((space) => ({ kind, space, ids: [] })));
  const written = [];
  while (left.length > 0) {
    const ready = left.filter(({ kind }) =>
      refersTo(kind).every((name) => written.some((one) => one.kind.kind === name)),
    );
    assert.ok(ready.length > 0, `never written is what these refer to: ${left.map(({ kind }) => kind.kind)}`);
    const records = ready.map((one) => recordsOf(one.kind, (name) => lastOf(written, name, one.space)));
    const rows = ready.flatMap(({ kind, space }, at) => records[at].map((fields) => [space, kind.kind, fields]));
    const ids = await putMany(vault, rows);
    for (const [at, one] of ready.entries()) one.ids = ids.splice(0, records[at].length);
    written.push(...ready);
    left = left.filter((one) => !ready.includes(one));
  }
  return written;
}

/** The last record of a kind, in this space where there is one. */
function lastOf(written, name, space) {
  const all = written.filter(({ kind }) => kind.kind === name);
  return (all.find((one) => one.space === space) ?? all[0]).ids.at(-1);
}

/**
 * The hostile records of a kind: one a shape, and at the end one that says every attack in its texts and is first in
 * its list. `idOf` gives the id of a record of a kind. What holds no words is as in the example.
 */
function recordsOf(kind, idOf) {
  const example = Object.fromEntries(
    Object.entries(kind.example).map(([name, value]) => [name, named(value) ? idOf(named(value)) : value]),
  );
  if (worded(kind).length === 0) return [example];
  const shapes = SHAPES.map((shape, n) => ({ n, line: line(shape, 290), text: wrapped(n).replaceAll("\u0000", "") }));
  const last = { n: SHAPES.length, line: FIRST + line(SHAPES[7], 280), text: ALL };
  return [...shapes, last].map((said) => ({ ...example, ...plainFields(kind, said.n), ...hostileFields(kind, said) }));
}

function hostileFields(kind, said) {
  const value = (field) => {
    assert.ok(HOSTILE[field.type], `no attack is known for the type “${field.type}”: add one in hostile.mjs`);
    return HOSTILE[field.type](said, field);
  };
  return Object.fromEntries(worded(kind).map((field) => [field.name, value(field)]));
}

/** Numbers and days that differ from record to record. Those of the last record are the newest. */
function plainFields(kind, n) {
  const isLast = n === SHAPES.length;
  const past = new Date(Date.UTC(2024, 0, 1) + n * DAY_MS).toISOString().slice(0, 10);
  const value = ({ name, type, fill, min, max }) => {
    if (type === "int" && name in kind.example) return min + (n % (max - min + 1));
    if (type !== "day") return undefined;
    // A record is made today. Only what is planned lies ahead: nobody has checked anything on a day to come.
    if (fill === "today") return isLast ? null : past;
    return name in kind.example && name !== kind.verified?.on ? (isLast ? LATER : past) : undefined;
  };
  const values = kind.fields.map((field) => [field.name, value(field)]);
  return Object.fromEntries(values.filter(([, one]) => one !== undefined));
}

const isFile = ({ type }) => type === "attachment";
const worded = (kind) => kind.fields.filter((field) => field.words && !isFile(field));
/** The kind in `@kind`. */
const named = (value) => (typeof value === "string" && value.startsWith("@") ? value.slice(1) : null);
const refersTo = (kind) => Object.values(kind.example).flatMap((value) => named(value) ?? []);
/** The spaces of this vault that a kind can be in. What is for facilitators goes there from the group by itself. */
const spacesOf = ({ spaces }) => [
  ...new Set(spaces.filter((one) => one !== "pair").map((one) => (one === "private" ? one : GROUP))),
];

/** Runs a command for each, if there are any. */
const runAll = (vault, all, commandOf) => (all.length > 0 ? batch(vault, all.map(commandOf)) : []);
