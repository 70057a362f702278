// How a record is recognised where it stands among others, such as in the trash: by its first words.
import type { RecordView } from "./generated/types";
import { showDay } from "./i18n/dates";

const SAYING = ["title", "name", "why", "text", "body", "ja", "en", "topic", "note", "value", "day", "on"];
const CHARACTERS_MAX = 80;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The first line of the first field that says something, or its day; empty if none does. Of a field with differing versions, the first. */
export function titleOf(record: RecordView): string {
  for (const field of SAYING) {
    const value = record.fields[field] ?? firstVersion(record, field);
    const line = typeof value === "string" ? value.split("\n").find((one) => one.trim() !== "")?.trim() : undefined;
    if (line) return DAY.test(line) ? showDay(line) : cut([...line]);
  }
  return "";
}

function firstVersion(record: RecordView, field: string): unknown {
  const versions = record.conflicts?.[field];
  return Array.isArray(versions) ? (versions as unknown as { value: unknown }[])[0]?.value : undefined;
}

function cut(characters: string[]): string {
  return characters.length > CHARACTERS_MAX ? `${characters.slice(0, CHARACTERS_MAX).join("")}…` : characters.join("");
}
