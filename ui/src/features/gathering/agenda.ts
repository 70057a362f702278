// The steps of a gathering: their minutes, and when each begins. Nothing here asks the vault.
const DAY_MINUTES = 24 * 60;

/** All minutes together. */
export function total(minutes: readonly (number | null | undefined)[]): number {
  return minutes.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

/** When each step begins, on the wall; null for all of them while the beginning is not known. */
export function startTimes(
  startsAt: string | null | undefined,
  minutes: readonly (number | null | undefined)[],
): (string | null)[] {
  const [hour, minute] = (startsAt ?? "").split(":").map(Number);
  if (hour === undefined || minute === undefined || Number.isNaN(hour) || Number.isNaN(minute))
    return minutes.map(() => null);
  let now = hour * 60 + minute;
  return minutes.map((one) => {
    const begins = clock(now);
    now += one ?? 0;
    return begins;
  });
}

/** When a gathering of so many minutes ends. */
export function endTime(startsAt: string | null | undefined, minutes: number): string | null {
  return startTimes(startsAt, [minutes, 0])[1] ?? null;
}

function clock(minutes: number): string {
  const day = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(day / 60))}:${two(day % 60)}`;
}
