// Every form writes only the fields that somebody touched, and shows what somebody else wrote meanwhile
// (ui/src/records/form.svelte.ts).
import assert from "node:assert/strict";

import { test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import {
  exchangeCards,
  exportBundle,
  handOver,
  newGroup,
  newHome,
  newVault,
  put,
  putMany,
  importBundles,
  tell,
} from "./vaults.mjs";

async function toResource(window) {
  await visit(window, "library");
  await window.click("[data-resource]");
  await window.waitFor("[data-part=words] [data-do=change-words]");
}

test("changing what one says of a resource decides nothing about the name, of which there are two versions, and shows what was written meanwhile", async () => {
  const home = newHome();
  const [sora, mint] = [await newVault(home, { name: "そら" }), await newVault(newHome(), { name: "ミント" })];
  await exchangeCards(sora, mint);
  const group = await newGroup(sora, "ひだまり", [[mint, "facilitator"]]);
  const resource = await put(sora, group, "resource", { title: "待つことの本" });
  const words = await put(sora, group, "recommendation", { resource, body: "待てました。", by: "そら" });
  await handOver(sora, group, mint);
  await Promise.all([
    put(sora, group, "recommendation", { by: "空" }, words),
    put(mint, group, "recommendation", { by: "SORA" }, words),
  ]);
  await importBundles(sora, await exportBundle(mint, group, sora));

  let window = await unlocked({ home, lang: "ja" });
  await toResource(window);
  await window.click("[data-do=change-words]");
  await window.waitFor("[data-form=recommendation] [data-do=versions]", {
    saying: "the field of two versions to be shown, and not written in",
  });
  await window.fill("[data-form=recommendation] textarea", "第三章で待てました。");
  assert.deepEqual(await window.axe("main"), []);
  await window.run(() => {
    const one = document.querySelector("[data-do=save-words]");
    one.click();
    one.click();
  });
  await window.waitForText("第三章で待てました。", { in: "[data-words]" });
  await window.becomes(() => window.run(() => document.activeElement.dataset.do), "recommend");
  await window.click("[data-do=change-words]");
  await window.fill("[data-form=recommendation] textarea", "第三章で、待てました。");
  await window.waitForText("下書きとして残しました", { in: "[data-form=recommendation]" });
  await window.kill();
  const kept = await tell(sora, ["get", words]);
  assert.deepEqual([kept.fields.body, Object.keys(kept.conflicts)], ["第三章で待てました。", ["by"]]);
  await put(sora, group, "recommendation", { body: "二度読みました。" }, words);

  window = await unlocked({ home, lang: "ja" });
  await toResource(window);
  await window.clickText("続きを書く", { in: "[data-words]" });
  await window.waitForText("二度読みました。", { in: "[data-say=meanwhile]" });
  await window.becomes(() => window.value("[data-form=recommendation] textarea"), "第三章で、待てました。");
  await window.click("[data-do=save-words]");
  await window.waitForText("第三章で、待てました。", { in: "[data-words]" });
  assert.deepEqual([await window.errors(), await window.refusedByPolicy()], [[], []]);
  await window.close();
  const { records } = await tell(sora, ["list", group, "recommendation"]);
  assert.deepEqual(
    [records.length, records[0].fields.body, Object.keys(records[0].conflicts)],
    [1, "第三章で、待てました。", ["by"]],
  );
});

test("a line of a helpline that somebody edits takes nothing back of what was changed elsewhere meanwhile", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "hana" });
  const [id] = await putMany(vault, [
    ["private", "helpline", { name: "保健センター", number: "03-0000-0000", cost: "無料" }],
  ]);
  const [name, number, hours] = ["name", "number", "hours"].map((field) => `dialog [data-name=${field}] input`);
  const edit = async (window) => {
    await window.click("button.help");
    await window.click("[data-do=order]");
    await window.clickText("直す", { in: `[data-line="${id}"]` });
  };
  let window = await unlocked({ home, lang: "ja" });
  await edit(window);
  await window.type(hours, "平日9時から");
  await window.type(name, "（本館）");
  await window.waitForText("下書きとして残しました", { in: "dialog" });
  await window.kill();
  await put(vault, "private", "helpline", { number: "03-1111-1111", name: "健康センター" }, id);

  window = await unlocked({ home, lang: "ja" });
  await edit(window);
  await window.becomes(() => window.value(hours), "平日9時から");
  await window.becomes(() => window.value(number), "03-1111-1111");
  await window.waitForText("健康センター", { in: "dialog [data-say=meanwhile]" });
  assert.deepEqual(await window.axe(), []);
  await window.click("[data-do=keep-line]");
  await window.waitGone("dialog");
  await window.waitForText("平日9時から", { in: `[data-line="${id}"]` });
  assert.deepEqual(await window.errors(), []);
  await window.close();
  const { fields } = await tell(vault, ["get", id]);
  assert.deepEqual(
    [fields.name, fields.number, fields.hours, fields.cost],
    ["保健センター（本館）", "03-1111-1111", "平日9時から", "無料"],
  );
});
