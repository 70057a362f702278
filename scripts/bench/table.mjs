// The table of the window's results, in the format of crates/bench.

export const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];

/** Runs `work` `count` times, one after another, and returns the results. */
export async function times(count, work) {
  const all = [];
  for (let n = 0; n < count; n++) all.push(await work(n));
  return all;
}

/** The table of results; `over` says how many rows are over their budget. */
export class Table {
  over = 0;

  /** Prints one row: what, the figure, and its budget if there is one. */
  row(what, figure, unit, budget) {
    this.#print(what, figure, unit, budget === undefined ? "" : this.#judge(figure, unit, budget));
  }

  /** Prints one row for several runs: their median and their range. */
  spread(what, figures, unit) {
    const [low, high] = [Math.min(...figures), Math.max(...figures)];
    this.#print(what, median(figures), unit, `from ${low.toFixed(0)} to ${high.toFixed(0)}`);
  }

  #judge(figure, unit, budget) {
    if (figure <= budget) return `within (budget ${budget} ${unit})`;
    this.over += 1;
    return `over  (budget ${budget} ${unit})`;
  }

  #print(what, figure, unit, verdict) {
    console.log(`${what.padEnd(66)} ${figure.toFixed(2).padStart(10)} ${unit.padEnd(8)} ${verdict}`.trimEnd());
  }
}
