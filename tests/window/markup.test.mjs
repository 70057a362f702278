// What others wrote is shown and never run, in every field that is rendered, even if the sanitiser should fail.
import assert from "node:assert/strict";

import { ATTACKS, RAW } from "./attacks.mjs";
import { test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { PLACES, settled, visit } from "./routes.mjs";
import { batch, newGroup, newHome, newVault, putMany } from "./vaults.mjs";

/** What an attack would set if it ran. Where an attack is shown, this can be read. */
const MARK = "hit=1";
/** Places that show nothing from this vault. */
const OWN_WORDS_ONLY = ["newgroup", "invited", "exchange", "import", "settings", "backups"];
/** A day in the future, and a prefix that puts a name first in its list. */
const [LATER, FIRST] = ["2099-11-24", "! "];

/** An attack as one line, like names and titles, as long as those may be. */
const line = (attack, max = 290) => attack.replace(/[\n\r\t\u0000\u202e]/g, " ").slice(0, max);
const day = (n) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);

/** A vault whose every field says something hostile. */
async function hostileHome() {
  const home = newHome();
  const vault = await newVault(home, { folder: "sora", name: "そら" });
  const group = "ひだまり";
  await newGroup(vault, group, []);
  const all = ATTACKS.join("\n\n").replaceAll("\u0000", "");
  const rows = [
    ["private", "journal", { title: "all", body: all, day: "2026-11-01" }],
    ["private", "goal", { why: all, ladder: ATTACKS.slice(0, 5).map((one) => line(one)), state: "active", review_on: "2026-11-01" }],
    [group, "goal", { why: all, ladder: ATTACKS.slice(0, 5).map((one) => line(one)), state: "active" }],
    ["private", "safety_plan", { signs: all, alone: all, places: all, talk_to: all, services: all, surroundings: all, please_do: all, please_dont: all, matters: all }],
    [group, "agreement", { number: 1, ja: all, en: all }],
    [group, "decision", { body: all, on: "2026-11-01", by_whom: line(ATTACKS[5]), review_on: "2026-11-01" }],
    [group, "excerpt", { title: line(ATTACKS[6]), body: all, day: "2026-11-01" }],
  ];
  for (const [n, attack] of ATTACKS.entries()) {
    const text = attack.replaceAll("\u0000", "");
    rows.push(["private", "journal", { title: line(attack), body: text, day: day(n), tags: [line(attack, 90)] }]);
    rows.push([group, "resource", { title: line(attack), kind: line(attack), licence: line(attack), reading_level: line(attack), body: text, content_note: text, tags: [line(attack, 90)] }]);
    rows.push([group, "session", { title: line(attack), place: line(attack), topic: line(attack), format: line(attack), day: day(n), template: "topic" }]);
  }
  for (const attack of ATTACKS.slice(0, 60)) {
    rows.push([group, "member", { name: line(attack, 90), reading: line(attack, 90), pronouns: line(attack, 90), state: "active" }]);
    rows.push([group, "follow_up", { text: attack.replaceAll("\u0000", ""), owner: line(attack) }]);
  }
  await putMany(vault, rows);
  await hostileChildren(vault, group, all);
  const [away] = await putMany(vault, [["private", "journal", { title: line(ATTACKS[1]), body: all }]]);
  await batch(vault, [["rm", away]]);
  return { home, count: ATTACKS.length };
}

/** Writes a gathering, a resource, a goal and a member with all their child records; each is first in its list. */
async function hostileChildren(vault, group, all) {
  const one = line(ATTACKS[7]);
  const [gathering, resource, goal, member] = await putMany(vault, [
    [group, "session", { title: one, place: one, topic: one, day: LATER, template: "topic", headcount: 8 }],
    [group, "resource", { title: `${FIRST}${line(ATTACKS[9])}`, kind: one, body: all, content_note: all, tags: [one.slice(0, 90)] }],
    ["private", "goal", { why: all, ladder: ATTACKS.slice(10, 15).map((text) => line(text)), state: "active", since: "2026-11-24" }],
    [group, "member", { name: line(ATTACKS[8], 90), reading: `${FIRST}${line(ATTACKS[8], 90)}`, state: "active" }],
  ]);
  await putMany(vault, [
    [group, "agenda_item", { session: gathering, key: "a", ja: all, en: all, minutes: 5, position: "i" }],
    [group, "note", { session: gathering, body: all, position: "i" }],
    [group, "decision", { session: gathering, body: all, objections: all, on: "2026-11-24", by_whom: one }],
    [group, "follow_up", { session: gathering, text: all, owner: one }],
    [group, "handover", { session: gathering, on: "2026-11-24", room: one, key: one, format: one, access_needs: all, open_decisions: all, safety_tasks: all, room_felt: one }],
    ["private", "reflection", { session: gathering, body: all }],
    [group, "recommendation", { resource, body: all, by: one }],
    ["private", "step", { goal, text: all, position: "i" }],
    ["private", "review", { goal, on: "2026-11-24", rung: 1, note: all, why: all, ladder: ATTACKS.slice(15, 20).map((text) => line(text)) }],
    [group, "profile", { member, field: one.slice(0, 90), value: all }],
    ["private", "mood", { face: 3, note: all, factors: [one.slice(0, 90)], own: { [one.slice(0, 60)]: 3 } }],
    ["private", "helpline", { name: one, number: one, hours: one, cost: one, source: one, enabled: true }],
    [group, "template", { ja: one, en: one, notes: true, steps: [{ key: "a", minutes: 5, ja: one, en: one }] }],
  ]);
}

test("no markup that somebody wrote runs or tries to in any place", { timeout: 600_000 }, async () => {
  const { home, count } = await hostileHome();
  assert.ok(count >= 300, `${count} attacks`);
  const window = await unlocked({ home, lang: "ja" });
  const hit = async (where) => {
    assert.equal(await window.run(() => globalThis.hit ?? null), null, `something ran in ${where}`);
    assert.deepEqual(await window.refusedByPolicy(), [], `the policy had to refuse something in ${where}`);
  };
  for (const [place, go] of PLACES.filter(([name]) => !OWN_WORDS_ONLY.includes(name))) {
    await go(window);
    await window.waitFor((one) => one.run(isRead, MARK), { saying: `an attack to be read in ${place}` });
    await settled(window);
    await scrollThrough(window);
    await hit(place);
  }
  // Pages of single records: first the one with all child records, then others.
  for (const [place, rows, many] of [
    ["journal", "main [data-record]", 6],
    ["library", "main [data-record]", 6],
    ["gatherings", "main [data-record]", 4],
    ["members", "main button.name", 2],
    ["goals", "main button.goal", 2],
  ]) {
    for (let n = 0; n < many; n++) {
      await open(window, place, rows, n);
      await hit(`a record of ${place}`);
    }
  }
  // Markdown, attack by attack, rendered by the component that shows it in the app.
  const left = await window.run(async (attacks) => {
    const html = await Promise.all(attacks.map((text) => globalThis.__TAURI_INTERNALS__.invoke("render_markdown", { text })));
    const page = document.createElement("div");
    document.querySelector("main").append(page);
    const bad = [];
    html.forEach((one, n) => {
      page.innerHTML = one;
      if (page.querySelector("script, iframe, object, embed, svg, math, style, link, meta, base, form, input, img, a") || [...page.querySelectorAll("*")].some((node) => node.attributes.length > 0)) bad.push(attacks[n]);
    });
    page.remove();
    return bad;
  }, ATTACKS);
  assert.deepEqual(left, []);
  await hit("the rendered Markdown");
  assert.deepEqual(await window.errors(), []);
});

test("with the sanitiser taken away, the policy still lets nothing run", async () => {
  const home = newHome();
  await newVault(home, { folder: "sora", name: "そら" });
  const window = await unlocked({ home, lang: "en" });
  await window.run(async (attacks) => {
    for (const attack of attacks) {
      const page = document.createElement("div");
      page.innerHTML = attack;
      document.querySelector("main").append(page);
      for (const one of page.querySelectorAll("a, button")) one.click?.();
      await new Promise((go) => setTimeout(go, 10));
      page.remove();
    }
    await new Promise((go) => setTimeout(go, 500));
  }, RAW);
  assert.equal(await window.run(() => globalThis.hit ?? null), null);
  assert.ok((await window.refusedByPolicy()).length > 0, "the policy was asked at all: otherwise this proves nothing");
});

/** Whether `mark` can be read on the page, as text or in a field, and all Markdown has been rendered. */
function isRead(mark) {
  const main = document.querySelector("main");
  const fields = [...main.querySelectorAll("input, textarea")].map((one) => one.value);
  return [main.innerText, ...fields].some((words) => words.includes(mark)) && !main.querySelector(".text.raw");
}

/** Scrolls everything that scrolls to its end, each in a call of its own, because no call may take long. */
async function scrollThrough(window) {
  const count = await window.run(() => {
    const scrolls = (one) => one.scrollHeight > one.clientHeight + 40 && getComputedStyle(one).overflowY !== "visible";
    globalThis.scrolled = [...document.querySelectorAll("main, main *")].filter(scrolls);
    return globalThis.scrolled.length;
  });
  for (let at = 0; at < count; at++) {
    await window.run(async (nth) => {
      const one = globalThis.scrolled[nth];
      for (let steps = 0; steps < 60 && one.scrollTop + one.clientHeight < one.scrollHeight - 2; steps++) {
        one.scrollTop += one.clientHeight * 2;
        await new Promise((go) => requestAnimationFrame(() => setTimeout(go, 5)));
      }
      one.scrollTop = 0;
    }, at);
  }
}

/**
 * Opens the `nth` record of a place, which must exist, and waits until its page shows its name and its child records.
 */
async function open(window, place, rows, nth) {
  await visit(window, place);
  const clicked = (css, at) => {
    const row = [...document.querySelectorAll(css)].filter((one) => one.checkVisibility())[at];
    const name = (row?.querySelector("strong, .why, .line:last-child") ?? row)?.textContent;
    row?.click();
    return name;
  };
  const name = await window.waitFor((one) => one.run(clicked, rows, nth), { saying: `record ${nth + 1} of ${place}` });
  const isOpen = (called) => {
    const tidy = (text) => text.replace(/\s+/g, " ").trim();
    const begins = tidy(called).replace(/…$/, "");
    return [...document.querySelectorAll("main h1, main h2")].some((one) => tidy(one.textContent).startsWith(begins)) && !document.querySelector("main .text.raw");
  };
  await window.waitFor((one) => one.run(isOpen, name), { saying: `the page of “${name}”` });
  await settled(window);
}
