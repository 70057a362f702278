// What time of a gathering it is: before it, in the room, after it. Nothing here asks the vault.
import { addDays, dayOf } from "../../lib/day";

export const STAGES = ["before", "room", "after"] as const;
export type Stage = (typeof STAGES)[number];
type Times = { day: string; starts_at?: string | null; minutes_planned?: number | null };

const MINUTE_MS = 60_000;
/** A gathering of which nobody said how long it takes. */
const USUAL_MINUTES = 120;
/** However much was planned, one gathering is over after so long. */
const MINUTES_MAX = 6 * 60;
/** People come earlier and leave later than the plan says. */
const [ARRIVE_MINUTES, LEAVE_MINUTES] = [30, 60];

/** From when to when its people are in the room; of one without an hour nobody knows, and then it is null. */
function room({ day, starts_at, minutes_planned }: Times): { from: number; to: number } | null {
  if (!starts_at) return null;
  const begins = new Date(`${day}T${starts_at}:00`).getTime();
  const minutes = Math.min(minutes_planned || USUAL_MINUTES, MINUTES_MAX);
  return { from: begins - ARRIVE_MINUTES * MINUTE_MS, to: begins + minutes * MINUTE_MS };
}

/** What a gathering's time asks for now. One without an hour is in the room for its whole day. */
export function stageOf(times: Times, now: Date): Stage {
  const [hours, today] = [room(times), dayOf(now)];
  if (!hours) return times.day > today ? "before" : times.day < today ? "after" : "room";
  if (now.getTime() < hours.from) return "before";
  return now.getTime() < hours.to ? "room" : "after";
}

/** Where a record of that kind stands on the page of its gathering. */
export function stageWith(kind: string): Stage {
  return kind === "agenda_item" ? "before" : "after";
}

/**
 * Until when a window that shows this gathering since `opened` stays open without being touched; null for not now. That is while its
 * people are in the room and an hour longer, and of one without an hour for as long as one usually takes.
 */
export function awakeUntil(times: Times, opened: Date, now: Date): Date | null {
  const hours = room(times);
  const isDay = times.day === dayOf(opened);
  const from = hours?.from ?? (isDay ? opened.getTime() : Infinity);
  const to = hours ? hours.to + LEAVE_MINUTES * MINUTE_MS : opened.getTime() + USUAL_MINUTES * MINUTE_MS;
  const isAbout = times.day === dayOf(now) || times.day === addDays(dayOf(now), -1);
  return isAbout && now.getTime() >= from && now.getTime() < to ? new Date(to) : null;
}
