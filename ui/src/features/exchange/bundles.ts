// What the exchange has to work out before it can say it: records by kind, whose laptop is waited for, which files are bundles.
import type { Code } from "../../lib/generated/codes";

/** A record that goes or comes, as far as lists need it. */
export type Listed = { id: string; kind: string; title: string; what: string };
/** The records of one kind, in the order they came. */
export type OfKind<T extends Listed> = { kind: string; records: T[] };

/** The records by their kinds; the kind that comes first, first. */
export function byKind<T extends Listed>(records: readonly T[]): OfKind<T>[] {
  const kinds = new Map<string, T[]>();
  for (const record of records) kinds.set(record.kind, [...(kinds.get(record.kind) ?? []), record]);
  return [...kinds].map(([kind, list]) => ({ kind, records: list }));
}

/** The last part of a path, of whichever system it is. */
export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/** The folder of a path. */
export function folderName(path: string): string {
  return path.slice(0, Math.max(0, path.length - fileName(path).length - 1));
}

/** The members who get something: nobody's name means everyone, so that somebody who joins meanwhile is not left out. */
export function optionsFor(chosen: readonly string[], others: readonly string[]): string[] {
  return others.every((person) => chosen.includes(person)) ? [] : [...chosen];
}

/** Refusals that are about one file alone: the others can still be previewed at without it. */
const OF_ONE_FILE: readonly (Code | "unknown")[] = [
  "not_a_bundle",
  "not_for_me",
  "bundle_damaged",
  "header_too_large",
  "bundle_too_large",
  "unknown_sender",
  "not_named",
  "sender_not_in_group",
  "bundle_newer",
  "bad_line",
  "foreign_entry",
  "not_my_group",
  "no_such_file",
  "not_a_file",
  "not_a_folder",
  "may_not_read",
  "path_too_long",
  "forked_log",
  "machine",
];

/** Whether the others can be previewed at without the file that was refused so. */
export function isOfOneFile(code: Code | "unknown"): boolean {
  return OF_ONE_FILE.includes(code);
}

/** Now, as a moment with the offset of the wall's clock. */
export function momentNow(now: Date = new Date()): string {
  const two = (n: number) => String(Math.trunc(n)).padStart(2, "0");
  const east = -now.getTimezoneOffset();
  const offset = `${east < 0 ? "-" : "+"}${two(Math.abs(east) / 60)}:${two(Math.abs(east) % 60)}`;
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}${offset}`;
}
