// Days and times as people write them. What a day is, and how one reckons with it, is in ../day.ts.
import { dateOf } from "../day";
import { language, withEra } from "./language.svelte";

/** `2026年11月22日(日)` or `Sun 22 Nov 2026`; with the Japanese era where that was chosen. */
export function showDay(day: string): string {
  const date = dateOf(day);
  if (language() === "ja") {
    const weekday = new Intl.DateTimeFormat("ja", { weekday: "short" }).format(date);
    const year = withEra()
      ? new Intl.DateTimeFormat("ja-u-ca-japanese", { era: "short", year: "numeric" }).format(date)
      : `${date.getFullYear()}年`;
    return `${year}${date.getMonth() + 1}月${date.getDate()}日(${weekday})`;
  }
  const parts = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", year: "numeric" });
  return parts.format(date).replaceAll(",", "");
}

/** `11月22日` or `22 Nov`. */
export function showShortDay(day: string): string {
  const date = dateOf(day);
  if (language() === "ja") return `${date.getMonth() + 1}月${date.getDate()}日`;
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" }).format(date);
}

/** `2026年11月` or `November 2026`. */
export function showMonth(day: string): string {
  const date = dateOf(day);
  if (language() === "ja") return `${date.getFullYear()}年${date.getMonth() + 1}月`;
  return new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric" }).format(date);
}

/** The time on the wall where it was written, `14:02`; a moment carries its own offset, and that is what counts. */
export function showTime(at: string): string {
  return /T(\d\d:\d\d)/.exec(at)?.[1] ?? "";
}

/** A time of day in words: `午後7時30分` or `7:30 pm`; noon and midnight by their names. */
export function showClock(time: string): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const isNoon = time === "12:00";
  const hours = hour % 12;
  if (language() === "ja") {
    if (isNoon) return "正午";
    return `${hour < 12 ? "午前" : "午後"}${hours}時${minute === 0 ? "" : `${minute}分`}`;
  }
  if (isNoon || time === "00:00") return isNoon ? "noon" : "midnight";
  return `${hours || 12}:${String(minute).padStart(2, "0")} ${hour < 12 ? "am" : "pm"}`;
}

/** The local day that a moment was lived on. */
export function dayOfMoment(at: string): string {
  return at.slice(0, 10);
}

/** The seven days' short names, Monday first. */
export function weekdays(): string[] {
  const format = new Intl.DateTimeFormat(language() === "ja" ? "ja" : "en-GB", { weekday: "short" });
  return Array.from({ length: 7 }, (_, n) => format.format(new Date(2026, 5, 1 + n, 12)));
}

/** `3.4 MB`. */
export function showSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(0)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
