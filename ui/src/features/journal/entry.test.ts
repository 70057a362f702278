import { expect, test } from "vitest";

import { begunAt, changedFields, earlierFields, emptySheet, firstLine, isBlank, momentOf, newFields, sheetOf } from "./entry";

test("the first line is the first that says something, without Markdown's marks", () => {
  expect(firstLine("\n\n## 眠れない夜\n羊を数えた")).toBe("眠れない夜");
  expect(firstLine("---\n> - 座っていられた。")).toBe("座っていられた。");
  expect(firstLine("1. tea\n2. walk")).toBe("tea");
  expect(firstLine("……")).toBe("……");
});

test("a first line is cut between characters, never inside one", () => {
  const cut = firstLine("🌸".repeat(300));
  expect(Array.from(cut)).toHaveLength(101);
  expect(cut.endsWith("🌸…")).toBe(true);
});

test("an entry that was begun before midnight belongs to the day on which it was begun", () => {
  const sheet = { ...emptySheet(), body: "ねむれない", begun: "2026-11-22T23:58:00+09:00" };
  expect(newFields(sheet, "2026-11-23T00:10:00+09:00")).toEqual({ body: "ねむれない", day: "2026-11-22", at: "2026-11-22T23:58:00+09:00" });
});

test("a sheet that was emptied again is begun with the next word that is written on it", () => {
  const [monday, friday] = ["2026-11-16T10:00:00+09:00", "2026-11-20T10:00:00+09:00"];
  expect(begunAt({ ...emptySheet(), begun: monday }, true, friday)).toBe(friday);
  expect(begunAt({ ...emptySheet(), body: "雨", begun: monday }, true, friday)).toBe(monday);
  expect(begunAt({ ...emptySheet(), begun: monday }, false, friday)).toBe(monday);
});

test("an entry for another day gets no time, because nobody said one", () => {
  const sheet = { ...emptySheet(), body: "b", day: "2026-11-01", begun: "2026-11-22T10:00:00+09:00", tags: ["夜"] };
  expect(newFields(sheet, "2026-11-22T10:00:00+09:00")).toEqual({ body: "b", day: "2026-11-01", tags: ["夜"] });
});

test("a title without a body is the words", () => {
  expect(newFields({ ...emptySheet(), title: " 雨 " }, "2026-11-22T10:00:00+09:00").body).toBe("雨");
  expect(newFields({ ...emptySheet(), title: " 雨 " }, "2026-11-22T10:00:00+09:00").title).toBeUndefined();
  expect(isBlank({ ...emptySheet(), body: " \n　" })).toBe(true);
});

test("only what was changed is written, and can be taken back", () => {
  const before = { title: "朝", body: "一", day: "2026-11-22", at: "2026-11-22T07:00:00+09:00", tags: ["朝"] };
  expect(changedFields(sheetOf(before), before)).toEqual({});
  const changed = changedFields({ ...sheetOf(before), title: "", body: "二", day: "2026-11-20", tags: [] }, before);
  expect(changed).toEqual({ title: null, body: "二", day: "2026-11-20", at: null, tags: null });
  expect(earlierFields(changed, before)).toEqual(before);
  expect(earlierFields({ title: "夜" }, { body: "一", day: "2026-11-22" })).toEqual({ title: null });
});

test("a moment carries the time on the wall and its offset", () => {
  expect(momentOf(new Date(2026, 10, 22, 9, 5, 7))).toMatch(/^2026-11-22T09:05:07[+-]\d\d:\d\d$/);
});
