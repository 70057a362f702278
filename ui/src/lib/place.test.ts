import { expect, test, vi } from "vitest";

import { findPlace } from "./place.svelte";

const records: Record<string, { space: string; fields: object }> = {
  note: { space: "G", fields: { session: "S" } },
  handover: { space: "F", fields: { session: "S" } },
  look_back: { space: "P", fields: { session: "S" } },
  lonely_look_back: { space: "P", fields: {} },
  lost_look_back: { space: "P", fields: { session: "ERASED" } },
  decision: { space: "G", fields: {} },
  S: { space: "G", fields: {} },
};
vi.mock("./generated/commands", () => ({ get: async (id: string) => records[id] ?? Promise.reject(new Error("no_such_record")) }));
vi.mock("./session.svelte", () => ({ myGroups: () => [], groupOfSpace: (space: string) => (space === "G" || space === "F" ? "G" : null) }));

const found = (id: string, kind: string) => findPlace({ id, kind, space: records[id]?.space ?? "G" });
const gathering = { at: "group", group: "G", room: "gatherings", id: "S" };

test("what hangs on a gathering leads to it, for facilitators' things and one's own look back as well", async () => {
  expect(await found("S", "session")).toEqual(gathering);
  expect(await found("note", "note")).toEqual(gathering);
  expect(await found("handover", "handover")).toEqual(gathering);
  expect(await found("look_back", "reflection")).toEqual(gathering);
});

test("a decision of no gathering is in the list of them, and a look back without one is one's own", async () => {
  expect(await found("decision", "decision")).toEqual({ ...gathering, id: "decided" });
  for (const id of ["lonely_look_back", "lost_look_back"]) expect(await found(id, "reflection")).toEqual({ at: "today" });
});

test("of what is gone the group's gatherings are left", async () => {
  expect(await found("GONE", "note")).toEqual({ at: "group", group: "G", room: "gatherings" });
});
