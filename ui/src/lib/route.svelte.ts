// Where one is. Places are values, kept in memory only: no address names a group, and nothing is left in a history.
import { get } from "./generated/commands";
import { pageOfKind, spaceIn, type Room, type Route } from "./navigation";
import { searching } from "./searching.svelte";
import { groupOf, groupOfSpace, myGroups } from "./vault.svelte";

export type { Room, Route };

/** What a place can be gone to for: its form, or one of the two ways to take somebody in. */
export type Beginning = "write" | "invite" | "add";

const PAST_MAX = 50;
let current = $state<Route>({ at: "today" });
let past = $state<Route[]>([]);
/** The space one was last in, and the group: what is always there belongs to none. */
let space = $state<string | null>(null);
let lastGroup = $state<string | null>(null);
/** What is begun at the place that comes. */
let beginning: Beginning | null = null;

/** Where one is now. */
export function route(): Route {
  return current;
}

/** The group whose places the bar shows; null for one's own. */
export function shownGroup(): string | null {
  return space !== null && groupOf(space) ? space : null;
}

/** The group that one is one step away from: the one that one was last in, else the first. */
export function nearGroup(): string | null {
  return (lastGroup !== null && groupOf(lastGroup) ? lastGroup : myGroups()[0]?.space) ?? null;
}

function be(next: Route): void {
  [current, beginning] = [next, null];
  const entered = spaceIn(next);
  if (entered === undefined) return;
  space = entered;
  lastGroup = entered ?? lastGroup;
}

/** Goes to another place. */
export function go(next: Route): void {
  if (JSON.stringify(next) === JSON.stringify(current)) return;
  past = [...past.slice(1 - PAST_MAX), current];
  be(next);
}

/** Goes to another place to do something there at once: its form is open, with the cursor in it. */
export function goAndBegin(next: Route, what: Beginning = "write"): void {
  go(next);
  beginning = what;
}

/** For a view, once, when it is made: what one came to begin (`goAndBegin`), if anything. Coming back later begins nothing. */
export function takeBeginning(): Beginning | null {
  const begins = beginning;
  beginning = null;
  return begins;
}

/** Goes to where bundles are taken in; what was chosen in the exchange stays. */
export function goToImport(): void {
  go(current.at === "exchange" ? { ...current, tab: "import" } : { at: "exchange", tab: "import" });
}

/** Begins at a place, with no way back: what was before belongs to another vault. */
export function beginAt(first: Route): void {
  [past, space, lastGroup] = [[], null, null];
  be(first);
}

/** Whether there is a way back. */
export function canGoBack(): boolean {
  return past.length > 0;
}

/** Goes back to where one was before; from a hit of the search, with the search open again. */
export function goBack(): void {
  const last = past.at(-1);
  if (!last) return;
  const from = current;
  past = past.slice(0, -1);
  be(last);
  searching.back(from, last);
}

/** What a field says, if it is text: an id, a day. */
function textIn(fields: object | undefined, name: string): string | undefined {
  const value = fields && new Map(Object.entries(fields)).get(name);
  return typeof value === "string" ? value : undefined;
}

/** The id of the gathering that fields name. */
function gatheringOf(fields: object | undefined): string | null {
  return textIn(fields, "session") ?? null;
}

/**
 * Where a record is looked at, with the vault asked for what it hangs on: a note leads to its gathering, and so does one's own
 * look back, which is in no group's space.
 */
export async function findRoute(record: { id: string; kind: string; space: string }): Promise<Route> {
  const find = (id: string) => get(id).catch(() => null);
  const fields = (await find(record.id))?.fields ?? {};
  const session = groupOfSpace(record.space) ? null : gatheringOf(fields);
  const space = session ? (await find(session))?.space : record.space;
  return placeOf({ ...record, fields }, space ? groupOfSpace(space) : null);
}

/** One's own resources stand in the library of any group. */
function ownResources(): Route {
  const group = myGroups()[0];
  return group ? { at: "group", group: group.space, room: "library", id: "own" } : { at: "today" };
}

/**
 * Where a record of a kind is looked at. `group` is the group it belongs to; of what hangs on a gathering the gathering is found in
 * its fields, where they are known.
 */
export function placeOf(
  record: { id: string; kind: string; space: string; fields?: object },
  group: string | null,
): Route {
  const page = pageOfKind(record.kind, record.id, group);
  if (page) return page;
  switch (record.kind) {
    case "journal":
      return { at: "journal", id: record.id };
    case "mood":
      return { at: "mood", id: record.id };
    case "safety_plan":
      return { at: "plan" };
    case "helpline":
      return { at: "help" };
    case "goal":
      return group ? { at: "group", group, room: "goals", id: record.id } : { at: "goals", id: record.id };
    case "step":
    case "review": {
      const id = textIn(record.fields, "goal") ?? record.id;
      return group ? { at: "group", group, room: "goals", id } : { at: "goals", id };
    }
    case "excerpt":
      return group ? { at: "group", group, room: "goals", id: record.id } : { at: "goals" };
    case "session":
    case "agenda_item":
    case "note":
    case "decision":
    case "follow_up":
    case "handover":
    case "attendance":
    case "reflection": {
      const id = record.kind === "session" ? record.id : gatheringOf(record.fields);
      if (!group) return { at: "today" };
      if (id)
        return {
          at: "group",
          group,
          room: "gatherings",
          id,
          ...(record.kind === "session" ? {} : { part: record.kind }),
        };
      // What was taken on without a gathering stands on the group's home.
      if (record.kind === "follow_up") return { at: "group", group, room: "home" };
      return { at: "group", group, room: record.kind === "decision" ? "decisions" : "gatherings" };
    }
    case "member":
      return group ? { at: "group", group, room: "members", id: record.id } : { at: "today" };
    case "profile": {
      if (!group) return { at: "today" };
      const id = textIn(record.fields, "member");
      return id === undefined ? { at: "group", group, room: "members" } : { at: "group", group, room: "members", id };
    }
    case "agreement":
    case "acknowledgement":
      return group ? { at: "group", group, room: "agreement" } : { at: "today" };
    case "resource":
      return group ? { at: "group", group, room: "library", id: record.id } : ownResources();
    case "recommendation": {
      if (!group) return { at: "today" };
      const id = textIn(record.fields, "resource");
      return id === undefined ? { at: "group", group, room: "library" } : { at: "group", group, room: "library", id };
    }
    case "template":
      return group ? { at: "group", group, room: "gatherings" } : { at: "today" };
    default:
      return group ? { at: "group", group, room: "home" } : { at: "today" };
  }
}
