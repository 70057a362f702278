import { expect, test } from "vitest";

import { headcount, latest, listed, stateOfKey, STATES } from "./attendance";

test("the keys 1 to 5 and p l e a r choose the five answers", () => {
  expect(["1", "2", "3", "4", "5"].map(stateOfKey)).toEqual(STATES);
  expect(["p", "l", "e", "a", "r"].map(stateOfKey)).toEqual(STATES);
  expect(stateOfKey("P")).toBe("present");
  for (const key of ["0", "6", "x", "Tab", "ArrowDown", "Enter", " "]) expect(stateOfKey(key)).toBeNull();
});

test("whoever came late or left early was there, and so was a visitor", () => {
  expect(headcount(["present", "late", "left_early", "absent", "resting"], 2)).toBe(5);
  expect(headcount([], 0)).toBe(0);
});

test("of two answers for one member the later one counts", () => {
  const said = (id: string, at: string, state: "present" | "absent") => ({ id, at, fields: { member: "m", state } });
  const both = [said("a", "2026-05-09T16:00:00+09:00", "present"), said("b", "2026-05-09T08:00:00+00:00", "absent")];
  expect(latest(both).get("m")?.id).toBe("b");
  expect(latest([...both].reverse()).get("m")?.id).toBe("b");
});

test("whoever was there in May is still in the list of May after leaving the group in January", () => {
  const members = [
    { id: "a", fields: { state: "active" } },
    { id: "b", fields: { state: "left" } },
    { id: "c", fields: { state: "left" } },
    { id: "d", fields: {} },
  ];
  expect(listed(members, [{ fields: { member: "b" } }]).map((one) => one.id)).toEqual(["a", "b", "d"]);
  expect(listed(members, []).map((one) => one.id)).toEqual(["a", "d"]);
});
