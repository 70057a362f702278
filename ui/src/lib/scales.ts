// The shipped scales and factors, assets/scales, in the words of the language now.
import anxiety from "../../../assets/scales/anxiety.json";
import energy from "../../../assets/scales/energy.json";
import face from "../../../assets/scales/face.json";
import shipped from "../../../assets/scales/factors.json";
import pleasantness from "../../../assets/scales/pleasantness.json";
import rested from "../../../assets/scales/rested.json";
import type { Language } from "./i18n/language.svelte";

const scales = { anxiety, energy, face, pleasantness, rested };
export type Scale = keyof typeof scales;
/** A step of a scale; `text` is empty where the scale has no word for it. */
export type Step = { value: number; text: string };

/** What a scale asks. */
export function question(scale: Scale, language: Language): string {
  return scales[scale][language];
}

/** Every step of a scale, the lowest first. */
export function steps(scale: Scale, language: Language): Step[] {
  const { min, max, points } = scales[scale];
  return Array.from({ length: max - min + 1 }, (_, n) => {
    const value = min + n;
    return { value, text: points.find((point) => point.value === value)?.[language] ?? "" };
  });
}

/** The word of a step, or its number. */
export function wordOf(scale: Scale, value: number, language: Language): string {
  return steps(scale, language).find((step) => step.value === value)?.text || String(value);
}

/** The word of a step of a scale that has a word for every step; null for other fields, and for scales that are numbers. */
export function onlyWord(field: string, value: number, language: Language): string | null {
  const scale = (Object.keys(scales) as Scale[]).find((one) => one === field);
  const all = scale ? steps(scale, language) : [];
  return all.every(({ text }) => text !== "") ? (all.find((step) => step.value === value)?.text ?? null) : null;
}

/** The shipped factors, in their order. */
export function factors(language: Language): { key: string; text: string }[] {
  return shipped.map((factor) => ({ key: factor.key, text: factor[language] }));
}

/** What a factor is called: a person's own is its own name. */
export function factorWord(key: string, language: Language): string {
  return shipped.find((factor) => factor.key === key)?.[language] ?? key;
}
