import { expect, test, vi } from "vitest";

import { dismiss, notices, takeBack, tell } from "./notices.svelte";

const focus = vi.hoisted(() => ({ at: "", onName: 0 }));
vi.mock("./a11y/focus", () => ({
  isFocusIn: (css: string) => css === focus.at,
  focusOnName: async () => (focus.onName += 1),
}));

vi.mock("./i18n/language.svelte", () => ({ say: (id: string) => id }));
vi.mock("./backend/call", () => ({ refusal: () => ({ code: "disk_full", args: {} }) }));

test("what was taken back is confirmed, whatever the work answers; what could not be is not", async () => {
  vi.useFakeTimers();
  for (const undo of [
    async () => {},
    async () => {
      throw new Error();
    },
  ])
    tell("done", undo);
  const [one, other] = notices();
  if (one) await takeBack(one);
  expect(notices().map(({ text }) => text)).toEqual(["done", "window-undone"]);
  if (other) await takeBack(other);
  expect(notices().map(({ text, problem }) => text || problem?.code)).toEqual(["window-undone", "disk_full"]);
  vi.useRealTimers();
});

test("a notice that has the focus stays, and leaves the focus at the name of the place when it goes", () => {
  vi.useFakeTimers();
  for (const { id } of notices()) dismiss(id);
  tell("deleted", async () => {});
  tell("saved");
  const [deleted] = notices();
  focus.at = `[data-notice="${deleted?.id}"]`;
  vi.advanceTimersByTime(60_000);
  expect(notices().map(({ text }) => text)).toEqual(["deleted"]);
  expect(focus.onName).toBe(0);
  if (deleted) void takeBack(deleted);
  expect([notices().length, focus.onName]).toEqual([0, 1]);
  focus.at = "";
  tell("deleted again", async () => {});
  vi.advanceTimersByTime(10_000);
  expect([notices().length, focus.onName]).toEqual([0, 1]);
  vi.useRealTimers();
});
