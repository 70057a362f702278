// Export and import in the window, with real vaults and files: row 2 of the story, and what may come in between.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { built } from "../../scripts/dev/screen.mjs";
import { openWindow, test } from "./driver.mjs";
import { unlock, unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import {
  batch,
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

const SECRET = "だれにも見せない窓辺の話";

/** Two laptops: はな's with a group, a gathering, a resource and a private entry; ミント's, who is a facilitator. */
async function twoLaptops(lang = "ja") {
  const [hana, mint] = await Promise.all([
    newVault(newHome(), { folder: "hana", lang }),
    newVault(newHome(), { folder: "mint", name: "ミント", lang }),
  ]);
  await exchangeCards(hana, mint);
  const group = await newGroup(hana, "ひだまり", [[mint, "facilitator"]]);
  const [gathering] = await putMany(hana, [
    [group, "session", { title: "四月のつどい", day: "2026-04-11" }],
    [group, "resource", { title: "眠れない夜の過ごし方", body: "あたたかいものを飲む。" }],
    ["private", "journal", { body: SECRET, day: "2026-04-11" }],
  ]);
  await put(hana, group, "handover", { session: gathering, on: "2026-04-11", room_felt: "しずかな場でした" });
  return { hana, mint, group };
}

/** Goes to a half of the exchange by the bar and its tab. */
async function goTo(window, half) {
  await visit(window, half === "export" ? "exchange" : "import");
  await window.waitFor(`[data-half=${half}]`);
}

async function importFromFolder(window, folder) {
  await window.fill("[data-field=folder] input", folder);
  await window.clickText("ここの包みを見る");
  await window.waitFor("[data-page=arriving]");
}

test("row 2: what はな writes to a drive opens on ミント's laptop after the right passphrase, and nothing private comes along", async () => {
  const { hana, mint, group } = await twoLaptops();
  const drive = newDrive();

  const first = await unlocked({ home: hana.home, folder: "hana" });
  await goTo(first, "export");
  // Nobody is given the past unasked: first it is said how much of it leaves.
  await first.click("[data-do=export]");
  await first.waitForText("どこまで渡すかを、一つ選んでください", { in: "[data-field=history]" });
  await first.becomes(() => first.run(() => document.activeElement.value), "now");
  assert.deepEqual(readdirSync(drive), []);
  await first.click("[data-field=history] input[value=all]");
  await first.waitForText("四月のつどい", { in: "[data-half=export]" });
  await first.click("[data-do=export]");
  await first.waitForText("フォルダーを選ぶか、場所を書いてください", { in: "[data-half=export]" });
  await first.becomes(() => first.run(() => document.activeElement.getAttribute("aria-invalid")), "true");
  assert.match(await first.text("[data-space=facilitators]"), /しずかな場でした/);
  assert.doesNotMatch(await first.text("[data-space=group]"), /しずかな場でした/);
  assert.doesNotMatch(await first.html(), new RegExp(SECRET));
  await first.fill("[data-half=export] section input", drive);
  await first.click("[data-do=export]");
  await first.waitFor("[data-page=given]");
  const said = await first.text("[data-page=given]");
  for (const file of readdirSync(drive)) assert.ok(said.includes(file), `${file} is named`);
  assert.match(said, /読み直して、中身が同じことを確かめました[\s\S]*外しても大丈夫です[\s\S]*開ける人：ミント/);
  await first.close();

  const before = await tell(mint, ["status"]);
  const second = await openWindow({ home: mint.home });
  await second.click('[data-vault="mint"]');
  await second.type("input[type=password]", "ちがう言葉");
  await second.click("[data-do=unlock]");
  await second.waitFor("[data-code=wrong_passphrase]", { timeoutMs: 20_000 });
  assert.deepEqual(await tell(mint, ["status"]), before, "a wrong passphrase changes nothing");
  if (await second.isShown(".notice")) await second.clickText("このお知らせを閉じる");
  await second.fill("input[type=password]", "");
  await unlock(second, { folder: "mint" });
  await goTo(second, "import");
  await importFromFolder(second, drive);
  await second.becomes(
    () => second.text("[data-page=arriving]"),
    /はなさんから[\s\S]*数字を確かめた人です[\s\S]*まだ何も変わっていません/,
  );
  await second.click("[data-do=import]");
  await second.waitFor("[data-page=taken]");
  await second.waitForText("四月のつどい", { in: "[data-page=taken]" });
  await second.waitForText("ひだまり", { in: "nav" });
  assert.match(await second.text("[data-page=taken]"), /しずかな場でした[\s\S]*取り込む前の記録を見るには/);

  // The same files once more change nothing.
  await second.clickText("ほかの包みも受け取る");
  await importFromFolder(second, drive);
  await second.waitForText("どれも前に届いていました", { in: "[data-page=arriving]" });
  assert.equal(await second.count("[data-counts]"), 0);
  await second.click("[data-do=import]");
  await second.waitForText("何も変わりませんでした", { in: "[data-page=taken]" });
  assert.deepEqual([await second.errors(), await second.refusedByPolicy()], [[], []]);
  await second.close();

  const [ours, theirs] = await Promise.all([hana, mint].map((vault) => tell(vault, ["list", group, "session"])));
  assert.deepEqual(
    theirs.records.map((one) => one.fields),
    ours.records.map((one) => one.fields),
  );
  assert.equal((await tell(mint, ["search", "窓辺の話"])).hits?.length ?? 0, 0);
});

for (const [lang, words] of [
  [
    "ja",
    {
      shown: /見える記録は変わりません[\s\S]*ミントさんのところに、(\d+)件の記録が届いたことがわかります/,
      taken: "届いています",
      behind: "すべて届いています",
      folder: "ここの包みを見る",
    },
  ],
  [
    "en",
    {
      shown: /No record that you see changes[\s\S]*It tells you that (\d+) records have reached ミント/,
      taken: "have reached",
      behind: "has everything",
      folder: "See the bundles there",
    },
  ],
]) {
  test(`a bundle that only answers says what it changes, with the number of records that left (${lang})`, async () => {
    const { hana, mint, group } = await twoLaptops(lang);
    let window = await unlocked({ home: hana.home, folder: "hana", lang });
    await goTo(window, "export");
    await window.click("[data-field=history] input[value=all]");
    await window.waitFor("[data-space=facilitators]");
    const counted = (await window.texts("[data-space] strong")).map((words) => Number(/\d+/.exec(words)?.[0]));
    const left = counted.reduce((sum, count) => sum + count, 0);
    assert.ok(counted.length === 2 && left > 2, counted.join());
    await window.close();
    await handOver(hana, group, mint);
    const [answer] = await exportBundle(mint, group, hana);

    window = await unlocked({ home: hana.home, folder: "hana", lang });
    await goTo(window, "import");
    // What is for the facilitators is in a file of its own beside it.
    await window.fill("[data-field=folder] input", dirname(answer));
    await window.clickText(words.folder);
    await window.waitFor("[data-page=arriving]");
    const shown = words.shown.exec(await window.text("[data-page=arriving]"));
    assert.equal(Number(shown?.[1]), left, await window.text("[data-page=arriving]"));
    await window.picture(`exchange-answer-${lang}.png`);
    assert.deepEqual(await window.axe(), []);
    await window.click("[data-do=import]");
    await window.waitForText(words.taken, { in: "[data-page=taken]" });
    await window.click("[data-do=to-group]");
    await window.waitForText(words.behind, { in: "section[aria-labelledby=received]" });
  });
}

test("a bundle that was opened or dropped shows what is in it and imports nothing, before the vault is open and after", async () => {
  const { hana, mint, group } = await twoLaptops();
  const [file] = await exportBundle(hana, group, mint);
  const before = await tell(mint, ["status"]);
  const window = await openWindow({ home: mint.home, args: [file] });
  await unlock(window, { folder: "mint" });
  await window.waitFor("[data-page=arriving]");
  await window.waitForText("はなさんから");
  await visit(window, "today");
  await goTo(window, "import");
  await window.waitFor("[data-page=arriving]", { saying: "it is still there after a detour" });
  await window.click("[data-do=aside]");
  await window.waitFor("[data-page=choose]");

  await goTo(window, "export");
  const program = process.env.TSUDOI_APP ?? built("tsudoi-app");
  const code = await new Promise((resolve) =>
    spawn(program, [file], { env: window.env, stdio: "ignore" }).once("exit", resolve),
  );
  assert.equal(code, 0);
  await window.waitFor("[data-page=arriving]");
  await window.click("[data-do=aside]");
  await window.waitFor("[data-page=choose]");

  await visit(window, "today");
  await window.drop(file);
  await window.waitFor("[data-page=arriving]");
  await window.waitForText("はなさんから");
  await window.close();

  const second = await openWindow({ home: mint.home });
  await second.waitFor('[data-vault="mint"]');
  await second.drop(file);
  await unlock(second, { folder: "mint" });
  await second.waitFor("[data-page=arriving]");
  await second.close();
  assert.deepEqual(await tell(mint, ["status"]), before);
});

test("a truncated bundle, one by somebody unknown and a file that is no bundle change nothing, and a good one is still imported", async () => {
  const { hana, mint, group } = await twoLaptops();
  const drive = newDrive();
  const [good] = await exportBundle(hana, group, mint);
  copyFileSync(good, join(drive, "b-good.tsudoi"));
  writeFileSync(join(drive, "a-cut.tsudoi"), readFileSync(good).subarray(0, -400));
  writeFileSync(join(drive, "c-none.tsudoi"), "お買い物のメモ");
  const stranger = await newVault(newHome(), { name: "たび" });
  await tell(stranger, ["card", "add", "-"], await command(mint, ["card", "show"]));
  const [unknown] = await exportBundle(stranger, await newGroup(stranger, "遠い町", [[mint]]), mint);

  const window = await unlocked({ home: mint.home, folder: "mint" });
  await goTo(window, "import");
  await window.fill("[data-field=path] input", join(drive, "a-cut.tsudoi"));
  await window.press("Enter");
  await window.waitFor("[data-page=unopened] [data-code=bundle_damaged]");
  await window.becomes(
    () => window.text("[data-page=unopened]"),
    /a-cut\.tsudoi[\s\S]*途中で切れている[\s\S]*何も変わっていません/,
  );
  await window.clickText("ほかの包みを選ぶ");
  await window.fill("[data-field=path] input", unknown);
  await window.press("Enter");
  await window.waitFor("[data-page=unopened] [data-code=unknown_sender]");
  await window.becomes(() => window.text("[data-page=unopened]"), /包みのファイルはそのままです/);
  await window.clickText("ほかの包みを選ぶ");
  await importFromFolder(window, drive);
  await window.becomes(() => window.text("[data-page=unopened]"), /開けなかった包み2個[\s\S]*a-cut[\s\S]*c-none/);
  await window.click("[data-do=import]");
  await window.waitForText("四月のつどい", { in: "[data-page=taken]" });
  assert.equal(readdirSync(drive).length, 3);
});

test("a part of a bundle is held, and the page says whose changes are missing until the other parts come", async () => {
  const { hana, mint, group } = await twoLaptops();
  await handOver(hana, group, mint);
  await handOver(mint, group, hana);
  const text = () =>
    Array.from({ length: 40_000 }, () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 5000))).join("");
  await putMany(
    hana,
    Array.from({ length: 4 }, (_, at) => [group, "resource", { title: `長い資料${at}`, body: text() }]),
  );
  const files = await exportBundle(hana, group, mint, ["--part-max", "150000"]);
  assert.ok(files.length > 2, files.join());

  const window = await unlocked({ home: mint.home, folder: "mint" });
  await goTo(window, "import");
  for (const [at, file] of [files[1], ...files].entries()) {
    await window.fill("[data-field=path] input", file);
    await window.press("Enter");
    await window.click("[data-do=import]");
    await window.waitFor("[data-page=taken]");
    if (at === 0)
      await window.becomes(() => window.text("[data-page=held]"), /はなさんのパソコンの変更\d+件を待っています/);
    // With all parts here, nothing is held any more.
    if (at === files.length) await window.waitGone("[data-page=held]");
    await window.clickText("ほかの包みも受け取る");
  }
  await window.close();
  assert.equal((await tell(mint, ["status"])).held, 0);
});

test("an import that would hide many records needs consent, and saying no leaves everything as it is", async () => {
  const { hana, mint, group } = await twoLaptops();
  const ids = await putMany(
    hana,
    Array.from({ length: 30 }, (_, at) => [group, "resource", { title: `資料${at}` }]),
  );
  await handOver(hana, group, mint);
  await handOver(mint, group, hana);
  await batch(
    hana,
    ids.map((id) => ["rm", id]),
  );
  const [file] = await exportBundle(hana, group, mint);
  const count = async () => (await tell(mint, ["list", group, "resource"])).records.length;
  const before = await count();

  const window = await unlocked({ home: mint.home, folder: "mint" });
  await goTo(window, "import");
  await window.fill("[data-field=path] input", file);
  await window.press("Enter");
  await window.waitFor("[data-page=arriving]");
  await window.click("[data-do=import]");
  await window.waitFor("[data-page=hides]");
  await window.becomes(() => window.text("[data-page=hides]"), /30件が見えなくなります/);
  await window.click("[data-do=aside]");
  await window.waitFor("[data-page=choose]");
  await window.close();
  assert.equal(await count(), before);
});

for (const [lang, theme] of [
  ["ja", "light"],
  ["en", "dark"],
]) {
  test(`export and import break no rule of WCAG and can be used by keyboard alone (${lang}, ${theme})`, async () => {
    const { hana, mint, group } = await twoLaptops(lang);
    await newGroup(hana, "こもれび", [[mint]]);
    writeFileSync(join(hana.home, "window.json"), JSON.stringify({ lang, theme }));
    const [file] = await exportBundle(hana, group, mint);
    await importBundles(mint, [file]);
    await put(mint, group, "resource", { title: "Breathing" });
    const [back] = await exportBundle(mint, group, hana);
    const window = await unlocked({ home: hana.home, folder: "hana", lang });
    await goTo(window, "export");
    await window.find("[data-field=history] input");
    await window.run(() => document.querySelector("[data-field=history] input").focus());
    await window.press("ArrowDown");
    await window.waitFor("[data-space=group]");
    assert.deepEqual(await window.axe(), []);

    await window.run(() => document.querySelector("[data-tab=exchange-export]").focus());
    await window.press("ArrowRight");
    await window.waitFor("[data-half=import] [data-page=choose]");
    await window.becomes(() => window.run(() => document.activeElement.dataset.tab), "exchange-import");
    assert.deepEqual(await window.axe(), []);
    await window.press("Tab", "Tab");
    await window.run(() => document.querySelector("[data-field=path] input").focus());
    await window.press(...back, "Enter");
    await window.waitFor("[data-page=arriving]");
    assert.deepEqual(await window.axe(), []);
    await window.press("Tab");
    for (let at = 0; at < 10 && !(await window.run(() => document.activeElement.matches("[data-do=import]"))); at++)
      await window.press("Tab");
    await window.press("Enter");
    await window.waitFor("[data-page=taken]");
    await window.waitForText("Breathing", { in: "[data-page=taken]" });
    assert.deepEqual(await window.axe(), []);
    await window.resize(1024, 700);
    await window.becomes(
      () => window.run(() => document.querySelector("main").scrollWidth <= document.querySelector("main").clientWidth),
      true,
    );
  });
}
