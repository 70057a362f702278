import { expect, test, vi } from "vitest";

import type { Goal } from "../../lib/generated/kinds";
import { recordOf } from "../../lib/backend/fixture";
import { backupIsDue, cameIn, dueGoals, hasWords, partOfDay } from "./next";

vi.mock("../../lib/i18n/language.svelte", () => ({ language: () => "ja" }));

const DAY = "2026-11-22";
const goal = (id: string, fields: Partial<Goal>) => recordOf("goal", { why: id, ...fields }, { id });

test("a goal is due on its day, and a resting one never", () => {
  const goals = [
    goal("later", { review_on: "2026-11-23" }),
    goal("today", { review_on: DAY, state: "active" }),
    goal("resting", { review_on: "2026-01-01", state: "resting" }),
    goal("long", { review_on: "2026-10-01" }),
    goal("never", {}),
  ];
  expect(dueGoals(goals, DAY).map(({ id }) => id)).toEqual(["long", "today"]);
});

test("what came in is told for seven days, whoever wrote the note", () => {
  const note = { at: "2026-11-20T10:00:00+09:00", changes_total: 12, from: "ミント", group: "g" };
  expect(cameIn(note, DAY)).toEqual({ day: "2026-11-20", changes: 12, from: "ミント", group: "g" });
  expect(cameIn({ ...note, from: { person: "p", name: "ミント" } }, DAY)?.from).toBe("ミント");
  expect(cameIn({ ...note, at: "2026-11-14T10:00:00+09:00" }, DAY)).toBe(null);
  for (const odd of [null, 3, [], {}, { ...note, changes_total: 0 }, { ...note, at: 7 }])
    expect(cameIn(odd as never, DAY)).toBe(null);
});

test("at three in the morning it is night", () => {
  expect([0, 3, 5, 9, 10, 17, 18, 23].map(partOfDay)).toEqual([
    "night",
    "night",
    "morning",
    "morning",
    "day",
    "day",
    "night",
    "night",
  ]);
});

test("a backup is spoken of after thirty days, once in thirty days, and never in the first week", () => {
  expect(backupIsDue("2026-11-01T00:00:00+09:00", "2026-01-01", null, DAY)).toBe(false);
  expect(backupIsDue("2026-10-01T00:00:00+09:00", "2026-01-01", null, DAY)).toBe(true);
  expect(backupIsDue("2026-10-01T00:00:00+09:00", "2026-01-01", "2026-11-10", DAY)).toBe(false);
  expect(backupIsDue("2026-10-01T00:00:00+09:00", "2026-01-01", "2026-10-23", DAY)).toBe(true);
  expect(backupIsDue(null, DAY, null, DAY)).toBe(false);
  expect(backupIsDue(null, "2026-11-15", null, DAY)).toBe(true);
});

test("a sheet is begun once there are words on it", () => {
  const sheet = (typed: { title?: string; body?: string }) => ({ before: {}, typed: { at: "", ...typed } });
  expect(
    [sheet({ body: "雨" }), sheet({ title: "夜" }), sheet({ body: " \n" }), sheet({}), null, [], "雨"].map(hasWords),
  ).toEqual([true, true, false, false, false, false, false]);
});
