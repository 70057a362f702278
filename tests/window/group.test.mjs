// A group's page: making a group, who has received what, leaving with one's own data.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import {
  command,
  exchangeCards,
  exportBundle,
  handOver,
  newGroup,
  newHome,
  newDrive,
  newVault,
  put,
  putMany,
  importBundles,
  tell,
} from "./vaults.mjs";

test("Enter while a name is converted makes no group; the next one does, and what it says of itself changes on the spot and back", async () => {
  const home = newHome();
  await newVault(home, { name: "そら" });
  const window = await unlocked({ home, lang: "ja" });
  await window.clickText("グループをつくる・入る", { in: "nav" });
  await window.becomes(() => window.texts("main h2"), ["グループに招かれた方へ", "新しくつくる"]);
  await window.compose("form input", "陽だまり", { steps: ["ひだまり", "陽だまり"] });
  await window.becomes(() => window.text("h1"), "グループをつくる・入る");
  assert.deepEqual(await window.axe(), []);
  await window.run(() => document.querySelector("form input").focus());
  await window.press("Enter");
  await window.waitForText("はじめの一歩");
  await window.becomes(() => window.text("h1"), "陽だまり");

  await window.clickText("書きかえる");
  await window.type("section textarea", "お茶を飲みながら話します。");
  await window.clickText("この内容にする");
  await window.waitForText("お茶を飲みながら話します。", { in: "main" });
  await window.clickText("元にもどす");
  await window.waitForText("まだ何も書いてありません");
  assert.deepEqual([await window.axe(), await window.errors(), await window.refusedByPolicy()], [[], [], []]);
});

test("unreadable words of a new group are named before it is made; refused words wait on the group's page, where they can be corrected", async () => {
  const home = newHome();
  const sora = await newVault(home, { name: "そら" });
  const window = await unlocked({ home, lang: "ja" });
  await visit(window, "newgroup");
  await window.type("form input", "ひだまり");
  await window.type("form [data-name=place] input", "あ".repeat(301));
  await window.clickText("グループをつくる", { in: "form" });
  await window.waitForText("ここに書けるのは一行だけで、300文字までです", { in: "form" });
  await window.becomes(() => window.run(() => document.activeElement.closest("[data-name]")?.dataset.name), "place");
  assert.deepEqual(await window.axe(), []);
  await window.fill("form [data-name=place] input", "図書館");
  // More than one field of a record can hold.
  await window.run((text) => {
    const one = document.querySelector("form textarea");
    one.value = text;
    one.dispatchEvent(new Event("input", { bubbles: true }));
  }, "あ".repeat(90_000));
  await window.clickText("グループをつくる", { in: "form" });
  await window.waitForText("はじめの一歩");
  await window.waitFor("[data-code=value_too_large]");
  await window.click(".notice:has([data-code=value_too_large]) button");
  await window.clickText("続きを書く", { in: "main" });
  await window.becomes(
    () => window.run(() => document.querySelector("section[aria-labelledby=about] textarea")?.value.length),
    90_000,
  );
  await window.fill("section[aria-labelledby=about] textarea", "お茶を飲みながら話します。");
  await window.clickText("この内容にする");
  await window.waitForText("お茶を飲みながら話します。", { in: "main" });
  await visit(window, "newgroup");
  await window.becomes(() => window.value("form textarea"), "");
  assert.deepEqual([await window.axe(), await window.errors()], [[], []]);
  await window.close();
  const { fields } = (await tell(sora, ["list", "ひだまり", "group"])).records[0];
  assert.deepEqual(
    [fields.place, fields.purpose, fields.lang, Boolean(fields.since)],
    ["図書館", "お茶を飲みながら話します。", "ja", true],
  );
});

test("writing what the group is for decides nothing about its place, of which there are two versions", async () => {
  const home = newHome();
  const sora = await newVault(home, { name: "そら" });
  const mint = await newVault(newHome(), { name: "ミント" });
  await exchangeCards(sora, mint);
  const group = await newGroup(sora, "ひだまり", [[mint, "facilitator"]]);
  await handOver(sora, group, mint);
  const about = async (vault) => (await tell(vault, ["list", group, "group"])).records[0];
  const { id } = await about(sora);
  await Promise.all([
    put(sora, group, "group", { place: "図書館" }, id),
    put(mint, group, "group", { place: "公民館" }, id),
  ]);
  await importBundles(sora, await exportBundle(mint, group, sora));
  const window = await unlocked({ home, lang: "ja" });
  await visit(window, "home");
  await window.waitFor("section[aria-labelledby=about] [data-do=versions]");
  await window.click("[data-do=edit-about]");
  await window.type("section[aria-labelledby=about] textarea", "お茶を飲みながら話します。");
  await window.clickText("この内容にする");
  await window.waitForText("会の紹介を書きかえました");
  await window.waitFor("section[aria-labelledby=about] [data-do=versions]");
  await window.close();
  const { fields, conflicts } = await about(sora);
  assert.deepEqual([fields.purpose, Object.keys(conflicts)], ["お茶を飲みながら話します。", ["place"]]);
});

test("somebody who lacks the facilitators' space has not received everything", async () => {
  const home = newHome();
  const sora = await newVault(home, { name: "Sora", lang: "en" });
  const mint = await newVault(newHome(), { name: "Mint", lang: "en" });
  await exchangeCards(sora, mint);
  const group = await newGroup(sora, "Hidamari", [[mint, "facilitator"]]);
  await handOver(sora, group, mint);
  await handOver(mint, group, sora);
  const [member] = (await tell(sora, ["list", group, "member"])).records;
  await put(sora, group, "profile", {
    member: member.id,
    field: "access_needs",
    value: "A seat near the door",
    visible_to: "facilitators",
  });
  const window = await unlocked({ home, lang: "en" });
  await visit(window, "home");
  await window.waitForText("No word yet from Mint’s laptop about 1 record.");
});

test("the group's page says in words who has received what, and what is open", async () => {
  const home = newHome();
  writeFileSync(join(home, "window.json"), JSON.stringify({ theme: "dark" }));
  const sora = await newVault(home, { name: "Sora", lang: "en" });
  const mint = await newVault(newHome(), { name: "Mint", lang: "en" });
  const river = await newVault(newHome(), { name: "River", lang: "en" });
  await exchangeCards(sora, mint);
  await exchangeCards(sora, river);
  await newGroup(sora, "Hidamari", [[mint, "facilitator"], [river]]);
  await putMany(sora, [
    ["Hidamari", "follow_up", { text: "Bring blankets", owner: "Mint" }],
    ["Hidamari", "decision", { body: "We meet on Sundays", review_on: "2026-04-05" }],
    ["Hidamari", "session", { day: "2099-04-05", starts_at: "14:00", place: "Library" }],
    ["Hidamari", "resource", { title: "Sleepless nights" }],
  ]);
  await handOver(sora, "Hidamari", mint);
  await handOver(mint, "Hidamari", sora);
  const window = await unlocked({ home, lang: "en" });
  await visit(window, "home");
  await window.waitForText("Mint’s laptop has everything up to");
  await window.waitForText("Nothing has been heard from River’s laptop yet");
  for (const words of ["Bring blankets", "We meet on Sundays", "Sun 5 Apr 2099", "Sleepless nights", "3 people"])
    await window.waitForText(words, { in: "main" });
  await window.clickText("Done: Bring blankets");
  await window.waitFor(async () => !(await window.text("main")).includes("Bring blankets"), {
    saying: "the blankets to be done",
  });
  await window.clickText("Undo");
  await window.waitForText("Bring blankets", { in: "main" });
  assert.deepEqual([await window.axe(), await window.errors(), await window.refusedByPolicy()], [[], [], []]);
});

test("the last facilitator is told why they are needed; another one leaves with their own records, after a page that says what stays", async () => {
  const home = newHome();
  const drive = newDrive();
  const sora = await newVault(newHome(), { name: "そら" });
  const mint = await newVault(home, { name: "ミント" });
  await exchangeCards(sora, mint);
  await newGroup(mint, "ひだまり", [[sora]]);
  await putMany(mint, [["ひだまり", "resource", { title: "眠れない夜の工夫" }]]);
  let window = await unlocked({ home, lang: "ja" });
  await visit(window, "home");
  await window.waitForText("そらさんのパソコンからは");
  await window.clickText("このグループを離れる");
  await window.waitForText("先にほかのだれかにファシリテーターになってもらってください");
  assert.deepEqual(await window.axe(), []);
  await window.close();

  await command(mint, ["group", "add", "ひだまり", "そら", "--role", "facilitator"]);
  window = await unlocked({ home, lang: "ja" });
  await visit(window, "home");
  await window.waitForText("そらさんのパソコンからは");
  await window.clickText("このグループを離れる");
  await window.waitForText("元にはもどせません");
  assert.deepEqual(await window.axe(), []);
  await window.type("main .field input", drive);
  await window.clickText("書き出す", { in: "main section" });
  await window.waitForText("書き出しました");
  await window.clickText("「ひだまり」を離れる", { in: "main .row" });
  await window.waitForText("あなたは「ひだまり」を離れています");
  await window.close();
  const [file] = readdirSync(drive);
  assert.match(readFileSync(join(drive, file), "utf8"), /眠れない夜の工夫/);
  const { spaces } = await tell(mint, ["status"]);
  assert.equal(spaces.find((space) => space.kind === "group").role, null);
});
