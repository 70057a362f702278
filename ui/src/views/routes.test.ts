import { expect, test } from "vitest";

import { PAGES } from "../lib/generated/kinds";

test("every kind that declares a page of its own has a view for it", () => {
  const views = Object.keys(import.meta.glob("../features/*/Place.svelte"));
  for (const kind of Object.keys(PAGES)) expect(views).toContain(`../features/${kind}/Place.svelte`);
  expect(views.length).toBe(Object.keys(PAGES).length);
});
