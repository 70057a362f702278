// What stands on a shelf: finding it by words and tags, and looking at its files. Nothing here asks the vault.
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

/** Wide and narrow, katakana and hiragana, large and small letters are one. */
export function normalize(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase();
  return plain.replaceAll(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** The resources with all words of `wanted` somewhere in them, and with `tag` if one is chosen. */
export function find(
  all: readonly Of<"resource">[],
  wanted: string,
  tag: string | null,
  says: (one: Of<"resource">) => string = () => "",
): Of<"resource">[] {
  const words = normalize(wanted).split(/\s+/).filter(Boolean);
  return all.filter((one) => {
    const { title, kind, tags, body, licence, url } = one.fields;
    if (tag !== null && !tags?.includes(tag)) return false;
    if (words.length === 0) return true;
    const text = normalize([title, kind, ...(tags ?? []), body, licence, url, says(one)].filter(Boolean).join("\n"));
    return words.every((word) => text.includes(word));
  });
}

/** The tags that are in use, the most used first. */
export function tagsOf(all: readonly Of<"resource">[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of all.flatMap((one) => one.fields.tags ?? [])) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([tag]) => tag);
}

/** Whether a look at a file of that name can be made: a picture or a PDF. */
export function canBeShown(name: string): boolean {
  return /\.(png|jpe?g|gif|webp|pdf)$/i.test(name);
}

/** The bytes of a PNG that came as base64. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
