import { describe, expect, it } from "vitest";

import { edges, weeksOf } from "./month";

describe("a month", () => {
  it("begins its weeks on Monday and has all its days once", () => {
    const november = weeksOf("2026-11-22");
    expect(november[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
    expect(november.flat().filter(Boolean)).toHaveLength(30);
    expect(november.every((week) => week.length === 7)).toBe(true);
  });

  it("knows its edges, also in a leap year", () => {
    expect(edges("2028-02-10")).toEqual(["2028-02-01", "2028-02-29"]);
    expect(edges("2026-12-31")).toEqual(["2026-12-01", "2026-12-31"]);
  });
});
