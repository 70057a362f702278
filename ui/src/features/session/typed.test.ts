import { expect, test } from "vitest";

import { begin, read } from "./typed";

test("what is typed becomes the fields of a record, and an emptied field is emptied", () => {
  expect(read("session", { title: " 冬の会 ", place: "", day: "2026-05-09", minutes_planned: "９０", minutes_actual: "" })).toEqual({
    title: "冬の会",
    place: null,
    day: "2026-05-09",
    minutes_planned: 90,
    minutes_actual: null,
  });
  expect(read("agenda_item", { en: "Tea", minutes: "1500", minutes_actual: "12" })).toEqual({ en: "Tea", minutes: null, minutes_actual: 12 });
  expect(read("follow_up", { owner: "  ", due_on: "" })).toEqual({ owner: null, due_on: null });
});

test("what a record cannot be without stays as it stood, and so does a day whose year is still being typed", () => {
  expect(read("decision", { body: " ", by_whom: "みんな", review_on: "0202-08-01" })).toEqual({ by_whom: "みんな" });
  expect(read("session", { day: "" })).toEqual({});
  expect(read("follow_up", { text: "" })).toEqual({});
});

test("a form begins with what the record says, as text", () => {
  expect(begin(["title", "minutes_planned", "place"], { title: "冬の会", minutes_planned: 90 })).toEqual({ title: "冬の会", minutes_planned: "90", place: "" });
});
