// Words for what a resource is, in the language now.
import { sayAny } from "../../lib/i18n/language.svelte";

/** What a kind is called; a word that somebody typed stays as it is. */
export function kindOfResource(kind: string | undefined): string {
  return kind ? (sayAny(`library-kind-${kind}`) ?? kind) : "";
}
