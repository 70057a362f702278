import { beforeEach, expect, test, vi } from "vitest";

import type { Status } from "./generated/types";
import { leavePlace, placeLeft } from "./place";
import { beginAt } from "./route.svelte";

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock("./generated/commands", () => ({
  setting: async (key: string) => kept.get(key) ?? null,
  putSetting: async (key: string, value: unknown) => (value === null ? kept.delete(key) : kept.set(key, value)),
}));
vi.mock("./vault.svelte", () => ({ groupOf: () => null, groupOfSpace: () => null, myGroups: () => [] }));

const status = (...spaces: string[]) => ({ spaces: spaces.map((space) => ({ space })) }) as Status;
const gathering = { at: "group", group: "G", room: "gatherings", id: "S" } as const;
beforeEach(() => kept.clear());

test("one is again where one was, once, and nowhere if nothing was noted", async () => {
  beginAt(gathering);
  await leavePlace();
  expect([await placeLeft(status("G")), await placeLeft(status("G")), kept.size]).toEqual([gathering, null, 0]);
});

test("a group that is gone, and another day, lead to where the day begins", async () => {
  beginAt(gathering);
  await leavePlace();
  expect(await placeLeft(status("H"))).toBeNull();
  kept.set("window.place", { route: gathering, day: "2026-01-01" });
  expect(await placeLeft(status("G"))).toBeNull();
});
