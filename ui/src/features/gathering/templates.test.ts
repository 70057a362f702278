import { expect, test } from "vitest";

import type { Template } from "../../lib/generated/kinds";
import { recordOf } from "../../lib/backend/fixture";
import { total } from "./agenda";
import { allowsNotes, templates, words } from "./templates";

const own = (fields: Template) => recordOf("template", fields, { id: "OWN" });

test("in an open circle nothing is written down, and in every other gathering it may be", () => {
  const all = templates([own({ ja: "静かな会", notes: false, steps: [] })]);
  expect(allowsNotes("open_circle", all)).toBe(false);
  expect(allowsNotes("OWN", all)).toBe(false);
  for (const key of ["first", "topic", "ips", "goal", "", null, undefined]) expect(allowsNotes(key, all)).toBe(true);
});

test("where the template is not here nothing is written down, for it may have been an open circle's", () => {
  expect(allowsNotes("GONE", templates([]))).toBe(false);
});

test("the shipped templates take the time they say", () => {
  expect(templates([]).map((one) => total(one.steps.map((step) => step.minutes)))).toEqual([90, 90, 90, 120, 75]);
});

test("where one language is missing the other one is read", () => {
  expect(words({ ja: "休憩", en: "" }, "en")).toBe("休憩");
  expect(words({ ja: "休憩", en: "Break" }, "en")).toBe("Break");
  expect(words({}, "ja")).toBe("");
});
