import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { Json } from "../lib/generated/types";
import { fieldOf, fieldsOf, kinds, type Field } from "./schema";
import { read, same, show } from "./typed";

vi.mock("../lib/i18n/language.svelte", () => ({ language: () => "ja" }));

const field = (kind: string, name: string) => fieldOf(kind, name) as Field;
const reads = (kind: string, name: string) => (typed: string) => read(field(kind, name), typed);

/** A value of each type, as the program accepts it. */
const SAMPLES: Record<Field["type"], Json> = {
  line: "窓辺",
  text: "一行目\n二行目",
  day: "2026-05-09",
  at: "2026-05-09T19:30:00+09:00",
  clock: "19:30",
  int: 1,
  decimal: 6.5,
  bool: false,
  choice: "",
  text_list: ["夜", "眠り"],
  text_set: ["夜", "眠り"],
  ref: "0123456789abcdefghjkmnpqrs",
  person: "0123456789abcdefghjkmnpqrs",
  lang: "ja",
  url: "https://example.org/",
  rungs: ["a", "b", "c", "d", "e"],
  ratings: { 散歩: 3 },
  position: "i",
  attachment: { blob: "b", size: 1, name: "n" },
  steps: [{ key: "k" }],
  any: "眠れない夜",
};

beforeEach(() => vi.useFakeTimers({ now: new Date(2026, 10, 30, 12) }));
afterEach(() => vi.useRealTimers());

test("every field of every kind gives back the value that it shows", () => {
  for (const kind of kinds()) {
    for (const name of fieldsOf(kind)) {
      const declared = field(kind, name);
      const value = declared.of?.[0] ?? SAMPLES[declared.type];
      expect(read(declared, show(declared, value)), `${kind} ${name}`).toEqual({ value });
      expect(same(declared, show(declared, null), show(declared, undefined)), `${kind} ${name}`).toBe(true);
    }
  }
});

test("a day is read as people write it, and what is no day or can be two is not", () => {
  const day = reads("decision", "review_on");
  for (const typed of ["2026-12-25", "2026/12/25", "2026年12月25日", "１２／２５", "12月25日"])
    expect(day(typed), typed).toEqual({ value: "2026-12-25" });
  expect(day("1/5")).toEqual({ value: "2027-01-05" });
  for (const typed of ["0002-12-25", "2026-02-30", "next Friday", "soon"])
    expect(day(typed), typed).toEqual({ why: "day" });
  expect(day(" ")).toEqual({ value: null });
});

test("a time of day is read as people write it", () => {
  const time = reads("session", "starts_at");
  for (const typed of ["19:00", "1900", "7pm", "7:00 PM", "午後7時", "19時", "１９：００", "19時00分"])
    expect(time(typed), typed).toEqual({ value: "19:00" });
  expect([time("12am"), time("12pm"), time("9")]).toEqual([{ value: "00:00" }, { value: "12:00" }, { value: "09:00" }]);
  for (const typed of ["25:00", "19:60", "13pm", "soon"]) expect(time(typed), typed).toEqual({ why: "clock" });
});

test("a number keeps to its bounds", () => {
  const minutes = reads("session", "minutes_planned");
  expect([minutes("９０"), minutes("0"), minutes("10000"), minutes("1.5"), minutes("soon")]).toEqual([
    { value: 90 },
    { value: 0 },
    { why: "int" },
    { why: "int" },
    { why: "int" },
  ]);
  expect([reads("review", "rung")("-2"), reads("review", "rung")("−1"), reads("review", "rung")("3")]).toEqual([
    { value: -2 },
    { value: -1 },
    { why: "int" },
  ]);
  expect([reads("mood", "sleep_hours")("6.5"), reads("mood", "sleep_hours")("25")]).toEqual([
    { value: 6.5 },
    { why: "decimal" },
  ]);
});

test("a list has one element a line, a link begins like one, and a line is one line and not too long", () => {
  expect(reads("resource", "tags")(" 夜 \n\n眠り\n夜")).toEqual({ value: ["夜", "眠り"] });
  expect([reads("resource", "url")("tel:119"), reads("resource", "url")("example.org")]).toEqual([
    { value: "tel:119" },
    { why: "url" },
  ]);
  expect([
    reads("group", "place")(" 図書館 "),
    reads("group", "place")("あ".repeat(301)),
    reads("group", "place")("𠮷".repeat(300)),
  ]).toEqual([{ value: "図書館" }, { why: "line" }, { value: "𠮷".repeat(300) }]);
});

test("a text keeps the wide space that it begins with, and no line without words before or after", () => {
  const body = reads("journal", "body");
  expect([body(" \n\n　雨の日。\n　晴れた。\n "), body("  rain "), body("　\n")]).toEqual([
    { value: "　雨の日。\n　晴れた。" },
    { value: "rain" },
    { why: "wanted" },
  ]);
});

test("a decimal number has a point or a comma, in letters of any width", () => {
  const hours = reads("mood", "sleep_hours");
  expect(["6.5", "６．５", "7,25", "0", "24", ""].map(hours)).toEqual(
    [6.5, 6.5, 7.25, 0, 24, null].map((value) => ({ value })),
  );
  expect(["six", "6.333"].map(hours)).toEqual([{ why: "decimal" }, { why: "decimal" }]);
});

test("the items of one's own say the same in any order", () => {
  expect(same(field("mood", "own"), { 痛み: 2, 食欲: 5 }, { 食欲: 5, 痛み: 2 })).toBe(true);
  expect(same(field("mood", "own"), { 痛み: 2 }, { 痛み: 3 })).toBe(false);
});

test("a field that a record cannot be without may not be empty", () => {
  expect([reads("decision", "body")(" \n"), reads("decision", "by_whom")(" ")]).toEqual([
    { why: "wanted" },
    { value: null },
  ]);
});

test("spaces around the same words do not make another value, and the order of a set says nothing", () => {
  expect(same(field("group", "place"), "図書館 ", "図書館")).toBe(true);
  expect(same(field("group", "place"), "図書館", "公民館")).toBe(false);
  expect(same(field("resource", "tags"), "夜\n眠り", "眠り\n夜")).toBe(true);
  expect(same(field("mood", "factors"), "夜\n眠り", "眠り\n夜")).toBe(false);
});
