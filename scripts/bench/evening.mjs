// One evening goes from one laptop to another: what the window's commands for export and import cost.
import { unlocked } from "../../tests/window/open.mjs";
import {
  exchangeCards,
  handOver,
  newGroup,
  newHome,
  newDrive,
  newVault,
  put,
  putMany,
} from "../../tests/window/vaults.mjs";
import { say, Stop } from "../dev/run.mjs";
import { times } from "./table.mjs";

const ENTRIES = 200;
const RUNS = 5;

/** Measures the rows of an evening. The first of its bundles is imported, once, as by a person. */
export async function benchEvening(table) {
  say(`Writing an evening of ${ENTRIES} entries`);
  const [hana, mint] = [await newVault(newHome(), { name: "はな" }), await newVault(newHome(), { name: "ミント" })];
  await exchangeCards(hana, mint);
  const group = await newGroup(hana, "ひだまり", [[mint, "facilitator"]]);
  const gathering = await put(hana, group, "session", { title: "はじめての集まり", day: "2026-04-11" });
  await handOver(hana, group, mint);
  const note = (n) => ({
    session: gathering,
    body: `${n}: 沈黙を待ってくれてありがとう。I wanted to fix it; I listened instead.`,
    position: n,
  });
  await putMany(
    hana,
    Array.from({ length: ENTRIES }, (_, n) => [group, "note", note(n)]),
  );

  const exported = await within(hana, (window) =>
    times(RUNS, async () => {
      const folder = newDrive();
      const written = await timed(window, "export_bundles", { options: { group, to: [], history: "all" }, folder });
      return { folder, ms: written.ms };
    }),
  );
  const imported = await within(mint, async (window) => {
    const {
      value: { files },
    } = await timed(window, "bundles_in", { folder: exported[0].folder });
    const previews = await times(RUNS, () => timed(window, "preview_import", { files }));
    return { previews, import: await timed(window, "import_bundles", { files, allowHiding: false }) };
  });
  const came = imported.import.value.new;
  if (came !== ENTRIES) throw new Stop(`Of the evening's ${ENTRIES} entries ${came} came over.`);
  table.spread(
    `an evening of ${ENTRIES} entries: exporting it, with the disk's own time`,
    exported.map((one) => one.ms),
    "ms",
  );
  table.spread(
    "… previewing its import",
    imported.previews.map((one) => one.ms),
    "ms",
  );
  table.row("… importing it", imported.import.ms, "ms");
}

async function within(vault, work) {
  const window = await unlocked({ home: vault.home, lang: "ja" });
  try {
    return await work(window);
  } finally {
    await window.close();
  }
}

/** Calls a command as the page does. Returns the response and after how many milliseconds it came: { ms, value }. */
async function timed(window, command, args) {
  const { refused, ...response } = await window.runAsync(ask, command, args);
  if (refused) throw new Stop(`The window refused “${command}”: ${refused}`);
  return response;
}

/** Runs inside the page. */
function ask(command, args, done) {
  const since = performance.now();
  globalThis.__TAURI_INTERNALS__.invoke(command, args).then(
    (value) => done({ ms: performance.now() - since, value }),
    (thrown) => done({ refused: JSON.stringify(thrown) }),
  );
}
