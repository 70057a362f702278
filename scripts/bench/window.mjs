// `npm run bench -- window`: what the window costs. The core's rows are in crates/bench.
// Guarantee: everything is done by the real program in a real window; every ratio is of two figures of the same run.
// `TSUDOI_APP` and `TSUDOI_CLI` name other programs than those built here, for whoever works on this.
import { join } from "node:path";

import { buildPrograms } from "../dev/cargo.mjs";
import { environment, run, say, target } from "../dev/run.mjs";
import { buildPages } from "../dev/ui.mjs";
import { Table } from "./table.mjs";

/** Ten heavy years. */
const ENTRIES = 100_000;

/** All rows of the window; the journal has so many entries. */
export async function benchWindow(entries = ENTRIES) {
  const given = process.env.TSUDOI_APP;
  programs();
  // Only now: what drives the window, and the command line, look for the programs that are named.
  const { benchStart } = await import("./start.mjs");
  const { benchJournal } = await import("./journal.mjs");
  const { benchEvening } = await import("./evening.mjs");
  say("Measuring the window");
  if (given) console.log(`These are not the figures of a release: TSUDOI_APP names ${given}.`);
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
    // As the Tauri command line builds it, so that both use one build.
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
