// Where one is. Places are values, kept in memory only: no address names a group, and nothing is left in a history.
import { get } from "./generated/commands";
import { groupOfSpace, myGroups } from "./session.svelte";

/** The rooms of a group. */
export type Room = "home" | "gatherings" | "members" | "agreement" | "library" | "goals";

/** Everywhere one can be. */
export type Place =
  | { at: "today" }
  | { at: "journal"; id?: string }
  | { at: "mood" }
  | { at: "goals"; id?: string }
  | { at: "plan" }
  | { at: "help" }
  | { at: "settings"; part?: "words" | "backups" }
  | { at: "trash"; space?: string }
  | { at: "versions"; id?: string }
  | { at: "newgroup" }
  | { at: "exchange"; group?: string; tab?: "give" | "take" }
  | { at: "group"; group: string; room: Room; id?: string };

const PAST_MAX = 50;
let current = $state<Place>({ at: "today" });
let past = $state<Place[]>([]);

/** Where one is now. */
export function place(): Place {
  return current;
}

/** Goes to another place. */
export function go(next: Place): void {
  if (JSON.stringify(next) === JSON.stringify(current)) return;
  past = [...past.slice(1 - PAST_MAX), current];
  current = next;
}

/** Begins at a place, with no way back: what was before belongs to another vault. */
export function beginAt(first: Place): void {
  past = [];
  current = first;
}

/** Whether there is a way back. */
export function canGoBack(): boolean {
  return past.length > 0;
}

/** Goes back to where one was before. */
export function goBack(): void {
  const last = past.at(-1);
  if (!last) return;
  past = past.slice(0, -1);
  current = last;
}

/** The id of the gathering that fields name. */
function gatheringOf(fields: object | undefined): string | null {
  return fields && "session" in fields && typeof fields.session === "string" ? fields.session : null;
}

/**
 * Where a record is looked at, with the vault asked for what it hangs on: a note leads to its gathering, and so does one's own
 * look back, which is in no group's space.
 */
export async function findPlace(record: { id: string; kind: string; space: string }): Promise<Place> {
  const find = (id: string) => get(id).catch(() => null);
  const fields = (await find(record.id))?.fields ?? {};
  const session = groupOfSpace(record.space) ? null : gatheringOf(fields);
  const space = session ? (await find(session))?.space : record.space;
  return placeOf({ ...record, fields }, space ? groupOfSpace(space) : null);
}

/** One's own resources stand in the library of any group. */
function ownShelf(): Place {
  const group = myGroups()[0];
  return group ? { at: "group", group: group.space, room: "library", id: "own" } : { at: "today" };
}

/**
 * Where a record of a kind is looked at. `group` is the group it belongs to; of what hangs on a gathering the gathering is found in
 * its fields, where they are known.
 */
export function placeOf(record: { id: string; kind: string; space: string; fields?: object }, group: string | null): Place {
  switch (record.kind) {
    case "journal":
      return { at: "journal", id: record.id };
    case "mood":
      return { at: "mood" };
    case "safety_plan":
      return { at: "plan" };
    case "helpline":
      return { at: "help" };
    case "goal":
      return group ? { at: "group", group, room: "goals", id: record.id } : { at: "goals", id: record.id };
    case "step":
    case "review":
    case "excerpt":
      return group ? { at: "group", group, room: "goals" } : { at: "goals" };
    case "session":
    case "agenda_item":
    case "note":
    case "decision":
    case "follow_up":
    case "handover":
    case "attendance":
    case "reflection": {
      const id = record.kind === "session" ? record.id : (gatheringOf(record.fields) ?? (record.kind === "decision" ? "decided" : null));
      return group ? { at: "group", group, room: "gatherings", ...(id ? { id } : {}) } : { at: "today" };
    }
    case "member":
      return group ? { at: "group", group, room: "members", id: record.id } : { at: "today" };
    case "profile":
      return group ? { at: "group", group, room: "members" } : { at: "today" };
    case "agreement":
    case "acknowledgement":
      return group ? { at: "group", group, room: "agreement" } : { at: "today" };
    case "resource":
      return group ? { at: "group", group, room: "library", id: record.id } : ownShelf();
    case "recommendation":
    case "template":
      return group ? { at: "group", group, room: "library" } : { at: "today" };
    default:
      return group ? { at: "group", group, room: "home" } : { at: "today" };
  }
}
