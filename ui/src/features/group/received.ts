// Who has received what of a group: of everybody's part and, as far as one is a facilitator, of theirs.
import type { Received } from "../../lib/generated/types";

/** Everybody once, in the order in which they come first: they have everything when they have it of each space that they are in. */
export function joined(spaces: Received[][]): Received[] {
  const all = new Map<string, Received>();
  for (const one of spaces.flat()) {
    const other = all.get(one.person);
    all.set(one.person, other ? both(other, one) : one);
  }
  return [...all.values()];
}

function both(one: Received, other: Received): Received {
  const lacking = [one, other].filter((part) => !part.everything);
  // What is complete does not hold the day back; where something is lacking, the earliest day counts, and none if one is not known.
  const days = (lacking.length > 0 ? lacking : [one, other]).map((part) => part.up_to);
  const known = days.filter((day) => day !== null).sort();
  const up_to = lacking.length === 0 ? known.at(-1) : known.length === days.length ? known[0] : null;
  return {
    ...one,
    said: one.said || other.said,
    everything: lacking.length === 0,
    behind: one.behind + other.behind,
    up_to: up_to ?? null,
  };
}
