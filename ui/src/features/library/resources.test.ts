import { expect, test } from "vitest";

import type { Of } from "../../lib/backend/records";
import { bytesOf, tagsOf, wordsOf } from "./resources";

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

test("a list of resources is narrowed by everything that they say, with the word for their kind and the name of their file", () => {
  const attachment = { blob: "f".repeat(64), size: 1, name: "お約束.pdf" };
  const [first] = resources;
  const one = {
    ...resources[1],
    fields: { ...resources[1]?.fields, title: "深夜のラジオ", attachment },
  } as Of<"resource">;
  expect(first && wordsOf(first, "ちらし").split("\n")).toEqual(["眠れない夜の過ごし方", "ちらし", "夜", "休み方"]);
  expect(wordsOf(one, "").split("\n")).toEqual(["深夜のラジオ", "夜", "音楽は入りません。", "お約束.pdf"]);
  expect(tagsOf(resources)).toEqual(["休み方", "夜"]);
});

test("the picture of a look comes as text", () => {
  expect([...bytesOf(btoa("PNG"))]).toEqual([80, 78, 71]);
});
