// What a group says of itself, as a form: the same where it is made and where it is changed.
import type { Name } from "../../records/schema";

export const FIELDS = ["name", "reading", "purpose", "place"] as const satisfies readonly Name<"group">[];

/** Where what one writes of it is kept meanwhile. */
export function draftOf(group: string): string {
  return `group/${group}/edit`;
}
