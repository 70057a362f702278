// Search in the whole open vault, by keyboard: results, whose they are, and that nothing else is found.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { newGroup, newHome, newVault, put } from "./vaults.mjs";

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
