// What was begun in a group and is in no record: left by a crash, or waiting behind a button. It is not in what is given.
import { load, type Of } from "../lib/backend/records";
import { drafts } from "../lib/generated/commands";
import type { Kind } from "../lib/generated/kinds";
import type { Json } from "../lib/generated/types";
import { placeOf, type Route } from "../lib/route.svelte";
import { groupOf, groupOfSpace } from "../lib/vault.svelte";
import type { Typed, Values } from "./drafts";
import { Form } from "./form.svelte";
import { kinds, parentOf, spaceOf } from "./schema";

export type Unfinished = {
  key: string;
  kind: Kind;
  /** The first line of what was typed. */
  words: string;
  space: string;
  /** The record that is changed; null for a new one. */
  record: Of<Kind> | null;
  /** What a new record has besides what was typed. */
  along: Values;
};

/** Kinds whose new records come from a form that makes more than one thing. Those are finished where they were begun. */
const MADE_WITH_MORE: readonly Kind[] = ["session", "profile", "group"];

/** What waits in a group, or in the space of its facilitators. */
export async function unfinishedIn(group: string): Promise<Unfinished[]> {
  const found = await Promise.all((await drafts("")).map(({ key, body }) => unfinished(key, body)));
  return found.filter((one) => one !== null && groupOfSpace(one.space) === group) as Unfinished[];
}

async function unfinished(key: string, body: Json): Promise<Unfinished | null> {
  const [kind, id = "", under = ""] = key.split("/");
  const known = kinds().find((one) => one === kind);
  const { typed = {}, along = {} } = (body ?? {}) as Partial<Typed>;
  const words = firstLine(Object.values(typed));
  if (!known || spaceOf(known) === "private" || words === "") return null;
  if (id !== "new") {
    const record = await load<Kind>(id).catch(() => null);
    return record && { key, kind: known, words, space: record.space, record, along };
  }
  const space = groupOf(under) ? under : (await load<Kind>(under).catch(() => null))?.space;
  return space === undefined ? null : { key, kind: known, words, space, record: null, along };
}

function firstLine(values: Json[]): string {
  const text = values.find((value): value is string => typeof value === "string" && value.trim() !== "");
  return text?.trim().split("\n")[0] ?? "";
}

/** Whether it can become a record just as it is. */
export function canFinish({ kind, record }: Unfinished): boolean {
  return record !== null || !MADE_WITH_MORE.includes(kind);
}

/** Makes it a record. False if it cannot be one as it stands: it stays a draft then, to be looked at where it was begun. */
export async function finish({ key, kind, space, record, along }: Unfinished): Promise<boolean> {
  const form = new Form<Kind>({ kind, space, record, key, fixed: along as never });
  await form.begin();
  const done = await form.save();
  await form.leave();
  return done !== undefined;
}

/** Where one goes on with it. */
export function placeOfUnfinished({ kind, space, record, along }: Unfinished): Route {
  const group = groupOfSpace(space);
  if (kind === "session" && !record && group) return { at: "group", group, room: "gatherings", id: "new" };
  const parent = parentOf(kind)?.field;
  const id = record?.id ?? String((parent && along[parent]) ?? "");
  return placeOf({ id, kind, space, fields: record?.fields ?? along }, group);
}
