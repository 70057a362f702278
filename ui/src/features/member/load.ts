// Everybody of a group, from what the group wrote and from the cards that this vault knows.
import { listAll } from "../../lib/backend/records";
import { doubledNames, people } from "../../lib/generated/commands";
import { groupOf } from "../../lib/vault.svelte";
import { circle, type Somebody } from "./circle";

/** Everybody in a group and everybody who left it, in よみ order. */
export async function everybody(space: string): Promise<Somebody[]> {
  const group = groupOf(space);
  if (!group) return [];
  const [records, known, doubled] = await Promise.all([listAll(space, "member"), people(), doubledNames(space)]);
  return circle(records, group, known, doubled);
}
