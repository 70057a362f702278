import { describe, expect, it } from "vitest";

import { blank, formOf, hours, isEmpty, sinceDay, written } from "./form";

describe("a check-in while it is filled in", () => {
  it("writes nothing of what was skipped", () => {
    expect(written({ ...blank(), face: 2 }, false)).toEqual({ face: 2 });
    expect(written({ ...blank(), day: "2026-05-01", pleasantness: 0, own: { 痛み: 0 } }, false)).toEqual({ day: "2026-05-01", pleasantness: 0, own: { 痛み: 0 } });
  });

  it("takes away what was emptied, and never the day", () => {
    const changed = written({ ...formOf({ day: "2026-05-01", face: 3, note: "雨" }), face: null, note: " " }, true);
    expect(changed).toMatchObject({ day: "2026-05-01", face: null, note: null });
    expect("day" in written({ ...blank() }, true)).toBe(false);
  });

  it("stays on the day on which it was begun", () => {
    expect(sinceDay(blank(), "2026-05-01", "2026-05-02").day).toBe("2026-05-01");
    expect(sinceDay(blank(), "2026-05-02", "2026-05-02").day).toBe("");
  });

  it("reads hours as people type them", () => {
    expect(["6.5", "６．５", "7,25", "0", "24", "25", "six", ""].map(hours)).toEqual([6.5, 6.5, 7.25, 0, 24, null, null, null]);
  });

  it("knows when nothing was filled in", () => {
    expect(isEmpty({ ...blank(), day: "2026-05-01" })).toBe(true);
    expect(isEmpty({ ...blank(), factors: ["rest"] })).toBe(false);
  });
});
