// The tabs of a place, each with its word. A tab appears once it has something, or somebody may use it.
import type { TabOf } from "../components/Tabs.svelte";
import type { IconName } from "../components/Icon.svelte";
import { count } from "../lib/generated/commands";
import type { Words } from "../lib/generated/words";
import { kindOfPage, pageOf, pagesBeside, type KindPage, type Page } from "../lib/navigation";
import type { Route } from "../lib/route.svelte";
import { pageWord, say } from "../lib/i18n/language.svelte";
import { opened } from "../lib/vault.svelte";

/** The sentences without a blank. */
type Word = { [Id in keyof Words]: [Words[Id]] extends [never] ? Id : never }[keyof Words];

/** The word and the drawing of every page but those of kinds, whose word follows from the kind. */
const MADE: Record<Exclude<Page, KindPage>, [Word, IconName]> = {
  today: ["nav-today", "today"],
  journal: ["nav-journal", "journal"],
  mood: ["nav-mood", "mood"],
  goals: ["nav-goals", "goal"],
  plan: ["nav-plan", "plan"],
  "group-home": ["nav-home", "home"],
  "group-gatherings": ["nav-gatherings", "calendar"],
  "group-decisions": ["gathering-decisions", "check"],
  "group-members": ["nav-members", "people"],
  "group-agreement": ["nav-agreement", "agreement"],
  "group-library": ["nav-library", "library"],
  "group-goals": ["nav-group-goals", "goal"],
  "exchange-export": ["exchange-export", "share"],
  "exchange-import": ["exchange-import", "import"],
  help: ["window-help", "help"],
  newgroup: ["nav-new-group", "add"],
  settings: ["nav-settings", "settings"],
  trash: ["nav-trash", "trash"],
  backups: ["settings-backups", "import"],
  versions: ["versions-name", "versions"],
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
  return tabs.map(({ name }) => {
    const icon = kindOfPage(name) === null ? MADE[name as keyof typeof MADE][1] : "note";
    return { name, words: pageName(name), icon };
  });
}

/** What a page is called, in the language of now. */
export function pageName(page: Page): string {
  const kind = kindOfPage(page);
  return kind === null ? say(MADE[page as keyof typeof MADE][0]) : pageWord(kind);
}
