// What somebody tells of themselves: one entry a thing, each in the space of those who may see it.
// Guarantee: what is not shown to a group any more is in nobody's trash. It stays in the encrypted logs.
import { listAll, type Of } from "../../lib/backend/records";
import { put, remove, restore } from "../../lib/generated/commands";
import type { Along, GroupView, Json, Saved } from "../../lib/generated/types";

export type Entry = Of<"profile"> & { audience: ProfileAudience };
/** Whose audience an entry is for: the space it is in. */
export type ProfileAudience = "private" | "facilitators" | "group";

/** The things that are offered; a group's own words stand beside them. */
export const OFFERED = [
  "access_needs",
  "strengths",
  "seeking",
  "offering",
  "experiences",
  "avoid",
  "availability",
] as const;
export type Offered = (typeof OFFERED)[number];

export function isOffered(field: string): field is Offered {
  return OFFERED.some((one) => one === field);
}

/** The space of those audience; null where this vault has none. */
export function spaceOf(audience: ProfileAudience, group: GroupView): string | null {
  return { private: "private", facilitators: group.facilitators, group: group.space }[audience];
}

/** The narrowest first. */
const ALL: readonly ProfileAudience[] = ["private", "facilitators", "group"];

/** Whose audience one may choose: one's own only for oneself, facilitators' only for facilitators, who alone can write there. */
export function choices(group: GroupView, me: boolean): ProfileAudience[] {
  return readable(group, me).filter((audience) => audience !== "facilitators" || group.role === "facilitator");
}

/** Whose entries this vault can show: somebody who was a facilitator has what they had then. */
export function readable(group: GroupView, me: boolean): ProfileAudience[] {
  return ALL.filter((audience) => (audience !== "private" || me) && spaceOf(audience, group) !== null);
}

/** Whether fewer people see it than before. */
export function narrows(before: ProfileAudience, audience: ProfileAudience): boolean {
  return ALL.indexOf(audience) < ALL.indexOf(before);
}

/** Everything that is told of a member and that this vault may see: what was offered first, in its order. */
export async function entries(group: GroupView, member: string, me: boolean): Promise<Entry[]> {
  const lists = readable(group, me).map(async (audience) => {
    const found = await listAll(spaceOf(audience, group) ?? group.space, "profile", { parent: member });
    return found.map((record) => ({ ...record, audience }));
  });
  return inOrder((await Promise.all(lists)).flat());
}

export function inOrder(list: Entry[]): Entry[] {
  const place = (field: string) => (isOffered(field) ? OFFERED.indexOf(field) : OFFERED.length);
  return [...list].sort(
    (a, b) =>
      place(a.fields.field) - place(b.fields.field) ||
      a.fields.field.localeCompare(b.fields.field) ||
      a.id.localeCompare(b.id),
  );
}

/** Writes an entry for those audience and no others. */
export function tellOf(
  group: GroupView,
  audience: ProfileAudience,
  id: string | null,
  fields: { member?: string; field?: string; value: Json },
  along: Along | null = null,
): Promise<Saved> {
  // An entry that the whole group may see says so: without that word it would be kept to the facilitators.
  const wider = audience === "group" ? { visible_to: "group" } : {};
  return put(spaceOf(audience, group) ?? group.space, "profile", id, { ...fields, ...wider }, along);
}

/** Puts an entry before other audience: a new one there, and the old one away. Answers how to take it back. */
export async function move(group: GroupView, entry: Entry, audience: ProfileAudience): Promise<() => Promise<void>> {
  const { member, field, value } = entry.fields;
  const made = await tellOf(group, audience, null, { member, field, value });
  const back = await away(group, entry);
  return async () => {
    await back();
    await away(group, { ...entry, id: made.id, audience });
  };
}

/**
 * Puts an entry away. Deleting takes no word away, and everybody in a space can look into its trash: what others could see is
 * emptied first. Answers how to take it back.
 */
export async function away(group: GroupView, entry: Entry): Promise<() => Promise<void>> {
  const { id, audience } = entry;
  const { field, value } = entry.fields;
  const shared = audience !== "private";
  if (shared) await tellOf(group, audience, id, { field: isOffered(field) ? field : NAMELESS, value: "" });
  await remove(id);
  return async () => {
    await restore(id);
    if (shared) await tellOf(group, audience, id, { field, value });
  };
}
/** What an entry of a group's own words is about once they are gone: there has to be something. */
const NAMELESS = "…";

/** What an entry says, in words. */
export function words(value: Json): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join("、");
  if (typeof value === "object")
    return Object.entries(value)
      .map(([name, of]) => `${name}: ${words(of)}`)
      .join("\n");
  return String(value);
}
