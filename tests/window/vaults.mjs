// Makes real vaults for the window to open, quickly, with the command line (`tsudoi`, with cheap passphrase slots).
// Guarantee: the real program does everything (`TSUDOI_CLI` names one other than the built one); what it refuses fails
// the test with its own sentence.
//
//   const home = newHome();
//   const [hana, mint] = [await newVault(home, { folder: "hana", name: "はな" }), await newVault(newHome(), { name: "ミント" })];
//   const group = await newGroup(hana, "ひだまり", [[mint, "facilitator"]]);       // they have exchanged cards before
//   await put(hana, group, "session", { title: "はじめての集まり", day: "2026-04-11" });
//   await handOver(hana, group, mint);
//
// A vault that is open in a window is locked for this: close the window first.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

import { environment } from "../../scripts/dev/run.mjs";
import { built, newFolder } from "../../scripts/dev/screen.mjs";

/** The passphrase of every vault that is made here, unless the test chooses another. */
export const PASSPHRASE = "ひだまりの 窓辺で 本を 読む";
const COMMAND_MS_MAX = 60_000;
const SAVES_AT_ONCE = 500;
const OUTPUT_BYTES_MAX = 256 * 1024 * 1024;
const LOCALES = { ja: "ja_JP.UTF-8", en: "en_GB.UTF-8" };

let folders = 0;
let table;
/** A path with nothing at it yet, in a folder that goes with the test file. */
export function newPath(name) {
  table ??= newFolder("tsudoi-window-");
  folders += 1;
  return join(table, `${folders}-${name}`);
}

/** A new empty folder for vaults (TSUDOI_HOME), as on a laptop of its own. */
export function newHome() {
  const home = newPath("home");
  mkdirSync(home);
  return home;
}

/** A new empty folder, such as a USB drive. */
export function newDrive() {
  const drive = newPath("usb");
  mkdirSync(drive);
  return drive;
}

/** Makes a vault in `home`: { home, dir, folder, name, lang, passphrase, words: the 24 in one line }. */
export async function newVault(home, { folder = "default", name = "はな", lang = "ja", passphrase = PASSPHRASE } = {}) {
  const vault = { home, dir: join(home, folder), folder, name, lang, passphrase };
  const made = await tell(vault, ["init", "--name", name, "--lang", lang]);
  return { ...vault, words: made.recovery };
}

/** Runs one command of `tsudoi` on a vault, with `input` on its standard input, and returns its output. */
export function command(vault, args, input = "") {
  const program = process.env.TSUDOI_CLI ?? built("tsudoi");
  if (!existsSync(program)) throw new Error(`${program} is not there: please run \`npm run window\`, which builds it.`);
  const env = { ...environment, TSUDOI_CHEAP_SLOTS: "1", TSUDOI_HOME: vault.home, TSUDOI_PASSPHRASE: vault.passphrase };
  for (const name of ["TSUDOI_VAULT", "TSUDOI_NEW_PASSPHRASE", "LC_ALL", "LC_MESSAGES"]) delete env[name];
  env.LANG = LOCALES[vault.lang];
  const options = { env, timeout: COMMAND_MS_MAX, maxBuffer: OUTPUT_BYTES_MAX };
  return new Promise((resolve, reject) => {
    const child = execFile(program, ["--vault", vault.dir, ...args], options, (error, out, complaint) => {
      if (!error) return resolve(out);
      const said = error.killed
        ? `it took longer than ${COMMAND_MS_MAX / 1000} s`
        : out.trim() || complaint.trim() || error.message;
      reject(new Error(`\`tsudoi ${args.join(" ")}\` in ${vault.folder} did not succeed: ${said}`));
    });
    // A command that needs no input may end before it is written.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** Runs a command with `--json` and returns the object. `input` may be an object. */
export async function tell(vault, args, input = "") {
  const text = typeof input === "string" ? input : JSON.stringify(input);
  return JSON.parse(await command(vault, ["--json", ...args], text));
}

/** Creates a record, or edits the one with `id`, and returns its id. `space` is private, or a group's name or id. */
export async function put(vault, space, kind, fields, id) {
  return (await tell(vault, ["put", space, kind, ...(id ? [id] : [])], fields)).id;
}

/**
 * Runs many commands with one unlock: [["status"], [["put", "private", "journal"], { body: "…" }], …]. Returns their
 * responses.
 */
export async function batch(vault, commands) {
  const lines = commands.map((one) => {
    const [argv, input] = Array.isArray(one[0]) ? one : [one];
    return JSON.stringify(
      input === undefined ? { argv } : { argv, stdin: typeof input === "string" ? input : JSON.stringify(input) },
    );
  });
  const responses = (await command(vault, ["batch"], `${lines.join("\n")}\n`))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const refused = responses.findIndex((response) => response.error);
  if (refused >= 0)
    throw new Error(`In a batch, ${lines[refused]} did not succeed: ${responses[refused].error.message}`);
  return responses;
}

/** Creates many records with few unlocks: [[space, kind, fields], …]. Returns their ids. */
export async function putMany(vault, records) {
  const ids = [];
  // Each save is durable, which is slow on a slow disk, so no command gets more of them than it has time for.
  for (let at = 0; at < records.length; at += SAVES_AT_ONCE) {
    const some = records.slice(at, at + SAVES_AT_ONCE);
    const responses = await batch(
      vault,
      some.map(([space, kind, fields]) => [["put", space, kind], fields]),
    );
    ids.push(...responses.map((response) => response.id));
  }
  return ids;
}

/** Two people exchange cards, compare their safety numbers and note it. */
export async function exchangeCards(one, other) {
  for (const [owner, reader] of [
    [one, other],
    [other, one],
  ]) {
    const card = await command(owner, ["card", "show"]);
    const { person } = await tell(reader, ["card", "add", "-"], card);
    await tell(reader, ["card", "verify", person]);
  }
}

/** Makes a group and adds people who are known: [[vault, "member" | "facilitator"], …]. Returns its id. */
export async function newGroup(vault, name, people = []) {
  const made = await tell(vault, ["group", "new", name]);
  for (const [other, role = "member"] of people) await tell(vault, ["group", "add", name, other.name, "--role", role]);
  return made.space;
}

/** Exports to a person, to a newcomer with all of the history, and returns the files. `args` go to `export`. */
export async function exportBundle(from, space, to, args = []) {
  const asked = ["export", space, "--to", to.name, "--out", newDrive(), "--history", "all", ...args];
  return (await tell(from, asked)).files;
}

/** Imports bundles and returns the result. */
export function importBundles(vault, files, args = []) {
  return tell(vault, ["import", ...files, ...args]);
}

/** Exports to a person and imports there. */
export async function handOver(from, space, to) {
  return importBundles(to, await exportBundle(from, space, to));
}
