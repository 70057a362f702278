// Weeks as a drawing: where each stands, and which lines join them. Guarantee: only weeks that follow each other directly are
// joined; a week without a face is not there.
import { afterMonday } from "../../components/month";
import { addDays } from "../../lib/day";
import type { MoodWeek } from "../../lib/generated/types";

/** So far back weeks are drawn: half a year. */
const WEEKS_DAYS = 26 * 7;
const WEEK_MS = 7 * 86_400_000;

export type Mark = { from: string; x: number; median: number; low: number; high: number; count: number };

/** The day with which the weeks before `day` begin: a Monday, so that the first one is whole. */
export function weeksFrom(day: string): string {
  const first = addDays(day, -WEEKS_DAYS);
  return addDays(first, -afterMonday(first));
}

/** Weeks between two Mondays, counted. */
function apart(first: string, later: string): number {
  return Math.round((Date.parse(`${later}T12:00:00Z`) - Date.parse(`${first}T12:00:00Z`)) / WEEK_MS);
}

/** Each week with a face, `x` weeks after the first. */
export function marks(weeks: MoodWeek[]): Mark[] {
  const known = weeks.filter((week) => week.median !== null && week.low !== null && week.high !== null);
  const first = known[0]?.from ?? "";
  return known.map((week) => ({
    from: week.from,
    x: apart(first, week.from),
    median: week.median ?? 0,
    low: week.low ?? 0,
    high: week.high ?? 0,
    count: week.count,
  }));
}

/** Runs of weeks that follow each other directly. */
export function runs(list: Mark[]): Mark[][] {
  const out: Mark[][] = [];
  for (const mark of list) {
    const run = out.at(-1);
    if (run && mark.x - (run.at(-1)?.x ?? 0) === 1) run.push(mark);
    else out.push([mark]);
  }
  return out;
}
