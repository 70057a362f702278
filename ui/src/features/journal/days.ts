// Where each day's entries stand in a list of any length, newest first, known from how many each day has: so the list has its true
// height at once, and any part of it can be asked for by its days.
import type { DayCount } from "../../lib/generated/types";

/** Some neighbouring days, and where their entries stand: rows `first` to `first + count - 1`. */
export type Block = { fromDay: string; toDay: string; first: number; count: number };

/** About so many entries are asked for at once; a single day may have more. */
const BLOCK_ENTRIES = 100;

/** The blocks of a list, newest first. `counts` come oldest first. */
export function blocksOf(counts: readonly DayCount[]): Block[] {
  const blocks: Block[] = [];
  let first = 0;
  for (const { day, count } of [...counts].reverse()) {
    const last = blocks.at(-1);
    if (last && last.count + count <= BLOCK_ENTRIES) {
      last.fromDay = day;
      last.count += count;
    } else {
      blocks.push({ fromDay: day, toDay: day, first, count });
    }
    first += count;
  }
  return blocks;
}

/** The blocks that rows `first` to `last` (not included) are in. */
export function blocksIn(blocks: readonly Block[], first: number, last: number): Block[] {
  return blocks.filter((block) => block.first < last && block.first + block.count > first);
}

/** The row of the newest entry of that day, or of the nearest day before it; the last row if there is none. */
export function rowOfDay(counts: readonly DayCount[], day: string): number {
  const later = counts.filter((one) => one.day > day).reduce((sum, one) => sum + one.count, 0);
  const all = counts.reduce((sum, one) => sum + one.count, 0);
  return Math.max(0, Math.min(later, all - 1));
}
