// What the window says for a moment: that something was done, with a way back; or that something could not be done.
// Guarantee: a notice that has the focus stays, and one that goes all the same leaves the focus on the page.
import { focusOnName, isFocusIn } from "./a11y/focus";
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
let counter = 0;

/** What is said now. */
export function notices(): Notice[] {
  return list;
}

/** Says that something was done. With `undo` it can be taken back for ten seconds. */
export function tell(text: string, undo: (() => Promise<unknown>) | null = null): void {
  const id = ++counter;
  list = [...list, { id, text, problem: null, undo }];
  goLater(id, undo ? UNDO_MS : SAID_MS);
}

/** No time runs out under whoever is there. */
function goLater(id: number, ms: number): void {
  setTimeout(() => (isFocusIn(noticeOf(id)) ? goLater(id, ms) : dismiss(id)), ms);
}

const noticeOf = (id: number) => `[data-notice="${id}"]`;

/** Says what went wrong; it stays until it is put away. */
export function tellProblem(problem: Refusal): void {
  list = [
    ...list.filter((notice) => notice.problem?.code !== problem.code),
    { id: ++counter, text: "", problem, undo: null },
  ];
}

/** Puts a notice away. */
export function dismiss(id: number): void {
  const wasThere = isFocusIn(noticeOf(id));
  list = list.filter((notice) => notice.id !== id);
  if (wasThere) void focusOnName();
}

/** Puts all of them away: they are about another vault. */
export function dismissAll(): void {
  for (const { id } of list) dismiss(id);
}

/** Takes back what a notice tells of. */
export async function takeBack(notice: Notice): Promise<void> {
  dismiss(notice.id);
  const { undo } = notice;
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
