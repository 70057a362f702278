// What is searched for, and what was found: kept while one looks at a hit, so that coming back finds it as it was. It is in memory
// only, and locking, which loads the page anew, ends it.
import type { Hit } from "./generated/types";
import type { Route } from "./navigation";

/** A place of the window that has the name that was searched for. */
export type NamedPlace = { name: string; whose: string; to: Route };

class Searching {
  open = $state(false);
  /** The words in the field. */
  typed = $state("");
  /** What the findings are for; null before the first answer. */
  answered = $state<string | null>(null);
  places = $state.raw<NamedPlace[]>([]);
  hits = $state.raw<Hit[]>([]);
  chosen = $state(0);
  /** How far the list is scrolled, in pixels. */
  top = 0;
  private left: string | null = null;

  /** Remembers that one goes from one place to another by a hit. */
  leave(from: Route, to: Route): void {
    this.open = false;
    this.left = JSON.stringify([from, to]);
  }

  /** Whoever goes back the way of the last hit is at the search again. */
  back(from: Route, to: Route): void {
    if (this.left !== JSON.stringify([to, from])) return;
    this.left = null;
    this.open = true;
  }
}

export const searching = new Searching();
