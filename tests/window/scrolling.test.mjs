// Scrolling in the real window: the page scrolls, and nothing in it does so by itself, however much there is.
import assert from "node:assert/strict";

import { test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { PLACES, settled } from "./routes.mjs";
import { newGroup, newHome, newVault, put, putMany } from "./vaults.mjs";

const MANY = 90;
const LONG = "長いことば。\n".repeat(60);

/** What in the page is higher than its own box and would scroll in it, so that a wheel moves it instead of the page. */
const boxes = () =>
  [...document.querySelectorAll("main *")]
    .filter(
      (one) =>
        one.scrollHeight > one.clientHeight + 1 &&
        (one.matches("textarea") || ["auto", "scroll"].includes(getComputedStyle(one).overflowY)),
    )
    .map((one) => one.outerHTML.slice(0, 100));

test("no element inside a page scrolls by itself, on any page, with long lists and long texts", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "hana" });
  const group = await newGroup(vault, "ひだまり");
  const day = (n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
  await putMany(
    vault,
    Array.from({ length: MANY }, (_, n) => [
      ["private", "journal", { body: `${n}`, day: day(n) }],
      ["private", "mood", { face: 1 + (n % 5), day: day(n), factors: n % 2 ? ["sleep"] : ["people"] }],
      [group, "resource", { title: `本${n}`, kind: "text" }],
      [group, "session", { title: `つどい${n}`, day: day(n) }],
      [group, "decision", { body: `決めたこと${n}` }],
    ]).flat(),
  );
  await put(vault, "private", "safety_plan", { talk_to: LONG, alone: LONG });
  const window = await unlocked({ home });
  await window.resize(1024, 700);
  for (const [place, visit] of PLACES) {
    await visit(window);
    await settled(window);
    await window.run(() => document.querySelectorAll("main details").forEach((one) => (one.open = true)));
    if (place === "plan") await window.click("[data-do=write-plan]");
    if (place === "settings")
      await window.run(() =>
        document.querySelectorAll("main [data-disclosure][aria-expanded=false]").forEach((one) => one.click()),
      );
    await settled(window);
    assert.deepEqual(await window.run(boxes), [], place);
  }
});
