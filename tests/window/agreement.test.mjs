// Row 1 of the story, in the window: a group of nine called names, nine acknowledgements of the agreement, four on
// paper.
import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import { newGroup, newHome, newDrive, newVault, put, putMany, tell } from "./vaults.mjs";

const NAMES = ["ミント", "つばめ", "きなこ", "River", "ハル", "まめ", "Juno", "とうふ"];
const ON_PAPER = ["つばめ", "きなこ", "River", "とうふ"];

test("a group of nine called names acknowledges its first agreement, four of them on paper, and nobody is asked for a legal name", async () => {
  const home = newHome();
  const vault = await newVault(home, { name: "そら" });
  const window = await unlocked({ home, lang: "ja" });
  const labels = new Set();
  const note = async () => (await window.texts("label, h2, h3, .small")).forEach((label) => labels.add(label));

  await window.clickText("グループをつくる・入る", { in: "nav" });
  await window.type("form input", "ひだまり");
  await note();
  await window.press("Enter");
  await window.clickText("パソコンなしで加える");
  await note();
  for (const name of NAMES) {
    await window.type("dialog input", name);
    await window.press("Enter");
    await window.waitForText(`${name}さんを加えました`, { in: "dialog" });
  }
  await window.press("Escape");
  await window.waitForText("9人");
  await window.becomes(
    () => window.texts("main li .name"),
    ["Juno", "River", "きなこ", "そら", "つばめ", "とうふ", "ハル", "まめ", "ミント"],
  );

  await visit(window, "agreement");
  await window.clickText("お約束の案を書く");
  await note();
  await window.clickText("たたき台を入れる");
  await window.clickText("第1版にする");
  await window.waitForText("呼ばれたい名前で呼び合います", { in: "main" });
  for (const name of ON_PAPER) {
    await window.clickText(`${name}さんは紙で確かめた`);
    await window.waitForText(`${name}さんが紙で確かめました`);
  }
  for (const name of [...NAMES.filter((one) => !ON_PAPER.includes(one)), "そら"]) {
    await window.clickText(`${name}さんがこの画面で読む`);
    await window.waitForText("パスできます", { in: "dialog" });
    await window.clickText(`読みました（${name}）`);
    await window.waitForText(`${name}さんが画面で確かめました`);
  }
  await window.waitForText("9人のうち9人が確かめました");
  await window.waitForText("紙で確かめたのは4人です");
  assert.ok(
    ![...labels].some((label) => /(?<!呼ばれたい)(氏名|フルネーム|本名を)/.test(label)),
    [...labels].join("\n"),
  );
  assert.deepEqual([await window.axe(), await window.errors(), await window.refusedByPolicy()], [[], [], []]);
  await window.close();

  const acknowledged = await tell(vault, ["list", "ひだまり", "acknowledgement"]);
  assert.deepEqual(acknowledged.records.map((one) => one.fields.how).sort(), [
    ...Array(5).fill("app"),
    ...Array(4).fill("paper"),
  ]);
});

test("a second version marks the words that changed, keeps the first, and asks to be acknowledged again", async () => {
  const home = newHome();
  writeFileSync(join(home, "window.json"), JSON.stringify({ theme: "dark" }));
  const vault = await newVault(home, { name: "Sora", lang: "en" });
  await newGroup(vault, "Hidamari");
  const [first] = await putMany(vault, [
    [
      "Hidamari",
      "agreement",
      { number: 1, en: "You may pass.", ja: "パスできます。", from: "2026-04-05", material: true },
    ],
  ]);
  const { records } = await tell(vault, ["list", "Hidamari", "member"]);
  await put(vault, "Hidamari", "acknowledgement", { agreement: first, member: records[0].id, how: "paper" });
  const window = await unlocked({ home, lang: "en" });

  await visit(window, "agreement");
  await window.waitForText("1 of 1 have acknowledged it");
  await window.clickText("Write a new version");
  await window.fill("textarea", "You may always pass.");
  await window.clickText("Make this version 2");
  await window.waitForText("0 of 1 have acknowledged it");
  // The notice with Undo is at the foot of the window, so a person scrolls up what is behind it.
  await window.run(() => document.querySelector("main").scrollTo(0, 99_999));
  await window.clickText("Show what changed");
  await window.becomes(() => window.texts("ins"), ["Added:always "]);
  await window.clickText("Undo");
  await window.waitForText("1 of 1 have acknowledged it");
  assert.deepEqual(await window.axe(), []);
});

test("a draft is a draft until the group puts it in force", async () => {
  const home = newHome();
  const vault = await newVault(home, { name: "そら" });
  await newGroup(vault, "ひだまり");
  const window = await unlocked({ home, lang: "ja" });
  await visit(window, "agreement");
  await window.clickText("お約束の案を書く");
  await window.click("[data-do=suggest]");
  await window.becomes(() => window.run(() => document.activeElement.tagName), "TEXTAREA");
  await window.click("[data-do=keep-draft]");
  await window.waitForText("第1版の案", { in: "[data-draft]" });
  await window.becomes(() => window.run(() => document.activeElement.tagName), "H2");
  assert.deepEqual([await window.count("#acks"), await window.axe()], [0, []]);
  await window.click("[data-do=edit-draft]");
  await window.fill("textarea", "いつでもパスできます。");
  await window.click("[data-do=keep-draft]");
  await window.click("[data-do=settle]");
  await window.fill("[data-draft] [data-when=day]", "2026年4月5日");
  await window.click("[data-do=in-force]");
  await window.waitForText("2026年4月5日(日)から", { in: "main" });
  await window.waitFor("#acks");
  await window.becomes(() => window.run(() => document.activeElement.id), "now");
  assert.deepEqual([await window.axe(), await window.errors()], [[], []]);
  await window.close();
  const { records } = await tell(vault, ["list", "ひだまり", "agreement"]);
  assert.deepEqual(
    records.map(({ fields }) => [fields.number, fields.from, fields.ja]),
    [[1, "2026-04-05", "いつでもパスできます。"]],
  );
});

test("somebody with two member records that were made independently is counted once", async () => {
  const home = newHome();
  const vault = await newVault(home, { name: "Sora", lang: "en" });
  await newGroup(vault, "Hidamari");
  const [{ fields }] = (await tell(vault, ["list", "Hidamari", "member"])).records;
  await putMany(vault, [
    ["Hidamari", "member", { name: "Sora", person: fields.person, state: "active" }],
    ["Hidamari", "agreement", { number: 1, en: "You may pass.", from: "2026-04-05" }],
  ]);
  const window = await unlocked({ home, lang: "en" });
  await visit(window, "home");
  await window.waitForText("Invite somebody", { in: "main" });
  await visit(window, "agreement");
  await window.waitForText("0 of 1 have acknowledged it");
});

test("the agreement is written as a PDF into a chosen folder", async () => {
  const home = newHome();
  const drive = newDrive();
  const vault = await newVault(home, { name: "そら" });
  await newGroup(vault, "ひだまり");
  await put(vault, "ひだまり", "agreement", {
    number: 1,
    ja: "- いつでもパスできます。\n\n3. 三\n4. 四",
    from: "2026-04-05",
  });
  const window = await unlocked({ home, lang: "ja" });
  await visit(window, "agreement");
  await window.clickText("紙にする");
  await window.type("dialog .field input", drive);
  await window.clickText("PDFをつくる");
  await window.waitForText("PDFができました", { in: "dialog" });
  assert.deepEqual(readdirSync(drive), ["お約束-第1版.pdf"]);
});
