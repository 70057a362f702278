// The names of a kind's fields, its choices, its title and the days until it asks to be checked again are declared in
// the domain and said nowhere else in the window. Guarantee: a copy fails here with its file, its line and what to ask
// instead. A page may choose fields (`fields`, `except`), because that is the page's own to say; a choice of all that a
// form offers is a copy again.
import { describe, expect, test } from "vitest";

import { SCHEMA, type KindSchema } from "../lib/generated/schema";
import { choicesOf, fieldsOf, kinds, longFields, writableFields } from "./schema";

/** So many names of fields in declared order are a copy, and so many choices in a union of types. */
const MANY = 3;
/** Of the words in a list at least one in so many is a field's name; else it is a list of something else. */
const SHARE = 3;

const SOURCES = import.meta.glob<string>(["../**/*.{ts,svelte}", "!../**/generated/**", "!../**/*.test.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});

type Found = { at: number; what: string };
/** Words as they are listed: those of an array, however deep, or of a union of types. `before` is the code in front. */
type List = { at: number; words: string[]; before: string; isUnion: boolean };

/** What `source` says again of a declaration, each with its line. */
function copies(source: string): string[] {
  const code = withoutComments(source);
  const found = [
    ...lists(code).flatMap((list) => [...ofFields(list), ...ofChoices(list)]),
    ...ofTitles(code),
    ...ofDays(code),
  ];
  const line = (at: number) => code.slice(0, at).split("\n").length;
  return [...new Set(found.map(({ at, what }) => `${line(at)}: ${what}`))];
}

/** The source with its comments blank, in lines as before. */
function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replaceAll(/[^\n]/g, " ");
  return text.replaceAll(/<!--[^]*?-->|\/\*[^]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, blank);
}

function lists(code: string): List[] {
  const wordsIn = (text: string) => [...text.matchAll(/(["'`])([\w-]+)\1/g)].map(([, , word]) => word ?? "");
  const list = (at: number, text: string, isUnion: boolean) => ({
    at,
    words: wordsIn(text),
    before: code.slice(Math.max(0, at - 30), at),
    isUnion,
  });
  const unions = [...code.matchAll(/"[\w-]+"(?:\s*\|\s*"[\w-]+")+/g)].map((found) => list(found.index, found[0], true));
  return [...arrays(code).map(([from, to]) => list(from, code.slice(from, to), false)), ...unions];
}

/** Where the array literals that stand in no other one begin and end. */
function arrays(code: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = code.indexOf("["); at >= 0; at = code.indexOf("[", at + 1)) {
    // Behind a name or a bracket it is an index or a type.
    if (/[\w)\]]/.test(code.charAt(at - 1))) continue;
    const end = closing(code, at);
    found.push([at, end]);
    at = end;
  }
  return found;
}

function closing(code: string, from: number): number {
  let deep = 0;
  for (let at = from; at < code.length; at++) {
    if (code[at] === "[") deep += 1;
    else if (code[at] === "]" && --deep === 0) return at;
  }
  return code.length;
}

function ofFields({ at, words, before }: List): Found[] {
  const isChoice = /\b(?:fields|except)\b\s*[:=][\s{]*$/i.test(before);
  return kinds().flatMap((kind) => {
    const names: string[] = fieldsOf(kind);
    const named = words.filter((word) => names.includes(word));
    const rises = named.every((name, nth) => nth === 0 || names.indexOf(name) > names.indexOf(named[nth - 1] ?? ""));
    if (named.length < MANY || named.length * SHARE < words.length || !rises) return [];
    const whole = [names, writableFields(kind), longFields(kind)].some(
      (all) => all.every((name) => named.includes(name)) && all.length >= MANY,
    );
    return isChoice && !whole
      ? []
      : [{ at, what: `lists the fields of ${kind}: ask fieldsOf, writableFields or longFields` }];
  });
}

function ofChoices({ at, words, isUnion }: List): Found[] {
  const all = kinds().flatMap((kind) => fieldsOf(kind).flatMap((field) => choicesOf(kind, field) ?? []));
  return [...new Map(all.map((one) => [one.list, one])).values()]
    .filter((one) => one.words.every((word) => words.includes(word)) && (!isUnion || words.length >= MANY))
    .map(({ list }) => ({ at, what: `lists the choices ${list}: ask choicesOf` }));
}

/** The first of a title's fields, or else the next. */
function ofTitles(code: string): Found[] {
  const schemas: [string, KindSchema][] = Object.entries(SCHEMA);
  return schemas.flatMap(([kind, { title }]) => {
    const parts = title.flatMap((part) => (typeof part === "string" ? [part] : [part.ja, part.en]));
    const pairs = title.some((part) => typeof part !== "string")
      ? [parts, [...parts].reverse()]
      : parts.map((first, nth) => [first, ...parts.slice(nth + 1)]);
    return pairs.flatMap(([first, ...rest]) =>
      rest.flatMap((next) =>
        [
          ...code.matchAll(
            new RegExp(`\\.${first}\\b[\\w.?!()]*\\s*(?:\\|\\||\\?\\?)\\s*[\\w.?!(]*\\.${next}\\b`, "g"),
          ),
        ].map(({ index }) => ({ at: index, what: `works out the title of ${kind}: a record says its title` })),
      ),
    );
  });
}

function ofDays(code: string): Found[] {
  const schemas: KindSchema[] = Object.values(SCHEMA);
  const numbers = [...new Set(schemas.flatMap(({ verified }) => (verified ? [verified.staleDays] : [])))];
  return numbers.flatMap((number) =>
    [...code.matchAll(new RegExp(`^.*\\b${number}\\b.*$`, "gm"))]
      .filter(([line]) => /day|stale|verif/i.test(line))
      .map(({ index }) => ({ at: index, what: "says when a record asks to be checked again: ask staleDays" })),
  );
}

test("nothing that a declaration says is said again in the window", () => {
  expect(Object.keys(SOURCES).length).toBeGreaterThan(100);
  expect(Object.entries(SOURCES).flatMap(([path, text]) => copies(text).map((copy) => `${path}:${copy}`))).toEqual([]);
});

describe("a planted copy is found", () => {
  test.each([
    ["a list of names", `const parts = ["signs", "alone", "places"];`, "lists the fields of safety_plan"],
    [
      "names with something beside them",
      `const rows = [\n  ["room", "door"],\n  ["key", "key-icon"],\n  ["room_felt", "sun"],\n];`,
      "lists the fields of handover",
    ],
    [
      "objects with names",
      `const all = [{ name: "why" }, { name: "ladder" }, { name: "weight" }];`,
      "lists the fields of goal",
    ],
    ["a union of names", `type Part = "signs" | "alone" | "places";`, "lists the fields of safety_plan"],
    [
      "a choice of all that a form offers",
      `const FIELDS = ["title", "body", "day", "tags"] as const;`,
      "lists the fields of journal",
    ],
    [
      "a choice of all long texts",
      `<Form fields={["access_needs", "open_decisions", "safety_tasks"]} />`,
      "lists the fields of handover",
    ],
    [
      "the choices",
      `for (const state of ["active", "resting", "reached", "let_go"]) draw(state);`,
      "lists the choices goal_state",
    ],
    ["two choices", `const HOW = ['paper', 'app'];`, "lists the choices ack_how"],
    ["the choices as a type", `type State = "active" | "resting" | "left";`, "lists the choices member_state"],
    ["a title", `const name = record.fields.title || record.fields.body;`, "works out the title of journal"],
    [
      "a title of two fields, one of them further on",
      `return fields.room_felt?.trim() || fields.on;`,
      "works out the title of handover",
    ],
    ["a title in the reader's language", `const name = fields.en ?? fields.ja;`, "works out the title of agreement"],
    ["the days until it is checked again", `const STALE_DAYS = 180;`, "says when a record asks to be checked again"],
  ])("%s", (_, code, what) => {
    expect(copies(`// one\n${code}`).join()).toContain(`2: ${what}`);
  });
});

test("what a page has to say itself is no copy", () => {
  for (const code of [
    `// ["signs", "alone", "places"]\n/* "active" | "resting" | "left" */`,
    `new Form({ kind: "member", fields: ["name", "reading", "pronouns"], except: ["left_on"] })`,
    `const types = ["line", "text", "day", "at", "clock", "int", "decimal", "lang", "url", "position"];`,
    `["active", "reached"].includes(state)`,
    `own === both.ja || own === both.en`,
    `transform: rotate(180deg); const width = 180;`,
    `fields.title`,
    `record["key"]`,
  ]) {
    expect(copies(code), code).toEqual([]);
  }
});
