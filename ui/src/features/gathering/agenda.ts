// The steps of a gathering: their order, their minutes and when each begins. Nothing here asks the vault.
import { between } from "../../lib/order";

/** A proper key: see lib/order.ts. A position may also be a number (others wrote it), or be missing. */
const KEY = /^[0-9a-z]*[1-9a-z]$/;
const BASE = 36;
const DAY_MINUTES = 24 * 60;

export type Placed = { id: string; position: string | number | null };

/** The list with the one at `from` moved to `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from);
  const one = list[from];
  return one === undefined ? [...list] : [...rest.slice(0, to), one, ...rest.slice(to)];
}

/** `count` keys in order, with room between them. */
export function spread(count: number): string[] {
  const room = BASE * BASE;
  return Array.from({ length: count }, (_, n) => {
    const at = Math.floor(((n + 1) * room) / (count + 1));
    const key = (at % BASE === 0 ? at + 1 : at).toString(BASE);
    return key.padStart(2, "0");
  });
}

/**
 * What has to be written so that a list is in the order in which it is given, after `id` was put where it is:
 * that one's key alone, or everybody's where the others have no proper keys yet.
 */
export function placing(list: readonly Placed[], id: string): Map<string, string> {
  const at = list.findIndex((one) => one.id === id);
  const others = list.filter((one) => one.id !== id).map((one) => one.position);
  const proper = others.every((key, n) => {
    const before = others[n - 1];
    return typeof key === "string" && KEY.test(key) && (n === 0 || (typeof before === "string" && before < key));
  });
  if (proper && at >= 0) {
    const [before, after] = [list[at - 1]?.position ?? null, list[at + 1]?.position ?? null];
    const key = between(before as string | null, after as string | null);
    if (key !== null) return new Map([[id, key]]);
  }
  const keys = spread(list.length);
  return new Map(list.map((one, n) => [one.id, keys[n] ?? "z"]));
}

/** All minutes together. */
export function total(minutes: readonly (number | null | undefined)[]): number {
  return minutes.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

/** When each step begins, on the wall; null for all of them while the beginning is not known. */
export function startTimes(startsAt: string | null | undefined, minutes: readonly (number | null | undefined)[]): (string | null)[] {
  const [hour, minute] = (startsAt ?? "").split(":").map(Number);
  if (hour === undefined || minute === undefined || Number.isNaN(hour) || Number.isNaN(minute)) return minutes.map(() => null);
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

/** A whole number that was typed, 0 to `max`; null for anything else, such as an empty field. */
export function whole(typed: string, max = 9999): number | null {
  const text = typed.normalize("NFKC").trim();
  return /^\d{1,4}$/.test(text) && Number(text) <= max ? Number(text) : null;
}
