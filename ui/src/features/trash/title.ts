// How a record that was put into the trash is recognised: by its first words.
import type { RecordView } from "../../lib/generated/types";

const SAYING = ["title", "name", "why", "text", "body", "topic", "note", "value", "day", "on"];
const CHARACTERS_MAX = 80;

/** The first line of the first field that says something; empty if none does. */
export function titleOf(record: RecordView): string {
  for (const field of SAYING) {
    const value = record.fields[field];
    const line = typeof value === "string" ? value.split("\n").find((one) => one.trim() !== "") : undefined;
    if (line) return [...line.trim()].length > CHARACTERS_MAX ? `${[...line.trim()].slice(0, CHARACTERS_MAX).join("")}…` : line.trim();
  }
  return "";
}
