import { expect, test, vi } from "vitest";

import { beginAt, findRoute, go, goBack, goToImport, nearGroup, route, shownGroup } from "./route.svelte";
import { searching } from "./searching.svelte";

const records: Record<string, { space: string; fields: object }> = {
  note: { space: "G", fields: { session: "S" } },
  handover: { space: "F", fields: { session: "S" } },
  look_back: { space: "P", fields: { session: "S" } },
  lonely_look_back: { space: "P", fields: {} },
  lost_look_back: { space: "P", fields: { session: "ERASED" } },
  decision: { space: "G", fields: {} },
  S: { space: "G", fields: {} },
  mood: { space: "P", fields: { day: "2026-02-03" } },
  step: { space: "P", fields: { goal: "GOAL" } },
  profile: { space: "G", fields: { member: "M" } },
  recommendation: { space: "G", fields: { resource: "R" } },
  follow_up: { space: "G", fields: {} },
};
vi.mock("./generated/commands", () => ({
  get: async (id: string) => records[id] ?? Promise.reject(new Error("no_such_record")),
}));
const spaces = vi.hoisted(() => ["G", "H"]);
vi.mock("./vault.svelte", () => ({
  myGroups: () => spaces.map((space) => ({ space })),
  groupOf: (id: string) => (spaces.includes(id) ? { space: id } : null),
  groupOfSpace: (space: string) => (space === "G" || space === "F" ? "G" : null),
}));

const found = (id: string, kind: string) => findRoute({ id, kind, space: records[id]?.space ?? "G" });
const gathering = { at: "group", group: "G", room: "gatherings", id: "S" };

test("what hangs on a gathering leads to it, for facilitators' things and one's own look back as well", async () => {
  expect(await found("S", "session")).toEqual(gathering);
  expect(await found("note", "note")).toEqual({ ...gathering, part: "note" });
  expect(await found("handover", "handover")).toEqual({ ...gathering, part: "handover" });
  expect(await found("look_back", "reflection")).toEqual({ ...gathering, part: "reflection" });
});

test("a decision of no gathering is in the list of them, and a look back without one is one's own", async () => {
  expect(await found("decision", "decision")).toEqual({ at: "group", group: "G", room: "decisions" });
  for (const id of ["lonely_look_back", "lost_look_back"])
    expect(await found(id, "reflection")).toEqual({ at: "today" });
});

test("what belongs to another record leads to where that is shown, and a check-in to itself", async () => {
  expect(await found("mood", "mood")).toEqual({ at: "mood", id: "mood" });
  expect(await found("step", "step")).toEqual({ at: "goals", id: "GOAL" });
  expect(await found("profile", "profile")).toEqual({ at: "group", group: "G", room: "members", id: "M" });
  expect(await found("recommendation", "recommendation")).toEqual({
    at: "group",
    group: "G",
    room: "library",
    id: "R",
  });
  expect(await found("follow_up", "follow_up")).toEqual({ at: "group", group: "G", room: "home" });
});

test("the way back of a hit, and no other, leads to the search again", () => {
  beginAt({ at: "today" });
  searching.leave(route(), { at: "plan" });
  go({ at: "plan" });
  go({ at: "trash" });
  goBack();
  expect(searching.open).toBe(false);
  goBack();
  expect([route(), searching.open]).toEqual([{ at: "today" }, true]);
  searching.open = false;
  go({ at: "plan" });
  goBack();
  expect(searching.open).toBe(false);
});

test("of what is gone the group's gatherings are left", async () => {
  expect(await found("GONE", "note")).toEqual({ at: "group", group: "G", room: "gatherings" });
});

test("the bar shows the space one was last in, and the group that is one step away is the one that one was last in", () => {
  beginAt({ at: "today" });
  expect([shownGroup(), nearGroup()]).toEqual([null, "G"]);
  go({ at: "group", group: "H", room: "home" });
  go({ at: "trash" });
  expect([shownGroup(), nearGroup()], "what is always there is in no space").toEqual(["H", "H"]);
  go({ at: "journal" });
  expect([shownGroup(), nearGroup()]).toEqual([null, "H"]);
  goBack();
  goBack();
  expect([route(), shownGroup()]).toEqual([{ at: "group", group: "H", room: "home" }, "H"]);
  spaces.pop();
  expect([shownGroup(), nearGroup()], "a group that is gone is not shown").toEqual([null, "G"]);
  beginAt({ at: "today" });
  expect([shownGroup(), nearGroup()]).toEqual([null, "G"]);
});

test("a tab is a place of its own on the way back, and taking in keeps the group that is given to", () => {
  beginAt({ at: "settings" });
  go({ at: "trash" });
  go({ at: "exchange", group: "G", tab: "export" });
  goToImport();
  expect(route()).toEqual({ at: "exchange", group: "G", tab: "import" });
  goBack();
  goBack();
  expect(route()).toEqual({ at: "trash" });
  go({ at: "today" });
  goToImport();
  expect(route()).toEqual({ at: "exchange", tab: "import" });
});
