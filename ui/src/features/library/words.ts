// Words for what a resource is, in the language now.
import { today } from "../../lib/day";
import { say, sayAny } from "../../lib/i18n/language.svelte";
import { ageOf } from "./shelf";

/** What a kind is called; a word that somebody typed stays as it is. */
export function kindOfResource(kind: string | undefined): string {
  return kind ? (sayAny(`library-kind-${kind}`) ?? kind) : "";
}

/** What a language is called. */
export function languageName(tag: string): string {
  return sayAny(`library-lang-${tag}`) ?? tag;
}

/** When somebody last made sure of it, in words; with the request to look again when that is long ago. */
export function ageWords(verifiedOn: string | undefined): { text: string; stale: boolean } {
  const { unit, count, stale } = ageOf(verifiedOn, today());
  const text = unit === "never" ? say("library-never-checked") : unit === "ahead" ? say("library-checked-ahead") : unit === "today" ? say("library-checked-today") : unit === "days" ? say("library-checked-days", { count }) : say("library-checked-months", { count });
  return { text: stale && unit !== "never" && unit !== "ahead" ? `${text}${say("library-please-check")}` : text, stale };
}
