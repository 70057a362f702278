// Today in the real window: how one is, kept by one tap, taken back, changed, and nothing else asked.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { visit } from "./routes.mjs";
import { newHome, newVault, putMany, tell } from "./vaults.mjs";

const FACES = "fieldset [data-face]";
const WORDS = {
  ja: { kept: "「しんどい」と残しました", changed: "「まあまあいい」に変えました", undo: "元にもどす" },
  en: { kept: "Saved: Hard.", changed: "Changed to: All right.", undo: "Undo" },
};

async function opened(lang, moods = [{ note: "…" }]) {
  const home = newHome();
  const vault = await newVault(home, { folder: "hana", lang });
  await putMany(
    vault,
    moods.map((fields) => ["private", "mood", fields]),
  );
  writeFileSync(join(home, "window.json"), JSON.stringify({ theme: "light", lang }));
  const window = await unlocked({ home, lang });
  await window.resize(1120, 720);
  await window.waitFor(FACES);
  return { window, vault };
}
const faces = async (vault) =>
  (await tell(vault, ["list", "private", "mood"])).records.map(({ fields }) => fields.face ?? null);
const pressed = (window) =>
  window.run(() => [...document.querySelectorAll("[data-face][aria-pressed=true]")].map((one) => one.dataset.face));

for (const lang of ["ja", "en"])
  test(`one tap on a face keeps it, Undo takes it back, and a slip is changed by a second tap, in ${lang}`, async () => {
    const { window, vault } = await opened(lang);
    const { kept, changed, undo } = WORDS[lang];
    assert.deepEqual(await window.axe(), []);
    const said = await window.run(() =>
      [...document.querySelectorAll("[data-face]")].map(
        (one) => `${one.innerText} ${one.getAttribute("aria-label") ?? ""}`,
      ),
    );
    assert.equal(said.length, 5);
    for (const words of said) assert.doesNotMatch(words, /[0-9]/);
    const below = () => document.querySelector("[data-do=write]").getBoundingClientRect().top;
    const before = await window.run(below);
    await window.click("[data-face='2']");
    await window.waitForText(kept, { in: ".notices" });
    await window.waitFor("[data-do=details]");
    assert.equal(await window.run(below), before, "nothing below moves under the hand");
    await window.becomes(() => pressed(window), ["2"]);
    await window.becomes(() => window.run(() => document.activeElement.dataset.face), "2");
    await window.clickText(undo, { in: ".notices" });
    await window.becomes(() => pressed(window), []);

    // Of two quick taps the second counts, and there is one check-in.
    await window.run(() => {
      document.querySelector("[data-face='1']").click();
      document.querySelector("[data-face='2']").click();
    });
    await window.becomes(() => pressed(window), ["2"]);
    await window.click("[data-face='4']");
    await window.waitForText(changed, { in: ".notices" });
    await window.becomes(() => pressed(window), ["4"]);
    await window.run(() => document.querySelector("[data-face='4']").click());
    await window.becomes(() => pressed(window), ["4"], { saying: "a second tap on the same face to change nothing" });

    await window.click("[data-do=details]");
    await window.waitFor("dialog [data-do=keep-mood]");
    await window.becomes(() => window.run(() => document.querySelector("dialog .step.chosen input").value), "4");
    assert.deepEqual(await window.errors(), []);
    await window.close();
    assert.deepEqual(await faces(vault), [4, null]);
  });

test("coming back to Today begins a new check-in, and every seventh it is asked quietly whether it helps", async () => {
  const { window, vault } = await opened(
    "ja",
    Array.from({ length: 5 }, () => ({ face: 3 })),
  );
  await window.click("[data-face='3']");
  await window.becomes(() => pressed(window), ["3"]);
  assert.equal(await window.count("[data-quietly=helping]"), 0);
  await visit(window, "journal");
  await visit(window, "today");
  await window.waitFor(FACES);
  assert.deepEqual(await pressed(window), []);
  await window.click("[data-face='3']");
  await window.click("[data-quietly=helping] button");
  await window.waitFor("[data-answer=yes]");
  await window.click("[data-answer=yes]");
  await window.waitGone("[data-answer]");
  await window.becomes(() => window.run(() => document.activeElement.closest("fieldset") !== null), true, {
    saying: "the focus to be where one goes on",
  });
  await window.close();
  assert.deepEqual(
    await faces(vault),
    Array.from({ length: 7 }, () => 3),
  );
});
