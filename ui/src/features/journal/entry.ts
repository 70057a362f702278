// What an entry is made of, and how the sheet's words become one.
import type { Of } from "../../lib/backend/records";
import type { Journal } from "../../lib/generated/kinds";

/** What stands on a sheet. `day` is null while it is the day on which the writing began. */
export type Sheet = { title: string; body: string; day: string | null; tags: string[]; begun: string | null };

/** A row of the list: no more of an entry than the list shows. */
export type Row = {
  id: string;
  day: string;
  at: string | null;
  heading: string;
  titled: boolean;
  tags: string[];
  place: readonly [number, number] | null;
};

const HEADING_CHARS_MAX = 100;

/** A sheet with nothing on it. */
export function emptySheet(): Sheet {
  return { title: "", body: "", day: null, tags: [], begun: null };
}

/** Whether a sheet has no word on it. */
export function isBlank(sheet: Sheet): boolean {
  return sheet.body.trim() === "" && sheet.title.trim() === "";
}

/** When the writing on a sheet began, once `now` something is written on it: a new sheet that was emptied again begins anew. */
export function begunAt(sheet: Sheet, isNew: boolean, now: string): string {
  return isNew && isBlank(sheet) ? now : (sheet.begun ?? now);
}

/** The first line that says something, without the marks of Markdown at its beginning; short enough for a list. */
export function firstLine(body: string): string {
  for (const line of body.split("\n")) {
    const words = line.replace(/^\s*(?:(?:#{1,6}|>|[-*+]|\d+[.)])\s+)*/u, "").trim();
    if (/[\p{L}\p{N}\p{S}]/u.test(words)) return cut(words);
  }
  return cut(body.trim());
}

function cut(words: string): string {
  // A character is at most two units: what is longer in units may still be short in characters.
  if (words.length <= HEADING_CHARS_MAX) return words;
  const characters = Array.from(words.slice(0, HEADING_CHARS_MAX * 2 + 2));
  return characters.length > HEADING_CHARS_MAX ? `${characters.slice(0, HEADING_CHARS_MAX).join("")}…` : characters.join("");
}

/** The row of an entry. */
export function rowOf(entry: Of<"journal">): Row {
  const { title, body, day, at, tags } = entry.fields;
  const heading = title?.trim() ? cut(title.trim()) : firstLine(body ?? "");
  return { id: entry.id, day, at: at ?? null, heading, titled: Boolean(title?.trim()), tags: tags ?? [], place: null };
}

/** What a sheet holds when an entry is taken up again. */
export function sheetOf(fields: Journal): Sheet {
  return { title: fields.title ?? "", body: fields.body, day: fields.day, tags: [...(fields.tags ?? [])], begun: fields.at ?? null };
}

/** The fields of a new entry: it belongs to the day on which its writing began, unless another was chosen. A title alone is the words. */
export function newFields(sheet: Sheet, now: string): { [F in keyof Journal]?: Journal[F] } {
  const { title, body } = wordsOf(sheet);
  const at = sheet.begun ?? now;
  const when = sheet.day === null || sheet.day === at.slice(0, 10) ? { day: at.slice(0, 10), at } : { day: sheet.day };
  return { ...(title ? { title } : {}), body, ...when, ...(sheet.tags.length > 0 ? { tags: sheet.tags } : {}) };
}

/** The fields in which a sheet differs from the entry as it was; null empties one. None: nothing was changed. */
export function changedFields(sheet: Sheet, before: Journal): { [F in keyof Journal]?: Journal[F] | null } {
  const { title, body } = wordsOf(sheet);
  const changed: { [F in keyof Journal]?: Journal[F] | null } = {};
  if (title !== (before.title ?? "")) changed.title = title || null;
  if (body !== before.body) changed.body = body;
  if (sheet.day !== null && sheet.day !== before.day) {
    changed.day = sheet.day;
    // The moment was that of another day.
    if (before.at && before.at.slice(0, 10) !== sheet.day) changed.at = null;
  }
  if (sheet.tags.join("\n") !== (before.tags ?? []).join("\n")) changed.tags = sheet.tags.length > 0 ? sheet.tags : null;
  return changed;
}

/** The same fields as they were before: what takes a change back. */
export function earlierFields(changed: object, before: Journal): { [F in keyof Journal]?: Journal[F] | null } {
  return Object.fromEntries(Object.keys(changed).map((name) => [name, before[name as keyof Journal] ?? null]));
}

function wordsOf(sheet: Sheet): { title: string; body: string } {
  const title = sheet.title.trim();
  return sheet.body.trim() === "" ? { title: "", body: title } : { title, body: sheet.body.trimEnd() };
}

/** A moment as the program writes it: the time on the wall, with its offset. */
export function momentOf(date: Date): string {
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, "0");
  const offset = -date.getTimezoneOffset();
  const day = `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  return `${day}T${time}${offset < 0 ? "-" : "+"}${two(offset / 60)}:${two(offset % 60)}`;
}
