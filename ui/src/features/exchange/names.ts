// Names in a row, as the language joins them.
import { language } from "../../lib/i18n/language.svelte";

/** `そら、ミント` or `Sora and Mint`. */
export function joined(names: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: "conjunction" }).format(names);
}
