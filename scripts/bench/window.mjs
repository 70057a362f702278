// `npm run bench -- window`: what the window costs. The core's benchmark is in crates/bench.
// Guarantee: measures the real program in a real window; every ratio is of two figures of the same run.
// `TSUDOI_APP` and `TSUDOI_CLI` name programs other than those built here, for work on the benchmark.
import { join } from "node:path";

import { buildPrograms } from "../dev/cargo.mjs";
import { environment, run, say, target } from "../dev/run.mjs";
import { buildPages } from "../dev/ui.mjs";
import { Table } from "./table.mjs";

/** Ten heavy years. */
const ENTRIES = 100_000;

/** Measures all rows of the window, with this many entries in the journal. */
export async function benchWindow(entries = ENTRIES) {
  const named = process.env.TSUDOI_APP;
  programs();
  // Imported late, because these read the two variables when they are loaded.
  const { benchStart } = await import("./start.mjs");
  const { benchJournal } = await import("./journal.mjs");
  const { benchEvening } = await import("./evening.mjs");
  say("Measuring the window");
  if (named) console.log(`These are not the figures of a release: TSUDOI_APP names ${named}.`);
  const table = new Table();
  await benchStart(table, process.env.TSUDOI_APP);
  await benchJournal(table, entries);
  await benchEvening(table);
  console.log(`\n${table.over} rows over their budget. Machines are noisy: read the ratios, not the seconds.`);
}

function programs() {
  const release = join(process.env.CARGO_TARGET_DIR ?? target, "release");
  if (!process.env.TSUDOI_APP) {
    say("Building the window as it is released");
    buildPages();
    // The same flags as the Tauri command line's, so that both share one build.
    const asReleased = ["--release", "-p", "tsudoi-app", "--bins", "--features", "tauri/custom-protocol"];
    run("cargo", ["build", ...asReleased], "The window does not build.");
    name("TSUDOI_APP", join(release, "tsudoi-app"));
  }
  if (!process.env.TSUDOI_CLI) {
    say("Building the command line that makes the vaults");
    // No release has cheap slots. Nothing of what this one does is measured.
    name("TSUDOI_CLI", buildPrograms(["tsudoi"], "The command line does not build."));
  }
}

function name(variable, program) {
  process.env[variable] = program;
  environment[variable] = program;
}
