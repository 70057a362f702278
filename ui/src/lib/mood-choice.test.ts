import { describe, expect, it } from "vitest";

import { FIRST, isPaused, read, resumed } from "./mood-choice";

describe("what was chosen about mood", () => {
  it("is nothing at first, and one item when somebody begins", () => {
    expect(read(null, 0).on).toBe(false);
    expect(read({ on: true }, 0)).toEqual(FIRST);
  });

  it("counts as chosen where check-ins came from another device, until it is switched off", () => {
    expect(read(null, 3).on).toBe(true);
    expect(read({ on: false }, 3).on).toBe(false);
  });

  it("survives what it does not understand", () => {
    expect(read([1], 0).on).toBe(false);
    expect(
      read(
        {
          on: true,
          parts: ["face", "hat", 7],
          own: ["痛み", 1, "痛み", "b", "c", "d"],
          charts: "x",
          pausedUntil: "soon",
        },
        0,
      ),
    ).toEqual({
      ...FIRST,
      own: ["痛み", "b", "c"],
    });
  });

  it("rests up to the day on which it begins again", () => {
    const resting = { ...FIRST, pausedUntil: "2026-05-08" };
    expect([isPaused(resting, "2026-05-07"), isPaused(resting, "2026-05-08"), isPaused(FIRST, "2026-05-08")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("begins again at once, also after it was switched off while it rested", () => {
    const off = { ...FIRST, on: false, own: ["痛み"], pausedUntil: "2026-05-08" };
    expect(isPaused(resumed(off), "2026-05-07")).toBe(false);
    expect(resumed(off)).toEqual({ ...FIRST, own: ["痛み"] });
  });
});
