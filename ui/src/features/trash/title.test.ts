import { expect, test } from "vitest";

import type { Fields, RecordView } from "../../lib/generated/types";
import { titleOf } from "./title";

const record = (fields: Fields) => ({ id: "r", kind: "journal", space: "private", fields, made_by: null, mine: true, at: null }) as RecordView;

test("a record is recognised by its title, else by its first words", () => {
  expect(titleOf(record({ body: "雨の日", title: "窓" }))).toBe("窓");
  expect(titleOf(record({ body: "\n\n  雨の日  \n続き", title: "" }))).toBe("雨の日");
  expect(titleOf(record({ face: 3 }))).toBe("");
});

test("a long line is cut between whole characters", () => {
  expect(titleOf(record({ body: "𠮷".repeat(90) }))).toBe(`${"𠮷".repeat(80)}…`);
});
