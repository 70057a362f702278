// What a person types into a field, and the value that a record keeps of it, by the field's declared type.
// Guarantee: `read(field, show(field, value))` is `value`, for every value that the domain accepts; and what cannot be read is
// answered as unread, never as an empty value.
import { today } from "../lib/day";
import type { Json } from "../lib/generated/types";
import { language } from "../lib/i18n/language.svelte";
import { readDay, readTime, type Read } from "../lib/when";
import type { Field } from "./schema";

/** Why a typed text has no value: it is empty and may not be, or it is not of the field's type. */
export type Why = "wanted" | "line" | "lines" | "day" | "clock" | "int" | "decimal" | "choice" | "url";
export type Reading = { value: Json } | { why: Why };

const NOTHING: Reading = { value: null };
const HUNDREDTHS = 100;
const LINK = /^(https?:\/\/|mailto:|tel:)\S+$/i;
/** Types whose values a form holds as text. Values of the other types it holds as they are. */
const AS_TEXT: readonly string[] = [
  "line",
  "text",
  "day",
  "at",
  "clock",
  "int",
  "decimal",
  "choice",
  "text_list",
  "text_set",
  "ref",
  "person",
  "lang",
  "url",
  "position",
];

/** The value as a form's field holds it: text, except for a yes or no and for things such as a ladder. */
export function show(field: Field, value: Json | undefined): Json {
  if (value === null || value === undefined) return AS_TEXT.includes(field.type) || field.type === "any" ? "" : null;
  if (!AS_TEXT.includes(field.type)) return value;
  return Array.isArray(value) ? value.join("\n") : String(value);
}

/** The value of what a form's field holds. */
export function read(field: Field, typed: Json): Reading {
  const reading = typeof typed === "string" ? ofText(field, typed) : { value: typed };
  return field.required && "value" in reading && isNothing(reading.value) ? { why: "wanted" } : reading;
}

/** Whether two contents of a field say the same. Spaces around the same words do not make another value. */
export function same(field: Field, one: Json, other: Json): boolean {
  const free = { ...field, required: false };
  const [a, b] = [read(free, one), read(free, other)];
  if ("value" in a && "value" in b)
    return JSON.stringify(plain(field, a.value)) === JSON.stringify(plain(field, b.value));
  return "why" in a && "why" in b && one === other;
}

/** What was typed into a form, as its draft holds it; nothing, of what is no draft of a form. */
export function typedIn(body: Json): Record<string, Json> {
  const typed = typeof body === "object" && body !== null && !Array.isArray(body) ? body["typed"] : null;
  return typeof typed === "object" && typed !== null && !Array.isArray(typed) ? typed : {};
}

/** The lines of a list that is written one a line. */
export function linesOf(typed: Json): string[] {
  if (Array.isArray(typed)) return typed.map(String);
  return String(typed ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

function isNothing(value: Json): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function plain(field: Field, value: Json): Json {
  if (isNothing(value)) return null;
  if (field.type === "text_set" && Array.isArray(value)) return [...value].map(String).sort();
  // The vault gives the items of one's own back in an order of its own.
  const isRatings = field.type === "ratings" && typeof value === "object" && value !== null;
  return isRatings ? Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)) : value;
}

function ofText(field: Field, typed: string): Reading {
  const text = typed.trim();
  if (text === "") return field.type === "text_set" ? { value: [] } : NOTHING;
  switch (field.type) {
    case "text":
      // A paragraph may begin with a wide space, as one does in Japanese.
      return {
        value: typed
          .replace(/^\s*\n/, "")
          .replace(/^[^\S\u3000]+/, "")
          .trimEnd(),
      };
    case "line":
      return text.includes("\n") || [...text].length > (field.max ?? Infinity) ? { why: "line" } : { value: text };
    case "day":
      return whenIn(readDay(text, language(), today()), "day");
    case "clock":
      return whenIn(readTime(text), "clock");
    case "int":
      return orWhy(wholeIn(text, field), "int");
    case "decimal":
      return orWhy(decimalIn(text, field), "decimal");
    case "choice":
      return field.of && !field.of.includes(text) ? { why: "choice" } : { value: text };
    case "text_list":
    case "text_set": {
      const lines = linesOf(text);
      return lines.length > (field.max ?? Infinity)
        ? { why: "lines" }
        : { value: field.type === "text_set" ? [...new Set(lines)] : lines };
    }
    case "url":
      return LINK.test(text) ? { value: text } : { why: "url" };
    case "position":
      return { value: /^\d+$/.test(text) ? Number(text) : text };
    default:
      return { value: text };
  }
}

const whenIn = (found: Read, why: Why): Reading => ("value" in found ? found : { why });
const orWhy = (value: Json | undefined, why: Why): Reading => (value === undefined ? { why } : { value });

function wholeIn(text: string, { min, max }: Field): number | undefined {
  const plainly = text.normalize("NFKC").replace(/^[−ー]/, "-");
  const value = Number(plainly);
  return /^-?\d{1,15}$/.test(plainly) && value >= (min ?? -Infinity) && value <= (max ?? Infinity) ? value : undefined;
}

/** A decimal number of at most two places, after a point or a comma. */
function decimalIn(text: string, { min, max, step }: Field): number | undefined {
  const plainly = text.normalize("NFKC").replace(",", ".");
  const value = Number(plainly);
  if (!/^-?\d{1,6}(\.\d{1,2})?$/.test(plainly) || value < (min ?? -Infinity) || value > (max ?? Infinity))
    return undefined;
  // In hundredths, where a multiple is one exactly.
  const whole = (number: number) => Math.round(number * HUNDREDTHS);
  return whole(value) % Math.max(1, whole(step ?? 0)) === 0 ? value : undefined;
}

/** What empties a field: a set has no null. */
export function nothing(field: Field): Json {
  return field.type === "text_set" ? [] : null;
}
