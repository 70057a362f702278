// What an entry is in the list, and when a sheet has no word on it.
import type { Of } from "../../lib/backend/records";

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

/** What Markdown puts before the words of a line. */
const MARKS = /^(?:(?:#{1,6}|>|[-*+]|\d+[.)])\s+)*/u;

/** Whether a sheet has no word on it. */
export function isBlank(sheet: { text: (name: "title" | "body") => string }): boolean {
  return sheet.text("body").trim() === "" && sheet.text("title").trim() === "";
}

/** What an entry is called: by its title, or by its first words without Markdown's marks. */
export function headingOf({ title, fields }: Of<"journal">): string {
  return fields.title ? title : title.replace(MARKS, "") || title;
}

/** The row of an entry. */
export function rowOf(entry: Of<"journal">): Row {
  const { title, day, at, tags } = entry.fields;
  return {
    id: entry.id,
    day,
    at: at ?? null,
    heading: headingOf(entry),
    titled: Boolean(title),
    tags: tags ?? [],
    place: null,
  };
}
