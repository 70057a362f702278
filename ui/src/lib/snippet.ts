// The words around a found place, in three parts.

/** What stands before the found place, the place itself, and what follows. `place` counts characters (not UTF-16 units): from, to. */
export function snippetParts(text: string, place: readonly [number, number]): [string, string, string] {
  const characters = Array.from(text);
  const from = Math.max(0, Math.min(place[0], characters.length));
  const to = Math.max(from, Math.min(place[1], characters.length));
  return [characters.slice(0, from).join(""), characters.slice(from, to).join(""), characters.slice(to).join("")];
}

/** The day that a record tells of: its own, or the one on which it was last written to. */
export function dayIn(record: { fields: { [name: string]: unknown }; at: string | null }): string | null {
  for (const name of ["day", "on", "due_on", "since"]) {
    const day = record.fields[name];
    if (typeof day === "string" && /^\d{4}-\d\d-\d\d$/.test(day)) return day;
  }
  return record.at?.slice(0, 10) ?? null;
}
