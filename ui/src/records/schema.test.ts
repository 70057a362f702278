import { expect, test } from "vitest";

import { childrenOf, kinds, numbersOf, parentOf, spaceOf } from "./schema";

test("the kinds under a gathering are those that say so, and each has a space where it belongs", () => {
  expect(childrenOf("session")).toEqual(kinds().filter((kind) => parentOf(kind)?.kind === "session"));
  expect(childrenOf("journal")).toEqual([]);
  expect([spaceOf("handover"), spaceOf("note"), spaceOf("reflection")]).toEqual(["facilitators", "group", "private"]);
});

test("the whole numbers that a field can hold are those between its bounds", () => {
  expect([numbersOf("review", "rung"), numbersOf("goal", "weight"), numbersOf("goal", "why")]).toEqual([
    [-2, -1, 0, 1, 2],
    [1, 2, 3, 4],
    [],
  ]);
});
