// One evening goes from one laptop to another through the window's commands: what those cost with the vault open in the window.
import { unlocked } from "../../tests/window/open.mjs";
import { exchangeCards, handOver, newGroup, newHome, newStick, newVault, put, putMany } from "../../tests/window/vaults.mjs";
import { say, Stop } from "../dev/run.mjs";
import { times } from "./table.mjs";

const ENTRIES = 200;
const RUNS = 5;

/** Rows of an evening; the first of its bundles is taken, once, as a person takes one. */
export async function benchEvening(table) {
  say(`Writing an evening of ${ENTRIES} entries`);
  const [hana, mint] = [await newVault(newHome(), { name: "はな" }), await newVault(newHome(), { name: "ミント" })];
  await exchangeCards(hana, mint);
  const group = await newGroup(hana, "ひだまり", [[mint, "facilitator"]]);
  const session = await put(hana, group, "session", { title: "はじめての集まり", day: "2026-04-11" });
  await handOver(hana, group, mint);
  const note = (n) => ({ session, body: `${n}: 沈黙を待ってくれてありがとう。I wanted to fix it; I listened instead.`, position: n });
  await putMany(hana, Array.from({ length: ENTRIES }, (_, n) => [group, "note", note(n)]));

  const given = await within(hana, (window) =>
    times(RUNS, async () => {
      const folder = newStick();
      const gave = await timed(window, "give", { wish: { group, to: [], history: "all" }, folder });
      return { folder, ms: gave.ms };
    }),
  );
  const taken = await within(mint, async (window) => {
    const { value: { files } } = await timed(window, "bundles_in", { folder: given[0].folder });
    const looks = await times(RUNS, () => timed(window, "look_at_take", { files }));
    return { looks, take: await timed(window, "take", { files, allowHiding: false }) };
  });
  const came = taken.take.value.new;
  if (came !== ENTRIES) throw new Stop(`Of the evening's ${ENTRIES} entries ${came} came over.`);
  table.spread(`an evening of ${ENTRIES} entries: giving it, with the disk's own time`, given.map((one) => one.ms), "ms");
  table.spread("… looking at what would come", taken.looks.map((one) => one.ms), "ms");
  table.row("… taking it", taken.take.ms, "ms");
}

async function within(vault, work) {
  const window = await unlocked({ home: vault.home, lang: "ja" });
  try {
    return await work(window);
  } finally {
    await window.close();
  }
}

/** Asks the program for something as the page does; answers what came and after how many milliseconds: { ms, value }. */
async function timed(window, command, args) {
  const { refused, ...answer } = await window.runAsync(ask, command, args);
  if (refused) throw new Stop(`The window refused “${command}”: ${refused}`);
  return answer;
}

/** Runs inside the page. */
function ask(command, args, done) {
  const since = performance.now();
  globalThis.__TAURI_INTERNALS__.invoke(command, args).then(
    (value) => done({ ms: performance.now() - since, value }),
    (thrown) => done({ refused: JSON.stringify(thrown) }),
  );
}
