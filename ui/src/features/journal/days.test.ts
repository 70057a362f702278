import { expect, test } from "vitest";

import { blocksIn, blocksOf, rowOfDay } from "./days";

const counts = [
  { day: "2026-11-01", count: 60 },
  { day: "2026-11-02", count: 50 },
  { day: "2026-11-05", count: 250 },
  { day: "2026-11-06", count: 3 },
  { day: "2026-11-07", count: 2 },
];

test("days are put together to about a hundred entries, newest first, and a fuller day stands alone", () => {
  expect(blocksOf(counts)).toEqual([
    { fromDay: "2026-11-06", toDay: "2026-11-07", first: 0, count: 5 },
    { fromDay: "2026-11-05", toDay: "2026-11-05", first: 5, count: 250 },
    { fromDay: "2026-11-02", toDay: "2026-11-02", first: 255, count: 50 },
    { fromDay: "2026-11-01", toDay: "2026-11-01", first: 305, count: 60 },
  ]);
  expect(blocksOf([])).toEqual([]);
});

test("only the blocks that are looked at are asked for", () => {
  const blocks = blocksOf(counts);
  expect(blocksIn(blocks, 0, 5)).toEqual([blocks[0]]);
  expect(blocksIn(blocks, 4, 256)).toEqual([blocks[0], blocks[1], blocks[2]]);
  expect(blocksIn(blocks, 400, 500)).toEqual([]);
});

test("a day is found by its row, a day without entries by the nearest before it", () => {
  expect(rowOfDay(counts, "2026-11-07")).toBe(0);
  expect(rowOfDay(counts, "2026-11-05")).toBe(5);
  expect(rowOfDay(counts, "2026-11-04")).toBe(255);
  expect(rowOfDay(counts, "2020-01-01")).toBe(364);
  expect(rowOfDay([], "2020-01-01")).toBe(0);
});
