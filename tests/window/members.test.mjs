// The people of a group: inviting by card, digits compared aloud, what one tells and to whom, resting.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { command, exchangeCards, handOver, newGroup, newHome, newVault, put, putMany, tell } from "./vaults.mjs";

const cardOf = async (vault) => (await command(vault, ["card", "show"])).match(/tsudoi-card-\S+/)[0];

test("somebody with a laptop is invited by their card, after their digits were compared aloud", async () => {
  const home = newHome();
  const sora = await newVault(home, { name: "そら" });
  const mint = await newVault(newHome(), { name: "ミント" });
  const group = await newGroup(sora, "ひだまり");
  const [written] = await putMany(sora, [[group, "member", { name: "ミント", role: "member", state: "active", joined_on: "2026-04-04" }]]);
  const [own, theirs] = [await cardOf(sora), await cardOf(mint)];
  const window = await unlocked({ home, lang: "ja" });

  await window.clickText("メンバー", { in: "nav" });
  await window.clickText("パソコンのある人を招く");
  await window.waitFor(() => window.run(() => document.querySelector("dialog img")?.naturalWidth > 0), { saying: "the picture of the card" });
  assert.deepEqual(await window.axe("dialog"), []);
  await window.clickText("次へ");
  await window.type("dialog textarea", own);
  await window.clickText("カードを見る");
  await window.waitForText("これは、あなた自身のカードです", { in: "dialog" });
  await window.clickText("別のカードを見る");
  await window.type("dialog textarea", theirs.slice(0, -9));
  await window.clickText("カードを見る");
  await window.waitFor("dialog [role=alert]");
  await window.fill("dialog textarea", theirs);
  await window.clickText("カードを見る");
  await window.waitForText("ミントさんのカードです", { in: "dialog" });
  await window.clickText("このカードを受け取る");
  await window.waitForText("ミントさんの数字", { in: "dialog" });
  const digits = await window.texts("dialog .five");
  assert.ok(digits.length % 12 === 0 && digits.length > 0 && digits.every((five) => /^\d{5}$/.test(five)), digits.join(" "));
  assert.deepEqual(await window.axe("dialog"), []);
  await window.clickText("同じでした");
  await window.waitFor("dialog select");
  await window.becomes(() => window.run(() => document.querySelector("[data-do=take-in]").disabled), true, { saying: "it is asked who this is" });
  assert.deepEqual(await window.axe("dialog"), []);
  await window.run((id) => {
    const who = document.querySelector("dialog select");
    who.value = id;
    who.dispatchEvent(new Event("change", { bubbles: true }));
  }, written);
  await window.click("[data-do=take-in]");
  await window.waitForText("ミントさんを「ひだまり」に迎えました", { in: "dialog" });
  await window.clickText("閉じる", { in: "dialog .row:last-child" });
  await window.waitForText("数字を確かめました", { in: "main" });
  assert.deepEqual([await window.axe(), await window.errors(), await window.refusedByPolicy()], [[], [], []]);
  await window.close();
  const { records } = await tell(sora, ["list", group, "member"]);
  const mints = records.filter((one) => one.fields.name === "ミント");
  assert.deepEqual(mints.map((one) => [one.id, one.fields.person !== undefined, one.fields.joined_on]), [[written, true, "2026-04-04"]]);
});

test("digits that are not the same leave a person unverified and outside the group, and say what to do", async () => {
  const home = newHome();
  const sora = await newVault(home, { name: "Sora", lang: "en" });
  const [one, other] = [await newVault(newHome(), { name: "River", lang: "en" }), await newVault(newHome(), { name: "River", lang: "en" })];
  await newGroup(sora, "Hidamari", []);
  await command(sora, ["card", "add", "-"], await command(one, ["card", "show"]));
  const card = await cardOf(other);
  const window = await unlocked({ home, lang: "en" });
  await window.clickText("Members", { in: "nav" });
  await window.clickText("Invite somebody with a laptop");
  await window.clickText("Next");
  await window.type("dialog textarea", card);
  await window.clickText("Look at the card");
  await window.waitForText("There is another person called River already", { in: "dialog" });
  await window.clickText("Take this card");
  await window.clickText("They are not the same");
  await window.waitForText("Nothing was changed", { in: "dialog" });
  assert.equal(await window.isShown("fieldset"), false);
  await window.press("Escape");
  await window.waitGone("dialog");
  await window.becomes(() => window.texts("main li .name"), ["Sora"]);
  await window.close();
  const { people } = await tell(sora, ["card", "list"]);
  assert.deepEqual(people.filter((person) => !person.me).map((person) => person.verified), [false, false]);
});

test("what one tells of oneself is for whose eyes one chose, and moves with one choice and back with Undo", async () => {
  const home = newHome();
  writeFileSync(join(home, "window.json"), JSON.stringify({ theme: "dark" }));
  const sora = await newVault(home, { name: "そら" });
  const group = await newGroup(sora, "ひだまり");
  const window = await unlocked({ home, lang: "ja" });
  await window.clickText("メンバー", { in: "nav" });
  await window.clickText("そら", { in: "main" });
  await window.clickText("伝えたいことを書く");
  await window.type("article textarea", "ゆっくり話してもらえると助かります。");
  await window.clickText("この内容にする");
  await window.waitForText("見える人：あなただけ");
  const select = "section article select";
  await window.becomes(() => window.value(select), "private");
  await window.run(() => document.querySelector("section article select").focus());
  await window.press("ArrowDown", "ArrowDown");
  await window.waitForText("見せる相手を「グループの全員」にする");
  assert.ok((await window.run(() => globalThis.__TAURI_INTERNALS__.invoke("page", { wish: { space: "private", kind: "profile" } }))).records.length === 1, "leafing shows it to nobody");
  await window.press("Tab", "Enter");
  await window.waitForText("すでに渡した包みからは、消えません");
  await window.clickText("元にもどす", { in: ".notice:last-child" });
  await window.waitFor(async () => (await window.value(select)) === "private", { saying: "the entry to be private again" });

  await window.clickText("今は休みたい");
  await window.waitForText("また来たくなったら、いつでもどうぞ");
  await window.waitForText("また参加する");
  assert.deepEqual(await window.axe(), []);
  await window.close();
  assert.equal((await tell(sora, ["list", group, "profile"])).records.length, 0);
  assert.equal((await tell(sora, ["list", "private", "profile"])).records.length, 1);
});

test("a member sees the people but not what only facilitators do", async () => {
  const home = newHome();
  const sora = await newVault(newHome(), { name: "そら" });
  const mint = await newVault(home, { name: "ミント" });
  await together(sora, mint);
  const window = await unlocked({ home, lang: "ja" });
  await window.clickText("メンバー", { in: "nav" });
  await window.waitForText("2人");
  assert.equal(await window.isShown("main button.main"), false);
  await window.clickText("そら", { in: "main" });
  await window.waitForText("呼ばれ方");
  assert.ok(!(await window.text("main")).includes("書きかえる"));
  await window.clickText("お約束", { in: "nav" });
  await window.waitForText("だれが確かめたかは、ファシリテーターだけが見ます");
  assert.deepEqual(await window.axe(), []);
});

async function together(sora, mint) {
  await exchangeCards(sora, mint);
  await newGroup(sora, "ひだまり", [[mint]]);
  await put(sora, "ひだまり", "agreement", { number: 1, ja: "いつでもパスできます。" });
  await handOver(sora, "ひだまり", mint);
}
