import { beforeEach, expect, test, vi } from "vitest";

import type { Of } from "../../lib/backend/records";
import { Gathering, namesOf } from "./gathering.svelte";

type Stored = { id: string; kind: string; space: string; fields: Record<string, unknown> };
const vault = vi.hoisted(() => ({ records: [] as Stored[], removed: [] as Stored[], role: "facilitator" as string | null }));
vi.mock("../../lib/generated/commands", () => ({
  get: async (id: string) => vault.records.find((one) => one.id === id) ?? Promise.reject({ code: "no_such_record", args: {} }),
  page: async ({ space, kind }: { space: string; kind: string }) => ({ records: vault.records.filter((one) => one.space === space && one.kind === kind), next: null }),
  trash: async () => vault.removed.map((record) => ({ record })),
}));
vi.mock("../../lib/i18n/language.svelte", () => ({}));
vi.mock("../../lib/vault.svelte", () => ({
  groupOf: () => ({ space: "G", facilitators: "F", role: vault.role, members: [] }),
  facilitates: () => vault.role === "facilitator",
}));

const session = (template: string): Stored => ({ id: "S", kind: "session", space: "G", fields: { day: "2026-05-09", template } });
const member = (id: string, fields: object): Stored => ({ id, kind: "member", space: "G", fields: { ...fields } });
async function loaded(): Promise<Gathering> {
  const gathering = new Gathering("G", "S");
  await gathering.load();
  return gathering;
}
beforeEach(() => Object.assign(vault, { records: [session("topic")], removed: [], role: "facilitator" }));

test("a template that was removed still says whether notes are taken, and of one that is not here nobody knows", async () => {
  const template = (notes: boolean): Stored => ({ id: "T", kind: "template", space: "G", fields: { ja: "静かな会", notes, steps: [] } });
  vault.records = [session("T")];
  expect((await loaded()).mayNote).toBe(false);
  vault.removed = [template(false)];
  expect((await loaded()).mayNote).toBe(false);
  vault.removed = [template(true)];
  expect((await loaded()).mayNote).toBe(true);
});

test("whoever left is in the list of the gathering they were at, and somebody written down twice is there once", async () => {
  vault.records.push(member("b", { name: "ハル", person: "P" }), member("a", { name: "ハル", person: "P" }), member("c", { name: "まめ", state: "left" }), member("d", { name: "River", state: "left" }));
  vault.records.push({ id: "x", kind: "attendance", space: "F", fields: { session: "S", member: "c", state: "present" } });
  const gathering = await loaded();
  expect(gathering.members.map((one) => one.id)).toEqual(["a", "c"]);
  expect(gathering.names).toEqual(["ハル"]);
});

test("two people with one name are one name to choose", () => {
  expect(namesOf([member("a", { name: "ハル" }), member("b", { name: "ハル" })] as unknown as Of<"member">[])).toEqual(["ハル"]);
});

test("who stepped down has no facilitators' part, and who left may only look", async () => {
  vault.records.push({ id: "x", kind: "handover", space: "F", fields: { session: "S", on: "2026-05-09" } });
  expect((await loaded()).handovers).toHaveLength(1);
  vault.role = "member";
  const member = await loaded();
  expect([member.facilitators, member.handovers, member.open]).toEqual([null, [], true]);
  vault.role = null;
  expect((await loaded()).open).toBe(false);
});

test("a gathering that is in the trash says that it is not here", async () => {
  vault.records = [];
  const gathering = await loaded();
  expect([gathering.record, gathering.missing]).toEqual([null, true]);
});
