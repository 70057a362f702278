// Somebody who was invited comes in with files alone, in the window alone: from a fresh vault to the group's page; and in whatever
// order people do it.
import assert from "node:assert/strict";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { openWindow, test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import { exportBundle, newDrive, newGroup, newHome, newVault, PASSPHRASE, tell, command } from "./vaults.mjs";

const WORDS = {
  ja: {
    group: "ひだまり",
    giver: "そら",
    newcomer: "きなこ",
    invite: "人を招く",
    next: "次へ",
    entered: "「ひだまり」に入りました",
  },
  en: {
    group: "Hidamari",
    giver: "Sora",
    newcomer: "Juno",
    invite: "Invite somebody",
    next: "Next",
    entered: "You are in Hidamari now",
  },
};

/** A facilitator's laptop with a group, and what is in it. */
async function facilitator(lang) {
  const { group, giver } = WORDS[lang];
  const vault = await newVault(newHome(), { folder: "sora", name: giver, lang });
  return { ...vault, group: await newGroup(vault, group) };
}

/** Begins on the lock screen of a laptop without a vault as somebody who was invited, and makes a vault. */
async function makeVault(window, name, begin = "[data-do=invited]") {
  await window.click(begin);
  if (begin === "[data-do=invited]") await window.click("[data-stage=invited] [data-do=new]");
  await window.type("[data-stage=name] input", name);
  await window.fill("input[type=password]", PASSPHRASE);
  await window.fill("input[type=password][id$=again]", PASSPHRASE);
  await window.click("[data-do=create]");
  await window.click("[data-do=later]", { timeoutMs: 20_000 });
  await window.click("[data-do=later-sure]");
}

/** Writes one's own card into a folder, on the page that shows it, and returns the file. */
async function writeCard(window, folder) {
  await window.click("main details summary");
  await window.fill("main details input", folder);
  await window.click("main [data-do=write-card]");
  const card = () => readdirSync(folder).find((name) => name.startsWith("tsudoi-card"));
  await window.waitFor(() => card(), { saying: "the card to be written" });
  return join(folder, card());
}

/** A facilitator takes somebody in by their card, which is dropped on the window, and gives them a bundle. */
async function takeIn(window, lang, card, folder) {
  await visit(window, "members");
  await window.clickText(WORDS[lang].invite);
  await window.clickText(WORDS[lang].next, { in: "dialog" });
  await window.waitFor("dialog textarea");
  await window.drop(card);
  await window.click("dialog [data-card=theirs] button");
  await window.waitFor("dialog .five");
  await window.clickText({ ja: "あとで確かめる", en: "Compare later" }[lang], { in: "dialog" });
  await window.click("dialog [data-do=add-by-card]");
  await window.clickText({ ja: "包みを渡す", en: "Hand over a bundle" }[lang], { in: "dialog" });
  await window.click("[data-field=history] input[value=state]");
  await window.waitFor("[data-half=export] [data-space=group]");
  await window.fill("[data-half=export] section input[spellcheck]", folder);
  await window.click("[data-do=export]");
  await window.waitFor("[data-page=given]");
}

for (const lang of ["ja", "en"]) {
  test(`somebody who was invited goes from a fresh vault to the group's page with files alone (${lang})`, async () => {
    const words = WORDS[lang];
    const [sora, drive, home] = [await facilitator(lang), newDrive(), newHome()];

    const newcomer = await openWindow({ home, lang });
    await newcomer.waitFor("[data-do=invited]");
    assert.deepEqual(await newcomer.axe(), []);
    await newcomer.picture(`invited-1-lock-${lang}.png`);
    await newcomer.click("[data-do=invited]");
    await newcomer.waitFor("[data-stage=invited]");
    assert.deepEqual(await newcomer.axe(), []);
    await newcomer.picture(`invited-2-stage-${lang}.png`);
    await makeVault(newcomer, words.newcomer, "[data-stage=invited] [data-do=new]");
    await newcomer.waitFor("[data-page=invited] img");
    assert.deepEqual(await newcomer.axe(), []);
    await newcomer.picture(`invited-3-page-${lang}.png`);
    const card = await writeCard(newcomer, drive);

    const giver = await unlocked({ home: sora.home, folder: "sora", lang });
    await takeIn(giver, lang, card, drive);
    await giver.picture(`invited-4-given-${lang}.png`);
    await giver.close();
    assert.equal(readdirSync(drive).filter((name) => name.endsWith(".tsudoi")).length, 1);

    await newcomer.click("[data-do=to-import]");
    await newcomer.fill("[data-field=folder] input", drive);
    await newcomer.clickText({ ja: "ここの包みを見る", en: "See the bundles there" }[lang]);
    // The card that lies beside it comes first; then the bundle opens by itself.
    await newcomer.waitForText(words.giver, { in: "[data-card=theirs]" });
    await newcomer.picture(`invited-5-card-${lang}.png`);
    assert.deepEqual(await newcomer.axe(), []);
    await newcomer.waitForText({ ja: "このあとで開きます", en: "is opened next" }[lang], {
      in: "[data-page=card-came]",
    });
    await newcomer.click("[data-card=theirs] button.main");
    await newcomer.waitFor("[data-page=arriving]");
    await newcomer.picture(`invited-6-arriving-${lang}.png`);
    await newcomer.click("[data-do=import]");
    await newcomer.waitForText(words.entered, { in: "[data-page=taken]" });
    assert.deepEqual(await newcomer.axe(), []);
    await newcomer.picture(`invited-7-taken-${lang}.png`);
    await newcomer.click("[data-do=to-group]");
    await newcomer.becomes(() => newcomer.text("main h1"), words.group);
    await newcomer.becomes(() => newcomer.attribute("nav[data-bar]", "data-bar"), "group");
    assert.deepEqual([await newcomer.errors(), await newcomer.refusedByPolicy()], [[], []]);
  });
}

/** A newcomer's laptop with a vault, whose card the facilitator has; and the facilitator's card and bundle as files. */
async function invited(lang = "ja") {
  const [sora, home] = [await facilitator(lang), newHome()];
  const kinako = await newVault(home, { folder: "kinako", name: WORDS[lang].newcomer, lang });
  await tell(sora, ["card", "add", "-"], await command(kinako, ["card", "show"]));
  await tell(sora, ["group", "add", sora.group, WORDS[lang].newcomer]);
  const [bundle] = await exportBundle(sora, sora.group, kinako);
  const card = join(newDrive(), "card.txt");
  writeFileSync(card, (await command(sora, ["card", "show"])).match(/tsudoi-card-\S+/)[0]);
  return { sora, kinako, home, bundle, card };
}

async function intoGroup(window) {
  await window.click("[data-do=import]");
  await window.click("[data-do=to-group]");
  await window.becomes(() => window.text("main h1"), "ひだまり");
}

test("the bundle first: the error takes the sender's card on the spot, somebody else's is said to be that, and it goes on", async () => {
  const { home, bundle, card } = await invited();
  const stranger = await newVault(newHome(), { name: "たび" });
  const other = join(newDrive(), "other.txt");
  writeFileSync(other, await command(stranger, ["card", "show"]));
  const window = await unlocked({ home, folder: "kinako" });
  await visit(window, "import");
  await window.fill("[data-field=path] input", bundle);
  await window.press("Enter");
  await window.waitFor("[data-page=unopened] [data-code=unknown_sender]");
  await window.waitForText("送り手の連絡カードを受け取る", { in: "[data-page=unopened]" });
  await window.picture("invited-unknown.png");
  assert.deepEqual(await window.axe(), []);
  await window.drop(other);
  await window.click("[data-card=theirs] button.main");
  await window.waitForText("たびさんのカードは受け取りました。この包みは、まだカードのない別の人からのものです", {
    in: "[data-page=unopened]",
  });
  await window.fill("[data-page=unopened] textarea", readFileSync(card, "utf8"));
  await window.clickText("カードを見る");
  await window.click("[data-card=theirs] button.main");
  await window.waitFor("[data-page=arriving]");
  await intoGroup(window);
});

test("the card first, dropped at the lock screen and on any page; the same twice; a bundle where a card is wanted, a card where a bundle is", async () => {
  const { home, bundle, card } = await invited();
  const window = await openWindow({ home });
  await window.waitFor("[data-vault=kinako]");
  await window.drop(card);
  await window.waitForText("連絡カードが1枚届いています");
  await window.click("[data-do=invited]");
  await window.click("[data-do=unlock-invited]");
  await window.waitForText("招かれたグループへの入り方");
  await window.type("input[type=password]", PASSPHRASE);
  await window.press("Enter");
  await window.waitForText("そらさんのカードです", { in: "[data-page=invited]", timeoutMs: 20_000 });
  await window.click("[data-card=theirs] button.main");
  await window.waitForText("そらさんのカードは、もうここにあります", { in: "[data-met]" });

  // The same card on a page that has nothing to do with cards.
  await visit(window, "today");
  await window.drop(card);
  await window.waitForText("そらさんのカードは、もうここにあります", { in: "[data-page=card-came]" });
  await window.click("[data-card=theirs] button.main");
  await window.waitForText("そらさんのカードを受け取りました", { in: "[data-page=card-came]" });

  // A card whose file is chosen as a bundle.
  await window.fill("[data-field=path] input", card);
  await window.press("Enter");
  await window.waitForText("そらさんのカードは、もうここにあります", { in: "[data-page=card-came]" });
  await window.clickText("今は受け取らない");

  // A bundle that mail has renamed, where a card is wanted.
  const renamed = join(newDrive(), "bundle.tsudoi.txt");
  copyFileSync(bundle, renamed);
  await visit(window, "newgroup");
  await window.click("[data-do=invited]");
  await window.waitFor("[data-page=invited] textarea");
  await window.drop(renamed);
  await window.waitFor("[data-page=arriving]");
  await intoGroup(window);
  await visit(window, "today");
  await window.drop(bundle);
  await window.waitFor("[data-page=arriving]");
  await window.waitForText("どれも前に届いていました", { in: "[data-page=arriving]" });
});

test("a bundle for somebody else says so and hands on one's own card, and a file that is neither is said to be that", async () => {
  const { sora, bundle } = await invited();
  const home = newHome();
  // Opened by a double click before there is any vault.
  const window = await openWindow({ home, args: [bundle] });
  await window.waitForText("包みが1個届いています");
  await makeVault(window, "はる");
  await window.waitFor("[data-page=unopened] [data-code=not_for_me]", { timeoutMs: 20_000 });
  await window.waitForText("ほかの人に宛てたもの", { in: "[data-page=unopened]" });
  await window.clickText("わたしの連絡カードを見せる");
  await window.waitFor("[data-page=unopened] img");
  await window.picture("invited-not-for-me.png");
  assert.deepEqual(await window.axe(), []);
  const note = join(newDrive(), "買い物.txt");
  writeFileSync(note, "たまご");
  await visit(window, "journal");
  await window.drop(note);
  await window.waitForText("つどいの包みでも連絡カードでもない");
  assert.deepEqual(await window.errors(), []);
  assert.ok(sora);
});
