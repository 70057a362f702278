import { describe, expect, test } from "vitest";

import { readDay, readTime } from "./when";

/** A Monday. */
const TODAY = "2026-11-30";
const ja = (typed: string) => readDay(typed, "ja", TODAY);
const en = (typed: string) => readDay(typed, "en", TODAY);
const UNREAD = { why: "unread" };
const NONE = { why: "nonexistent" };

describe("a day is read as people type it", () => {
  test.each([
    ...["2026-12-25", "2026/12/25", "2026.12.25", "2026. 12. 25", "20261225", "２０２６１２２５", "2026年12月25日"],
    ...[
      "２０２６年１２月２５日",
      "2026年12月25日(金)",
      "2026年12月25日（金曜日）",
      "12月25日",
      "12月25日（金）",
      "12月25",
    ],
    ...["12/25", "１２／２５", "12-25", "12.25", "1225", "25/12", "25/12/2026", "12/25/2026"],
    ...["R8.12.25", "r8/12/25", "Ｒ８．１２．２５", "令和8年12月25日", "令和８年１２月２５日", "R8年12月25日"],
    ...["25 Dec", "25 december", "Dec 25", "Dec. 25", "December 25th", "December 25, 2026", "the 25th of December"],
    ...["Fri 25 Dec 2026", "Friday, 25 December 2026", "25-Dec-2026", " 25  Dec  2026 ", "25dec", "Fri, Dec 25"],
  ])("%s, in both languages", (typed) => {
    expect([ja(typed), en(typed)]).toEqual([{ value: "2026-12-25" }, { value: "2026-12-25" }]);
  });

  test.each([
    ...[["今日", TODAY] as const, ["today", TODAY] as const, ["きのう", "2026-11-29"] as const],
    ...(["あした", "明日", "あす", "tomorrow", "Tomorrow"] as const).map((typed) => [typed, "2026-12-01"] as const),
    ...(["あさって", "the day after tomorrow"] as const).map((typed) => [typed, "2026-12-02"] as const),
    ...(["3日後", "三日後", "in 3 days", "three days from now"] as const).map(
      (typed) => [typed, "2026-12-03"] as const,
    ),
    ...(["2週間後", "二週間後", "in two weeks"] as const).map((typed) => [typed, "2026-12-14"] as const),
    ...(["金曜", "金曜日", "金", "今度の金曜日", "次の金曜", "今週の金曜"] as const).map(
      (t) => [t, "2026-12-04"] as const,
    ),
    ...(["Friday", "fri", "on Friday", "this Friday", "this coming Friday"] as const).map(
      (t) => [t, "2026-12-04"] as const,
    ),
    ...(["来週の金曜", "来週金曜日", "next week Friday"] as const).map((typed) => [typed, "2026-12-11"] as const),
    ["再来週の月曜", "2026-12-14"],
    ["令和元年5月1日", "2019-05-01"],
    ["平成31年4月30日", "2019-04-30"],
    ["S64.1.7", "1989-01-07"],
    ["1/5", "2027-01-05"],
    ["2/29", "2028-02-29"],
    ["1988-02-29", "1988-02-29"],
  ] as [string, string][])("%s", (typed, value) => {
    const read = /^[\d/]+$/.test(typed) ? [ja(typed)] : [ja(typed), en(typed)];
    for (const one of typed === "2/29" ? [readDay(typed, "ja", "2027-11-30")] : read) expect(one).toEqual({ value });
  });

  test.each([
    ["5/12", ["2026-12-05", "2027-05-12"]],
    ["5/12/2026", ["2026-05-12", "2026-12-05"]],
    ["next Friday", ["2026-12-04", "2026-12-11"]],
    ["Monday", ["2026-11-30", "2026-12-07"]],
  ])("%s can mean two days in English, and says both", (typed, values) => {
    expect(en(typed)).toEqual({ why: "several", values });
  });

  test("a month that stands first in Japanese is one, and on a Sunday some weeks have begun and some have not", () => {
    expect(ja("5/12")).toEqual({ value: "2026-05-12".replace("2026", "2027") });
    expect(readDay("next Friday", "en", "2026-12-05")).toEqual({ value: "2026-12-11" });
    expect(readDay("来週の金曜", "ja", "2026-12-06")).toEqual({ why: "several", values: ["2026-12-11", "2026-12-18"] });
  });

  test.each([
    ["2026-02-30", NONE],
    ["31/2", NONE],
    ["20261332", NONE],
    ["13月1日", NONE],
    ["0002-12-25", UNREAD],
    ["Thu 25 Dec 2026", UNREAD],
    ["2026年12月25日(木)", UNREAD],
    ["2026", NONE],
    ["soon", UNREAD],
    ["そのうち", UNREAD],
    ["来週", UNREAD],
    ["Dec", UNREAD],
    ["12", UNREAD],
    ["12/25 or 12/26", UNREAD],
    ["-1", UNREAD],
    ["2026-12-25T10:00", UNREAD],
  ])("%s is no day", (typed, why) => {
    expect([ja(typed), en(typed)]).toEqual([why, why]);
  });
});

describe("a time of day is read as people type it", () => {
  test.each([
    ...["19:00", "1900", "１９００", "１９：００", "19.00", "19時", "19時00分", "19h", "19h00", "19"],
    ...["7pm", "7 pm", "7:00 pm", "7:00PM", "7 p.m.", "7.00pm", "0700pm", "pm 7", "午後7時", "午後７時", "午後七時"],
    ...["午後 7:00", "夜7時", "夜の7時", "19時ごろ", "19:00から", "十九時"],
  ])("%s", (typed) => {
    expect(readTime(typed)).toEqual({ value: "19:00" });
  });

  test.each([
    ...(["19時半", "午後7時半", "7:30pm", "1930", "19h30", "十九時半", "夜7時半"] as const).map(
      (t) => [t, "19:30"] as const,
    ),
    ...(["正午", "noon", "12pm", "午後0時", "12:00", "昼の12時"] as const).map((typed) => [typed, "12:00"] as const),
    ...(["midnight", "12am", "午前0時", "零時", "0:00", "午前零時"] as const).map((typed) => [typed, "00:00"] as const),
    ...(["9", "9am", "9時", "900", "0900", "午前9時", "朝9時"] as const).map((typed) => [typed, "09:00"] as const),
    ["9時5分", "09:05"],
    ["夕方5時", "17:00"],
    ["昼の1時半", "13:30"],
  ] as [string, string][])("%s", (typed, value) => {
    expect(readTime(typed)).toEqual({ value });
  });

  test("noon and midnight that people call alike are asked about", () => {
    expect(readTime("午後12時半")).toEqual({ why: "several", values: ["00:30", "12:30"] });
  });

  test.each([
    "25:00",
    "24:00",
    "19:60",
    "1960",
    "13pm",
    "午前13時",
    "seven",
    "そのうち",
    "19:00-21:00",
    "7:5",
    "7pmpm",
  ])("%s is none", (typed) => {
    expect(readTime(typed)).toEqual(UNREAD);
  });
});
