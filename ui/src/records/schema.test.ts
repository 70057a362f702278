import { expect, test } from "vitest";

import { childrenOf, kinds, parentOf, spaceOf } from "./schema";

test("the kinds under a gathering are those that say so, and each has a space where it belongs", () => {
  expect(childrenOf("session")).toEqual(kinds().filter((kind) => parentOf(kind)?.kind === "session"));
  expect(childrenOf("journal")).toEqual([]);
  expect([spaceOf("handover"), spaceOf("note"), spaceOf("reflection")]).toEqual(["facilitators", "group", "private"]);
});
