import { expect, test } from "vitest";

import type { Received } from "../../lib/generated/types";
import { joined } from "./received";

const one = (person: string, more: Partial<Received> = {}): Received => ({
  person,
  name: person,
  said: true,
  everything: true,
  behind: 0,
  up_to: "2026-04-05",
  ...more,
});

test("everybody is there once, in the order of the group", () => {
  expect(joined([[one("mint"), one("river")], [one("mint")]]).map((each) => each.person)).toEqual(["mint", "river"]);
});

test("who lacks something of the facilitators' has not everything, and what is complete does not hold the day back", () => {
  const lacks = one("mint", { everything: false, behind: 2, up_to: "2026-03-01" });
  expect(joined([[one("mint")], [lacks]])).toEqual([lacks]);
  expect(joined([[{ ...lacks, up_to: "2026-03-09" }], [lacks]])).toEqual([{ ...lacks, behind: 4 }]);
  expect(joined([[one("mint")], [one("mint", { up_to: "2026-01-01" })]])).toEqual([one("mint")]);
});

test("no day is said where nothing has been heard of a space", () => {
  const unheard = one("mint", { said: false, everything: false, behind: 3, up_to: null });
  const known = one("mint", { everything: false, behind: 1 });
  expect(joined([[known], [unheard]])).toEqual([{ ...known, behind: 4, up_to: null }]);
  expect(joined([[unheard], [unheard]])).toEqual([{ ...unheard, behind: 6 }]);
});
