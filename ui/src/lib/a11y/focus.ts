// Where the focus goes when what had it is gone.
import { tick } from "svelte";

/** Once the page is drawn anew: the first of `css` that is there gets the focus. */
export async function focusOn(css: string): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>(css)?.focus();
}
