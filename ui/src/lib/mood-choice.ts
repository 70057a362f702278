// What a person chose about keeping mood, as it is kept in the setting "mood". Guarantee: nothing that is kept there can break
// the page; what is not understood counts as not chosen.
import type { Json } from "./generated/types";

export const SETTING = "mood";
export const PARTS = ["face", "plane", "anxiety", "sleep", "own", "factors", "note"] as const;
export type Part = (typeof PARTS)[number];
export const OWN_MAX = 3;
export const OWN_CHARS_MAX = 60;

export type Choice = {
  on: boolean;
  parts: Part[];
  /** Up to three items of one's own. */
  own: string[];
  charts: "shown" | "hidden";
  /** Until this day it is not shown. */
  pausedUntil?: string;
};

/** One item, as it begins. */
export const FIRST: Choice = { on: true, parts: ["face"], own: [], charts: "shown" };

/**
 * What was chosen. Where nothing is kept in this vault but there are check-ins, somebody began on another device: that counts
 * as chosen.
 */
export function read(kept: Json, checkins: number): Choice {
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return { ...FIRST, on: checkins > 0 };
  const texts = (value: Json | undefined) =>
    Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  const chosen = texts(kept["parts"]);
  const parts = PARTS.filter((part) => chosen.includes(part));
  const paused = kept["pausedUntil"];
  return {
    on: kept["on"] === true,
    parts: parts.length > 0 ? parts : FIRST.parts,
    own: [...new Set(texts(kept["own"]))].slice(0, OWN_MAX),
    charts: kept["charts"] === "hidden" ? "hidden" : "shown",
    ...(typeof paused === "string" && /^\d{4}-\d\d-\d\d$/.test(paused) ? { pausedUntil: paused } : {}),
  };
}

/** The same choice, kept from now on: neither off nor resting. */
export function resumed({ parts, own, charts }: Choice): Choice {
  return { on: true, parts, own, charts };
}

/** Whether it rests on that day. */
export function isPaused(choice: Choice, today: string): boolean {
  return choice.pausedUntil !== undefined && today < choice.pausedUntil;
}
