// The one protocol by which a record of any kind is written in a form: draft, edit, save.
//
// Guarantees:
// - What is typed is durable (a draft of the vault) until it is saved or given up. A crash, a lock and a quick hide lose nothing.
// - Saving ends the draft in the same transaction: after a crash there is the draft or the record, never both.
// - Only touched fields are written. A field that nobody touched is never written, so a form chooses between no two versions of
//   it and takes back nothing that came in meanwhile. Spaces around the same words are no touch.
// - What somebody else wrote into a touched field meanwhile is in `meanwhile`, to be shown beside the form, until it is covered
//   by a save that a person asks for. A form that writes by itself waits for that.
// - One save runs at a time. A second click while one runs does nothing; so a double click makes one record.
// - What cannot be read by the field's declared type (a day, a number out of bounds) or may not be empty stays in the form and in
//   the draft as typed, is not written, and is said by `fault`.
//
// How to use it, in a component (RecordList.svelte is a whole view of a simple noun; RecordFacts.svelte shows a record to read):
//
//   const form = untrack(() => new Form({ kind: "follow_up", space, record: one, leaving: true, saved: (record) => … }));
//
//   <RecordForm {form} … />              the whole form: fields, Meanwhile, buttons, "Saved 14:02"; it opens the form itself
//
// or, where a form looks otherwise:
//
//   $effect(() => form.open());          // brings back the draft; when the component goes, what was typed is kept (or stored)
//   $effect(() => form.now(one));        // only where the record is read anew elsewhere: untouched fields follow it
//   <Meanwhile now={form.meanwhile} />
//   <RecordField {form} name="text" />   one field by its type, with label, hint and fault
//   <Field label=… {...form.of("text")} />   a field of one's own: value, fault, oninput, onchange, onblur
//
// Two manners. On a button (the usual one): `save()` writes, and answers what it wrote with a way back; `giveUp()` lets the draft
// go; unmounting keeps it for later. With `leaving`, a form writes itself: `store()` when a field is left (`of(name).onchange` does
// that) and nothing else; unmounting stores what is left. A choice or a check box, in either manner: `form.choose(name, value)`.
//
// A new record: leave out `record`. `fixed` are fields that it has without anybody typing them (parent, day); `start` is what
// fields begin with and what is written unless it is changed. After the first save the form is one of the record that was made.
// In a form of a record, `shows` is what fields show in place of what the record says (words in the other language); they count
// as untouched too. `put` replaces the command that writes, for a kind that needs more than one. Records of a moment, such as an
// entry of the journal, have rules of their own in `moment.ts`.
//
// A value in the form is text for all types that are written as text (a list has one element a line), true or false for a yes or
// no, and the value itself for a ladder or other things. `form.type("ladder", rungs)` takes them as they are.
import type { Of, Written } from "../lib/backend/records";
import { Draft, inTurn, onLeaving } from "../lib/draft.svelte";
import * as commands from "../lib/generated/commands";
import type { Kind } from "../lib/generated/kinds";
import type { Along, Fields, Json, Saved } from "../lib/generated/types";
import { fieldWord } from "../lib/i18n/language.svelte";
import { attempt } from "../lib/notices.svelte";
import { draftKey, partOf, type Typed, type Values } from "./drafts";
import { faultWords } from "./faults";
import type { Bound, Done, Options } from "./options";
import { fieldOf, parentOf, UNKNOWN, writableFields, type Field, type Name } from "./schema";
import { linesOf, nothing, read, same, show, type Why } from "./typed";
import { versionsOf, worded } from "./values";

export { draftKey, waitingUnder, type Typed } from "./drafts";
export type { Done, Options } from "./options";

/** So long after a field was left it is said that it cannot be read. */
const LEFT_MS = 300;

/** The forms that are going, by the names of their drafts: one that is opened anew waits for its own. */
const going = new Map<string, Promise<void>>();

export class Form<K extends Kind> {
  readonly kind: K;
  readonly fields: readonly Name<K>[];
  /** Whether it writes itself when a field is left. */
  readonly leaving: boolean;
  /** The record as it was read last; null while there is none. */
  record = $state.raw<Of<K> | null>(null);
  /** Whether a draft was looked for. */
  ready = $state(false);
  /** Whether a save is running. */
  busy = $state(false);
  /** When something was last written into the record, as a moment. */
  savedAt = $state<string | null>(null);
  readonly #options: Options<K>;
  readonly #draft: Draft<Typed>;
  #shows: Values;
  /** The fields of which a fault is said: those that were left or sent with it. */
  #said = $state.raw<ReadonlySet<string>>(new Set());
  #running: Promise<unknown> = Promise.resolve();
  /** Ends being told when the window is left. */
  #stop = (): unknown => null;
  /** Whether there may be a draft. */
  #drafted = false;
  /** Whether words of a draft stand beside what somebody else wrote, and nobody has decided about them yet. */
  #isAsking = false;

  constructor(options: Options<K>) {
    const { kind, space, record = null, fields = writableFields(kind), except = [], leaving = false } = options;
    [this.#options, this.kind, this.leaving, this.record] = [options, kind, leaving, record];
    this.fields = fields.filter((name) => !except.includes(name));
    this.#shows = { ...options.shows } as Values;
    const parent = parentOf(kind)?.field;
    const under = String((parent && (options.fixed as Fields | undefined)?.[parent]) ?? space);
    this.#draft = new Draft<Typed>(options.key ?? draftKey(kind, record ? { id: record.id } : { under }), {
      before: {},
      typed: {},
    });
  }

  /** The name of its draft. */
  get key(): string {
    return this.#draft.key;
  }

  /** For an effect: brings back what was typed, and when the component goes, keeps it. */
  open(): () => void {
    void attempt(() => this.begin());
    return () => void this.leave();
  }

  /** Brings back what was typed and not saved. A form that writes itself saves it, unless somebody else wrote there meanwhile. */
  async begin(): Promise<void> {
    this.#stop();
    this.#stop = onLeaving(() => this.#last());
    await going.get(this.#draft.key);
    await this.#begin();
  }

  /** The record, read anew: untouched fields follow it. */
  now(record: Of<K> | null): void {
    if (record) this.record = record;
  }

  /** What stands in a field. */
  value(name: string): Json {
    const { typed } = this.#draft.value;
    // Plain: what the draft holds is watched, and nothing that is written may be.
    return name in typed ? (($state.snapshot(typed[name] as unknown) as Json | undefined) ?? null) : this.#says(name);
  }

  /** What stands in a field, as text. */
  text(name: string): string {
    const value = this.value(name);
    return typeof value === "string"
      ? value
      : value === null
        ? ""
        : Array.isArray(value)
          ? value.join("\n")
          : String(value);
  }

  /** The lines of a list. */
  lines(name: string): string[] {
    return linesOf(this.value(name));
  }

  /** What a save would write of a field; undefined for what cannot be read. */
  readOf(name: string): Json | undefined {
    const reading = read(this.#field(name), this.value(name));
    return "value" in reading ? reading.value : undefined;
  }

  /** Something was typed. */
  type(name: string, value: Json): void {
    const { before, typed } = this.#parts();
    // Whoever begins to type has seen what the record says now.
    if (!(name in typed) || same(this.#field(name), typed[name] ?? null, this.#says(name)))
      before[name] = this.#says(name);
    typed[name] = value;
    if (this.#said.has(name)) this.#said = new Set([...this.#said].filter((one) => one !== name));
    [this.#drafted, this.#isAsking] = [true, false];
    this.#draft.change(this.#whole(before, typed));
  }

  /** Something was chosen: a form that writes itself is written at once. */
  choose(name: string, value: Json): void {
    this.type(name, value);
    if (this.leaving) void this.store();
  }

  /** What a field of one's own takes: `<Field {...form.of("text")} />`. */
  of(name: Name<K>): Bound {
    const [value, fault] = [this.text(name), this.fault(name)];
    return {
      value,
      fault,
      oninput: (typed) => this.type(name, typed),
      onchange: () => this.changed(),
      onblur: () => this.left(name),
    };
  }

  /** What stands in a field is complete for now: a form that writes itself is written. */
  changed(): void {
    if (this.leaving) void this.store();
  }

  /** A field was left: what cannot be read is said. A moment later, so that no button moves away from under the click that left it. */
  left(name: string): void {
    setTimeout(() => {
      const why = this.#why(name);
      if (why && (why !== "wanted" || this.isTouched(name))) this.#say([name]);
    }, LEFT_MS);
  }

  /** Whether somebody touched a field: whether it says something else than the record said then and says now. */
  isTouched(name: string): boolean {
    const { before, typed } = this.#draft.value;
    const field = this.#field(name);
    if (!(name in typed)) return false;
    const value = typed[name] ?? null;
    return !same(field, value, before[name] ?? null) && !same(field, value, this.#says(name));
  }

  /** The fields that somebody touched. */
  get touched(): string[] {
    return Object.keys(this.#draft.value.typed).filter((name) => this.isTouched(name));
  }

  /** Whether a field has two versions between which nobody has chosen. What is typed there would choose. */
  isApart(name: string): boolean {
    return name in (this.record?.conflicts ?? {});
  }

  /** What the record says by now in touched fields that somebody else wrote meanwhile. */
  get meanwhile(): { label: string; text: string }[] {
    if (this.busy || !this.record) return [];
    return this.#overtaken().map((name) => ({ label: fieldWord(this.kind, name), text: this.#saysInWords(name) }));
  }

  /** Why a field cannot be saved as it stands, once it was left or sent; a sentence, or nothing. */
  fault(name: string): string {
    const why = this.#said.has(name) ? this.#why(name) : null;
    return why ? faultWords(why, this.kind, name) : "";
  }

  /** Whether a field is empty that a record cannot be without. */
  get isWanting(): boolean {
    return this.#names().some((name) => this.#why(name) === "wanted");
  }

  /** When what was typed was last kept, as a draft or in the record. */
  get keptAt(): string | null {
    return this.#draft.keptAt ?? this.savedAt;
  }

  /** Saves, for a form with a button. No answer: it could not be saved, which was told, or a save is running already. */
  async save(): Promise<Done<K> | undefined> {
    // The click on the button left a field, and that is being written.
    if (this.leaving) await this.#running;
    if (this.busy) return undefined;
    const faulty = this.#names().filter((name) => this.#why(name) !== null);
    this.#say(faulty);
    if (faulty.length > 0) return undefined;
    this.busy = true;
    try {
      return await this.#write(this.#readable(true));
    } finally {
      this.busy = false;
    }
  }

  /** Writes what was touched and can be read, for a form that writes itself. One writing waits for the one before. */
  store(): Promise<void> {
    const next = this.#running.then(() => this.#store());
    this.#running = next.catch(() => {});
    return next;
  }

  /** When what stands there was kept as a draft that is in no record yet; null if nothing does. */
  get draftAt(): string | null {
    return this.touched.length > 0 ? this.#draft.keptAt : null;
  }

  /** What a save would write now. */
  get unsaved(): Written<K> {
    return this.#readable(true) as Written<K>;
  }

  /** Gives up what was typed and not written. */
  async giveUp(): Promise<void> {
    await this.#running;
    this.#draft.value = { before: {}, typed: {} };
    this.#said = new Set();
    await attempt(() => this.#draft.finish());
    this.#drafted = false;
  }

  /** The form goes: what was typed is stored or kept; of what was typed and taken back no draft is left. */
  leave(): Promise<void> {
    this.#stop();
    const gone = inTurn(async () => {
      await this.#last();
      if (this.#words().length === 0) await this.#letGo();
      else await this.#draft.leave();
    });
    going.set(this.#draft.key, gone);
    return gone;
  }

  /** A form that writes itself is left: what can be written is, unless somebody has to choose first. */
  async #last(): Promise<void> {
    if (this.leaving && !this.#isAsking) await this.store();
  }

  async #begin(): Promise<void> {
    const found = await commands.draft(this.#draft.key);
    const body = (found?.body ?? {}) as Partial<Typed>;
    const now = this.#parts();
    const kept = { before: body.before ?? {}, typed: body.typed ?? {} };
    // What was typed before the draft came stands upon it.
    const all = { before: { ...kept.before, ...now.before }, typed: { ...kept.typed, ...now.typed } };
    this.#draft.value = all;
    const words = this.#words();
    // What was not touched says what is there now; what is empty and may not be is no word of anybody's.
    this.#draft.value = partOf(all, [...words, ...Object.keys(now.typed)]);
    if (found) [this.#drafted, this.#draft.keptAt] = [true, found.at];
    if (Object.keys(now.typed).length > 0) this.#draft.change(this.#parts());
    else if (words.length === 0) await this.#letGo();
    this.ready = true;
    this.#isAsking = this.#overtaken().length > 0;
    if (this.leaving && words.length > 0 && !this.#isAsking) await this.store();
  }

  async #store(): Promise<void> {
    const fields = this.#readable(false);
    if (Object.keys(fields).length === 0) {
      if (this.touched.length === 0) await this.#letGo();
      return;
    }
    this.busy = true;
    await this.#write(fields);
    this.busy = false;
  }

  async #write(fields: Values): Promise<Done<K> | undefined> {
    const before = this.record;
    if (Object.keys(fields).length === 0) {
      await this.giveUp();
      return { record: before, wrote: {}, back: null };
    }
    const sent = this.#parts();
    await this.#draft.keep();
    const written = (before ? fields : { ...this.#options.fixed, ...fields }) as Written<K>;
    const along = { draft: { key: this.#draft.key, rest: this.#rest(sent, Object.keys(fields)) } };
    const saved = await attempt(() => this.#put(before?.id ?? null, written, along));
    if (!saved) return undefined;
    this.record = saved.record as unknown as Of<K>;
    this.savedAt = this.record.at;
    await this.#afterwards(sent, Object.keys(fields));
    this.#tell(this.record);
    return { record: this.record, wrote: written, back: () => this.#takeBack(saved.id, before, Object.keys(fields)) };
  }

  /** What stays a draft of what was sent, once these fields are written; null for nothing. */
  #rest(sent: Typed, wrote: string[]): Json {
    const left = this.#words().filter((name) => !wrote.includes(name));
    return left.length > 0 ? partOf(sent, left) : null;
  }

  /** What was typed while the save ran stays typed, upon what was written. */
  async #afterwards(sent: Typed, wrote: string[]): Promise<void> {
    const { before, typed } = this.#parts();
    for (const name of wrote) {
      delete this.#shows[name];
      before[name] = sent.typed[name] ?? this.#says(name);
      if (JSON.stringify(typed[name]) === JSON.stringify(sent.typed[name])) delete typed[name];
      if (!(name in typed)) delete before[name];
    }
    this.#draft.value = { before, typed };
    if (this.touched.length === 0) {
      this.#draft.value = { before: {}, typed: {} };
      this.#drafted = false;
      await attempt(() => this.#draft.ended());
      return;
    }
    this.#draft.change(this.#whole(before, typed));
    await this.#draft.keep();
  }

  /** Takes a save back: what the record said before is written again; what was new goes. */
  async #takeBack(id: string, before: Of<K> | null, names: string[]): Promise<void> {
    if (!before) {
      await commands.remove(id);
      this.record = null;
      return;
    }
    const said = before.fields as Values;
    const fields = Object.fromEntries(
      names.map((name) => [name, said[name] ?? nothing(this.#field(name))]),
    ) as Written<K>;
    this.record = (await this.#put(id, fields, null)).record as unknown as Of<K>;
    this.#tell(this.record);
  }

  /** Nothing waits for whoever is told. */
  #tell(record: Of<K>): void {
    void attempt(async () => this.#options.saved?.(record));
  }

  #put(id: string | null, fields: Written<K>, along: Along | null): Promise<Saved> {
    const { put, space } = this.#options;
    if (put) return put(id, fields, along);
    return commands.put(this.record?.space ?? space, this.kind, id, fields as Fields, along);
  }

  /** The fields to write, by what can be read of them. A new record begun by a button has everything that stands in its form. */
  #readable(asked: boolean): Values {
    const names = this.record || !asked ? this.touched : this.#names();
    const fields: Values = {};
    for (const name of names) {
      const reading = read(this.#field(name), this.value(name));
      if ("why" in reading) continue;
      const empty = reading.value === null || (Array.isArray(reading.value) && reading.value.length === 0);
      if (this.record || !empty) fields[name] = empty ? nothing(this.#field(name)) : reading.value;
    }
    // Of a new form that writes itself, what it began with is written along with the first words.
    if (!this.record && !asked && Object.keys(fields).length > 0) return this.#readable(true);
    return fields;
  }

  /** The fields in question: those that were touched, and of a new record all in its form. */
  #names(): string[] {
    return this.record ? this.touched : [...new Set([...this.fields, ...Object.keys(this.#draft.value.typed)])];
  }

  /** The touched fields that say something, or whose being empty says something. */
  #words(): string[] {
    const { typed } = this.#draft.value;
    return Object.keys(typed).filter((name) => this.isTouched(name) && this.#why(name) !== "wanted");
  }

  #overtaken(): string[] {
    const { before } = this.#draft.value;
    return this.touched.filter(
      (name) => this.isApart(name) || !same(this.#field(name), before[name] ?? null, this.#says(name)),
    );
  }

  #why(name: string): Why | null {
    const reading = read(this.#field(name), this.value(name));
    return "why" in reading ? reading.why : null;
  }

  #say(names: string[]): void {
    if (names.some((name) => !this.#said.has(name))) this.#said = new Set([...this.#said, ...names]);
  }

  /** What the draft holds, to be changed: plain, and shared with nobody. */
  #parts(): Typed {
    const { before, typed } = $state.snapshot(this.#draft.value as unknown) as Typed;
    return { before: { ...before }, typed: { ...typed } };
  }

  /** A draft from which the record can be made without this form. */
  #whole(before: Values, typed: Values): Typed {
    const { start, fixed } = this.#options;
    const along = { ...start, ...fixed } as Values;
    return this.record || Object.keys(along).length === 0 ? { before, typed } : { before, typed, along };
  }

  /** What the record says of a field, as the form holds it. */
  #says(name: string): Json {
    const { start } = this.#options;
    const said = this.record ? { ...this.record.fields, ...this.#shows } : start;
    return show(this.#field(name), (said as Values | undefined)?.[name]);
  }

  #saysInWords(name: string): string {
    const { record } = this;
    if (record && this.isApart(name))
      return versionsOf(record, name)
        .map(({ value }) => worded(this.kind, name, value))
        .join("\n");
    return worded(this.kind, name, (record?.fields as Values | undefined)?.[name] ?? null);
  }

  /** A field's declaration. Of a new record the program fills in what it can, such as today's day. */
  #field(name: string): Field {
    const field = fieldOf(this.kind, name) ?? UNKNOWN;
    return this.record || field.fill === "empty" ? field : { ...field, required: false };
  }

  async #letGo(): Promise<void> {
    if (!this.#drafted) return;
    this.#drafted = false;
    await attempt(() => this.#draft.finish());
  }
}
