// The journal's entries as the list shows them: of a journal of any length no more is read than is looked at.
// It stays while the vault is open, so that one comes back to where one was; locking loads the page anew and drops it.
import { list } from "../../lib/backend/records";
import { today } from "../../lib/day";
import { dayCounts, get, search } from "../../lib/generated/commands";
import type { DayCount } from "../../lib/generated/types";
import type { Of } from "../../lib/backend/records";
import { attempt } from "../../lib/notices.svelte";
import { blocksIn, blocksOf, rowOfDay, type Block } from "./days";
import { rowOf, type Row } from "./entry";

const [FIRST_DAY, LAST_DAY] = ["0001-01-01", "9999-12-31"];
/** Rows that are kept in memory; what is far away is let go of and read again when one comes back. */
const ROWS_KEPT = 20_000;
const ROWS_NEAR = 2_000;
const PAGE = 500;
/** The most places that search is asked for, and so many of them are read at once. */
const HITS = 300;
const AT_ONCE = 25;
const TAGS_SHOWN = 8;
/** From this height on there is room for a calendar above the list. */
const TALL_PX = 1000;

class Cache {
  /** Every entry's place, newest first; a hole where it has not been read yet. */
  rows = $state.raw<readonly (Row | undefined)[]>([]);
  /** How many entries each day has, oldest first. */
  counts = $state.raw<readonly DayCount[]>([]);
  /** Whether the list has been read once. */
  ready = $state(false);
  /** Grows when an entry was changed from elsewhere than its own page: that page reads it anew. */
  touched = $state(0);
  /** The entry that was opened from the list, as long as one reads: coming back, the list is there again. */
  reading: string | null = null;
  /** The calendar: whether it is open, the month it shows, the day that was picked last. */
  leafing = $state(innerHeight >= TALL_PX);
  month = $state(today());
  picked = $state<string | null>(null);
  /** The tags of the entries that have been read. */
  tags = $state.raw<readonly string[]>([]);
  /** The words and the tag that the list is narrowed to. */
  words = $state("");
  tag = $state<string | null>(null);
  /** What was found for them; null while the list is whole. */
  found = $state.raw<readonly Row[] | null>(null);
  /** Whether there may be more to find than was asked for. */
  cut = $state(false);
  #blocks: Block[] = [];
  #wanted: [number, number] = [0, 30];
  #round = 0;
  #reading = false;
  #asked = 0;

  /** Notes the tags of entries that were read. They keep their places, so that nothing moves under the hand: new ones follow. */
  #note(rows: readonly Row[]): void {
    const fresh = new Map<string, number>();
    for (const tag of rows.flatMap((row) => row.tags))
      if (!this.tags.includes(tag)) fresh.set(tag, (fresh.get(tag) ?? 0) + 1);
    if (fresh.size > 0) this.tags = [...this.tags, ...[...fresh].sort((a, b) => b[1] - a[1]).map(([tag]) => tag)];
  }

  /** Some of those tags to choose from; the chosen one is always among them. */
  get choices(): string[] {
    const some = this.tags.slice(0, TAGS_SHOWN);
    return this.tag !== null && !some.includes(this.tag) ? [this.tag, ...some] : some;
  }

  /** Reads anew how many entries there are and what is looked at, and shows it when it is there. */
  async refresh(): Promise<void> {
    const round = ++this.#round;
    await attempt(async () => {
      const counts = await dayCounts("private", "journal", FIRST_DAY, LAST_DAY);
      const blocks = blocksOf(counts);
      const rows = new Array<Row | undefined>(counts.reduce((sum, one) => sum + one.count, 0)).fill(undefined);
      for (const block of blocksIn(blocks, ...this.#wanted)) place(rows, block, await read(block));
      if (round !== this.#round) return;
      this.#note(rows.filter((row) => row !== undefined));
      [this.counts, this.#blocks, this.rows, this.ready] = [counts, blocks, rows, true];
      // What was scrolled to meanwhile was read for the rows before.
      this.look(...this.#wanted);
    });
    if (this.found !== null) await this.narrow();
  }

  /** Rows `first` to `last` are looked at: what of them is not here is read. */
  look(first: number, last: number): void {
    this.#wanted = [first, last];
    if (!this.#reading) void this.#readWanted();
  }

  async #readWanted(): Promise<void> {
    this.#reading = true;
    try {
      for (let next = this.#missing(); next; next = this.#missing()) {
        const [blocks, block] = [this.#blocks, next];
        const found = await attempt(() => read(block));
        if (!found) return;
        // The days were counted anew: this block's rows may stand elsewhere.
        if (blocks !== this.#blocks) continue;
        // Something came or went since the days were counted.
        if (found.length !== block.count) return void this.refresh();
        const rows = this.#near();
        place(rows, block, found);
        this.#note(found);
        this.rows = rows;
      }
    } finally {
      this.#reading = false;
    }
  }

  #missing(): Block | undefined {
    return blocksIn(this.#blocks, ...this.#wanted).find((block) => this.rows[block.first] === undefined);
  }

  /** A copy of the rows, without those far away once there are too many. */
  #near(): (Row | undefined)[] {
    const rows = this.rows.slice();
    if (rows.length <= ROWS_KEPT) return rows;
    const kept = rows.reduce((sum, row) => sum + (row ? 1 : 0), 0);
    if (kept <= ROWS_KEPT) return rows;
    const near = new Set(blocksIn(this.#blocks, this.#wanted[0] - ROWS_NEAR, this.#wanted[1] + ROWS_NEAR));
    for (const block of this.#blocks)
      if (!near.has(block)) rows.fill(undefined, block.first, block.first + block.count);
    return rows;
  }

  /** The row that the list begins with: that of the day's newest entry that was picked, or of the nearest day before. */
  get first(): number {
    return this.picked === null ? 0 : rowOfDay(this.counts, this.picked);
  }

  /** The entries before and after this one, in what the list shows; null where there is none, or it is not known here. */
  beside(id: string): { earlier: string | null; later: string | null } {
    const rows = this.found ?? this.rows;
    const at = rows.findIndex((row) => row?.id === id);
    if (at >= 0 && this.found === null) this.look(Math.max(0, at - 1), at + 2);
    return at < 0
      ? { earlier: null, later: null }
      : { earlier: rows[at + 1]?.id ?? null, later: rows[at - 1]?.id ?? null };
  }

  /** Finds the entries with the words and the tag; without either the list is whole again. */
  async narrow(): Promise<void> {
    const asked = ++this.#asked;
    const [words, tag] = [this.words.trim(), this.tag];
    if (words === "" && tag === null) {
      this.found = null;
      return;
    }
    await attempt(async () => {
      const hits = await search(words, HITS, "journal", tag);
      const rows: Row[] = [];
      for (let at = 0; at === 0 || at < hits.length; at += AT_ONCE) {
        const some = hits.slice(at, at + AT_ONCE);
        const entries = (await Promise.all(some.map((hit) => get(hit.id)))) as unknown as Of<"journal">[];
        if (asked !== this.#asked) return;
        for (const [n, entry] of entries.entries()) {
          const hit = some[n];
          if (!hit) continue;
          const row = rowOf(entry);
          // Where the words are not in the title, they are shown with what stands around them.
          rows.push(words !== "" && hit.field !== "tags" ? { ...row, heading: hit.snippet, place: hit.place } : row);
        }
        this.found = [...rows].sort((a, b) => order(b).localeCompare(order(a)));
      }
      this.cut = hits.length === HITS;
    });
  }
}

const order = (row: Row) => `${row.day} ${row.at ?? ""}`;

async function read(block: Block): Promise<Row[]> {
  const rows: Row[] = [];
  let before: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof list<"journal">>> = await list("private", "journal", {
      fromDay: block.fromDay,
      toDay: block.toDay,
      limit: PAGE,
      before,
    });
    rows.push(...page.records.map(rowOf));
    before = page.next;
  } while (before !== null);
  return rows;
}

function place(rows: (Row | undefined)[], block: Block, found: readonly Row[]): void {
  for (let n = 0; n < block.count; n += 1) rows[block.first + n] = found[n];
}

/** The one cache. */
export const cache = new Cache();
