import { expect, test } from "vitest";

import { awakeUntil, stageOf } from "./stage";

const at = (text: string) => new Date(`${text}:00`);
const evening = { day: "2026-12-25", starts_at: "19:00", minutes_planned: 90 };
const hourless = { day: "2026-12-25" };

test("a gathering is before, in the room or after, by its day and hour", () => {
  const stage = (text: string) => stageOf(evening, at(text));
  expect([stage("2026-12-20T19:30"), stage("2026-12-25T18:29")]).toEqual(["before", "before"]);
  expect([stage("2026-12-25T18:30"), stage("2026-12-25T20:29")]).toEqual(["room", "room"]);
  expect([stage("2026-12-25T20:30"), stage("2027-01-05T19:30")]).toEqual(["after", "after"]);
  const days = ["2026-12-24T23:59", "2026-12-25T00:00", "2026-12-25T23:59", "2026-12-26T00:00"];
  expect(days.map((text) => stageOf(hourless, at(text)))).toEqual(["before", "room", "room", "after"]);
});

test("a gathering that goes past midnight is still in the room", () => {
  const late = { day: "2026-12-25", starts_at: "23:00", minutes_planned: 120 };
  expect([stageOf(late, at("2026-12-26T00:59")), stageOf(late, at("2026-12-26T01:00"))]).toEqual(["room", "after"]);
  expect(awakeUntil(late, at("2026-12-25T23:00"), at("2026-12-26T00:30"))).toEqual(at("2026-12-26T02:00"));
});

test("the window stays open while people are in the room and an hour longer, and never for a night", () => {
  const until = (text: string) => awakeUntil(evening, at("2026-12-25T18:00"), at(text));
  expect([until("2026-12-25T18:29"), until("2026-12-25T21:30"), until("2026-12-24T19:30")]).toEqual([null, null, null]);
  expect([until("2026-12-25T18:30"), until("2026-12-25T21:29")]).toEqual([
    at("2026-12-25T21:30"),
    at("2026-12-25T21:30"),
  ]);
  const endless = { ...evening, minutes_planned: 9999 };
  expect(awakeUntil(endless, at("2026-12-25T19:00"), at("2026-12-26T01:59"))).toEqual(at("2026-12-26T02:00"));
  expect(awakeUntil(endless, at("2026-12-25T19:00"), at("2026-12-26T02:00"))).toBeNull();
});

test("of a gathering without an hour it is the time that one usually takes, from when it was opened on its day", () => {
  const opened = at("2026-12-25T10:00");
  expect(awakeUntil(hourless, opened, at("2026-12-25T11:59"))).toEqual(at("2026-12-25T12:00"));
  expect(awakeUntil(hourless, opened, at("2026-12-25T12:00"))).toBeNull();
  expect(awakeUntil(hourless, at("2026-12-26T10:00"), at("2026-12-26T10:01"))).toBeNull();
});
