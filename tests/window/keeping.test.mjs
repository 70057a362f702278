// The page of a gathering loses nothing: not to a lock or a crash, not to an import meanwhile, not to two people with
// one name.
import assert from "node:assert/strict";
import { setTimeout as moment } from "node:timers/promises";

import { test } from "./driver.mjs";
import { reappear, unlock, unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import { exchangeCards, handOver, newGroup, newHome, newVault, put, putMany, tell } from "./vaults.mjs";

/** A pause in typing after which a draft is certainly stored. */
const PAUSE_MS = 1_200;

/** A facilitator's vault with the group ひだまり. */
async function hidamari(home, lang = "ja") {
  const sora = await newVault(home, { name: "そら", lang });
  return { sora, group: await newGroup(sora, "ひだまり") };
}

async function gatherings(window) {
  await visit(window, "gatherings");
  await window.waitFor("[data-do=new]");
}

/** Opens the first gathering in the list, and waits until `css` is there. */
async function toGathering(window, css) {
  await gatherings(window);
  await window.click("[data-gathering]");
  await window.waitFor(css);
}

const entries = async (vault) => (await tell(vault, ["verify"])).entries;

test("what is typed becomes a record once, and neither a crash nor Ctrl+L loses it", async () => {
  const home = newHome();
  const { sora, group } = await hidamari(home, "en");
  const [gathering] = await putMany(sora, [[group, "session", { title: "Winter", day: "2026-05-09" }]]);
  const [decision] = await putMany(sora, [
    [group, "decision", { session: gathering, body: "Tea for whoever wants it." }],
    [group, "follow_up", { session: gathering, text: "Ask for blankets" }],
  ]);
  const before = await entries(sora);
  let window = await unlocked({ home, lang: "en" });
  const toIt = () => toGathering(window, "[data-part=follow-ups] li");
  const objections = "[data-decision] [data-name=objections] textarea";
  await toIt();
  await window.click("[data-do=edit-decision]");
  await window.type(objections, "Hana finds the room cold");
  await moment(PAUSE_MS);
  // By keyboard, as a person does it, because the driver's way of emptying a field takes the focus away.
  await window.press("Control+a", ..."The room is cold; there are blankets.");
  await window.click("[data-do=decision-done]");
  await window.waitForText("Objections: The room is cold; there are blankets.");
  await window.click("[data-do=edit-facts]");
  await window.type("[data-part=facts] [data-name=place] input", "Town library");
  await window.press("Control+l");
  await reappear(window);
  await unlock(window);
  // One is again where one was.
  await window.becomes(() => window.text("h1"), "Winter");
  await window.click("[data-do=edit-facts]");
  await window.becomes(() => window.value("[data-part=facts] [data-name=place] input"), "Town library");
  await window.click("[data-do=edit-facts]");
  await window.waitForText("Town library", { in: "[data-part=facts] dl" });
  await window.click("[data-do=edit-follow-up]");
  await window.type("[data-follow-up] [data-name=owner] input", "River");
  await moment(PAUSE_MS);
  await window.kill();

  window = await unlocked({ home, lang: "en" });
  await toIt();
  await window.clickText("Continue writing", { in: "[data-follow-up]" });
  await window.becomes(() => window.value("[data-follow-up] [data-name=owner] input"), "River");
  await window.click("[data-do=follow-up-done]");
  await window.waitForText("River", { in: "[data-follow-up]" });
  assert.deepEqual(await window.errors(), []);
  await window.close();
  // Three entries: the objections, the place and the owner. What was typed in between is in none.
  assert.equal(await entries(sora), before + 3);
  assert.equal((await tell(sora, ["get", decision])).fields.objections, "The room is cold; there are blankets.");
});

test("an unsaved edit says what was imported meanwhile, and changing one line of a handover decides nothing about another", async () => {
  const home = newHome();
  const [{ sora, group }, mint] = [await hidamari(home), await newVault(newHome(), { name: "ミント" })];
  await exchangeCards(sora, mint);
  await tell(sora, ["group", "add", "ひだまり", "ミント", "--role", "facilitator"]);
  const [gathering] = await putMany(sora, [
    [group, "session", { title: "テーマの会", day: "2026-05-09", template: "topic" }],
  ]);
  const [note, handover] = await putMany(sora, [
    [group, "note", { session: gathering, body: "工夫が五つ出た。" }],
    [group, "handover", { session: gathering, on: "2026-05-09", room: "二階", key: "受付" }],
  ]);
  await handOver(sora, group, mint);
  await put(mint, group, "handover", { room: "三階" }, handover);
  await put(mint, group, "handover", { session: gathering, on: "2026-05-09", room: "集会室" });
  await put(sora, group, "handover", { room: "一階" }, handover);
  await handOver(mint, group, sora);
  const toIt = () => toGathering(window, "[data-part=handover] dl");

  let window = await unlocked({ home, lang: "ja" });
  await toIt();
  await window.becomes(() => window.count("[data-handover]"), 2);
  await window.waitForText("書いた人：ミント", { in: "[data-part=handover]" });
  await window.click(`[data-handover="${handover}"] [data-do=edit-handover]`);
  await window.fill(`[data-handover="${handover}"] [data-name=key] input`, "守衛室");
  await window.click("[data-do=save-handover]");
  await window.waitForText("守衛室", { in: `[data-handover="${handover}"] dl` });
  await window.click("[data-do=edit-note]");
  await window.fill("[data-note] textarea", "工夫が六つ出た。");
  await window.waitForText("下書きとして残しました", { in: "[data-part=notes]" });
  await window.kill();
  const kept = await tell(sora, ["get", handover]);
  assert.deepEqual([Object.keys(kept.conflicts), kept.fields.key], [["room"], "守衛室"]);
  await put(sora, group, "note", { body: "工夫が五つ、困りごとが二つ出た。" }, note);

  window = await unlocked({ home, lang: "ja" });
  await toIt();
  await window.clickText("続きを書く", { in: "[data-note]" });
  await window.becomes(() => window.value("[data-note] textarea"), "工夫が六つ出た。");
  await window.waitForText("工夫が五つ、困りごとが二つ出た。", { in: "[data-note] [data-say=meanwhile]" });
  assert.deepEqual(await window.axe("main"), []);
  await window.click("[data-do=let-go]");
  await window.waitForText("工夫が五つ、困りごとが二つ出た。", { in: "[data-note]" });
  await window.becomes(() => window.text("[data-do=edit-note]"), "言いかえる");
  assert.deepEqual(await window.errors(), []);
});

test("two people with one name, somebody who has left, and a deleted step remove nothing from a page", async () => {
  const home = newHome();
  const { sora, group } = await hidamari(home);
  const [gathering, haru, , left] = await putMany(sora, [
    [
      group,
      "session",
      { title: "今日の会", day: new Date().toLocaleDateString("sv"), template: "topic", headcount: 2 },
    ],
    [group, "member", { name: "ハル" }],
    [group, "member", { name: "ハル" }],
    [group, "member", { name: "ねむ", state: "left" }],
  ]);
  await putMany(sora, [
    [group, "agenda_item", { session: gathering, key: "share", ja: "工夫を出し合う", minutes: 25, position: "i" }],
    ...[left, haru].map((member) => [group, "attendance", { session: gathering, member, state: "present" }]),
  ]);
  const window = await unlocked({ home, lang: "ja" });
  await gatherings(window);
  await window.click("[data-do=new]");
  await window.waitFor("[data-do=plan]");
  await window.becomes(() => window.count("datalist option[value=ハル]"), 1);
  await gatherings(window);
  await window.click("[data-gathering]");
  await window.waitForText("2人。保存しました。", { in: "[data-part=attendance]" });
  await window.waitForText("離れた", { in: `[data-member="${left}"]` });

  await window.click("[data-tab=after]");
  // A double click makes one record; the names can be chosen from a list.
  await window.click("[data-do=add-follow-up]");
  await window.type("[data-part=follow-ups] [data-name=text] textarea", "膝掛けを借りる");
  await window.run(() => [1, 2].forEach(() => document.querySelector("[data-do=keep-follow-up]").click()));
  await window.waitFor("[data-follow-up]");
  await window.waitGone("[data-do=keep-follow-up]");
  await window.becomes(() => window.count("[data-follow-up]"), 1);

  // On the day itself one notes how long each step took. A note under a step stays when the step is deleted.
  await window.click("[data-tab=room]");
  await window.click("[data-to=share]");
  await window.type("[data-part=notes] textarea", "工夫が五つ出た。");
  await window.click("[data-do=edit-agenda]");
  await window.becomes(() => window.count("[data-step] .minutes input"), 2);
  await window.fill("[data-step] [data-name=minutes_actual] input", "30");
  await window.click("[data-step] [data-do=remove]");
  await window.waitGone("[data-step]");
  await window.becomes(() => window.value('[data-note-step=""] textarea'), "工夫が五つ出た。");
  await window.click("[data-part=notes] [data-do=save]");
  await window.waitFor('[data-note-step=""] [data-note]');
  assert.deepEqual(await window.errors(), []);
  await window.close();
  assert.equal((await tell(sora, ["list", group, "follow_up"])).records.length, 1);
});
