// Two people of one name, or nearly: the window says so before somebody comes in, and marks them afterwards.
import assert from "node:assert/strict";

import { test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import { exchangeCards, handOver, newDrive, newGroup, newHome, newVault, put, putMany, tell } from "./vaults.mjs";

test("somebody whose name looks like another's comes in only once it was said that they are another", async () => {
  const home = newHome();
  const sora = await newVault(home, { name: "そら" });
  const group = await newGroup(sora, "ひだまり");
  await putMany(sora, [[group, "member", { name: "ミント", role: "member", state: "active" }]]);
  const window = await unlocked({ home, lang: "ja" });
  const added = async () => (await tell(sora, ["list", group, "member"])).records.length;

  await visit(window, "members");
  await window.clickText("パソコンなしで加える");
  for (const name of ["ミント", "み\u200bんと", "ﾐﾝﾄ "]) {
    await window.fill("dialog input[type=text]", name);
    await window.waitForText("よく似た名前の人が、もういます：ミント", { in: "dialog" });
    assert.equal(await window.run(() => document.querySelector("[data-do=add-member]").disabled), true, name);
  }
  assert.deepEqual(await window.axe("dialog"), []);
  await window.fill("dialog input[type=text]", "まめ");
  await window.becomes(() => window.run(() => document.querySelector("[data-alike]") === null), true, {
    saying: "nobody is like them",
  });
  await window.fill("dialog input[type=text]", "みんと");
  await window.click("[data-alike] input");
  await window.click("[data-do=add-member]");
  await window.waitForText("みんとさん", { in: "dialog" });
  await window.clickText("終わる", { in: "dialog" });
  await window.becomes(
    () =>
      window.run(() => document.querySelector("main").innerText.split("よく似た名前の人がほかにもいます").length - 1),
    2,
    { saying: "both are marked" },
  );
  assert.deepEqual([await window.axe(), await window.errors(), await window.refusedByPolicy()], [[], [], []]);
  await window.close();
  assert.equal(await added(), 3);
});

test("after a bundle it is said whose name looks like another's", async () => {
  const home = newHome();
  const [sora, mint] = await Promise.all([newVault(home, { name: "そら" }), newVault(newHome(), { name: "ミント" })]);
  await exchangeCards(sora, mint);
  const group = await newGroup(sora, "ひだまり", [[mint, "facilitator"]]);
  await handOver(sora, group, mint);
  await put(mint, group, "member", { name: "S\u{43e}ra", role: "member", state: "active" });
  await put(mint, group, "member", { name: "Sora", reading: "そら", role: "member", state: "active" });
  const drive = newDrive();
  await tell(mint, ["export", group, "--out", drive]);

  const window = await unlocked({ home, lang: "ja" });
  await visit(window, "import");
  await window.fill("[data-field=folder] input", drive);
  await window.clickText("ここの包みを見る");
  await window.waitFor("[data-page=arriving]");
  await window.click("[data-do=import]");
  await window.waitForText("よく似た名前の人がいます", { in: "[data-alike]" });
  const said = await window.run(() => document.querySelector("[data-alike]").innerText);
  assert.ok(said.includes("Sora (そら)") && said.includes("S\u{43e}ra"), said);
  await window.clickText("メンバーを見る", { in: "[data-alike]" });
  await window.waitForText("よく似た名前の人がほかにもいます", { in: "main" });
  assert.deepEqual([await window.axe(), await window.errors(), await window.refusedByPolicy()], [[], [], []]);
});
