// The people of a group: inviting by card, comparing safety numbers, profiles and their audience, resting, roles,
// leaving.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { test } from "./driver.mjs";
import { reappear, unlock, unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import {
  command,
  exchangeCards,
  handOver,
  newDrive,
  newGroup,
  newHome,
  newVault,
  put,
  putMany,
  tell,
} from "./vaults.mjs";

/** The groups of the safety number on somebody's own screen. */
async function sharedNumber(mine, other) {
  await command(mine, ["card", "add", "-"], await command(other, ["card", "show"]));
  const { person } = await tell(other, ["status"]);
  const { number } = await tell(mine, ["card", "number", person]);
  return number.split(" ");
}

const cardOf = async (vault) => (await command(vault, ["card", "show"])).match(/tsudoi-card-\S+/)[0];

test("somebody with a laptop is invited by their card, after the safety numbers were compared aloud", async () => {
  const home = newHome();
  const sora = await newVault(home, { name: "そら" });
  const mint = await newVault(newHome(), { name: "ミント" });
  const group = await newGroup(sora, "ひだまり");
  const [written] = await putMany(sora, [
    [group, "member", { name: "ミント", role: "member", state: "active", joined_on: "2026-04-04" }],
  ]);
  const [own, theirs, number] = [await cardOf(sora), await cardOf(mint), await sharedNumber(mint, sora)];
  const window = await unlocked({ home, lang: "ja" });

  await visit(window, "members");
  await window.clickText("人を招く");
  await window.waitFor(() => window.run(() => document.querySelector("dialog img")?.naturalWidth > 0), {
    saying: "the picture of the card",
  });
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
  await window.waitForText("一行ずつ、いっしょに読んでください", { in: "dialog" });
  await window.becomes(() => window.texts("dialog .five"), number);
  await window.waitFor(() => window.run(() => document.querySelector("dialog figure img")?.naturalWidth > 0), {
    saying: "the number as a code",
  });
  assert.deepEqual(await window.axe("dialog"), []);
  await window.clickText("同じでした");
  await window.waitFor("dialog select");
  await window.becomes(() => window.run(() => document.querySelector("[data-do=add-by-card]").disabled), true, {
    saying: "it is asked who this is",
  });
  assert.deepEqual(await window.axe("dialog"), []);
  await window.run((id) => {
    const who = document.querySelector("dialog select");
    who.value = id;
    who.dispatchEvent(new Event("change", { bubbles: true }));
  }, written);
  await window.click("[data-do=add-by-card]");
  await window.waitForText("ミントさんを「ひだまり」に迎えました", { in: "dialog" });
  await window.clickText("閉じる", { in: "dialog .row:last-child" });
  await window.waitForText("数字を確かめました", { in: "main" });
  assert.deepEqual([await window.axe(), await window.errors(), await window.refusedByPolicy()], [[], [], []]);
  await window.close();
  const { records } = await tell(sora, ["list", group, "member"]);
  const mints = records.filter((one) => one.fields.name === "ミント");
  assert.deepEqual(
    mints.map((one) => [one.id, one.fields.person !== undefined, one.fields.joined_on]),
    [[written, true, "2026-04-04"]],
  );
});

test("safety numbers that differ leave a person unverified and outside the group, and the page says what to do", async () => {
  const home = newHome();
  const sora = await newVault(home, { name: "Sora", lang: "en" });
  const [one, other] = [
    await newVault(newHome(), { name: "River", lang: "en" }),
    await newVault(newHome(), { name: "River", lang: "en" }),
  ];
  await newGroup(sora, "Hidamari", []);
  await command(sora, ["card", "add", "-"], await command(one, ["card", "show"]));
  const card = await cardOf(other);
  const window = await unlocked({ home, lang: "en" });
  await visit(window, "members");
  await window.clickText("Invite somebody");
  await window.clickText("Next");
  await window.type("dialog textarea", card);
  await window.clickText("Look at the card");
  await window.waitForText("There is already another person called River", { in: "dialog" });
  await window.clickText("Add this card");
  await window.clickText("They are not the same");
  await window.waitForText("Nothing was changed", { in: "dialog" });
  assert.equal(await window.isShown("fieldset"), false);
  await window.press("Escape");
  await window.waitGone("dialog");
  await window.becomes(() => window.texts("main li .name"), ["Sora"]);
  await window.close();
  const { people } = await tell(sora, ["card", "list"]);
  assert.deepEqual(
    people.filter((person) => !person.me).map((person) => person.verified),
    [false, false],
  );
});

test("a picture of the other screen is compared by the program, and a stranger's number is told from theirs", async () => {
  const home = newHome();
  const sora = await newVault(home, { name: "Sora", lang: "en" });
  const [mint, river] = [
    await newVault(newHome(), { name: "Mint", lang: "en" }),
    await newVault(newHome(), { name: "River", lang: "en" }),
  ];
  await newGroup(sora, "Hidamari", []);
  for (const other of [mint, river]) await command(other, ["card", "add", "-"], await command(sora, ["card", "show"]));
  await command(sora, ["card", "add", "-"], await command(mint, ["card", "show"]));
  await tell(sora, ["group", "add", "Hidamari", "Mint"]);
  const place = newDrive();
  const [theirs, strangers, other] = ["theirs.png", "strangers.png", "other.txt"].map((name) => join(place, name));
  await tell(mint, ["card", "number", "Sora", "--qr", theirs]);
  await tell(river, ["card", "number", "Sora", "--qr", strangers]);
  writeFileSync(other, "hello");
  const window = await unlocked({ home, lang: "en" });
  await visit(window, "members");
  await window.clickText("Compare digits", { in: "main" });
  await window.waitFor("dialog .five");
  assert.deepEqual(await window.axe("dialog"), []);
  await window.drop(other);
  await window.waitFor("dialog [data-code=no_number]");
  await window.drop(strangers);
  await window.waitForText("This was not noted as compared", { in: "dialog" });
  await window.clickText("Compare again", { in: "dialog" });
  await window.drop(theirs);
  await window.waitForText("The safety number with Mint was compared.");
  assert.equal(await window.count("[data-do=other-notice]"), 0, "nothing else is said of what was dropped");
  await window.waitGone("dialog");
  assert.deepEqual([await window.errors(), await window.refusedByPolicy()], [[], []]);
  await window.close();
  const { people } = await tell(sora, ["card", "list"]);
  assert.deepEqual(
    people.filter((person) => !person.me).map((person) => [person.name, person.verified]),
    [["Mint", true]],
  );
});

test("a profile field has the audience that one chose, and moves to another with one choice and back with Undo", async () => {
  const home = newHome();
  writeFileSync(join(home, "window.json"), JSON.stringify({ theme: "dark" }));
  const sora = await newVault(home, { name: "そら" });
  const group = await newGroup(sora, "ひだまり");
  const window = await unlocked({ home, lang: "ja" });
  await visit(window, "members");
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
  assert.ok(
    (
      await window.run(() =>
        globalThis.__TAURI_INTERNALS__.invoke("page", { options: { space: "private", kind: "profile" } }),
      )
    ).records.length === 1,
    "leafing shows it to nobody",
  );
  await window.press("Tab", "Enter");
  await window.waitForText("の見える人を「グループの全員」にしました");
  await window.clickText("元にもどす", { in: ".notice:last-child" });
  await window.waitFor(async () => (await window.value(select)) === "private", {
    saying: "the entry to be private again",
  });
  assert.doesNotMatch(JSON.stringify(await trashOf(window, group)), /ゆっくり話して/);

  await window.clickText("今は休む");
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
  await visit(window, "members");
  await window.waitForText("2人");
  assert.equal(await window.isShown("main button.main"), false);
  await window.clickText("そら", { in: "main" });
  await window.waitForText("呼ばれ方");
  assert.ok(!(await window.text("main")).includes("書きかえる"));
  await visit(window, "agreement");
  await window.waitForText("だれが確かめたかは、ファシリテーターだけに見えます");
  assert.deepEqual(await window.axe(), []);
});

test("a profile field that one stops showing to a group is in nobody's trash, and comes back with Undo", async () => {
  const [home, other] = [newHome(), newHome()];
  const sora = await newVault(home, { name: "そら" });
  const mint = await newVault(other, { name: "ミント" });
  await exchangeCards(sora, mint);
  const group = await newGroup(sora, "ひだまり", [[mint]]);
  const { records } = await tell(sora, ["list", group, "member"]);
  const me = records.find((one) => one.fields.name === "そら").id;
  await put(sora, group, "profile", { member: me, field: "experiences", value: "眠れない夜", visible_to: "group" });
  await handOver(sora, group, mint);

  let window = await unlocked({ home, lang: "ja" });
  await visit(window, "members");
  await window.clickText("そら", { in: "main" });
  const narrow = async () => {
    await window.becomes(() => window.value("section article select"), "group");
    await window.run(() => {
      const audience = document.querySelector("section article select");
      audience.value = "private";
      audience.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await window.clickText("見せる相手を「あなただけ」にする");
    await window.waitForText("ほかの人の画面からは、次の包みが届くと消えます");
    await window.becomes(() => window.value("section article select"), "private");
  };
  await narrow();
  await window.clickText("元にもどす", { in: ".notice:last-child" });
  await window.becomes(() => window.value("section article select"), "group");
  await window.waitForText("眠れない夜", { in: "main" });
  await narrow();
  assert.doesNotMatch(JSON.stringify(await trashOf(window, group)), /眠れない夜/);
  assert.deepEqual([await window.axe(), await window.errors()], [[], []]);
  await window.close();

  await handOver(sora, group, mint);
  window = await unlocked({ home: other, lang: "ja" });
  await visit(window, "trash");
  await window.clickText("ひだまり", { in: "main" });
  await window.waitForText("捨てたものはありません", { in: "main" });
  assert.doesNotMatch(JSON.stringify(await trashOf(window, group)), /眠れない夜/);
});

test("resting and a role are undone with Undo; stepping down oneself says first that it cannot be undone", async () => {
  const home = newHome();
  const sora = await newVault(home, { name: "そら" });
  const mint = await newVault(newHome(), { name: "ミント" });
  await exchangeCards(sora, mint);
  const group = await newGroup(sora, "ひだまり", [[mint]]);
  const window = await unlocked({ home, lang: "ja" });
  const being = "section[aria-labelledby=being]";
  const visitMember = async (name) => {
    await visit(window, "members");
    await window.clickText(name, { in: "main" });
    await window.becomes(() => window.text("h1"), name);
  };
  const undo = () => window.clickText("元にもどす", { in: ".notice:last-child" });

  await visitMember("ミント");
  await window.clickText("今は休む");
  await window.waitForText("ミントさんは、今は休みます");
  await window.waitForText("また参加する", { in: being });
  await undo();
  await window.waitForText("今は休む", { in: being });
  await window.clickText("ファシリテーターになってもらう");
  await window.waitForText("ミントさんがファシリテーターになりました");
  await window.waitForText("役割をメンバーにする", { in: being });
  await undo();
  await window.waitForText("ファシリテーターになってもらう", { in: being });
  await window.waitForText("元にもどしました");

  await visitMember("そら");
  await window.clickText("ファシリテーターを降りる");
  await window.waitForText("ファシリテーターはあなた一人です", { in: "dialog" });
  assert.deepEqual(await window.axe("dialog"), []);
  await window.press("Escape");
  await window.waitGone("dialog");
  await visitMember("ミント");
  await window.clickText("ファシリテーターになってもらう");
  await window.waitForText("役割をメンバーにする", { in: being });
  await visitMember("そら");
  await window.clickText("ファシリテーターを降りる");
  await window.waitForText("自分では元にもどせません", { in: "dialog" });
  assert.deepEqual(await window.axe("dialog"), []);
  await window.click("[data-do=step-down]");
  await window.waitForText("そらさんは、メンバーになりました");
  await window.waitGone("dialog");
  await window.becomes(
    () => window.run(() => document.querySelector(".notice:last-child").innerText.includes("元にもどす")),
    false,
  );
  assert.deepEqual([await window.axe(), await window.errors()], [[], []]);
  await window.close();
  const { records } = await tell(sora, ["list", group, "member"]);
  const found = records.map(({ fields }) => [fields.name, fields.role, fields.state]);
  assert.deepEqual(found.toSorted(), [
    ["そら", "member", "active"],
    ["ミント", "facilitator", "active"],
  ]);
});

test("somebody without a laptop who had left is a member again with one click, and Undo reverses it", async () => {
  const home = newHome();
  const sora = await newVault(home, { name: "そら" });
  const group = await newGroup(sora, "ひだまり");
  const [kinako] = await putMany(sora, [
    [group, "member", { name: "きなこ", role: "member", state: "left", left_on: "2026-04-04" }],
  ]);
  const window = await unlocked({ home, lang: "ja" });
  await visit(window, "members");
  await window.clickText("離れた人（1人）");
  await window.clickText("きなこ", { in: "main" });
  await window.clickText("きなこさんがもどったことを記録する");
  await window.waitForText("きなこさんがもどったことを記録しました");
  await window.waitForText("今は休む", { in: "main" });
  await window.clickText("元にもどす", { in: ".notice:last-child" });
  await window.clickText("きなこさんがもどったことを記録する");
  await window.waitForText("きなこさんが離れたことを記録する", { in: "main" });
  assert.deepEqual([await window.axe(), await window.errors()], [[], []]);
  await window.close();
  const { fields } = await tell(sora, ["get", kinako]);
  assert.deepEqual([fields.state, fields.left_on], ["active", undefined]);
});

test("an unsaved edit of a person outlives a lock, and fields that nobody touched are not written", async () => {
  const home = newHome();
  const sora = await newVault(home, { name: "そら" });
  const group = await newGroup(sora, "ひだまり");
  const [id] = (await tell(sora, ["list", group, "member"])).records.map((one) => one.id);
  let window = await unlocked({ home, lang: "ja" });
  const toMe = async () => {
    await visit(window, "members");
    await window.clickText("そら", { in: "main" });
    await window.becomes(() => window.text("h1"), "そら");
  };
  const reading = "section[aria-labelledby=called] [data-name=reading] input";
  await toMe();
  await window.click("[data-do=edit-member]");
  await window.fill(reading, "ソラ");
  await window.clickText("伝えたいことを書く");
  await window.type("article textarea", "窓の近くが落ち着きます。");
  await window.press("Control+l");
  await reappear(window);
  await unlock(window);
  await toMe();
  await window.clickText("続きを書く", { in: "section[aria-labelledby=told]" });
  await window.becomes(() => window.value("article textarea"), "窓の近くが落ち着きます。");
  await window.clickText("この内容にする", { in: "article" });
  await window.waitForText("見える人：あなただけ");
  assert.deepEqual(await window.axe(), []);
  await window.close();

  // An imported change stays in fields that nobody touched, and is shown beside those that somebody did.
  await put(sora, group, "member", { reading: "そらん", pronouns: "she/her" }, id);
  window = await unlocked({ home, lang: "ja" });
  await toMe();
  await window.clickText("続きを書く", { in: "section[aria-labelledby=called]" });
  await window.becomes(() => window.value(reading), "ソラ");
  await window.waitForText("そらん", { in: "[data-say=meanwhile]" });
  assert.deepEqual(await window.axe(), []);
  await window.clickText("この内容にする", { in: "section[aria-labelledby=called]" });
  await window.waitForText("そらさんの記録を書きかえました");
  assert.deepEqual([await window.errors(), await window.refusedByPolicy()], [[], []]);
  await window.close();
  const { fields } = await tell(sora, ["get", id]);
  assert.deepEqual([fields.reading, fields.pronouns], ["ソラ", "she/her"]);
});

const trashOf = (window, group) =>
  window.run((space) => globalThis.__TAURI_INTERNALS__.invoke("trash", { space, limit: 100 }), group);

async function together(sora, mint) {
  await exchangeCards(sora, mint);
  await newGroup(sora, "ひだまり", [[mint]]);
  await put(sora, "ひだまり", "agreement", { number: 1, ja: "いつでもパスできます。", from: "2026-01-01" });
  await handOver(sora, "ひだまり", mint);
}
