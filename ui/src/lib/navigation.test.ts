import { expect, test } from "vitest";

import {
  firstOf,
  MORE,
  OWN,
  pageOf,
  pagesBeside,
  placeIn,
  ROOMS,
  spaceIn,
  spaceOfNumber,
  staysOnPage,
  type GroupPlace,
  type Place,
} from "./navigation";
import type { Room, Route } from "./route.svelte";

const inGroup = (room: Room, id?: string): Route => ({ at: "group", group: "G", room, ...(id ? { id } : {}) });
const groupPlaces = Object.keys(ROOMS) as GroupPlace[];

test("every place of the bar opens in itself, and no space has more than ten rows or a place more than four tabs", () => {
  for (const place of [...OWN, ...groupPlaces, "exchange", "more"] as Place[]) {
    expect(placeIn(firstOf(place, "G")), place).toBe(place);
    expect(pagesBeside(firstOf(place, "G")).length, place).toBeLessThanOrEqual(4);
  }
  // The switch, and what is always there.
  for (const places of [OWN, groupPlaces]) expect(1 + places.length + 2).toBeLessThanOrEqual(10);
});

test("a page of a place is beside the others of it, and all of them lie in the same place and space", () => {
  for (const place of [...groupPlaces, "exchange", "more"] as Place[]) {
    const first = firstOf(place, "G");
    const pages = pagesBeside(first);
    expect(pages.map(pageOf)).toContain(pageOf(first));
    expect(new Set(pages.map(pageOf)).size).toBe(pages.length);
    for (const page of pages) {
      expect(pagesBeside(page).map(pageOf)).toEqual(pages.map(pageOf));
      expect([placeIn(page), spaceIn(page)]).toEqual([place, spaceIn(first)]);
    }
  }
  expect(pagesBeside({ at: "trash" })).toEqual(MORE.map((at) => ({ at })));
});

test("one record has its place to itself; a shelf of one's own and a list that begins at a record do not", () => {
  for (const one of [
    inGroup("gatherings", "S"),
    inGroup("gatherings", "new"),
    inGroup("library", "R"),
    inGroup("members", "M"),
    { at: "versions", id: "R" },
  ] as Route[]) {
    expect(pagesBeside(one), JSON.stringify(one)).toEqual([]);
  }
  for (const list of [
    inGroup("gatherings"),
    inGroup("library", "own"),
    inGroup("goals", "G1"),
    { at: "versions" },
  ] as Route[]) {
    expect(pagesBeside(list).length, JSON.stringify(list)).toBeGreaterThan(1);
  }
});

test("what is always there belongs to no space, and help and making a group to no place", () => {
  expect([
    spaceIn({ at: "plan" }),
    spaceIn(inGroup("home")),
    spaceIn({ at: "trash" }),
    spaceIn({ at: "exchange" }),
  ]).toEqual([null, "G", undefined, undefined]);
  expect([placeIn({ at: "help" }), placeIn({ at: "newgroup", part: "invited" })]).toEqual([null, null]);
});

test("the goals of a group are not one's own", () => {
  expect([placeIn({ at: "goals" }), placeIn(inGroup("goals"))]).toEqual(["goals", "shared"]);
  expect([pageOf({ at: "goals" }), pageOf(inGroup("goals"))]).toEqual(["goals", "group-goals"]);
});

test("spaces are counted from one's own, and a number too many leads nowhere", () => {
  expect([1, 2, 3, 4].map((number) => spaceOfNumber(number, ["G", "H"]))).toEqual([
    { at: "today" },
    { at: "group", group: "G", room: "home" },
    { at: "group", group: "H", room: "home" },
    null,
  ]);
});

test("the halves of the exchange are one page, and keep the group that is given to", () => {
  const giving: Route = { at: "exchange", group: "G", tab: "export" };
  expect(pagesBeside(giving)).toEqual([giving, { at: "exchange", group: "G", tab: "import" }]);
  expect(staysOnPage(giving, { at: "exchange", tab: "import" })).toBe(true);
  expect(staysOnPage(inGroup("gatherings"), inGroup("decisions"))).toBe(false);
  expect(staysOnPage({ at: "today" }, { at: "today" })).toBe(true);
  expect(pageOf({ at: "exchange" })).toBe("exchange-export");
});
