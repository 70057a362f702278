// Goals in the real window: a ladder in one's own words, small steps in order, a review that keeps the words of its
// day, and sharing.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { test } from "./driver.mjs";
import { reappear, unlock, unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import { exchangeCards, newGroup, newHome, newVault, putMany, tell } from "./vaults.mjs";

const LADDER = ["家から出られない", "玄関の外まで", "図書館の入口まで", "三十分すわる", "週に二度すわる"];

async function opened(home, { lang = "ja", theme = "light" } = {}) {
  writeFileSync(join(home, "window.json"), JSON.stringify({ theme, lang }));
  const window = await unlocked({ home, lang });
  await visit(window, "goals");
  return window;
}

/** Hides the window at once, before any pause in typing, unlocks it and goes back to the one goal. */
async function hideAndReturn(window) {
  await window.press("Control+L");
  await reappear(window);
  await unlock(window);
  await visit(window, "goals");
  await window.click(".goal");
}

/** Clicks twice, the second time before anything can have responded to the first. */
async function clickTwice(window, css) {
  await window.waitFor(`${css}:not([disabled])`);
  await window.run((wanted) => {
    const one = document.querySelector(wanted);
    one.click();
    one.click();
  }, css);
}

async function isWell(window) {
  assert.deepEqual(await window.axe(), []);
  assert.deepEqual(await window.errors(), []);
  assert.deepEqual(await window.refusedByPolicy(), []);
}

test("a goal is written in one's own words, with steps that Enter adds and the keyboard puts in order", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "hana" });
  const window = await opened(home);
  await window.click("[data-do=new-goal]");
  await window.type("dialog textarea", "週に一度、図書館ですわる");
  await window.click("[data-do=begin-goal]");
  await window.type("[data-rung='2']", "毎日すわる");
  await window.press("Enter");
  await window.becomes(() => window.run(() => document.activeElement.dataset.rung), "1", {
    saying: "Enter goes a rung down",
  });
  await window.press("Tab");
  await window.compose("[data-field=new-step]", "靴を出す", { steps: ["くつ", "くつをだす"] });
  assert.equal(await window.count("[data-step]"), 0, "Enter belongs to the conversion");
  await window.press("Enter");
  await window.waitFor("[data-step]");
  await window.type("[data-field=new-step]", "傘をさがす");
  await window.press("Enter");
  await window.waitFor(async (one) => (await one.count("[data-step]")) === 2, { saying: "the second step" });
  await window.run(() => document.querySelectorAll("[data-move=up]")[1].focus());
  await window.press("Enter");
  await window.waitFor(
    (one) => one.run(() => document.querySelector("[data-step] .what input").value === "傘をさがす"),
    { saying: "the step to be first" },
  );
  await window.becomes(() => window.run(() => document.activeElement.dataset.move), "down", {
    saying: "the focus stays with the step",
  });
  await window.becomes(() => window.run(() => document.documentElement.scrollHeight <= innerHeight), true, {
    saying: "only the place scrolls",
  });
  await window.click("[data-step] [type=checkbox]");
  await window.waitForText("にできた", { in: "[data-step]" });
  await window.click("[data-state=resting]");
  await window.waitForText("休むのも", { in: "article" });
  await isWell(window);
  await window.close();
  const {
    records: [goal],
  } = await tell(vault, ["list", "private", "goal"]);
  assert.deepEqual(
    [goal.fields.why, goal.fields.state, goal.fields.ladder],
    ["週に一度、図書館ですわる", "resting", ["", "", "", "", "毎日すわる"]],
  );
  const { records: steps } = await tell(vault, ["list", "private", "step"]);
  assert.deepEqual(
    steps.map((step) => [step.fields.text, "done_on" in step.fields]),
    [
      ["傘をさがす", true],
      ["靴を出す", false],
    ],
  );
});

test("clicking twice makes one goal, one review of it, one copy for the group", async () => {
  const home = newHome();
  const [hana, mint] = [await newVault(home, { folder: "hana" }), await newVault(newHome(), { name: "ミント" })];
  await exchangeCards(hana, mint);
  const group = await newGroup(hana, "ひだまり", [[mint, "facilitator"]]);
  const window = await opened(home);
  await window.click("[data-do=new-goal]");
  await window.type("dialog textarea", "図書館ですわる");
  await clickTwice(window, "[data-do=begin-goal]");
  await window.type("[data-rung='0']", "図書館の入口まで");
  await window.click("[data-do=review]");
  await clickTwice(window, "[data-do=keep-review]");
  await window.waitFor("[data-review]");
  await window.waitGone("dialog");
  await window.click("[data-do=share]");
  await clickTwice(window, "[data-do=share-now]");
  await window.waitGone("dialog");
  await visit(window, "group-goals");
  await window.waitForText("上ほど、思っていたより進んだところです。", { in: "[data-record]" });
  await isWell(window);
  await window.close();
  const spaces = [
    ["private", "goal"],
    ["private", "review"],
    [group, "goal"],
  ];
  const found = await Promise.all(spaces.map(async (asked) => (await tell(hana, ["list", ...asked])).records.length));
  assert.deepEqual(found, [1, 1, 1]);
});

test("a step that was being typed, and one that was being reworded, come back after a quick hide", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "hana" });
  const [goal] = await putMany(vault, [["private", "goal", { why: "図書館ですわる", state: "active" }]]);
  await putMany(vault, [["private", "step", { goal, text: "靴を出す" }]]);
  const window = await opened(home);
  await window.click(".goal");
  await window.type("[data-field=new-step]", "傘をさがす");
  await window.type("[data-step] .what input", "、玄関で");
  await hideAndReturn(window);
  await window.becomes(() => window.value("[data-step] .what input"), "靴を出す、玄関で");
  await window.becomes(() => window.value("[data-field=new-step]"), "傘をさがす");
  await window.run(() => document.querySelector("[data-step] .what input").select());
  await window.press("Backspace", "Tab");
  await window.becomes(() => window.value("[data-step] .what input"), "靴を出す、玄関で", {
    saying: "a step without words to have its words again",
  });
  await window.run(() => document.querySelector("[data-field=new-step]").focus());
  await window.press("Enter");
  await window.becomes(() => window.count("[data-step]"), 2);
  await hideAndReturn(window);
  await window.becomes(() => window.count("[data-step]"), 2);
  await window.becomes(() => window.value("[data-field=new-step]"), "", { saying: "no draft of what is a step" });
  assert.deepEqual(await window.axe(), []);
  await window.close();
  const { records } = await tell(vault, ["list", "private", "step"]);
  assert.deepEqual(records.map((step) => step.fields.text).sort(), ["傘をさがす", "靴を出す、玄関で"]);
});

test("a review of a goal keeps its words as they were, and rewriting the goal later does not change them", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "hana" });
  await putMany(vault, [["private", "goal", { why: "図書館ですわる", ladder: LADDER, state: "active" }]]);
  const window = await opened(home);
  await window.click(".goal");
  await window.click("[data-do=review]");
  await window.clickText("三十分すわる", { in: "dialog" });
  await window.type("dialog textarea", "雨でも行けた");
  // What is no day is none.
  await window.fill("dialog [data-when=day]", "0002-08-01");
  await window.press("Tab");
  await window.waitForText("日は決めません", { in: "dialog" });
  await window.clickText("4週間後", { in: "dialog" });
  await isWell(window);
  await window.click("[data-do=keep-review]");
  await window.waitForText("雨でも行けた", { in: "[data-review]" });
  await window.waitForText("今ここ", { in: ".ladder" });
  await window.fill("article textarea", "外の空気を忘れない");
  await window.press("Tab");
  await window.clickText("そのときのことば", { in: "[data-review]" });
  await window.waitForText("図書館ですわる", { in: "[data-review]" });
  await visit(window, "goals");
  await window.waitForText("今ここ：三十分すわる", { in: ".goal", saying: "where one is in words, without a number" });
  await window.close();
  const {
    records: [review],
  } = await tell(vault, ["list", "private", "review"]);
  assert.deepEqual([review.fields.rung, review.fields.why, review.fields.ladder], [1, "図書館ですわる", LADDER]);
  const {
    records: [goal],
  } = await tell(vault, ["list", "private", "goal"]);
  assert.equal(goal.fields.why, "外の空気を忘れない");
});

test("three goals at +1, 0 and +1 have an attainment of 59.1, shown only to whoever opens it", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "tofu", name: "とうふ", lang: "en" });
  const goals = await putMany(
    vault,
    ["One", "Two", "Three", "Rests"].map((why, n) => [
      "private",
      "goal",
      { why, ladder: LADDER, state: n < 3 ? "active" : "resting" },
    ]),
  );
  await putMany(
    vault,
    [1, 0, 1, -2].map((rung, n) => ["private", "review", { goal: goals[n], on: "2026-09-01", rung }]),
  );
  const window = await opened(home, { lang: "en", theme: "dark" });
  await window.waitFor(".goal");
  assert.equal(await window.count("[data-number]"), 0);
  await window.clickText("A number, if you want one");
  await window.becomes(() => window.text("[data-number]"), "59.1");
  await window.waitForText("does not measure your worth", { in: "article" });
  await isWell(window);
});

test("sharing a goal shows exactly what is copied and who reads it, and the copy can be withdrawn and brought back", async () => {
  const home = newHome();
  const [hana, mint] = [
    await newVault(home, { folder: "hana", lang: "en" }),
    await newVault(newHome(), { name: "ミント" }),
  ];
  await exchangeCards(hana, mint);
  const group = await newGroup(hana, "ひだまり", [[mint, "facilitator"]]);
  await putMany(hana, [
    ["private", "goal", { why: "Sit in the library", ladder: LADDER, state: "active", weight: 3 }],
    [group, "excerpt", { body: "**the river**", day: "2026-05-01" }],
  ]);
  const window = await opened(home, { lang: "en" });
  await window.click(".goal");
  await window.click("[data-do=share]");
  await window.waitForText("Sit in the library", { in: "[data-preview]" });
  await window.waitForText("週に二度すわる", { in: "[data-preview]" });
  await window.waitForText("Dated", { in: "[data-preview]" });
  await window.waitForText("ミント", { in: "dialog" });
  await isWell(window);
  await window.clickText("Ladder", { in: "dialog" });
  await window.waitFor(async (one) => !(await one.text("[data-preview]")).includes("週に二度すわる"), {
    saying: "the ladder to be left out",
  });
  await window.click("[data-do=share-now]");
  await window.waitGone("dialog");
  await visit(window, "group-goals");
  await window.waitForText("Sit in the library", { in: "[data-record]" });
  await window.waitFor("[data-record] strong");
  assert.equal(await window.count("[data-record] .ladder"), 0);
  await isWell(window);
  await window.clickText("Withdraw", { in: "[data-record]" });
  await window.waitFor(async (one) => (await one.count("[data-record]")) === 1, { saying: "the copy to be gone" });
  await window.waitForText("stays in their encrypted logs", { in: ".notices" });
  await window.run(() =>
    [...document.querySelectorAll(".notice button")]
      .filter((one) => one.textContent === "Undo")
      .at(-1)
      .click(),
  );
  await window.waitFor(async (one) => (await one.count("[data-record]")) === 2, { saying: "the copy to be back" });
  await window.close();
  const { records } = await tell(hana, ["list", group, "goal"]);
  assert.deepEqual(Object.keys(records[0].fields).sort(), ["since", "why"], "what was chosen, and the day of sharing");
});
