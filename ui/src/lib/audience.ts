// Whose eyes something is for, as every place says it. `chosen` is what one hands on oneself, to whom one chooses; `each` is a page
// of things for different people, where each says it itself.
import type { GroupView } from "./generated/types";
import { say } from "./i18n/language.svelte";
import { groupOf, groupOfSpace, opened } from "./vault.svelte";

export type Audience =
  | { of: "private" }
  | { of: "group"; name: string; people: number }
  | { of: "facilitators"; name: string }
  | { of: "chosen" }
  | { of: "each" }
  | { of: "anyone" };

/** Everybody in a group, with or without a laptop: what is the group's may be shown to all of them when they meet. */
export function everyoneIn(group: Pick<GroupView, "name" | "people"> | null): Audience {
  return { of: "group", name: nameOf(group), people: group?.people ?? 0 };
}

/** Those whom a space is for, by its id or the word `private`. One that is not known is never said to be one's own. */
export function audienceOf(space: string): Audience {
  const kind = space === "private" ? space : opened().spaces.find((one) => one.space === space)?.kind;
  if (kind === "private") return { of: "private" };
  if (kind === "facilitators") return { of: "facilitators", name: nameOf(groupOf(groupOfSpace(space) ?? "")) };
  return everyoneIn(groupOf(space));
}

const nameOf = (group: Pick<GroupView, "name"> | null) => group?.name || say("nav-unnamed-group");
