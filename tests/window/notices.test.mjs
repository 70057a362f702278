// What the window says for a moment: one thing at a time, in a row of its own, within reach of keys, and over nothing.
import assert from "node:assert/strict";

import { test } from "./driver.mjs";
import { drawn } from "./inside.mjs";
import { lost } from "./lost.mjs";
import { demo } from "./open.mjs";
import { settled, visit } from "./routes.mjs";

const row = ".notices .notice";
const places = (window) => window.count("main [data-list=service] > ul > li");

/** Puts away the first place to turn to, which can be taken back for ten seconds. */
async function putAway(window) {
  const before = await places(window);
  await window.click("main [data-list=service] [data-do=read]");
  await window.click("main [data-list=service] [data-do=remove]");
  await window.waitFor(async () => (await places(window)) === before - 1, { saying: "one place fewer" });
}

/** Keeps what is said from going by itself, as long as the test looks at it. */
const hold = (window) =>
  window.run(() => {
    const { setTimeout: later } = globalThis;
    globalThis.setTimeout = (work, ms, ...rest) => later(work, ms === 10_000 ? 1_000_000 : ms, ...rest);
  });

for (const [lang, percent, size] of [
  ["ja", 100, [1120, 720]],
  ["en", 200, [800, 600]],
]) {
  test(`however much is said, one thing is shown, nothing lies under it and nothing moves (${lang}, ${percent} %)`, async () => {
    const window = await demo(lang, { text_percent: percent });
    await window.resize(...size);
    await hold(window);
    await visit(window, "group-service");
    const tops = () =>
      window.run(() =>
        [...document.querySelectorAll("main h1, main header button, .corner button, nav button")].map((one) =>
          Math.round(one.getBoundingClientRect().top),
        ),
      );
    await window.run(() => (document.querySelector("main").scrollTop = 0));
    const before = await tops();
    for (let n = 1; n <= 3; n++) {
      await putAway(window);
      assert.equal(await window.count(row), 1, "one thing at a time");
    }
    await window.run(() => (document.querySelector("main").scrollTop = 0));
    assert.deepEqual(await tops(), before, "nothing moved");
    for (const place of ["group-service", "home", "members", "agreement", "library", "today", "exchange", "settings"]) {
      await visit(window, place);
      await settled(window);
      await window.runAsync(drawn);
      assert.deepEqual(await window.run(lost), [], place);
      assert.equal(await window.count(row), 1);
    }
    assert.deepEqual(await window.axe(".notices"), []);
  });
}

test("what was said before stays within reach, each with its way back, by pointer and by key", async () => {
  const window = await demo("ja");
  await hold(window);
  await visit(window, "group-service");
  await window.waitFor("main [data-list=service] [data-do=read]");
  const all = await places(window);
  for (let n = 0; n < 3; n++) await putAway(window);
  assert.match(await window.text("[data-do=other-notice]"), /2/);
  await window.click("[data-do=other-notice]");
  await window.clickText("元にもどす", { in: row });
  await window.waitFor(async () => (await places(window)) === all - 2, { saying: "the one before to be back" });
  await window.waitForText("元にもどしました", { in: row });
  // By key: from where one works to what is said and back, and the way back without going there.
  await window.run(() => document.querySelector("main [data-do=read]").focus());
  const isAt = (css) => window.run((selector) => document.activeElement.matches(selector), css);
  await window.press("F6");
  await window.becomes(() => isAt(`${row} button`), true);
  await window.press("F6");
  await window.becomes(() => isAt("main [data-do=read]"), true);
  await window.press("F6");
  await window.becomes(() => isAt(`${row} button`), true);
  await window.run(() => document.querySelector("[data-do=other-notice]").focus());
  await window.press("Enter", "Control+z");
  await window.waitFor(async () => (await places(window)) === all - 1, { saying: "another one to be back" });
  assert.ok(await window.run(() => document.activeElement !== document.body));
  await window.run(() => document.querySelector("main [data-do=read]").focus());
  await window.becomes(async () => {
    await window.press("Control+z");
    return places(window);
  }, all);
  assert.deepEqual(await window.errors(), []);
});
