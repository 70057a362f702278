// The window as a whole: hiding, locking, keys, large letters, and that everyone can use every place.
import assert from "node:assert/strict";

import { test } from "./driver.mjs";
import { demo, hidden, reappear, unlock, unlocked } from "./open.mjs";
import { PLACES, visit } from "./routes.mjs";
import { newHome, newVault, put } from "./vaults.mjs";

const CANARY = "カナリア二九四七一";
const HIDE_MS_MAX = 200;

for (const [lang, theme] of [
  ["ja", "light"],
  ["en", "dark"],
  ["en", "light"],
  ["ja", "dark"],
]) {
  test(`everyone can use every place, in ${lang} and ${theme}`, { timeout: 300_000 }, async () => {
    const window = await demo(lang, { theme });
    for (const [name, go] of PLACES) {
      await go(window);
      await window.run(() => new Promise((settled) => setTimeout(settled, 150)));
      assert.deepEqual(await window.axe(), [], name);
      const text = await window.text("main");
      assert.doesNotMatch(text, /\b[a-z]+(-[a-z]+)+-[a-z]+ = |undefined|\[object|NaN/, name);
    }
    assert.deepEqual(await window.refusedByPolicy(), []);
    assert.deepEqual(await window.errors(), []);
  });
}

test("a place that is open asks the program for nothing while nobody does anything", { timeout: 180_000 }, async () => {
  const window = await demo("ja");
  await window.run(() => {
    // A call to the program is a fetch, so this records all calls.
    const { fetch } = globalThis;
    globalThis.asked = [];
    globalThis.fetch = (address, ...rest) => (globalThis.asked.push(String(address)), fetch(address, ...rest));
  });
  const rest = (ms) => window.run((time) => new Promise((over) => setTimeout(over, time)), ms);
  for (const [name, go] of PLACES) {
    const before = await window.run(() => globalThis.asked.length);
    await go(window);
    await rest(700);
    const between = await window.run(() => globalThis.asked.splice(0).length);
    if (name === "journal") assert.ok(between + before > 0, "what is asked is noticed at all");
    await rest(800);
    assert.deepEqual(await window.run(() => globalThis.asked), [], name);
  }
});

test("the first key stop is Hide, then help, and every place opens by keyboard alone", async () => {
  const home = newHome();
  await newVault(home, { folder: "sora", name: "そら" });
  const window = await unlocked({ home, lang: "ja" });
  await window.run(() => {
    document.activeElement?.blur();
    document.body.focus();
  });
  const focused = () =>
    window.run(
      () =>
        document.activeElement?.dataset.do ??
        document.activeElement?.dataset.place ??
        document.activeElement?.dataset.switch ??
        document.activeElement?.tagName,
    );
  await visit(window, "today");
  await window.run(() => document.querySelector("[data-do=hide]").focus());
  assert.equal(await focused(), "hide");
  const stops = [];
  for (let n = 0; n < 14; n++) {
    await window.press("Tab");
    stops.push(await focused());
    const ring = await window.run(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.equal(ring, "solid", `the focus can be seen on ${stops.at(-1)}`);
  }
  assert.deepEqual(stops.slice(0, 4), ["help", "search", "mine", "newgroup"]);
  assert.deepEqual(stops.slice(4, 11), ["today", "journal", "mood", "goals", "plan", "exchange", "more"]);
  const first = await window.run(() => document.querySelector("button, a[href], input")?.dataset.do);
  assert.equal(first, "hide", "Hide is the first thing in keyboard order");
  for (const place of ["journal", "mood", "goals", "plan", "exchange", "more"]) {
    await window.run((name) => document.querySelector(`[data-place="${name}"]`).focus(), place);
    await window.press("Enter");
    await window.waitFor(`[data-place="${place}"][aria-current=page]`);
    await window.waitFor(
      (one) => one.run(() => ["H1", "TEXTAREA", "INPUT"].includes(document.activeElement?.tagName)),
      { saying: "the focus is in the place" },
    );
    const unreachable = await window.run(() =>
      [...document.querySelectorAll("main *")]
        .filter(
          (one) =>
            getComputedStyle(one).cursor === "pointer" &&
            !one.closest("button, a, label, summary, select, input, [tabindex], option"),
        )
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(unreachable, [], `${place}: what can be clicked can be reached by key`);
  }
});

test("Ctrl+L shows the privacy screen within 200 ms, under a neutral title, and the vault has to be unlocked again", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "sora", name: "そら" });
  await put(vault, "private", "journal", { title: "夜", body: CANARY, day: "2026-11-01" });
  await put(vault, "private", "safety_plan", { alone: "つめたい水をのむ" });
  const window = await unlocked({ home, lang: "ja" });
  const took = [];
  for (let n = 0; n < 3; n++) {
    if (n > 0) {
      await reappear(window);
      await unlock(window);
    }
    // The last time, the safety plan is open.
    const [place, words] = n < 2 ? ["journal", "夜"] : ["plan", "つめたい水をのむ"];
    await visit(window, place);
    await window.waitFor(
      (one) =>
        one.run(
          (wanted) =>
            document.body.innerText.includes(wanted) ||
            [...document.querySelectorAll("textarea")].some((area) => area.value.includes(wanted)),
          words,
        ),
      { saying: `“${words}” is there` },
    );
    await window.run(() => {
      globalThis.begun = null;
      addEventListener("keydown", () => (globalThis.begun ??= performance.timeOrigin + performance.now()), {
        capture: true,
      });
      new MutationObserver((_, watch) => {
        if (!document.querySelector(".privacy-screen")) return;
        watch.disconnect();
        requestAnimationFrame(() =>
          setTimeout(() =>
            localStorage.setItem("took", String(performance.timeOrigin + performance.now() - globalThis.begun)),
          ),
        );
      }).observe(document.body, { childList: true, subtree: true });
    });
    await window.press("Control+l");
    await window.waitFor(".privacy-screen", { saying: "the privacy screen is shown" });
    await hidden(window);
    took.push(Number(await window.run(() => localStorage.getItem("took"))));
    await window.becomes(() => window.run(() => document.title), "…");
    const html = await window.html();
    assert.equal(
      html.includes(CANARY) || html.includes("つめたい水"),
      false,
      "nothing of the journal or the plan is in the page",
    );
  }
  const best = Math.min(...took);
  assert.ok(best > 0 && best <= HIDE_MS_MAX, `hidden after ${took.map((ms) => `${Math.round(ms)} ms`).join(", ")}`);
  await reappear(window);
  await window.waitFor("input[type=password]", { saying: "the lock screen asks for the passphrase" });
  assert.equal((await window.html()).includes(CANARY), false);
});

test("after locking, what the journal said is nowhere in the page or in what it keeps", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "sora", name: "そら" });
  await put(vault, "private", "journal", { title: CANARY, body: CANARY, tags: [CANARY] });
  const window = await unlocked({ home, lang: "ja" });
  await visit(window, "journal");
  await window.waitForText(CANARY, { in: "main" });
  assert.ok((await window.html()).includes(CANARY), "it was there before");
  // Nothing waits inside the page, because the page is reloaded and its functions go with it.
  await window.run(() => void globalThis.__TAURI_INTERNALS__.invoke("lock"));
  await window.waitFor("input[type=password]", { saying: "the lock screen" });
  const kept = await window.run(() =>
    JSON.stringify([
      document.documentElement.outerHTML,
      { ...localStorage },
      { ...sessionStorage },
      history.state,
      location.href,
      performance.getEntries().map((one) => one.name),
    ]),
  );
  assert.equal(kept.includes(CANARY), false);
});

test("nobody can go back to a page that was left, and only the program can reload one", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "sora", name: "そら" });
  await put(vault, "private", "journal", { title: CANARY, body: CANARY });
  const window = await unlocked({ home, lang: "ja" });
  const moment = () => window.run(() => new Promise((over) => setTimeout(over, 500)));
  await visit(window, "journal");
  await window.waitForText(CANARY, { in: "main" });
  await window.run(() => (globalThis.before = true));
  for (const away of ["reload", "replace"]) {
    await window.run((way) => setTimeout(() => location[way](location.href), 0), away);
    await moment();
    assert.equal(
      await window.run(() => globalThis.before && document.querySelector(".shell") !== null),
      true,
      `${away}: the page is the same`,
    );
  }
  await window.run(() => void globalThis.__TAURI_INTERNALS__.invoke("lock"));
  await window.waitFor("input[type=password]", { saying: "the lock screen" });
  await window.run(() => setTimeout(() => history.back(), 0));
  await moment();
  assert.equal((await window.html()).includes(CANARY), false);
  assert.equal(await window.run(() => globalThis.before), null);
  await unlock(window);
  await visit(window, "journal");
  await window.waitForText(CANARY, { in: "main" });
});

test("the web view's own menu is there in a field and on selected words, and nowhere else", async () => {
  const home = newHome();
  await newVault(home, { folder: "sora", name: "そら" });
  const window = await unlocked({ home, lang: "ja" });
  await visit(window, "journal");
  await window.waitFor("main textarea");
  const hasMenu = (css) =>
    window.run(
      (where) =>
        document.querySelector(where).dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true })),
      css,
    );
  assert.deepEqual(
    [await hasMenu("main h1"), await hasMenu("body"), await hasMenu("main textarea")],
    [false, false, true],
  );
  await window.run(() => getSelection().selectAllChildren(document.querySelector("main h1")));
  assert.deepEqual([await hasMenu("main h1"), await hasMenu("nav .name")], [true, false]);
});

test("a click on the privacy screen while the window still hides leaves it hidden, under a neutral title, however long the drafts take", async () => {
  const home = newHome();
  await newVault(home, { folder: "sora", name: "そら" });
  const window = await unlocked({ home, lang: "ja" });
  await visit(window, "journal");
  await window.type("main textarea", "雨");
  await window.run(() => {
    // A call to the program is a fetch; this one lets no draft be stored.
    const { fetch } = globalThis;
    globalThis.fetch = (address, ...rest) =>
      String(address).includes("put_draft") ? new Promise(() => {}) : fetch(address, ...rest);
  });
  await window.type("main textarea", "の音");
  await window.run(() => {
    document.querySelector("[data-do=hide]").click();
    setInterval(() => {
      document.querySelector(".privacy-screen")?.click();
      if (document.querySelector(".shell")) localStorage.setItem("reappeared", "after the first moment");
    }, 50);
  });
  await window.becomes(() => window.nativeTitle(), "…", {
    timeoutMs: 1_000,
    saying: "a title that says nothing, at once",
  });
  await hidden(window);
  assert.equal(await window.run(() => localStorage.getItem("reappeared")), null);
  assert.equal(window.nativeTitle(), "…");
  await reappear(window);
  await unlock(window);
});

test("copied text can be pasted while the vault is open and not after it was locked", async () => {
  const home = newHome();
  await newVault(home, { folder: "sora", name: "そら" });
  const window = await unlocked({ home, lang: "ja" });
  await visit(window, "journal");
  await window.type("main textarea", CANARY);
  await window.press("Control+a", "Control+c", "End", "Control+v");
  await window.becomes(() => window.value("main textarea"), CANARY + CANARY);
  await window.run(() => void globalThis.__TAURI_INTERNALS__.invoke("lock"));
  await window.waitFor("input[type=password]", { saying: "the lock screen" });
  const pasted = async () => {
    await window.fill("input[type=password]", "");
    await window.press("Control+v");
    await window.run(() => new Promise((over) => setTimeout(over, 200)));
    return window.value("input[type=password]");
  };
  await window.becomes(pasted, "");
});
