// Where the focus is, and where it goes when what had it is gone. What nobody here puts anywhere is put somewhere by `guard.ts`.
import { tick } from "svelte";

/** What can have the focus. Whether it is shown is not said. */
export const FOCUSABLE =
  "button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), a[href], summary, [tabindex]";
/** What is said for a moment. Nobody works there, so the focus goes back from it. */
const NOTICE = "[data-notice]";

/** What had the focus last. */
let last: HTMLElement | null = null;
/** The same, leaving out what is said for a moment. */
let work: HTMLElement | null = null;

/** Remembers what has the focus now. */
export function noteFocus(one: HTMLElement | null): void {
  last = one;
  if (one && !one.closest(NOTICE)) work = one;
}

/** What had the focus last; null once it was left on purpose. */
export function lastFocused(): HTMLElement | null {
  return last;
}

/** Whether the focus can be on it. */
export function canFocus(one: Element): one is HTMLElement {
  return one instanceof HTMLElement && one.isConnected && one.matches(FOCUSABLE) && one.checkVisibility();
}

/** Once the page is drawn anew: the first of `css` that is there gets the focus. */
export async function focusOn(css: string): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>(css)?.focus();
}

/** Whether the focus is on something in `css`. */
export function isFocusIn(css: string): boolean {
  return document.activeElement?.closest(css) != null;
}

/** The name of what is in front: a page over the page, or the place itself. */
export function nameInFront(): HTMLElement | null {
  return document.querySelector(
    document.querySelector("dialog[open]") ? "dialog[open] h2" : "main h1[tabindex], main[tabindex]",
  );
}

/** Once the page is drawn anew: the focus is at the name of what is in front. */
export async function focusOnName(): Promise<void> {
  await tick();
  nameInFront()?.focus();
}

/** Once the page is drawn anew: the focus is where one was before one went to a notice. */
export async function focusBack(): Promise<void> {
  await tick();
  if (work && canFocus(work)) work.focus();
  else await focusOnName();
}
