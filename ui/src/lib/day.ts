// A day is `YYYY-MM-DD`, the local calendar day that was lived; no time zone moves it.

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

/** A day that was given in a field, null for an emptied one; undefined while a year is still being typed (it begins as 0002). */
export function givenDay(typed: string): string | null | undefined {
  if (typed === "") return null;
  return /^[1-9]\d{3}-/.test(typed) ? typed : undefined;
}
