// A month as a grid of weeks, and moving about in it. Days are `YYYY-MM-DD`; no time zone has a say.

const two = (n: number) => String(n).padStart(2, "0");
const written = (date: Date) => `${String(date.getUTCFullYear()).padStart(4, "0")}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;

function dateOf(day: string): Date {
  const [year, month, date] = day.split("-").map(Number);
  const made = new Date(0);
  made.setUTCFullYear(year ?? 1970, (month ?? 1) - 1, date ?? 1);
  return made;
}

/** The first day of the month that a day is in, or of the one so many months later. */
export function monthOf(day: string, later = 0): string {
  const date = dateOf(day);
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + later);
  return written(date);
}

/** The last day of the month that a day is in. */
export function lastOf(day: string): string {
  return daysLater(monthOf(day, 1), -1);
}

/** So many days later. */
export function daysLater(day: string, days: number): string {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return written(date);
}

/** The same day of another month, or the last one of a shorter month. */
export function monthsLater(day: string, months: number): string {
  const wanted = `${monthOf(day, months).slice(0, 8)}${day.slice(8)}`;
  const last = lastOf(monthOf(day, months));
  return wanted > last ? last : wanted;
}

/** The weeks of a month, Monday first: seven days each, null where a day is of another month. */
export function monthGrid(month: string): (string | null)[][] {
  const [begin, end] = [monthOf(month), lastOf(month)];
  const weeks: (string | null)[][] = [];
  // getUTCDay is 0 on Sundays.
  let day = daysLater(begin, -((dateOf(begin).getUTCDay() + 6) % 7));
  while (day <= end) {
    weeks.push(Array.from({ length: 7 }, (_, n) => daysLater(day, n)).map((one) => (one >= begin && one <= end ? one : null)));
    day = daysLater(day, 7);
  }
  return weeks;
}
