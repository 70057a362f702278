import { expect, test } from "vitest";

import { byKind, fileName, folderName, momentNow, optionsFor } from "./bundles";

const record = (id: string, kind: string) => ({ id, kind, title: id, what: "new" });

test("records stand by their kind, in the order they came", () => {
  const kinds = byKind([record("a", "session"), record("b", "note"), record("c", "session")]);
  expect(kinds.map(({ kind, records }) => [kind, records.map(({ id }) => id).join()])).toEqual([
    ["session", "a,c"],
    ["note", "b"],
  ]);
});

test("a path of any system has a file and a folder", () => {
  expect([fileName("/media/はな/a.tsudoi"), folderName("/media/はな/a.tsudoi")]).toEqual(["a.tsudoi", "/media/はな"]);
  expect([fileName("E:\\a.tsudoi"), folderName("E:\\a.tsudoi")]).toEqual(["a.tsudoi", "E:"]);
});

test("everyone chosen is a options without names", () => {
  expect(optionsFor(["a", "b"], ["b", "a"])).toEqual([]);
  expect(optionsFor(["a"], ["b", "a"])).toEqual(["a"]);
});

test("a moment carries its offset", () => {
  expect(momentNow(new Date(2026, 10, 5, 9, 3, 7))).toMatch(/^2026-11-05T09:03:07[+-]\d\d:\d\d$/);
});
