import { describe, expect, it } from "vitest";

import type { Of } from "../../lib/backend/records";
import { rungNow, rungWords, saidOtherwise, sign, withRung } from "./ladder";

const review = (id: string, on: string, rung?: number, at = `${on}T10:00:00+09:00`): Of<"review"> => ({
  id, kind: "review", space: "private", made_by: null, mine: true, at, fields: { goal: "g", on, ...(rung === undefined ? {} : { rung }) },
});

describe("a ladder", () => {
  it("keeps every rung's own words", () => {
    const ladder = withRung(withRung(undefined, 2, "毎日すわる"), -2, "すわれない");
    expect(ladder).toEqual(["すわれない", "", "", "", "毎日すわる"]);
    expect([rungWords(ladder, -2), rungWords(ladder, 0), rungWords(undefined, 1)]).toEqual(["すわれない", "", ""]);
    expect([2, 0, -1].map(sign)).toEqual(["+2", "0", "−1"]);
  });

  it("says where one is by the last review that chose a rung", () => {
    expect(rungNow([])).toBeNull();
    expect(rungNow([review("a", "2026-05-01", -1), review("b", "2026-06-01", 1), review("c", "2026-07-01")])).toBe(1);
    expect(rungNow([review("a", "2026-05-01", -1, "2026-05-01T21:00:00+09:00"), review("b", "2026-05-01", 2)])).toBe(-1);
  });

  it("knows when a goal said something else", () => {
    const goal = { why: "図書館ですわる", ladder: ["a", "b", "c", "d", "e"] };
    expect(saidOtherwise({ why: "図書館ですわる ", ladder: goal.ladder }, goal)).toBe(false);
    expect(saidOtherwise({ ladder: ["a", "b", "c", "d", "f"] }, goal)).toBe(true);
    expect(saidOtherwise({}, goal)).toBe(false);
  });
});
