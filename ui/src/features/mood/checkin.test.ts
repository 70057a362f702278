import { describe, expect, it } from "vitest";

import type { Json } from "../../lib/generated/types";
import { isEmpty, ownItems } from "./checkin";

describe("a check-in while it is filled in", () => {
  it("knows when nothing was filled in", () => {
    const form = (typed: { [name: string]: Json }) => ({ value: (name: string) => typed[name] ?? null });
    expect(
      [{ day: "2026-05-01", at: "2026-05-01T10:00:00+09:00" }, { note: " ", factors: "", own: {} }, { own: null }].map(
        (typed) => isEmpty(form(typed)),
      ),
    ).toEqual([true, true, true]);
    expect(
      [{ factors: "rest" }, { sleep_hours: "six" }, { face: "1" }, { own: { 痛み: 0 } }].map((typed) =>
        isEmpty(form(typed)),
      ),
    ).toEqual([false, false, false, false]);
  });

  it("shows no more items of one's own than can be kept, and every one that has a value", () => {
    expect(ownItems(["痛み", "食欲"], [])).toEqual(["痛み", "食欲"]);
    expect(ownItems(["痛み", "食欲", "音"], ["光", "食欲"])).toEqual(["痛み", "食欲", "光"]);
    expect(ownItems(["痛み"], ["音", "光", "食欲"])).toEqual(["音", "光", "食欲"]);
  });
});
