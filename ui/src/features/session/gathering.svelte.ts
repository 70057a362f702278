// One gathering and all that belongs to it, as the page shows it. Each part is asked for anew after it was written to.
import { add, list, listAll, load, write, type Of, type Written } from "../../lib/backend/records";
import { today } from "../../lib/day";
import { remove, restore } from "../../lib/generated/commands";
import type { Kind } from "../../lib/generated/kinds";
import { attempt, tell } from "../../lib/notices.svelte";
import { groupOf } from "../../lib/session.svelte";
import { allowsNotes, templates, type AgendaTemplate } from "./templates";

/** The parts of a gathering that are lists of records under it. */
type Part = "agenda_item" | "note" | "decision" | "follow_up" | "attendance" | "handover" | "reflection";

/** A pause in typing after which a line is written. */
const PAUSE_MS = 500;

export class Gathering {
  session = $state.raw<Of<"session"> | null>(null);
  items = $state.raw<Of<"agenda_item">[]>([]);
  notes = $state.raw<Of<"note">[]>([]);
  decisions = $state.raw<Of<"decision">[]>([]);
  followUps = $state.raw<Of<"follow_up">[]>([]);
  attendance = $state.raw<Of<"attendance">[]>([]);
  handovers = $state.raw<Of<"handover">[]>([]);
  reflections = $state.raw<Of<"reflection">[]>([]);
  members = $state.raw<Of<"member">[]>([]);
  templates = $state.raw<AgendaTemplate[]>([]);
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The space of the facilitators; null unless I am one. */
  readonly facilitators: string | null;

  constructor(
    readonly group: string,
    readonly id: string,
  ) {
    this.facilitators = groupOf(group)?.facilitators ?? null;
  }

  /** Asks for everything. */
  async load(): Promise<void> {
    const [members, own] = await Promise.all([listAll(this.group, "member"), listAll(this.group, "template")]);
    this.members = members.filter((one) => one.fields.state !== "left");
    this.templates = templates(own);
    const parts: Part[] = ["agenda_item", "note", "decision", "follow_up", "reflection"];
    if (this.facilitators) parts.push("attendance", "handover");
    await Promise.all(parts.map((part) => this.reload(part)));
    this.session = await load<"session">(this.id);
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

  /** Writes fields of the gathering a moment after the last key, while its field is still open: a line that was typed is not lost to a lock. */
  soon(key: string, fields: Written<"session">): void {
    this.#later(key, () => write({ space: this.group, kind: "session", id: this.id }, fields));
  }

  /** The same for a record of a part. What the page shows is asked for anew when the field is left. */
  soonOf<K extends Part>(record: { space: string; kind: K; id: string }, fields: Written<K>): void {
    this.#later(record.id + Object.keys(fields).join(), () => write(record, fields));
  }

  #later(key: string, work: () => Promise<unknown>): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.set(key, setTimeout(() => void attempt(work), PAUSE_MS));
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
    const done = await attempt(() => remove(record.id));
    if (!done) return;
    await attempt(() => this.reload(part));
    tell(said, async () => {
      await restore(record.id);
      await this.reload(part);
    });
  }

  /** Whether anything may be written down of what was said. */
  get mayNote(): boolean {
    return allowsNotes(this.session?.fields.template, this.templates);
  }

  /** Whether its day is over. */
  get isPast(): boolean {
    return (this.session?.fields.day ?? "") < today();
  }

  /** The names to choose from, in よみ order. */
  get names(): string[] {
    return this.members.map((one) => one.fields.name);
  }
}

/** The newest gathering of a group that has a day up to and including `day`; what the next one takes its place and time from. */
export async function lastOf(group: string): Promise<Of<"session"> | null> {
  return (await list(group, "session", { limit: 1 })).records[0] ?? null;
}
