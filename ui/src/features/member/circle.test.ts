import { describe, expect, it } from "vitest";

import type { Member } from "../../lib/generated/kinds";
import type { GroupMember, GroupView, LookAlike, PersonView } from "../../lib/generated/types";
import { recordOf } from "../../lib/backend/fixture";
import { circle, mayBe } from "./circle";

const record = (id: string, fields: Member) => recordOf("member", fields, { id });
const inside = (person: string, name: string, role: GroupMember["role"] = "member"): GroupMember => ({
  person,
  name,
  role,
  verified: false,
  reading: null,
  number: "",
});
const group = (members: GroupMember[]): GroupView => ({
  space: "G",
  name: "ひだまり",
  facilitators: null,
  role: "facilitator",
  members,
  people: members.length,
});
const known = (person: string, name: string, more: Partial<PersonView> = {}): PersonView => ({
  person,
  name,
  reading: null,
  number: "1",
  verified: false,
  me: false,
  same_name_as: [],
  changed_key: false,
  groups: [],
  ...more,
});

const alike = (record: string | null, person: string | null): LookAlike => ({
  name: "",
  reading: null,
  record,
  person,
});

describe("the circle", () => {
  it("is in よみ order, with Latin names first", () => {
    const names: Member[] = [
      { name: "空", reading: "ソラ" },
      { name: "まめ" },
      { name: "River" },
      { name: "黄な粉", reading: "きなこ" },
      { name: "つばめ" },
    ];
    const all = circle(
      names.map((fields, at) => record(String(at), fields)),
      group([]),
      [],
      [],
    );
    expect(all.map((one) => one.name)).toEqual(["River", "黄な粉", "空", "つばめ", "まめ"]);
  });

  it("has somebody without a laptop beside somebody with one", () => {
    const records = [record("a", { name: "きなこ" }), record("b", { name: "ミント", person: "P" })];
    const mint = known("P", "ミント", { verified: true });
    const all = circle(records, group([inside("P", "ミント", "facilitator")]), [mint], []);
    expect(all.map((one) => [one.name, one.laptop, one.verified, one.role])).toEqual([
      ["きなこ", false, false, "member"],
      ["ミント", true, true, "facilitator"],
    ]);
  });

  it("shows whose keys were taken out as having left, whatever the record still says", () => {
    const all = circle(
      [record("a", { name: "ハル", person: "P", state: "active" })],
      group([]),
      [known("P", "ハル")],
      [],
    );
    expect(all.map((one) => one.state)).toEqual(["left"]);
  });

  it("shows somebody whose record has not arrived by the name on their card, once", () => {
    const all = circle(
      [record("a", { name: "そら", person: "P" })],
      group([inside("P", "そら"), inside("Q", "まめ")]),
      [],
      [],
    );
    expect(all.map((one) => [one.key, one.name])).toEqual([
      ["a", "そら"],
      ["Q", "まめ"],
    ]);
  });

  it("never swallows a changed key or a double name", () => {
    const card = known("P", "ミント", { changed_key: true, same_name_as: ["Q"] });
    const [mint] = circle([record("a", { name: "ミント", person: "P" })], group([inside("P", "ミント")]), [card], []);
    expect([mint?.changedKey, mint?.doubleName]).toEqual([true, true]);
  });

  it("marks those whose name could be taken for another's, with or without a laptop", () => {
    const records = [record("a", { name: "ミント" }), record("b", { name: "みんと", state: "left" })];
    const doubled = [alike("a", null), alike("b", null), alike(null, "P")];
    const all = circle(records, group([inside("P", "ﾐﾝﾄ")]), [], doubled);
    expect(all.filter((one) => one.doubleName).map((one) => one.key)).toEqual(["a", "P"]);
  });
});

describe("somebody of whom two records were made apart", () => {
  it("is there once, by the record with the lower id", () => {
    const all = circle(
      [record("b", { name: "なな", person: "P" }), record("a", { name: "ナナ", person: "P" })],
      group([inside("P", "なな")]),
      [],
      [],
    );
    expect(all.map((one) => [one.key, one.name])).toEqual([["a", "ナナ"]]);
  });
});

describe("whose card has come", () => {
  const written = circle(
    [
      record("a", { name: "ナナ" }),
      record("b", { name: "まめ", state: "left" }),
      record("c", { name: "ミント", person: "P" }),
    ],
    group([inside("P", "ミント")]),
    [],
    [],
  );

  it("may be somebody who was written down without a laptop and is still there", () => {
    expect(mayBe(written, known("Q", "River"), []).written.map((one) => one.key)).toEqual(["a"]);
    expect(mayBe(written, known("Q", "River"), []).alike).toBe(false);
  });

  it("has to be asked about when somebody is called the same", () => {
    expect(mayBe(written, known("Q", "なな"), [alike("a", null)]).alike).toBe(true);
  });

  it("is nobody else once the group knows them", () => {
    expect(mayBe(written, known("P", "ナナ"), [alike("a", null)])).toEqual({ written: [], alike: false });
  });
});
