// Help and the safety plan in the real window: one tap from anywhere, numbers and one's own plan first and nothing in
// between; helplines that are put in order elsewhere; a plan that is read, and saved while one writes.
import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { openWindow, test } from "./driver.mjs";
import { reappear, unlock, unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import { newHome, newDrive, newVault, put, putMany, tell } from "./vaults.mjs";

async function opened(home, { lang = "ja", theme = "light" } = {}) {
  writeFileSync(join(home, "window.json"), JSON.stringify({ theme, lang }));
  const window = await unlocked({ home, lang });
  await window.resize(1024, 700);
  return window;
}

async function isWell(window) {
  assert.deepEqual(await window.axe(), []);
  assert.deepEqual(await window.errors(), []);
  assert.deepEqual(await window.refusedByPolicy(), []);
}

/** Types a day and leaves its field. */
async function typeDay(window, css, day) {
  await window.fill(css, day);
  await window.press("Tab");
}

/** The numbers that a person sees without scrolling. */
const seen = () =>
  [...document.querySelectorAll("[data-number]")]
    .filter((one) => one.getBoundingClientRect().bottom < innerHeight)
    .map((one) => one.textContent);

/** Whether these words of the page are in the window without scrolling. */
const isSeen = (words) => {
  const walk = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    if (!walk.currentNode.data.includes(words)) continue;
    const range = document.createRange();
    range.selectNodeContents(walk.currentNode);
    const first = range.getClientRects()[0];
    return first.top >= 0 && first.bottom < innerHeight;
  }
  return false;
};

/** Help, and from there where the helplines are put in order. */
async function toOrder(window) {
  await window.click("button.help");
  await window.click("[data-do=order]");
  await window.waitFor("[data-do=add-line]");
}

const NIGHT = {
  ja: { words: "姉 090-0000-0000", verify: "要確認", first: "0120-279-338" },
  en: { words: "My sister 555-0100", verify: "lease verify", first: "0120-279-338" },
};
for (const lang of ["ja", "en"])
  test(`at 3 a.m. the numbers and the plan are in the window at once, each once, one tap from anywhere, in ${lang}`, async () => {
    const home = newHome();
    const { words, verify, first } = NIGHT[lang];
    const vault = await newVault(home, { folder: "hana", lang });
    await put(vault, "private", "safety_plan", {
      signs: "…",
      talk_to: words,
      alone: "お湯をわかす\n".repeat(40),
    });
    await put(vault, "private", "journal", { body: "…" });
    const window = await opened(home, { lang });
    for (const [width, height] of [
      [1120, 720],
      [1024, 700],
    ]) {
      await window.resize(width, height);
      for (const place of ["today", "journal", "settings"]) {
        await visit(window, place);
        await window.click("button.help");
        if (lang === "en" && place === "today") await chooseRegion(window, "JP");
        await window.waitForText(words, { in: "article" });
        await window.becomes(async () => (await window.run(seen)).slice(0, 3), ["119", "110", first], {
          saying: `the emergency numbers and the first helpline in ${width}×${height}`,
        });
        assert.equal(await window.run(isSeen, words), true, "the plan's first line");
      }
    }
    // Also from a page in front of the page.
    await visit(window, "goals");
    await window.click("[data-do=new-goal]");
    await window.click("[data-do=dialog-help]");
    await window.waitForText(words, { in: "article" });
    assert.equal(await window.isShown("dialog"), false);
    const text = await window.text("article");
    for (const once of ["119", "110", verify])
      assert.equal(text.split(once).length - 1, 1, `“${once}” stands there once`);
    const between = await window.run(() => {
      const numbers = [...document.querySelectorAll("[data-number]")];
      const after = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
      return [...document.querySelectorAll("article :is(button, a, input, textarea, summary)")].filter((one) =>
        after(one, numbers.at(-1)),
      ).length;
    });
    assert.equal(between, 0, "nothing to press before the last number");
    await isWell(window);
    await window.picture(`help-${lang}.png`);
  });

test("the lock screen's help has the numbers in the window at once, and nothing of any vault", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "hana" });
  await put(vault, "private", "helpline", { name: "保健センター", number: "03-0000-0000" });
  writeFileSync(join(home, "window.json"), JSON.stringify({ lang: "ja" }));
  const window = await openWindow({ home, lang: "ja" });
  await window.resize(1024, 700);
  await window.click("[data-do=help]");
  await window.waitFor("[data-line=jp_yorisoi]");
  assert.deepEqual((await window.run(seen)).slice(0, 4), ["119", "110", "0120-279-338", "0120-061-338"]);
  const text = await window.text("main");
  assert.equal(text.split("要確認").length - 1, 1);
  assert.doesNotMatch(text, /保健センター/);
  assert.equal(await window.count("article button"), 0);
  await isWell(window);
});

test("a number is in the window also at 200 %, beside a long plan", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "hana" });
  await putMany(vault, [
    ["private", "safety_plan", { talk_to: "姉 090-0000-0000", alone: "お湯をわかす\n".repeat(40) }],
  ]);
  const window = await opened(home);
  await window.click("button.help");
  await window.waitForText("090-0000-0000", { in: "article" });
  assert.deepEqual((await window.run(seen)).slice(0, 2), ["119", "110"]);
  await window.waitForText("このアプリは電話をかけず", { in: "article" });
  await isWell(window);
  await window.run(() => (document.documentElement.style.fontSize = "200%"));
  assert.ok((await window.run(seen)).includes("119"));
  await window.becomes(
    () => window.run(() => document.querySelector("main").scrollWidth <= document.querySelector("main").clientWidth),
    true,
  );
});

/** Brings a line to where nothing is said at the foot of the window. */
const toMiddle = (window, css) =>
  window.run((selector) => document.querySelector(selector).scrollIntoView({ block: "center" }), css);

/** Chooses where one is. */
async function chooseRegion(window, region) {
  await window.find("article select");
  await window.run((wanted) => {
    const one = document.querySelector("article select");
    one.value = wanted;
    one.dispatchEvent(new Event("change", { bubbles: true }));
  }, region);
}

test("a number asks to be checked until a person dates it and again after 180 days, and is edited, hidden and brought back", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "hana", lang: "en" });
  await putMany(vault, [
    ["private", "helpline", { name: "City office", number: "03-0000-0000", verified_on: "2026-01-01" }],
  ]);
  const window = await opened(home, { lang: "en", theme: "dark" });
  await toOrder(window);
  await chooseRegion(window, "JP");
  await window.waitFor("[data-line=jp_yorisoi]");
  await window.waitForText("Please verify (last checked on Thu 1 Jan 2026)", { in: "article" });
  await window.clickText("Checked today", { in: "[data-line=jp_yorisoi]" });
  await window.waitFor(async (one) => !(await one.text("[data-line=jp_yorisoi]")).includes("Please verify"), {
    saying: "the number to be dated",
  });
  await toMiddle(window, "[data-line=jp_kokoro]");
  await window.clickText("Hide", { in: "[data-line=jp_kokoro]" });
  await window.waitGone("[data-line=jp_kokoro]");
  await window.clickText("Edit", { in: "[data-line=jp_police]" });
  await window.fill("dialog .field:nth-of-type(3) input", "all day");
  await isWell(window);
  await window.click("[data-do=keep-line]");
  await window.waitForText("all day", { in: "[data-line=jp_police]" });
  await window.run(() => document.querySelector("article details summary").click());
  await window.clickText("Show again", { in: "article details" });
  await window.waitFor("[data-line=jp_kokoro]");
  await isWell(window);
  await window.close();
  const { records } = await tell(vault, ["list", "private", "helpline"]);
  assert.deepEqual(records.map((one) => one.fields.key ?? one.fields.name).sort(), [
    "City office",
    "jp_kokoro",
    "jp_police",
    "jp_yorisoi",
  ]);
  const again = await opened(home, { lang: "en" });
  await again.click("button.help");
  await again.waitFor("[data-line=jp_yorisoi]", { saying: "the region to be remembered" });
});

test("a helpline is one record however quickly it is dated, and the focus stays with it when it is dated, shown again or hidden", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "hana" });
  const [own] = await putMany(vault, [["private", "helpline", { name: "保健センター", number: "03-0000-0000" }]]);
  const window = await opened(home);
  const lineInFocus = () =>
    window.run(() => document.activeElement.closest("[data-line]")?.dataset.line ?? document.activeElement.tagName);
  await toOrder(window);
  await window.waitFor("[data-line=jp_yorisoi]");
  await window.run(() => {
    const one = document.querySelector("[data-line=jp_yorisoi] button");
    one.focus();
    one.click();
    one.click();
  });
  await window.waitForText("に確かめました", { in: "[data-line=jp_yorisoi]" });
  await window.becomes(lineInFocus, "jp_yorisoi");
  await window.becomes(() => window.count("[data-line=jp_yorisoi]"), 1);
  await toMiddle(window, "[data-line=jp_kokoro]");
  await window.clickText("表示しない", { in: "[data-line=jp_kokoro]" });
  await window.waitGone("[data-line=jp_kokoro]");
  await window.run(() => document.querySelector("article details summary").click());
  await window.clickText("また表示する", { in: "article details" });
  await window.becomes(lineInFocus, "jp_kokoro");
  await window.clickText("直す", { in: `[data-line="${own}"]` });
  await window.clickText("ごみ箱に入れる", { in: "dialog" });
  await window.waitGone(`[data-line="${own}"]`);
  await window.becomes(lineInFocus, "H2");
  await isWell(window);
  await window.close();
  const { records } = await tell(vault, ["list", "private", "helpline"]);
  assert.deepEqual(records.map((one) => one.fields.key).sort(), ["jp_kokoro", "jp_yorisoi"]);
});

test("a helpline that was being typed comes back after a quick hide, is saved once, and Cancel discards it", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "hana" });
  const window = await opened(home);
  const [name, hours] = ["dialog .field:nth-of-type(1) input", "dialog .field:nth-of-type(3) input"];
  const edit = async () => {
    await toOrder(window);
    await window.clickText("直す", { in: "[data-line=jp_police]" });
  };
  await edit();
  await window.type(hours, "、代表");
  await window.press("Control+L");
  await reappear(window);
  await unlock(window);
  await edit();
  await window.becomes(() => window.value(hours), "24時間、代表");
  await typeDay(window, "dialog [data-when=day]", "0002-08-01");
  await window.click("[data-do=keep-line]");
  await window.waitForText("日付として読めません", {
    in: "dialog",
    saying: "a day that cannot be read to be said, and not dropped",
  });
  await window.becomes(() => window.run(() => document.activeElement.dataset.when), "day");
  assert.deepEqual(await window.axe(), []);
  await typeDay(window, "dialog [data-when=day]", "");
  await window.run(() => {
    const one = document.querySelector("[data-do=keep-line]");
    one.click();
    one.click();
  });
  await window.waitGone("dialog");
  await window.waitForText("24時間、代表", { in: "[data-line=jp_police]" });
  await window.click("[data-do=add-line]");
  await window.type(name, "保健センター");
  await window.press("Escape");
  await window.waitGone("dialog");
  await window.click("[data-do=add-line]");
  await window.becomes(() => window.value(name), "保健センター", { saying: "the line that was begun" });
  await window.clickText("やめる", { in: "dialog" });
  await window.waitGone("dialog");
  await window.click("[data-do=add-line]");
  await window.becomes(() => window.value(name), "");
  assert.deepEqual(await window.axe(), []);
  await window.close();
  const { records } = await tell(vault, ["list", "private", "helpline"]);
  assert.deepEqual(
    records.map(({ fields }) => [fields.key, fields.hours, "verified_on" in fields]),
    [["jp_police", "24時間、代表", false]],
  );
});

test("the safety plan is saved while one writes, survives a lock in the middle of a word, and is written as a PDF", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "hana" });
  const window = await opened(home);
  await window.clickText("安心プラン", { in: "nav" });
  await window.type("[data-part=signs] textarea", "眠れない日が続く");
  await window.type("[data-part=talk_to] textarea", "姉");
  await typeDay(window, "article [data-when=day]", "0002-08-01");
  await window.becomes(() => window.count("article .days + p"), 0, {
    saying: "nothing to be said of what is no day",
  });
  await window.clickText("三か月後");
  await window.waitForText("保存しました", { in: "article" });
  await isWell(window);
  await window.type("[data-part=matters] textarea", "川べりの道");
  await window.press("Control+L");
  await reappear(window);
  await unlock(window);
  // One is again where one was, and the last words are in the plan.
  await window.waitForText("川べりの道", { in: "article .card" });
  assert.equal(await window.count("article textarea"), 0, "what is written is read, not edited");
  await window.waitForText("前に開いた日", { in: "article" });
  const drive = newDrive();
  await window.click("[data-do=print-plan]");
  await window.type("dialog input[type=text]", drive);
  await window.click("[data-do=print]");
  await window.waitForText("PDFができました", { in: "dialog" });
  assert.deepEqual(await window.axe(), []);
  assert.deepEqual(
    readdirSync(drive).map((name) => name.endsWith(".pdf")),
    [true],
  );
  await window.close();
  const { records } = await tell(vault, ["list", "private", "safety_plan"]);
  assert.equal(records.length, 1);
  const { signs, talk_to, matters } = records[0].fields;
  assert.deepEqual([signs, talk_to, matters], ["眠れない日が続く", "姉", "川べりの道"]);
});
