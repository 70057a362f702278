// One check-in while it is filled in.
import type { Json } from "../../lib/generated/types";
import { OWN_MAX } from "../../lib/mood-choice";
import { fieldsOf } from "../../records/schema";

/** Whether nothing at all was filled in: a day alone is no check-in. */
export function isEmpty(form: { value: (name: string) => Json }): boolean {
  const isNothing = (value: Json) =>
    value === null || String(value).trim() === "" || (typeof value === "object" && Object.keys(value).length === 0);
  return fieldsOf("mood").every((name) => name === "day" || name === "at" || isNothing(form.value(name)));
}

/** The items of one's own that are shown: those with a value (`rated`), and of the chosen ones as many as can be kept beside them. */
export function ownItems(chosen: string[], rated: string[]): string[] {
  const others = chosen.filter((item) => !rated.includes(item)).slice(0, Math.max(0, OWN_MAX - rated.length));
  const shown = [...rated, ...others];
  return [...chosen.filter((item) => shown.includes(item)), ...rated.filter((item) => !chosen.includes(item))];
}
