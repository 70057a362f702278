// A month as a grid of weeks. Days are `YYYY-MM-DD`; how one reckons with them is in lib/day.ts.
import { addDays, addMonths, dateOf } from "../lib/day";

/** The first day of the month that a day is in, or of the one so many months later. */
export function monthOf(day: string, later = 0): string {
  return addMonths(`${day.slice(0, 8)}01`, later);
}

/** The last day of the month that a day is in. */
export function lastOf(day: string): string {
  return addDays(monthOf(day, 1), -1);
}

/** How many days after Monday a day is. */
export function afterMonday(day: string): number {
  return (dateOf(day).getDay() + 6) % 7;
}

/** The weeks of a month, Monday first: seven days each, null where a day is of another month. */
export function monthGrid(month: string): (string | null)[][] {
  const [begin, end] = [monthOf(month), lastOf(month)];
  const weeks: (string | null)[][] = [];
  for (let day = addDays(begin, -afterMonday(begin)); day <= end; day = addDays(day, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, n) => addDays(day, n)).map((one) => (one >= begin && one <= end ? one : null)),
    );
  }
  return weeks;
}
