// The fields of one record that are saved while one writes: a draft, durable, with every pause in typing; the record when a
// field is left. Guarantee: what was typed is in the one or the other; what a crash or a lock interrupted is saved the next time.
import { Draft } from "./draft.svelte";
import { dropDraft } from "./generated/commands";
import type { Json } from "./generated/types";
import { attempt } from "./notices.svelte";

type Values = Record<string, Json>;

export class Autosave {
  /** What stands in the fields now. */
  values = $state<Values>({});
  /** When something of it was last saved, as a moment. */
  savedAt = $state<string | null>(null);
  readonly #draft: Draft<Values>;
  #saved: Values;
  #running: Promise<void> = Promise.resolve();

  /** `saved` is what the record says; `save` writes the fields that are now another. */
  constructor(
    key: string,
    saved: Values,
    readonly save: (changed: Values) => Promise<unknown>,
  ) {
    this.#draft = new Draft<Values>(key, {});
    this.#saved = { ...saved };
    this.values = { ...saved };
  }

  /** Brings back, and saves, what was typed and never saved. */
  async begin(): Promise<void> {
    if (!(await this.#draft.begin())) return;
    const typed = $state.snapshot(this.#draft.value as unknown) as Values;
    this.values = { ...this.values, ...typed };
    await this.store();
  }

  /** Something was typed. */
  type(field: string, value: Json): void {
    this.values[field] = value;
    this.#draft.change(this.#changed());
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
    if (Object.keys(changed).length === 0) return;
    await this.#draft.keep();
    const done = await attempt(async () => {
      await this.save(changed);
      return true;
    });
    if (!done) return;
    this.#saved = { ...this.#saved, ...changed };
    this.savedAt = this.#draft.keptAt ?? null;
    // What was typed meanwhile is in the draft still; only when there is nothing of that is the draft let go.
    if (Object.keys(this.#changed()).length === 0) await attempt(() => dropDraft(this.#draft.key));
  }
}

function same(one: Json, other: Json): boolean {
  const plain = (value: Json) => (value === "" ? null : value);
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}
