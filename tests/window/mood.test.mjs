// Mood in the real window: off until chosen, a month as dots, changing and deleting a check-in, asking whether it
// helps.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { newHome, newVault, putMany, tell } from "./vaults.mjs";

/** The day this many days ago, in this machine's local time. */
function day(back) {
  const date = new Date();
  date.setDate(date.getDate() - back);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}

async function opened({ records = [], lang = "ja", theme = "light" } = {}) {
  const home = newHome();
  const vault = await newVault(home, { folder: "hana", lang });
  if (records.length > 0)
    await putMany(
      vault,
      records.map((fields) => ["private", "mood", fields]),
    );
  writeFileSync(join(home, "window.json"), JSON.stringify({ theme, lang }));
  const window = await unlocked({ home, lang });
  await window.clickText(lang === "ja" ? "調子" : "Mood", { in: "nav" });
  return { window, vault };
}

/** Chooses a day in the calendar, in the month that is shown or one next to it. */
async function choose(window, wanted) {
  const first = await window.attribute("[data-day]", "data-day");
  if (wanted.slice(0, 7) !== first.slice(0, 7))
    await window.click(`button[aria-label="${wanted < first ? "前の月" : "次の月"}"]`);
  await window.click(`[data-day="${wanted}"]`);
  await window.becomes(
    () => window.run(() => document.querySelector("[data-day][aria-pressed=true]").dataset.day),
    wanted,
  );
}

/** What has the focus: a face to choose, or the element's name. */
const inFocus = (window) => () =>
  window.run(() => (document.activeElement.closest(".step") ? "face" : document.activeElement.tagName));

async function isWell(window) {
  assert.deepEqual(await window.axe(), []);
  assert.deepEqual(await window.errors(), []);
  assert.deepEqual(await window.refusedByPolicy(), []);
}

test("mood is off until somebody turns it on, and the page says first that it can weigh on people", async () => {
  const { window, vault } = await opened();
  await window.waitForText("かえって重くなる人もいます", { in: "article" });
  assert.equal(await window.count(".step"), 0);
  await isWell(window);
  await window.click("[data-do=start-mood]");
  await window.waitFor(".step");
  await window.becomes(inFocus(window), "face", { saying: "the focus at the first thing to choose" });
  await window.becomes(() => window.count("article fieldset"), 1, { saying: "one item at first" });
  // By keyboard alone: the middle face, one to the right, save.
  await window.run(() => document.querySelector(".step input").focus());
  await window.press("Space", "ArrowRight", "ArrowRight", "ArrowRight");
  await window.run(() => document.querySelector("[data-do=keep-mood]").focus());
  await window.press("Enter");
  await window.waitFor("[data-mood]");
  await window.becomes(inFocus(window), "face", { saying: "the focus at the next check-in" });
  await window.clickText("残す");
  await window.becomes(() => window.count("[data-mood]"), 1, { saying: "nothing chosen, nothing kept" });
  await window.click(".step");
  await window.run(() => {
    const keep = document.querySelector("[data-do=keep-mood]");
    keep.click();
    keep.click();
  });
  await window.becomes(() => window.count("[data-mood]"), 2, { saying: "one more, however often it was pressed" });
  await window.close();
  const { records } = await tell(vault, ["list", "private", "mood"]);
  assert.deepEqual(records.map((one) => [one.fields.face, one.fields.day]).sort(), [
    [1, day(0)],
    [4, day(0)],
  ]);
  assert.ok(records[0].fields.at, "an entry of now has its moment");
});

test("a month of moods is dots and a table, and a check-in can be moved to another day, changed and undone", async () => {
  const { window } = await opened({
    records: [
      { day: day(0), face: 1, at: `${day(0)}T00:01:00+00:00` },
      { day: day(0), face: 5 },
      { day: day(0), note: "雨" },
    ],
  });
  const cell = `[data-day="${day(0)}"]`;
  await window.waitFor(`${cell} .faceless`);
  await window.becomes(() => window.run((css) => document.querySelector(css).textContent, cell), /とてもしんどい/);
  await window.becomes(() => window.count(`${cell} svg`), 2);
  await window.clickText("表で見る");
  await window.waitForText("とてもしんどい", { in: "table.twin" });
  await window.clickText("表で見る");
  await window.clickText("直す", { in: "[data-mood]" });
  await window.click("dialog .step:last-of-type");
  await window.clickText("直す", { in: "dialog" });
  await window.waitGone("dialog");
  await window.waitForText("直しました", { in: ".notices" });
  await window.run(() => document.querySelector("[data-mood] button:last-child").click());
  await window.waitFor(async (one) => (await one.count("[data-mood]")) === 2, { saying: "an entry to be gone" });
  await window.becomes(() => window.run(() => document.activeElement.id), "mood-day-list");
  await window.run(() =>
    [...document.querySelectorAll(".notice button")]
      .filter((one) => one.textContent === "元にもどす")
      .at(-1)
      .click(),
  );
  await window.waitFor(async (one) => (await one.count("[data-mood]")) === 3, { saying: "the entry to be back" });
  await window.run(() => document.querySelector('button[aria-label="前の月"]').click());
  const earlier = await window.waitFor(
    (one) =>
      one.run(
        (now) =>
          document.querySelector("[data-day]").dataset.day.slice(0, 7) !== now.slice(0, 7) &&
          document.querySelector("[data-day]").dataset.day,
        day(0),
      ),
    { saying: "the month before" },
  );
  await window.click(`[data-day="${earlier}"]`);
  await window.clickText("この日に加える");
  await window.click("dialog .step");
  await window.clickText("残す", { in: "dialog" });
  await window.waitFor(`[data-day="${earlier}"] svg`);
  await isWell(window);
});

test("a check-in that is moved to today loses its time, and Undo brings back day and time", async () => {
  const { window, vault } = await opened({ records: [{ day: day(1), at: `${day(1)}T10:00:00+09:00`, face: 2 }] });
  await choose(window, day(1));
  await window.waitForText("10:00", { in: "[data-mood]" });
  await window.clickText("直す", { in: "[data-mood]" });
  await window.fill("dialog [data-when=day]", "今日");
  await window.press("Tab");
  await window.becomes(() => window.value("dialog [data-when=day]"), day(0));
  await window.clickText("直す", { in: "dialog" });
  await window.waitGone("dialog");
  await window.waitForText("この日は空白です", { in: "article" });
  await choose(window, day(0));
  await window.waitForText("しんどい", { in: "[data-mood]" });
  assert.doesNotMatch(await window.text("[data-mood]"), /10:00/);
  await window.clickText("元にもどす", { in: ".notices .notice:last-child" });
  await window.waitForText("この日は空白です", { in: "article" });
  await window.close();
  const [{ fields }] = (await tell(vault, ["list", "private", "mood"])).records;
  assert.deepEqual([fields.day, fields.at], [day(1), `${day(1)}T10:00:00+09:00`]);
});

test("the chosen day keeps its check-ins while other months are shown", async () => {
  const { window } = await opened({ records: [{ day: day(0), note: "雨" }] });
  await window.waitForText("雨", { in: "[data-mood]" });
  await window.clickText("表で見る");
  await window.click('button[aria-label="前の月"]');
  await window.waitForText("この月には、まだ何もありません", { in: "article" });
  await window.becomes(() => window.count("[data-mood]"), 1);
});

test("weeks without any face say so", async () => {
  const { window } = await opened({ records: Array.from({ length: 8 }, (_, n) => ({ day: day(n), note: "雨" })) });
  await window.clickText("週ごとの調子");
  await window.waitForText("顔を選んだものがありません", { in: "details" });
});

test("weeks are drawn from six check-ins on, with gaps, and what was around is counted, never explained", async () => {
  const records = Array.from({ length: 24 }, (_, n) => ({
    day: day(n < 12 ? n : n + 30),
    face: 1 + (n % 5),
    factors: n % 2 ? ["sleep"] : ["people"],
  }));
  const { window } = await opened({ records, lang: "en", theme: "dark" });
  await window.waitFor("table[role=grid]");
  assert.equal(await window.isShown("figure svg"), false, "hidden until asked for");
  await window.clickText("Middle and range");
  await window.waitFor("figure path");
  assert.ok((await window.count("figure path")) >= 2, "a gap is not joined");
  await window.clickText("As a table", { in: "details" });
  await window.clickText("What was around at easier");
  await window.waitForText("of 12", { in: "article" });
  await window.waitForText("They cannot say what led to what", { in: "article" });
  await isWell(window);
});

test("after two answers that it is hard, a pause or hidden charts are offered, and a pause is respected", async () => {
  const { window } = await opened({ records: Array.from({ length: 7 }, (_, n) => ({ day: day(n), face: 2 })) });
  await window.click("[data-answer=hard]");
  await window.waitGone("[data-answer]");
  await window.becomes(inFocus(window), "face", { saying: "the focus to go on at the check-in" });
  for (let n = 0; n < 7; n += 1) {
    await window.click(".step");
    await window.click("[data-do=keep-mood]");
    await window.waitFor(async (one) => (await one.count("[data-mood]")) === n + 2, { saying: `entry ${n + 1}` });
  }
  await window.click("[data-answer=hard]");
  await window.waitForText("少し離れてみますか", { in: "article" });
  // The offer stays, whatever else somebody does meanwhile.
  await window.clickText("元にもどす", { in: ".notices .notice:last-child" });
  await window.becomes(() => window.count("[data-mood]"), 7);
  await window.clickText("図をかくす");
  await window.waitGone("table[role=grid]");
  await window.clickText("記録する項目を選ぶ");
  await isWell(window);
  await window.clickText("14日休む");
  await window.waitForText("お休み中です", { in: "article" });
  await window.becomes(inFocus(window), "H1");
  assert.equal(await window.count(".step"), 0);
  await window.clickText("また残す");
  await window.waitFor(".step");
  await window.becomes(inFocus(window), "face");
});

for (const lang of ["ja", "en"])
  test(`no face has a number, on the page, in the table or read aloud, in ${lang}`, async () => {
    const records = Array.from({ length: 14 }, (_, n) => ({ day: day(n), face: 1 + (n % 5) }));
    const { window } = await opened({ records, lang });
    await window.waitFor("[data-mood]");
    await window.run(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    await window.waitFor("figure svg .name");
    const numbered = await window.run(() => {
      const said = (one) => `${one.textContent} ${one.getAttribute("aria-label") ?? ""} ${one.title ?? ""}`;
      // Days and counts are numbers, and the words for them are left out.
      const faces = ".step, .step input, .legend li, [data-mood] strong, figure .name[text-anchor=end], .dots svg";
      return [...document.querySelectorAll(faces)].map(said).filter((words) => /[0-9]/.test(words));
    });
    assert.deepEqual(numbered, []);
    await window.picture(`mood-weeks-${lang}.png`);
    await window.run(() => document.querySelector("[aria-pressed].quiet, .head > button:last-child").click());
    await window.waitFor("table.twin");
    const twin = await window.run(() => [...document.querySelectorAll("table.twin td")].map((one) => one.textContent));
    assert.ok(twin.length > 0 && twin.every((words) => !/[0-9]/.test(words)), twin.join(", "));
    await isWell(window);
  });

test("every part can be turned on, and the arrow keys choose pleasantness and energy", async () => {
  const { window, vault } = await opened({ records: [{ day: day(1), face: 3, factors: ["ねこ"] }] });
  await window.run(() => (document.documentElement.style.fontSize = "200%"));
  await window.clickText("記録する項目を選ぶ");
  await window.run(() =>
    document.querySelectorAll("dialog fieldset input[type=checkbox]").forEach((one) => one.checked || one.click()),
  );
  await window.compose("dialog input[type=text]", "痛み", { steps: ["いた", "いたみ"] });
  assert.equal(await window.count("dialog .chip"), 0, "Enter belongs to the conversion");
  await window.press("Enter");
  await window.waitFor("dialog .chip");
  await window.press("Escape");
  await window.waitGone("dialog");
  await window.run(() => document.querySelector('[role=radio][tabindex="0"]').focus());
  await window.press("ArrowLeft", "ArrowUp");
  await window.becomes(() => window.run(() => document.activeElement.dataset.place), "-1 1");
  await window.clickText("ねこ");
  await window.clickText("8", { in: "fieldset.numbers" });
  await isWell(window);
  await window.becomes(
    () => window.run(() => document.querySelector("main").scrollWidth <= document.querySelector("main").clientWidth),
    true,
  );
  await window.click("[data-do=keep-mood]");
  await window.waitFor("[data-mood]");
  await window.close();
  const { records } = await tell(vault, ["list", "private", "mood"]);
  const [{ fields }] = records;
  assert.deepEqual(
    [fields.pleasantness, fields.energy, fields.anxiety, fields.factors, "face" in fields],
    [-1, 1, 8, ["ねこ"], false],
  );
});
