// The language the window speaks, and every sentence in it. The sentences are those of assets/locales, the same files that
// the command line reads; the ids and their blanks are types, so a sentence that is not there does not build.
import { FluentBundle, FluentNumber, type FluentResource, type FluentVariable } from "@fluent/bundle";

import type { Words } from "../generated/words";

export type Language = "ja" | "en";
export type WordId = keyof Words;
/** The blanks of a sentence. */
export type Blanks<K extends WordId> = { [B in Words[K]]: string | number };

/** By path: the body of a FluentResource as JSON, as vite.config.ts reads it out of the file. */
const files = import.meta.glob<string>(["../../../../assets/locales/**/*.ftl", "!**/cli.ftl", "!**/command.ftl"], {
  import: "default",
  eager: true,
});

const bundles = new Map<Language, FluentBundle>();

function bundleOf(language: Language): FluentBundle {
  let bundle = bundles.get(language);
  if (!bundle) {
    bundle = new FluentBundle(language, {
      useIsolating: false,
      functions: { KIND: ([kind]) => kindName(language, String(kind ?? "")) },
    });
    for (const [path, text] of Object.entries(files)) {
      if (!path.includes(`/${language}/`)) continue;
      const body = JSON.parse(text) as FluentResource["body"];
      bundle.addResource({ body } as FluentResource, { allowOverrides: false });
    }
    bundles.set(language, bundle);
  }
  return bundle;
}

/** What a kind of record is called within a sentence, which says `{ KIND($kind) }`. */
function kindName(language: Language, kind: string): string {
  const bundle = bundleOf(language);
  const named = bundle.getMessage(`kind-name-${kind}`.replaceAll("_", "-"))?.value;
  const pattern = named ?? bundle.getMessage("kind-name-unknown")?.value;
  return pattern ? bundle.formatPattern(pattern, { kind }) : kind;
}

/** The first of the person's languages that Tsudoi speaks; English when it speaks none of them. */
export function preferred(languages: readonly string[]): Language {
  for (const tag of languages) {
    const language = tag.slice(0, 2).toLowerCase();
    if (language === "ja" || language === "en") return language;
  }
  return "en";
}

// What was chosen, or what the desktop's environment says, comes in the address, from src-tauri/src/look.rs.
const asked = new URLSearchParams(location.search).get("lang");
let current = $state<Language>(preferred(asked ? [asked] : navigator.languages));
let era = $state(new URLSearchParams(location.search).get("era") === "1");

/** Whether dates are written with the Japanese era. */
export function withEra(): boolean {
  return era;
}

/** Writes dates with the era from now on, or without it. */
export function writeEra(on: boolean): void {
  era = on;
}

/** The language now. */
export function language(): Language {
  return current;
}

/** Speaks `next` from now on, everywhere. */
export function speak(next: Language): void {
  current = next;
  document.documentElement.lang = next;
}

/** The sentence `id` in the language now, with its blanks filled in. */
export function say<K extends WordId>(id: K, ...blanks: Words[K] extends never ? [] : [Blanks<K>]): string {
  return sayAny(id, blanks[0]) ?? id;
}

/** The sentence of an id that is put together from a word of the program (a code, a kind, a choice); null if there is none. */
export function sayAny(id: string, blanks: Record<string, FluentVariable> = {}): string | null {
  const bundle = bundleOf(current);
  const pattern = bundle.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, filled(blanks)) : null;
}

/** The word of a choice: `choice("goal-state", "resting")`. */
export function choice(list: string, word: string): string {
  return sayAny(`choice-${list}-${word}`.replaceAll("_", "-")) ?? word;
}

/** What a kind of record is called. */
export function kindWord(kind: string): string {
  return sayAny(`kind-${kind}`.replaceAll("_", "-")) ?? kind;
}

/** What the page of a kind is called. */
export function pageWord(kind: string): string {
  return sayAny(`page-${kind}`.replaceAll("_", "-")) ?? kindWord(kind);
}

/** What a field is called: by a word of its kind's own where there is one. */
export function fieldWord(kind: string, field: string): string {
  const own = sayAny(`field-${kind}-${field}`.replaceAll("_", "-"));
  return own ?? sayAny(`field-${field}`.replaceAll("_", "-")) ?? field;
}

/**
 * What fills a sentence in. Whole numbers that came as text choose between one and many, and are written as they came, as in the
 * program: a year has no comma. A name that would turn the sentence round shows the mark that does so instead.
 */
function filled(blanks: Record<string, FluentVariable>): Record<string, FluentVariable> {
  const one = (value: FluentVariable) => {
    if (typeof value !== "string") return value;
    const whole = /^(0|[1-9]\d{0,14})$/.test(value);
    return whole ? new FluentNumber(Number(value), { useGrouping: false }) : unturned(value);
  };
  return Object.fromEntries(Object.entries(blanks).map(([name, value]) => [name, one(value)]));
}

/** What is known, one beside the other, so that none of them turns the next one round. */
export function sideBySide(words: readonly (string | null | undefined)[]): string {
  return words.flatMap((one) => (one ? [unturned(one)] : [])).join(" · ");
}

/** A text with the marks that turn the direction of writing made visible, as the command line does: `⟨U+202E⟩`. */
export function unturned(text: string): string {
  const shown = (mark: string) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`;
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, shown);
}
