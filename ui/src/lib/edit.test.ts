import { describe, expect, it } from "vitest";

import { goOn, overtaken, touched, untouched, wayBack, type Edit } from "./edit";

type Form = { name: string; place: string; purpose: string };
const before: Form = { name: "ひだまり", place: "図書館", purpose: "" };
const edit = (form: Partial<Form>): Edit<Form> => ({ before, form: { ...before, ...form } });

describe("a form over a record", () => {
  it("writes what was touched and nothing else", () => {
    expect(touched(untouched(before))).toEqual({});
    expect(touched(edit({ purpose: " お茶を飲む " }))).toEqual({ purpose: "お茶を飲む" });
    expect(touched(edit({ place: "  " }))).toEqual({ place: null });
  });

  it("does not take spaces around the same words for another value", () => {
    expect(touched(edit({ place: "図書館 ", purpose: "\n" }))).toEqual({});
  });

  it("takes back what it wrote and nothing else", () => {
    expect(wayBack(edit({ place: "公民館", purpose: "お茶を飲む" }))).toEqual({ place: "図書館", purpose: null });
  });

  it("that was left shows what came in meanwhile where nobody touched it", () => {
    const now = { name: "ひだまり", place: "公民館", purpose: "話す" };
    expect(goOn(edit({ purpose: "お茶を飲む" }), now)).toEqual({
      before: { name: "ひだまり", place: "公民館", purpose: "" },
      form: { name: "ひだまり", place: "公民館", purpose: "お茶を飲む" },
    });
  });

  it("says where somebody else wrote into what one has touched", () => {
    const now = { name: "ひなた", place: "公民館", purpose: "" };
    expect(overtaken(edit({ place: "中央図書館", purpose: "お茶を飲む" }), now)).toEqual(["place"]);
    expect(overtaken(untouched(before), now)).toEqual([]);
  });
});
