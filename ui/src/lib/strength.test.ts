import { expect, test } from "vitest";

import { strength, twoPlaces } from "./strength";

test("nothing typed has no word yet", () => {
  expect(strength("  ")).toBe(null);
});

test("what everybody tries first is short, however long it is", () => {
  for (const guess of [
    "password123",
    "qwertyuiop",
    "パスワード1",
    "aaaaaaaaaaaaaaaa",
    "abcdefghijklmnop",
    "1234567890123456",
  ]) {
    expect(strength(guess), guess).toBe("short");
  }
});

test("four or five words are good in either language", () => {
  for (const good of ["ひだまりの 窓辺で 本を 読む", "lantern copper orchard weather"]) {
    expect(["good", "strong"], good).toContain(strength(good));
  }
});

test("one word is not called good", () => {
  for (const one of ["lantern", "ひだまり", "orchard7"]) expect(["short", "fair"], one).toContain(strength(one));
});

test("two places are different, in order, and within the sheet", () => {
  for (let n = 0; n < 500; n += 1) {
    const [one, other] = twoPlaces(24);
    expect(one).toBeGreaterThanOrEqual(1);
    expect(other).toBeGreaterThan(one);
    expect(other).toBeLessThanOrEqual(24);
  }
  expect(twoPlaces(24, () => 0.999)).toEqual([23, 24]);
  expect(twoPlaces(24, () => 0)).toEqual([1, 2]);
});
