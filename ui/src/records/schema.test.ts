import { expect, test } from "vitest";

import { childrenOf, kinds, numbersOf, parentOf, spaceOf, dayOf } from "./schema";

test("the kinds under a gathering are those that say so, and each has a space where it belongs", () => {
  expect(childrenOf("session")).toEqual(kinds().filter((kind) => parentOf(kind)?.kind === "session"));
  expect(childrenOf("journal")).toEqual([]);
  expect([spaceOf("handover"), spaceOf("note"), spaceOf("reflection")]).toEqual(["facilitators", "group", "private"]);
});

test("the whole numbers that a field can hold are those between its bounds", () => {
  expect([numbersOf("review", "rung"), numbersOf("goal", "weight"), numbersOf("goal", "why")]).toEqual([
    [-2, -1, 0, 1, 2],
    [1, 2, 3, 4],
    [],
  ]);
});

test("the day of a record is the one that its list is ordered by, or that of its last change", () => {
  const at = "2026-11-25T10:00:00+09:00";
  expect(dayOf({ kind: "journal", fields: { day: "2026-11-22" }, at })).toBe("2026-11-22");
  expect(dayOf({ kind: "follow_up", fields: { due_on: "2026-12-01" }, at })).toBe("2026-12-01");
  expect(dayOf({ kind: "resource", fields: { title: "資料", verified_on: "2026-01-01" }, at })).toBe("2026-11-25");
  expect(dayOf({ kind: "resource", fields: {}, at: null })).toBeNull();
});
