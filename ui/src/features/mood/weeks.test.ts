import { describe, expect, it } from "vitest";

import { marks, runs, weeksFrom } from "./weeks";

const week = (from: string, median: number | null) => ({ from, count: 3, median, low: median, high: median });

describe("weeks as a drawing", () => {
  it("leaves gaps unjoined, and a week without a face out", () => {
    const list = marks([
      week("2026-05-04", 3),
      week("2026-05-11", 2.5),
      week("2026-05-18", null),
      week("2026-05-25", 4),
    ]);
    expect(list.map((one) => one.x)).toEqual([0, 1, 3]);
    expect(runs(list).map((run) => run.map((one) => one.from))).toEqual([["2026-05-04", "2026-05-11"], ["2026-05-25"]]);
  });

  it("begins with a whole week", () => {
    expect(["2026-11-22", "2026-11-23", "2026-11-24"].map(weeksFrom)).toEqual([
      "2026-05-18",
      "2026-05-25",
      "2026-05-25",
    ]);
  });

  it("counts weeks across a change of the clocks", () => {
    expect(marks([week("2026-03-23", 3), week("2026-03-30", 3)]).map((one) => one.x)).toEqual([0, 1]);
  });
});
