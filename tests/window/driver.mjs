// Drives the real window (Tauri, WebKitGTK) with WebKitWebDriver, on a virtual screen.
// Guarantee: a failing test says in one sentence what it waited for, and leaves a picture of each open window in
// target/pictures/failures/. No window, screen or folder is left behind.
//
//   import assert from "node:assert/strict";
//   import { openWindow, test } from "./driver.mjs";
//   import { newHome, newVault } from "./vaults.mjs";
//
//   test("the window lists a vault by its folder", async () => {
//     const home = newHome();
//     await newVault(home, { folder: "hana" });
//     const window = await openWindow({ home, lang: "ja" });
//     assert.ok(await window.isShown('[data-vault="hana"]'));
//   });
//
// Everything returns a promise. `find`, `click`, `clickText`, `type`, `text` and the others that name one element wait
// for it (10 s, or `timeoutMs`); `all`, `count`, `isShown`, `run` do not wait. After an action,
// `becomes(() => window.text("h1"), wanted)` waits for a value instead of reading it once. `test` is node:test's with
// the guarantee above, and closes the windows that it opened. A window that is opened outside any test stays open for
// the whole file.
// Each window has a screen, a desktop (D-Bus session) and a driver of its own.
import { join } from "node:path";
import nodeTest, { after } from "node:test";

import { target } from "../../scripts/dev/run.mjs";
import { open } from "./window.mjs";

export { openWindow } from "./window.mjs";

const TEST_MS_MAX = 120_000;
const FAILURES = join(target, "pictures", "failures");

after(() => Promise.all([...open].map((window) => window.close())));

/** node:test's `test`. A failure leaves pictures; the windows that it opened are closed at its end. */
export function test(name, ...rest) {
  const body = rest.pop();
  const options = { timeout: TEST_MS_MAX, ...rest[0] };
  return nodeTest(name, options, async (context) => {
    const before = new Set(open);
    try {
      await body(context);
    } catch (error) {
      for (const file of await pictureAll(name)) context.diagnostic(`The window as it was: ${file}`);
      throw error;
    } finally {
      await Promise.all([...open].filter((window) => !before.has(window)).map((window) => window.close()));
    }
  });
}

async function pictureAll(name) {
  const files = [];
  const short = name.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80);
  for (const [at, window] of [...open].entries()) {
    const file = join(FAILURES, `${short}${at > 0 ? `-${at + 1}` : ""}.png`);
    // A window that gives no picture any more must not hide why the test failed.
    if (await window.picture(file).catch(() => null)) files.push(file);
  }
  return files;
}
