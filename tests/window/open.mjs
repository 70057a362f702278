// A window with its vault open: through the lock screen, as a person does it; and back to it from under the cover.
import { openWindow } from "./window.mjs";
import { PASSPHRASE } from "./vaults.mjs";

/** Opens a window on `home` and unlocks the vault in `folder` (the only one, if none is named). */
export async function unlocked({ folder, passphrase = PASSPHRASE, ...rest }) {
  const window = await openWindow(rest);
  await unlock(window, { folder, passphrase });
  return window;
}

/** Unlocks the vault in `folder` on the lock screen that the window shows. */
export async function unlock(window, { folder, passphrase = PASSPHRASE } = {}) {
  await window.click(folder ? `[data-vault="${folder}"]` : "[data-vault]");
  await window.type("input[type=password]", passphrase);
  await window.click("[data-do=unlock]");
  await window.waitFor(".shell main h1", { saying: "the vault is open", timeoutMs: 20_000 });
}

/** Waits until a window that is being hidden has begun anew: until then its cover belongs to a page that is about to go. */
export function covered(window) {
  const isNew = () => location.search.includes("covered") && !globalThis.tsudoiUncovered && document.querySelector(".cover") !== null;
  return window.waitFor((one) => one.run(isNew), { saying: "the page has begun anew under its cover" });
}

/** Comes back to a window that was just hidden: its cover gives way to the lock screen. */
export async function uncover(window) {
  await covered(window);
  // The address stays as it is until the page is loaded anew: the next time this one does not count.
  await window.run(() => void (globalThis.tsudoiUncovered = true));
  await window.click(".cover");
}
