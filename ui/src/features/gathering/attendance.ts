// Who was there: the five answers, the keys that choose them, and how many people that makes. Nothing here asks the vault.
import type { Attendance } from "../../lib/generated/kinds";
import { choicesOf } from "../../records/schema";

export type State = Attendance["state"];

/** In the order of the keys 1 to 5. */
export const STATES = (choicesOf("attendance", "state")?.words ?? []) as readonly State[];
const LETTERS: Record<string, State> = { p: "present", l: "late", e: "left_early", a: "absent", r: "resting" };

/** What a key chooses: 1 to 5, or p l e a r. */
export function stateOfKey(key: string): State | null {
  return STATES[Number(key) - 1] ?? LETTERS[key.toLowerCase()] ?? null;
}

/** Whether somebody in that state was in the room for a while. */
export function wasThere(state: State): boolean {
  return state === "present" || state === "late" || state === "left_early";
}

/** The people who were there, visitors among them. */
export function headcount(states: Iterable<State>, visitors: number): number {
  return [...states].filter(wasThere).length + visitors;
}

/** Whom the list of a gathering shows: everyone who has not left the group, and who left later but was written down here. */
export function listed<M extends { id: string; fields: { state?: string } }>(
  members: readonly M[],
  said: readonly { fields: { member: string } }[],
): M[] {
  const here = new Set(said.map((one) => one.fields.member));
  return members.filter((one) => one.fields.state !== "left" || here.has(one.id));
}

type Said = { id: string; at: string | null; fields: { member: string; state: State } };

/** One answer a member: should two facilitators have answered apart, the later one. */
export function latest<T extends Said>(list: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const one of list) {
    const before = found.get(one.fields.member);
    if (!before || moment(one) > moment(before)) found.set(one.fields.member, one);
  }
  return found;
}

function moment(one: Said): number {
  return one.at ? Date.parse(one.at) : 0;
}
