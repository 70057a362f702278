// Agenda templates: the five that ship (assets/templates/agenda.json) and those that people of the group made.
import shippedTemplates from "../../../../assets/templates/agenda.json";

import type { Of, Written } from "../../lib/backend/records";
import type { Json } from "../../lib/generated/types";
import type { Language } from "../../lib/i18n/language.svelte";

/** A step of a template, in the shape of crates/core/src/domain/template.rs. */
export type TemplateStep = {
  key: string;
  minutes?: number;
  ja?: string;
  en?: string;
  per_person?: number;
  group?: number;
  private?: boolean;
};
/** A template; `key` is what a gathering's `template` field holds: a shipped one's name, or the id of one's own. */
export type AgendaTemplate = {
  key: string;
  own: boolean;
  ja: string;
  en: string;
  notes: boolean;
  crosstalk: boolean;
  circleMax: number | null;
  steps: TemplateStep[];
};

const SHIPPED: readonly AgendaTemplate[] = shippedTemplates.map((one) => ({
  key: one.key,
  own: false,
  ja: one.ja,
  en: one.en,
  notes: one.notes !== "none",
  crosstalk: one.crosstalk,
  circleMax: "circle_max" in one ? (one.circle_max ?? null) : null,
  steps: one.steps,
}));

/** All templates: those that ship, then the group's own. */
export function templates(own: readonly Of<"template">[]): AgendaTemplate[] {
  return [...SHIPPED, ...own.map(ofRecord)];
}

function ofRecord(record: Of<"template">): AgendaTemplate {
  const { ja, en, notes, crosstalk, steps } = record.fields;
  return {
    key: record.id,
    own: true,
    ja: ja ?? en ?? "",
    en: en ?? ja ?? "",
    notes: notes !== false,
    crosstalk: crosstalk !== false,
    circleMax: null,
    steps: Array.isArray(steps) ? (steps as unknown as TemplateStep[]) : [],
  };
}

/** The words of something that is there in both languages, or in one. */
export function words(of: { ja?: string | null; en?: string | null }, language: Language): string {
  const [first, second] = language === "ja" ? [of.ja, of.en] : [of.en, of.ja];
  return first?.trim() ? first : (second ?? "");
}

/**
 * Whether anything may be written down in a gathering of that template. Without a template it may; of a template that is not
 * here nobody knows what it says, and then nothing is.
 */
export function allowsNotes(key: string | null | undefined, all: readonly AgendaTemplate[]): boolean {
  return !key || (all.find((one) => one.key === key)?.notes ?? false);
}

/** The agenda item of a step, without its gathering and place. */
export function itemOf(step: TemplateStep): Written<"agenda_item"> {
  const item: Written<"agenda_item"> = { key: step.key };
  if (step.ja) item.ja = step.ja;
  if (step.en) item.en = step.en;
  if (step.minutes !== undefined) item.minutes = step.minutes;
  if (step.per_person !== undefined) item.per_person = step.per_person;
  if (step.group !== undefined) item.group = step.group;
  if (step.private) item.private = true;
  return item;
}

/** The steps of a template, from the agenda of a gathering. */
export function stepsOf(items: readonly Of<"agenda_item">[]): Json {
  return items.map(({ fields }, at) => {
    const step: { [name: string]: Json } = { key: fields.key ?? `step_${at + 1}`, minutes: fields.minutes ?? 0 };
    if (fields.ja) step["ja"] = fields.ja;
    if (fields.en) step["en"] = fields.en;
    if (fields.per_person !== undefined) step["per_person"] = fields.per_person;
    if (fields.group !== undefined) step["group"] = fields.group;
    if (fields.private) step["private"] = true;
    return step;
  });
}
