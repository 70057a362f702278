// Under which headings the notes of a gathering stand. Nothing here asks the vault.
import type { Of } from "../../lib/backend/records";
import type { Language } from "../../lib/i18n/language.svelte";
import { words } from "./templates";

/** The key of what is not about one step. */
export const ALL = "";

/** A heading; `drafts` are the keys of the steps whose drafts are gone on with here, its own first. */
export type Heading = { key: string; name: string; drafts: string[] };

/**
 * The headings: the steps that are for everybody, each key once, and the gathering as a whole. Of what was begun (`begun`, keys of
 * steps) under a step that is there no more one goes on under the whole.
 */
export function headings(
  items: readonly Of<"agenda_item">[],
  begun: readonly string[],
  language: Language,
  whole: string,
): Heading[] {
  const steps = new Map<string, string>();
  for (const { fields } of items) {
    if (fields.key && fields.key !== "break" && !fields.private && !steps.has(fields.key))
      steps.set(fields.key, words(fields, language));
  }
  const homeless = [...new Set(begun)].filter((key) => key !== ALL && !steps.has(key));
  return [
    ...[...steps].map(([key, name]) => ({ key, name, drafts: [key] })),
    { key: ALL, name: whole, drafts: [ALL, ...homeless] },
  ];
}
