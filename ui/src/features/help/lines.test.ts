import { describe, expect, it } from "vitest";

import type { Of } from "../../lib/backend/records";
import type { Helpline } from "../../lib/generated/kinds";
import { linesOf, recordOf, regionOf, usualRegion } from "./lines";

const record = (id: string, fields: Helpline): Of<"helpline"> => ({
  id,
  kind: "helpline",
  space: "private",
  title: "",
  made_by: null,
  mine: true,
  at: null,
  fields,
});

describe("helplines", () => {
  it("begin with the emergency numbers of their region", () => {
    expect(
      linesOf("JP", [], "ja")
        .slice(0, 2)
        .map((line) => line.number),
    ).toEqual(["119", "110"]);
    expect(linesOf("US", [], "en").map((line) => line.number)).toEqual(["911", "988"]);
    expect(linesOf("EU", [], "en").map((line) => line.number)).toEqual(["112"]);
    expect(linesOf("GB_IE", [], "en").map((line) => line.number)).toEqual([
      "999",
      "112",
      "116 123",
      "116 123",
      "50808",
    ]);
    expect(linesOf("AU", [], "en").map((line) => line.number)).toEqual(["000", "13 11 14"]);
  });

  it("give way to what a person made of them, and put a person's own before the others", () => {
    const own = [
      record("1", { name: "保健センター", number: "03-0000-0000" }),
      record("2", { key: "jp_kokoro", name: "こころの電話", region: "JP", number: "0570-064-556", enabled: false }),
    ];
    const lines = linesOf("JP", own, "ja");
    expect(lines[2]?.name).toBe("保健センター");
    expect(lines.filter((line) => line.key === "jp_kokoro").map((line) => [line.name, line.enabled])).toEqual([
      ["こころの電話", false],
    ]);
    expect(linesOf("US", own, "ja").some((line) => line.name === "保健センター")).toBe(true);
  });

  it("stand there once: of several records of one the lowest id counts, and a person's own are each their own", () => {
    const dated = (id: string, verified_on: string) =>
      record(id, { key: "jp_kokoro", name: "こころの電話", region: "JP", verified_on });
    const own = [
      dated("9", "2026-03-01"),
      record("5", { name: "保健センター" }),
      dated("2", "2026-01-01"),
      record("1", { name: "保健センター" }),
    ];
    const lines = linesOf("JP", own, "ja");
    expect(
      lines.filter((line) => line.key === "jp_kokoro").map((line) => [line.record?.id, line.verifiedOn, line.others]),
    ).toEqual([["2", "2026-01-01", ["9"]]]);
    expect(lines.filter((line) => line.name === "保健センター").map((line) => [line.id, line.others])).toEqual([
      ["5", []],
      ["1", []],
    ]);
  });

  it("keep their id when a person makes a record of one, so that its place on the page stays the same", () => {
    const ids = (own: Of<"helpline">[]) => linesOf("JP", own, "ja").map((line) => line.id);
    expect(ids([record("3", { key: "jp_police", name: "警察", region: "JP", number: "110" })])).toEqual(ids([]));
  });

  it("keep the words that ship in the language of the window, after somebody dated them", () => {
    const kept = recordOf(linesOf("JP", [], "ja")[0]!);
    const dated = record("3", { ...(kept as Helpline), verified_on: "2026-05-01" });
    const first = linesOf("JP", [dated], "en")[0];
    expect([first?.name, first?.cost, first?.verifiedOn]).toEqual(["Ambulance and fire", "Free", "2026-05-01"]);
  });

  it("are those of where the computer's language is spoken, until somebody chooses", () => {
    expect([["ja"], ["en-GB", "en"], ["en-AU"], ["en"], ["de-DE"], ["en-US"]].map(usualRegion)).toEqual([
      "JP",
      "GB_IE",
      "AU",
      "JP",
      "EU",
      "US",
    ]);
    expect([regionOf("US"), regionOf("XX"), regionOf(null)]).toEqual(["US", null, null]);
  });
});
