// How long ago somebody made sure of a record, and whether it asks to be checked again. The limit is in the declaration of its kind.
import { today } from "../lib/day";
import { say } from "../lib/i18n/language.svelte";
import { staleDays, verifiedOf } from "./schema";

const DAY_MS = 86_400_000;
const MONTH_DAYS = 30.44;
/** From so many days on an age is told in months. */
const MONTHS_FROM_DAYS = 60;

export type Age = { unit: "never" | "ahead" | "today" | "days" | "months"; count: number; stale: boolean };

/** The age of a day on which something was checked. */
export function ageOf(kind: string, verifiedOn: string | null | undefined, now: string): Age {
  if (!verifiedOn) return { unit: "never", count: 0, stale: true };
  const days = Math.round((Date.parse(`${now}T12:00:00Z`) - Date.parse(`${verifiedOn}T12:00:00Z`)) / DAY_MS);
  // A day that has not come was mistyped, or a clock was wrong: nobody has made sure of anything on it.
  if (!(days >= 0)) return { unit: "ahead", count: 0, stale: true };
  const stale = days > (staleDays(kind) ?? Infinity);
  if (days === 0) return { unit: "today", count: 0, stale };
  return days < MONTHS_FROM_DAYS
    ? { unit: "days", count: days, stale }
    : { unit: "months", count: Math.floor(days / MONTH_DAYS), stale };
}

/** The day since which somebody has made sure of all of these; null if one of them asks to be checked, or there are none. */
export function checkedSince(kind: string, days: readonly (string | null)[], now: string): string | null {
  if (days.some((day) => ageOf(kind, day, now).stale)) return null;
  return days.flatMap((day) => day ?? []).sort()[0] ?? null;
}

/** When and by whom a record was last checked, in words, with the request to check it again where that is long ago. */
export function ageWords(kind: string, fields: object): { text: string; stale: boolean } {
  const verified = verifiedOf(kind);
  const said = fields as { [name: string]: unknown };
  const on = verified ? said[verified.on] : undefined;
  const by = verified?.by ? said[verified.by] : undefined;
  const age = ageOf(kind, typeof on === "string" ? on : null, today());
  const known = age.unit !== "never" && age.unit !== "ahead";
  const person = known && typeof by === "string" && by !== "" ? say("record-checked-by", { name: by }) : "";
  return { text: `${words(age)}${person}${age.stale && known ? say("record-please-check") : ""}`, stale: age.stale };
}

function words({ unit, count }: Age): string {
  switch (unit) {
    case "never":
      return say("record-never-checked");
    case "ahead":
      return say("record-checked-ahead");
    case "today":
      return say("record-checked-today");
    case "days":
      return say("record-checked-days", { count });
    case "months":
      return say("record-checked-months", { count });
  }
}
