import { expect, test } from "vitest";

import { recordOf } from "../../lib/backend/fixture";
import { headingOf, isBlank, rowOf } from "./entry";

const entry = (title: string, fields: { title?: string } = {}) =>
  recordOf("journal", { body: "…", day: "2026-11-22", ...fields }, { title });
const sheet = (title: string, body: string) => ({ text: (name: "title" | "body") => ({ title, body })[name] });

test("an entry without a title is called by its first words, without Markdown's marks", () => {
  expect(
    ["## 眠れない夜", "> - 座っていられた。", "1. tea", "……", "#", "-"].map((title) => headingOf(entry(title))),
  ).toEqual(["眠れない夜", "座っていられた。", "tea", "……", "#", "-"]);
  expect(rowOf(entry("# 夜", { title: "# 夜" }))).toMatchObject({ heading: "# 夜", titled: true });
});

test("a sheet with nothing but spaces is blank, and one with a title alone is not", () => {
  expect([sheet("", " \n　"), sheet(" ", ""), sheet("雨", "")].map(isBlank)).toEqual([true, true, false]);
});
