// The next session of a group: one that is planned, or the day that the last ones named for it.
import { listAll, type Of } from "./backend/records";
import { addDays } from "./day";

/** A session before this many days can have named the next one. */
const LOOK_BACK_DAYS = 120;

/** `id` is null for a day that was only named. */
export type Meeting = { group: string; id: string | null; title: string; day: string; startsAt: string; place: string };

/** The next session of a group, asked of the vault. */
export async function askNextMeeting(group: string, day: string): Promise<Meeting | null> {
  return nextMeeting(group, await listAll(group, "session", { fromDay: addDays(day, -LOOK_BACK_DAYS) }), day);
}

/** The next of these sessions. */
export function nextMeeting(group: string, sessions: Of<"session">[], day: string): Meeting | null {
  const planned = sessions
    .filter(({ fields }) => fields.day >= day)
    .map(({ id, fields, title }) => ({
      group,
      id,
      // A day is no name, and stands beside it anyway.
      title: title === fields.day ? "" : title,
      day: fields.day,
      startsAt: fields.starts_at ?? "",
      place: fields.place ?? "",
    }));
  const named = sessions
    .filter(({ fields }) => fields.day < day && (fields.next_day ?? "") >= day)
    .map(({ fields }) => ({
      group,
      id: null,
      title: "",
      day: fields.next_day ?? "",
      startsAt: "",
      place: "",
    }));
  return earliest([...planned, ...named]);
}

/** The earliest; of two on one day, the one that is planned. */
export function earliest<T extends Meeting>(meetings: T[]): T | null {
  const when = (one: T) => [one.day, one.id === null ? "1" : "0", one.startsAt].join(" ");
  return [...meetings].sort((a, b) => (when(a) < when(b) ? -1 : 1))[0] ?? null;
}
