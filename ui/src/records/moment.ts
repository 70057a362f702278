// Records of a moment: an entry of the journal, a check-in. They belong to the day on which they were begun, not to the one on
// which they were put away. Guarantee: a record on another day than that of its moment has no moment, because nobody said one.
import type { Written } from "../lib/backend/records";
import { put } from "../lib/generated/commands";
import type { Along, Fields, Saved } from "../lib/generated/types";
import { dayOfMoment } from "../lib/i18n/dates";
import type { Form } from "./form.svelte";

export type OfMoment = "journal" | "mood";

/** A moment as the program writes it: the time on the wall, with its offset. */
export function momentOf(date: Date): string {
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, "0");
  const offset = -date.getTimezoneOffset();
  const day = `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  return `${day}T${time}${offset < 0 ? "-" : "+"}${two(offset / 60)}:${two(offset % 60)}`;
}

/** For an effect: notes in a new form when it was begun. What was emptied again begins anew with the next word. */
export function noteBeginning<K extends OfMoment>(form: Form<K>, isBlank: boolean, now: Date): void {
  if (!form.ready || form.record || isBlank === (form.text("at") === "")) return;
  form.type("at", isBlank ? "" : momentOf(now));
}

/** The day on which a new form was begun; today for one in which nothing stands. */
export function dayBegun<K extends OfMoment>(form: Form<K>, today: string): string {
  return dayOfMoment(form.text("at")) || today;
}

/** Puts a record to another day. */
export function moveTo<K extends OfMoment>(form: Form<K>, day: string): void {
  form.type("day", day);
  const at = form.record?.fields.at;
  if (at !== undefined) form.type("at", dayOfMoment(at) === day ? at : "");
}

/** Writes, for a form's `put`. */
export function putOfMoment<K extends OfMoment>(
  kind: K,
  id: string | null,
  fields: Written<K>,
  along: Along | null = null,
): Promise<Saved> {
  const { at, ...rest } = fields as Fields;
  const isElsewhere =
    id === null && typeof at === "string" && typeof rest["day"] === "string" && dayOfMoment(at) !== rest["day"];
  return put("private", kind, id, isElsewhere || at === undefined ? rest : { ...rest, at }, along);
}
