import { beforeEach, expect, test, vi } from "vitest";

import type { Kinds } from "../lib/generated/kinds";
import type { Json } from "../lib/generated/types";
import { recordOf } from "../lib/backend/fixture";
import type { Form } from "./form.svelte";
import { dayBegun, momentOf, moveTo, noteBeginning, putOfMoment } from "./moment";

const vault = vi.hoisted(() => ({ written: [] as unknown[] }));
vi.mock("../lib/i18n/dates", () => ({ dayOfMoment: (at: string) => at.slice(0, 10) }));
vi.mock("../lib/generated/commands", () => ({
  put: async (_space: string, _kind: string, id: string | null, fields: object) => vault.written.push({ id, fields }),
}));
beforeEach(() => Object.assign(vault, { written: [] }));

const AT = "2026-11-22T23:58:00+09:00";
/** As much of a form as this needs. */
function form(typed: { [name: string]: Json }, before: Kinds["journal"] | null = null) {
  const record = before && recordOf("journal", before);
  const text = (name: string) => typed[name] ?? "";
  return {
    typed,
    of: {
      ready: true,
      record,
      text,
      type: (name: string, value: Json) => (typed[name] = value),
    } as unknown as Form<"journal">,
  };
}

test("a moment carries the time on the wall and its offset", () => {
  expect(momentOf(new Date(2026, 10, 22, 9, 5, 7))).toMatch(/^2026-11-22T09:05:07[+-]\d\d:\d\d$/);
});

test("what is written before midnight belongs to the day on which it was begun, and what was emptied begins anew", () => {
  const { typed, of } = form({});
  expect(dayBegun(of, "2026-11-23")).toBe("2026-11-23");
  noteBeginning(of, false, new Date(2026, 10, 22, 23, 58));
  noteBeginning(of, false, new Date(2026, 10, 23, 0, 10));
  expect(dayBegun(of, "2026-11-23")).toBe("2026-11-22");
  noteBeginning(of, true, new Date(2026, 10, 23, 0, 11));
  expect(typed["at"]).toBe("");
  const changed = form({}, { body: "雨", day: "2026-11-22" });
  noteBeginning(changed.of, false, new Date());
  expect(changed.typed).toEqual({});
});

test("what is new and of another day has no moment, because nobody said one", async () => {
  await putOfMoment("journal", null, { body: "b", day: "2026-11-01", at: AT });
  await putOfMoment("journal", null, { body: "b", day: "2026-11-22", at: AT });
  await putOfMoment("journal", null, { body: "b", at: AT });
  await putOfMoment("journal", "r", { day: "2026-11-01", at: null });
  expect(vault.written).toEqual([
    { id: null, fields: { body: "b", day: "2026-11-01" } },
    { id: null, fields: { body: "b", day: "2026-11-22", at: AT } },
    { id: null, fields: { body: "b", at: AT } },
    { id: "r", fields: { day: "2026-11-01", at: null } },
  ]);
});

test("what is moved to another day loses its moment, and moved back has it again", () => {
  const { typed, of } = form({}, { body: "雨", day: "2026-11-22", at: AT });
  moveTo(of, "2026-11-20");
  expect(typed).toEqual({ day: "2026-11-20", at: "" });
  moveTo(of, "2026-11-22");
  expect(typed).toEqual({ day: "2026-11-22", at: AT });
});
