// The order of a list that several people may change apart: every element has a key, and another fits between any two.
// Guarantee: a key made here is of [0-9a-z], sorts by bytes as the program's lists do, and never ends with 0, so that there is
// always room before it. Numbers that were written as positions count as six digits, as in crates/core/src/domain/record.rs.

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
/** The program takes 64. */
const KEY_CHARS_MAX = 60;
/** After every key and every number. */
const LAST = "~";

export type Position = string | number | undefined;
export type Placed = { id: string; position: Position };

/** A position as the text it is sorted by; what has none comes last. */
export function keyOf(position: Position): string {
  if (position === undefined) return LAST;
  return typeof position === "number" ? String(position).padStart(6, "0") : position;
}

/** A key after `low` and before `high`; null is an open end. No key: there is no room, the list needs new ones. */
export function between(low: string | null, high: string | null): string | null {
  if (low !== null && high !== null && low >= high) return null;
  let made = "";
  let bounded = high !== null;
  for (let at = 0; at < KEY_CHARS_MAX; at += 1) {
    const from = low?.[at] ?? "";
    const to = bounded ? (high?.[at] ?? "") : LAST;
    const free = [...DIGITS].filter((digit) => digit > from && digit < to && digit !== "0");
    // At the open end keys grow slowly; in between, the middle leaves room on both sides.
    const chosen = bounded || from === "" ? free[Math.floor(free.length / 2)] : free[0];
    if (chosen !== undefined) return made + chosen;
    if (bounded && to === "") return null;
    const kept = from === "" ? "0" : from;
    made += kept;
    bounded = bounded && kept === to;
  }
  return null;
}

/** The key for a new element at the end. */
export function atEnd(list: Placed[]): string {
  const keys = list.map((one) => keyOf(one.position)).filter((key) => key < LAST);
  return between(keys.sort().at(-1) ?? null, null) ?? "z".repeat(KEY_CHARS_MAX + 1);
}

/**
 * What has to be written so that the element at `from` stands at `to`: id and key, mostly of that element alone; of all where
 * two have the same key or there is no room. `list` is in the order that is shown.
 */
export function moved(list: Placed[], from: number, to: number): [string, string][] {
  const one = list[from];
  if (!one || from === to || to < 0 || to >= list.length) return [];
  const rest = list.filter((other) => other !== one);
  const [before, after] = [rest[to - 1], rest[to]];
  const low = before ? keyOf(before.position) : null;
  const high = after ? keyOf(after.position) : null;
  const key = low === LAST || high === LAST ? null : between(low, high);
  if (key !== null) return [[one.id, key]];
  return fresh([...rest.slice(0, to), one, ...rest.slice(to)]);
}

function fresh(list: Placed[]): [string, string][] {
  let last: string | null = null;
  return list.map((one) => {
    const key: string = between(last, null) ?? `${last}1`;
    last = key;
    return [one.id, key];
  });
}
