// What is open: whose vault, and its groups. Asked anew after everything that changes it.
import { groups, status } from "./generated/commands";
import type { GroupView, SpaceStatus, Status } from "./generated/types";

let now = $state<Status | null>(null);
let mine = $state<GroupView[]>([]);

/** The open vault's state; null while it is locked. */
export function session(): Status | null {
  return now;
}

/** The open vault's state, where there has to be one. */
export function opened(): Status {
  if (!now) throw new Error("no vault is open");
  return now;
}

/** The groups of the open vault that have a name and that one is in, or was. */
export function myGroups(): GroupView[] {
  return mine;
}

/** The group of that id. */
export function groupOf(id: string): GroupView | null {
  return mine.find((group) => group.space === id) ?? null;
}

/** Whether I am a facilitator of that group. */
export function facilitates(id: string): boolean {
  return groupOf(id)?.role === "facilitator";
}

/** The group that a space belongs to: itself, or for a facilitators' space its group; null for what is one's own. */
export function groupOfSpace(space: string): string | null {
  const found: SpaceStatus | undefined = now?.spaces.find((one) => one.space === space);
  if (found?.kind === "group") return space;
  return found?.kind === "facilitators" ? found.parent : null;
}

/** A vault was opened. */
export async function open(status: Status): Promise<void> {
  mine = await groups();
  now = status;
}

/** Asks anew. */
export async function refresh(): Promise<void> {
  const [next, list] = await Promise.all([status(), groups()]);
  now = next;
  mine = list;
}
