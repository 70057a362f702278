// Today, settings and the trash of an open vault.
import assert from "node:assert/strict";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { openWindow, test } from "./driver.mjs";
import { unlock, unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import { batch, newGroup, newHome, newDrive, newVault, PASSPHRASE, put, tell } from "./vaults.mjs";

const withAppearance = (home, appearance) => (
  writeFileSync(join(home, "window.json"), JSON.stringify(appearance)),
  home
);
const inDays = (days) => {
  const date = new Date(Date.now() + days * 86_400_000);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
};

async function toSettings(window) {
  await visit(window, "settings");
  await window.waitFor("[data-set-theme]");
}
async function openSections(window, ...names) {
  for (const name of names) {
    await window.click(`[data-disclosure=${name}]`);
    await window.waitFor(`[data-disclosure=${name}][aria-expanded=true]`);
  }
}

test("Today shows the goal whose day has come, the next gathering, and one quiet line that stays away once it was dismissed", async () => {
  const home = newHome();
  const hana = await newVault(home, { folder: "hana" });
  await put(hana, "private", "goal", { why: "朝の散歩", review_on: inDays(-1), state: "active" });
  await put(hana, "private", "goal", { why: "まだ先のこと", review_on: inDays(9), state: "active" });
  const group = await newGroup(hana, "ひだまり");
  await put(hana, group, "session", { title: "秋の集まり", day: inDays(3), starts_at: "13:30" });
  const window = await unlocked({ home, lang: "ja" });
  await window.waitFor("[data-next=goal]");
  await window.becomes(() => window.text("[data-next=goal]"), /朝の散歩/);
  await window.becomes(() => window.count("[data-next=goal]"), 1);
  await window.waitFor("[data-next=meeting]");
  await window.becomes(() => window.text("[data-next=meeting]"), /ひだまり[^]*13:30 · 秋の集まり/);
  assert.equal(await window.isShown("[data-face]"), false);
  await window.waitFor("[data-quietly=words]");
  assert.equal(await window.isShown("[data-quietly=backup]"), false);
  assert.deepEqual(await window.axe(), []);
  await window.click("[data-quietly=words] button.quiet");
  await window.waitGone("[data-quietly]");
  await visit(window, "journal");
  await visit(window, "today");
  await window.waitFor("[data-next=goal]");
  assert.equal(await window.isShown("[data-quietly]"), false);
  await window.click("[data-next=meeting]");
  await window.waitFor(async () => /つどい/.test(await window.text("nav [aria-current=page]")), {
    saying: "the group's gatherings",
  });
  assert.deepEqual(await window.errors(), []);
});

test("language, theme, size and era change at once without a restart, and are there again the next time", async () => {
  const home = newHome();
  await newVault(home, { folder: "hana" });
  const window = await unlocked({ home, lang: "ja" });
  await toSettings(window);
  // The web view writes date and time fields, in its own language.
  const ofDateFields = () => window.run(() => navigator.language.slice(0, 2));
  await window.becomes(ofDateFields, "ja");
  await window.click("[data-lang=en]");
  await window.waitForText("Settings", { in: "h1" });
  await window.becomes(ofDateFields, "en");
  await window.click("[data-lang=system]");
  await window.waitForText("設定", { in: "h1" });
  await window.becomes(ofDateFields, "ja");
  await window.click("[data-lang=en]");
  await window.waitForText("Settings", { in: "h1" });
  for (const theme of ["dark", "contrast", "contrast-dark", "light"]) {
    await window.click(`[data-set-theme=${theme}]`);
    await window.waitFor(`html[data-theme=${theme}]`);
    assert.deepEqual(await window.axe(), [], theme);
  }
  await window.click("[data-lang=ja]");
  await window.waitForText("設定", { in: "h1" });
  // The second change is made before the first has been stored.
  await window.run(() => {
    document.querySelector("[data-do=era]").click();
    document.querySelector("#settings-text").focus();
  });
  await window.press("End");
  await window.waitFor(() => window.run(() => document.documentElement.style.fontSize === "200%"), {
    saying: "the largest text",
  });
  await window.resize(1024, 700);
  await window.becomes(
    () => window.run(() => document.querySelector("main").scrollWidth <= document.querySelector("main").clientWidth),
    true,
  );
  assert.deepEqual(await window.axe(), []);
  await window.close();
  const kept = JSON.parse(readFileSync(join(home, "window.json"), "utf8"));
  assert.deepEqual([kept.lang, kept.theme, kept.text_percent, kept.era], ["ja", "light", 200, true]);
});

test("name, passphrase and recovery words are changed, and hold at the next unlock", async () => {
  const home = withAppearance(newHome(), { lang: "en", theme: "dark" });
  const vault = await newVault(home, { folder: "hana", lang: "en", name: "Hana" });
  const window = await unlocked({ home, lang: "en" });
  await toSettings(window);
  await openSections(window, "name", "passphrase", "words");
  assert.deepEqual(await window.axe(), []);
  const [name] = await window.run(() =>
    [...document.querySelectorAll("main .card input[type=text]")].map((one) => `#${CSS.escape(one.id)}`),
  );
  await window.fill(name, "Hana H");
  await window.press("Enter");
  await window.waitForText("Hana H", { in: "nav" });
  const [present, next, again] = await window.run(() =>
    [...document.querySelectorAll("main input[type=password]")].map((one) => `#${CSS.escape(one.id)}`),
  );
  for (const [field, words] of [
    [present, "not this one"],
    [next, "lantern copper orchard weather"],
    [again, "lantern copper orchard weather"],
  ])
    await window.fill(field, words);
  await window.click("[data-do=passphrase]");
  await window.waitFor("[data-code=wrong_passphrase]", { timeoutMs: 20_000 });
  await window.fill(present, PASSPHRASE);
  await window.click("[data-do=passphrase]");
  await window.waitForText("From now on the new passphrase", { timeoutMs: 20_000 });
  // The check is put off, so the old sheet still counts.
  await window.click("[data-do=renew]");
  await window.waitFor("[data-words]", { timeoutMs: 20_000 });
  await window.waitForText("the sheet you had still opens the vault", { in: "main" });
  await window.click("[data-do=later]");
  await window.waitForText("The new words are thrown away now", { in: "[data-stage=later]" });
  assert.deepEqual(await window.axe(), []);
  await window.click("[data-do=back-to-words]");
  await window.waitFor("[data-words]");
  await window.click("[data-do=later]");
  await window.click("[data-do=later-sure]");
  await window.waitForText("The new ones do not.", { in: ".notices" });
  await window.click("[data-do=renew]");
  await window.waitFor("[data-words]", { timeoutMs: 20_000 });
  const words = await window.run(() =>
    [...document.querySelectorAll("[data-words] li span:last-child")].map((one) => one.textContent),
  );
  assert.equal(words.length, 24);
  assert.notEqual(words.join(" "), vault.words);
  await window.click("[data-do=written]");
  for (const place of await window.run(() =>
    [...document.querySelectorAll("input[data-place]")].map((one) => Number(one.dataset.place)),
  )) {
    await window.fill(`input[data-place="${place}"]`, words[place - 1]);
  }
  await window.press("Enter");
  await window.waitForText("The recovery words were checked.", { timeoutMs: 20_000 });
  assert.deepEqual(await window.errors(), []);
  await window.close();
  const later = await openWindow({ home, lang: "en" });
  await unlock(later, { folder: "hana", passphrase: "lantern copper orchard weather" });
  await later.waitForText("Hana H.", { in: ".greeting" });
  assert.equal(await later.isShown("[data-quietly]"), false);
});

test("a sheet that was put off is confirmed on a later day with its 24 words, as they stand on the paper", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "hana", lang: "en", name: "Hana" });
  const mint = await newVault(newHome(), { folder: "mint", lang: "en", name: "Mint" });
  const sheet = (words) =>
    words
      .split(" ")
      .map((word, at) => `${at + 1}. ${word}`)
      .join("\n");
  const window = await unlocked({ home, lang: "en" });
  await window.waitFor("[data-quietly=words]");
  await window.click("[data-quietly=words] button:not(.quiet)");
  await window.waitForText("No sheet with the recovery words has been checked yet.", { in: "main" });
  await window.click("[data-do=check-sheet]");
  await window.fill("[data-stage=check-sheet] textarea", sheet(mint.words));
  await window.click("[data-do=check-words]:not(:disabled)");
  await window.waitFor("[data-code=wrong_words]");
  assert.deepEqual(await window.axe(), []);
  await window.fill("[data-stage=check-sheet] textarea", sheet(vault.words));
  await window.click("[data-do=check-words]:not(:disabled)");
  await window.waitForText("The paper is right", { in: ".notices" });
  await window.waitForText("The recovery words were checked.", { in: "main" });
  await visit(window, "today");
  await window.waitForText("Hana", { in: ".greeting" });
  await window.waitGone("[data-quietly=words]");
  assert.deepEqual(await window.errors(), []);
  await window.close();
  assert.equal((await tell(vault, ["status"])).recovery_confirmed, true);
});

test("another vault's recovery slot is named on every page that keeps things safe, and put back", async () => {
  const home = newHome();
  const hana = await newVault(home, { folder: "hana", lang: "en", name: "Hana" });
  const mint = await newVault(newHome(), { folder: "mint", lang: "en", name: "Mint" });
  const slot = join(hana.dir, "recovery.age");
  copyFileSync(join(mint.dir, "recovery.age"), slot);
  const window = await unlocked({ home, lang: "en" });
  await window.waitFor("[data-damaged='recovery.age']");
  assert.deepEqual(await window.axe(), []);
  await visit(window, "backups");
  await window.waitFor("[data-damaged='recovery.age']");
  await openSections(window, "check");
  await window.click("[data-do=check]");
  await window.waitFor("[data-checked=false]");
  const field = () => window.run(() => `#${CSS.escape(document.querySelector("main section.card input").id)}`);
  await window.fill(await field(), newDrive());
  await window.click("[data-do=backup]");
  await window.waitForText("The backup has whole files", { timeoutMs: 20_000 });
  await window.click("[data-do=mend-keys]");
  await window.waitForText("It is put back.", { in: ".notices" });
  await window.waitGone("[data-damaged]");
  assert.deepEqual(await window.errors(), []);
  await window.close();
  await tell(hana, ["verify"]);
});

test("a backup is written to a drive and restored as another vault, everything is verified, and the licences can be searched", async () => {
  const home = newHome();
  const hana = await newVault(home, { folder: "hana" });
  await put(hana, "private", "journal", { body: "雨の日", day: inDays(0) });
  const window = await unlocked({ home, lang: "ja" });
  await toSettings(window);
  await openSections(window, "never", "licences");
  await window.type(".card:has([data-disclosure=licences]) input", "sqlcipher");
  await window.waitFor(async () => (await window.texts("main tbody th")).join() === "SQLCipher", {
    saying: "the one that was sought",
  });
  await visit(window, "backups");
  await openSections(window, "check");
  await window.click("[data-do=check]");
  await window.waitFor("[data-checked=true]");
  const drive = newDrive();
  const field = () => window.run(() => `#${CSS.escape(document.querySelector("main section.card input").id)}`);
  await window.type(await field(), drive);
  await window.click("[data-do=backup]");
  await window.waitForText("開けることを確かめました", { timeoutMs: 30_000 });
  const [file] = readdirSync(drive);
  assert.match(file, /\.tsudoi-backup$/);
  assert.deepEqual(await window.axe(), []);
  await window.waitFor("[data-do=back]");
  await window.click("[data-do=beside]");
  const [path, name] = await window.run(() =>
    [...document.querySelectorAll("[data-stage=restore] input")].map((one) => `#${CSS.escape(one.id)}`),
  );
  await window.type(path, join(drive, file));
  await window.type(name, "beside");
  await window.type("[data-stage=restore] input[type=password]", PASSPHRASE);
  await window.click("[data-do=restore]");
  await window.waitFor(async () => /きょう/.test(await window.text("nav [aria-current=page]")), {
    saying: "Today of the new vault",
    timeoutMs: 30_000,
  });
  assert.equal(await window.isShown("[data-do=back]"), false, "no way leads back into the other vault");
  assert.deepEqual(
    readdirSync(home)
      .filter((one) => !one.includes("."))
      .sort(),
    ["beside", "hana"],
  );
});

test("a record in the trash can be restored by keyboard, and the focus goes to the next one", async () => {
  const home = withAppearance(newHome(), { theme: "dark" });
  const hana = await newVault(home, { folder: "hana" });
  const ids = [];
  for (const body of ["窓辺の本", "雨の音"]) ids.push(await put(hana, "private", "journal", { body, day: inDays(0) }));
  await batch(
    hana,
    ids.map((id) => [["rm", id]]),
  );
  await newGroup(hana, "ひだまり");
  const window = await unlocked({ home, lang: "ja" });
  await visit(window, "trash");
  await window.waitFor("main li.card");
  assert.deepEqual((await window.texts("main li.card strong")).sort(), ["窓辺の本", "雨の音"].sort());
  await window.waitForText("あと30日");
  assert.deepEqual(await window.axe(), []);
  await window.run(() => document.querySelector("main li.card button").focus());
  await window.press("Enter");
  await window.waitFor(async () => (await window.count("main li.card")) === 1, { saying: "one of them to be back" });
  await window.waitFor(() => window.run(() => document.activeElement?.matches("main li.card button")), {
    saying: "the cursor on the next one",
  });
  await window.run(() =>
    [...document.querySelectorAll(".notices button")].find((one) => one.innerText === "元にもどす").focus(),
  );
  await window.press("Enter");
  await window.waitFor(() => window.run(() => document.activeElement?.matches("main li.card button")), {
    saying: "the cursor to be back where it was",
  });
  await window.waitFor(async () => (await window.count("main li.card")) === 2, {
    saying: "both to be in the trash again",
  });
  await window.clickText("ひだまり", { in: "main" });
  await window.waitForText("捨てたものはありません");
});
