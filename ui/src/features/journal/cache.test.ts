import { beforeEach, expect, test, vi } from "vitest";

import type { ListOptions } from "../../lib/backend/records";
import { addDays } from "../../lib/day";

/** The journal of the vault: an entry a day, `first` and so many days before it. */
const vault = vi.hoisted(() => {
  globalThis.innerHeight = 700;
  return { days: [] as string[], counting: Promise.resolve(), reading: Promise.resolve() };
});
vi.mock("../../lib/notices.svelte", () => ({ attempt: (work: () => Promise<unknown>) => work() }));
vi.mock("../../lib/generated/commands", () => ({
  dayCounts: async () => {
    await vault.counting;
    return vault.days.map((day) => ({ day, count: 1 }));
  },
  get: vi.fn(),
  search: vi.fn(),
}));
vi.mock("../../lib/backend/records", () => ({
  list: async (_space: string, _kind: string, { fromDay, toDay }: ListOptions) => {
    const days = vault.days.filter((day) => day >= (fromDay ?? "") && day <= (toDay ?? ""));
    await vault.reading;
    return { records: days.reverse().map((day) => ({ id: day, title: day, fields: { day, body: day } })), next: null };
  },
}));

const LAST = "2026-11-22";
const daysUpTo = (last: string, count: number) => Array.from({ length: count }, (_, n) => addDays(last, n + 1 - count));
const turns = () => new Promise((done) => setTimeout(done, 5));
function gate(): [Promise<void>, () => void] {
  let open = () => {};
  return [new Promise<void>((done) => (open = done)), () => open()];
}

async function newCache() {
  vi.resetModules();
  const { cache } = await import("./cache.svelte");
  return cache;
}

beforeEach(() => {
  vault.days = daysUpTo(LAST, 1000);
  vault.counting = vault.reading = Promise.resolve();
});

test("what is scrolled to while the list is read anew is not left blank", async () => {
  const cache = await newCache();
  await cache.refresh();
  const [wait, go] = gate();
  vault.reading = wait;
  const refreshing = cache.refresh();
  await turns();
  vault.reading = Promise.resolve();
  cache.look(500, 530);
  await turns();
  go();
  await refreshing;
  await turns();
  expect(cache.rows.slice(500, 530).map((row) => row?.day)).toEqual(daysUpTo(addDays(LAST, -500), 30).reverse());
});

test("rows that were asked for before an entry came are not put where other rows stand since", async () => {
  const cache = await newCache();
  await cache.refresh();
  const [[counted, count], [wait, go]] = [gate(), gate()];
  vault.counting = counted;
  const refreshing = cache.refresh();
  vault.reading = wait;
  cache.look(500, 530);
  await turns();
  vault.reading = Promise.resolve();
  cache.look(0, 30);
  vault.days = daysUpTo(addDays(LAST, 1), 1001);
  count();
  await refreshing;
  go();
  await turns();
  const wrong = cache.rows.flatMap((row, at) => (row && row.day !== addDays(LAST, 1 - at) ? [at] : []));
  expect(wrong).toEqual([]);
});
