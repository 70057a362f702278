import { describe, expect, it } from "vitest";

import { atEnd, between, keyOf, moved, type Placed } from "./order";

/** Numbers from 0 to below `n` that look random and are the same on every run. */
function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % n;
  };
}
const shown = (list: Placed[]) => [...list].sort((a, b) => (keyOf(a.position) < keyOf(b.position) ? -1 : 1));

describe("an order that is changed apart", () => {
  it("has a key between any two keys, of small letters and digits, that never ends with 0", () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const roll = dice(seed);
      const keys: string[] = [];
      for (let made = 0; made < 60; made += 1) {
        const at = roll(keys.length + 1);
        const key = between(keys[at - 1] ?? null, keys[at] ?? null);
        expect(key).toMatch(/^[0-9a-z]*[1-9a-z]$/);
        keys.splice(at, 0, key ?? "");
      }
      expect(keys).toEqual([...keys].sort());
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it("has room between and after the numbers that were written as positions, and after letters of others", () => {
    const middle = between(keyOf(2), keyOf(3)) ?? "";
    expect(middle > "000002" && middle < "000003").toBe(true);
    expect((between("000002V", keyOf(3)) ?? "") > "000002V").toBe(true);
    expect((between(keyOf(12), null) ?? "") > "000012").toBe(true);
  });

  it("says so where there is no room", () => {
    expect(between("a", "a")).toBeNull();
    expect(between("b", "a")).toBeNull();
    expect(between(null, "0")).toBeNull();
  });

  it("takes hundreds of additions at the end", () => {
    const list: Placed[] = [];
    for (let n = 0; n < 1000; n += 1) list.push({ id: String(n), position: atEnd(list.slice(-1)) });
    expect(shown(list).map((one) => one.id)).toEqual(list.map((one) => one.id));
    expect(list.every((one) => keyOf(one.position).length <= 64)).toBe(true);
  });

  it("after any moves stands as somebody who moved cards by hand would have it", () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const roll = dice(seed);
      let list: Placed[] = Array.from({ length: 8 }, (_, n) => ({
        id: String(n),
        position: seed % 3 === 0 ? undefined : seed % 3 === 1 ? n : 0,
      }));
      const cards = list.map((one) => one.id);
      for (let step = 0; step < 80; step += 1) {
        const [from, to] = [roll(8), roll(8)];
        cards.splice(to, 0, ...cards.splice(from, 1));
        const written = new Map(moved(list, from, to));
        list = shown(list.map((one) => ({ ...one, position: written.get(one.id) ?? one.position })));
        expect(list.map((one) => one.id)).toEqual(cards);
      }
    }
  });

  it("writes one element where there is room", () => {
    const list: Placed[] = [0, 1, 2, 3].map((n) => ({ id: String(n), position: n }));
    expect(moved(list, 3, 1)).toHaveLength(1);
    expect(moved(list, 1, 1)).toEqual([]);
    expect(moved(list, 1, 9)).toEqual([]);
  });
});
