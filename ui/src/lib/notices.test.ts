import { beforeEach, afterEach, expect, test, vi } from "vitest";

import { dismissAll, notice, others, release, showOther, takeBack, tell, tellProblem } from "./notices.svelte";

const focus = vi.hoisted(() => ({ at: "", back: 0 }));
vi.mock("./a11y/focus", () => ({
  isFocusIn: (css: string) => css === focus.at,
  focusBack: async () => (focus.back += 1),
  focusOn: async () => {},
}));

vi.mock("./i18n/language.svelte", () => ({ say: (id: string) => id }));
vi.mock("./backend/call", () => ({ refusal: () => ({ code: "disk_full", args: {} }) }));

beforeEach(() => {
  vi.useFakeTimers();
  dismissAll();
  [focus.at, focus.back] = ["", 0];
});
afterEach(() => void vi.useRealTimers());

const said = () => notice()?.text || notice()?.problem?.code;
const undo = async () => {};
const holdNotice = () => (focus.at = `[data-notice="${notice()?.id}"]`);

test("what was taken back is confirmed, whatever the work answers; what could not be is not", async () => {
  tell("one", async () => {
    throw new Error();
  });
  tell("other", undo);
  for (const [before, after] of [
    ["other", "window-undone"],
    ["one", "disk_full"],
  ]) {
    while (said() !== before) showOther();
    const shown = notice();
    if (shown) await takeBack(shown);
    expect(said()).toBe(after);
  }
  expect(others()).toBe(1);
});

test("the newest is shown, and the one before it for as long as its own time lasts", () => {
  tell("first", undo);
  vi.advanceTimersByTime(4_000);
  tell("second", undo);
  expect([said(), others()]).toEqual(["second", 1]);
  showOther();
  expect(said()).toBe("first");
  showOther();
  vi.advanceTimersByTime(5_999);
  expect([said(), others()]).toEqual(["second", 1]);
  vi.advanceTimersByTime(1);
  expect([said(), others()]).toEqual(["second", 0]);
  vi.advanceTimersByTime(4_000);
  expect(notice()).toBe(null);
});

test("what comes while one is at a notice waits, and its ten seconds begin when it is seen", () => {
  tell("first", undo);
  holdNotice();
  tell("second", undo);
  expect([said(), others()]).toEqual(["first", 1]);
  vi.advanceTimersByTime(60_000);
  expect([said(), others()]).toEqual(["first", 1]);
  focus.at = "";
  release();
  expect(said()).toBe("second");
  vi.advanceTimersByTime(9_999);
  expect(said()).toBe("second");
  vi.advanceTimersByTime(1);
  expect(notice()).toBe(null);
});

test("a notice that has the focus stays, and gives the focus back when it goes", () => {
  tell("deleted", undo);
  tell("saved");
  showOther();
  holdNotice();
  vi.advanceTimersByTime(60_000);
  expect([said(), others(), focus.back]).toEqual(["deleted", 0, 0]);
  const shown = notice();
  if (shown) void takeBack(shown);
  expect([notice(), focus.back]).toEqual([null, 1]);
  focus.at = "";
  tell("deleted again", undo);
  vi.advanceTimersByTime(10_000);
  expect([notice(), focus.back]).toEqual([null, 1]);
});

test("a problem stays until it is put away, and is there once however often it is met", () => {
  for (let n = 0; n < 3; n++) tellProblem({ code: "disk_full", args: {} });
  tell("saved");
  expect([said(), others()]).toEqual(["saved", 1]);
  vi.advanceTimersByTime(60_000);
  expect([said(), others()]).toEqual(["disk_full", 0]);
});
