// Every page of the app, and how one gets there by clicking.
import { readFileSync } from "node:fs";

import * as inside from "./inside.mjs";

/** The kinds whose list is a page of its own by their declaration: [kind, place of a group, place of one's own]. */
export const KIND_PAGES = [
  ...readFileSync(new URL("../../ui/src/lib/generated/kinds.ts", import.meta.url), "utf8").matchAll(
    /^ {2}(\w+): \{ group: (?:"(\w+)"|null), own: (?:"(\w+)"|null) \},$/gm,
  ),
].map(([, kind, group, own]) => [kind, group, own]);

const STILL_MS = 300;
const LOOK_MS_MAX = 5_000;

/** By the name the tests give a page: the space, the place in its bar, and the page there, as the window names it. */
const WAYS = {
  today: ["mine", "today"],
  journal: ["mine", "journal"],
  mood: ["mine", "mood"],
  goals: ["mine", "goals"],
  plan: ["mine", "plan"],
  home: ["group", "home", "group-home"],
  gatherings: ["group", "gatherings", "group-gatherings"],
  decisions: ["group", "gatherings", "group-decisions"],
  members: ["group", "people", "group-members"],
  agreement: ["group", "care", "group-agreement"],
  library: ["group", "shared", "group-library"],
  "group-goals": ["group", "shared", "group-goals"],
  exchange: [null, "exchange", "exchange-export"],
  import: [null, "exchange", "exchange-import"],
  settings: [null, "more", "settings"],
  trash: [null, "more", "trash"],
  backups: [null, "more", "backups"],
  versions: [null, "more", "versions"],
  help: [null, "help"],
  newgroup: [null, "newgroup"],
  invited: [null, "invited", "newgroup"],
  ...Object.fromEntries(
    KIND_PAGES.filter(([, group]) => group).map(([kind, group]) => [
      `group-${kind}`,
      ["group", group, `group-${kind}`],
    ]),
  ),
  ...Object.fromEntries(KIND_PAGES.filter(([, , own]) => own).map(([kind, , own]) => [kind, ["mine", own, kind]])),
};
/** The page that a place opens with, where it has several. */
const FIRST = {
  gatherings: "group-gatherings",
  people: "group-members",
  care: "group-agreement",
  shared: "group-library",
  exchange: "exchange-export",
  more: "settings",
};
/** Only where something has two versions. */
const SOMETIMES = ["versions"];

/** The pages of an open vault with a group that has decided something: [name, how to get there]. */
export const PLACES = Object.keys(WAYS)
  .filter((name) => !SOMETIMES.includes(name))
  .map((name) => [name === "home" ? "group-home" : name, (window) => visit(window, name)]);

/** Goes to a page: into its space first, then to its place in the bar, then to its tab. */
export async function visit(window, name) {
  if (!WAYS[name]) throw new Error(`There is no way to “${name}”, only to: ${Object.keys(WAYS).join(", ")}.`);
  const [space, place, page = place] = WAYS[name];
  if (space && (await window.attribute("nav[data-bar]", "data-bar")) !== space)
    await step(window, `[data-switch="${space}"]`, space === "mine" ? "today" : "group-home");
  if (await window.run((css) => !document.querySelector(css), `[data-place="${place}"]`))
    await window.run(() => document.querySelector("[data-switch=menu]").click());
  const first = FIRST[place] ?? (space === "mine" ? place : page);
  await step(window, `[data-place="${place}"]`, first);
  if (page !== first) await step(window, `[data-tab="${page}"]`, page);
}

/** Clicks what leads to a page, which may be folded away with large letters, and waits until the page has its name. */
async function step(window, css, page) {
  await window.find(css);
  await window.run(
    (selector, wanted) => {
      const main = document.querySelector("main");
      const [before, button] = [main.dataset.shown ?? "", document.querySelector(selector)];
      // The page before stays until the next one is there, and must not pass for it. Who is there already may stay on the same page.
      const stays = before === wanted || [before, wanted].every((one) => one.startsWith("exchange-"));
      if (!stays) main.querySelector("article")?.setAttribute("data-left", "");
      button.scrollIntoView({ block: "nearest" });
      button.click();
    },
    css,
    page,
  );
  await window.waitFor(`main[data-shown="${page}"] article:not([data-left]) h1`, {
    saying: `the page “${page}” to be there with its name`,
  });
}

/** Waits until what is shown has not changed for a moment: what the place asked for has come. */
export function settled(window) {
  return window.waitFor((one) => one.runAsync(inside.still, STILL_MS, LOOK_MS_MAX), {
    saying: "the place to be at rest",
  });
}
