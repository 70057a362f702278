// Written by `npm run generate`; do not edit.
import type { Kind } from "./kinds";

/** What a field holds, and what follows from that. */
export type FieldSchema = {
  readonly type: "line" | "text" | "day" | "at" | "clock" | "int" | "decimal" | "bool" | "choice" | "text_list" | "text_set"
    | "ref" | "person" | "lang" | "url" | "rungs" | "ratings" | "position" | "attachment" | "steps" | "any";
  /** The least number. */
  readonly min?: number;
  /** The greatest number, the most characters of a line, or the most lines of a list. */
  readonly max?: number;
  /** Numbers are multiples of it. */
  readonly step?: number;
  /** The words of a choice. */
  readonly of?: readonly string[];
  /** The name of the list of choices; the sentence of a word is `choice-<list>-<word>`. */
  readonly list?: string;
  /** Names of shipped things that stand among a person's own words, such as the factors of a mood. */
  readonly shipped?: readonly string[];
  /** The kind that a reference names. */
  readonly kind?: Kind;
  /** A record cannot be without it. */
  readonly required: boolean;
  /** What a new record gets where nothing is given. */
  readonly fill: "empty" | "today" | "now";
  /** What becomes of versions written apart: a person chooses, the latest is taken, or each element stands by itself. */
  readonly merge: "show" | "pick" | "set";
  /** Search finds its words. */
  readonly searched: boolean;
  /** It holds what somebody said, not a number, a day, a reference or a choice. */
  readonly words: boolean;
  /** It holds any number of lines. */
  readonly long: boolean;
};
/** A field that a title is taken from; of a pair, the reader's language goes first. */
export type TitlePart = string | { readonly ja: string; readonly en: string };
/** What a kind of record is. */
export type KindSchema = {
  /** The sorts of space it can be in, the default first. */
  readonly spaces: readonly ("private" | "group" | "facilitators" | "pair")[];
  readonly order: { readonly direction: "asc" | "desc"; /** The day that it begins with. */ readonly day: string | null };
  /** Where its title is taken from: the first that says something. */
  readonly title: readonly TitlePart[];
  /** The field that names the record it is listed under, and that record's kind. */
  readonly parent: { readonly field: string; readonly kind: Kind } | null;
  /** The fields that say when and by whom it was last checked, and after how many days it asks to be checked again. */
  readonly verified: { readonly on: string; readonly by: string | null; readonly staleDays: number } | null;
  readonly fields: { readonly [name: string]: FieldSchema };
};

/** Every kind of record, by its stable name. */
export const SCHEMA = {
  journal: {
    spaces: ["private"],
    order: { direction: "desc", day: "day" },
    title: ["title", "body"],
    parent: null,
    verified: null,
    fields: {
      title: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      body: { type: "text", required: true, fill: "empty", merge: "show", searched: true, words: true, long: true },
      day: { type: "day", required: true, fill: "today", merge: "show", searched: false, words: false, long: false },
      at: { type: "at", required: false, fill: "now", merge: "show", searched: false, words: false, long: false },
      tags: { type: "text_set", required: false, fill: "empty", merge: "set", searched: true, words: true, long: false },
    },
  },
  mood: {
    spaces: ["private"],
    order: { direction: "desc", day: "day" },
    title: ["day"],
    parent: null,
    verified: null,
    fields: {
      day: { type: "day", required: true, fill: "today", merge: "show", searched: false, words: false, long: false },
      at: { type: "at", required: false, fill: "now", merge: "show", searched: false, words: false, long: false },
      face: { type: "int", min: 1, max: 5, step: 1, required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      pleasantness: { type: "int", min: -2, max: 2, step: 1, required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      energy: { type: "int", min: -2, max: 2, step: 1, required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      anxiety: { type: "int", min: 0, max: 10, step: 1, required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      sleep_hours: { type: "decimal", min: 0, max: 24, step: 0.01, required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      rested: { type: "int", min: 1, max: 5, step: 1, required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      factors: { type: "text_list", max: 24, shipped: ["sleep", "people", "rest", "food", "movement", "body", "work", "weather"], required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      own: { type: "ratings", required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
      note: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
    },
  },
  reflection: {
    spaces: ["private"],
    order: { direction: "desc", day: "day" },
    title: ["body"],
    parent: { field: "session", kind: "session" },
    verified: null,
    fields: {
      session: { type: "ref", kind: "session", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      body: { type: "text", required: true, fill: "empty", merge: "show", searched: true, words: true, long: true },
      day: { type: "day", required: true, fill: "today", merge: "show", searched: false, words: false, long: false },
      at: { type: "at", required: false, fill: "now", merge: "show", searched: false, words: false, long: false },
    },
  },
  goal: {
    spaces: ["private", "group", "pair"],
    order: { direction: "desc", day: "since" },
    title: ["why"],
    parent: null,
    verified: null,
    fields: {
      why: { type: "text", required: true, fill: "empty", merge: "show", searched: true, words: true, long: true },
      ladder: { type: "rungs", required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      weight: { type: "int", min: 1, max: 4, step: 1, required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      since: { type: "day", required: false, fill: "today", merge: "show", searched: false, words: false, long: false },
      review_on: { type: "day", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      state: { type: "choice", of: ["active", "resting", "reached", "let_go"], list: "goal_state", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
    },
  },
  step: {
    spaces: ["private", "group", "pair"],
    order: { direction: "asc", day: null },
    title: ["text"],
    parent: { field: "goal", kind: "goal" },
    verified: null,
    fields: {
      goal: { type: "ref", kind: "goal", required: true, fill: "empty", merge: "show", searched: false, words: false, long: false },
      text: { type: "text", required: true, fill: "empty", merge: "show", searched: true, words: true, long: true },
      done_on: { type: "day", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      position: { type: "position", required: false, fill: "empty", merge: "pick", searched: false, words: false, long: false },
    },
  },
  review: {
    spaces: ["private", "group", "pair"],
    order: { direction: "desc", day: "on" },
    title: ["note", "on"],
    parent: { field: "goal", kind: "goal" },
    verified: null,
    fields: {
      goal: { type: "ref", kind: "goal", required: true, fill: "empty", merge: "show", searched: false, words: false, long: false },
      on: { type: "day", required: true, fill: "today", merge: "show", searched: false, words: false, long: false },
      rung: { type: "int", min: -2, max: 2, step: 1, required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      note: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      why: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      ladder: { type: "rungs", required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
    },
  },
  excerpt: {
    spaces: ["group", "pair"],
    order: { direction: "desc", day: "day" },
    title: ["title", "body"],
    parent: null,
    verified: null,
    fields: {
      title: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      body: { type: "text", required: true, fill: "empty", merge: "show", searched: true, words: true, long: true },
      day: { type: "day", required: true, fill: "today", merge: "show", searched: false, words: false, long: false },
    },
  },
  member: {
    spaces: ["group"],
    order: { direction: "asc", day: null },
    title: ["name"],
    parent: null,
    verified: null,
    fields: {
      name: { type: "line", max: 100, required: true, fill: "empty", merge: "show", searched: true, words: true, long: false },
      reading: { type: "line", max: 100, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      pronouns: { type: "line", max: 100, required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
      lang: { type: "lang", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      role: { type: "choice", of: ["member", "facilitator"], list: "member_role", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      state: { type: "choice", of: ["active", "resting", "left"], list: "member_state", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      person: { type: "person", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      joined_on: { type: "day", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      left_on: { type: "day", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
    },
  },
  profile: {
    spaces: ["facilitators", "private", "group", "pair"],
    order: { direction: "asc", day: null },
    title: ["field"],
    parent: { field: "member", kind: "member" },
    verified: null,
    fields: {
      member: { type: "ref", kind: "member", required: true, fill: "empty", merge: "show", searched: false, words: false, long: false },
      field: { type: "line", max: 100, required: true, fill: "empty", merge: "show", searched: false, words: true, long: false },
      value: { type: "any", required: true, fill: "empty", merge: "show", searched: true, words: true, long: false },
    },
  },
  group: {
    spaces: ["group"],
    order: { direction: "asc", day: null },
    title: ["name"],
    parent: null,
    verified: null,
    fields: {
      name: { type: "line", max: 100, required: true, fill: "empty", merge: "show", searched: true, words: true, long: false },
      reading: { type: "line", max: 100, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      purpose: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      place: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      lang: { type: "lang", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      since: { type: "day", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
    },
  },
  agreement: {
    spaces: ["group"],
    order: { direction: "desc", day: null },
    title: [{ ja: "ja", en: "en" }],
    parent: null,
    verified: null,
    fields: {
      number: { type: "int", min: 1, max: 9999, step: 1, required: true, fill: "empty", merge: "show", searched: false, words: false, long: false },
      ja: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      en: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      from: { type: "day", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      material: { type: "bool", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
    },
  },
  acknowledgement: {
    spaces: ["facilitators"],
    order: { direction: "desc", day: "on" },
    title: [],
    parent: { field: "agreement", kind: "agreement" },
    verified: null,
    fields: {
      agreement: { type: "ref", kind: "agreement", required: true, fill: "empty", merge: "show", searched: false, words: false, long: false },
      member: { type: "ref", kind: "member", required: true, fill: "empty", merge: "show", searched: false, words: false, long: false },
      how: { type: "choice", of: ["paper", "app"], list: "ack_how", required: true, fill: "empty", merge: "show", searched: false, words: false, long: false },
      on: { type: "day", required: false, fill: "today", merge: "show", searched: false, words: false, long: false },
    },
  },
  session: {
    spaces: ["group"],
    order: { direction: "desc", day: "day" },
    title: ["title", "template", "day"],
    parent: null,
    verified: null,
    fields: {
      title: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      day: { type: "day", required: true, fill: "today", merge: "show", searched: false, words: false, long: false },
      starts_at: { type: "clock", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      place: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      template: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      format: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
      visitors: { type: "int", min: 0, max: 9999, step: 1, required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      headcount: { type: "int", min: 0, max: 9999, step: 1, required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      minutes_planned: { type: "int", min: 0, max: 9999, step: 1, required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      minutes_actual: { type: "int", min: 0, max: 9999, step: 1, required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      facilitators: { type: "text_set", required: false, fill: "empty", merge: "set", searched: true, words: true, long: false },
      next_day: { type: "day", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      topic: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
    },
  },
  agenda_item: {
    spaces: ["group"],
    order: { direction: "asc", day: null },
    title: [{ ja: "ja", en: "en" }],
    parent: { field: "session", kind: "session" },
    verified: null,
    fields: {
      session: { type: "ref", kind: "session", required: true, fill: "empty", merge: "show", searched: false, words: false, long: false },
      key: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
      ja: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      en: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      minutes: { type: "int", min: 0, max: 1440, step: 1, required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      minutes_actual: { type: "int", min: 0, max: 1440, step: 1, required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      per_person: { type: "int", min: 0, max: 1440, step: 1, required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      group: { type: "int", min: 0, max: 9999, step: 1, required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      private: { type: "bool", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      position: { type: "position", required: false, fill: "empty", merge: "pick", searched: false, words: false, long: false },
    },
  },
  attendance: {
    spaces: ["facilitators"],
    order: { direction: "asc", day: null },
    title: [],
    parent: { field: "session", kind: "session" },
    verified: null,
    fields: {
      session: { type: "ref", kind: "session", required: true, fill: "empty", merge: "show", searched: false, words: false, long: false },
      member: { type: "ref", kind: "member", required: true, fill: "empty", merge: "show", searched: false, words: false, long: false },
      state: { type: "choice", of: ["present", "late", "left_early", "absent", "resting"], list: "attendance_state", required: true, fill: "empty", merge: "show", searched: false, words: false, long: false },
    },
  },
  note: {
    spaces: ["group"],
    order: { direction: "asc", day: null },
    title: ["body"],
    parent: { field: "session", kind: "session" },
    verified: null,
    fields: {
      session: { type: "ref", kind: "session", required: true, fill: "empty", merge: "show", searched: false, words: false, long: false },
      step: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
      body: { type: "text", required: true, fill: "empty", merge: "show", searched: true, words: true, long: true },
      position: { type: "position", required: false, fill: "empty", merge: "pick", searched: false, words: false, long: false },
    },
  },
  decision: {
    spaces: ["group"],
    order: { direction: "desc", day: "on" },
    title: ["body"],
    parent: { field: "session", kind: "session" },
    verified: null,
    fields: {
      session: { type: "ref", kind: "session", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      body: { type: "text", required: true, fill: "empty", merge: "show", searched: true, words: true, long: true },
      on: { type: "day", required: true, fill: "today", merge: "show", searched: false, words: false, long: false },
      by_whom: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      objections: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      review_on: { type: "day", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
    },
  },
  follow_up: {
    spaces: ["group"],
    order: { direction: "desc", day: "due_on" },
    title: ["text"],
    parent: { field: "session", kind: "session" },
    verified: null,
    fields: {
      session: { type: "ref", kind: "session", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      text: { type: "text", required: true, fill: "empty", merge: "show", searched: true, words: true, long: true },
      owner: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      due_on: { type: "day", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      done_on: { type: "day", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
    },
  },
  handover: {
    spaces: ["facilitators"],
    order: { direction: "desc", day: "on" },
    title: ["room_felt", "room", "on"],
    parent: { field: "session", kind: "session" },
    verified: null,
    fields: {
      session: { type: "ref", kind: "session", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      on: { type: "day", required: true, fill: "today", merge: "show", searched: false, words: false, long: false },
      next_day: { type: "day", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      room: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      key: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      format: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
      access_needs: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      open_decisions: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      safety_tasks: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      room_felt: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
    },
  },
  resource: {
    spaces: ["group", "private"],
    order: { direction: "asc", day: null },
    title: ["title"],
    parent: null,
    verified: { on: "verified_on", by: null, staleDays: 180 },
    fields: {
      title: { type: "line", max: 300, required: true, fill: "empty", merge: "show", searched: true, words: true, long: false },
      kind: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      licence: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      lang: { type: "lang", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      reading_level: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
      tags: { type: "text_set", required: false, fill: "empty", merge: "set", searched: true, words: true, long: false },
      url: { type: "url", required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      body: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      content_note: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      verified_on: { type: "day", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      attachment: { type: "attachment", required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
    },
  },
  template: {
    spaces: ["group", "private"],
    order: { direction: "asc", day: null },
    title: [{ ja: "ja", en: "en" }],
    parent: null,
    verified: null,
    fields: {
      key: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
      ja: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      en: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      notes: { type: "bool", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      crosstalk: { type: "bool", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      steps: { type: "steps", required: true, fill: "empty", merge: "show", searched: false, words: true, long: false },
    },
  },
  safety_plan: {
    spaces: ["private"],
    order: { direction: "desc", day: "review_on" },
    title: ["signs", "matters", "alone", "places", "talk_to", "services", "surroundings", "please_do", "please_dont", "review_on"],
    parent: null,
    verified: null,
    fields: {
      signs: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      alone: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      places: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      talk_to: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      services: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      surroundings: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      please_do: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      please_dont: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      matters: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      review_on: { type: "day", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
    },
  },
  helpline: {
    spaces: ["private"],
    order: { direction: "asc", day: null },
    title: ["name"],
    parent: null,
    verified: { on: "verified_on", by: "verified_by", staleDays: 180 },
    fields: {
      name: { type: "line", max: 300, required: true, fill: "empty", merge: "show", searched: true, words: true, long: false },
      lang: { type: "lang", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      region: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
      number: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
      channel: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
      cost: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
      hours: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
      url: { type: "url", required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
      verified_on: { type: "day", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      verified_by: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
      source: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
      enabled: { type: "bool", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      key: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: false, words: true, long: false },
      position: { type: "position", required: false, fill: "empty", merge: "pick", searched: false, words: false, long: false },
    },
  },
  recommendation: {
    spaces: ["group"],
    order: { direction: "asc", day: null },
    title: ["body"],
    parent: { field: "resource", kind: "resource" },
    verified: null,
    fields: {
      resource: { type: "ref", kind: "resource", required: true, fill: "empty", merge: "show", searched: false, words: false, long: false },
      body: { type: "text", required: true, fill: "empty", merge: "show", searched: true, words: true, long: true },
      by: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
    },
  },
  service: {
    spaces: ["group", "private"],
    order: { direction: "asc", day: null },
    title: ["name"],
    parent: null,
    verified: { on: "verified_on", by: "verified_by", staleDays: 180 },
    fields: {
      name: { type: "line", max: 300, required: true, fill: "empty", merge: "show", searched: true, words: true, long: false },
      for_what: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      region: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      languages: { type: "text_set", required: false, fill: "empty", merge: "set", searched: true, words: true, long: false },
      cost: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      reach: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
      hours: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      url: { type: "url", required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      verified_on: { type: "day", required: false, fill: "empty", merge: "show", searched: false, words: false, long: false },
      verified_by: { type: "line", max: 300, required: false, fill: "empty", merge: "show", searched: true, words: true, long: false },
      note: { type: "text", required: false, fill: "empty", merge: "show", searched: true, words: true, long: true },
    },
  },
} as const satisfies Record<Kind, KindSchema>;
