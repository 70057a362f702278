// What Today shows: asked of the vault, and looked through without anything that could count or remind.
import type { Of } from "../../lib/backend/records";
import { addDays } from "../../lib/day";
import type { Json } from "../../lib/generated/types";
import { typedIn } from "../../records/typed";

/** For so many days Today tells what came in. */
const TOLD_DAYS = 7;
/** After so many days without a backup one line says so; put away, it stays away as long. */
export const BACKUP_DAYS = 30;
/** A vault is a week old before anything is said about backups. */
const FIRST_DAYS = 7;

export type CameIn = { day: string; changes: number; from: string; group: string | null };

/** Own goals whose day to look at them has come: those that are being worked on, the longest due first. */
export function dueGoals(goals: Of<"goal">[], day: string): Of<"goal">[] {
  const due = goals.filter(
    ({ fields }) =>
      (fields.state ?? "active") === "active" && fields.review_on !== undefined && fields.review_on <= day,
  );
  return due.sort((a, b) => (a.fields.review_on ?? "").localeCompare(b.fields.review_on ?? ""));
}

/** Which greeting fits an hour (0 to 23): whoever cannot sleep is not told that it is day. */
export function partOfDay(hour: number): "morning" | "day" | "night" {
  if (hour >= 5 && hour < 10) return "morning";
  return hour >= 10 && hour < 18 ? "day" : "night";
}

/** What came in lately, from what the exchange noted; null for nothing, or nothing readable. */
export function cameIn(noted: Json | null, day: string): CameIn | null {
  if (typeof noted !== "object" || noted === null || Array.isArray(noted)) return null;
  const { at, changes_total: changes, from, group } = noted;
  if (typeof at !== "string" || typeof changes !== "number" || changes < 1) return null;
  const came = at.slice(0, 10);
  if (came < addDays(day, -TOLD_DAYS) || came > day) return null;
  const name = typeof from === "object" && from !== null && !Array.isArray(from) ? from["name"] : from;
  return {
    day: came,
    changes,
    from: typeof name === "string" ? name : "",
    group: typeof group === "string" ? group : null,
  };
}

/** Whether a sheet of the journal, as its draft is kept, has words on it: one that was emptied again is not begun. */
export function hasWords(sheet: Json): boolean {
  const { title, body } = typedIn(sheet);
  return [title, body].some((words) => typeof words === "string" && words.trim() !== "");
}

/**
 * Whether to say a word about backups. `last` is the moment of the last one that a person made; the copies before imports lie on
 * the same disk and are none (docs/adr/0014). `first` is the day that Today was first seen.
 */
export function backupIsDue(last: string | null, first: string, putAway: Json | null, day: string): boolean {
  const since = addDays(day, -BACKUP_DAYS);
  if (typeof putAway === "string" && putAway > since) return false;
  return last ? last.slice(0, 10) <= since : first <= addDays(day, -FIRST_DAYS);
}
