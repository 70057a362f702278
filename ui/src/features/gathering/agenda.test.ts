import { expect, test } from "vitest";

import { endTime, startTimes, total } from "./agenda";

test("each step begins when the ones before it have ended, over midnight as well", () => {
  expect(startTimes("14:00", [10, 8, 12])).toEqual(["14:00", "14:10", "14:18"]);
  expect(startTimes("23:50", [15, 5])).toEqual(["23:50", "00:05"]);
  expect(startTimes(null, [10, 8])).toEqual([null, null]);
  expect(startTimes("14:00", [undefined, 5])).toEqual(["14:00", "14:00"]);
  expect(endTime("14:00", 90)).toBe("15:30");
  expect(total([10, undefined, 8])).toBe(18);
});
