// What stands on a shelf: its words and tags, and the bytes of a look at its files. Nothing here asks the vault.
import type { Of } from "../../lib/backend/records";

/** Words for kinds of resources; any other word can be typed as well. */
export const KINDS = [
  "leaflet",
  "book",
  "article",
  "video",
  "audio",
  "map",
  "service",
  "form",
  "tool",
  "other",
] as const;

/** What a resource says of itself, by which its list is narrowed; `kind` is the word for its kind. */
export function wordsOf({ fields }: Of<"resource">, kind: string): string {
  const { title, tags, body, content_note, licence, reading_level, url, attachment } = fields;
  const said = [title, kind, ...(tags ?? []), body, content_note, licence, reading_level, url, attachment?.name];
  return said.filter(Boolean).join("\n");
}

/** The tags that are in use, the most used first. */
export function tagsOf(all: readonly Of<"resource">[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of all.flatMap((one) => one.fields.tags ?? [])) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([tag]) => tag);
}

/** The bytes of a PNG that came as base64. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
