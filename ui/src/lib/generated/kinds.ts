// Written by `npm run generate`; do not edit.
import type { Json } from "./types";

export type Journal = {
  title?: string;
  body: string;
  day: string;
  at?: string;
  tags?: string[];
};
export type Mood = {
  day: string;
  at?: string;
  face?: number;
  pleasantness?: number;
  energy?: number;
  anxiety?: number;
  sleep_hours?: number;
  rested?: number;
  factors?: string[];
  own?: { [item: string]: number };
  note?: string;
};
export type Reflection = {
  session?: string;
  body: string;
  day: string;
  at?: string;
};
export type Goal = {
  why: string;
  ladder?: string[];
  weight?: number;
  since?: string;
  review_on?: string;
  state?: "active" | "resting" | "reached" | "let_go";
};
export type Step = {
  goal: string;
  text: string;
  done_on?: string;
  position?: string | number;
};
export type Review = {
  goal: string;
  on: string;
  rung?: number;
  note?: string;
  why?: string;
  ladder?: string[];
};
export type Excerpt = {
  title?: string;
  body: string;
  day: string;
};
export type Member = {
  name: string;
  reading?: string;
  pronouns?: string;
  lang?: string;
  role?: "member" | "facilitator";
  state?: "active" | "resting" | "left";
  person?: string;
  joined_on?: string;
  left_on?: string;
};
export type Profile = {
  member: string;
  field: string;
  value: Json;
};
export type Group = {
  name: string;
  reading?: string;
  purpose?: string;
  place?: string;
  lang?: string;
  since?: string;
};
export type Agreement = {
  number: number;
  ja?: string;
  en?: string;
  from?: string;
  material?: boolean;
};
export type Acknowledgement = {
  agreement: string;
  member: string;
  how: "paper" | "app";
  on?: string;
};
export type Gathering = {
  title?: string;
  day: string;
  starts_at?: string;
  place?: string;
  template?: string;
  format?: string;
  visitors?: number;
  headcount?: number;
  minutes_planned?: number;
  minutes_actual?: number;
  facilitators?: string[];
  next_day?: string;
  topic?: string;
};
export type AgendaItem = {
  session: string;
  key?: string;
  ja?: string;
  en?: string;
  minutes?: number;
  minutes_actual?: number;
  per_person?: number;
  group?: number;
  private?: boolean;
  position?: string | number;
};
export type Attendance = {
  session: string;
  member: string;
  state: "present" | "late" | "left_early" | "absent" | "resting";
};
export type Note = {
  session: string;
  step?: string;
  body: string;
  position?: string | number;
};
export type Decision = {
  session?: string;
  body: string;
  on: string;
  by_whom?: string;
  objections?: string;
  review_on?: string;
};
export type FollowUp = {
  session?: string;
  text: string;
  owner?: string;
  due_on?: string;
  done_on?: string;
};
export type Handover = {
  session?: string;
  on: string;
  next_day?: string;
  room?: string;
  key?: string;
  format?: string;
  access_needs?: string;
  open_decisions?: string;
  safety_tasks?: string;
  room_felt?: string;
};
export type Resource = {
  title: string;
  kind?: string;
  licence?: string;
  lang?: string;
  reading_level?: string;
  tags?: string[];
  url?: string;
  body?: string;
  content_note?: string;
  verified_on?: string;
  attachment?: { blob: string; size: number; name: string };
};
export type Template = {
  key?: string;
  ja?: string;
  en?: string;
  notes?: boolean;
  crosstalk?: boolean;
  steps: Json;
};
export type SafetyPlan = {
  signs?: string;
  alone?: string;
  places?: string;
  talk_to?: string;
  services?: string;
  surroundings?: string;
  please_do?: string;
  please_dont?: string;
  matters?: string;
  review_on?: string;
};
export type Helpline = {
  name: string;
  lang?: string;
  region?: string;
  number?: string;
  channel?: string;
  cost?: string;
  hours?: string;
  url?: string;
  verified_on?: string;
  verified_by?: string;
  source?: string;
  enabled?: boolean;
  key?: string;
  position?: string | number;
};
export type Recommendation = {
  resource: string;
  body: string;
  by?: string;
};
export type Service = {
  name: string;
  for_what?: string;
  region?: string;
  languages?: string[];
  cost?: string;
  reach?: string;
  hours?: string;
  url?: string;
  verified_on?: string;
  verified_by?: string;
  note?: string;
};
/** The fields of each kind of record, by its stable name. */
export type Kinds = {
  journal: Journal;
  mood: Mood;
  reflection: Reflection;
  goal: Goal;
  step: Step;
  review: Review;
  excerpt: Excerpt;
  member: Member;
  profile: Profile;
  group: Group;
  agreement: Agreement;
  acknowledgement: Acknowledgement;
  session: Gathering;
  agenda_item: AgendaItem;
  attendance: Attendance;
  note: Note;
  decision: Decision;
  follow_up: FollowUp;
  handover: Handover;
  resource: Resource;
  template: Template;
  safety_plan: SafetyPlan;
  helpline: Helpline;
  recommendation: Recommendation;
  service: Service;
};
export type Kind = keyof Kinds;
/** The kinds whose list is a page of its own, and the places that it stands in: of a group's, of one's own. */
export const PAGES = {
  service: { group: "care", own: "plan" },
} as const;
