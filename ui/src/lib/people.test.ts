import { expect, test } from "vitest";

import { recordOf } from "./backend/fixture";
import { counting } from "./people";

const member = (id: string, name: string, person?: string) =>
  recordOf("member", person ? { name, person } : { name }, { id });

test("of the records that name one person the one with the lowest id counts, and everybody without a laptop does", () => {
  const records = [
    member("c", "ナナ", "P"),
    member("d", "ハル"),
    member("a", "なな", "P"),
    member("b", "ハル"),
    member("e", "まめ", "Q"),
  ];
  expect(counting(records).map((one) => one.id)).toEqual(["d", "a", "b", "e"]);
  expect(counting([...records].reverse()).map((one) => one.id)).toEqual(["e", "b", "a", "d"]);
});
