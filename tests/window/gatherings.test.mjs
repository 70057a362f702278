// Gatherings in the real window: planned, held, written up, handed over; and what the vault has of them afterwards.
import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import {
  batch,
  exchangeCards,
  handOver,
  importBundles,
  newDrive,
  newGroup,
  newHome,
  newVault,
  put,
  putMany,
  tell,
} from "./vaults.mjs";

const NAMES = ["そら", "ミント", "つばめ", "きなこ", "River", "ハル", "まめ", "Juno", "とうふ"];
const READINGS = ["きなこ", "Juno", "そら", "つばめ", "とうふ", "ハル", "まめ", "ミント", "River"];

/** A facilitator's vault with the group ひだまり and its nine people. */
async function hidamari(home, lang = "ja") {
  const sora = await newVault(home, { name: "そら", lang });
  const group = await newGroup(sora, "ひだまり");
  await putMany(
    sora,
    NAMES.slice(1).map((name) => [
      group,
      "member",
      { name, ...(name === "River" ? { reading: "りばー" } : name === "Juno" ? { reading: "じゅの" } : {}) },
    ]),
  );
  return { sora, group };
}

const today = () => new Date().toLocaleDateString("sv");

async function gatherings(window) {
  await visit(window, "gatherings");
  await window.waitFor("[data-do=new]");
}

async function plan(window, template) {
  await window.click("[data-do=new]");
  await window.click(`#gathering-template-${template}`);
  await window.fill("[data-when=time]", "14:00");
  await window.click("[data-do=plan]");
  await window.waitFor("[data-part=agenda] li");
}

test("an open circle has its note editor disabled with a sentence why, and a headcount of 8 is saved", async () => {
  const home = newHome();
  const { sora, group } = await hidamari(home);
  const window = await unlocked({ home, lang: "ja" });
  await gatherings(window);
  await plan(window, "open_circle");
  await window.becomes(() => window.text("h1"), "言いっぱなし聞きっぱなしの会");
  await window.click("[data-tab=room]");
  await window.becomes(() => window.attribute("[data-say=notes-off]", "disabled"), "");
  const why = await window.attribute("[data-say=notes-off]", "aria-describedby");
  await window.becomes(() => window.text(`#${why}`), /^このつどいでは、記録を取りません。/);
  assert.equal(await window.count("[data-part=notes] button[data-do=write]"), 0);

  // Nine people in よみ order, one key each; the focus moves to the next by itself.
  await window.waitFor("[data-part=attendance] fieldset");
  await window.becomes(() => window.texts("[data-part=attendance] .name"), READINGS);
  await window.click("[data-part=attendance] fieldset input");
  await window.press(..."1p1p1l3ra".slice(0, 9).split(""));
  await window.waitForText("7人。保存しました。", { in: "[data-part=attendance]" });
  await window.press("Tab", "Tab");
  await window.fill("[data-part=attendance] .counts .field:first-child input", "1");
  await window.press("Tab");
  await window.waitForText("8人。保存しました。", { in: "[data-part=attendance]" });
  await window.close();

  const gathering = (await tell(sora, ["list", group, "session"])).records[0];
  assert.equal(gathering.fields.headcount, 8);
  assert.equal(gathering.fields.visitors, 1);
  assert.equal(gathering.fields.template, "open_circle");
  const items = (await tell(sora, ["list", group, "agenda_item"])).records;
  assert.deepEqual(
    items.map((one) => one.fields.key),
    ["welcome", "agreement", "checkin", "round", "break", "self_round", "close"],
  );
  await assert.rejects(
    put(sora, group, "note", { session: gathering.id, body: "聞いたこと" }),
    /notes_off|記録を取りません/,
  );
});

test("steps are reordered by keyboard and by drag, changed, added and removed, and the minutes add up", async () => {
  const home = newHome();
  const { sora, group } = await hidamari(home, "en");
  const window = await unlocked({ home, lang: "en" });
  await gatherings(window);
  await plan(window, "topic");
  await window.becomes(() => window.text("[data-say=sum]"), /^90 minutes in all\.$/);
  await window.click("[data-do=edit-agenda]");
  const steps = () =>
    window.run(() => [...document.querySelectorAll("[data-step]")].map((row) => row.querySelector(".words").value));
  const before = await steps();

  await window.click("[data-step]:nth-child(1) .words");
  await window.press("Alt+ArrowDown");
  await window.waitFor(async () => (await steps())[1] === before[0], { saying: "the first step to be the second" });
  await window.becomes(
    () =>
      window.run(() => document.activeElement.closest("[data-step]") === document.querySelectorAll("[data-step]")[1]),
    true,
  );
  await window.run(() => document.querySelector("[data-part=agenda]").scrollIntoView());
  await window.drag("[data-step]:nth-child(4) .handle", "[data-step]:nth-child(1) .handle");
  await window.waitFor(async () => (await steps())[0] === before[3], { saying: "the fourth step to be the first" });

  await window.fill("[data-step]:nth-child(1) [data-name=minutes] input", "17");
  await window.press("Tab");
  await window.waitForText("92 minutes in all: 2 more than the 90 planned.");
  await window.click("[data-do=plan-sum]");
  await window.waitForText("92 minutes in all.");
  await window.click("[data-step]:nth-child(9) [data-do=remove]");
  await window.waitFor(async () => (await steps()).length === 8, { saying: "a step to be gone" });
  await window.clickText("Undo");
  await window.waitFor(async () => (await steps()).length === 9, { saying: "the step to be back" });
  await window.click("[data-do=add-step]");
  await window.waitFor(async () => (await steps()).length === 10, { saying: "a step more" });
  await window.type("[data-step]:nth-child(10) .words", "Tidy up together");
  await window.press("Tab");

  await window.click("[data-do=save-template]");
  await window.type("dialog input", "Long topic evening");
  await window.press("Enter");
  await window.waitForText("Saved as “Long topic evening”.");
  await gatherings(window);
  await window.click("[data-do=new]");
  await window.waitForText("Long topic evening", { in: "fieldset" });
  await window.close();

  const [items, { records }] = [
    (await tell(sora, ["list", group, "agenda_item"])).records,
    await tell(sora, ["list", group, "template"]),
  ];
  assert.equal(items.length, 10);
  assert.equal(items[0].fields.en, before[3]);
  assert.equal(items.at(-1).fields.en, "Tidy up together");
  assert.deepEqual(
    records[0].fields.steps.map((step) => step.en),
    items.map((item) => item.fields.en),
  );
});

test("what is written about a gathering is on its page again, one's own reflection stays private, and a draft outlives a crash", async () => {
  const home = newHome();
  const { sora, group } = await hidamari(home);
  const [id] = await putMany(sora, [
    [group, "session", { title: "テーマの会", day: "2026-05-09", starts_at: "14:00", template: "topic" }],
  ]);
  await putMany(sora, [
    [group, "agenda_item", { session: id, key: "share", ja: "工夫を出し合う", minutes: 25, position: "i" }],
  ]);
  let window = await unlocked({ home, lang: "ja" });
  await gatherings(window);
  await window.click("[data-gathering]");
  await window.waitFor("[data-part=notes] [data-to=share]");
  await window.click("[data-to=share]");
  await window.type("[data-part=notes] textarea", "工夫が五つ出た。");
  await window.waitForText("下書きとして残しました", { in: "[data-part=notes]" });
  await window.kill();

  window = await unlocked({ home, lang: "ja" });
  await gatherings(window);
  await window.click("[data-gathering]");
  await window.clickText("続きを書く", { in: "[data-part=notes]" });
  await window.waitFor(async () => (await window.value("[data-part=notes] textarea")) === "工夫が五つ出た。", {
    saying: "the draft to be back",
  });
  await window.click("[data-part=notes] [data-do=save]");
  await window.waitFor("[data-note]");
  await window.click("[data-note] [data-do=remove-note]");
  await window.waitGone("[data-note]");
  await window.clickText("元にもどす");
  await window.waitFor("[data-note]");

  await window.click("[data-do=add-decision]");
  await window.type("[data-part=decisions] textarea", "お茶は飲みたい人が自分でいれる。");
  await window.click("[data-part=decisions] [data-do=save]");
  await window.waitFor("[data-decision] [data-name=review_on] input");
  await window.fill("[data-decision] [data-name=review_on] input", "2026年8月1日");
  await window.press("Tab");
  await window.click("[data-do=decision-done]");
  await window.click("[data-do=add-follow-up]");
  await window.type("[data-part=follow-ups] [data-name=text] textarea", "膝掛けのことを図書館に聞く");
  await window.type("[data-part=follow-ups] [data-name=owner] input", "ミント");
  await window.press("Enter");
  await window.click("[data-follow-up] input[type=checkbox]");
  await window.waitForText("に済みました", { in: "[data-part=follow-ups]" });
  await window.click("[data-do=edit-handover]");
  await window.type("[data-part=handover] [data-name=key] input", "一階カウンター");
  await window.click("[data-do=save-handover]");
  await window.waitForText("一階カウンター", { in: "[data-part=handover] dl" });
  await window.click("[data-do=write-reflection]");
  await window.type("[data-part=reflection] textarea", "直そうとした。聞いた。");
  await window.click("[data-part=reflection] [data-do=save]");
  await window.waitFor("[data-part=reflection] .one");
  await window.click("[data-do=export]");
  await window.waitGone("[data-part=notes]");
  assert.deepEqual(await window.errors(), []);
  await window.close();

  const [notes, decisions, follow, handovers, own] = await batch(sora, [
    ["list", group, "note"],
    ["list", group, "decision"],
    ["list", group, "follow_up"],
    ["list", group, "handover"],
    ["list", "private", "reflection"],
  ]);
  assert.deepEqual(
    notes.records.map((one) => [one.fields.step, one.fields.body]),
    [["share", "工夫が五つ出た。"]],
  );
  assert.equal(decisions.records[0].fields.review_on, "2026-08-01");
  assert.equal(decisions.records[0].fields.on, "2026-05-09");
  assert.equal(follow.records[0].fields.owner, "ミント");
  assert.ok(follow.records[0].fields.done_on);
  assert.notEqual(handovers.records[0].space, group);
  assert.equal(own.records[0].fields.session, id);
});

test("a note that is typed and given without leaving its field arrives, and a crash leaves no note behind unsaid", async () => {
  const home = newHome();
  const [{ sora, group }, mint] = [await hidamari(newHome()), await newVault(home, { name: "ミント" })];
  await exchangeCards(sora, mint);
  await tell(sora, ["group", "add", "ひだまり", "ミント", "--role", "facilitator"]);
  const [id] = await putMany(sora, [[group, "session", { title: "春の会", day: "2026-04-11", template: "topic" }]]);
  await putMany(sora, [
    [group, "agenda_item", { session: id, key: "share", ja: "工夫を出し合う", minutes: 25, position: "i" }],
  ]);
  await handOver(sora, group, mint);
  let window = await unlocked({ home, lang: "ja" });
  const toNote = async () => {
    await gatherings(window);
    await window.click("[data-gathering]");
    await window.click("[data-to=share]");
  };
  await toNote();
  await window.type("[data-part=notes] textarea", "工夫が五つ出た。");
  await window.waitForText("下書きとして残しました", { in: "[data-part=notes]" });
  await window.kill();

  // What a crash left is no note: giving says so, and offers it.
  window = await unlocked({ home, lang: "ja" });
  await visit(window, "exchange");
  await window.waitForText("書き終えていないものが1件あります", { in: "main" });
  assert.deepEqual(await window.axe("main"), []);
  await window.click("[data-do=finish]");
  await window.waitGone("[data-say=unfinished]");
  await window.waitForText("記録", { in: "main" });

  // What is being typed is a note once it is given.
  await gatherings(window);
  await window.click("[data-gathering]");
  await window.clickText("工夫を出し合う", { in: "[data-part=notes] h3" }).catch(() => {});
  await window.click("[data-note-step=share] [data-do=write]");
  await window.type("[data-part=notes] textarea", "限界の話も出た。");
  await window.click("[data-do=export]");
  const drive = newDrive();
  await window.type("main .field input[type=text]", drive);
  await window.click("main [data-do=export]");
  await window.waitFor(() => readdirSync(drive).some((name) => name.endsWith(".tsudoi")), { saying: "the bundle" });
  await window.close();
  await importBundles(
    sora,
    readdirSync(drive)
      .filter((name) => name.endsWith(".tsudoi"))
      .map((name) => join(drive, name)),
  );
  const { records } = await tell(sora, ["list", group, "note"]);
  assert.deepEqual(
    records.map((one) => [one.fields.step, one.fields.body]).sort(),
    [
      ["share", "工夫が五つ出た。"],
      ["share", "限界の話も出た。"],
    ].sort(),
  );
});

test("a member sees how many came, and never who", async () => {
  const home = newHome();
  const [{ sora, group }, mint] = [await hidamari(newHome()), await newVault(home, { name: "ミント" })];
  await exchangeCards(sora, mint);
  await tell(sora, ["group", "add", "ひだまり", "ミント", "--role", "member"]);
  const gathering = await put(sora, group, "session", { title: "はじめての集まり", day: "2026-04-11", headcount: 9 });
  const members = (await tell(sora, ["list", group, "member"])).records;
  await putMany(
    sora,
    members.slice(0, 3).map((one) => [group, "attendance", { session: gathering, member: one.id, state: "present" }]),
  );
  await handOver(sora, group, mint);
  const window = await unlocked({ home, lang: "ja" });
  await gatherings(window);
  await window.click("[data-gathering]");
  await window.waitForText("9人", { in: "[data-part=facts]" });
  assert.equal(await window.count("[data-part=attendance], [data-part=handover], [data-part=reflection]"), 0);
});

test("decisions are found without opening one gathering after another, and a result leads to its gathering", async () => {
  const home = newHome();
  const { sora, group } = await hidamari(home);
  const [spring, winter] = await putMany(sora, [
    [group, "session", { title: "春の会", day: "2026-04-11" }],
    [group, "session", { title: "冬の会", day: "2026-12-12" }],
  ]);
  await putMany(sora, [
    [group, "decision", { session: spring, body: "お茶は自分でいれる。", on: "2026-04-11", review_on: today() }],
    [group, "decision", { session: winter, body: "冬は14時から。", on: "2026-12-12", review_on: "2027-03-01" }],
    ["private", "reflection", { session: spring, body: "直そうとした。聞いた。", day: "2026-04-11" }],
  ]);
  let window = await unlocked({ home, lang: "ja" });
  await gatherings(window);
  await window.run(() => document.querySelector("[data-tab=group-decisions]").focus());
  await window.press("Enter");
  await window.becomes(() => window.texts("[data-decision] .body"), ["冬は14時から。", "お茶は自分でいれる。"]);
  await window.waitForText("2027年3月1日", { in: "[data-decision]" });
  assert.deepEqual(await window.axe("main"), []);
  await window.clickText("春の会", { in: "main" });
  await window.becomes(() => window.text("h1"), "春の会");
  for (const [words, kind, title] of [
    ["冬は14時", "decision", "冬の会"],
    ["直そうと", "reflection", "春の会"],
  ]) {
    await window.press("Control+k");
    await window.fill("dialog input[role=combobox]", words);
    await window.click(`dialog [role=option][data-kind=${kind}]`);
    await window.becomes(() => window.text("h1"), title);
  }
  await window.close();

  // Its gathering is in the trash; the page says so and offers what to do.
  await tell(sora, ["rm", spring]);
  window = await unlocked({ home, lang: "ja" });
  await visit(window, "home");
  await window.clickText("決めたつどいへ");
  await window.waitForText("このつどいは、ここにありません。");
  assert.deepEqual(await window.axe("main"), []);
  await window.click("[data-do=to-trash]");
  await window.waitForText("春の会");
  assert.deepEqual(await window.errors(), []);
});

test("somebody who has left a group can read what was there, and is offered nothing that writes", async () => {
  const home = newHome();
  const [{ sora, group }, mint] = [await hidamari(newHome()), await newVault(home, { name: "ミント" })];
  await exchangeCards(sora, mint);
  await tell(sora, ["group", "add", "ひだまり", "ミント", "--role", "facilitator"]);
  const [gathering] = await putMany(sora, [
    [group, "session", { title: "春の会", day: "2026-04-11", template: "topic" }],
  ]);
  await putMany(sora, [
    [group, "agenda_item", { session: gathering, key: "share", ja: "工夫", minutes: 25, position: "i" }],
    [group, "note", { session: gathering, step: "share", body: "工夫が五つ出た。" }],
    [group, "decision", { session: gathering, body: "お茶は自分でいれる。" }],
    [group, "follow_up", { session: gathering, text: "膝掛けを借りる" }],
    [group, "handover", { session: gathering, on: "2026-04-11", room: "二階" }],
  ]);
  await handOver(sora, group, mint);
  await tell(mint, ["group", "remove", "ひだまり", (await tell(mint, ["status"])).person]);
  const window = await unlocked({ home, lang: "ja" });
  await visit(window, "gatherings");
  await window.waitFor("[data-gathering]");
  assert.equal(await window.count("[data-do=new]"), 0);
  await window.click("[data-gathering]");
  for (const words of ["工夫が五つ出た。", "お茶は自分でいれる。", "膝掛けを借りる"])
    await window.waitForText(words, { in: "main" });
  const buttons = await window.run(() =>
    [...document.querySelectorAll("main article button:not([role=tab])")].map((one) => one.dataset.do ?? one.innerText),
  );
  assert.deepEqual(buttons, ["to-list"]);
  assert.equal(
    await window.count("main input:not(:disabled), main textarea, [data-part=attendance], [data-part=handover]"),
    0,
  );
  assert.deepEqual(await window.axe("main"), []);
  assert.deepEqual(await window.errors(), []);
});

for (const [lang, theme] of [
  ["ja", "light"],
  ["en", "dark"],
]) {
  test(`no place of a gathering breaks WCAG 2 A or AA (${lang}, ${theme})`, async () => {
    const home = newHome();
    const { sora, group } = await hidamari(home, lang);
    const gathering = await put(sora, group, "session", {
      title: "A gathering",
      day: "2026-04-11",
      starts_at: "14:00",
      template: "topic",
    });
    await putMany(sora, [
      [
        group,
        "agenda_item",
        { session: gathering, key: "share", en: "What helped", ja: "工夫", minutes: 25, position: "i" },
      ],
      [group, "note", { session: gathering, step: "share", body: "- one\n- two" }],
      [group, "decision", { session: gathering, body: "Tea for whoever wants it.", review_on: "2026-08-01" }],
      [group, "follow_up", { session: gathering, text: "Ask for blankets", owner: "ミント", due_on: "2026-05-01" }],
    ]);
    writeFileSync(
      join(home, "window.json"),
      JSON.stringify({ lang, theme, text_percent: 100, lock_minutes: 5, era: false }),
    );
    const window = await unlocked({ home, lang });
    await gatherings(window);
    await window.waitFor("[data-gathering]");
    assert.deepEqual(await window.axe("main"), []);
    await window.click("[data-gathering]");
    await window.waitFor("[data-part=reflection]");
    assert.deepEqual(await window.axe("main"), []);
    for (const open of ["edit-facts", "edit-decision", "add-follow-up", "edit-handover", "write-reflection"])
      await window.click(`[data-do=${open}]`);
    assert.deepEqual(await window.axe("main"), []);
    await window.click("[data-tab=before]");
    await window.click("[data-do=edit-agenda]");
    assert.deepEqual(await window.axe("main"), []);
    await window.click("[data-tab=room]");
    await window.waitFor("[data-part=attendance]");
    assert.deepEqual(await window.axe("main"), []);
    await gatherings(window);
    await window.click("[data-do=new]");
    await window.waitFor("[data-do=plan]");
    assert.deepEqual(await window.axe("main"), []);
    assert.deepEqual([await window.errors(), await window.refusedByPolicy()], [[], []]);
  });
}
