import { expect, test } from "vitest";

import type { RecordView } from "../../lib/generated/types";
import { offered } from "./offered";

const record = (more: Partial<RecordView>): { record: RecordView } => ({
  record: {
    id: "r",
    kind: "profile",
    space: "G",
    fields: { member: "M", field: "experiences", value: "眠れない夜" },
    title: "",
    made_by: null,
    mine: true,
    at: null,
    ...more,
  },
});

test("what somebody else told of themselves is not offered to be put back, and everything else is", () => {
  expect(offered(record({ mine: false }))).toBe(false);
  expect(offered(record({}))).toBe(true);
  expect(offered(record({ kind: "resource", mine: false }))).toBe(true);
});

test("what was withdrawn with its words is not offered", () => {
  expect(offered(record({ fields: { member: "M", field: "experiences", value: "" } }))).toBe(false);
});
