// Takes pictures of every place of the app with the demo vault, in both languages, light and dark, into
// target/pictures/.
// Guarantee: shows the real program; a place that cannot be reached stops with a sentence that names it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { PLACES, settled } from "../../tests/window/routes.mjs";
import { openWindow } from "../../tests/window/window.mjs";
import { Stop, target } from "./run.mjs";

const APPEARANCES = ["ja", "en"].flatMap((lang) => ["light", "dark"].map((theme) => [lang, theme]));
const OPEN_MS_MAX = 120_000;

/** Takes the pictures. Returns their folder and how many there are. */
export async function takePictures() {
  const folder = join(target, "pictures");
  mkdirSync(folder, { recursive: true });
  const table = mkdtempSync(join(tmpdir(), "tsudoi-pictures-"));
  let count = 0;
  try {
    for (const [lang, theme] of APPEARANCES) {
      const home = join(table, `${lang}-${theme}`);
      mkdirSync(home);
      writeFileSync(join(home, "window.json"), JSON.stringify({ theme, lang }));
      const window = await openWindow({ home, lang, env: { TSUDOI_CHEAP_SLOTS: "1" } });
      const keep = async (name) => {
        await settled(window);
        await window.picture(join(folder, `${name}-${lang}-${theme}.png`));
        count++;
      };
      try {
        await keep("lock");
        await window.click("[data-do=demo]");
        await window.waitFor(".shell main h1", { timeoutMs: OPEN_MS_MAX, saying: "the demo is open" });
        for (const [name, go] of PLACES) {
          await go(window);
          await keep(name);
        }
      } finally {
        await window.close();
      }
    }
  } catch (error) {
    throw new Stop(`The pictures could not all be taken. ${error.message}`);
  } finally {
    rmSync(table, { recursive: true, force: true });
  }
  return { folder, count };
}
