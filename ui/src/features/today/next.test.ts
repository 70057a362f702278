import { expect, test } from "vitest";

import type { Of } from "../../lib/backend/records";
import { backupIsDue, cameIn, dueGoals, earliest, moodIsOn, nextMeeting } from "./next";

const DAY = "2026-11-22";
const goal = (id: string, fields: Partial<Of<"goal">["fields"]>) => ({ id, kind: "goal", fields: { why: id, ...fields } }) as Of<"goal">;
const session = (id: string, fields: Partial<Of<"session">["fields"]>) => ({ id, kind: "session", fields: { day: DAY, ...fields } }) as Of<"session">;

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

test("the next session is the earliest that is not over, and a planned one goes before a day that was only named", () => {
  const sessions = [session("far", { day: "2026-12-20" }), session("near", { day: "2026-12-05" }), session("past", { day: "2026-11-01", next_day: "2026-12-05" })];
  expect(nextMeeting("g", sessions, DAY)?.id).toBe("near");
  expect(nextMeeting("g", sessions.slice(2), DAY)).toMatchObject({ id: null, day: "2026-12-05" });
  expect(nextMeeting("g", [session("past", { day: "2026-11-01" })], DAY)).toBe(null);
  expect(earliest([])).toBe(null);
});

test("what came in is told for seven days, whoever wrote the note", () => {
  const note = { at: "2026-11-20T10:00:00+09:00", changes_total: 12, from: "ミント", group: "g" };
  expect(cameIn(note, DAY)).toEqual({ day: "2026-11-20", changes: 12, from: "ミント", group: "g" });
  expect(cameIn({ ...note, from: { person: "p", name: "ミント" } }, DAY)?.from).toBe("ミント");
  expect(cameIn({ ...note, at: "2026-11-14T10:00:00+09:00" }, DAY)).toBe(null);
  for (const odd of [null, 3, [], {}, { ...note, changes_total: 0 }, { ...note, at: 7 }]) expect(cameIn(odd as never, DAY)).toBe(null);
});

test("checking in is off until it was switched on", () => {
  expect([null, {}, { on: "yes" }, [true], { on: true }].map((noted) => moodIsOn(noted as never))).toEqual([false, false, false, false, true]);
});

test("a backup is spoken of after thirty days, once in thirty days, and never in the first week", () => {
  expect(backupIsDue([null, "2026-11-01"], "2026-01-01", null, DAY)).toBe(false);
  expect(backupIsDue(["2026-10-01T00:00:00+09:00", null], "2026-01-01", null, DAY)).toBe(true);
  expect(backupIsDue(["2026-10-01T00:00:00+09:00"], "2026-01-01", "2026-11-10", DAY)).toBe(false);
  expect(backupIsDue(["2026-10-01T00:00:00+09:00"], "2026-01-01", "2026-10-23", DAY)).toBe(true);
  expect(backupIsDue([null, null], DAY, null, DAY)).toBe(false);
  expect(backupIsDue([null, null], "2026-11-15", null, DAY)).toBe(true);
});
