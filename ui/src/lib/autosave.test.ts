import { beforeEach, expect, test, vi } from "vitest";

import { Autosave } from "./autosave.svelte";
import type { Json } from "./generated/types";

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock("./notices.svelte", () => ({ attempt: (work: () => Promise<unknown>) => work().catch(() => undefined) }));
vi.mock("./generated/commands", () => ({
  draft: async (key: string) => (kept.has(key) ? { key, body: kept.get(key), at: "2026-05-09T14:02:00+09:00" } : null),
  putDraft: async (key: string, body: unknown) => (kept.set(key, structuredClone(body)), { key, body, at: "2026-05-09T14:02:00+09:00" }),
  dropDraft: async (key: string) => (kept.delete(key), null),
}));

const KEY = "decision/g/d";
let written: Record<string, Json>[] = [];
const form = (saved: Record<string, Json>) => new Autosave(KEY, saved, async (changed) => written.push(changed));
const pause = () => vi.advanceTimersByTimeAsync(500);
beforeEach(() => {
  vi.useFakeTimers();
  kept.clear();
  written = [];
});

test("what is typed is a draft with every pause, and goes into the record once, when the field is left", async () => {
  const one = form({ body: "お茶", objections: "" });
  await one.begin();
  one.type("objections", "さ");
  await pause();
  one.type("objections", "寒い");
  await pause();
  expect(written).toEqual([]);
  expect(kept.size).toBe(1);
  await one.store();
  await one.leave();
  expect(written).toEqual([{ objections: "寒い" }]);
  expect(kept.size).toBe(0);
});

test("of what was typed and taken back no draft is left", async () => {
  const one = form({ body: "お茶" });
  await one.begin();
  one.type("body", "お茶だ");
  await pause();
  one.type("body", "お茶");
  await one.leave();
  await pause();
  expect([written, kept.size]).toEqual([[], 0]);
});

test("what a lock interrupted is saved the next time", async () => {
  const first = form({ body: "お茶", by_whom: "" });
  await first.begin();
  first.type("by_whom", "みんな");
  await pause();
  const second = form({ body: "お茶は各自で", by_whom: "" });
  await second.begin();
  expect([written, second.meanwhile, kept.size]).toEqual([[{ by_whom: "みんな" }], {}, 0]);
});

test("a draft whose words were written before a lock could let it go is let go the next time", async () => {
  const first = form({ body: "お茶", by_whom: "" });
  await first.begin();
  first.type("by_whom", "みんな");
  await pause();
  const second = form({ body: "お茶", by_whom: "みんな" });
  await second.begin();
  expect([written, kept.size]).toEqual([[], 0]);
});

test("what others wrote meanwhile into the same field is shown before it is covered", async () => {
  const first = form({ body: "お茶" });
  await first.begin();
  first.type("body", "お茶とお菓子");
  await pause();
  const second = form({ body: "お茶は各自で" });
  await second.begin();
  expect([written, second.values, second.meanwhile]).toEqual([[], { body: "お茶とお菓子" }, { body: "お茶は各自で" }]);
  await second.store();
  expect([written, second.meanwhile, kept.size]).toEqual([[{ body: "お茶とお菓子" }], {}, 0]);
});

test("a record that could not be written leaves the draft", async () => {
  const one = new Autosave(KEY, { body: "お茶" }, async () => { throw new Error("locked"); });
  await one.begin();
  one.type("body", "水");
  await one.leave();
  expect(kept.get(KEY)).toEqual({ before: { body: "お茶" }, typed: { body: "水" } });
});
