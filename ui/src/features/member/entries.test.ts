import { beforeEach, describe, expect, it, vi } from "vitest";

import { put, remove, restore } from "../../lib/generated/commands";
import type { Fields, GroupView, Role } from "../../lib/generated/types";
import type { Profile } from "../../lib/generated/kinds";
import { recordOf } from "../../lib/backend/fixture";
import { away, choices, inOrder, move, narrows, readable, words, type Entry, type ProfileAudience } from "./entries";

vi.mock("../../lib/generated/commands", () => ({ page: vi.fn(), put: vi.fn(), remove: vi.fn(), restore: vi.fn() }));

const group = (facilitators: string | null, role: Role | null): GroupView => ({
  space: "G",
  name: "ひだまり",
  facilitators,
  role,
  members: [],
  people: 0,
});
const entry = (id: string, field: string, audience: ProfileAudience = "group", value = ""): Entry => ({
  ...recordOf("profile", { member: "M", field, value }, { id }),
  audience,
});

describe("what somebody tells of themselves", () => {
  it("can be kept to oneself only by oneself", () => {
    expect(choices(group("F", "facilitator"), true)).toEqual(["private", "facilitators", "group"]);
    expect(choices(group("F", "facilitator"), false)).toEqual(["facilitators", "group"]);
  });

  it("goes to the facilitators only from a vault that is one of theirs", () => {
    expect(choices(group(null, "member"), true)).toEqual(["private", "group"]);
    expect(choices(group(null, "member"), false)).toEqual(["group"]);
  });

  it("goes to the facilitators no more from somebody who was one, who still has what they had", () => {
    expect(choices(group("F", "member"), true)).toEqual(["private", "group"]);
    expect(readable(group("F", "member"), true)).toEqual(["private", "facilitators", "group"]);
    expect(readable(group("F", "member"), false)).toEqual(["facilitators", "group"]);
  });

  it("is narrowed when fewer see it", () => {
    expect([narrows("group", "private"), narrows("group", "facilitators"), narrows("facilitators", "private")]).toEqual(
      [true, true, true],
    );
    expect([narrows("private", "group"), narrows("facilitators", "group")]).toEqual([false, false]);
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

describe("what is not shown any more", () => {
  // A vault as far as this needs one: a record is where it was put, and deleting only marks it.
  const records = new Map<string, { space: string; fields: Fields; gone: boolean }>();
  const shown = (space: string) =>
    [...records.values()]
      .filter((one) => one.space === space && !one.gone)
      .map((one) => [one.fields["field"], one.fields["value"]]);
  const trash = (space: string) =>
    JSON.stringify([...records.values()].filter((one) => one.space === space && one.gone));
  const circle = group("F", "facilitator");
  const told = entry("a", "experiences", "group", "眠れない夜");

  const saved = (id: string, kind: string, space: string) => {
    const fields = (records.get(id)?.fields ?? {}) as Profile;
    return { id, kind, space, changed: [], record: recordOf("profile", fields, { id, space }) };
  };

  beforeEach(() => {
    records.clear();
    records.set("a", { space: "G", fields: { ...told.fields }, gone: false });
    vi.mocked(put).mockImplementation(async (space, kind, id, fields) => {
      const { visible_to, ...rest } = fields;
      const [to, key] = [space === "G" && visible_to !== "group" ? "F" : space, id ?? `new ${records.size}`];
      const before = id === null ? {} : records.get(id);
      if (!before || (id !== null && records.get(id)?.space !== to)) throw new Error(`${id} is not in ${to}`);
      records.set(key, {
        space: to,
        fields: { ...(id === null ? {} : records.get(id)?.fields), ...rest },
        gone: false,
      });
      return saved(key, kind, to);
    });
    const mark = (gone: boolean) => async (id: string) => {
      const one = records.get(id);
      if (!one || one.gone === gone) throw new Error(`${id} is not there`);
      one.gone = gone;
      return saved(id, "profile", one.space);
    };
    vi.mocked(remove).mockImplementation(mark(true));
    vi.mocked(restore).mockImplementation(mark(false));
  });

  it("is in no trash that others can look into, and comes back with one step", async () => {
    const back = await move(circle, told, "private");
    expect([shown("private"), shown("G")]).toEqual([[["experiences", "眠れない夜"]], []]);
    expect(trash("G")).not.toContain("眠れない夜");
    await back();
    expect([shown("private"), shown("G")]).toEqual([[], [["experiences", "眠れない夜"]]]);
  });

  it("is in no trash either when it was shown for a moment and that was taken back", async () => {
    records.set("a", { space: "private", fields: { ...told.fields }, gone: false });
    const back = await move(circle, { ...told, audience: "private" }, "group");
    await back();
    expect([shown("private"), shown("G")]).toEqual([[["experiences", "眠れない夜"]], []]);
    expect(trash("G")).not.toContain("眠れない夜");
  });

  it("takes along what a group's own words said it was about", async () => {
    records.set("a", { space: "F", fields: { member: "M", field: "お酒のこと", value: "今は飲まない" }, gone: false });
    const back = await away(circle, entry("a", "お酒のこと", "facilitators", "今は飲まない"));
    expect(trash("F")).not.toMatch(/お酒|飲まない/);
    await back();
    expect(shown("F")).toEqual([["お酒のこと", "今は飲まない"]]);
  });

  it("keeps its words in a trash that only oneself can look into", async () => {
    records.set("a", { space: "private", fields: { ...told.fields }, gone: false });
    await away(circle, { ...told, audience: "private" });
    expect(trash("private")).toContain("眠れない夜");
  });
});
