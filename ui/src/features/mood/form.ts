// One check-in while it is filled in. Guarantee: what was skipped is not written; the day that was lived is not moved by waiting.
import type { Mood } from "../../lib/generated/kinds";
import type { Written } from "../../lib/backend/records";

/** `day` is empty while it is the day of writing. */
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

/** Whether anything at all was filled in. */
export function isEmpty(form: Form): boolean {
  return JSON.stringify({ ...form, day: "" }) === JSON.stringify(blank());
}

/** Hours as a number with at most two decimals, 0 to 24; also from wide digits. Null if they are none. */
export function hours(text: string): number | null {
  const plain = text.normalize("NFKC").trim().replace(",", ".");
  if (!/^\d{1,2}(\.\d+)?$/.test(plain)) return null;
  const value = Math.round(Number(plain) * 100) / 100;
  return value <= 24 ? value : null;
}

/** A form that was begun on an earlier day belongs to that day. */
export function sinceDay(form: Form, begunOn: string, today: string): Form {
  return form.day === "" && begunOn !== today ? { ...form, day: begunOn } : form;
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
