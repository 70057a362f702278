// What is being written: kept in the vault, durably, while one writes, so that neither a crash nor a lock loses a word.
import { tick } from "svelte";

import { attempt } from "./notices.svelte";
import { draft, dropDraft, putDraft } from "./generated/commands";
import type { Json } from "./generated/types";

/** A pause in typing after which a draft is kept, and the longest time that typing without a pause can put it off. */
const PAUSE_MS = 400;
const WAIT_MAX_MS = 2_000;

const open = new Set<Draft<Json>>();
/** What those do that write themselves when they are left. */
const leaving = new Set<() => Promise<unknown>>();
let settling: Promise<unknown> = Promise.resolve();

/** Does `work` after what was begun before it: a form that is taken up again must not find the words of one that is being put away. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = settling.then(work, work);
  settling = turn.catch(() => {});
  return turn;
}

/** Waits for what was begun in turn, also by a view that goes at this very moment. */
export async function settled(): Promise<void> {
  await tick();
  await settling;
}

/** The window is left, to be covered, locked or closed: keeps everything that is being written, then does `onLeaving`. */
export async function keepAll(): Promise<void> {
  await Promise.all([...open].map((one) => one.keep()));
  await Promise.all([...leaving].map((work) => work()));
}

/** Does `work` when the window is left, until what this answers is called. */
export function onLeaving(work: () => Promise<unknown>): () => void {
  leaving.add(work);
  return () => leaving.delete(work);
}

/** One text (or form) that is being written, by a stable key such as `journal/new` or `note/ID`. */
export class Draft<T extends Json> {
  /** What stands there now. */
  value = $state() as T;
  /** When it was last kept, as a moment; null while nothing of it is. */
  keptAt = $state<string | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #dirty = false;
  #running: Promise<void> | null = null;

  constructor(
    readonly key: string,
    initial: T,
  ) {
    this.value = initial;
  }

  /** Brings back what was kept, if something was. True if so. What was typed meanwhile wins over it. */
  async begin(): Promise<boolean> {
    open.add(this as unknown as Draft<Json>);
    const found = await draft(this.key);
    if (found && !this.#dirty) {
      this.value = found.body as T;
      this.keptAt = found.at;
    }
    return found !== null;
  }

  /** Something was typed. */
  change(next: T): void {
    this.value = next;
    open.add(this as unknown as Draft<Json>);
    if (!this.#dirty) this.#since = Date.now();
    this.#dirty = true;
    clearTimeout(this.#timer);
    const left = Math.max(0, this.#since + WAIT_MAX_MS - Date.now());
    this.#timer = setTimeout(() => void this.keep(), Math.min(PAUSE_MS, left));
  }

  /** Keeps it now. When this answers, everything typed before it was asked is in the vault, or a problem was told. */
  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    // Another keep may begin while this one waits for the first: each has to be over, not only the one that was running.
    while (this.#running) await this.#running;
    if (!this.#dirty) return;
    this.#dirty = false;
    this.#running = this.#put();
    await this.#running;
  }

  async #put(): Promise<void> {
    const kept = await attempt(() => putDraft(this.key, $state.snapshot(this.value) as Json));
    if (kept) this.keptAt = kept.at;
    else this.#dirty = true;
    this.#running = null;
  }

  /** It was thrown away, or something was typed while it became a record: nothing of it is kept any more. */
  async finish(): Promise<void> {
    clearTimeout(this.#timer);
    this.#dirty = false;
    while (this.#running) await this.#running;
    await dropDraft(this.key);
    this.#close();
  }

  /** The vault made a record of it and let it go. What was typed since is kept no longer. */
  async ended(): Promise<void> {
    if (this.#dirty || this.#running) await this.finish();
    else this.#close();
  }

  #close(): void {
    open.delete(this as unknown as Draft<Json>);
    this.keptAt = null;
  }

  /** The place is left; what was written is kept. */
  async leave(): Promise<void> {
    await this.keep();
    open.delete(this as unknown as Draft<Json>);
  }
}
