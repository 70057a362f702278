// The drafts of forms: their names, and what they hold.
import { drafts } from "../lib/generated/commands";
import type { Json } from "../lib/generated/types";
import { attempt } from "../lib/notices.svelte";

export type Values = Record<string, Json>;
/**
 * What a draft holds: what was typed, what the record said of those fields when that began, and, where there is no record yet, what
 * it is to have besides.
 */
export type Typed = { before: Values; typed: Values; along?: Values };

/** The name of the draft of a form: of a record, or of a new one in a space or under a parent. */
export function draftKey(kind: string, of: { id: string } | { under: string }): string {
  return "id" in of ? `${kind}/${of.id}` : `${kind}/new/${of.under}`;
}

/** The rests of the names of the drafts that begin with `prefix`: what was begun and waits. */
export async function waitingUnder(prefix: string): Promise<string[]> {
  const found = (await attempt(() => drafts(prefix))) ?? [];
  return found.map((one) => one.key.slice(prefix.length));
}

/** What a draft holds of these fields. */
export function partOf({ before, typed }: Typed, names: readonly string[]): Typed {
  const only = (of: Values) => Object.fromEntries(Object.entries(of).filter(([name]) => names.includes(name)));
  return { before: only(before), typed: only(typed) };
}
