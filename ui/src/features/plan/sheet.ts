// The safety plan as one printed page. Guarantee: what is written stands there as it is; nothing is added but the headings.
import type { SheetBlock } from "../../lib/generated/types";

export const PARTS = ["signs", "alone", "places", "talk_to", "services", "surroundings", "please_do", "please_dont", "matters"] as const;
export type Part = (typeof PARTS)[number];
const LINES_TO_WRITE = 2;

/** Each part with its heading; what is empty is left out, or with `room` has lines to write on by hand. */
export function blocks(texts: Partial<Record<Part, string>>, heading: (part: Part) => string, room: boolean): SheetBlock[] {
  return PARTS.flatMap((part): SheetBlock[] => {
    const text = texts[part]?.trim() ?? "";
    if (text !== "") return [{ heading: heading(part) }, { text }];
    return room ? [{ heading: heading(part) }, { blank: LINES_TO_WRITE }] : [];
  });
}
