// What is typed into the fields of a form, as a record keeps it. Nothing here asks the vault.
import { givenDay } from "../../lib/day";
import type { Json } from "../../lib/generated/types";
import { whole } from "./agenda";

/** How a field's text is kept, null where it is emptied; undefined: it cannot be kept like that, and what stood there stays. */
type Reader = (typed: string) => Json | undefined;
type Typed = Record<string, Json>;

const DAY_MINUTES = 24 * 60;
const line: Reader = (typed) => typed.trim() || null;
const needed: Reader = (typed) => typed.trim() || undefined;
const neededDay: Reader = (typed) => givenDay(typed) ?? undefined;
const minutes: Reader = (typed) => whole(typed, DAY_MINUTES);

/** The fields that are not a line which may be empty, of each kind that has a form. */
const READERS: Record<"session" | "agenda_item" | "decision" | "follow_up", Record<string, Reader>> = {
  session: { day: neededDay, minutes_planned: (typed) => whole(typed), minutes_actual: (typed) => whole(typed) },
  agenda_item: { minutes, minutes_actual: minutes },
  decision: { body: needed, review_on: givenDay },
  follow_up: { text: needed, due_on: givenDay },
};
export type FormKind = keyof typeof READERS;

/** The fields to write of a record of `kind`, from what was typed. */
export function read(kind: FormKind, typed: Typed): Typed {
  const readers = READERS[kind];
  const fields: Typed = {};
  for (const [name, value] of Object.entries(typed)) {
    const kept = (readers[name] ?? line)(String(value ?? ""));
    if (kept !== undefined) fields[name] = kept;
  }
  return fields;
}

/** Fields of a record, as a form begins with them. */
export function begin<Name extends string>(names: readonly Name[], fields: object): Record<Name, string> {
  const said = fields as Record<string, unknown>;
  return Object.fromEntries(names.map((name) => [name, String(said[name] ?? "")])) as Record<Name, string>;
}
