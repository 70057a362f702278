import { expect, test } from "vitest";

import { allTogether, marked, together, union } from "./compare";

const shown = (mine: string, other: string) =>
  marked(mine, other)
    ?.map(({ text, own }) => (own ? `[${text}]` : text))
    .join("");

test("Japanese is compared by characters", () => {
  expect(shown("窓辺で本を静かに読む会", "窓辺で本をゆっくり読む会")).toBe("窓辺で本を[静かに]読む会");
});

test("other languages are compared by words", () => {
  expect(shown("A quiet room with tea", "A quiet room with coffee")).toBe("A quiet room with [tea]");
});

test("a single letter in common does not cut a difference into pieces", () => {
  expect(shown("あさの会", "よるの集い")).toBe("[あさの会]");
});

test("the pieces of a version are all of it, whatever the other says", () => {
  for (const [one, other] of [
    ["", "a"],
    ["a\nb", ""],
    ["同じ", "同じ"],
    ["改行\n\nあり", "改行\nあり"],
  ] as const) {
    expect(
      marked(one, other)
        ?.map((piece) => piece.text)
        .join(""),
    ).toBe(one);
    expect(
      marked(other, one)
        ?.map((piece) => piece.text)
        .join(""),
    ).toBe(other);
  }
});

test("equal texts have nothing marked", () => {
  expect(marked("同じ文です", "同じ文です")?.some((piece) => piece.own)).toBe(false);
});

test("written together, a paragraph of both is there once and a paragraph of one is kept", () => {
  expect(together("はじめ\nおわり", "はじめ\nお茶を持ってくる\nおわり")).toBe("はじめ\nお茶を持ってくる\nおわり");
  expect(together("A\nB", "A\nC")).toBe("A\nB\nC");
  expect(allTogether(["A", "A\nB", "A\nC"]).split("\n").sort()).toEqual(["A", "B", "C"]);
});

test("sets together have each element once", () => {
  expect(
    union([
      ["眠り", "休む"],
      ["休む", "働く"],
    ]),
  ).toEqual(["眠り", "休む", "働く"]);
});
