// Which places the side bar has, and which pages are the tabs of one place. Where one is says which place and tab that is.
import { PAGES, type Kind } from "./generated/kinds";

type Paged = typeof PAGES;
/** The kinds whose list is a page of a group's place, and of one's own. */
export type GroupPage = { [K in keyof Paged]: Paged[K]["group"] extends string ? K : never }[keyof Paged];
export type OwnPage = { [K in keyof Paged]: Paged[K]["own"] extends string ? K : never }[keyof Paged];

/** The names of the pages of kinds. */
export type KindPage = OwnPage | `group-${GroupPage}`;

/** The pages of a group. Which of them are tabs of one place: `ROOMS`. */
export type Room = "home" | "gatherings" | "decisions" | "members" | "agreement" | "library" | "goals" | GroupPage;

/** Everywhere one can be. */
export type Route =
  | { at: "today" }
  | { at: "journal"; id?: string }
  | { at: "mood"; id?: string }
  | { at: "goals"; id?: string }
  | { at: "plan" }
  | { at: OwnPage; id?: string }
  | { at: "help"; part?: "order" }
  | { at: "settings"; part?: "words" }
  | { at: "trash"; space?: string }
  | { at: "backups" }
  | { at: "versions"; id?: string }
  | { at: "newgroup"; part?: "invited" }
  | { at: "exchange"; group?: string; tab?: "export" | "import" }
  /** `part` is the kind of what hangs on a gathering and is looked for there. */
  | { at: "group"; group: string; room: Room; id?: string; part?: Kind };
/** The route of the page of a kind, in a group or of one's own. */
export type PageRoute<K extends Kind> = Extract<Route, { at: "group" } | { at: K }>;

/** The places of one's own, in the order of the bar. */
export const OWN = ["today", "journal", "mood", "goals", "plan"] as const;
export type OwnPlace = (typeof OWN)[number];

/** What the declarations say. A place that the bar does not have does not build. */
const DECLARED: Record<keyof Paged, { group: GroupPlace | null; own: OwnPlace | null }> = PAGES;
const paged = Object.entries(DECLARED) as [GroupPage & OwnPage, { group: GroupPlace | null; own: OwnPlace | null }][];
const pagesOf = (place: string): GroupPage[] => paged.filter(([, page]) => page.group === place).map(([kind]) => kind);
const ownPagesOf = (place: string): OwnPage[] => paged.filter(([, page]) => page.own === place).map(([kind]) => kind);

/** The places of a group, in the order of the bar, each with its own pages; the first page is where the place opens. */
const ROOMS_MADE = {
  home: ["home"],
  gatherings: ["gatherings", "decisions"],
  people: ["members"],
  care: ["agreement"],
  shared: ["library", "goals"],
} as const satisfies Record<string, readonly [Room, ...Room[]]>;
export type GroupPlace = keyof typeof ROOMS_MADE;
/** The same, with the pages of kinds behind them. */
export const ROOMS = Object.fromEntries(
  Object.entries(ROOMS_MADE).map(([place, rooms]) => [place, [...rooms, ...pagesOf(place)]]),
) as unknown as Record<GroupPlace, readonly [Room, ...Room[]]>;

/** What is always there: the two halves of the exchange, and the pages of More. */
export const HALVES = ["export", "import"] as const;
export const MORE = ["settings", "trash", "backups", "versions"] as const;

export type Place = OwnPlace | GroupPlace | "exchange" | "more";

/** The name of one page. Those of a group and of the exchange begin with what they belong to. */
export type Page = Exclude<Route["at"], "group" | "exchange"> | `group-${Room}` | `exchange-${(typeof HALVES)[number]}`;

const isIn = <T extends string>(list: readonly T[], name: string): name is T =>
  (list as readonly string[]).includes(name);

/** The page that a route leads to. */
export function pageOf(route: Route): Page {
  if (route.at === "group") return `group-${route.room}`;
  return route.at === "exchange" ? `exchange-${route.tab ?? "export"}` : route.at;
}

/** The place of the bar that a route belongs to; null for what has none: help, and making a group. */
export function placeIn(route: Route): Place | null {
  if (route.at === "group") return groupPlaceOf(route.room);
  if (route.at === "exchange" || isIn(OWN, route.at)) return route.at;
  return isIn(MORE, route.at) ? "more" : (OWN.find((place) => isIn(ownPagesOf(place), route.at)) ?? null);
}

function groupPlaceOf(room: Room): GroupPlace | null {
  const found = Object.entries(ROOMS).find(([, rooms]) => isIn(rooms, room));
  return found ? (found[0] as GroupPlace) : null;
}

/** The space that a route belongs to: a group's id, null for one's own; undefined for what is always there. */
export function spaceIn(route: Route): string | null | undefined {
  if (route.at === "group") return route.group;
  const place = placeIn(route);
  return place !== null && isIn(OWN, place) ? null : undefined;
}

/** The first page of a place of the bar. `group` is asked only for a place of a group. */
export function firstOf(place: Place, group: string): Route {
  if (place === "more") return { at: MORE[0] };
  if (place === "exchange" || isIn(OWN, place)) return { at: place };
  return { at: "group", group, room: ROOMS[place][0] };
}

/** Where the space of that number opens, as the keys count them: 1 is one's own, then the groups in their order. */
export function spaceOfNumber(number: number, groups: readonly string[]): Route | null {
  if (number === 1) return firstOf("today", "");
  const group = groups[number - 2];
  return group === undefined ? null : firstOf("home", group);
}

/** The pages of the place that a route is in, as routes: those that can be tabs beside it. */
export function pagesBeside(route: Route): Route[] {
  if (hasPlaceToItself(route)) return [];
  if (route.at === "exchange") return HALVES.map((tab) => ({ ...route, tab }));
  if (isIn(MORE, route.at)) return MORE.map((at) => ({ at }));
  if (route.at !== "group") {
    const place = placeIn(route);
    return place !== null && isIn(OWN, place) ? [{ at: place }, ...ownPagesOf(place).map((at) => ({ at }))] : [];
  }
  const { group, room } = route;
  const place = groupPlaceOf(room);
  return place ? ROOMS[place].map((one) => ({ at: "group", group, room: one })) : [];
}

/** One record, or a new one, has the place to itself. A shelf of one's own and a list that begins at a record are lists. */
function hasPlaceToItself(route: Route): boolean {
  if (route.at === "versions") return route.id !== undefined;
  if (route.at !== "group" || route.id === undefined) return false;
  return route.room === "library" ? route.id !== "own" : route.room !== "goals" && !(route.room in PAGES);
}

/** The kind whose list a page is; null for the others. */
export function kindOfPage(page: Page): Kind | null {
  const found = paged.find(([kind]) => page === kind || page === `group-${kind}`);
  return found ? found[0] : null;
}

/** The page of a kind that has one, for a record in a group's space or in one's own; null for other kinds. */
export function pageOfKind(kind: string, id: string, group: string | null): Route | null {
  const found = paged.find(([one]) => one === kind);
  if (!found) return null;
  const [name, page] = found;
  if (group !== null) return page.group === null ? null : { at: "group", group, room: name, id };
  return page.own === null ? null : { at: name, id };
}

/** Whether the page stays as it is on the way from one route to the other: what was chosen in one half of the exchange does. */
export function staysOnPage(from: Route, to: Route): boolean {
  return (from.at === "exchange" && to.at === "exchange") || JSON.stringify(from) === JSON.stringify(to);
}
