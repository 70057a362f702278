// A list that is at hand, narrowed to what has all of the words: the program decides, by the rules of search, so a list never misses
// what search finds.
import { matching } from "./generated/commands";
import { attempt } from "./notices.svelte";

export class Narrowed<T> {
  private kept = $state.raw<{ words: string; all: readonly T[]; found: readonly T[] } | null>(null);

  constructor(
    private readonly list: () => readonly T[],
    private readonly words: () => string,
    private readonly textOf: (one: T) => string,
  ) {
    $effect(() => {
      const [all, words] = [this.list(), this.words().trim()];
      if (words === "") {
        this.kept = null;
        return;
      }
      let wanted = true;
      void attempt(async () => {
        const has = await matching(words, all.map(this.textOf));
        if (wanted) this.kept = { words, all, found: all.filter((_, at) => has[at]) };
      });
      return () => (wanted = false);
    });
  }

  /** What has the words; while that is being found out, what had the words before. */
  get found(): readonly T[] {
    return this.kept === null || this.words().trim() === "" ? this.list() : this.kept.found;
  }
}
