import { expect, test } from "vitest";

import type { Of } from "../../lib/backend/records";
import { headings } from "./notes";

const item = (fields: Partial<Of<"agenda_item">["fields"]>): Of<"agenda_item"> =>
  ({ id: fields.key ?? "", kind: "agenda_item", space: "g", fields: { session: "s", ...fields }, title: "", made_by: null, mine: true, at: null });

test("notes stand under the steps that are for everybody, each once, and under the whole", () => {
  const items = [item({ key: "share", en: "What helped" }), item({ key: "break" }), item({ key: "try", private: true }), item({ key: "share", en: "Again" }), item({})];
  expect(headings(items, [], "en", "As a whole")).toEqual([
    { key: "share", name: "What helped", drafts: ["share"] },
    { key: "", name: "As a whole", drafts: [""] },
  ]);
});

test("what was begun under a step that is gone goes on under the whole", () => {
  const [share, whole] = headings([item({ key: "share", en: "What helped" })], ["gone", "share", "", "gone"], "en", "As a whole");
  expect([share?.drafts, whole?.drafts]).toEqual([["share"], ["", "gone"]]);
});
