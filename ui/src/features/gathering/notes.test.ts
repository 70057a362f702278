import { expect, test } from "vitest";

import type { AgendaItem } from "../../lib/generated/kinds";
import { recordOf } from "../../lib/backend/fixture";
import { headings } from "./notes";

const item = (fields: Partial<AgendaItem>) =>
  recordOf("agenda_item", { session: "s", ...fields }, { id: fields.key ?? "" });

test("notes stand under the steps that are for everybody, each once, and under the whole", () => {
  const items = [
    item({ key: "share", en: "What helped" }),
    item({ key: "break" }),
    item({ key: "try", private: true }),
    item({ key: "share", en: "Again" }),
    item({}),
  ];
  expect(headings(items, [], "en", "As a whole")).toEqual([
    { key: "share", name: "What helped", drafts: ["share"] },
    { key: "", name: "As a whole", drafts: [""] },
  ]);
});

test("what was begun under a step that is gone goes on under the whole", () => {
  const [share, whole] = headings(
    [item({ key: "share", en: "What helped" })],
    ["gone", "share", "", "gone"],
    "en",
    "As a whole",
  );
  expect([share?.drafts, whole?.drafts]).toEqual([["share"], ["", "gone"]]);
});
