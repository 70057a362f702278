// After every action on every place the focus is on something that can be seen.
import assert from "node:assert/strict";

import { test } from "./driver.mjs";
import { drawn } from "./inside.mjs";
import { demo } from "./open.mjs";
import { PLACES, settled } from "./routes.mjs";

/** What leads out of the window, or ends what the places are about. */
const LEFT_OUT = "[data-do=choose], [data-do=attach], [data-do=theirs-file], [data-do=dialog-hide], [role=tab]";
const ACTIONS_A_PLACE = 8;

/** Focuses the first action that was not pressed yet and returns what it is called; null when there is none. */
function nextAction(pressed, leftOut) {
  const front = document.querySelector("dialog[open]") ?? document.querySelector("main");
  const name = (one) =>
    one.dataset.do ??
    one.getAttribute("aria-label")?.slice(0, 24) ??
    one.innerText.replace(/\s+/g, " ").trim().slice(0, 24);
  for (const one of front.querySelectorAll("button, summary, input[type=checkbox], input[type=radio]")) {
    const isOff = one.disabled || one.ariaDisabled === "true" || one.tabIndex < 0;
    if (isOff || one.matches(leftOut) || !one.checkVisibility() || pressed.includes(name(one))) continue;
    one.focus();
    if (document.activeElement === one) return name(one);
  }
  return null;
}

/** What has the focus, if that is nothing, or nothing that can be seen. */
function astray() {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return "on nothing";
  if (!one.checkVisibility({ visibilityProperty: true })) return `on what is not shown: ${one.outerHTML.slice(0, 120)}`;
  return one.matches(":disabled") ? `on what is disabled: ${one.outerHTML.slice(0, 120)}` : null;
}

test("after every action on every place the focus is somewhere that can be seen", { timeout: 600_000 }, async () => {
  const window = await demo("ja");
  const found = [];
  let count = 0;
  for (const [place, go] of PLACES) {
    const pressed = [];
    for (let again = true; again;) {
      await window.press("Escape");
      await go(window);
      await settled(window);
      again = false;
      while (pressed.length < ACTIONS_A_PLACE) {
        const name = await window.run(nextAction, pressed, LEFT_OUT);
        if (name === null) break;
        pressed.push(name);
        again = true;
        count += 1;
        await window.press("Space");
        await window.runAsync(drawn);
        await settled(window);
        const wrong = await window.run(astray);
        if (wrong) found.push(`${place}, after “${name}”: ${wrong}`);
        if (
          !(await window.run(
            (page) => document.querySelector("main").dataset.shown === page,
            await page(window, place),
          ))
        )
          break;
      }
    }
  }
  assert.deepEqual(found, []);
  assert.ok(count > 60, `${count} actions were pressed`);
});

const pages = new Map();
/** The page that a place began with. */
async function page(window, place) {
  if (!pages.has(place)) pages.set(place, await window.attribute("main", "data-shown"));
  return pages.get(place);
}
