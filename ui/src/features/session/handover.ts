// A handover's fields, as its form has them and as they are written. Nothing here asks the vault.
import { givenDay } from "../../lib/day";
import { touched, type Edit, type Words } from "../../lib/edit";
import type { Handover } from "../../lib/generated/kinds";
import { begin } from "./typed";

export const LINES = ["room", "key", "format"] as const;
export const TEXTS = ["access_needs", "open_decisions", "safety_tasks"] as const;
export const ALL = ["next_day", ...LINES, ...TEXTS, "room_felt"] as const;
export type Name = (typeof ALL)[number];
export type Form = Record<Name, string>;

/** What a handover says; of one that is not there yet, nothing. */
export function formOf(fields: Partial<Handover>): Form {
  return begin(ALL, fields);
}

/** What is to be written: what somebody changed. A day whose year is still being typed is none. */
export function written(edit: Edit<Form>): Words<Form> {
  const { next_day, ...others } = touched(edit);
  const day = next_day === undefined ? undefined : givenDay(next_day ?? "");
  return day === undefined ? others : { ...others, next_day: day };
}
