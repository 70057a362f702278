import { expect, test, vi } from "vitest";

import { ageOf, checkedSince } from "./age";

vi.mock("../lib/i18n/language.svelte", () => ({ say: (id: string) => id }));

test("after 180 days a resource and a helpline ask to be checked again, and one that nobody ever dated does so at once", () => {
  for (const kind of ["resource", "helpline"]) {
    expect(ageOf(kind, "2026-05-01", "2026-05-01")).toEqual({ unit: "today", count: 0, stale: false });
    expect(ageOf(kind, "2026-05-01", "2026-05-31")).toEqual({ unit: "days", count: 30, stale: false });
    expect(ageOf(kind, "2026-05-01", "2026-10-28")).toEqual({ unit: "months", count: 5, stale: false });
    expect(ageOf(kind, "2026-05-01", "2026-10-29")).toMatchObject({ unit: "months", stale: true });
    expect(ageOf(kind, undefined, "2026-05-01")).toEqual({ unit: "never", count: 0, stale: true });
  }
});

test("a day that is still to come vouches for nothing", () => {
  expect(ageOf("helpline", "2026-10-02", "2026-10-01")).toEqual({ unit: "ahead", count: 0, stale: true });
});

test("several are as old as the one that was checked first, and one that asks to be checked asks for all", () => {
  const since = (...days: (string | null)[]) => checkedSince("helpline", days, "2026-11-30");
  expect(since("2026-11-01", "2026-10-01")).toBe("2026-10-01");
  expect(since("2026-11-01", "2026-05-01")).toBe(null);
  expect(since("2026-11-01", null)).toBe(null);
  expect(since()).toBe(null);
});
