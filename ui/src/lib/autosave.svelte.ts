// The fields of one record that are saved while one writes: a draft, durable, with every pause in typing; the record when a
// field is left. Guarantee: what was typed is in the one or the other; what a crash or a lock interrupted is saved the next time.
import { Draft } from "./draft.svelte";
import { dropDraft } from "./generated/commands";
import type { Json } from "./generated/types";
import { attempt } from "./notices.svelte";

type Values = Record<string, Json>;
/** As a draft keeps it: what was typed, and what the record said of those fields when that began. */
type Typed = { before: Values; typed: Values };

export class Autosave {
  /** What stands in the fields now. */
  values = $state<Values>({});
  /** When something of it was last saved, as a moment. */
  savedAt = $state<string | null>(null);
  /** What the record says by now in fields that a draft was brought back for, and that were written otherwise meanwhile. */
  meanwhile = $state<Values>({});
  readonly #draft: Draft<Typed>;
  #saved: Values;
  #running: Promise<void> = Promise.resolve();
  /** Whether there may be a draft of it. */
  #drafted = false;

  /** `saved` is what the record says; `save` writes the fields that are now another. */
  constructor(
    key: string,
    saved: Values,
    readonly save: (changed: Values) => Promise<unknown>,
  ) {
    this.#draft = new Draft<Typed>(key, { before: {}, typed: {} });
    this.#saved = { ...saved };
    this.values = { ...saved };
  }

  /** Brings back what was typed and never saved, and saves it: unless that would cover something that nobody here has seen. */
  async begin(): Promise<void> {
    if (!(await this.#draft.begin())) return;
    this.#drafted = true;
    const { before, typed } = $state.snapshot(this.#draft.value as unknown) as Typed;
    this.values = { ...this.values, ...typed };
    const said = (name: string) => this.#saved[name] ?? null;
    const overtaken = Object.keys(typed).filter((name) => !same(said(name), before[name] ?? null) && !same(said(name), typed[name] ?? null));
    this.meanwhile = Object.fromEntries(overtaken.map((name) => [name, said(name)]));
    if (overtaken.length === 0) await this.store();
  }

  /** Something was typed. */
  type(field: string, value: Json): void {
    this.values[field] = value;
    this.#drafted = true;
    const typed = this.#changed();
    const before = Object.fromEntries(Object.keys(typed).map((name) => [name, this.#saved[name] ?? null]));
    this.#draft.change({ before, typed });
  }

  /** A field was left, or something was chosen: the record is written. */
  store(): Promise<void> {
    this.#running = this.#running.then(() => this.#store());
    return this.#running;
  }

  /** The place is left. */
  async leave(): Promise<void> {
    await this.store();
    await this.#draft.leave();
  }

  #changed(): Values {
    const now = $state.snapshot(this.values as unknown) as Values;
    return Object.fromEntries(Object.entries(now).filter(([name, value]) => !same(value, this.#saved[name] ?? null)));
  }

  async #store(): Promise<void> {
    const changed = this.#changed();
    if (Object.keys(changed).length === 0) return this.#letGo();
    await this.#draft.keep();
    const done = await attempt(async () => {
      await this.save(changed);
      return true;
    });
    if (!done) return;
    [this.#saved, this.meanwhile] = [{ ...this.#saved, ...changed }, {}];
    this.savedAt = this.#draft.keptAt ?? null;
    // What was typed meanwhile is in the draft still; only when there is nothing of that is the draft let go.
    if (Object.keys(this.#changed()).length === 0) await attempt(() => dropDraft(this.#draft.key));
  }

  /** What was typed was taken back: a draft of it would wait for nothing. */
  async #letGo(): Promise<void> {
    if (!this.#drafted) return;
    this.#drafted = false;
    await attempt(() => this.#draft.finish());
  }
}

function same(one: Json, other: Json): boolean {
  const plain = (value: Json) => (value === "" ? null : value);
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}
