// Two texts beside each other: what differs, and a first proposal of both together. Nothing here decides anything.
import { diffArrays, diffChars, diffWordsWithSpace, type ChangeObject } from "diff";

/** A piece of a version; `own` says that the other version does not have it. */
export type Piece = { text: string; own: boolean };

/** So long a comparison may take before the marks are left out: a page must not wait for them. */
const COMPARE_MS = 400;
/** A piece in common that is shorter than this between two differences is part of them: single letters do not help a reader. */
const COMMON_CHARS_MIN = 2;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** The pieces of `mine`, with what `other` does not have marked; null where the texts are too long to compare. */
export function marked(mine: string, other: string): Piece[] | null {
  const options = { timeout: COMPARE_MS };
  const japanese = JAPANESE.test(mine) || JAPANESE.test(other);
  const changes = japanese ? diffChars(other, mine, options) : diffWordsWithSpace(other, mine, options);
  return changes ? pieces(joined(changes)) : null;
}

/** Differences that only a letter or two keeps apart become one. */
function joined(changes: ChangeObject<string>[]): ChangeObject<string>[] {
  return changes.flatMap((change, at) => {
    const between = at > 0 && at < changes.length - 1;
    const common = !change.added && !change.removed;
    const short = [...change.value].length < COMMON_CHARS_MIN && !change.value.includes("\n");
    if (!common || !between || !short) return [change];
    return [
      { ...change, added: false, removed: true },
      { ...change, added: true, removed: false },
    ];
  });
}

function pieces(changes: ChangeObject<string>[]): Piece[] {
  const list: Piece[] = [];
  for (const change of changes) {
    if (change.removed) continue;
    const last = list.at(-1);
    if (last && last.own === change.added) last.text += change.value;
    else list.push({ text: change.value, own: change.added });
  }
  return list;
}

/** Both texts together, paragraph by paragraph: what both have is there once, what one has is kept, the first's before the second's. */
export function together(one: string, other: string): string {
  return lists(one.split("\n"), other.split("\n")).join("\n");
}

/** Both lists together: what both have is there once. */
export function lists(one: readonly string[], other: readonly string[]): string[] {
  return diffArrays([...one], [...other]).flatMap((change) => change.value);
}

/** All of several texts together. */
export function allTogether(texts: readonly string[]): string {
  return texts.reduce((sofar, text) => together(sofar, text));
}

/** All of several sets together, in the order they came; each element once. */
export function union(sets: readonly (readonly string[])[]): string[] {
  return [...new Set(sets.flat())];
}
