import { expect, test } from "vitest";

import type { Of } from "../../lib/backend/records";
import { bytesOf, canBeShown, find, tagsOf } from "./resources";

const resources = [
  { title: "眠れない夜の過ごし方", tags: ["夜", "休み方"], kind: "leaflet" },
  { title: "深夜のラジオ", tags: ["夜"], body: "音楽は入りません。" },
  { title: "How to ask for a break", tags: ["休み方"], kind: "article" },
].map(
  (fields, at) =>
    ({
      id: `r${at}`,
      kind: "resource",
      space: "g",
      fields,
      title: "",
      made_by: null,
      mine: false,
      at: null,
    }) satisfies Of<"resource">,
);

test("a resource is found by every word of it, whatever the kana or the width", () => {
  const titles = (words: string, tag: string | null = null) => find(resources, words, tag).map((one) => one.id);
  expect(titles("らじお")).toEqual(["r1"]);
  expect(titles("ﾗｼﾞｵ 音楽")).toEqual(["r1"]);
  expect(titles("BREAK")).toEqual(["r2"]);
  expect(titles("", "夜")).toEqual(["r0", "r1"]);
  expect(titles("眠れない", "休み方")).toEqual(["r0"]);
  expect(titles("眠れない ラジオ")).toEqual([]);
  expect(
    find(resources, "ちらし", null, (one) => (one.fields.kind === "leaflet" ? "ちらし" : "")).map((one) => one.id),
  ).toEqual(["r0"]);
  expect(tagsOf(resources)).toEqual(["休み方", "夜"]);
});

test("a look is offered for pictures and PDFs only", () => {
  for (const name of ["a.png", "道.JPG", "案内.pdf"]) expect(canBeShown(name)).toBe(true);
  for (const name of ["a.docx", "a.svg", "a.pdf.exe", "pdf"]) expect(canBeShown(name)).toBe(false);
  expect([...bytesOf(btoa("PNG"))]).toEqual([80, 78, 71]);
});
