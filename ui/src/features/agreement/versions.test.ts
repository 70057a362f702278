import { describe, expect, it } from "vitest";

import { acknowledged, changes, current, drafts, nextNumber, type Acknowledgement, type Version } from "./versions";

const version = (id: string, number: number, from: string | null, material?: boolean): Version => ({
  id,
  kind: "agreement",
  space: "G",
  title: "",
  made_by: null,
  mine: true,
  at: null,
  fields: { number, ...(from === null ? {} : { from }), ...(material === undefined ? {} : { material }) },
});
const ack = (agreement: string, member: string): Acknowledgement => ({
  id: agreement + member,
  kind: "acknowledgement",
  space: "F",
  title: "",
  made_by: null,
  mine: true,
  at: null,
  fields: { agreement, member, how: "paper" },
});

describe("an agreement", () => {
  const all = [version("one", 1, "2026-04-05"), version("two", 2, "2027-02-01")];

  it("holds from its day on, and the one before until then", () => {
    expect(current(all, "2027-01-31")?.id).toBe("one");
    expect(current(all, "2027-02-01")?.id).toBe("two");
    expect(current([], "2027-02-01")).toBeNull();
  });

  it("holds only once the group has put it in force", () => {
    const draft = version("draft", 3, null, true);
    expect(current([draft], "2027-02-01")).toBeNull();
    expect(current([...all, draft], "2027-02-01")?.id).toBe("two");
    expect(drafts([...all, draft]).map((one) => one.id)).toEqual(["draft"]);
    // Nor does a draft ask anybody to acknowledge anew.
    const later = version("four", 4, "2027-03-01", false);
    expect(acknowledged(later, [...all, draft, later], [ack("two", "kinako")]).has("kinako")).toBe(true);
    expect(nextNumber([...all, draft])).toBe(4);
  });

  it("gets the next number", () => {
    expect(nextNumber([])).toBe(1);
    expect(nextNumber(all)).toBe(3);
  });

  it("has to be acknowledged anew when it says so, and otherwise the earlier word counts", () => {
    const [one, two, three] = [
      version("one", 1, "2026-04-05"),
      version("two", 2, "2026-05-01", false),
      version("three", 3, "2026-06-01", true),
    ];
    const list = [ack("one", "kinako")];
    expect(acknowledged(two, [one, two, three], list).has("kinako")).toBe(true);
    expect(acknowledged(three, [one, two, three], list).has("kinako")).toBe(false);
    expect(acknowledged(one, [one, two, three], [ack("three", "kinako")]).size).toBe(0);
  });
});

describe("what changed", () => {
  const shown = (before: string, after: string) =>
    changes(before, after)
      .map(({ text, is }) => (is === "same" ? text : is === "added" ? `+${text}+` : `-${text}-`))
      .join("");

  it("is told word by word, in both languages", () => {
    expect(shown("You may pass.", "You may always pass.")).toBe("You may +always +pass.");
    expect(shown("パスできます。", "いつでもパスできます。")).toBe("+いつでも+パスできます。");
  });

  it("keeps every letter of both texts", () => {
    const [before, after] = [
      "聞いたことはここに置いていきます。\n写真は撮りません。",
      "聞いたことは、ここに置いていく。\n録音もしません。",
    ];
    const pieces = changes(before, after);
    expect(
      pieces
        .filter((one) => one.is !== "added")
        .map((one) => one.text)
        .join(""),
    ).toBe(before);
    expect(
      pieces
        .filter((one) => one.is !== "gone")
        .map((one) => one.text)
        .join(""),
    ).toBe(after);
  });
});
