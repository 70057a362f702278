import { expect, test } from "vitest";

import { givenDay } from "./day";

test("a year that is still being typed is no day yet", () => {
  expect(["0002-08-01", "0202-08-01", "2026-08-01", ""].map(givenDay)).toEqual([
    undefined,
    undefined,
    "2026-08-01",
    null,
  ]);
});
