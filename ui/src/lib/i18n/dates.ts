// Days and times as people write them. A day is `YYYY-MM-DD`, the local calendar day that was lived; no time zone moves it.
import { language, withEra } from "./language.svelte";

/** Today, on the wall of this machine. */
export function today(): string {
  return dayOf(new Date());
}

/** The local calendar day of a moment. */
export function dayOf(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A day as a date at noon, so that nothing moves it. */
export function dateOf(day: string): Date {
  const [year, month, date] = day.split("-").map(Number);
  return new Date(year ?? 1970, (month ?? 1) - 1, date ?? 1, 12);
}

/** So many days later (or earlier). */
export function addDays(day: string, days: number): string {
  const date = dateOf(day);
  date.setDate(date.getDate() + days);
  return dayOf(date);
}

/** So many months later: the same day, or the last one of a shorter month. */
export function addMonths(day: string, months: number): string {
  const date = dateOf(day);
  const wanted = date.getDate();
  date.setDate(1);
  date.setMonth(date.getMonth() + months);
  const last = new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate();
  date.setDate(Math.min(wanted, last));
  return dayOf(date);
}

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

/** The local day that a moment was lived on. */
export function dayOfMoment(at: string): string {
  return at.slice(0, 10);
}

/** Now, `14:02`. */
export function timeNow(): string {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
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
