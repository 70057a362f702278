// The form of a resource: everything as text, until it is saved.
import type { Of, Written } from "../../lib/backend/records";
import { givenDay } from "../../lib/day";

export type Form = { title: string; kind: string; licence: string; lang: string; reading_level: string; tags: string[]; url: string; body: string; content_note: string; verified_on: string };

/** The form of a resource, or an empty one. */
export function formOf(resource: Of<"resource"> | null): Form {
  const f = resource?.fields;
  return {
    title: f?.title ?? "",
    kind: f?.kind ?? "",
    licence: f?.licence ?? "",
    lang: f?.lang ?? "",
    reading_level: f?.reading_level ?? "",
    tags: f?.tags ?? [],
    url: f?.url ?? "",
    body: f?.body ?? "",
    content_note: f?.content_note ?? "",
    verified_on: f?.verified_on ?? "",
  };
}

/** What is written of it: an empty field is null. */
export function fieldsOf(form: Form): Written<"resource"> {
  const text = (value: string) => (value.trim() === "" ? null : value);
  return {
    title: form.title.trim(),
    kind: text(form.kind),
    licence: text(form.licence),
    lang: text(form.lang),
    reading_level: text(form.reading_level),
    tags: form.tags,
    url: text(form.url),
    body: text(form.body),
    content_note: text(form.content_note),
    verified_on: givenDay(form.verified_on) ?? null,
  };
}
