// A month as weeks of days, Monday first. Days are texts, so no time zone moves them.

/** The weeks of the month of `day`; null stands for days of other months. */
export function weeksOf(day: string): (string | null)[][] {
  const [year = 1970, month = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1, 1));
  const before = (first.getUTCDay() + 6) % 7;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells: (string | null)[] = Array.from({ length: Math.ceil((before + last) / 7) * 7 }, (_, n) => {
    const date = n - before + 1;
    return date >= 1 && date <= last ? `${day.slice(0, 8)}${String(date).padStart(2, "0")}` : null;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The first and the last day of the month of `day`. */
export function edges(day: string): [string, string] {
  const days = weeksOf(day).flat().filter((one) => one !== null);
  return [days[0] ?? day, days.at(-1) ?? day];
}
