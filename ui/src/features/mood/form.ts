// One check-in while it is filled in. Guarantee: what was skipped is not written; the day that was lived is not moved by waiting.
import type { Written } from "../../lib/backend/records";
import { givenDay } from "../../lib/day";
import type { Mood } from "../../lib/generated/kinds";
import { OWN_MAX } from "../../lib/mood-choice";

/** `day` is empty while it is the day on which it was begun. */
export type Form = {
  day: string;
  face: number | null;
  pleasantness: number | null;
  energy: number | null;
  anxiety: number | null;
  sleep_hours: string;
  rested: number | null;
  factors: string[];
  own: { [item: string]: number };
  note: string;
};

export function blank(): Form {
  return { day: "", face: null, pleasantness: null, energy: null, anxiety: null, sleep_hours: "", rested: null, factors: [], own: {}, note: "" };
}

/** A check-in that is there, to be changed. */
export function formOf(mood: Mood): Form {
  return {
    day: mood.day,
    face: mood.face ?? null,
    pleasantness: mood.pleasantness ?? null,
    energy: mood.energy ?? null,
    anxiety: mood.anxiety ?? null,
    sleep_hours: mood.sleep_hours === undefined ? "" : String(mood.sleep_hours),
    rested: mood.rested ?? null,
    factors: mood.factors ?? [],
    own: mood.own ?? {},
    note: mood.note ?? "",
  };
}

/** Whether nothing at all was filled in. */
export function isEmpty(form: Form): boolean {
  return form.sleep_hours.trim() === "" && contentOf(form) === "{}";
}

/** What was filled in, as a text: the same for the same content, in whatever order a draft gives it back. */
function contentOf(form: Form): string {
  const fields = written({ ...form, day: "" }, false);
  return JSON.stringify(fields.own ? { ...fields, own: Object.entries(fields.own).sort(([a], [b]) => (a < b ? -1 : 1)) } : fields);
}

/** Whether one of these check-ins is what a form has become: the same, and written since the form was kept as a draft. */
export function isAmong(form: Form, keptAt: string, checkins: { fields: Mood; at: string | null }[]): boolean {
  if (isEmpty(form)) return false;
  const since = ({ at }: { at: string | null }) => at !== null && Date.parse(at) >= Date.parse(keptAt);
  return checkins.some((one) => since(one) && contentOf(formOf(one.fields)) === contentOf(form));
}

/** The items of one's own that are shown: those with a value (`rated`), and of the chosen ones as many as can be kept beside them. */
export function ownItems(chosen: string[], rated: string[]): string[] {
  const others = chosen.filter((item) => !rated.includes(item)).slice(0, Math.max(0, OWN_MAX - rated.length));
  const shown = [...rated, ...others];
  return [...chosen.filter((item) => shown.includes(item)), ...rated.filter((item) => !chosen.includes(item))];
}

/** Hours as a number with at most two decimals, 0 to 24; also from wide digits. Null if they are none. */
export function hours(text: string): number | null {
  const plain = text.normalize("NFKC").trim().replace(",", ".");
  if (!/^\d{1,2}(\.\d+)?$/.test(plain)) return null;
  const value = Math.round(Number(plain) * 100) / 100;
  return value <= 24 ? value : null;
}

/** A form that was begun on an earlier day belongs to that day; an empty one was not begun. */
export function sinceDay(form: Form, begunOn: string, today: string): Form {
  return form.day === "" && begunOn !== today && !isEmpty(form) ? { ...form, day: begunOn } : form;
}

/**
 * The form's day, when `typed` stands in its field; undefined while a year is still being typed. Emptied, it is again the day on
 * which the form was begun, or that of the check-in which is changed (`before`).
 */
export function dayFrom(typed: string, before: string | null, begunOn: string): string | undefined {
  const given = givenDay(typed);
  if (given === undefined) return undefined;
  if (before !== null) return given ?? before;
  return given === null || given === begunOn ? "" : given;
}

/** What is written. With `edit`, what is empty is taken away. */
export function written(form: Form, edit: boolean): Written<"mood"> {
  const all: Written<"mood"> = {
    day: form.day || null,
    face: form.face,
    pleasantness: form.pleasantness,
    energy: form.energy,
    anxiety: form.anxiety,
    sleep_hours: hours(form.sleep_hours),
    rested: form.rested,
    factors: form.factors.length > 0 ? form.factors : null,
    own: Object.keys(form.own).length > 0 ? form.own : null,
    note: form.note.trim() || null,
  };
  const kept = Object.entries(all).filter(([name, value]) => value !== null || (edit && name !== "day"));
  return Object.fromEntries(kept) as Written<"mood">;
}

/** What is written of a check-in that is changed. On another day it has no moment: that was one of the day before. */
export function changed(form: Form, before: Mood): Written<"mood"> {
  const moved = form.day !== before.day && before.at !== undefined && before.at.slice(0, 10) !== form.day;
  return { ...written(form, true), ...(moved ? { at: null } : {}) };
}

/** What takes every change of a check-in back. */
export function earlier(before: Mood): Written<"mood"> {
  return { ...written(formOf(before), true), at: before.at ?? null };
}
