// The form of a resource: everything as text, until it is saved; the tags are a line each.
import type { Of, Written } from "../../lib/backend/records";
import { givenDay } from "../../lib/day";
import type { Words } from "../../lib/edit";

const FIELDS = ["title", "kind", "licence", "lang", "reading_level", "tags", "url", "body", "content_note", "verified_on"] as const;
export type Form = Record<(typeof FIELDS)[number], string>;

/** The form of a resource, or an empty one. */
export function formOf(resource: Of<"resource"> | null): Form {
  const text = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join("\n") : (value ?? ""));
  return Object.fromEntries(FIELDS.map((field) => [field, text(resource?.fields[field])])) as Form;
}

/** The tags in the form. */
export function tagsIn(tags: string): string[] {
  return tags.split("\n").filter(Boolean);
}

/** What is written of it. */
export function fieldsOf(words: Words<Form>): Written<"resource"> {
  const { tags, verified_on: day, ...rest } = words;
  const fields: Written<"resource"> = rest;
  if (tags !== undefined) fields.tags = tagsIn(tags ?? "");
  if (day !== undefined) fields.verified_on = givenDay(day ?? "") ?? null;
  return fields;
}
