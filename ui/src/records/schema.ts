// Typed look-ups in what the domain declares of every kind and field. Guarantee: no other file reads generated/schema.ts, so
// that a change of its shape is a change here.
import type { Kind, Kinds } from "../lib/generated/kinds";
import { SCHEMA, type FieldSchema, type KindSchema } from "../lib/generated/schema";

/** What the domain declares of a field. */
export type Field = FieldSchema;
/** The name of a field of kind `K`. */
export type Name<K extends Kind> = keyof Kinds[K] & string;

/** The kinds whose records are listed under a record of kind `P`. */
export type ChildOf<P extends Kind> = {
  [K in Kind]: (typeof SCHEMA)[K]["parent"] extends { kind: P } ? K : never;
}[Kind];

const KINDS: Record<string, KindSchema> = SCHEMA;

/** Types that a person writes in a field of a form. The others have views of their own. */
const BY_HAND: readonly Field["type"][] = [
  "line",
  "text",
  "day",
  "clock",
  "int",
  "decimal",
  "bool",
  "choice",
  "text_list",
  "text_set",
  "lang",
  "url",
];

/** Every kind, in declared order. */
export function kinds(): Kind[] {
  return Object.keys(KINDS) as Kind[];
}

/** The declaration of a field; none for a field of a newer version, or a record's own. */
export function fieldOf(kind: string, field: string): Field | null {
  const fields = KINDS[kind]?.fields ?? {};
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
}

/** The names of a kind's fields, in declared order. */
export function fieldsOf<K extends Kind>(kind: K): Name<K>[] {
  return Object.keys(KINDS[kind]?.fields ?? {}) as Name<K>[];
}

/** The names of the fields that a form offers: those of a type that is written by hand, without the field that names the parent. */
export function writableFields<K extends Kind>(kind: K): Name<K>[] {
  const parent = parentOf(kind)?.field;
  return fieldsOf(kind).filter((field) => field !== parent && isByHand(kind, field));
}

/** The names of the fields of any number of lines, in declared order. */
export function longFields<K extends Kind>(kind: K): Name<K>[] {
  return fieldsOf(kind).filter((field) => isLong(kind, field));
}

/** Whether the field has a type that a person writes in a form. */
export function isByHand(kind: string, field: string): boolean {
  const declared = fieldOf(kind, field);
  return declared !== null && BY_HAND.includes(declared.type);
}

/** Whether the field may have any number of lines. */
export function isLong(kind: string, field: string): boolean {
  return fieldOf(kind, field)?.long ?? false;
}

/** The words to choose from, and the list that names them; none for a field without such a list. */
export function choicesOf(kind: string, field: string): { list: string; words: readonly string[] } | null {
  const declared = fieldOf(kind, field);
  return declared?.of ? { list: declared.list ?? field, words: declared.of } : null;
}

/** Every whole number that a field can hold, the least first. */
export function numbersOf(kind: string, field: string): number[] {
  const { min = 0, max = -1 } = fieldOf(kind, field) ?? {};
  return Array.from({ length: max - min + 1 }, (_, at) => min + at);
}

/** The field that names the record above, and that record's kind. */
export function parentOf(kind: string): KindSchema["parent"] {
  return KINDS[kind]?.parent ?? null;
}

/** The kinds whose records are listed under a record of this kind. */
export function childrenOf<P extends Kind>(kind: P): ChildOf<P>[] {
  return kinds().filter((one) => parentOf(one)?.kind === kind) as ChildOf<P>[];
}

/** The sort of space that a record of this kind is in where nothing else is said. */
export function spaceOf(kind: Kind): KindSchema["spaces"][number] {
  return SCHEMA[kind].spaces[0];
}

/** The fields that say when and by whom a record was last checked. */
export function verifiedOf(kind: string): { on: string; by: string | null } | null {
  return KINDS[kind]?.verified ?? null;
}

/** The number of days after which a record of this kind asks to be checked again. */
export function staleDays(kind: string): number | null {
  return KINDS[kind]?.verified?.staleDays ?? null;
}

/** The fields that are read as facts of a record: those that say something, in declared order, without what stands elsewhere. */
export function factsOf<K extends Kind>(
  kind: K,
  values: object,
  fields: readonly Name<K>[] = fieldsOf(kind),
): Name<K>[] {
  const said = values as Record<string, unknown>;
  const elsewhere = [parentOf(kind)?.field, verifiedOf(kind)?.on, verifiedOf(kind)?.by];
  return fields.filter(
    (name) => !elsewhere.includes(name) && fieldOf(kind, name)?.type !== "position" && saysSomething(said[name]),
  );
}

function saysSomething(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}

/** The day that a record tells of: the one that its list is ordered by, or the one on which it was last written to. */
export function dayOf(record: { kind: string; fields: { [name: string]: unknown }; at: string | null }): string | null {
  const name = KINDS[record.kind]?.order.day;
  const day = name ? record.fields[name] : undefined;
  return typeof day === "string" ? day : (record.at?.slice(0, 10) ?? null);
}

/** A field that no declaration has. */
export const UNKNOWN: Field = {
  type: "any",
  required: false,
  fill: "empty",
  merge: "show",
  searched: false,
  words: true,
  long: true,
};
