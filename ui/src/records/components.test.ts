import { render } from "svelte/server";
import { describe, expect, test, vi } from "vitest";

import type { Of } from "../lib/backend/records";
import type { Kind } from "../lib/generated/kinds";
import type { Json } from "../lib/generated/types";
import { fieldWord, speak, type Language } from "../lib/i18n/language.svelte";
import { Form } from "./form.svelte";
import RecordFacts from "./RecordFacts.svelte";
import RecordForm from "./RecordForm.svelte";
import { fieldOf, fieldsOf, kinds, writableFields, type Field } from "./schema";
import { isRunningText, titleOf, worded, writable } from "./values";

vi.hoisted(() => {
  vi.stubGlobal("location", { search: "?lang=en" });
  vi.stubGlobal("document", { documentElement: { lang: "en", dataset: {}, style: {} } });
});
vi.mock("@tauri-apps/api/core", () => ({ invoke: async () => null }));

const SAMPLES: Record<Field["type"], Json> = {
  line: "窓辺 <b>",
  text: "一行目\n二行目",
  day: "2026-05-09",
  at: "2026-05-09T19:30:00+09:00",
  clock: "19:30",
  int: 1,
  decimal: 6.5,
  bool: false,
  choice: "",
  text_list: ["夜", "眠り"],
  text_set: ["夜", "眠り"],
  ref: "0123456789abcdefghjkmnpqrs",
  person: "0123456789abcdefghjkmnpqrs",
  lang: "ja",
  url: "https://example.org/",
  rungs: ["a", "b", "c", "d", "e"],
  ratings: { 散歩: 3 },
  position: "i",
  attachment: { blob: "b", size: 1, name: "n" },
  steps: [{ key: "k" }],
  any: "眠れない夜",
};
function full<K extends Kind>(kind: K, conflicts?: { [name: string]: Json }): Of<K> {
  const fields = Object.fromEntries(
    fieldsOf(kind).map((name) => [name, fieldOf(kind, name)?.of?.[0] ?? SAMPLES[fieldOf(kind, name)!.type]]),
  );
  return {
    id: "r",
    kind,
    space: "g",
    title: "2026-05-09",
    fields,
    made_by: "そら",
    mine: true,
    at: null,
    ...(conflicts ? { conflicts } : {}),
  } as unknown as Of<K>;
}
/** What the page says, without its tags. */
const text = (html: string) => html.replaceAll(/<[^>]*>/g, " ");
const form = <K extends Kind>(kind: K, record: Of<K> | null = null) => new Form<K>({ kind, space: "g", record });
const drawn = <K extends Kind>(one: Form<K>, more: object = {}) =>
  render(RecordForm as never, { props: { form: one, ...more } as never }).body;

describe.each<Language>(["en", "ja"])("in %s", (lang) => {
  test("a form has each field that is written by hand under its word, with a field that belongs to the label", () => {
    speak(lang);
    for (const kind of kinds()) {
      const html = drawn(form(kind, full(kind)));
      for (const name of writableFields(kind)) {
        expect(text(html), `${kind} ${name}`).toContain(fieldWord(kind, name).replaceAll("&", "&amp;"));
        expect(fieldWord(kind, name), `${kind} ${name}`).not.toBe(name);
      }
      for (const [, id] of html.matchAll(/<label for="([^"]*)"/g)) expect(html, kind).toContain(`id="${id}"`);
      for (const [, ids] of html.matchAll(/aria-describedby="([^"]*)"/g))
        for (const id of (ids ?? "").split(" ")) expect(html, kind).toContain(`id="${id}"`);
    }
  });

  test("a record says each of its values in words, and no name of a field or of a choice", () => {
    speak(lang);
    for (const kind of kinds()) {
      const html = render(RecordFacts as never, { props: { record: full(kind), age: false } as never }).body;
      const said = text(html);
      for (const name of fieldsOf(kind).filter((one) => !["ref", "position"].includes(fieldOf(kind, one)!.type))) {
        const choice = fieldOf(kind, name)?.of?.[0];
        expect(said, `${kind} ${name}`).toContain(fieldWord(kind, name).replaceAll("&", "&amp;"));
        if (choice) expect(worded(kind, name, choice), `${kind} ${name}`).not.toBe(choice);
      }
      expect(html, kind).not.toContain("<b>");
    }
  });
});

test("a field of two versions is not written in, and what cannot be read is said beside its field", async () => {
  speak("en");
  const record = full("handover", { room: [{ value: "一階", by: null, person: null, device: "a" }] });
  const html = drawn(form("handover", record));
  expect(html).toMatch(/data-name="room"[^]*There are two versions of this/);
  expect(html).not.toMatch(/<div class="field[^"]*" data-name="room"><label/);
  const typed = form("handover", full("handover"));
  typed.type("next_day", "0002-08-01");
  await typed.save();
  expect(drawn(typed)).toMatch(
    /aria-describedby="[^"]*?([^" ]*-below)" aria-invalid="true"[^]*<p [^>]*id="\1"[^>]*role="status">[^]*This cannot be read as a day/,
  );
});

test("a record without words is called by its day, as people write it", () => {
  speak("en");
  expect([titleOf({ title: "2026-11-22" }), titleOf({ title: "窓" }), titleOf({ title: "" })]).toEqual([
    "Sun 22 Nov 2026",
    "窓",
    "",
  ]);
});

test("a helpline says how long ago and by whom it was checked, instead of the two fields that say so", () => {
  speak("en");
  const { fields, ...rest } = full("helpline");
  const record = { ...rest, fields: { ...fields, verified_on: "2020-01-01", verified_by: "Sora" } };
  const said = text(render(RecordFacts as never, { props: { record } as never }).body);
  expect(said).toMatch(/Last checked \d+ months ago\. By Sora\. Please check\./);
  expect(said).not.toContain(fieldWord("helpline", "verified_by"));
});

test("of two versions those are written by hand that are words, a day or a list; of the others one is chosen", () => {
  const by: Partial<Record<Field["type"], string>> = {
    line: "line",
    text: "text",
    day: "day",
    lang: "line",
    url: "line",
    text_list: "list",
    text_set: "list",
    any: "line",
  };
  for (const kind of kinds()) {
    for (const name of fieldsOf(kind)) {
      const { type, of } = fieldOf(kind, name)!;
      const value = of?.[0] ?? SAMPLES[type];
      expect(writable(kind, name, [value, null]), `${kind} ${name}`).toBe(by[type] ?? null);
      expect(isRunningText(kind, name, value), `${kind} ${name}`).toBe(["line", "text", "url", "any"].includes(type));
    }
  }
  // What a newer version of the program or somebody else wrote has no declared type: it is written as what it is.
  expect([
    writable("journal", "weather", ["雨", "雪"]),
    writable("journal", "weather", ["a\nb"]),
    writable("journal", "weather", ["2026-05-09", 3]),
  ]).toEqual(["line", "text", null]);
});

test("a step of a scale with a word for each is its word wherever a record is read, and a scale of numbers stays one", () => {
  speak("en");
  expect([worded("mood", "face", 2), worded("mood", "energy", -2), worded("mood", "rested", 4)]).toEqual([
    "Hard",
    "Drained",
    "Fairly rested",
  ]);
  expect([worded("mood", "anxiety", 5), worded("goal", "weight", 2)]).toEqual(["5", "2"]);
});
