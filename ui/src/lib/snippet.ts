// The words around a found place, in three parts.

/** What stands before the found place, the place itself, and what follows. `place` counts characters (not UTF-16 units): from, to. */
export function snippetParts(text: string, place: readonly [number, number]): [string, string, string] {
  const characters = Array.from(text);
  const from = Math.max(0, Math.min(place[0], characters.length));
  const to = Math.max(from, Math.min(place[1], characters.length));
  return [characters.slice(0, from).join(""), characters.slice(from, to).join(""), characters.slice(to).join("")];
}
