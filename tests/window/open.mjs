// A window with its vault open: through the lock screen, as a person does it.
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
