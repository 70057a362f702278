// Search in the whole open vault, by keyboard: results, whose they are, and that nothing else is found.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { test } from "./driver.mjs";
import { reappear, unlock, unlocked } from "./open.mjs";
import { newGroup, newHome, newVault, put, putMany } from "./vaults.mjs";

const INPUT = "dialog input[role=combobox]";

async function homeOfTwo() {
  const home = newHome();
  const [hana, juno] = [
    await newVault(home, { folder: "hana" }),
    await newVault(home, { folder: "juno", name: "Juno" }),
  ];
  const group = await newGroup(hana, "ひだまり");
  await put(hana, group, "resource", { title: "眠れない夜のための資料", kind: "leaflet" });
  await put(hana, group, "session", { title: "眠りについて話す会", day: "2026-04-11" });
  await put(hana, "private", "journal", {
    body: "𠮷野さんの本を読んだ。やっぱり眠れない夜だった。",
    day: "2026-03-05",
  });
  await put(juno, "private", "journal", { body: "Junoの眠れない夜", day: "2026-03-06" });
  return home;
}

test("while one types, records of this vault are found, marked, and shown with whose they are; none of another vault are", async () => {
  const window = await unlocked({ home: await homeOfTwo(), folder: "hana" });
  await window.press("Control+k");
  await window.waitFor(() => window.run((css) => document.activeElement === document.querySelector(css), INPUT), {
    saying: "the cursor in the search",
  });
  await window.type(INPUT, "眠れ");
  await window.waitFor(async () => (await window.count("dialog [role=option]")) === 2, { saying: "two places" });
  await window.becomes(() => window.texts("dialog [role=option] mark"), ["眠れ", "眠れ"]);
  const options = (await window.texts("dialog [role=option]")).join("\n");
  assert.match(options, /日記[^]*あなただけ/);
  assert.match(options, /資料[^]*ひだまり/);
  assert.doesNotMatch(options, /Juno/);
  await window.waitForText("2026年3月5日", { in: "dialog" });
  await window.fill(INPUT, "ﾈﾑﾘ");
  await window.waitForText("見つかりませんでした", { in: "dialog" });
  await window.fill(INPUT, "眠り");
  await window.waitForText("眠りについて話す会", { in: "dialog" });
  assert.deepEqual(await window.errors(), []);
});

test("arrows choose, Enter opens once a word is committed and not before, and Escape closes", async () => {
  const window = await unlocked({ home: await homeOfTwo(), folder: "hana" });
  await window.clickText("さがす", { in: "nav" });
  await window.compose(INPUT, "眠れない", { steps: ["ねむ", "ねむれない"] });
  await window.waitFor(async () => (await window.count("dialog [role=option]")) === 2, { saying: "two places" });
  await window.becomes(() => window.count("dialog"), 1);
  const journal = await window.run(() =>
    [...document.querySelectorAll("dialog [role=option]")].findIndex((one) => one.dataset.kind === "journal"),
  );
  for (let n = 0; n < journal; n += 1) await window.press("ArrowDown");
  await window.becomes(
    () => window.run(() => document.querySelector("dialog [aria-selected=true]").dataset.kind),
    "journal",
  );
  await window.press("Enter");
  await window.waitGone("dialog");
  await window.waitForText("やっぱり眠れない夜だった。", { in: ".words" });
  await window.press("Control+k");
  await window.waitFor(INPUT);
  await window.press("Escape");
  await window.waitGone("dialog");
});

/** The words that are lit on the page or selected in a field, if they are in view. */
const litWords = () => {
  const main = document.querySelector("main").getBoundingClientRect();
  const isSeen = (one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return bottom > main.top && top < main.bottom;
  };
  const field = document.activeElement;
  if (field?.matches("main :is(textarea, input)") && isSeen(field))
    return [field.value.slice(field.selectionStart, field.selectionEnd)];
  const ranges = [...(CSS.highlights?.get("found") ?? [])].filter((range) => range.startContainer.isConnected);
  const focused = document.activeElement?.closest("main") && ranges[0]?.intersectsNode(document.activeElement);
  return ranges.length > 0 && isSeen(ranges[0]) && focused ? [...new Set(ranges.map(String))] : [];
};

async function hitOf(window, words, kind) {
  await window.press("Control+k");
  await window.waitFor(INPUT);
  await window.fill(INPUT, words);
  await window.waitFor(`dialog [data-kind=${kind}]`, { saying: `“${words}” among what was found` });
  await window.becomes(() => window.texts("dialog [role=option] mark"), [words], { saying: `one “${words}”` });
  await window.press("Enter");
  await window.waitGone("dialog");
}

/** A word of its own for each kind that search finds. */
const WORDS = {
  ja: "灯台 風車 鉄塔 水門 石橋 竹林 雪渓 湧水 砂丘 岬道 峠茶屋 棚田 干潟 氷室".split(" "),
  en: "lantern windmill pylon sluice bridge bamboo glacier spring dunes headland teahouse terrace tideland icehouse".split(
    " ",
  ),
};

for (const lang of ["ja", "en"]) {
  test(`a hit of every kind leads to its lit words, in view and with the focus, in ${lang}`, async () => {
    const home = newHome();
    const sora = await newVault(home, { name: "そら", lang });
    const group = await newGroup(sora, "ひだまり");
    const words = [...WORDS[lang]];
    const found = [];
    const say = (kind) => {
      const word = words.shift();
      found.push([kind, word]);
      return lang === "ja" ? `きのう見た${word}の話。` : `We saw the ${word} yesterday.`;
    };
    const long = (text) =>
      `${"A quiet evening by the window.\n\n".repeat(60)}${text}\n\n${"And so on.\n\n".repeat(20)}`;
    const session = await put(sora, group, "session", { title: "四月の会", day: "2026-04-11", topic: say("session") });
    const filler = Array.from({ length: 12 }, (_, at) => [
      group,
      "note",
      { session, body: `A quiet evening, number ${at}.`, position: at },
    ]);
    const [, resource] = await putMany(sora, [
      [group, "note", { session, body: long(say("note")), position: 20 }],
      [group, "resource", { title: "A book", body: say("resource"), content_note: "A hill." }],
      [group, "decision", { session, body: say("decision"), on: "2026-04-11" }],
      [group, "follow_up", { session, text: say("follow_up"), owner: "そら" }],
      [group, "agreement", { number: 1, [lang]: long(say("agreement")), from: "2026-01-01" }],
      [group, "service", { name: "A desk", note: say("service") }],
      ["private", "journal", { body: long(say("journal")), day: "2026-03-05" }],
      ["private", "mood", { face: 4, note: say("mood"), day: "2026-02-03" }],
      ["private", "safety_plan", { signs: "A long morning.", matters: say("safety_plan") }],
      ["private", "goal", { why: say("goal"), ladder: ["a", "b", "c", "d", "e"] }],
      ...filler,
    ]);
    await put(sora, group, "recommendation", { resource, body: say("recommendation"), by: "そら" });
    const window = await unlocked({ home, lang });
    for (const [kind, word] of found) {
      await hitOf(window, word, kind);
      await window.becomes(() => window.run(litWords), [word], { saying: `“${word}” of ${kind} lit and in view` });
    }
    await window.picture(`search-lit-${lang}.png`);
    assert.deepEqual([await window.errors(), await window.refusedByPolicy()], [[], []]);
  });
}

test("coming back from a hit finds the search as it was, and a lock ends it", async () => {
  const home = newHome();
  const hana = await newVault(home);
  const many = Array.from({ length: 30 }, (_, at) => [
    "private",
    "journal",
    { body: `眠れない夜 ${at}`, day: `2026-03-${String(at + 1).padStart(2, "0")}` },
  ]);
  await putMany(hana, many);
  const window = await unlocked({ home });
  await window.press("Control+k");
  await window.type(INPUT, "眠れない");
  await window.waitFor(async () => (await window.count("dialog [role=option]")) === 30, { saying: "all of them" });
  for (let n = 0; n < 20; n += 1) await window.press("ArrowDown");
  const state = () =>
    window.run((css) => {
      const list = document.querySelector("dialog [role=listbox]");
      return [
        document.querySelector(css)?.value,
        list?.children.length,
        list?.querySelector("[aria-selected=true]")?.textContent,
        list?.scrollTop,
      ];
    }, INPUT);
  const before = await state();
  assert.ok(before[3] > 0, "it is scrolled");
  await window.press("Enter");
  await window.waitGone("dialog");
  await window.becomes(() => window.run(litWords), ["眠れない"]);
  await window.click("[data-do=back]");
  await window.becomes(state, before, { saying: "the search as it was" });
  assert.equal(await window.run(() => location.href.includes("%") || history.length > 2), false);
  await window.press("Escape");
  await window.waitGone("dialog");
  await window.press("Control+l");
  await reappear(window);
  await unlock(window);
  await window.press("Control+k");
  await window.becomes(() => window.run((css) => document.querySelector(css)?.value, INPUT), "");
});

test("days, names of places and signs are found, and what cannot be looked for says why", async () => {
  const home = newHome();
  const hana = await newVault(home, { folder: "hana" });
  const group = await newGroup(hana, "ひだまり");
  await put(hana, group, "session", { title: "秋の会", day: "2026-09-12" });
  await put(hana, "private", "journal", { body: "よく眠れた😊", day: "2026-03-05" });
  const window = await unlocked({ home, folder: "hana" });
  await window.press("Control+k");
  for (const words of ["9月", "2026-09", "令和8年9月", "土曜日"]) {
    await window.fill(INPUT, words);
    await window.waitForText("秋の会", { in: "dialog" });
    await window.waitForText("2026年9月12日", { in: "dialog" });
    await window.fill(INPUT, "ここにない");
    await window.waitGone("dialog [role=option]");
  }
  await window.fill(INPUT, "😊");
  await window.becomes(() => window.texts("dialog [role=option] mark"), ["😊"]);
  await window.fill(INPUT, "！？");
  await window.waitFor("dialog [data-code=nothing_to_search]");
  await window.fill(INPUT, "せってい");
  await window.waitGone("dialog [data-code]");
  await window.fill(INPUT, "設定");
  await window.waitFor("dialog [data-place=settings]");
  await window.press("Enter");
  await window.waitGone("dialog");
  await window.waitFor("main[data-shown=settings]");
});

for (const [lang, theme] of [
  ["ja", "dark"],
  ["en", "light"],
]) {
  test(`search breaks no rule of WCAG 2 A or AA in ${lang}, ${theme}`, async () => {
    const home = await homeOfTwo();
    writeFileSync(join(home, "window.json"), JSON.stringify({ theme, lang }));
    const window = await unlocked({ home, folder: "hana", lang });
    await window.press("Control+k");
    await window.type(INPUT, "夜");
    await window.waitFor("dialog [role=option]");
    assert.deepEqual(await window.axe(), []);
    await window.picture(`search-${lang}-${theme}.png`);
    await window.fill(INPUT, "ここにない言葉");
    await window.waitGone("dialog [role=option]");
    assert.deepEqual(await window.axe(), []);
    assert.deepEqual(await window.refusedByPolicy(), []);
  });
}
