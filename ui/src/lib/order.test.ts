import { expect, test } from "vitest";

import { between } from "./order";

test("a key between two keys is between them, however often one asks", () => {
  let [low, high] = [between(null, null), between(between(null, null), null)];
  for (let n = 0; n < 200; n += 1) {
    const key = between(low, high);
    expect(low < key && key < high, `${low} < ${key} < ${high}`).toBe(true);
    expect(key).toMatch(/^[0-9a-z]*[1-9a-z]$/);
    if (n % 3 === 0) low = key;
    else high = key;
  }
});

test("there is always room at the beginning and at the end", () => {
  let [first, last] = [between(null, null), between(null, null)];
  for (let n = 0; n < 100; n += 1) {
    const [before, after] = [between(null, first), between(last, null)];
    expect(before < first && last < after).toBe(true);
    expect(before.endsWith("0") || after.endsWith("0")).toBe(false);
    [first, last] = [before, after];
  }
});

test("keys that are not in order have nothing between them", () => {
  expect(() => between("b", "a")).toThrow(RangeError);
  expect(() => between("a", "a")).toThrow(RangeError);
  expect(() => between(null, "000000")).toThrow(RangeError);
});
