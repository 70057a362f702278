import { describe, expect, it } from "vitest";

import type { GroupView } from "../../lib/generated/types";
import { choices, inOrder, words, type Entry } from "./entries";

const group = (facilitators: string | null): GroupView => ({ space: "G", name: "ひだまり", facilitators, role: "member", members: [], people: 0 });
const entry = (id: string, field: string): Entry =>
  ({ id, kind: "profile", space: "G", made_by: null, mine: true, at: null, eyes: "group", fields: { member: "M", field, value: "" } });

describe("what somebody tells of themselves", () => {
  it("can be kept to oneself only by oneself", () => {
    expect(choices(group("F"), true)).toEqual(["private", "facilitators", "group"]);
    expect(choices(group("F"), false)).toEqual(["facilitators", "group"]);
  });

  it("goes to the facilitators only from a vault that is one of theirs", () => {
    expect(choices(group(null), true)).toEqual(["private", "group"]);
    expect(choices(group(null), false)).toEqual(["group"]);
  });

  it("begins with the access needs and ends with a group's own words", () => {
    const list = [entry("a", "好きなお茶"), entry("b", "seeking"), entry("c", "access_needs")];
    expect(inOrder(list).map((one) => one.id)).toEqual(["c", "b", "a"]);
  });

  it("is words, whatever was stored", () => {
    expect(words("ゆっくり話す")).toBe("ゆっくり話す");
    expect(words(["聞くこと", "お茶"])).toBe("聞くこと、お茶");
    expect(words({ tue: ["19:00"] })).toBe("tue: 19:00");
  });
});
