// A value of a field in words, and how it can be written by hand.
import { get } from "../../lib/generated/commands";
import type { Json, RecordView } from "../../lib/generated/types";
import { dayOfMoment, showDay, showSize, showTime } from "../../lib/i18n/dates";
import { choice, say } from "../../lib/i18n/language.svelte";
import { myGroups } from "../../lib/session.svelte";
import { titleOf } from "../../lib/title";

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const ID = /^[0-9a-z]{26}$/i;
/** Fields whose values are words of a closed list. */
const CHOICES: Record<string, string> = {
  "goal state": "goal-state",
  "member role": "member-role",
  "member state": "member-state",
  "attendance state": "attendance-state",
  "acknowledgement how": "ack-how",
};

/** A version of a field, as `conflicts` gives it. */
export type Version = { value: Json; by: string | null; person: string | null; device: string };
/** How a field can be written by hand: as a text, a line, one a line, a day; not at all where a value is not words. */
export type Writable = "text" | "line" | "list" | "day" | null;

/** The versions of a field. */
export function versionsOf(record: RecordView, field: string): Version[] {
  const list = record.conflicts?.[field];
  return Array.isArray(list) ? (list as unknown as Version[]) : [];
}

/** The key of the draft in which versions are brought together: of these versions, not of those that differ another time. */
export function draftOf(record: string, field: string, values: readonly Json[]): string {
  let hash = 0;
  for (const char of JSON.stringify(values)) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return `versions/${record}/${field}/${hash.toString(36)}`;
}

/** How the versions of a field can be written by hand. */
export function writable(kind: string, field: string, values: readonly Json[]): Writable {
  if (`${kind} ${field}` in CHOICES) return null;
  const some = values.filter((value) => value !== null);
  if (some.length === 0) return null;
  if (some.every((value) => Array.isArray(value) && value.every((one) => typeof one === "string"))) return "list";
  if (!some.every((value) => typeof value === "string")) return null;
  const texts = some as string[];
  if (texts.every((text) => DAY.test(text))) return "day";
  if (texts.some((text) => MOMENT.test(text) || ID.test(text))) return null;
  return LONG.has(field) || texts.some((text) => text.includes("\n")) ? "text" : "line";
}

/** Fields of any number of lines; the others hold one. */
const LONG = new Set([
  ...["body", "why", "text", "note", "ja", "en", "content_note", "objections", "purpose", "access_needs", "open_decisions", "safety_tasks"],
  ...["signs", "alone", "places", "talk_to", "services", "surroundings", "please_do", "please_dont", "matters"],
]);

/** Whether a value is read as running text, so that differences can be marked in it. */
export function isWords(kind: string, field: string, value: Json): value is string {
  return typeof value === "string" && !(`${kind} ${field}` in CHOICES) && !DAY.test(value) && !MOMENT.test(value) && !ID.test(value);
}

/** The value in words. What is another record or person is called by its name where it is known here. */
export async function readable(kind: string, field: string, value: Json): Promise<string> {
  if (value === null || value === "") return say("versions-empty");
  if (typeof value === "boolean") return say(value ? "versions-yes" : "versions-no");
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join("\n");
  if (typeof value === "object") return ofThing(value);
  const list = CHOICES[`${kind} ${field}`];
  if (list) return choice(list, value);
  if (DAY.test(value)) return showDay(value);
  if (MOMENT.test(value)) return `${showDay(dayOfMoment(value))} ${showTime(value)}`;
  return ID.test(value) ? await nameOf(value) : value;
}

function ofThing(value: { [name: string]: Json }): string {
  const { name, size } = value;
  if (typeof name === "string" && typeof size === "number") return say("versions-file", { name, size: showSize(size) });
  return Object.entries(value).map(([item, one]) => `${item}: ${typeof one === "string" ? one : JSON.stringify(one)}`).join("\n");
}

async function nameOf(id: string): Promise<string> {
  const person = myGroups().flatMap((group) => group.members).find((member) => member.person === id);
  if (person) return person.name;
  // A record that has not arrived yet has no name; its id is all there is to say.
  const record = await get(id).catch(() => null);
  return record ? titleOf(record) || id : id;
}
