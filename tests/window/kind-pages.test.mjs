// Every kind that has a page of its own by its declaration, played by its example: written, changed, searched, thrown
// away and back, put on paper, received by others, and with two versions. A new simple noun needs no test of its own.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";

import { test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { KIND_PAGES, visit } from "./routes.mjs";
import {
  exchangeCards,
  exportBundle,
  handOver,
  importBundles,
  newDrive,
  newGroup,
  newHome,
  newVault,
  put,
  tell,
} from "./vaults.mjs";

const BY_HAND = ["line", "text", "url", "text_set", "text_list", "day"];
const OTHER = "ほかの言葉";

/** The declaration of a kind, as the command line shows it. */
async function declared(vault, kind) {
  return (await tell(vault, ["kinds", kind])).kinds[0];
}

/** The fields of the example that a person types, in declared order: [[name, value], …]. */
function wordsOf({ fields, example }) {
  return fields
    .filter(({ name, type }) => BY_HAND.includes(type) && example[name] !== undefined)
    .map(({ name }) => [name, example[name]]);
}

/** A set has no order. */
const unordered = (value) => (Array.isArray(value) ? [...value].sort() : value);

/** The names of the fields of words that are not in the title. */
function othersOf({ fields, title }) {
  return fields
    .filter(({ type, name }) => ["line", "text"].includes(type) && !title.includes(name))
    .map(({ name }) => name);
}

async function write(window, list, fields) {
  for (const [name, value] of fields) {
    const field = `${list} [data-form] [data-name="${name}"]`;
    if (!Array.isArray(value)) await window.fill(`${field} :is(input, textarea)`, value);
    for (const one of Array.isArray(value) ? value : []) {
      await window.type(`${field} input`, one);
      await window.press("Enter");
    }
  }
  await window.run(
    (css) => [1, 2].forEach(() => document.querySelector(css).click()),
    `${list} [data-form] [data-do=save]`,
  );
  await window.waitGone(`${list} [data-form]`);
}

for (const [kind, group, own] of KIND_PAGES) {
  test(`${kind}: one is written, changed in one field alone, found, thrown away and back, and put on paper`, async () => {
    const home = newHome();
    const sora = await newVault(home, { name: "そら" });
    const ours = await newGroup(sora, "ひだまり");
    const declaration = await declared(sora, kind);
    const [fields, list] = [wordsOf(declaration), `[data-list="${kind}"]`];
    const [first] = fields;
    const [other] = othersOf(declaration);
    let window = await unlocked({ home, lang: "ja" });
    for (const page of [group && `group-${kind}`, own && kind].filter(Boolean)) {
      await visit(window, page);
      await window.click(`${list} [data-do=add]`);
      await write(window, list, fields);
      await window.becomes(() => window.count(`${list} [data-record]`), 1);
      await window.click(`${list} [data-do=read]`);
      await window.waitFor(`${list} [data-facts="${kind}"]`);
      assert.deepEqual(await window.axe("main"), []);
    }
    await window.press("Control+k");
    await window.type("dialog input[role=combobox]", first[1].slice(0, 6));
    await window.waitFor(async () => (await window.count(`dialog [role=option][data-kind="${kind}"]`)) > 0, {
      saying: "it to be found",
    });
    await window.press("Escape");
    await window.waitGone("dialog");
    await window.click("[data-do=print]");
    const drive = newDrive();
    await window.type("dialog input[type=text]", drive);
    await window.click("dialog [data-do=print]");
    await window.waitForText("PDFができました", { in: "dialog" });
    assert.deepEqual(
      readdirSync(drive).map((name) => name.endsWith(".pdf")),
      [true],
    );
    await window.press("Escape");
    await window.waitGone("dialog");
    await window.click(`${list} [data-do=remove]`);
    await window.becomes(() => window.count(`${list} [data-record]`), 0);
    await window.clickText("元にもどす");
    await window.becomes(() => window.count(`${list} [data-record]`), 1);
    assert.deepEqual([await window.errors(), await window.refusedByPolicy()], [[], []]);
    await window.close();

    const space = own ? "private" : ours;
    const made = (await tell(sora, ["list", space, kind])).records;
    assert.equal(made.length, 1, "a double click makes one");
    for (const [name, value] of fields) assert.deepEqual(unordered(made[0].fields[name]), unordered(value), name);
    window = await unlocked({ home, lang: "ja" });
    await visit(window, own ? kind : `group-${kind}`);
    await window.click(`${list} [data-do=read]`);
    await window.click(`${list} [data-do=edit]`);
    await write(window, list, [[other, OTHER]]);
    await window.close();
    const [now] = (await tell(sora, ["list", space, kind])).records;
    assert.deepEqual(now.fields, { ...made[0].fields, [other]: OTHER });
  });

  if (!group) continue;
  test(`${kind}: of two versions of one field, an edit of another decides nothing, and both can be chosen from`, async () => {
    const home = newHome();
    const [sora, mint] = [await newVault(home, { name: "そら" }), await newVault(newHome(), { name: "ミント" })];
    await exchangeCards(sora, mint);
    const ours = await newGroup(sora, "ひだまり", [[mint, "facilitator"]]);
    const declaration = await declared(sora, kind);
    const [apart, other] = othersOf(declaration);
    const id = await put(sora, ours, kind, declaration.example);
    await handOver(sora, ours, mint);
    await Promise.all([
      put(sora, ours, kind, { [apart]: "ひとつめ" }, id),
      put(mint, ours, kind, { [apart]: "ふたつめ" }, id),
    ]);
    await importBundles(sora, await exportBundle(mint, ours, sora));
    const window = await unlocked({ home, lang: "ja" });
    const list = `[data-list="${kind}"]`;
    await visit(window, `group-${kind}`);
    await window.click(`${list} [data-do=read]`);
    await window.click(`${list} [data-do=edit]`);
    await write(window, list, [[other, OTHER]]);
    await window.waitForText(OTHER, { in: list });
    await window.close();
    const kept = await tell(sora, ["get", id]);
    assert.deepEqual([kept.fields[other], Object.keys(kept.conflicts)], [OTHER, [apart]]);
  });
}
