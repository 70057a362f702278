// What Today shows: asked of the vault, and looked through without anything that could count or remind.
import type { Of } from "../../lib/backend/records";
import { addDays } from "../../lib/day";
import type { Json } from "../../lib/generated/types";

/** For so many days Today tells what came in. */
const TOLD_DAYS = 7;
/** After so many days without a backup one line says so; put away, it stays away as long. */
export const BACKUP_DAYS = 30;
/** A vault is a week old before anything is said about backups. */
const FIRST_DAYS = 7;

export type CameIn = { day: string; changes: number; from: string; group: string | null };
export type Meeting = { group: string; id: string | null; title: string; day: string; startsAt: string; place: string };

/** Own goals whose day to look at them has come: those that are being worked on, the longest due first. */
export function dueGoals(goals: Of<"goal">[], day: string): Of<"goal">[] {
  const due = goals.filter(({ fields }) => (fields.state ?? "active") === "active" && fields.review_on !== undefined && fields.review_on <= day);
  return due.sort((a, b) => (a.fields.review_on ?? "").localeCompare(b.fields.review_on ?? ""));
}

/** The next session of a group: one that is planned, or the day that the last ones named for it. */
export function nextMeeting(group: string, sessions: Of<"session">[], day: string): Meeting | null {
  const planned = sessions.filter(({ fields }) => fields.day >= day).map(({ id, fields }) => ({
    group, id, title: fields.title ?? "", day: fields.day, startsAt: fields.starts_at ?? "", place: fields.place ?? "",
  }));
  const named = sessions.filter(({ fields }) => fields.day < day && (fields.next_day ?? "") >= day).map(({ fields }) => ({
    group, id: null, title: "", day: fields.next_day ?? "", startsAt: "", place: "",
  }));
  return earliest([...planned, ...named]);
}

/** The earliest; of two on one day, the one that is planned. */
export function earliest<T extends Meeting>(meetings: T[]): T | null {
  const when = (one: T) => `${one.day} ${one.id === null ? "~" : one.startsAt}`;
  return [...meetings].sort((a, b) => when(a).localeCompare(when(b)))[0] ?? null;
}

/** What came in lately, from what the exchange noted; null for nothing, or nothing readable. */
export function cameIn(noted: Json | null, day: string): CameIn | null {
  if (typeof noted !== "object" || noted === null || Array.isArray(noted)) return null;
  const { at, changes_total: changes, from, group } = noted;
  if (typeof at !== "string" || typeof changes !== "number" || changes < 1) return null;
  const came = at.slice(0, 10);
  if (came < addDays(day, -TOLD_DAYS) || came > day) return null;
  const name = typeof from === "object" && from !== null && !Array.isArray(from) ? from["name"] : from;
  return { day: came, changes, from: typeof name === "string" ? name : "", group: typeof group === "string" ? group : null };
}

/** Whether checking in was switched on. */
export function moodIsOn(noted: Json | null): boolean {
  return typeof noted === "object" && noted !== null && !Array.isArray(noted) && noted["on"] === true;
}

/** Whether to say a word about backups. `last` are the moments of what there is, `first` the day that Today was first seen. */
export function backupIsDue(last: (string | null)[], first: string, putAway: Json | null, day: string): boolean {
  const since = addDays(day, -BACKUP_DAYS);
  if (typeof putAway === "string" && putAway > since) return false;
  const newest = last.flatMap((one) => (one ? [one.slice(0, 10)] : [])).sort().at(-1);
  return newest ? newest <= since : first <= addDays(day, -FIRST_DAYS);
}
