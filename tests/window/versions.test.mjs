// Two versions in the window, with real vaults: row 8 of the story. Two people changed a record independently; a person
// decides.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import {
  batch,
  exchangeCards,
  exportBundle,
  handOver,
  newGroup,
  newHome,
  newVault,
  put,
  importBundles,
  tell,
} from "./vaults.mjs";

const FIRST = "静かな部屋でお茶を飲む。\n本を一冊だけ持っていく。";
const HERS = "静かな部屋でお茶を飲む。\n本を一冊だけ持っていく。\n灯りは小さくする。";
const THEIRS = "静かな部屋でココアを飲む。\n本を一冊だけ持っていく。";

/**
 * Two laptops that changed the same resource independently (text, title, day of checking), and the bundle of one of
 * them.
 */
async function apart(lang = "ja") {
  const [hana, mint] = await Promise.all([
    newVault(newHome(), { folder: "hana", lang }),
    newVault(newHome(), { folder: "mint", name: "ミント", lang }),
  ]);
  await exchangeCards(hana, mint);
  const group = await newGroup(hana, "ひだまり", [[mint, "facilitator"]]);
  const id = await put(hana, group, "resource", { title: "眠れない夜に", body: FIRST, verified_on: "2026-04-01" });
  await handOver(hana, group, mint);
  await handOver(mint, group, hana);
  await Promise.all([
    put(hana, group, "resource", { title: "眠れない夜に", body: HERS, verified_on: "2026-08-02" }, id),
    put(mint, group, "resource", { body: THEIRS, verified_on: "2026-08-09" }, id),
  ]);
  const files = await exportBundle(mint, group, hana);
  return { hana, mint, group, id, files };
}

/** Replaces a field's text by lines. The driver drops line breaks, so each is a key. */
async function write(window, text) {
  const [first, ...lines] = text.split("\n");
  await window.fill("[data-do=merge] textarea", first);
  for (const line of lines) {
    await window.press("Enter");
    await window.type("[data-do=merge] textarea", line);
  }
}

const fields = async (vault, id) => (await tell(vault, ["get", id])).fields;

test("row 8: both versions are side by side, one is chosen, the other merged, and importing again changes nothing", async () => {
  const { hana, mint, group, id, files } = await apart();
  const window = await unlocked({ home: hana.home, folder: "hana" });
  await visit(window, "import");
  await window.fill("[data-field=path] input", files[0]);
  await window.press("Enter");
  await window.waitFor("[data-page=arriving]");
  await window.becomes(() => window.text("[data-counts]"), /選んでほしいもの2件/);
  await window.click("[data-do=import]");
  await window.clickText("二つの版を見比べる", { in: "[data-page=taken]" });
  await window.waitForText("見比べるところ2か所");
  await window.clickText("見比べる", { in: "main" });

  await window.waitFor("[data-field=body] [data-version='1']");
  const sides = await window.texts("[data-field=body] [data-version]");
  assert.ok(
    sides.some((side) => /あなたの版（このパソコン）[\s\S]*灯りは小さくする/.test(side)),
    sides.join("\n"),
  );
  assert.ok(
    sides.some((side) => /ミントさんの版[\s\S]*ココア/.test(side)),
    sides.join("\n"),
  );
  const marks = (await window.texts("[data-field=body] mark")).join("|");
  assert.match(marks, /灯りは小さくする/);
  assert.match(marks, /ココア/);
  assert.doesNotMatch(marks, /静かな部屋/);
  assert.match((await window.texts("[data-field=verified_on] [data-version]")).join(" "), /2026年8月9日\(日\)/);

  const day = (await window.texts("[data-field=verified_on] [data-version]")).findIndex((side) =>
    side.includes("8月9日"),
  );
  await window.click(`[data-field=verified_on] [data-version='${day}'] button`);
  await window.waitFor("[data-field=verified_on][data-decided]");
  await window.clickText("合わせて書く", { in: "[data-field=body]" });
  const proposed = await window.value("[data-do=merge] textarea");
  for (const line of new Set([...HERS.split("\n"), ...THEIRS.split("\n")])) {
    assert.equal(proposed.split("\n").filter((one) => one === line).length, 1, `“${line}” is there once`);
  }
  const merged = "静かな部屋でお茶かココアを飲む。\n本を一冊だけ持っていく。\n灯りは小さくする。";
  await write(window, merged);
  await window.clickText("この文にする");
  await window.waitFor("[data-field=body][data-decided]");
  await window.waitForText("ミントさんの版", { in: "[data-field=body]", saying: "the versions stay in sight" });
  await window.becomes(
    () => window.run(async () => (await globalThis.__TAURI_INTERNALS__.invoke("status")).conflicts),
    0,
  );
  await window.clickText("書き直す", { in: "[data-field=body]" });
  await write(window, `${merged}\nおやすみなさい。`);
  await window.clickText("この文にする");
  await window.waitGone("[data-do=merge]");
  assert.deepEqual([await window.errors(), await window.refusedByPolicy()], [[], []]);
  await window.close();

  const decided = await fields(hana, id);
  assert.deepEqual([decided.body, decided.verified_on], [`${merged}\nおやすみなさい。`, "2026-08-09"]);
  const again = await importBundles(hana, files);
  assert.deepEqual([again.new, again.conflicts], [0, 0]);
  await handOver(hana, group, mint);
  assert.deepEqual(await fields(mint, id), decided);
  assert.equal((await tell(mint, ["status"])).conflicts, 0);
});

test("deciding later leaves both versions, and the unsaved merge is still there", async () => {
  const { hana, id, files } = await apart();
  await importBundles(hana, files);
  const window = await unlocked({ home: hana.home, folder: "hana" });
  await visit(window, "versions");
  await window.clickText("見比べる", { in: "main" });
  await window.clickText("合わせて書く", { in: "[data-field=body]" });
  await window.fill("[data-do=merge] textarea", "まだ考えています");
  await window.waitForText("下書きとして残しました", { in: "[data-do=merge]" });
  await window.clickText("あとで決める");
  await window.waitForText("見比べるところ2か所");
  await window.clickText("見比べる", { in: "main" });
  await window.clickText("合わせて書く", { in: "[data-field=body]" });
  await window.waitFor(async (one) => (await one.value("[data-do=merge] textarea")) === "まだ考えています", {
    saying: "the draft to be there",
  });
  await window.close();
  assert.deepEqual(Object.keys((await tell(hana, ["get", id])).conflicts).toSorted(), ["body", "verified_on"]);
});

for (const [lang, theme] of [
  ["ja", "dark"],
  ["en", "light"],
]) {
  test(`two versions break no rule of WCAG, fit large letters and can be decided by keyboard alone (${lang}, ${theme})`, async () => {
    const { hana, group, files } = await apart(lang);
    await importBundles(hana, files);
    await batch(hana, [[["put", group, "resource"], { title: "Another" }]]);
    writeFileSync(join(hana.home, "window.json"), JSON.stringify({ lang, theme }));
    const window = await unlocked({ home: hana.home, folder: "hana", lang });
    await window.resize(1024, 700);
    await visit(window, "versions");
    await window.waitFor("main li button.main");
    assert.deepEqual(await window.axe(), []);
    await window.run(() => document.querySelector("main li button.main").focus());
    await window.press("Enter");
    await window.waitFor("[data-field=body] mark");
    assert.deepEqual(await window.axe(), []);
    await window.run(() => (document.documentElement.style.fontSize = "200%"));
    const fits = () => document.querySelector("main").scrollWidth <= document.querySelector("main").clientWidth;
    await window.becomes(() => window.run(fits), true);
    await window.run(() => document.querySelector("main h1").focus());
    for (
      let at = 0;
      at < 10 && !(await window.run(() => document.activeElement.closest("[data-version]") !== null));
      at++
    )
      await window.press("Tab");
    await window.press("Enter");
    await window.waitFor("[data-decided]");
    await window.becomes(
      () => window.run(() => document.activeElement.closest("section")?.hasAttribute("data-field-open")),
      true,
    );
    assert.deepEqual(await window.axe(), []);
  });
}
