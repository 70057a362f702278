import { describe, expect, it } from "vitest";

import { blank, changed, dayFrom, earlier, formOf, hours, isAmong, isEmpty, ownItems, sinceDay, written, type Form } from "./form";

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
    const begun = { ...blank(), face: 3 };
    expect(sinceDay(begun, "2026-05-01", "2026-05-02").day).toBe("2026-05-01");
    expect(sinceDay(begun, "2026-05-02", "2026-05-02").day).toBe("");
    expect(sinceDay(blank(), "2026-05-01", "2026-05-02").day).toBe("");
  });

  it("takes the day that is given, and waits while a year is still being typed", () => {
    expect(dayFrom("2026-05-01", null, "2026-05-02")).toBe("2026-05-01");
    expect(dayFrom("2026-05-02", null, "2026-05-02")).toBe("");
    expect(dayFrom("2026-05-02", null, "2026-05-01")).toBe("2026-05-02");
    expect(dayFrom("0020-05-01", null, "2026-05-02")).toBe(undefined);
    expect(dayFrom("", null, "2026-05-02")).toBe("");
  });

  it("can be put on the day of today when it is changed, and keeps its day when that is emptied", () => {
    const before = { day: "2026-05-01", face: 3 };
    const day = dayFrom("2026-05-02", before.day, "2026-05-02");
    expect(changed({ ...formOf(before), day: day ?? "" }, before)).toMatchObject({ day: "2026-05-02" });
    expect(dayFrom("", before.day, "2026-05-02")).toBe("2026-05-01");
  });

  it("has no moment on a day to which it was moved, and gets it back with its day", () => {
    const before = { day: "2026-05-01", at: "2026-05-01T10:00:00+09:00", face: 3 };
    expect(changed({ ...formOf(before), day: "2026-04-30" }, before)).toMatchObject({ day: "2026-04-30", at: null });
    expect(changed({ ...formOf(before), face: 4 }, before)).not.toHaveProperty("at");
    expect(earlier(before)).toMatchObject({ day: "2026-05-01", at: "2026-05-01T10:00:00+09:00", face: 3, note: null });
  });

  it("reads hours as people type them", () => {
    expect(["6.5", "６．５", "7,25", "0", "24", "25", "six", ""].map(hours)).toEqual([6.5, 6.5, 7.25, 0, 24, null, null, null]);
  });

  it("knows when nothing was filled in", () => {
    expect(isEmpty({ ...blank(), day: "2026-05-01" })).toBe(true);
    expect(isEmpty({ ...blank(), factors: ["rest"] })).toBe(false);
    expect(isEmpty({ ...blank(), sleep_hours: "six" })).toBe(false);
    expect(isEmpty({ ...blank(), note: " " })).toBe(true);
    // As a draft gives it back.
    const sorted = Object.fromEntries(Object.entries(blank()).sort(([a], [b]) => (a < b ? -1 : 1))) as Form;
    expect(isEmpty(sorted)).toBe(true);
  });

  it("is known again when it became a check-in before its draft could go", () => {
    const form = { ...blank(), face: 3, own: { 痛み: 2, 食欲: 5 }, note: "雨 " };
    const [keptAt, later, before] = ["2026-05-01T10:00:00+09:00", "2026-05-01T01:00:03+00:00", "2026-05-01T09:59:59+09:00"];
    const fields = { day: "2026-05-01", at: later, face: 3, own: { 食欲: 5, 痛み: 2 }, note: "雨" };
    expect(isAmong(form, keptAt, [{ fields, at: later }])).toBe(true);
    expect(isAmong(form, keptAt, [{ fields, at: before }])).toBe(false);
    expect(isAmong(form, keptAt, [{ fields: { ...fields, face: 2 }, at: later }])).toBe(false);
    expect(isAmong(blank(), keptAt, [{ fields: { day: "2026-05-01" }, at: later }])).toBe(false);
  });

  it("shows no more items of one's own than can be kept, and every one that has a value", () => {
    expect(ownItems(["痛み", "食欲"], [])).toEqual(["痛み", "食欲"]);
    expect(ownItems(["痛み", "食欲", "音"], ["光", "食欲"])).toEqual(["痛み", "食欲", "光"]);
    expect(ownItems(["痛み"], ["音", "光", "食欲"])).toEqual(["音", "光", "食欲"]);
  });
});
