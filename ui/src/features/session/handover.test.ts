import { expect, test } from "vitest";

import { formOf, written, type Form } from "./handover";

const before = formOf({ room: "二階", key: "受付", next_day: "2026-05-23" });
const now = (form: Partial<Form>) => written({ before, form: { ...before, ...form } });

test("only what somebody changed in a handover is written", () => {
  expect(now({})).toEqual({});
  expect(now({ key: "一階カウンター", room: " " })).toEqual({ room: null, key: "一階カウンター" });
  expect(written({ before: formOf({}), form: before })).toEqual({ room: "二階", key: "受付", next_day: "2026-05-23" });
});

test("the next day is written when it is one, and emptied when it is emptied", () => {
  expect(now({ next_day: "2026-06-06" })).toEqual({ next_day: "2026-06-06" });
  expect(now({ next_day: "" })).toEqual({ next_day: null });
  expect(now({ next_day: "0020-06-06", key: "守衛室" })).toEqual({ key: "守衛室" });
});
