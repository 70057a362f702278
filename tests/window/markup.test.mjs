// What others wrote is shown and never run, in every field that is rendered, even if the sanitiser should fail.
import assert from "node:assert/strict";

import { ATTACKS, RAW } from "./attacks.mjs";
import { test } from "./driver.mjs";
import { hostileHome } from "./hostile.mjs";
import { unlocked } from "./open.mjs";
import { PLACES, settled, visit } from "./routes.mjs";
import { newHome, newVault } from "./vaults.mjs";

/** What an attack would set if it ran. Where an attack is shown, this can be read. */
const MARK = "hit=1";
/** Places that show nothing from this vault. */
const OWN_WORDS_ONLY = ["newgroup", "invited", "exchange", "import", "settings", "backups"];
test("no markup that somebody wrote runs or tries to in any place", { timeout: 600_000 }, async () => {
  const { home, kinds, count } = await hostileHome();
  assert.ok(ATTACKS.length >= 300 && count >= 6000, `${ATTACKS.length} attacks, in ${count} fields`);
  const window = await unlocked({ home, lang: "ja" });
  const hit = async (where) => {
    assert.equal(await window.run(() => globalThis.hit ?? null), null, `something ran in ${where}`);
    assert.deepEqual(await window.refusedByPolicy(), [], `the policy had to refuse something in ${where}`);
    assert.deepEqual(await window.run(turned), [], `words turn what stands beside them in ${where}`);
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
  // Kinds whose list is a page by their declaration show a record within the list.
  for (const { kind, page } of kinds.filter((one) => one.page)) {
    for (const name of [page.group && `group-${kind}`, page.own && kind].filter(Boolean)) {
      for (const nth of [0, 1, 2]) await read(window, name, kind, nth);
      await hit(`the page ${name}`);
    }
  }
  // Markdown, attack by attack, rendered by the component that shows it in the app.
  const left = await window.run(async (attacks) => {
    const html = await Promise.all(
      attacks.map((text) => globalThis.__TAURI_INTERNALS__.invoke("render_markdown", { text })),
    );
    const page = document.createElement("div");
    document.querySelector("main").append(page);
    const bad = [];
    html.forEach((one, n) => {
      page.innerHTML = one;
      if (
        page.querySelector("script, iframe, object, embed, svg, math, style, link, meta, base, form, input, img, a") ||
        [...page.querySelectorAll("*")].some((node) => node.attributes.length > 0)
      )
        bad.push(attacks[n]);
    });
    page.remove();
    return bad;
  }, ATTACKS);
  assert.deepEqual(left, []);
  await hit("the rendered Markdown");
  await window.run(() => {
    const page = document.createElement("p");
    page.append("話す ", Object.assign(document.createElement("x-words"), { textContent: "\u202egnp" }));
    document.querySelector("main").append(page);
  });
  assert.equal((await window.run(turned)).length, 1, "words that turn others would be found");
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

/**
 * Words with a mark that turns the direction of writing, beside which other words stand that it would turn: in the same
 * paragraph, with nothing between them that keeps directions apart.
 */
function turned() {
  const marks = /[\u202a-\u202e\u2066-\u2069]/;
  const keepsApart = (element) => {
    const { display, unicodeBidi } = getComputedStyle(element);
    return !["inline", "contents"].includes(display) || unicodeBidi !== "normal";
  };
  const paragraphOf = (node) => {
    let element = node.parentElement;
    while (element && !keepsApart(element)) element = element.parentElement;
    return element;
  };
  const words = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.data.trim() !== "" && node.parentElement.checkVisibility()) words.push(node);
  // What one person wrote as one text may turn itself.
  const turning = words.filter((node) => marks.test(node.data) && !node.parentElement.closest(".text"));
  const bad = turning.filter((node) => {
    const paragraph = paragraphOf(node);
    return words.some((other) => other !== node && paragraph.contains(other) && paragraphOf(other) === paragraph);
  });
  return bad.map((node) => `${node.parentElement.outerHTML.slice(0, 160)}`).slice(0, 5);
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
    return (
      [...document.querySelectorAll("main h1, main h2")].some((one) => tidy(one.textContent).startsWith(begins)) &&
      !document.querySelector("main .text.raw")
    );
  };
  await window.waitFor((one) => one.run(isOpen, name), { saying: `the page of “${name}”` });
  await settled(window);
}

/** Opens the `nth` record in the list of a kind's page, and waits until its facts are there. */
async function read(window, place, kind, nth) {
  await visit(window, place);
  const opened = (css, at) => {
    const button = document.querySelectorAll(css)[at];
    if (button?.getAttribute("aria-expanded") === "false") button.click();
    return button?.getAttribute("aria-expanded") === "true" && !document.querySelector("main .text.raw");
  };
  const rows = `main [data-list="${kind}"] [data-record] [data-do=read]`;
  await window.waitFor((one) => one.run(opened, rows, nth), { saying: `record ${nth + 1} of ${place}` });
  await settled(window);
  assert.ok(await window.run(isRead, MARK), `an attack is read in record ${nth + 1} of ${place}`);
}
