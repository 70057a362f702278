// The safety plan as one printed page. Guarantee: what is written stands there as it is; nothing is added but the headings.
import type { SheetBlock } from "../../lib/generated/types";
import { longFields, type Name } from "../../records/schema";

export type Part = Name<"safety_plan">;
/** The parts of a plan, in the order in which it is read: as they are declared. */
export const PARTS: readonly Part[] = longFields("safety_plan");
const LINES_TO_WRITE = 2;

/** Each part with its heading; what is empty is left out, or with `room` has lines to write on by hand. */
export function blocks(
  texts: Partial<Record<Part, string>>,
  heading: (part: Part) => string,
  room: boolean,
): SheetBlock[] {
  return PARTS.flatMap((part): SheetBlock[] => {
    const text = texts[part]?.trim() ?? "";
    if (text !== "") return [{ heading: heading(part) }, { text }];
    return room ? [{ heading: heading(part) }, { blank: LINES_TO_WRITE }] : [];
  });
}
