// One gathering and all that belongs to it, as the page shows it. What is written stands here at once, as the vault answers it.
import { refusal } from "../../lib/backend/call";
import { add, list, listAll, load, write, type Of, type Written } from "../../lib/backend/records";
import { today } from "../../lib/day";
import { settled } from "../../lib/draft.svelte";
import { remove, restore, trash } from "../../lib/generated/commands";
import { attempt, tell } from "../../lib/notices.svelte";
import { counting } from "../../lib/people";
import { facilitates, groupOf } from "../../lib/vault.svelte";
import { Form, waitingUnder, type Options } from "../../records/form.svelte";
import { childrenOf, spaceOf, type ChildOf } from "../../records/schema";
import { listed } from "./attendance";
import { allowsNotes, templates, type AgendaTemplate } from "./templates";

/** The parts of a gathering that are lists of records under it. */
type Part = ChildOf<"session">;
type Parts = { [K in Part]: Of<K>[] };
/** What the page has forms of. */
type Own = Part | "session";
type FormOptions<K extends Own> = Omit<Options<K>, "kind" | "space" | "record" | "saved">;
const PARTS = childrenOf("session");
/** The parts that are read from the first to the last, though their lists begin with the newest. */
const READ_IN_ORDER: readonly Part[] = ["decision", "reflection"];
/** Fields of a gathering that have a part of its page to themselves. */
export const COUNTS = ["visitors", "headcount"] as const;
export const NEXT = ["next_day"] as const;
/** The program gives no longer list of what was removed. */
const TRASH_MAX = 1000;

export class Gathering {
  record = $state.raw<Of<"session"> | null>(null);
  /** Whether it is not here: in the trash, or never arrived. */
  missing = $state(false);
  /** The records under it, each kind in the order in which it is read. */
  parts = $state.raw(Object.fromEntries(PARTS.map((part) => [part, []])) as unknown as Parts);
  templates = $state.raw<AgendaTemplate[]>([]);
  /** Everyone of whom the group ever wrote, each once. */
  #people = $state.raw<Of<"member">[]>([]);
  /** What was begun and waits, by kind: the names of the drafts without the kind. */
  #drafts = $state.raw<Partial<Record<Own, string[]>>>({});
  /** The forms that write themselves, by the names of their drafts: one that is opened anew takes the place of the one that went. */
  readonly #forms = new Map<string, { record: { id: string } | null; leave: () => Promise<void> }>();
  /** Whose attendance is asked, in よみ order. */
  readonly members = $derived(listed(this.#people, this.parts.attendance));

  constructor(
    readonly group: string,
    readonly id: string,
  ) {}

  /** Asks for everything. */
  async load(): Promise<void> {
    const session = await this.#find();
    if (!session) return;
    const asked = [
      ...PARTS.map((part) => this.#reload(part)),
      ...([...PARTS, "session"] as const).map((kind) => this.look(kind)),
    ];
    const [people, all] = await Promise.all([listAll(this.group, "member"), this.#templates(session), ...asked]);
    [this.#people, this.templates, this.record] = [counting(people), all, session];
  }

  async #find(): Promise<Of<"session"> | null> {
    try {
      return await load<"session">(this.id);
    } catch (thrown) {
      if (refusal(thrown).code !== "no_such_record") throw thrown;
      this.missing = true;
      return null;
    }
  }

  /** The templates; also the gathering's own after it was removed, since that still says whether notes are taken. */
  async #templates(session: Of<"session">): Promise<AgendaTemplate[]> {
    const own = await listAll(this.group, "template");
    const key = session.fields.template;
    const known = templates(own);
    if (!key || known.some((one) => one.key === key)) return known;
    const removed = (await trash(this.group, TRASH_MAX))
      .map((one) => one.record)
      .filter((one) => one.id === key && one.kind === "template");
    return templates([...own, ...(removed as unknown as Of<"template">[])]);
  }

  /** Throws away what is being written anew: also what became a record already, with a way back. */
  async discard<K extends Part>(form: Form<K>, said: string): Promise<void> {
    await form.giveUp();
    if (form.record) await this.remove(form.record as unknown as Of<Part>, said);
  }

  async #reload(part: Part): Promise<void> {
    const space = this.#spaceOf(part);
    const records = space ? await listAll(space, part, { parent: this.id }) : [];
    this.parts = { ...this.parts, [part]: READ_IN_ORDER.includes(part) ? records.reverse() : records };
  }

  /** The space that records of a kind are in; none for those of facilitators, unless I am one. */
  #spaceOf(kind: Own): string | null {
    const sort = spaceOf(kind);
    return sort === "private" ? sort : sort === "facilitators" ? this.facilitators : this.group;
  }

  /** A record was written: it stands here as it is now, and a new one at the end. */
  put(record: Of<Own>): void {
    if (record.kind === "session") {
      this.record = record as Of<"session">;
      return;
    }
    const before: Of<Own>[] = this.parts[record.kind];
    const isHere = before.some((one) => one.id === record.id);
    this.parts = {
      ...this.parts,
      [record.kind]: isHere ? before.map((one) => (one.id === record.id ? record : one)) : [...before, record],
    };
  }

  /** The steps stand in this order, which is being written. */
  arrange(items: Of<"agenda_item">[]): void {
    this.parts = { ...this.parts, agenda_item: items };
  }

  /** Writes fields of the gathering itself. True if that could be done. */
  set(fields: Written<"session">): Promise<boolean> {
    return this.write({ space: this.group, kind: "session", id: this.id }, fields);
  }

  /** Writes fields of a record. True if that could be done. */
  async write<K extends Own>(record: { space: string; kind: K; id: string }, fields: Written<K>): Promise<boolean> {
    const saved = await attempt(() => write(record, fields));
    if (saved) this.put(saved.record as unknown as Of<Own>);
    return saved !== undefined;
  }

  /** Makes a record of a part, under this gathering; answers its id. */
  async add<K extends Part>(part: K, fields: Written<K>): Promise<string | undefined> {
    const saved = await attempt(() => add(this.#spaceOf(part) ?? this.group, part, { ...fields, session: this.id }));
    if (saved) this.put(saved.record as unknown as Of<Own>);
    return saved?.id;
  }

  /** A form of a record of the gathering, or of a new one under it. */
  form<K extends Own>(kind: K, record: Of<K> | null, options: FormOptions<K> = {}): Form<K> {
    const space = record?.space ?? this.#spaceOf(kind) ?? this.group;
    const fixed = { ...options.fixed, session: this.id } as unknown as Written<K>;
    const form = new Form<K>({
      ...options,
      kind,
      space,
      record,
      fixed,
      saved: (one) => this.put(one as unknown as Of<Own>),
    });
    if (form.leaving) this.#forms.set(form.key, form);
    return form;
  }

  /** Waits until what was typed into the forms that write themselves, or into those of one record, is written: before it is given on. */
  async stored(id: string | null = null): Promise<void> {
    const forms = [...this.#forms.values()].filter((form) => id === null || form.record?.id === id);
    await Promise.all(forms.map((form) => form.leave()));
  }

  /** Asks what was begun of a kind and waits, once every form that goes has gone. */
  async look(kind: Own): Promise<void> {
    await settled();
    const found = await waitingUnder(`${kind}/`);
    this.#drafts = { ...this.#drafts, [kind]: found };
  }

  /** What was begun of a kind and waits: ids of records, and names of new ones. */
  drafts(kind: Own): string[] {
    return this.#drafts[kind] ?? [];
  }

  /** Whether something was begun and waits: in a record, or in a new one under this gathering. */
  waits(kind: Own, id: string | null = null): boolean {
    return this.drafts(kind).includes(id ?? `new/${this.id}`);
  }

  /** Takes a record of a part away, with a way back. */
  async remove(record: Of<Part>, said: string): Promise<void> {
    // What was typed into it a moment ago is on its way, and belongs into what can be brought back.
    await this.stored(record.id);
    if (!(await attempt(() => this.drop(record.kind, [record.id])))) return;
    tell(said, async () => {
      await restore(record.id);
      await this.#reload(record.kind);
    });
  }

  /** Removes records of a part, as the way back of whatever made them. */
  async drop(part: Part, ids: string[]): Promise<true> {
    for (const id of ids) await remove(id);
    this.parts = { ...this.parts, [part]: (this.parts[part] as Of<Part>[]).filter((one) => !ids.includes(one.id)) };
    return true;
  }

  /** Whether I am in the group: who left may look, and is offered nothing that would be written. */
  get open(): boolean {
    return isOpen(this.group);
  }

  /** The space of the facilitators; null unless I am one. */
  get facilitators(): string | null {
    return facilitates(this.group) ? (groupOf(this.group)?.facilitators ?? null) : null;
  }

  /** Whether anything may be written down of what was said. */
  get mayNote(): boolean {
    return allowsNotes(this.record?.fields.template, this.templates);
  }

  /** Whether its day has come: on that day already one can say what took how long. */
  get hasCome(): boolean {
    return (this.record?.fields.day ?? "") <= today();
  }

  /** The names to choose from, in よみ order, each once. */
  get names(): string[] {
    return namesOf(this.#people);
  }
}

/** Whether I am in that group. */
export function isOpen(group: string): boolean {
  return (groupOf(group)?.role ?? null) !== null;
}

/** What the people who are in the group are called, each name once: two may have the same. */
export function namesOf(people: readonly Of<"member">[]): string[] {
  return [
    ...new Set(
      counting(people)
        .filter((one) => one.fields.state !== "left")
        .map((one) => one.fields.name),
    ),
  ];
}

/** The newest gathering of a group, of those to come the last; what the next one takes its place and time from. */
export async function lastOf(group: string): Promise<Of<"session"> | null> {
  return (await list(group, "session", { limit: 1 })).records[0] ?? null;
}
