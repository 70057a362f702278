// A value of a field in words, and how it can be written by hand; both by the field's declared type.
import { get } from "../lib/generated/commands";
import type { Fields, Json } from "../lib/generated/types";
import { dayOfMoment, showDay, showSize, showTime } from "../lib/i18n/dates";
import { choice, language, say } from "../lib/i18n/language.svelte";
import { onlyWord } from "../lib/scales";
import { myGroups } from "../lib/vault.svelte";
import { choicesOf, fieldOf, isLong } from "./schema";

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const ID = /^[0-9a-z]{26}$/i;
/** The languages that a form offers; any other that stands there stays. */
export const LANGUAGES = ["ja", "en", "zh", "ko", "pt", "vi", "tl", "es"];

/** A version of a field, as `conflicts` gives it. */
export type Version = { value: Json; by: string | null; person: string | null; device: string };
/** How a field can be written by hand: as a text, a line, one a line, a day; not at all where a value is not words. */
export type Writable = "text" | "line" | "list" | "day" | null;

/** The versions of a field. */
export function versionsOf(record: { conflicts?: Fields }, field: string): Version[] {
  const list = record.conflicts?.[field];
  return Array.isArray(list) ? (list as unknown as Version[]) : [];
}

/** How the versions of a field can be written by hand. */
export function writable(kind: string, field: string, values: readonly Json[]): Writable {
  if (values.every((value) => value === null)) return null;
  const declared = fieldOf(kind, field);
  switch (declared?.type) {
    case "day":
      return "day";
    case "text":
      return isLong(kind, field) ? "text" : "line";
    case "line":
    case "url":
    case "lang":
      return "line";
    case "text_list":
    case "text_set":
      return "list";
    case undefined:
    case "any":
      return ofUnknown(values.filter((value) => value !== null));
    default:
      return null;
  }
}

/** Of a field without a declared type the values themselves say how it is written. */
function ofUnknown(values: readonly Json[]): Writable {
  if (values.every((value) => Array.isArray(value) && value.every((one) => typeof one === "string"))) return "list";
  if (!values.every((value) => isText(value))) return null;
  return (values as string[]).some((text) => text.includes("\n")) ? "text" : "line";
}

const isText = (value: Json): value is string =>
  typeof value === "string" && !DAY.test(value) && !MOMENT.test(value) && !ID.test(value);

/** Whether a value is read as running text, so that differences can be marked in it. */
export function isRunningText(kind: string, field: string, value: Json): value is string {
  const type = fieldOf(kind, field)?.type ?? "any";
  return type === "any" ? isText(value) : typeof value === "string" && ["line", "text", "url"].includes(type);
}

/** The value in words, without asking the vault: what is another record or a person is called by its id. */
export function worded(kind: string, field: string, value: Json): string {
  if (value === null || value === "") return say("record-empty");
  if (typeof value === "boolean") return say(value ? "record-yes" : "record-no");
  if (typeof value === "number") return (kind === "mood" && onlyWord(field, value, language())) || String(value);
  if (Array.isArray(value)) return value.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join("\n");
  if (typeof value === "object") return ofThing(value);
  const choices = choicesOf(kind, field);
  if (choices) return choice(choices.list, value);
  switch (fieldOf(kind, field)?.type ?? "any") {
    case "lang":
      return languageName(value);
    case "day":
    case "at":
    case "any":
      return ofTime(value);
    default:
      return value;
  }
}

/** The value in words. What is another record or a person is called by its name where it is known here. */
export async function named(kind: string, field: string, value: Json): Promise<string> {
  const type = fieldOf(kind, field)?.type ?? "any";
  const isId = typeof value === "string" && ID.test(value) && ["ref", "person", "any"].includes(type);
  return isId ? await nameOf(value) : worded(kind, field, value);
}

/** The name of a language, in the language now; a tag that nobody knows stays as it is. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([language()], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What a record is called where it stands among others, a day as people write it; empty if it has no words of its own. */
export function titleOf({ title }: { title: string }): string {
  return DAY.test(title) ? showDay(title) : title;
}

function ofTime(value: string): string {
  if (DAY.test(value)) return showDay(value);
  return MOMENT.test(value) ? `${showDay(dayOfMoment(value))} ${showTime(value)}` : value;
}

function ofThing(value: { [name: string]: Json }): string {
  const { name, size } = value;
  if (typeof name === "string" && typeof size === "number") return say("record-file", { name, size: showSize(size) });
  return Object.entries(value)
    .map(([item, one]) => `${item}: ${typeof one === "string" ? one : JSON.stringify(one)}`)
    .join("\n");
}

async function nameOf(id: string): Promise<string> {
  const person = myGroups()
    .flatMap((group) => group.members)
    .find((member) => member.person === id);
  if (person) return person.name;
  // A record that has not arrived yet has no name; its id is all there is to say.
  const record = await get(id).catch(() => null);
  return record ? titleOf(record) || id : id;
}
