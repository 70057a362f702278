// Planning a gathering and being in its room, in the real window: days and times as people type them, what a plan begins with, and a
// page that shows what its time asks for.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { test } from "./driver.mjs";
import { reappear, unlock, unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import { newGroup, newHome, newVault, put, putMany, tell } from "./vaults.mjs";

const today = () => new Date().toLocaleDateString("sv");

/** A facilitator's vault with the group ひだまり and two more people. */
async function hidamari(home, lang) {
  const sora = await newVault(home, { name: "そら", lang });
  const group = await newGroup(sora, "ひだまり");
  await putMany(
    sora,
    ["ミント", "River"].map((name) => [group, "member", { name }]),
  );
  return { sora, group };
}

async function gatherings(window) {
  await visit(window, "gatherings");
  await window.waitFor("[data-do=new]");
}

for (const [lang, times, days, wrong] of [
  [
    "ja",
    ["1900", "19:00", "１９：００", "19.00", "19h", "7pm", "午後7時", "夜7時", "十九時"],
    [
      "20261225",
      "2026-12-25",
      "2026/12/25",
      "2026年12月25日",
      "R8.12.25",
      "令和８年１２月２５日",
      "2026年12月25日(金)",
      "25 Dec 2026",
    ],
    ["そのうち", "読めません"],
  ],
  [
    "en",
    ["1900", "19:00", "19.00", "19h", "7pm", "7:00 pm", "7 p.m.", "午後7時"],
    [
      "20261225",
      "2026-12-25",
      "25 Dec 2026",
      "Dec 25, 2026",
      "25/12/2026",
      "12/25/2026",
      "Fri 25 Dec 2026",
      "令和8年12月25日",
    ],
    ["some evening", "cannot be read"],
  ],
]) {
  test(`times and days are typed as people type them, and said back (${lang})`, async () => {
    const home = newHome();
    const { sora, group } = await hidamari(home, lang);
    const window = await unlocked({ home, lang });
    await gatherings(window);
    await window.click("[data-do=new]");
    const [time, day] = ["starts_at", "day"].map((name) => `[data-name=${name}]`);
    assert.equal(await window.value(`${time} input`), "");
    for (const [css, all, value, said] of [
      [time, times, "19:00", lang === "ja" ? "19:00 （午後7時）" : "19:00 (7:00 pm)"],
      [day, days, "2026-12-25", lang === "ja" ? "2026年12月25日(金)" : "Fri 25 Dec 2026"],
    ]) {
      for (const typed of all) {
        await window.fill(`${css} input`, typed);
        await window.press("Tab");
        await window.becomes(() => window.value(`${css} input`), value, { saying: `${typed} to be read` });
        await window.becomes(() => window.text(`${css} [role=status]`), said);
      }
    }
    // What is no time stays as it was typed, and nothing is planned without it.
    await window.fill(`${time} input`, wrong[0]);
    await window.press("Tab");
    await window.waitForText(wrong[1], { in: time });
    assert.equal(await window.value(`${time} input`), wrong[0]);
    await window.click("[data-do=plan]");
    await window.becomes(() => window.run(() => document.activeElement.dataset.when), "time");
    assert.deepEqual(await window.axe("main"), []);
    await window.fill(`${time} input`, "1900");
    // The calendar, by keyboard.
    await window.click(`${day} input`);
    await window.press("Alt+ArrowDown");
    await window.waitFor(`${day} [data-day="2026-12-25"]`);
    await window.becomes(() => window.run(() => document.activeElement.dataset.day), "2026-12-25");
    assert.deepEqual(await window.axe("main"), []);
    await window.press("ArrowRight", "Enter");
    await window.becomes(() => window.value(`${day} input`), "2026-12-26");
    await window.click("[data-do=plan]");
    await window.waitFor("[data-part=agenda] li");
    assert.deepEqual(await window.errors(), []);
    await window.close();
    const [planned] = (await tell(sora, ["list", group, "session"])).records;
    assert.deepEqual([planned.fields.starts_at, planned.fields.day], ["19:00", "2026-12-26"]);
  });
}

test("a day that can be two asks which, and the first plan begins with the place of the group and a first gathering", async () => {
  const home = newHome();
  const { sora, group } = await hidamari(home, "en");
  await put(sora, group, "group", { place: "Town library" }, group);
  const window = await unlocked({ home, lang: "en" });
  await gatherings(window);
  await window.click("[data-do=new]");
  await window.becomes(() => window.value("[data-name=place] input"), "Town library");
  await window.becomes(() => window.run(() => document.querySelector("input[name=template]:checked").value), "first");
  await window.fill("[data-name=day] input", "5/12/2026");
  await window.press("Tab");
  await window.waitForText("two ways", { in: "[data-name=day]" });
  await window.clickText("Sat 5 Dec 2026", { in: "[data-name=day]" });
  await window.becomes(() => window.value("[data-name=day] input"), "2026-12-05");
  await window.fill("[data-name=starts_at] input", "7pm");
  await window.click("[data-do=plan]");
  await window.becomes(() => window.text("h1"), "A first meeting");
  await window.becomes(() => window.attribute("[data-tab=before]", "aria-selected"), "true");
  assert.equal(await window.count("[data-part=attendance], [data-part=notes], [data-part=handover]"), 0);
  await gatherings(window);
  await window.click("[data-do=new]");
  await window.becomes(() => window.value("[data-name=starts_at] input"), "19:00");
  await window.close();
  // It has no name of its own, so that everybody reads it in their language.
  const [planned] = (await tell(sora, ["list", group, "session"])).records;
  assert.deepEqual([planned.fields.title, planned.fields.place], [undefined, "Town library"]);
});

/** A window on the page of a gathering of today, which nobody said the hour of. */
async function inTheRoom(lang) {
  const home = newHome();
  const { sora, group } = await hidamari(home, lang);
  await putMany(sora, [[group, "session", { title: "今日", day: today(), template: "topic" }]]);
  writeFileSync(join(home, "window.json"), JSON.stringify({ lang, lock_minutes: 1 }));
  const window = await unlocked({ home, lang });
  await gatherings(window);
  await window.click("[data-gathering]");
  await window.becomes(() => window.attribute("[data-tab=room]", "aria-selected"), "true");
  await window.waitFor("[data-say=awake]");
  return window;
}

for (const lang of ["ja", "en"]) {
  test(`on its day the page shows the room, and the five answers of a member stand in one line (${lang})`, async () => {
    const window = await inTheRoom(lang);
    await window.waitFor("[data-part=attendance] fieldset");
    const lines = await window.run(() =>
      [...document.querySelectorAll("[data-part=attendance] .answers")].map(
        (row) => new Set([...row.children].map((one) => Math.round(one.getBoundingClientRect().top))).size,
      ),
    );
    assert.deepEqual(lines, [1, 1, 1]);
    assert.deepEqual([await window.axe("main"), await window.errors()], [[], []]);
  });
}

test("while people are in the room nobody has to touch it, and after a lock one is there again", async () => {
  const window = await inTheRoom("ja");
  const [began, minute] = [Date.now(), 60_000];
  await window.waitFor(() => Date.now() - began > 1.25 * minute, {
    timeoutMs: 2 * minute,
    saying: "the time to pass after which it locks elsewhere",
  });
  await window.becomes(() => window.text("h1"), "今日");
  assert.deepEqual(await window.errors(), []);
  await window.press("Control+l");
  await reappear(window);
  await window.waitFor("input[type=password]");
  assert.doesNotMatch(await window.text("body"), /ひだまり|今日/);
  await unlock(window);
  await window.becomes(() => window.text("h1"), "今日");
});
