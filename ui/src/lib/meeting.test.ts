import { expect, test } from "vitest";

import type { Of } from "./backend/records";
import { earliest, nextMeeting } from "./meeting";

const DAY = "2026-11-22";
const session = (id: string, fields: Partial<Of<"session">["fields"]>) =>
  ({ id, kind: "session", fields: { day: DAY, ...fields } }) as Of<"session">;

test("the next session is the earliest that is not over, and a planned one goes before a day that was only named", () => {
  const sessions = [
    session("far", { day: "2026-12-20" }),
    session("near", { day: "2026-12-05", starts_at: "14:00" }),
    session("past", { day: "2026-11-01", next_day: "2026-12-05" }),
  ];
  expect(nextMeeting("g", sessions, DAY)).toMatchObject({ id: "near", startsAt: "14:00" });
  expect(nextMeeting("g", [...sessions, session("morning", { day: "2026-12-05", starts_at: "09:30" })], DAY)?.id).toBe(
    "morning",
  );
  expect(nextMeeting("g", sessions.slice(2), DAY)).toMatchObject({ id: null, day: "2026-12-05" });
  expect(nextMeeting("g", [session("past", { day: "2026-11-01" })], DAY)).toBe(null);
  expect(earliest([])).toBe(null);
});
