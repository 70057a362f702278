import { beforeEach, expect, test, vi } from "vitest";

import type { Of } from "../../lib/backend/records";
import { Gathering, namesOf } from "./gathering.svelte";

type Stored = { id: string; kind: string; space: string; fields: Record<string, unknown> };
const vault = vi.hoisted(() => ({
  asked: 0,
  records: [] as Stored[],
  removed: [] as Stored[],
  role: "facilitator" as string | null,
}));
vi.mock("../../lib/generated/commands", () => ({
  get: async (id: string) =>
    vault.records.find((one) => one.id === id) ?? Promise.reject({ code: "no_such_record", args: {} }),
  page: async ({ space, kind }: { space: string; kind: string }) => {
    vault.asked += 1;
    return { records: vault.records.filter((one) => one.space === space && one.kind === kind), next: null };
  },
  put: async (space: string, kind: string, id: string | null, fields: Record<string, unknown>) => {
    const before = vault.records.find((one) => one.id === id);
    const record = { id: id ?? `new-${vault.records.length}`, kind, space, fields: { ...before?.fields, ...fields } };
    vault.records = [...vault.records.filter((one) => one !== before), record];
    return { id: record.id, kind, space, changed: Object.keys(fields), record };
  },
  remove: async (id: string) =>
    vault.records.splice(
      vault.records.findIndex((one) => one.id === id),
      1,
    ),
  drafts: async () => [],
  draft: async () => null,
  putDraft: async (key: string, body: unknown) => ({ key, body, at: "2026-05-09T14:02:00+09:00" }),
  dropDraft: async () => null,
  trash: async () => vault.removed.map((record) => ({ record })),
}));
vi.mock("../../lib/i18n/language.svelte", () => ({ language: () => "ja" }));
vi.mock("../../lib/vault.svelte", () => ({
  groupOf: () => ({ space: "G", facilitators: "F", role: vault.role, members: [] }),
  facilitates: () => vault.role === "facilitator",
}));

const session = (template: string): Stored => ({
  id: "S",
  kind: "session",
  space: "G",
  fields: { day: "2026-05-09", template },
});
const member = (id: string, fields: object): Stored => ({ id, kind: "member", space: "G", fields: { ...fields } });
async function loaded(): Promise<Gathering> {
  const gathering = new Gathering("G", "S");
  await gathering.load();
  return gathering;
}
beforeEach(() => Object.assign(vault, { records: [session("topic")], removed: [], role: "facilitator" }));

test("a template that was removed still says whether notes are taken, and of one that is not here nobody knows", async () => {
  const template = (notes: boolean): Stored => ({
    id: "T",
    kind: "template",
    space: "G",
    fields: { ja: "静かな会", notes, steps: [] },
  });
  vault.records = [session("T")];
  expect((await loaded()).mayNote).toBe(false);
  vault.removed = [template(false)];
  expect((await loaded()).mayNote).toBe(false);
  vault.removed = [template(true)];
  expect((await loaded()).mayNote).toBe(true);
});

test("whoever left is in the list of the gathering they were at, and somebody written down twice is there once", async () => {
  vault.records.push(
    member("b", { name: "ハル", person: "P" }),
    member("a", { name: "ハル", person: "P" }),
    member("c", { name: "まめ", state: "left" }),
    member("d", { name: "River", state: "left" }),
  );
  vault.records.push({
    id: "x",
    kind: "attendance",
    space: "F",
    fields: { session: "S", member: "c", state: "present" },
  });
  const gathering = await loaded();
  expect(gathering.members.map((one) => one.id)).toEqual(["a", "c"]);
  expect(gathering.names).toEqual(["ハル"]);
});

test("two people with one name are one name to choose", () => {
  expect(namesOf([member("a", { name: "ハル" }), member("b", { name: "ハル" })] as unknown as Of<"member">[])).toEqual([
    "ハル",
  ]);
});

test("who stepped down has no facilitators' part, and who left may only look", async () => {
  vault.records.push({ id: "x", kind: "handover", space: "F", fields: { session: "S", on: "2026-05-09" } });
  expect((await loaded()).parts.handover).toHaveLength(1);
  vault.role = "member";
  const member = await loaded();
  expect([member.facilitators, member.parts.handover, member.open]).toEqual([null, [], true]);
  vault.role = null;
  expect((await loaded()).open).toBe(false);
});

test("a gathering that is in the trash says that it is not here", async () => {
  vault.records = [];
  const gathering = await loaded();
  expect([gathering.record, gathering.missing]).toEqual([null, true]);
});

test("what was written stands here as the vault answers it: in its place, a new one at the end, and nothing is listed anew", async () => {
  const decision = (id: string, body: string): Stored => ({
    id,
    kind: "decision",
    space: "G",
    fields: { session: "S", body, on: "2026-05-09" },
  });
  vault.records.push(decision("b", "冬は14時から"), decision("a", "お茶は自分で"));
  const gathering = await loaded();
  const bodies = () => gathering.parts.decision.map((one) => one.fields.body);
  vault.asked = 0;
  expect(bodies()).toEqual(["お茶は自分で", "冬は14時から"]);
  await gathering.write({ space: "G", kind: "decision", id: "a" }, { body: "お茶は飲みたい人が" });
  const made = await gathering.add("decision", { body: "膝掛けを借りる" });
  await gathering.set({ headcount: 8 });
  expect(bodies()).toEqual(["お茶は飲みたい人が", "冬は14時から", "膝掛けを借りる"]);
  expect([gathering.record?.fields.headcount, vault.asked]).toEqual([8, 0]);
  await gathering.drop("decision", [made ?? ""]);
  expect([bodies().length, vault.asked]).toEqual([2, 0]);
});

test("each part is written where its kind belongs, also by its form", async () => {
  const gathering = await loaded();
  await gathering.add("attendance", { member: "c", state: "present" });
  await gathering.add("reflection", { body: "聞いた。" });
  const form = gathering.form("handover", null, { except: ["on"], fixed: { on: "2026-05-09" } });
  form.type("room", "二階");
  await form.save();
  expect(vault.records.slice(1).map(({ kind, space, fields }) => [kind, space, fields["session"]])).toEqual([
    ["attendance", "F", "S"],
    ["reflection", "private", "S"],
    ["handover", "F", "S"],
  ]);
  expect(gathering.parts.handover.map((one) => one.fields)).toEqual([{ on: "2026-05-09", session: "S", room: "二階" }]);
});
