// Days and times of day as people type them, in Japanese and English; docs/adr/0031 says why this is no library.
// Guarantee: what is understood in one way only has a value. Nothing is guessed: what can mean two days or times comes back with
// both, and what is no day or time has none. Letters of any width are read alike.
import { addDays, dateOf, dayOf } from "./day";
import type { Language } from "./i18n/language.svelte";

/** `YYYY-MM-DD` or `HH:MM`; or why there is none: it is not understood, not in the calendar, or one of several. */
export type Read = { value: string } | { why: "unread" | "nonexistent" } | { why: "several"; values: string[] };

const UNREAD: Read = { why: "unread" };
const ERAS: Record<string, number> = { 令和: 2018, r: 2018, 平成: 1988, h: 1988, 昭和: 1925, s: 1925 };
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_MONTHS = "january february march april may june july august september october november december".split(" ");
/** From Sunday, as `Date` counts. */
const DAYS_JA = "日月火水木金土";
const DAYS_EN = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const NEAR: Record<string, number> = {
  ...{ 今日: 0, きょう: 0, 本日: 0, today: 0, 明日: 1, あした: 1, あす: 1, tomorrow: 1 },
  ...{ 明後日: 2, あさって: 2, "the day after tomorrow": 2, "day after tomorrow": 2, しあさって: 3, 明々後日: 3 },
  ...{ 昨日: -1, きのう: -1, yesterday: -1, 一昨日: -2, おととい: -2, "the day before yesterday": -2 },
};
const EXACT_TIMES: Record<string, string> = {
  ...{ 正午: "12:00", 昼の12時: "12:00", noon: "12:00", midday: "12:00" },
  ...{ 深夜0時: "00:00", midnight: "00:00" },
};
const EVENING = ["午後", "夜", "夕方", "昼", "pm"];
const TWICE = 12;

const two = (number: number) => String(number).padStart(2, "0");

/** A day as somebody typed it. `today` is what is near: a day without its year is the nearest one, in the past or to come. */
export function readDay(typed: string, language: Language, today: string): Read {
  const { text, weekday } = withoutWeekday(plain(typed));
  const read = dayIn(text, language, today);
  // A day of the week that is not that day's makes it two days: which one was meant is not for the program to say.
  if (weekday !== null && "value" in read && dateOf(read.value).getDay() !== weekday) return UNREAD;
  return read;
}

/** A time of day as somebody typed it. Without morning or afternoon it is read on a clock of 24 hours. */
export function readTime(typed: string): Read {
  const text = inDigits(plain(typed))
    .replace(/(?:ごろ|頃|から|スタート|開始|[~〜])$/, "")
    .replaceAll(/([ap])\.?\s?m\.?/g, "$1m")
    .replaceAll(" ", "");
  const exact = EXACT_TIMES[text];
  if (exact !== undefined) return { value: exact };
  const bare = /^(\d{1,2})(\d{2})$/.exec(text);
  if (bare) return timeOf(Number(bare[1]), Number(bare[2]));
  const found =
    /^(午前|午後|朝|夜|夕方|昼|am|pm)?の?(\d{1,2})(?:[:.時h](\d{2})分?|時(半|\d分)?|h)?(am|pm)?$/.exec(text) ??
    /^(am|pm)?(\d{1,2})(\d{2})()(am|pm)?$/.exec(text);
  if (!found) return UNREAD;
  const [, before, hour = "", exactly, rest = "", after] = found;
  if (before !== undefined && after !== undefined) return UNREAD;
  const minute = rest === "半" ? 30 : Number(exactly ?? /\d/.exec(rest)?.[0] ?? 0);
  return inHalf(before ?? after, Number(hour), minute);
}

/** Lower case, of one width, with single spaces. */
function plain(typed: string): string {
  return typed
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[−–—‐ー]/g, (dash, at: number, all: string) => (/\d\s*$/.test(all.slice(0, at)) ? "-" : dash))
    .replaceAll(/[\s,、]+/g, " ")
    .replaceAll(/ ?([-/.:年月日時分]) ?/g, "$1")
    .trim();
}

/** The text without the day of the week that stands beside a day, such as `(金)` or `Fri`. */
function withoutWeekday(text: string): { text: string; weekday: number | null } {
  const behind =
    /^(.*\d日) ?\(?([日月火水木金土])(?:曜日?)?\)?$/.exec(text) ??
    /^(.*\d) ?\(([日月火水木金土])(?:曜日?)?\)$/.exec(text);
  if (behind) return { text: (behind[1] ?? "").trim(), weekday: DAYS_JA.indexOf(behind[2] ?? "") };
  const before = /^([a-z]{3,9})\.? (.*\d.*)$/.exec(text);
  const weekday = before ? weekdayOf(before[1] ?? "") : null;
  return before && weekday !== null ? { text: before[2] ?? "", weekday } : { text, weekday: null };
}

/** The day of the week that a word names, from Sunday. */
function weekdayOf(word: string): number | null {
  const ja = /^([日月火水木金土])(?:曜日?)?$/.exec(word);
  if (ja) return DAYS_JA.indexOf(ja[1] ?? "");
  const at = DAYS_EN.findIndex((day) => word.length >= 3 && day.startsWith(word));
  return at < 0 ? null : at;
}

function dayIn(text: string, language: Language, today: string): Read {
  const near = NEAR[text];
  if (near !== undefined) return { value: addDays(today, near) };
  const whole = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (whole) return existing(...numbers(whole.slice(1)));
  const era = /^(令和|平成|昭和|[rhs])\.? ?(\d{1,2}|元)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (era) {
    const [year, month, date] = numbers([era[2] === "元" ? "1" : (era[2] ?? ""), era[3] ?? "", era[4] ?? ""]);
    return existing((ERAS[era[1] ?? ""] ?? 0) + year, month, date);
  }
  const named = /^(\d{1,2})月(\d{1,2})日?$/.exec(text);
  if (named) return nearest([[Number(named[1]), Number(named[2])]], today);
  return inNumbers(text, language, today) ?? inMonthNames(text, today) ?? inReach(text, today) ?? UNREAD;
}

/** `12/25`, `25/12/2026`, `1225`: Japanese puts the month first; in English either may be, so that only some are one day. */
function inNumbers(text: string, language: Language, today: string): Read | null {
  const found = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}))?$/.exec(text) ?? /^(\d{2})(\d{2})()$/.exec(text);
  if (!found) return null;
  const [first, second, year] = numbers(found.slice(1));
  const orders: [number, number][] = [[first, second]];
  const isFixed = language === "ja" && !year && first <= TWICE;
  if (!isFixed && first !== second) orders.push([second, first]);
  const inYear = orders.filter(([month]) => month <= TWICE);
  if (!year) return nearest(inYear, today);
  return oneOf(inYear.map(([month, date]) => existing(year, month, date)));
}

/** `25 Dec`, `December 25th, 2026`, `the 25th of December`. */
function inMonthNames(text: string, today: string): Read | null {
  const dayFirst = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?([a-z]{3,9})\.?(?:[ -](\d{4}))?$/.exec(text);
  const monthFirst = /^([a-z]{3,9})\.?[ -]?(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(text);
  const [date, word, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (date === undefined || word === undefined) return null;
  const month = MONTHS.findIndex(
    (one, at) => word === one || word === FULL_MONTHS[at] || (word === "sept" && one === "sep"),
  );
  if (month < 0) return null;
  return year ? existing(Number(year), month + 1, Number(date)) : nearest([[month + 1, Number(date)]], today);
}

/** `3日後`, `in two weeks`, `金曜`, `next Friday`, `来週の金曜`. */
function inReach(text: string, today: string): Read | null {
  const later =
    /^(?:in )?(\d{1,3}|a|one|two|three|four) ?(日|週間?|days?|weeks?)(後| later| from now| from today)?$/.exec(
      inDigits(text),
    );
  if (later && (later[3] !== undefined || text.startsWith("in "))) {
    const words: Record<string, number> = { a: 1, one: 1, two: 2, three: 3, four: 4 };
    const count = words[later[1] ?? ""] ?? Number(later[1]);
    return { value: addDays(today, count * (/^[週w]/.test(later[2] ?? "") ? 7 : 1)) };
  }
  const found = /^(今週|来週|再来週|今度|次|this coming|next week|this|next|on|coming)?の? ?(.+)$/.exec(text);
  const weekday = weekdayOf((found?.[2] ?? "").trim());
  return weekday === null ? null : ofWeek(found?.[1] ?? "", weekday, today);
}

function ofWeek(which: string, weekday: number, today: string): Read {
  const now = dateOf(today).getDay();
  const ahead = (weekday - now + 7) % 7;
  const values = (...days: number[]) => oneOf(days.map((days) => ({ value: addDays(today, days) })));
  // Days after the Monday of this week; on a Sunday some count a week further, because theirs has just begun.
  const fromMonday = ((weekday + 6) % 7) - ((now + 6) % 7);
  const inWeek = (later: number) =>
    values(fromMonday + 7 * later, ...(now === 0 ? [fromMonday + 7 * (later + 1)] : []));
  switch (which) {
    case "今週":
      return inWeek(0);
    case "来週":
    case "next week":
      return inWeek(1);
    case "再来週":
      return inWeek(2);
    case "今度":
    case "次":
      return values(ahead === 0 ? 7 : ahead);
    // Of a day that is still to come this week, some mean that one and some the one after.
    case "next":
      return values(ahead === 0 ? 7 : ahead, fromMonday + 7);
    default:
      return ahead === 0 ? values(0, 7) : values(ahead);
  }
}

/** One day for several readings of what was typed, if they come to the same. */
function oneOf(all: Read[]): Read {
  const values = [...new Set(all.flatMap((one) => ("value" in one ? [one.value] : [])))].sort();
  const [only, other] = values;
  if (only === undefined) return { why: "nonexistent" };
  return other === undefined ? { value: only } : { why: "several", values };
}

/** Each month and date in the year in which it is nearest. */
function nearest(dates: [number, number][], today: string): Read {
  const year = dateOf(today).getFullYear();
  const distance = (day: string) => Math.abs(dateOf(day).getTime() - dateOf(today).getTime());
  return oneOf(
    dates.flatMap(([month, date]) => {
      const days = [year, year - 1, year + 1].flatMap((one) => {
        const read = existing(one, month, date);
        return "value" in read ? [read] : [];
      });
      return days.sort((a, b) => distance(a.value) - distance(b.value)).slice(0, 1);
    }),
  );
}

function existing(year: number, month: number, date: number): Read {
  if (year < 1000) return UNREAD;
  const day = `${year}-${two(month)}-${two(date)}`;
  return dayOf(dateOf(day)) === day ? { value: day } : { why: "nonexistent" };
}

function inHalf(half: string | undefined, hour: number, minute: number): Read {
  if (half === undefined) return timeOf(hour, minute);
  if (hour > TWICE) return EVENING.includes(half) && half !== "pm" ? timeOf(hour, minute) : UNREAD;
  // 午後12時 is midnight to the letter of the law and noon to most people.
  if (hour === TWICE && /^午/.test(half)) return oneOf([timeOf(TWICE, minute), timeOf(0, minute)]);
  if (hour === TWICE && half === "夜") return timeOf(0, minute);
  return timeOf((hour % TWICE) + (EVENING.includes(half) ? TWICE : 0), minute);
}

function timeOf(hour: number, minute: number): Read {
  return hour > 23 || minute > 59 ? UNREAD : { value: `${two(hour)}:${two(minute)}` };
}

const numbers = (texts: (string | undefined)[]) => texts.map(Number) as [number, number, number];

/** Numbers in Japanese letters, up to 99, in digits. */
function inDigits(text: string): string {
  const digit = (letter: string) => Math.max(0, "〇一二三四五六七八九".indexOf(letter));
  return text.replaceAll(/[〇一二三四五六七八九]?十[一二三四五六七八九]?|[〇零一二三四五六七八九]/g, (number) => {
    const [tens, ones] = number.split("十");
    if (ones === undefined) return String(digit(number));
    return String((tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0));
  });
}
