// The journal in the real window: writing at once, losing nothing, reading, finding, sharing a part, writing it out.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { openWindow, test } from "./driver.mjs";
import { reappear, unlock, unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import {
  exchangeCards,
  newGroup,
  newHome,
  newPath,
  newDrive,
  newVault,
  PASSPHRASE,
  put,
  putMany,
  importBundles,
  tell,
} from "./vaults.mjs";

const BODY = "section.sheet textarea";
const NIGHT = "眠れない。雨の音を聞いている。";

const toJournal = async (window) => {
  await window.clickText("日記", { in: "nav" });
  await window.waitFor("article [data-count], article .empty", { saying: "the journal" });
};
/** Hides the window at once, before any pause in typing, unlocks it and goes back to the journal. */
const hideAndReturn = async (window) => {
  await window.press("Control+l");
  await reappear(window);
  // One is again where one was.
  await unlock(window);
  await window.waitFor(BODY);
};
const entries = async (vault) => (await tell(vault, ["list", "private", "journal"])).records;
const focused = (window) => window.run(() => document.activeElement?.tagName);
/** Types a day and leaves its field. */
async function typeDay(window, day) {
  await window.fill("section.sheet [data-when=day]", day);
  await window.press("Tab");
}

test("one writes at once; a crash and a quick hide lose no word; going elsewhere makes it an entry", async () => {
  const home = newHome();
  const vault = await newVault(home);
  let window = await unlocked({ home });
  await toJournal(window);
  await window.waitFor(async () => (await focused(window)) === "TEXTAREA", { saying: "the cursor in the sheet" });
  await window.type(BODY, NIGHT);
  await window.waitForText("保存しました", { in: "section.sheet" });
  await window.kill();

  window = await unlocked({ home });
  await window.becomes(() => window.text("[data-do=write]"), "書きかけの日記をつづける");
  await toJournal(window);
  await window.becomes(() => window.value(BODY), NIGHT);
  await window.type(BODY, "もう少し。");
  await hideAndReturn(window);
  await window.becomes(() => window.value(BODY), `${NIGHT}もう少し。`);

  await window.click("section.sheet summary");
  await window.compose("section.sheet details input", "夜中", { steps: ["よ", "よなか"] });
  await window.press("Control+Home");
  await window.becomes(() => window.count(BODY), 1);
  await window.clickText("きょう", { in: "nav" });
  await window.waitGone("section.sheet");
  await window.becomes(() => window.text("[data-do=write]"), "日記を書く", { saying: "nothing to be begun" });
  await toJournal(window);
  await window.becomes(() => window.value(BODY), "");
  await window.waitForText("夜中", { in: ".list" });
  await window.close();
  const [entry, ...others] = await entries(vault);
  assert.deepEqual(others, []);
  assert.equal(entry.fields.body, `${NIGHT}もう少し。`);
  assert.equal(entry.fields.title, "夜中");
  assert.equal(entry.fields.at.slice(0, 10), entry.fields.day);
});

test("an entry for another day is read, changed and deleted, and each change can be undone", async () => {
  const home = newHome();
  const vault = await newVault(home);
  const id = await put(vault, "private", "journal", {
    body: "# 図書館\n\n**三十分**すわった。",
    day: "2026-03-05",
    tags: ["外"],
  });
  const window = await unlocked({ home });
  await toJournal(window);
  await window.clickText("図書館", { in: ".list" });
  await window.waitFor(".words strong");
  await window.becomes(() => window.text(".words strong"), "三十分");
  await window.click("[data-do=edit]");
  await window.type(BODY, "人がいた。");
  await window.click("[data-do=done]");
  await window.waitForText("人がいた。", { in: ".words" });
  await window.clickText("元にもどす", { in: ".notices" });
  await window.waitFor(async () => !(await window.text(".words")).includes("人がいた"), {
    saying: "the earlier words",
  });

  // The edit that was open when the window was hidden is open again.
  await window.click("[data-do=edit]");
  await window.type(BODY, "また行きたい。");
  await hideAndReturn(window);
  await window.becomes(() => window.value(BODY), /また行きたい。$/);
  await window.press("Control+Enter");
  await window.waitForText("また行きたい。", { in: ".words" });

  await window.click("[data-do=remove]");
  await window.waitForText("ごみ箱へ移しました", { in: ".notices" });
  await window.waitGone(".list [data-at]");
  await window.clickText("元にもどす", { in: ".notices .notice:last-child" });
  await window.waitForText("また行きたい。", { in: ".words" });
  await window.close();
  const [entry] = await entries(vault);
  assert.equal(entry.id, id);
  assert.equal(entry.fields.day, "2026-03-05");
  assert.deepEqual(entry.fields.tags, ["外"]);
});

test("from the moment of Done nothing is written on the sheet, and a year that is still being typed is no day", async () => {
  const home = newHome();
  const vault = await newVault(home);
  const window = await unlocked({ home });
  await toJournal(window);
  await window.type(BODY, NIGHT);
  await window.click("section.sheet summary");
  await typeDay(window, "0020-03-05");
  await window.click("[data-do=done]");
  await window.waitForText("日付として読めません", { in: "section.sheet" });
  assert.equal(await window.count(".words"), 0);
  await typeDay(window, "");
  const writable = await window.runAsync((done) => {
    document.querySelector("[data-do=done]").click();
    setTimeout(() => done(document.querySelector("section.sheet")?.inert === false), 0);
  });
  assert.equal(writable, false);
  await window.waitForText(NIGHT, { in: ".words" });

  await window.click("[data-do=edit]");
  await window.waitFor(BODY);
  await typeDay(window, "２０２６．３．５");
  await window.waitForText("2026年3月5日(木)", { in: "section.sheet details" });
  await typeDay(window, "");
  await window.click("[data-do=done]");
  await window.waitGone("section.sheet");
  await window.close();
  const [entry, ...others] = await entries(vault);
  assert.deepEqual(others, []);
  assert.equal(entry.fields.day, entry.fields.at.slice(0, 10));
});

test("an entry that two laptops changed independently is compared before it is changed again", async () => {
  const home = newHome();
  const vault = await newVault(home);
  const id = await put(vault, "private", "journal", { title: "夜", body: NIGHT, day: "2026-03-05" });
  const backup = join(newDrive(), "hana.tsudoi-backup");
  await tell(vault, ["backup", backup]);
  const other = { ...vault, home: newHome(), dir: newPath("other") };
  await tell(other, ["restore", backup]);
  await put(vault, "private", "journal", { body: `${NIGHT}ここで。` }, id);
  await put(other, "private", "journal", { body: `${NIGHT}旅先で。` }, id);
  await importBundles(vault, (await tell(other, ["export", "private", "--out", newDrive()])).files);
  const window = await unlocked({ home });
  await toJournal(window);
  await window.clickText("夜", { in: ".list" });
  await window.waitForText("版が二つあります", { in: ".entry" });
  assert.equal(await window.isShown("[data-do=edit]"), false);
  await window.click("[data-do=versions]");
  await window.waitFor("[data-field=body] [data-version]");
});

test("an excerpt goes to a group after its readers were named, and the rest stays private", async () => {
  const home = newHome();
  const [vault, mint] = [await newVault(home), await newVault(newHome(), { name: "ミント" })];
  await exchangeCards(vault, mint);
  const group = await newGroup(vault, "ひだまり", [[mint, "facilitator"]]);
  await put(vault, "private", "journal", {
    title: "夜",
    body: "座っていられた。\n\nこれは言わない。",
    day: "2026-03-05",
  });
  const window = await unlocked({ home });
  await toJournal(window);
  await window.clickText("夜", { in: ".list" });
  await window.click("[data-do=share]");
  await window.waitForText("「ひだまり」の2人が、これを読めるようになります", { in: "dialog" });
  await window.becomes(() => window.text("dialog .readers"), /ミント/);
  assert.deepEqual(await window.axe("dialog"), []);
  await window.fill("dialog textarea", "座っていられた。");
  await window.clickText("題名「夜」", { in: "dialog" });
  await window.waitFor(async () => !(await window.text("dialog .copy")).includes("言わない"), {
    saying: "the preview without the rest",
  });
  await window.click("dialog [data-do=share]");
  await window.waitForText("写しを置きました", { in: ".notices" });
  await window.close();
  const { records } = await tell(vault, ["list", group, "excerpt"]);
  assert.deepEqual(
    records.map((one) => one.fields),
    [{ body: "座っていられた。", day: "2026-03-05" }],
  );
});

test("two thousand entries scroll in fewer than eighty rows, and are reached by day, by word, by tag and by key", async () => {
  const home = newHome();
  const vault = await newVault(home);
  const day = (n) => new Date(Date.UTC(2024, 0, 1 + Math.floor(n / 3))).toISOString().slice(0, 10);
  const fields = (n) => ({ body: `${n}番めの記録`, day: day(n), ...(n % 500 === 7 ? { tags: ["節目"] } : {}) });
  await putMany(
    vault,
    Array.from({ length: 2000 }, (_, n) => ["private", "journal", fields(n)]),
  );
  const window = await unlocked({ home });
  await toJournal(window);
  await window.waitForText("1999番め", { in: ".list" });
  await window.becomes(() => window.attribute("[data-count]", "data-count"), "2000");
  const shown = (text) => window.waitForText(text, { in: ".list" });
  let most = 0;
  for (const part of [0.1, 0.35, 0.6, 0.8, 1]) {
    await window.run((to) => {
      const page = document.querySelector("main");
      page.scrollTop = page.scrollHeight * to;
    }, part);
    await window.waitFor(async () => (await window.count(".list [data-at] button")) > 5, { saying: "rows to be read" });
    most = Math.max(most, await window.count(".list [data-at]"));
  }
  assert.ok(most < 80, `${most} rows were in the page`);
  await shown("0番めの記録");

  await window.run(() => document.querySelector(".list [data-at] button[tabindex='0']").focus());
  await window.press("Home");
  await shown("1999番め");
  await window.waitFor(() => window.run(() => document.activeElement?.closest("[data-at]")?.dataset.at === "0"), {
    saying: "the focus on the first row",
  });
  await window.press("ArrowDown", "ArrowDown", "PageDown", "PageUp");
  await window.becomes(() => window.run(() => document.activeElement?.closest("[data-at]")?.dataset.at), "2");
  await window.press("Enter");
  await window.waitForText("1997番めの記録", { in: ".words" });
  // From one to the next, and back to the list where one was.
  await window.click("[data-do=earlier]");
  await window.waitForText("1996番めの記録", { in: ".words" });
  await window.click("[data-do=later]");
  await window.waitForText("1997番めの記録", { in: ".words" });
  await window.click("[data-do=to-list]");
  await window.waitFor(() => window.run(() => document.activeElement?.closest("[data-at]")?.dataset.at === "2"), {
    saying: "the focus on the row of the entry that was read",
  });

  if (!(await window.isShown("table[role=grid]"))) await window.clickText("カレンダー");
  await window.waitFor("[aria-current=date]");
  await window.run(() => document.querySelector("[data-day][tabindex='0']").focus());
  for (let n = 0; n < 400 && !(await window.isShown("[data-day='2024-06-15']")); n += 1) await window.press("PageUp");
  await window.click("[data-day='2024-06-15']");
  await shown("500番め");
  await window.waitForText("2024年6月15日(土)までの日記", { in: ".entries" });
  // Reading an entry changes neither the calendar's month nor where the list begins.
  await window.clickText("500番め", { in: ".list" });
  await window.waitForText("500番めの記録", { in: ".words" });
  await window.click("[data-do=to-list]");
  await shown("500番め");
  assert.equal(await window.isShown("[data-day='2024-06-15'][aria-pressed=true]"), true);

  await window.type(".entries input", "1234番");
  await shown("1234番めの記録");
  await window.waitFor(async () => /^1234/.test((await window.texts(".list [data-at] mark"))[0]), {
    saying: "the found place marked",
  });
  await window.clickText("ぜんぶ見る");
  await shown("1999番め");
  await window.clickText("節目", { in: ".entries [role=group]" });
  await window.waitFor(async () => (await window.count(".list [data-at]")) === 4, {
    saying: "the four tagged entries",
  });
  assert.deepEqual(await window.errors(), []);

  const drive = newDrive();
  await window.run(() => (document.querySelector("main").scrollTop = 0));
  await window.click("[data-do=write-out]");
  await window.type("dialog .beside input", drive);
  await window.click("dialog [data-do=export]");
  await window.waitForText("2,000件を書き出しました", { in: "dialog" });
  const file = (await window.text("dialog [role=status] p:last-child")).replace("ファイル：", "");
  assert.match(readFileSync(file, "utf8"), /1234番めの記録/);
});

for (const lang of ["ja", "en"])
  test(`the entries scroll with the page, and several are in the window at once, in ${lang}`, async () => {
    const home = newHome();
    const vault = await newVault(home, { lang });
    await putMany(
      vault,
      Array.from({ length: 120 }, (_, n) => ["private", "journal", { body: `${n} …`, day: "2026-03-05" }]),
    );
    writeFileSync(join(home, "window.json"), JSON.stringify({ lang }));
    const window = await unlocked({ home, lang });
    await window.resize(1120, 720);
    await visit(window, "journal");
    await window.waitFor(".list [data-at] button");
    const whole = () => {
      const [frame, rows] = [document.querySelector("main").getBoundingClientRect(), ".list [data-at]:has(button)"];
      return [...document.querySelectorAll(rows)].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top >= frame.top && bottom <= Math.min(frame.bottom, innerHeight);
      }).length;
    };
    assert.ok((await window.run(whole)) >= 4, "four rows at once");
    await window.picture(`journal-list-${lang}.png`);
    await window.run(() => (document.querySelector("main").scrollTop = 3000));
    await window.becomes(async () => (await window.run(whole)) >= 7, true, { saying: "the page full of rows" });
    // Words that are longer than the sheet make it longer.
    await window.run(() => (document.querySelector("main").scrollTop = 0));
    await window.type(BODY, "…\n".repeat(60));
    await window.becomes(
      () =>
        window.run((css) => document.querySelector(css).scrollHeight <= document.querySelector(css).clientHeight, BODY),
      true,
    );
    assert.deepEqual(await window.errors(), []);
  });

test("typing in an entry of five thousand characters redraws nothing else, and each key is shown at once", async () => {
  const home = newHome();
  const vault = await newVault(home);
  await putMany(
    vault,
    Array.from({ length: 60 }, (_, n) => ["private", "journal", { body: `${n}`, day: "2026-03-05" }]),
  );
  const window = await unlocked({ home });
  await toJournal(window);
  await window.waitFor(".list [data-at] button");
  // On a sheet of its own, beside the entries so far.
  await window.run(
    (css, text) => {
      const one = document.querySelector(css);
      one.value = text;
      one.dispatchEvent(new Event("input", { bubbles: true }));
    },
    BODY,
    `${"雨の日は、図書館まで歩いた。窓のそばに座った。\n".repeat(200)}おわり`,
  );
  await window.waitForText("保存しました", { in: "section.sheet" });
  await window.run(() => {
    globalThis.changes = 0;
    const watch = new MutationObserver((all) => (globalThis.changes += all.length));
    watch.observe(document.querySelector(".entries"), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  const measured = await window.runAsync((css, done) => {
    const field = document.querySelector(css);
    // The web view's own time: the same words in a field of the same size without listeners.
    const bare = document.createElement("textarea");
    bare.className = field.className;
    bare.value = field.value;
    bare.setAttribute("aria-label", "bare");
    field.after(bare);
    const middle = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
    const times = [[], []];
    const one = () => {
      const turn = times[0].length > times[1].length ? 1 : 0;
      if (times[1].length === 30) return (bare.remove(), done(times.map(middle)));
      const [into, began] = [turn ? bare : field, performance.now()];
      into.setRangeText("あ", into.value.length, into.value.length, "end");
      into.dispatchEvent(new InputEvent("input", { bubbles: true, data: "あ", inputType: "insertText" }));
      into.getBoundingClientRect();
      times[turn].push(performance.now() - began);
      setTimeout(one, 5);
    };
    one();
  }, BODY);
  const [own, bare] = measured;
  assert.ok(own < bare + 16, `a key took ${own} ms in the page, and ${bare} ms in a bare field`);
  assert.equal(await window.run(() => globalThis.changes), 0);
});

for (const [lang, theme] of [
  ["ja", "light"],
  ["en", "dark"],
]) {
  test(`the journal breaks no rule of WCAG 2 A or AA in ${lang}, ${theme}, also with letters twice as large`, async () => {
    const home = newHome();
    const vault = await newVault(home, { lang });
    await put(vault, "private", "journal", {
      title: "雨 Rain",
      body: "> しずかな夜\n\n- a\n- b",
      day: "2026-03-05",
      tags: ["夜", "rain"],
    });
    for (const text_percent of [100, 200]) {
      writeFileSync(join(home, "window.json"), JSON.stringify({ theme, lang, text_percent }));
      const window = await openWindow({ home, lang });
      if (text_percent === 200) await window.resize(1024, 700);
      await window.click("[data-vault]");
      await window.type("input[type=password]", PASSPHRASE);
      await window.click("[data-do=unlock]");
      await window.waitFor(".shell main h1", { timeoutMs: 20_000 });
      if (await window.isShown("nav .fold")) await window.click("nav .fold");
      await window.clickText(lang === "ja" ? "日記" : "Journal", { in: "nav" });
      await window.waitFor(".list [data-at] button");
      await window.clickText(lang === "ja" ? "カレンダー" : "Calendar", { in: ".entries" });
      await window.waitFor("table[role=grid]");
      assert.deepEqual(await window.axe(), []);
      await window.becomes(
        () =>
          window.run(() => document.querySelector("main").scrollWidth <= document.querySelector("main").clientWidth),
        true,
      );
      await window.picture(`journal-sheet-${lang}-${theme}-${text_percent}.png`);
      await window.click(".list [data-at] button");
      await window.waitFor(".words blockquote");
      assert.deepEqual(await window.axe(), []);
      await window.picture(`journal-entry-${lang}-${theme}-${text_percent}.png`);
      assert.deepEqual(await window.refusedByPolicy(), []);
      await window.close();
    }
  });
}
