// The first steps in the real window: what an empty place offers is done by it. It opens the form with the cursor in it,
// and never leads to another button of the same name.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { test } from "./driver.mjs";
import { unlocked } from "./open.mjs";
import { settled, visit } from "./routes.mjs";
import { newGroup, newHome, newVault } from "./vaults.mjs";

/** What offers a first step, by place, and whether it leads to a field or (all that is needed being there) to a dialog. */
const STEPS = [
  ["today", "[data-do=write]", "field"],
  ["mood", "[data-do=start-mood]", "field"],
  ["goals", ".empty button", "field"],
  ["plan", null, "field"],
  ["service", "[data-do=add]", "field"],
  ["home", "[data-first=member-invite]", "dialog"],
  ["home", "[data-first=member-add]", "field"],
  ["home", "[data-first=group-first-agreement]", "field"],
  ["home", "[data-first=group-first-gathering]", "field"],
  ["gatherings", ".empty button", "field"],
  ["agreement", ".empty button", "field"],
  ["library", ".empty button", "field"],
  ["group-service", "[data-do=add]", "field"],
];

/** Where the focus is: in a field that can be written or chosen in, else in a dialog, else what it is on. */
const inFocus = () => {
  const one = document.activeElement;
  if (one.matches("main :is(input, textarea, select), dialog[open] :is(input, textarea, select)")) return "field";
  return one.closest("dialog[open]") ? "dialog" : one.tagName;
};

for (const lang of ["ja", "en"])
  test(`every first step opens what it names, with the cursor in it, in ${lang}`, async () => {
    const home = newHome();
    const vault = await newVault(home, { folder: "hana", lang });
    await newGroup(vault, "ひだまり");
    writeFileSync(join(home, "window.json"), JSON.stringify({ lang }));
    const window = await unlocked({ home, lang });
    await window.resize(1120, 720);
    for (const [place, offer, wanted] of STEPS) {
      if (offer === null) {
        await window.click("button.help");
        await window.click("[data-do=plan]");
      } else {
        await visit(window, place);
        await settled(window);
        await window.click(`main ${offer}`);
      }
      await window.becomes(() => window.run(inFocus), wanted, { saying: `where “${offer}” of ${place} leads` });
      if (await window.isShown("dialog[open]")) await window.click("[data-do=dialog-close]");
      await window.waitGone("dialog[open]");
    }
    assert.deepEqual(await window.errors(), []);
  });

test("an empty place offers its first step once", async () => {
  const home = newHome();
  const vault = await newVault(home, { folder: "hana" });
  await newGroup(vault, "ひだまり");
  const window = await unlocked({ home });
  for (const place of ["goals", "gatherings", "agreement", "library", "group-goals", "home"]) {
    await visit(window, place);
    await settled(window);
    const words = await window.run(() =>
      [...document.querySelectorAll("main article button")].map((one) => one.innerText.trim()).filter(Boolean),
    );
    assert.deepEqual([...new Set(words)], words, `${place} says nothing twice`);
  }
});
