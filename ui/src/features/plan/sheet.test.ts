import { describe, expect, it } from "vitest";

import { blocks } from "./sheet";

describe("the printed plan", () => {
  it("has what is written, under its heading, in the order in which it is read", () => {
    expect(blocks({ talk_to: "姉", signs: " 眠れない " }, (part) => part, false)).toEqual([
      { heading: "signs" },
      { text: "眠れない" },
      { heading: "talk_to" },
      { text: "姉" },
    ]);
  });

  it("leaves lines to write on where that is wanted", () => {
    const page = blocks({ alone: "散歩" }, (part) => part, true);
    expect(page.filter((block) => block.heading)).toHaveLength(9);
    expect(page.filter((block) => block.blank)).toHaveLength(8);
  });
});
