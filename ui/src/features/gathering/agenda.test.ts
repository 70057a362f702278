import { expect, test } from "vitest";

import { endTime, moved, placing, spread, startTimes, total, whole } from "./agenda";

test("each step begins when the ones before it have ended, over midnight as well", () => {
  expect(startTimes("14:00", [10, 8, 12])).toEqual(["14:00", "14:10", "14:18"]);
  expect(startTimes("23:50", [15, 5])).toEqual(["23:50", "00:05"]);
  expect(startTimes(null, [10, 8])).toEqual([null, null]);
  expect(startTimes("14:00", [undefined, 5])).toEqual(["14:00", "14:00"]);
  expect(endTime("14:00", 90)).toBe("15:30");
  expect(total([10, undefined, 8])).toBe(18);
});

test("a step that is moved goes before or behind the others", () => {
  expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  expect(moved(["a", "b", "c"], 1, 1)).toEqual(["a", "b", "c"]);
});

test("moving one step writes that one alone", () => {
  const keys = spread(9);
  expect([...keys].sort()).toEqual(keys);
  expect(new Set(keys).size).toBe(9);
  const list = keys.map((position, n) => ({ id: `s${n}`, position }));
  const after = moved(list, 8, 2);
  const written = placing(after, "s8");
  expect([...written.keys()]).toEqual(["s8"]);
  const key = written.get("s8") ?? "";
  expect(key > (keys[1] ?? "") && key < (keys[2] ?? "")).toBe(true);
});

test("steps that others numbered, or that share a place, all get a place", () => {
  const list = [0, 1, 2].map((position) => ({ id: `s${position}`, position }));
  const written = placing(moved(list, 2, 0), "s2");
  const order = [...written].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([id]) => id);
  expect(order).toEqual(["s2", "s0", "s1"]);
  const same = ["a", "b", "c"].map((id) => ({ id, position: "i" }));
  expect(placing(same, "a").size).toBe(3);
  expect(placing([{ id: "a", position: "i" }, { id: "new", position: null }], "new").size).toBe(1);
});

test("a number is whole, also in wide digits, or it is nothing", () => {
  expect(whole("８")).toBe(8);
  expect(whole(" 12 ")).toBe(12);
  for (const typed of ["", "-1", "1.5", "many", "10000"]) expect(whole(typed)).toBeNull();
});
