// Where the focus goes when what had it is gone.
import { tick } from "svelte";

/** Once the page is drawn anew: the first of `css` that is there gets the focus. */
export async function focusOn(css: string): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>(css)?.focus();
}

/** Whether the focus is on something in `css`. */
export function isFocusIn(css: string): boolean {
  return document.activeElement?.closest(css) != null;
}

/** Once the page is drawn anew: the focus is at the name of what is in front, a page over the page or the place itself. */
export async function focusOnName(): Promise<void> {
  await focusOn(document.querySelector("dialog[open]") ? "dialog[open] h2" : "main h1[tabindex], main[tabindex]");
}
