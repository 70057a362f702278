// One gathering and all that belongs to it, as the page shows it. Each part is asked for anew after it was written to.
import { Autosave } from "../../lib/autosave.svelte";
import { refusal } from "../../lib/backend/call";
import { add, list, listAll, load, write, type Of, type Written } from "../../lib/backend/records";
import { today } from "../../lib/day";
import { remove, restore, trash } from "../../lib/generated/commands";
import type { Kind } from "../../lib/generated/kinds";
import { fieldWord } from "../../lib/i18n/language.svelte";
import { attempt, tell } from "../../lib/notices.svelte";
import { counting } from "../../lib/people";
import { facilitates, groupOf } from "../../lib/session.svelte";
import { listed } from "./attendance";
import { allowsNotes, templates, type AgendaTemplate } from "./templates";
import { read, type FormKind } from "./typed";
import { waitingUnder } from "./waiting";

/** The parts of a gathering that are lists of records under it. */
type Part = "agenda_item" | "note" | "decision" | "follow_up" | "attendance" | "handover" | "reflection";
/** The program gives no longer list of what was removed. */
const TRASH_MAX = 1000;

export class Gathering {
  session = $state.raw<Of<"session"> | null>(null);
  /** Whether it is not here: in the trash, or never arrived. */
  missing = $state(false);
  items = $state.raw<Of<"agenda_item">[]>([]);
  notes = $state.raw<Of<"note">[]>([]);
  decisions = $state.raw<Of<"decision">[]>([]);
  followUps = $state.raw<Of<"follow_up">[]>([]);
  attendance = $state.raw<Of<"attendance">[]>([]);
  handovers = $state.raw<Of<"handover">[]>([]);
  reflections = $state.raw<Of<"reflection">[]>([]);
  templates = $state.raw<AgendaTemplate[]>([]);
  /** Everyone of whom the group ever wrote, each once. */
  #people = $state.raw<Of<"member">[]>([]);
  /** The forms that were opened, by their record. */
  readonly #forms = new Map<string, Autosave>();
  /** Whose attendance is asked, in よみ order. */
  readonly members = $derived(listed(this.#people, this.attendance));

  constructor(
    readonly group: string,
    readonly id: string,
  ) {}

  /** Asks for everything. */
  async load(): Promise<void> {
    const session = await this.#find();
    if (!session) return;
    const parts: Part[] = ["agenda_item", "note", "decision", "follow_up", "attendance", "handover", "reflection"];
    const [people, all] = await Promise.all([listAll(this.group, "member"), this.#templates(session), ...parts.map((part) => this.reload(part))]);
    [this.#people, this.templates, this.session] = [counting(people), all, session];
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
    const removed = (await trash(this.group, TRASH_MAX)).map((one) => one.record).filter((one) => one.id === key && one.kind === "template");
    return templates([...own, ...(removed as unknown as Of<"template">[])]);
  }

  /** Asks for one part anew. */
  async reload(part: Part): Promise<void> {
    const under = { parent: this.id };
    switch (part) {
      case "agenda_item":
        this.items = await listAll(this.group, part, under);
        return;
      case "note":
        this.notes = await listAll(this.group, part, under);
        return;
      case "decision":
        this.decisions = [...(await listAll(this.group, part, under))].reverse();
        return;
      case "follow_up":
        this.followUps = await listAll(this.group, part, under);
        return;
      case "attendance":
        this.attendance = this.facilitators ? await listAll(this.facilitators, part, under) : [];
        return;
      case "handover":
        this.handovers = this.facilitators ? await listAll(this.facilitators, part, under) : [];
        return;
      case "reflection":
        this.reflections = [...(await listAll("private", part, under))].reverse();
    }
  }

  /** Writes fields of the gathering itself. True if that could be done. */
  async set(fields: Written<"session">): Promise<boolean> {
    return (await attempt(async () => {
      await write({ space: this.group, kind: "session", id: this.id }, fields);
      this.session = await load<"session">(this.id);
      return true;
    })) ?? false;
  }

  /** A form of the gathering or of a record of it, that begins with `values` and writes itself as its fields are left. */
  form<K extends FormKind>(record: { space: string; kind: K; id: string }, values: Record<string, string>): Autosave {
    const form = new Autosave(`${record.kind}/${this.id}/${record.id}`, values, async (typed) => {
      const fields = read(record.kind, typed);
      if (Object.keys(fields).length === 0) return;
      await write(record, fields as Written<K>);
      if (record.kind === "session") this.session = await load<"session">(this.id);
      else await this.reload(record.kind);
    });
    this.#forms.set(record.id, form);
    return form;
  }

  /** Waits until what was typed into the open forms is in their records: before it is given on. */
  async stored(): Promise<void> {
    await Promise.all([...this.#forms.values()].map((form) => form.store()));
  }

  /** The ids of the records of a kind whose form a lock or a crash interrupted. */
  waiting(kind: FormKind): Promise<string[]> {
    return waitingUnder(`${kind}/${this.id}/`);
  }

  /** Makes a record of a part, under this gathering; answers its id. */
  async add<K extends Part>(part: K, fields: Written<K>): Promise<string | undefined> {
    const space = part === "reflection" ? "private" : part === "attendance" || part === "handover" ? (this.facilitators ?? this.group) : this.group;
    return attempt(async () => {
      const saved = await add(space, part, { ...fields, session: this.id } as Written<K>);
      await this.reload(part);
      return saved.id;
    });
  }

  /** Writes fields of a record of a part. True if that could be done. */
  async write<K extends Part>(record: { space: string; kind: K; id: string }, fields: Written<K>): Promise<boolean> {
    return (await attempt(async () => {
      await write(record, fields);
      await this.reload(record.kind);
      return true;
    })) ?? false;
  }

  /** Takes a record of a part away, with a way back. */
  async remove(record: { kind: Kind; id: string }, said: string): Promise<void> {
    const part = record.kind as Part;
    // What was typed into it a moment ago is on its way, and belongs into what can be brought back.
    await this.#forms.get(record.id)?.store();
    const done = await attempt(() => remove(record.id));
    if (!done) return;
    await attempt(() => this.reload(part));
    tell(said, async () => {
      await restore(record.id);
      await this.reload(part);
    });
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
    return allowsNotes(this.session?.fields.template, this.templates);
  }

  /** Whether its day has come: on that day already one can say what took how long. */
  get hasCome(): boolean {
    return (this.session?.fields.day ?? "") <= today();
  }

  /** The names to choose from, in よみ order, each once. */
  get names(): string[] {
    return namesOf(this.#people);
  }
}

/** What a field of a form shows, and what it does with what is typed: `<Field {...fieldOf(form, "title")} />`. */
export function fieldOf(form: Autosave, name: string): { value: string; oninput: (typed: string) => void; onchange: () => void } {
  return { value: String(form.values[name] ?? ""), oninput: (typed) => form.type(name, typed), onchange: () => void form.store() };
}

/** What a form's record says by now where one has typed and others have written meanwhile, for `Meanwhile`. */
export function meanwhileIn(form: Autosave, kind: FormKind): { label: string; text: string }[] {
  return Object.entries(form.meanwhile).map(([name, value]) => ({ label: fieldWord(kind, name), text: String(value ?? "") }));
}

/** Whether I am in that group. */
export function isOpen(group: string): boolean {
  return (groupOf(group)?.role ?? null) !== null;
}

/** What the people who are in the group are called, each name once: two may have the same. */
export function namesOf(people: readonly Of<"member">[]): string[] {
  return [...new Set(counting(people).filter((one) => one.fields.state !== "left").map((one) => one.fields.name))];
}

/** The newest gathering of a group, of those to come the last; what the next one takes its place and time from. */
export async function lastOf(group: string): Promise<Of<"session"> | null> {
  return (await list(group, "session", { limit: 1 })).records[0] ?? null;
}
