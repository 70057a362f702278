// The tabs of a place, each with its word. A tab appears once it has something, or somebody may use it.
import type { TabOf } from "../components/Tabs.svelte";
import type { IconName } from "../components/Icon.svelte";
import { count } from "../lib/generated/commands";
import type { Words } from "../lib/generated/words";
import { pageOf, pagesBeside, type Page } from "../lib/navigation";
import type { Route } from "../lib/route.svelte";
import { pageWord, say } from "../lib/i18n/language.svelte";
import { opened } from "../lib/vault.svelte";

/** The sentences without a blank. */
type Word = { [Id in keyof Words]: [Words[Id]] extends [never] ? Id : never }[keyof Words];

/** The word and the drawing of a page. Those of a kind's page follow from the kind. */
const MADE: Partial<Record<Page, [Word, IconName]>> = {
  "group-gatherings": ["nav-gatherings", "calendar"],
  "group-decisions": ["gathering-decisions", "check"],
  "group-library": ["nav-library", "library"],
  "group-goals": ["nav-group-goals", "goal"],
  "exchange-export": ["exchange-export", "share"],
  "exchange-import": ["exchange-import", "import"],
  settings: ["nav-settings", "settings"],
  trash: ["nav-trash", "trash"],
  backups: ["settings-backups", "import"],
  versions: ["versions-name", "versions"],
  plan: ["nav-plan", "plan"],
  "group-agreement": ["nav-agreement", "agreement"],
};

/** A page beside others of its place. */
export type Tab = { name: Page; to: Route };

/** The pages beside the one of a route, itself among them; none where it is the only one. What cannot be asked is there. */
export async function tabsBeside(route: Route): Promise<Tab[]> {
  const here = pageOf(route);
  const all = pagesBeside(route).map((to) => ({ name: pageOf(to), to }));
  const there = await Promise.all(
    all.map(async ({ name, to }) => name === here || (await hasSomething(name, to).catch(() => true))),
  );
  const tabs = all.filter((_, at) => there[at]);
  return tabs.length > 1 ? tabs : [];
}

async function hasSomething(page: Page, to: Route): Promise<boolean> {
  if (page === "versions") return opened().conflicts > 0;
  if (page === "group-decisions" && to.at === "group") return (await count(to.group, "decision")) > 0;
  return true;
}

/** The tabs as they are shown, in the language of now. */
export function shownTabs(tabs: readonly Tab[]): TabOf<Page>[] {
  return tabs.flatMap(({ name }) => {
    const made = MADE[name];
    if (made) return [{ name, words: say(made[0]), icon: made[1] }];
    const kind = name.replace(/^group-/, "");
    return [{ name, words: pageWord(kind), icon: "note" as const }];
  });
}
