import { expect, test } from "vitest";

import { selectedWords } from "./selection";

test("a copy in a field takes what is selected in it, and elsewhere what is selected on the page", () => {
  const field = { value: "眠れない夜のこと", selectionStart: 0, selectionEnd: 5 };
  expect(selectedWords(field, "")).toBe("眠れない夜");
  expect(selectedWords({ ...field, selectionEnd: 0 }, "on the page")).toBe("on the page");
  expect(selectedWords({ value: "on", selectionStart: null, selectionEnd: null }, "beside a box to tick")).toBe(
    "beside a box to tick",
  );
  expect(selectedWords({}, "on the page")).toBe("on the page");
  expect(selectedWords(null, null)).toBe("");
});
