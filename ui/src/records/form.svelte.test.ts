import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import type { Of } from "../lib/backend/records";
import type { Kind } from "../lib/generated/kinds";
import { keepAll } from "../lib/draft.svelte";
import type { Json } from "../lib/generated/types";
import { Form, type Options } from "./form.svelte";
import { fieldOf, fieldsOf, kinds, type Field } from "./schema";
import { show } from "./typed";

type Values = Record<string, Json>;
const vault = vi.hoisted(() => ({
  drafts: new Map<string, unknown>(),
  written: [] as { id: string | null; fields: Record<string, unknown> }[],
  removed: [] as string[],
  alongs: [] as unknown[],
  refuses: false,
  /** A save that is under way waits for it. */
  gate: Promise.resolve() as Promise<unknown>,
  record: null as { id: string; fields: Record<string, unknown> } | null,
}));
vi.mock("../lib/notices.svelte", () => ({ attempt: (work: () => Promise<unknown>) => work().catch(() => undefined) }));
vi.mock("../lib/i18n/language.svelte", () => ({
  say: (id: string) => id,
  sayAny: () => null,
  choice: (_: string, word: string) => word,
  fieldWord: (_: string, name: string) => name,
  language: () => "ja",
  withEra: () => false,
}));
vi.mock("../lib/vault.svelte", () => ({ myGroups: () => [] }));
vi.mock("../lib/generated/commands", () => ({
  draft: async (key: string) =>
    vault.drafts.has(key)
      ? { key, body: structuredClone(vault.drafts.get(key)), at: "2026-05-09T14:02:00+09:00" }
      : null,
  putDraft: async (key: string, body: unknown) => (
    vault.drafts.set(key, structuredClone(body)),
    { key, body, at: "2026-05-09T14:02:00+09:00" }
  ),
  dropDraft: async (key: string) => (vault.drafts.delete(key), null),
  remove: async (id: string) => vault.removed.push(id),
  put: async (
    space: string,
    kind: string,
    id: string | null,
    fields: Record<string, unknown>,
    along: { draft: { key: string; rest: unknown } } | null,
  ) => {
    await vault.gate;
    if (vault.refuses) throw new Error("locked");
    if (along) vault.alongs.push(structuredClone(along));
    if (along?.draft.rest === null) vault.drafts.delete(along.draft.key);
    else if (along) vault.drafts.set(along.draft.key, structuredClone(along.draft.rest));
    vault.written.push({ id, fields: structuredClone(fields) });
    vault.record = {
      ...{ id: id ?? "new", kind, space, title: "", made_by: null, mine: true, at: "2026-05-09T14:03:00+09:00" },
      fields: { ...vault.record?.fields, ...structuredClone(fields) },
    };
    return { id: id ?? "new", kind, space, changed: Object.keys(fields), record: structuredClone(vault.record) };
  },
}));

const EMPTY = { written: [], removed: [], alongs: [], refuses: false, record: null };
beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(vault, structuredClone(EMPTY), { drafts: new Map(), gate: Promise.resolve() });
});
afterEach(() => vi.useRealTimers());

function record<K extends Kind>(kind: K, fields: Values, conflicts?: Values): Of<K> {
  const made = {
    id: "r",
    kind,
    space: "g",
    title: "",
    fields,
    made_by: null,
    mine: true,
    at: null,
    ...(conflicts ? { conflicts } : {}),
  };
  vault.record = structuredClone(made);
  return made as unknown as Of<K>;
}
async function opened<K extends Kind>(options: Omit<Options<K>, "space">): Promise<Form<K>> {
  const form = new Form<K>({ space: "g", ...options });
  await form.begin();
  return form;
}
const pause = () => vi.advanceTimersByTimeAsync(500);
const fields = () => vault.written.map((one) => one.fields);

/** Two values of each type, neither of them empty. */
const TWO: Record<Field["type"], [Json, Json]> = {
  line: ["窓辺", "縁側"],
  text: ["一行目\n二行目", "別の文"],
  day: ["2026-05-09", "2026-06-10"],
  at: ["2026-05-09T19:30:00+09:00", "2026-05-09T20:30:00+09:00"],
  clock: ["19:30", "08:00"],
  int: [1, 2],
  decimal: [6.5, 7],
  bool: [false, true],
  choice: ["", ""],
  text_list: [["夜"], ["夜", "眠り"]],
  text_set: [["夜"], ["夜", "眠り"]],
  ref: ["0123456789abcdefghjkmnpqrs", "1123456789abcdefghjkmnpqrs"],
  person: ["0123456789abcdefghjkmnpqrs", "1123456789abcdefghjkmnpqrs"],
  lang: ["ja", "en"],
  url: ["https://example.org/", "tel:119"],
  rungs: [
    ["a", "b", "c", "d", "e"],
    ["a", "b", "c", "d", "f"],
  ],
  ratings: [{ 散歩: 3 }, { 散歩: 4 }],
  position: ["i", "k"],
  attachment: [
    { blob: "b", size: 1, name: "n" },
    { blob: "c", size: 2, name: "m" },
  ],
  steps: [[{ key: "k" }], [{ key: "l" }]],
  any: ["眠れない夜", "朝"],
};
function twoOf(kind: Kind, name: string): [Json, Json] {
  const declared = fieldOf(kind, name) as Field;
  return declared.of ? [declared.of[0] as string, declared.of[1] as string] : TWO[declared.type];
}

describe("a form in which one field was edited writes that field alone", () => {
  for (const kind of kinds()) {
    test(`${kind}, each of its fields, on a button and by itself`, async () => {
      const full = Object.fromEntries(fieldsOf(kind).map((name) => [name, twoOf(kind, name)[0]]));
      for (const name of fieldsOf(kind)) {
        for (const leaving of [false, true]) {
          vault.written = [];
          const form = await opened({ kind, record: record(kind, full), fields: fieldsOf(kind), leaving });
          const [, other] = twoOf(kind, name);
          form.type(name, show(fieldOf(kind, name) as Field, other));
          if (leaving) await form.store();
          else await form.save();
          expect(vault.written, `${kind} ${name}`).toEqual([{ id: "r", fields: { [name]: other } }]);
          await form.leave();
          expect([vault.written.length, vault.drafts.size], `${kind} ${name}`).toEqual([1, 0]);
        }
      }
    });

    test(`${kind}, whatever came in meanwhile for the others`, async () => {
      const [names, at] = [fieldsOf(kind), (name: string, n: 0 | 1) => twoOf(kind, name)[n]];
      for (const name of names) {
        vault.written = [];
        const form = await opened({
          kind,
          record: record(kind, Object.fromEntries(names.map((one) => [one, at(one, 0)]))),
          fields: names,
        });
        form.type(name, show(fieldOf(kind, name) as Field, at(name, 1)));
        form.now(record(kind, Object.fromEntries(names.map((one) => [one, at(one, one === name ? 0 : 1)]))));
        expect(form.meanwhile, `${kind} ${name}`).toEqual([]);
        await form.save();
        expect(fields(), `${kind} ${name}`).toEqual([{ [name]: at(name, 1) }]);
      }
    });
  }
});

describe("what is typed", () => {
  test("is a draft with every pause, and goes into the record once, when the field is left", async () => {
    const form = await opened({ kind: "decision", record: record("decision", { body: "お茶" }), leaving: true });
    for (const typed of ["さ", "寒い"]) {
      form.of("objections").oninput(typed);
      await pause();
    }
    expect([vault.written, vault.drafts.size]).toEqual([[], 1]);
    form.of("objections").onchange();
    await form.leave();
    expect([fields(), vault.drafts.size]).toEqual([[{ objections: "寒い" }], 0]);
  });

  test("and taken back leaves no draft", async () => {
    const form = await opened({ kind: "decision", record: record("decision", { body: "お茶" }), leaving: true });
    form.type("body", "お茶だ");
    await pause();
    form.type("body", "お茶 ");
    await form.leave();
    await pause();
    expect([vault.written, vault.drafts.size]).toEqual([[], 0]);
  });

  test("comes back after a crash on a form with a button, and is given up only when somebody says so", async () => {
    const first = await opened({ kind: "handover", record: record("handover", { on: "2026-05-09", room: "二階" }) });
    first.type("key", "守衛室");
    await pause();
    const second = await opened({ kind: "handover", record: record("handover", { on: "2026-05-09", room: "一階" }) });
    expect([second.text("key"), second.text("room"), second.meanwhile]).toEqual(["守衛室", "一階", []]);
    await second.leave();
    expect(vault.drafts.size).toBe(1);
    const third = await opened({ kind: "handover", record: record("handover", { on: "2026-05-09", room: "一階" }) });
    await third.giveUp();
    expect([third.text("key"), vault.drafts.size, vault.written]).toEqual(["", 0, []]);
  });

  test("and was interrupted is saved the next time, by a form that writes itself", async () => {
    const first = await opened({ kind: "decision", record: record("decision", { body: "お茶" }), leaving: true });
    first.type("by_whom", "みんな");
    await pause();
    const second = await opened({
      kind: "decision",
      record: record("decision", { body: "お茶は各自で" }),
      leaving: true,
    });
    expect([fields(), second.meanwhile, vault.drafts.size]).toEqual([[{ by_whom: "みんな" }], [], 0]);
  });

  test("and was written before a lock could let the draft go is let go the next time", async () => {
    const first = await opened({ kind: "decision", record: record("decision", { body: "お茶" }), leaving: true });
    first.type("by_whom", "みんな");
    await pause();
    await opened({ kind: "decision", record: record("decision", { body: "お茶", by_whom: "みんな" }), leaving: true });
    expect([vault.written, vault.drafts.size]).toEqual([[], 0]);
  });

  test("before the draft came stands upon it, and neither is lost", async () => {
    const first = await opened({ kind: "handover", record: record("handover", { on: "2026-05-09" }) });
    first.type("key", "守衛室");
    await pause();
    const second = new Form({ kind: "handover", space: "g", record: record("handover", { on: "2026-05-09" }) });
    second.type("room", "二階");
    await second.begin();
    expect([second.text("key"), second.text("room")]).toEqual(["守衛室", "二階"]);
    await second.save();
    expect(fields()).toEqual([{ key: "守衛室", room: "二階" }]);
  });

  test("into a form that is closed and opened at once is there again", async () => {
    const first = await opened({ kind: "handover", record: record("handover", { on: "2026-05-09" }) });
    first.type("key", "守衛室");
    void first.leave();
    const second = await opened({ kind: "handover", record: record("handover", { on: "2026-05-09" }) });
    expect(second.text("key")).toBe("守衛室");
  });

  test("while a save runs stays typed, and is written by the next one", async () => {
    const form = await opened({ kind: "decision", record: record("decision", { body: "お茶" }), leaving: true });
    form.type("body", "お茶と");
    const running = form.store();
    await Promise.resolve();
    form.type("body", "お茶とお菓子");
    await running;
    expect([fields(), form.text("body"), form.meanwhile, vault.drafts.size]).toEqual([
      [{ body: "お茶と" }],
      "お茶とお菓子",
      [],
      1,
    ]);
    await form.leave();
    expect([fields().at(-1), vault.drafts.size]).toEqual([{ body: "お茶とお菓子" }, 0]);
  });

  test("ends its draft in the write that saves it, and leaves there what cannot be read", async () => {
    const form = await opened({ kind: "decision", record: record("decision", { body: "お茶" }), leaving: true });
    form.type("body", "水");
    form.type("review_on", "いつか");
    await form.store();
    // A crash at this moment leaves the record, and of the draft what is in no record.
    expect([fields(), vault.alongs]).toEqual([
      [{ body: "水" }],
      [{ draft: { key: "decision/r", rest: { before: { review_on: "" }, typed: { review_on: "いつか" } } } }],
    ]);
    expect([form.draftAt, form.savedAt]).not.toContain(null);
    form.type("review_on", "12/25");
    await form.leave();
    expect([vault.alongs.at(-1), vault.drafts.size]).toEqual([{ draft: { key: "decision/r", rest: null } }, 0]);
  });

  test("in a form that writes itself is written when the window is left", async () => {
    const form = await opened({ kind: "note", fixed: { session: "s" }, leaving: true });
    form.type("body", "工夫が五つ出た。");
    await keepAll();
    expect([fields().at(-1), form.draftAt]).toEqual([{ session: "s", body: "工夫が五つ出た。" }, null]);
    form.type("body", "工夫が六つ出た。");
    await form.leave();
    expect(fields().at(-1)).toEqual({ body: "工夫が六つ出た。" });
  });

  test("is kept if it could not be written", async () => {
    vault.refuses = true;
    const form = await opened({ kind: "decision", record: record("decision", { body: "お茶" }) });
    form.type("body", "水");
    expect([await form.save(), form.text("body")]).toEqual([undefined, "水"]);
    await form.leave();
    expect(vault.drafts.size).toBe(1);
  });

  test("back to what the record said before takes back one's own change, and no one else's", async () => {
    const form = await opened({ kind: "handover", record: record("handover", { on: "2026-05-09", room: "二階" }) });
    form.type("room", "一階");
    form.now(record("handover", { on: "2026-05-09", room: "三階" }));
    form.type("room", "二階");
    expect([form.touched, form.meanwhile]).toEqual([[], []]);
    expect((await form.save())?.wrote).toEqual({});
    expect(form.text("room")).toBe("三階");
  });
});

describe("what somebody else wrote meanwhile", () => {
  test("into a touched field is shown before it is covered", async () => {
    const first = await opened({ kind: "decision", record: record("decision", { body: "お茶" }), leaving: true });
    first.type("body", "お茶とお菓子");
    await pause();
    const second = await opened({
      kind: "decision",
      record: record("decision", { body: "お茶は各自で" }),
      leaving: true,
    });
    expect([vault.written, second.text("body"), second.meanwhile.map((one) => one.text)]).toEqual([
      [],
      "お茶とお菓子",
      ["お茶は各自で"],
    ]);
    await second.store();
    expect([fields(), second.meanwhile, vault.drafts.size]).toEqual([[{ body: "お茶とお菓子" }], [], 0]);
  });

  test("is not covered by a form that writes itself and was only looked at", async () => {
    const first = await opened({ kind: "decision", record: record("decision", { body: "お茶" }), leaving: true });
    first.type("body", "お茶とお菓子");
    await pause();
    const second = await opened({
      kind: "decision",
      record: record("decision", { body: "お茶は各自で" }),
      leaving: true,
    });
    await second.leave();
    expect([vault.written, vault.drafts.size]).toEqual([[], 1]);
    const third = await opened({
      kind: "decision",
      record: record("decision", { body: "お茶は各自で" }),
      leaving: true,
    });
    third.type("body", "お茶とお菓子は各自で");
    await third.leave();
    expect([fields(), vault.drafts.size]).toEqual([[{ body: "お茶とお菓子は各自で" }], 0]);
  });

  test("in two versions is shown whole, and an untouched field of two versions is never written", async () => {
    const versions = [
      { value: "一階", by: null, person: null, device: "a" },
      { value: "三階", by: null, person: null, device: "b" },
    ];
    const form = await opened({
      kind: "handover",
      record: record("handover", { on: "2026-05-09", room: "三階", key: "受付" }, { room: versions }),
    });
    form.type("key", "守衛室");
    expect([form.isApart("room"), form.meanwhile]).toEqual([true, []]);
    form.type("room", "二階");
    expect(form.meanwhile.map((one) => one.text)).toEqual(["一階\n三階"]);
    form.type("room", "三階");
    await form.save();
    expect(fields()).toEqual([{ key: "守衛室" }]);
  });
});

describe("what cannot be read", () => {
  test("is not written, stays as typed, and is said once it is sent", async () => {
    const form = await opened({
      kind: "decision",
      record: record("decision", { body: "お茶", review_on: "2026-05-09" }),
    });
    form.type("review_on", "0202-08-01");
    form.type("by_whom", "みんな");
    expect(form.fault("review_on")).toBe("");
    expect(await form.save()).toBeUndefined();
    expect([vault.written, form.text("review_on"), form.fault("review_on") !== ""]).toEqual([[], "0202-08-01", true]);
    form.type("review_on", "2026-08-01");
    expect(form.fault("review_on")).toBe("");
    await form.save();
    expect(fields()).toEqual([{ review_on: "2026-08-01", by_whom: "みんな" }]);
  });

  test("waits in the draft of a form that writes itself, which writes the rest", async () => {
    const form = await opened({ kind: "session", record: record("session", { day: "2026-05-09" }), leaving: true });
    form.type("minutes_planned", "soon");
    form.type("place", "図書館");
    form.of("minutes_planned").onblur();
    await pause();
    await form.leave();
    expect([fields(), form.fault("minutes_planned") !== "", vault.drafts.size]).toEqual([
      [{ place: "図書館" }],
      true,
      1,
    ]);
    const again = await opened({
      kind: "session",
      record: record("session", { day: "2026-05-09", place: "図書館" }),
      leaving: true,
    });
    expect(again.text("minutes_planned")).toBe("soon");
  });

  test("such as a field emptied that a record cannot be without, comes back with its words", async () => {
    const form = await opened({ kind: "goal", record: record("goal", { why: "歩きたい" }), leaving: true });
    form.type("why", "  ");
    await form.leave();
    expect([vault.written, vault.drafts.size]).toEqual([[], 0]);
  });
});

describe("a new record", () => {
  test("is made once, however often one clicks, with what is fixed, what was typed and what it began with", async () => {
    const form = await opened({ kind: "recommendation", fixed: { resource: "R" }, start: { by: "そら" } });
    expect(form.isWanting).toBe(true);
    form.type("body", " 待てました ");
    const both = await Promise.all([form.save(), form.save()]);
    expect(vault.written).toEqual([{ id: null, fields: { resource: "R", by: "そら", body: "待てました" } }]);
    expect(both.map((one) => one?.record?.id)).toEqual(["new", undefined]);
    await both[0]?.back?.();
    expect(vault.removed).toEqual(["new"]);
  });

  test("of a form that writes itself is made by the first words, and changed by the next", async () => {
    const told: string[] = [];
    const form = await opened({ kind: "safety_plan", key: "plan", leaving: true, saved: ({ id }) => told.push(id) });
    await form.store();
    form.type("signs", "眠れない");
    await form.store();
    form.type("alone", "散歩");
    await form.leave();
    expect([vault.written, told, vault.drafts.size]).toEqual([
      [
        { id: null, fields: { signs: "眠れない" } },
        { id: "new", fields: { alone: "散歩" } },
      ],
      ["new", "new"],
      0,
    ]);
  });

  test("says what a save would write, and is as it was once that is given up", async () => {
    const form = await opened({ kind: "recommendation", fixed: { resource: "R" }, start: { by: "そら" } });
    form.type("body", " 待てました ");
    expect(form.unsaved).toEqual({ by: "そら", body: "待てました" });
    await form.giveUp();
    expect([form.unsaved, vault.written]).toEqual([{ by: "そら" }, []]);
  });

  test("needs no day that the program fills in, and two quick writings make one", async () => {
    const form = await opened({ kind: "handover", leaving: true });
    form.type("room", "二階");
    const first = form.store();
    form.type("key", "受付");
    await Promise.all([first, form.store()]);
    expect(vault.written.map((one) => one.id)).toEqual([null, ...vault.written.slice(1).map(() => "new")]);
    expect(Object.assign({}, ...fields())).toEqual({ room: "二階", key: "受付" });
  });
});

test("a form asks for every field that is written by hand, but for those that are written elsewhere", async () => {
  expect((await opened({ kind: "follow_up", except: ["done_on"] })).fields).toEqual(["text", "owner", "due_on"]);
  expect((await opened({ kind: "session", fields: ["day", "title", "place"], except: ["title"] })).fields).toEqual([
    "day",
    "place",
  ]);
});

test("a save can be taken back: what the record said before is written again, of what was written and nothing else", async () => {
  const form = await opened({
    kind: "group",
    record: record("group", { name: "ひだまり", place: "図書館", purpose: "話す" }),
  });
  form.type("place", "公民館");
  form.type("reading", "ひだまり");
  const done = await form.save();
  await done?.back?.();
  expect(fields()).toEqual([
    { place: "公民館", reading: "ひだまり" },
    { place: "図書館", reading: null },
  ]);
});

test("what a field shows in place of what the record says is not written until somebody touches it", async () => {
  const form = await opened({
    kind: "agenda_item",
    record: record("agenda_item", { session: "s", en: "Tea" }),
    fields: ["ja"],
    shows: { ja: "Tea" },
    leaving: true,
  });
  await form.store();
  expect([form.text("ja"), vault.written]).toEqual(["Tea", []]);
  form.type("ja", "お茶");
  await form.store();
  expect([fields(), form.text("ja")]).toEqual([[{ ja: "お茶" }], "お茶"]);
});
