// The audience badge, on every page and beside every part: what stands under it is for those eyes and for no others.
// Every kind is put into every sort of space that its declaration allows, with a mark of that space in its words; then each page is
// looked through for marks, and the badge that holds at each has to say the same.
import assert from "node:assert/strict";

import { test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { KIND_PAGES, PLACES, settled, visit } from "./routes.mjs";
import { batch, exchangeCards, newGroup, newHome, newVault, put, tell } from "./vaults.mjs";

const MARK = "◆";
/** Whose eyes a page is for that no single space decides. The others follow from the space that they show. */
const PAGES = {
  exchange: "chosen",
  import: "each",
  invited: "each",
  newgroup: "private",
  help: "private",
  settings: "private",
  backups: "private",
  trash: "private",
};
/** The times of a gathering that its page has a tab for, each with a part that is shown then. */
const STAGES = { before: "agenda", room: "notes", after: "reflection" };
const OWN = ["today", "journal", "mood", "goals", "plan"];

function expected(place) {
  if (PAGES[place]) return PAGES[place];
  const own = KIND_PAGES.some(([kind, , mine]) => mine && kind === place);
  return own || OWN.includes(place) ? "private" : "group";
}

/** A record of a kind in a sort of space: its example, with the mark of the space in all of its words. */
function marked({ fields, example }, sort, named) {
  const words = fields.filter((one) => one.words && ["line", "text", "any"].includes(one.type)).map((one) => one.name);
  const filled = Object.entries(example).map(([name, value]) => {
    if (typeof value === "string" && value.startsWith("@"))
      return [name, named[`${sort} ${value.slice(1)}`] ?? named[value.slice(1)]];
    return [
      name,
      words.includes(name) && typeof value === "string" && name !== "number" ? `${value} ${MARK}${sort}` : value,
    ];
  });
  return Object.fromEntries(filled);
}

/** Puts every kind into every space that it can be in, parents first. Answers what it could not put: nothing. */
async function fill(vault, group, facilitators, me) {
  const { kinds } = await tell(vault, ["kinds"]);
  const tomorrow = new Date(Date.now() + 26 * 3600_000).toISOString().slice(0, 10);
  const named = { member: me };
  const spaces = { private: "private", group, facilitators };
  let left = kinds
    .filter(({ kind }) => !["member", "group"].includes(kind))
    .flatMap((kind) => kind.spaces.filter((sort) => spaces[sort]).map((sort) => ({ kind, sort })));
  while (left.length > 0) {
    const ready = left.filter(({ kind, sort }) => {
      const parent = kind.parent?.kind;
      return !parent || named[`${sort} ${parent}`] || named[parent];
    });
    assert.ok(ready.length > 0, left.map(({ kind, sort }) => `${sort} ${kind.kind}`).join());
    for (const { kind, sort } of ready) {
      const fields = marked(kind, sort, named);
      if (kind.kind === "session") fields.day = tomorrow;
      // What is told of a member is the facilitators' unless it says otherwise.
      if (kind.kind === "profile")
        Object.assign(fields, { value: `${MARK}${sort}`, ...(sort === "group" && { visible_to: "group" }) });
      const id = await put(vault, spaces[sort], kind.kind, fields);
      named[`${sort} ${kind.kind}`] = id;
      named[kind.kind] ??= id;
    }
    left = left.filter((one) => !ready.includes(one));
  }
  await put(vault, group, "group", { purpose: `${MARK}group` }, group);
  return named;
}

/** In the page: every mark that can be seen and stands under a badge that says something else, and the badge of the page. */
function wrong(mark) {
  const holds = (element) => {
    for (let box = element; box; box = box.parentElement) {
      if (box.dataset.audience) return box.dataset.audience;
      // A page's own stands in its head. In a part, the nearest one before it holds, or else the one beside its name.
      const own = box.matches("article") && box.querySelector(":scope > header [data-audience]");
      if (own) return own.dataset.audience;
      const parts = "section, article, li, dialog, .card";
      const badges = [...box.querySelectorAll("[data-audience]")].filter(
        (one) => one.parentElement.closest(parts) === box,
      );
      const before = badges.filter((one) => one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
      const near = before.at(-1) ?? badges[0];
      if (near && box.matches(parts)) return near.dataset.audience;
    }
    return "none";
  };
  const found = [];
  let marks = 0;
  for (const element of document.querySelectorAll("main *, dialog[open] *")) {
    if (!element.checkVisibility() || element.closest("[data-audience-free]")) continue;
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data);
    const words = [...own, element.matches("input, textarea") ? element.value : ""].join(" ");
    for (const [, sort] of words.matchAll(new RegExp(`${mark}(\\w+)`, "g"))) {
      marks += 1;
      const badge = holds(element);
      if (badge !== sort) found.push(`${sort} under “${badge}”: ${words.trim().slice(0, 60)}`);
    }
  }
  return {
    found: [...new Set(found)],
    marks,
    badge: document.querySelector("main article header [data-audience]")?.dataset.audience,
  };
}

test("every page says whose eyes it is for, and what stands under a badge is for those eyes alone", async () => {
  const sora = await newVault(newHome(), { folder: "sora", name: "そら" });
  const mint = await newVault(newHome(), { name: "ミント" });
  await exchangeCards(sora, mint);
  const group = await newGroup(sora, "ひだまり", [[mint, "facilitator"]]);
  const [{ groups }, { records }] = await batch(sora, [
    ["group", "list"],
    ["list", group, "member"],
  ]);
  const me = records.find((one) => one.fields.name === "そら").id;
  const named = await fill(sora, group, groups[0].facilitators, me);

  const window = await unlocked({ home: sora.home, folder: "sora" });
  const failures = [];
  let marks = 0;
  const look = async (place, badge) => {
    await settled(window);
    const seen = await window.run(wrong, MARK);
    marks += seen.marks;
    if (seen.badge !== badge) failures.push(`${place}: its badge is ${seen.badge}, not ${badge}`);
    failures.push(...seen.found.map((one) => `${place}: ${one}`));
  };
  for (const [name, go] of PLACES) {
    await go(window);
    await look(name, expected(name));
  }
  // The pages of one record, and a list of the trash that belongs to a group.
  await visit(window, "gatherings");
  await window.clickText("四月の会", { in: "main" });
  for (const [stage, part] of Object.entries(STAGES)) {
    await window.click(`[data-tab=${stage}]`);
    await window.waitFor(`[data-stage=${stage}] [data-part=${part}]`);
    await look(`one gathering, ${stage}`, "group");
  }
  await visit(window, "members");
  await window.clickText("そら", { in: "main" });
  await window.waitForText("呼ばれ方", { in: "main" });
  await look("one member", "group");
  await visit(window, "goals");
  await window.clickText("外に出たい", { in: "main" });
  await window.waitForText("外に出たい", { in: "h1" });
  await look("one goal", "private");
  await visit(window, "library");
  await window.clickText("冬の過ごし方", { in: "main" });
  await window.waitForText("冬の過ごし方", { in: "h1" });
  await look("one resource", "group");
  await visit(window, "trash");
  await window.clickText("ひだまり", { in: "main" });
  await look("a group's trash", "group");
  assert.deepEqual(failures, []);
  assert.ok(marks > 40, `${marks} marks were seen`);
  assert.ok(named.goal);

  // What finds nothing finds a planted one.
  await visit(window, "journal");
  await settled(window);
  await window.run((mark) => document.querySelector("main article").append(`${mark}group`), MARK);
  assert.deepEqual((await window.run(wrong, MARK)).found.length > 0, true);
});
