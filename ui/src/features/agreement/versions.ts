// The versions of an agreement: which one holds, who has taken note of it, and what changed between two of them.
import { diffArrays } from "diff";

import type { Of } from "../../lib/backend/records";

export type Version = Of<"agreement">;
export type Acknowledgement = Of<"acknowledgement">;

/** Newest first. */
export function sorted(versions: Version[]): Version[] {
  return [...versions].sort((a, b) => b.fields.number - a.fields.number || (b.at ?? "").localeCompare(a.at ?? ""));
}

/** The versions that the group has put in force, newest first; the others are drafts. */
export function settled(versions: Version[]): Version[] {
  return sorted(versions).filter((one) => one.fields.from !== undefined);
}

/** The versions that nobody has put in force, newest first. */
export function drafts(versions: Version[]): Version[] {
  return sorted(versions).filter((one) => one.fields.from === undefined);
}

/** The version that holds on `day`: the newest one that has begun; before any has begun, the newest that will. A draft never does. */
export function current(versions: Version[], day: string): Version | null {
  const all = settled(versions);
  return all.find((one) => (one.fields.from ?? "") <= day) ?? all[0] ?? null;
}

/** The number that the next version gets. */
export function nextNumber(versions: Version[]): number {
  return Math.max(0, ...versions.map((one) => one.fields.number)) + 1;
}

/**
 * By member, how they took note of `version`: of itself, or of an earlier one from which nothing changed so much that it has to
 * be acknowledged anew.
 */
export function acknowledged(
  version: Version,
  versions: Version[],
  list: Acknowledgement[],
): Map<string, Acknowledgement> {
  const counts = new Set<string>();
  for (const one of settled(versions).filter((other) => other.fields.number <= version.fields.number)) {
    if (one.fields.number === version.fields.number && one.id !== version.id) continue;
    counts.add(one.id);
    if (one.fields.material ?? true) break;
  }
  const found = new Map<string, Acknowledgement>();
  for (const one of list.filter((ack) => counts.has(ack.fields.agreement))) {
    const before = found.get(one.fields.member);
    if (!before || one.fields.agreement === version.id) found.set(one.fields.member, one);
  }
  return found;
}

/** A piece of a text beside another: the same in both, only in the new one, or only in the old one. */
export type Piece = { text: string; is: "same" | "added" | "gone" };

/** What changed from `before` to `after`, word by word, in any language. */
export function changes(before: string, after: string): Piece[] {
  return diffArrays(words(before), words(after)).map((part) => ({
    text: part.value.join(""),
    is: part.added ? "added" : part.removed ? "gone" : "same",
  }));
}

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });
function words(text: string): string[] {
  return [...segmenter.segment(text)].map((one) => one.segment);
}
