// Every place of the app, and how one gets there by clicking.
import * as inside from "./inside.mjs";

const STILL_MS = 300;
const LOOK_MS_MAX = 5_000;

/** The places of an open vault with a group in it: [name, how to get there]. */
export const PLACES = [
  ...["today", "journal", "mood", "goals", "plan"].map((place) => [place, (window) => visit(window, place)]),
  ["group-home", (window) => visit(window, "home")],
  ...["gatherings", "members", "agreement", "library"].map((room) => [room, (window) => visit(window, room)]),
  ["group-goals", (window) => visit(window, "goals", 1)],
  ...["newgroup", "exchange", "trash", "settings", "help"].map((place) => [place, (window) => visit(window, place)]),
];

/** Goes to a place by its button; of several buttons with one name (a person's goals, a group's) the `nth`. */
export async function visit(window, place, nth = 0) {
  await window.run(
    (name, at) => {
      const buttons = document.querySelectorAll(`[data-place="${name}"]`);
      const wanted = buttons[Math.min(at, buttons.length - 1)];
      // The place before stays until the next one is there, and must not pass for it. Who is there already may stay on the same page.
      if (wanted.getAttribute("aria-current") !== "page") document.querySelector("main article")?.setAttribute("data-left", "");
      wanted.scrollIntoView({ block: "nearest" });
      wanted.click();
    },
    place,
    nth,
  );
  // It may be folded away, with large letters.
  const isHere = (name) => document.querySelector(`[data-place="${name}"][aria-current=page]`) !== null;
  await window.waitFor((one) => one.run(isHere, place), { saying: `the place “${place}” is open` });
  await window.waitFor("main article:not([data-left]) h1", { saying: `“${place}” has its name` });
}

/** Waits until what is shown has not changed for a moment: what the place asked for has come. */
export function settled(window) {
  return window.waitFor((one) => one.runAsync(inside.still, STILL_MS, LOOK_MS_MAX), { saying: "the place to be at rest" });
}
