// Large letters in small windows: every place, in both languages, loses nothing.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { openWindow, test } from "./driver.mjs";
import { drawn } from "./inside.mjs";
import { lost } from "./lost.mjs";
import { demo } from "./open.mjs";
import { PLACES, settled, visit } from "./routes.mjs";
import { newHome } from "./vaults.mjs";

const SIZES = [
  [1024, 700],
  [800, 600],
  [360, 480],
];

/** What is lost of what is in front, at each of the sizes, one a line. */
async function lostAt(window, what, sizes = SIZES) {
  const found = [];
  for (const [width, height] of sizes) {
    await window.resize(width, height);
    await window.runAsync(drawn);
    found.push(...(await window.run(lost)).map((line) => `${what} at ${width}×${height}: ${line}`));
  }
  return found;
}

for (const lang of ["ja", "en"]) {
  test(
    `with letters twice as large every place loses nothing, down to the smallest window (${lang})`,
    {
      timeout: 300_000,
    },
    async () => {
      const window = await demo(lang, { text_percent: 200 });
      const found = [];
      for (const [name, go] of PLACES) {
        await go(window);
        await settled(window);
        found.push(...(await lostAt(window, name)));
      }
      assert.deepEqual(found, []);
      assert.deepEqual(await window.errors(), []);
    },
  );

  test(`with letters twice as large what unfolds and what comes in front lies beside its button (${lang})`, async () => {
    const window = await demo(lang, { text_percent: 200 });
    await visit(window, "home");
    const under = (button, list) =>
      window.run(
        (one, other) => {
          const [above, below] = [one, other].map((css) => document.querySelector(css).getBoundingClientRect());
          return [
            below.top >= above.bottom - 1,
            below.left >= 0,
            below.right <= innerWidth,
            below.bottom <= innerHeight,
          ];
        },
        button,
        list,
      );
    for (const [width, height] of SIZES) {
      await window.resize(width, height);
      await window.click("nav .fold");
      await window.runAsync(drawn);
      assert.deepEqual(await under("nav .fold", ".places"), [true, true, true, true], `places at ${width}×${height}`);
      assert.deepEqual(await window.run(lost), [], `places at ${width}×${height}`);
      const current = await window.run(() => {
        const [row, list] = [".places [aria-current=page]", ".places"].map((css) =>
          document.querySelector(css).getBoundingClientRect(),
        );
        return row.top >= list.top && row.bottom <= list.bottom;
      });
      assert.ok(current, `the place where one is can be seen at ${width}×${height}`);
      await window.click("[data-switch=menu]");
      await window.waitFor("[role=menu]");
      const [below] = await under("[data-switch=menu]", "[role=menu]");
      assert.ok(below, `the other groups are below their button at ${width}×${height}`);
      assert.deepEqual(await window.run(lost), [], `the other groups at ${width}×${height}`);
      await window.press("Escape", "Escape");
      await window.waitGone(".places");
    }
    await window.press("Control+k");
    await window.waitFor("dialog[open]");
    assert.deepEqual(await lostAt(window, "search"), []);
    await window.press("Escape");
    await window.waitGone("dialog");
    await visit(window, "agreement");
    await window.click("main header button:has(svg)");
    await window.waitFor("dialog[open]");
    assert.deepEqual(await lostAt(window, "on paper"), []);
  });

  test(`with letters twice as large the lock screen loses nothing (${lang})`, async () => {
    const home = newHome();
    writeFileSync(join(home, "window.json"), JSON.stringify({ text_percent: 200 }));
    const window = await openWindow({ home, lang });
    for (const step of [null, "new"]) {
      if (step) await window.click(`[data-do=${step}]`);
      assert.deepEqual(await lostAt(window, step ?? "who"), []);
    }
  });
}
