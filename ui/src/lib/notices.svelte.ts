// What the window says for a moment: that something was done, with a way back; or that something could not be done.
// Guarantee: one notice is shown at a time, the newest, and those before it stay within reach until their time is over. A time
// begins when its notice is first shown. A notice that has the focus stays and keeps its place; one that goes all the same leaves the
// focus on the page.
import { focusBack, focusOn, isFocusIn } from "./a11y/focus";
import { refusal, type Refusal } from "./backend/call";
import { say } from "./i18n/language.svelte";

/** Ten seconds to take something back. */
const UNDO_MS = 10_000;
const SAID_MS = 6_000;

export type Notice = {
  id: number;
  text: string;
  problem: Refusal | null;
  undo: (() => Promise<unknown>) | null;
};

let list = $state<Notice[]>([]);
let shown = $state<number | null>(null);
/** Those that were shown: their time runs. */
const seen = new Set<number>();
let counter = 0;

const noticeOf = (id: number) => `[data-notice="${id}"]`;
const newestUnseen = () => list.filter(({ id }) => !seen.has(id)).at(-1);
const isHeld = () => shown !== null && isFocusIn(noticeOf(shown));

/** The notice that is shown. */
export function notice(): Notice | null {
  return list.find(({ id }) => id === shown) ?? null;
}

/** How many others there are to look at. */
export function others(): number {
  return list.length - 1;
}

/** Says that something was done. With `undo` it can be taken back for ten seconds. */
export function tell(text: string, undo: (() => Promise<unknown>) | null = null): void {
  add({ text, problem: null, undo });
}

/** Says what went wrong; it stays until it is put away. */
export function tellProblem(problem: Refusal): void {
  for (const one of list.filter((other) => other.problem?.code === problem.code)) dismiss(one.id);
  add({ text: "", problem, undo: null });
}

function add(said: Omit<Notice, "id">): void {
  const id = ++counter;
  list = [...list, { id, ...said }];
  // Nothing changes under the hand of whoever is there.
  if (!isHeld()) show(id);
}

function show(id: number): void {
  shown = id;
  if (seen.has(id)) return;
  seen.add(id);
  const said = notice();
  if (said && !said.problem) goLater(id, said.undo ? UNDO_MS : SAID_MS);
}

/** No time runs out under whoever is there. */
function goLater(id: number, ms: number): void {
  setTimeout(() => (isFocusIn(noticeOf(id)) ? goLater(id, ms) : dismiss(id)), ms);
}

/** Shows the notice before the one that is shown; after the oldest, the newest. */
export function showOther(): void {
  const at = list.findIndex(({ id }) => id === shown);
  const other = list.at(at - 1);
  if (other) show(other.id);
}

/** Goes to the notice that is shown, or back from it. Says whether there is one. */
export function goToNotice(): boolean {
  if (shown === null) return false;
  void (isHeld() ? focusBack() : focusOn(`${noticeOf(shown)} button`));
  return true;
}

/** Whoever was at a notice has left it: what came meanwhile is shown. */
export function release(): void {
  const waiting = newestUnseen();
  if (waiting && !isHeld()) show(waiting.id);
}

/** Puts a notice away. */
export function dismiss(id: number): void {
  const wasThere = isFocusIn(noticeOf(id));
  list = list.filter((one) => one.id !== id);
  seen.delete(id);
  if (shown === id) {
    shown = null;
    const next = newestUnseen() ?? list.at(-1);
    if (next) show(next.id);
  }
  if (wasThere) void focusBack();
}

/** Puts all of them away: they are about another vault. */
export function dismissAll(): void {
  for (const { id } of list) dismiss(id);
}

/** Takes back what a notice tells of. */
export async function takeBack({ id, undo }: Notice): Promise<void> {
  dismiss(id);
  if (undo && (await attempt(async () => (await undo(), true)))) tell(say("window-undone"));
}

/** Does `work`; a refusal is told, and answered with undefined. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (thrown) {
    tellProblem(refusal(thrown));
    return undefined;
  }
}
