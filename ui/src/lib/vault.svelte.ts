// What is open: whose vault, and its groups. Asked anew after everything that changes it.
import { groups, status, waiting as askWaiting } from "./generated/commands";
import type { GroupView, SpaceStatus, Status, Waiting } from "./generated/types";

let now = $state<Status | null>(null);
let mine = $state<GroupView[]>([]);
let waiting = $state.raw<Waiting>({ bundles: [], cards: [] });

/** The open vault's state; null while it is locked. */
export function openVault(): Status | null {
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

/** So many bundles were opened or dropped from outside and wait to be looked at. */
export function bundlesWaiting(): number {
  return waiting.bundles.length;
}

/** So many contact cards came from outside and wait to be looked at. */
export function cardsWaiting(): number {
  return waiting.cards.length;
}

/** Counts them anew. Needs no vault. */
export async function countWaiting(): Promise<void> {
  waiting = await askWaiting();
}

/** A vault was opened. */
export async function open(status: Status): Promise<void> {
  [mine] = await Promise.all([groups(), countWaiting()]);
  now = status;
}

/** Asks anew. */
export async function refresh(): Promise<void> {
  const [next, list] = await Promise.all([status(), groups(), countWaiting()]);
  now = next;
  mine = list;
}
