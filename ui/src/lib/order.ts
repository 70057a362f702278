// Places in a list that people order themselves: a key between two keys, so that moving one thing writes only that one.
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/**
 * A key after `a` and before `b`; null is the beginning or the end. Keys are strings of [0-9a-z], compared by bytes, that
 * never end in "0". Throws a RangeError when there is no room, which only happens for keys that are not in this order.
 */
export function between(a: string | null, b: string | null): string {
  if (a !== null && b !== null && a >= b) throw new RangeError("the keys are not in order");
  return middle(a ?? "", b);
}

function middle(a: string, b: string | null): string {
  if (b !== null) {
    let same = 0;
    while (same < b.length && (a[same] ?? "0") === b[same]) same += 1;
    if (same === b.length) throw new RangeError("no key is before zeros");
    if (same > 0) return b.slice(0, same) + middle(a.slice(same), b.slice(same));
  }
  const low = a === "" ? 0 : digit(a);
  const high = b === null ? DIGITS.length : digit(b);
  if (high - low > 1) return DIGITS.charAt(Math.floor((low + high) / 2));
  if (b !== null && b.length > 1) return b.slice(0, 1);
  return DIGITS.charAt(low) + middle(a.slice(1), null);
}

function digit(key: string): number {
  const found = DIGITS.indexOf(key.charAt(0));
  if (found < 0) throw new RangeError("a key is made of 0-9 and a-z");
  return found;
}
