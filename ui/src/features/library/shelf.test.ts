import { expect, test } from "vitest";

import type { Of } from "../../lib/backend/records";
import { ageOf, bytesOf, canBeShown, find, tagsOf } from "./shelf";

const shelf = [
  { title: "眠れない夜の過ごし方", tags: ["夜", "休み方"], kind: "leaflet" },
  { title: "深夜のラジオ", tags: ["夜"], body: "音楽は入りません。" },
  { title: "How to ask for a break", tags: ["休み方"], kind: "article" },
].map((fields, at) => ({ id: `r${at}`, kind: "resource", space: "g", fields, made_by: null, mine: false, at: null }) satisfies Of<"resource">);

test("a resource is found by every word of it, whatever the kana or the width", () => {
  const titles = (words: string, tag: string | null = null) => find(shelf, words, tag).map((one) => one.id);
  expect(titles("らじお")).toEqual(["r1"]);
  expect(titles("ﾗｼﾞｵ 音楽")).toEqual(["r1"]);
  expect(titles("BREAK")).toEqual(["r2"]);
  expect(titles("", "夜")).toEqual(["r0", "r1"]);
  expect(titles("眠れない", "休み方")).toEqual(["r0"]);
  expect(titles("眠れない ラジオ")).toEqual([]);
  expect(find(shelf, "ちらし", null, (one) => (one.fields.kind === "leaflet" ? "ちらし" : "")).map((one) => one.id)).toEqual(["r0"]);
  expect(tagsOf(shelf)).toEqual(["休み方", "夜"]);
});

test("after 180 days a resource asks to be looked at again", () => {
  expect(ageOf("2026-05-01", "2026-05-01")).toEqual({ unit: "today", count: 0, stale: false });
  expect(ageOf("2026-05-01", "2026-05-31")).toEqual({ unit: "days", count: 30, stale: false });
  expect(ageOf("2026-05-01", "2026-10-28")).toEqual({ unit: "months", count: 5, stale: false });
  expect(ageOf("2026-05-01", "2026-10-29")).toMatchObject({ unit: "months", stale: true });
  expect(ageOf(undefined, "2026-05-01")).toEqual({ unit: "never", count: 0, stale: true });
});

test("a look is offered for pictures and PDFs only", () => {
  for (const name of ["a.png", "道.JPG", "案内.pdf"]) expect(canBeShown(name)).toBe(true);
  for (const name of ["a.docx", "a.svg", "a.pdf.exe", "pdf"]) expect(canBeShown(name)).toBe(false);
  expect([...bytesOf(btoa("PNG"))]).toEqual([80, 78, 71]);
});
