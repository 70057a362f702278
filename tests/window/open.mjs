// Opens a window and unlocks its vault on the lock screen, as a person does; and comes back from the privacy screen.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { newHome, PASSPHRASE } from "./vaults.mjs";
import { openWindow } from "./window.mjs";

/** Opens a window on `home` and unlocks the vault in `folder` (the only one, if none is named). */
export async function unlocked({ folder, passphrase = PASSPHRASE, ...rest }) {
  const window = await openWindow(rest);
  await unlock(window, { folder, passphrase });
  return window;
}

/** A window with this appearance, on the demo of that language. */
export async function demo(lang, appearance = {}) {
  const home = newHome();
  writeFileSync(join(home, "window.json"), JSON.stringify(appearance));
  const window = await openWindow({ home, lang, env: { TSUDOI_CHEAP_SLOTS: "1" } });
  await window.click("[data-do=demo]");
  await window.waitFor(".shell main h1", { saying: "the demo is open", timeoutMs: 60_000 });
  return window;
}

/** Unlocks the vault in `folder` on the lock screen of the window. */
export async function unlock(window, { folder, passphrase = PASSPHRASE } = {}) {
  await window.click(folder ? `[data-vault="${folder}"]` : "[data-vault]");
  await window.type("input[type=password]", passphrase);
  await window.click("[data-do=unlock]");
  await window.waitFor(".shell main h1", { saying: "the vault is open", timeoutMs: 20_000 });
}

/**
 * Waits until a hidden window has reloaded its page. Until then the privacy screen is that of the page that is about to
 * go.
 */
export function hidden(window) {
  const isNew = () =>
    location.search.includes("hidden") &&
    !globalThis.tsudoiReappeared &&
    document.querySelector(".privacy-screen") !== null;
  return window.waitFor((one) => one.run(isNew), { saying: "the page has reloaded behind the privacy screen" });
}

/** Comes back to a window that was just hidden: leaves the privacy screen for the lock screen. */
export async function reappear(window) {
  await hidden(window);
  // The address stays until the page is reloaded, so this marks it as seen: the next wait must not match it.
  await window.run(() => void (globalThis.tsudoiReappeared = true));
  await window.click(".privacy-screen");
}
