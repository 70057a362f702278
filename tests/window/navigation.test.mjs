// The side bar: one space at a time, its places and their tabs, by pointer and by keys, at the sizes that windows have.
import assert from "node:assert/strict";

import { openWindow, test } from "./driver.mjs";
import { unlock, unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import { exchangeCards, exportBundle, newGroup, newHome, newVault } from "./vaults.mjs";

/** A window on the vault of somebody who is in two groups. */
async function inTwoGroups(lang = "ja") {
  const home = newHome();
  const vault = await newVault(home, { folder: "sora", name: "そら", lang });
  for (const name of ["ひだまり", "こもれびピアサポートの会"]) await newGroup(vault, name);
  return unlocked({ home, lang });
}

const focusedOn = (window) =>
  window.run(
    () => document.activeElement.dataset.tab ?? document.activeElement.dataset.switch ?? document.activeElement.tagName,
  );
/** The group that the switch names. */
const nearGroup = async (window) => (await window.text("[data-switch=group]")).trim();

for (const lang of ["ja", "en"]) {
  test(`the side bar of either space fits without scrolling and has room for what comes (${lang})`, async () => {
    const window = await inTwoGroups(lang);
    for (const [width, height] of [
      [1024, 700],
      [1120, 720],
    ]) {
      await window.resize(width, height);
      for (const place of ["today", "home"]) {
        await visit(window, place);
        const bar = await window.run(() => {
          const parts = [...document.querySelectorAll(".side, nav, .places, .of-space")];
          const rows = [...document.querySelectorAll("nav [data-place]")].map((one) => one.getBoundingClientRect());
          return {
            scroll: parts.filter((one) => one.scrollHeight > one.clientHeight).map((one) => one.className),
            rows: rows.length + 1,
            low: Math.min(...rows.map((row) => row.height)),
            inside: rows.every((row) => row.top >= 0 && row.bottom <= innerHeight),
            room: document.querySelector(".of-space").clientHeight,
          };
        });
        assert.deepEqual([bar.scroll, bar.inside], [[], true], `${place} at ${width}×${height}`);
        assert.ok(bar.rows <= 10, `${bar.rows} rows, with the switch`);
        assert.ok(bar.low >= 44, `the lowest row has ${bar.low} px`);
        assert.ok(bar.room >= 7 * 44, `${bar.room} px for the places of a space, of which there will be seven`);
      }
    }
    assert.deepEqual(await window.axe("nav"), []);
  });
}

test("Ctrl and a number lead to one's own space and to each group, and a number too many does nothing", async () => {
  const window = await inTwoGroups();
  const at = (page) => window.waitFor(`main[data-shown="${page}"]`);
  const names = [];
  for (const number of [2, 3]) {
    await window.press(`Control+${number}`);
    await at("group-home");
    await window.becomes(
      async () =>
        (await window.text("main h1")) === (await nearGroup(window)) && !names.includes(await nearGroup(window)),
      true,
    );
    await window.becomes(() => focusedOn(window), "H1");
    await window.waitFor('nav[data-bar=group] [data-switch=group][aria-pressed="true"]');
    names.push(await nearGroup(window));
  }
  await window.press("Control+4");
  await window.press("Control+1");
  await at("today");
  await window.waitFor('nav[data-bar=mine] [data-switch=mine][aria-pressed="true"]');
  await window.becomes(() => nearGroup(window), names[1], { saying: "the group that one was last in, one step away" });
  // What is always there leaves the bar as it is.
  await visit(window, "home");
  await visit(window, "trash");
  await window.waitFor("nav[data-bar=group] [data-place=more][aria-current=page]");
  await window.press("Control+k");
  await window.waitFor("dialog[open]");
  await window.press("Control+1", "Escape");
  await window.waitGone("dialog");
  assert.equal(await window.attribute("main", "data-shown"), "trash", "nothing changes behind a page in front");
  assert.deepEqual(await window.errors(), []);
});

test("the other groups, a new one and an invitation are in a menu that goes by keyboard", async () => {
  const window = await inTwoGroups();
  const item = () =>
    window.run(() => document.activeElement.getAttribute("role") === "menuitem" && document.activeElement.innerText);
  const near = await nearGroup(window);
  await window.run(() => document.querySelector("[data-switch=menu]").focus());
  await window.press("Enter");
  await window.waitFor("[role=menu]");
  const [other, make, invited] = await window.texts("[role=menuitem]");
  assert.deepEqual([make, invited], ["グループをつくる", "グループに招かれた"]);
  assert.notEqual(other, near);
  await window.becomes(item, other);
  assert.deepEqual(await window.axe("nav"), []);
  for (const [key, wanted] of [
    ["ArrowDown", make],
    ["End", invited],
    ["ArrowDown", other],
    ["ArrowUp", invited],
    ["Home", other],
  ]) {
    await window.press(key);
    await window.becomes(item, wanted, { saying: `${key} to lead there` });
  }
  await window.press("Escape");
  await window.waitGone("[role=menu]");
  await window.becomes(() => focusedOn(window), "menu");
  await window.press("ArrowDown");
  await window.becomes(item, other);
  await window.press("Enter");
  await window.waitFor("main[data-shown=group-home]");
  await window.becomes(() => nearGroup(window), other);
  await window.becomes(() => focusedOn(window), "H1");
  await window.run(() => document.querySelector("[data-switch=menu]").focus());
  await window.press("ArrowUp");
  await window.becomes(item, invited);
  await window.press("Enter");
  await window.waitFor("main[data-shown=newgroup] .card img", { saying: "the contact card" });
  await window.waitFor("[data-do=to-import]");
  assert.deepEqual([await window.axe(), await window.errors()], [[], []]);
});

test("the tabs of a place go by arrow keys, and Back leads through them", async () => {
  const window = await inTwoGroups();
  await visit(window, "settings");
  const tabs = () => window.run(() => [...document.querySelectorAll("[role=tab]")].map((one) => one.dataset.tab));
  assert.deepEqual(await tabs(), ["settings", "trash", "backups"], "no tab for two versions where there are none");
  await window.run(() => document.querySelector("[data-tab=settings]").focus());
  for (const [key, page] of [
    ["ArrowRight", "trash"],
    ["End", "backups"],
    ["ArrowRight", "settings"],
    ["ArrowLeft", "backups"],
    ["Home", "settings"],
  ]) {
    await window.press(key);
    await window.waitFor(`main[data-shown=${page}] [data-tab=${page}][aria-selected=true]`);
    await window.becomes(() => focusedOn(window), page, { saying: "the focus to stay on the tab" });
    const named = () =>
      window.run(
        () =>
          document.getElementById(document.querySelector("[role=tabpanel]").getAttribute("aria-labelledby")).dataset
            .tab,
      );
    await window.becomes(named, page);
  }
  assert.equal(await window.count('[role=tab][tabindex="0"]'), 1);
  assert.deepEqual(await window.axe(), []);
  await window.click("[data-do=back]");
  await window.waitFor("main[data-shown=backups]");
  await window.becomes(() => focusedOn(window), "H1");
  // A group that has decided nothing has no tab for it.
  await visit(window, "gatherings");
  assert.deepEqual(await tabs(), []);
});

test("a bundle that was opened and not yet looked at is a dot with words in the bar and a line on Today", async () => {
  const [home, other] = [newHome(), newHome()];
  const [sora, mint] = [
    await newVault(home, { folder: "sora", name: "そら" }),
    await newVault(other, { name: "ミント" }),
  ];
  await exchangeCards(sora, mint);
  const group = await newGroup(sora, "ひだまり", [[mint]]);
  const [file] = await exportBundle(sora, group, mint);
  const window = await openWindow({ home: other, args: [file] });
  await unlock(window);
  await window.waitFor("[data-page=arriving]");
  await visit(window, "today");
  await window.becomes(() => window.text("[data-place=exchange] [data-waits] .unseen"), "（待っているものがあります）");
  await window.waitFor("[data-next=waiting]");
  assert.deepEqual(await window.axe(), []);
  await window.click("[data-next=waiting]");
  await window.click("[data-do=aside]");
  await window.waitGone("[data-waits]");
  await visit(window, "today");
  assert.equal(await window.isShown("[data-next=waiting]"), false);
});
