// Records with the fields of their kind: the generated commands, typed by `Kinds`.
import * as commands from "../generated/commands";
import type { Kind, Kinds } from "../generated/kinds";
import type { Along, Fields, PageOptions, RecordView, Saved } from "../generated/types";

/** A record of kind `K`: what is known of it, and its fields. */
export type Of<K extends Kind> = Omit<RecordView, "fields" | "kind"> & { kind: K; fields: Kinds[K] };
export type PageOf<K extends Kind> = { records: Of<K>[]; next: string | null };
/** What may be written of a record: any of its fields, null to empty one. */
export type Written<K extends Kind> = { [F in keyof Kinds[K]]?: Kinds[K][F] | null };
/** What to list; what is left out is not asked for. */
export type ListOptions = {
  parent?: string | null;
  fromDay?: string | null;
  toDay?: string | null;
  limit?: number;
  before?: string | null;
};

/** What a save answers, with the record as it now stands. */
export type SavedOf<K extends Kind> = Omit<Saved, "record"> & { record: Of<K> };

const PAGE = 100;

/** One page of the records of a kind in a space (`private`, or a group's id). */
export async function list<K extends Kind>(space: string, kind: K, options: ListOptions = {}): Promise<PageOf<K>> {
  const asked: PageOptions = {
    space,
    kind,
    parent: options.parent ?? null,
    from_day: options.fromDay ?? null,
    to_day: options.toDay ?? null,
    limit: options.limit ?? PAGE,
    before: options.before ?? null,
  };
  return (await commands.page(asked)) as unknown as PageOf<K>;
}

/** All records of a kind: for what a group has tens of, never for journals. */
export async function listAll<K extends Kind>(space: string, kind: K, options: ListOptions = {}): Promise<Of<K>[]> {
  const found: Of<K>[] = [];
  let before: string | null = null;
  do {
    const page: PageOf<K> = await list(space, kind, { ...options, limit: 500, before });
    found.push(...page.records);
    before = page.next;
  } while (before !== null);
  return found;
}

/** One record, which has to be there. */
export async function load<K extends Kind>(id: string): Promise<Of<K>> {
  return (await commands.get(id)) as unknown as Of<K>;
}

/** Makes a record, and in the same transaction what goes along. */
export async function add<K extends Kind>(
  space: string,
  kind: K,
  fields: Written<K>,
  along: Along | null = null,
): Promise<SavedOf<K>> {
  return (await commands.put(space, kind, null, fields as Fields, along)) as unknown as SavedOf<K>;
}

/** Writes some fields of a record, and in the same transaction what goes along. */
export async function write<K extends Kind>(
  record: { space: string; kind: K; id: string },
  fields: Written<K>,
  along: Along | null = null,
): Promise<SavedOf<K>> {
  return (await commands.put(record.space, record.kind, record.id, fields as Fields, along)) as unknown as SavedOf<K>;
}
