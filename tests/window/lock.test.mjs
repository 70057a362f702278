// The lock screen: unlocking, mistakes, the first day, help without a vault.
import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { openWindow, test } from "./driver.mjs";
import { unlock } from "./open.mjs";
import { newHome, newDrive, newVault, PASSPHRASE, tell } from "./vaults.mjs";

const withAppearance = (home, appearance) => (
  writeFileSync(join(home, "window.json"), JSON.stringify(appearance)),
  home
);
const OPEN = ".shell main h1";

/** The 24 words as the page shows them. */
const shownWords = (window) =>
  window.run(() => [...document.querySelectorAll("[data-words] li span:last-child")].map((one) => one.textContent));

/** Types the words that the page asks for; `change` may alter them. */
async function typeBack(window, words, change = (word) => word) {
  const places = await window.run(() =>
    [...document.querySelectorAll("[data-place]")].map((one) => Number(one.dataset.place)),
  );
  assert.equal(places.length, 2);
  for (const place of places) await window.fill(`[data-place="${place}"]`, change(words[place - 1]));
  await window.click("[data-do=confirm]");
}

async function newPassphrase(window, words) {
  await window.fill("input[type=password]", words);
  await window.fill("input[type=password][id$=again]", words);
}

test("the first day in Japanese leads from the welcome to the journal, and Enter during conversion sends nothing", async () => {
  const home = newHome();
  const window = await openWindow({ home, lang: "ja" });
  await window.waitForText("インターネットにはつながりません");
  assert.deepEqual(await window.axe(), []);
  await window.clickText("はじめる");
  await window.compose("[data-stage=name] input", "はな", { steps: ["h", "は", "はn", "はな"] });
  await window.becomes(
    () => window.run(() => document.activeElement === document.querySelector("[data-stage=name] input")),
    true,
  );
  await window.becomes(() => window.value("[data-stage=name] input"), "はな");
  await window.press("Enter");
  await window.waitFor(
    () => window.run(() => document.activeElement === document.querySelectorAll("[data-stage=name] input")[1]),
    { saying: "Enter to lead to the next field" },
  );
  await newPassphrase(window, PASSPHRASE);
  assert.deepEqual(await window.axe(), []);
  await window.click("[data-do=create]");
  await window.waitFor("[data-words]", { timeoutMs: 20_000 });
  const words = await shownWords(window);
  assert.equal(words.length, 24);
  const drive = newDrive();
  await window.clickText("PDFにする");
  await window.type("[data-stage=sheet] .card input", drive);
  await window.clickText("PDFをつくる");
  await window.waitForText("につくりました");
  assert.equal(readdirSync(drive).filter((name) => name.endsWith(".pdf")).length, 1);
  assert.deepEqual(await window.axe(), []);
  await window.click("[data-do=written]");
  await typeBack(window, words, () => "ちがう");
  await window.waitFor("[data-code=words_differ]");
  await typeBack(window, words);
  await window.waitFor("[data-stage=where]", { timeoutMs: 20_000 });
  assert.deepEqual(await window.axe(), []);
  await window.click("[data-begin=journal]");
  await window.waitFor(OPEN);
  await window.becomes(() => window.text("nav [aria-current=page]"), /日記/);
  assert.deepEqual([await window.errors(), await window.refusedByPolicy()], [[], []]);
  await window.close();
  const status = await tell({ home, dir: join(home, "はな"), lang: "ja", passphrase: PASSPHRASE }, ["status"]);
  assert.deepEqual([status.name, status.recovery_confirmed], ["はな", true]);
});

test("a wrong passphrase changes nothing and leaves the cursor where it was, and the right one unlocks", async () => {
  const home = newHome();
  await newVault(home, { folder: "hana" });
  const window = await openWindow({ home, lang: "ja" });
  await window.type("input[type=password]", "ちがう言葉");
  await window.press("Enter");
  await window.waitFor("[data-code=wrong_passphrase]", { timeoutMs: 20_000 });
  await window.waitForText("何も変わっていません");
  await window.waitFor(() => window.run(() => document.activeElement?.type === "password"), {
    saying: "the cursor to be in the passphrase",
  });
  assert.deepEqual(await window.axe(), []);
  await window.fill("input[type=password]", PASSPHRASE);
  await window.press("Enter");
  await window.waitFor(OPEN, { timeoutMs: 20_000 });
});

test("help needs no vault and two actions, and what was begun is still there after it", async () => {
  const window = await openWindow({ home: withAppearance(newHome(), { lang: "en", theme: "dark" }), lang: "ja" });
  await window.waitForText("It makes no connections");
  assert.deepEqual(await window.axe(), []);
  await window.click("[data-do=new]");
  await window.type("[data-stage=name] input", "Hana");
  await window.click("[data-do=help]");
  await window.waitFor("article h1");
  await window.clickText("Back", { in: "main" });
  await window.becomes(() => window.value("[data-stage=name] input"), "Hana");
  await window.clickText("日本語");
  await window.waitForText("呼ばれたい名前");
});

test("the 24 words open a vault whose passphrase is lost, and set a new one", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "hana", lang: "en", name: "Hana" });
  await newVault(home, { folder: "mint", lang: "en", name: "Mint" });
  const window = await openWindow({ home: withAppearance(home, { theme: "contrast" }), lang: "en" });
  await window.waitFor("li .name");
  await window.becomes(() => window.texts("li .name"), ["hana", "mint"]);
  await window.click("[data-vault=hana]");
  await window.click("[data-do=recover]");
  await window.type("textarea", vault.words);
  await newPassphrase(window, "lantern copper orchard weather");
  assert.deepEqual(await window.axe(), []);
  await window.click("[data-do=recover-now]");
  await window.waitFor(OPEN, { timeoutMs: 20_000 });
  await window.close();
  const again = await openWindow({ home, lang: "en" });
  await unlock(again, { folder: "hana", passphrase: "lantern copper orchard weather" });
});

test("a backup becomes a vault beside the others, at the largest text in a small window", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "hana" });
  const file = join(newDrive(), "hana.tsudoi-backup");
  await tell(vault, ["backup", file]);
  const window = await openWindow({ home: withAppearance(home, { text_percent: 200 }), lang: "ja" });
  await window.resize(1024, 700);
  await window.waitFor("[data-do=to-restore]");
  await window.becomes(() => window.run(() => document.documentElement.scrollWidth <= innerWidth), true);
  await window.click("[data-do=to-restore]");
  const [path, name] = await window.run(() =>
    [...document.querySelectorAll("[data-stage=restore] input")].map((one) => `#${CSS.escape(one.id)}`),
  );
  await window.type(path, file);
  await window.type(name, "はな二号");
  await window.type("input[type=password]", PASSPHRASE);
  await window.click("[data-do=restore]");
  await window.waitFor(OPEN, { timeoutMs: 30_000 });
  assert.deepEqual(
    readdirSync(home)
      .filter((one) => !one.includes("."))
      .sort(),
    ["hana", "はな二号"],
  );
});

test("a bundle that was opened waits on the lock screen, and unlocking shows its preview", async () => {
  const home = newHome();
  await newVault(home, { folder: "hana" });
  const bundle = join(newDrive(), "from-mint.tsudoi");
  writeFileSync(bundle, "not opened yet");
  const window = await openWindow({ home, lang: "ja", args: [bundle] });
  await window.waitForText("包みが1個届いています");
  await unlock(window);
  await window.waitFor(async () => /渡す・受け取る/.test(await window.text("nav [aria-current=page]")), {
    saying: "the exchange",
  });
});

test("the lock screen says that a bundle dropped on it waits", async () => {
  const home = newHome();
  await newVault(home, { folder: "hana" });
  const bundle = join(newDrive(), "from-mint.tsudoi");
  writeFileSync(bundle, "not opened yet");
  const window = await openWindow({ home, lang: "ja" });
  await window.waitFor("[data-vault=hana]");
  await window.drop(bundle);
  await window.waitForText("包みが1個届いています");
});
