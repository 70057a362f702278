import { describe, expect, it } from "vitest";

import { recordOf } from "../../lib/backend/fixture";
import { rungNow, RUNGS, rungWords, saidOtherwise, sign, STATES, withRung } from "./ladder";

const review = (id: string, on: string, rung?: number, at = `${on}T10:00:00+09:00`) =>
  recordOf("review", { goal: "g", on, ...(rung === undefined ? {} : { rung }) }, { id, at });

describe("a ladder", () => {
  it("has the rungs that are declared, the top one first, and a goal the declared states", () => {
    expect([RUNGS, STATES]).toEqual([
      [2, 1, 0, -1, -2],
      ["active", "resting", "reached", "let_go"],
    ]);
  });

  it("keeps every rung's own words", () => {
    const ladder = withRung(withRung(undefined, 2, "毎日すわる"), -2, "すわれない");
    expect(ladder).toEqual(["すわれない", "", "", "", "毎日すわる"]);
    expect([rungWords(ladder, -2), rungWords(ladder, 0), rungWords(undefined, 1)]).toEqual(["すわれない", "", ""]);
    expect([2, 0, -1].map(sign)).toEqual(["+2", "0", "−1"]);
  });

  it("says where one is by the last review that chose a rung", () => {
    expect(rungNow([])).toBeNull();
    expect(rungNow([review("a", "2026-05-01", -1), review("b", "2026-06-01", 1), review("c", "2026-07-01")])).toBe(1);
    expect(rungNow([review("a", "2026-05-01", -1, "2026-05-01T21:00:00+09:00"), review("b", "2026-05-01", 2)])).toBe(
      -1,
    );
  });

  it("knows when a goal said something else", () => {
    const goal = { why: "図書館ですわる", ladder: ["a", "b", "c", "d", "e"] };
    expect(saidOtherwise({ why: "図書館ですわる ", ladder: goal.ladder }, goal)).toBe(false);
    expect(saidOtherwise({ ladder: ["a", "b", "c", "d", "f"] }, goal)).toBe(true);
    expect(saidOtherwise({}, goal)).toBe(false);
  });
});
