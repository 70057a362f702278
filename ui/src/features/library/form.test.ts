import { expect, test } from "vitest";

import type { Of } from "../../lib/backend/records";
import { touched, untouched } from "../../lib/edit";
import { fieldsOf, formOf } from "./form";

const leaflet = { kind: "resource", fields: { title: "眠れない夜に", tags: ["夜", "眠り"], body: "あたたかいもの" } } as Of<"resource">;

test("saving a resource in which one thing was changed writes that one thing", () => {
  const edit = untouched(formOf(leaflet));
  expect(fieldsOf(touched(edit))).toEqual({});
  edit.form.tags = "夜";
  expect(fieldsOf(touched(edit))).toEqual({ tags: ["夜"] });
  edit.form.body = " ";
  edit.form.verified_on = "0002-01-01";
  expect(fieldsOf(touched(edit))).toEqual({ tags: ["夜"], body: null, verified_on: null });
});

test("a new resource has what was filled in", () => {
  const edit = untouched(formOf(null));
  edit.form = { ...edit.form, title: " 本 ", verified_on: "2026-11-25" };
  expect(fieldsOf(touched(edit))).toEqual({ title: "本", verified_on: "2026-11-25" });
});
