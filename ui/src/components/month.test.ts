import { expect, test } from "vitest";

import { addDays, addMonths } from "../lib/day";
import { afterMonday, lastOf, monthGrid, monthOf } from "./month";

test("a month's weeks begin on Monday and hold its days alone", () => {
  const weeks = monthGrid("2026-11-22");
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
  expect(weeks.at(-1)).toEqual(["2026-11-30", null, null, null, null, null, null]);
  expect(weeks.flat().filter(Boolean)).toHaveLength(30);
  expect([afterMonday("2026-11-30"), afterMonday("2026-11-01")]).toEqual([0, 6]);
});

test("a month that fits exactly has no empty place", () => {
  expect(monthGrid("2027-02-01")).toHaveLength(4);
  expect(monthGrid("2027-02-01").flat()).not.toContain(null);
});

test("months and days go on over the year, and a leap day is there", () => {
  expect(monthOf("2026-12-31", 1)).toBe("2027-01-01");
  expect(monthOf("2026-01-31", -1)).toBe("2025-12-01");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(lastOf("2028-02-10")).toBe("2028-02-29");
});

test("the same day of a shorter month is its last", () => {
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2026-03-15", -1)).toBe("2026-02-15");
});
