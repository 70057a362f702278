import { expect, test, vi } from "vitest";

import type { Fields, RecordView } from "./generated/types";
import { titleOf } from "./title";

vi.mock("./i18n/dates", () => ({ showDay: (day: string) => `[${day}]` }));

const record = (fields: Fields, conflicts?: Fields) =>
  ({ id: "r", kind: "journal", space: "private", fields, ...(conflicts ? { conflicts } : {}), made_by: null, mine: true, at: null }) as RecordView;

test("a record is recognised by its title, else by its first words", () => {
  expect(titleOf(record({ body: "雨の日", title: "窓" }))).toBe("窓");
  expect(titleOf(record({ body: "\n\n  雨の日  \n続き", title: "" }))).toBe("雨の日");
  expect(titleOf(record({ k: "checkin", ja: "名前と一言", en: "Name and one word" }))).toBe("名前と一言");
  expect(titleOf(record({ face: 3 }))).toBe("");
});

test("a record without words is recognised by its day, as people write it", () => {
  expect(titleOf(record({ day: "2026-11-22", face: 3 }))).toBe("[2026-11-22]");
});

test("where a field has two versions the first one stands for it", () => {
  expect(titleOf(record({ day: "2026-11-22" }, { body: [{ value: "雨", by: null, device: "d" }, { value: "雪", by: null, device: "e" }] }))).toBe("雨");
});

test("a long line is cut between whole characters", () => {
  expect(titleOf(record({ body: "𠮷".repeat(90) }))).toBe(`${"𠮷".repeat(80)}…`);
});
