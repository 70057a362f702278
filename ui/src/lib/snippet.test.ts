import { expect, test } from "vitest";

import { snippetParts } from "./snippet";

test("a found place is cut out of its words", () => {
  expect(snippetParts("…眠れない夜に", [1, 4])).toEqual(["…", "眠れな", "い夜に"]);
});

test("places count characters, so a character beyond the BMP before the place moves nothing", () => {
  expect(snippetParts("𠮷野🌸さくら", [3, 6])).toEqual(["𠮷野🌸", "さくら", ""]);
});

test("where nothing was found nothing is marked", () => {
  expect(snippetParts("座っていられた", [0, 0])).toEqual(["", "", "座っていられた"]);
});

test("a place beyond the end is cut at the end", () => {
  expect(snippetParts("雨", [0, 9])).toEqual(["", "雨", ""]);
});
