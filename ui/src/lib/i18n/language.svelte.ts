// The language the window speaks, and every sentence in it. The sentences are those of assets/locales, the same files that
// the command line reads; a sentence that is missing is a bug, and shows as its own name.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

import en from "../../../../assets/locales/en/window.ftl?raw";
import ja from "../../../../assets/locales/ja/window.ftl?raw";

export type Language = "ja" | "en";

function read(language: Language, sentences: string): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(sentences));
  return bundle;
}

const bundles: Record<Language, FluentBundle> = { ja: read("ja", ja), en: read("en", en) };

/** The first of the person's languages that Tsudoi speaks; English when it speaks none of them. */
export function preferred(languages: readonly string[]): Language {
  for (const tag of languages) {
    const language = tag.slice(0, 2).toLowerCase();
    if (language === "ja" || language === "en") return language;
  }
  return "en";
}

// What the desktop's environment says comes in the address, from src-tauri/src/language.rs.
const asked = new URLSearchParams(location.search).get("lang");
let current = $state<Language>(preferred(asked ? [asked] : navigator.languages));

/** The language now. */
export function language(): Language {
  return current;
}

/** Speaks `next` from now on, everywhere. */
export function speak(next: Language): void {
  current = next;
}

/** The sentence `name` in the language now, with its blanks filled in. */
export function say(name: string, blanks: Record<string, FluentVariable> = {}): string {
  const bundle = bundles[current];
  const pattern = bundle.getMessage(name)?.value;
  return pattern ? bundle.formatPattern(pattern, blanks) : name;
}
