// A long journal in the window: opening it, scrolling through all of it, and writing in a long entry.
// Guarantee: times are measured inside the page, without the driver's own; each ends when the frame that shows the
// result has been drawn.
import { cpSync, existsSync, rmSync } from "node:fs";

import { element } from "../../tests/window/webdriver.mjs";
import * as inside from "../../tests/window/inside.mjs";
import { unlock, unlocked } from "../../tests/window/open.mjs";
import { visit } from "../../tests/window/routes.mjs";
import { newHome, newVault, putMany } from "../../tests/window/vaults.mjs";
import { say, Stop } from "../dev/run.mjs";
import { newFolder } from "../dev/screen.mjs";
import { times } from "./table.mjs";

const ROUNDS = 3;
const JUMPS = 40;
const KEYS = 60;
const LONG_CHARS = 5_000;
/** A folder in memory, because every record is synced when it is written, which takes long on a disk. */
const MEMORY = "/dev/shm";
const YEARS = 10;

const SENTENCES = [
  "眠れない夜の工夫が五つ出た。",
  "次回は冬の過ごし方について話したい。",
  "言葉にならなかったけれど、座っていられた。",
  "週に一度、図書館で三十分すわる。",
  "つどいのあと、少し歩いて帰った。",
  "I wanted to fix it; I listened instead. ",
  "Small steps: the library, half an hour, once a week. ",
  "今日は聞いているだけでよかった。",
];

/** Made-up text of this many characters, the same for the same `n`. */
function words(n, chars) {
  let text = `${n}: `;
  for (let at = n; text.length < chars; at++) text += SENTENCES[(at * 7 + (at >> 3)) % SENTENCES.length];
  return text.slice(0, chars);
}

/** Makes a home with one vault, whose journal has this many entries over ten years. */
async function makeJournal(entries) {
  say(`Writing a journal of ${entries} entries`);
  const home = newHome();
  const vault = await newVault(existsSync(MEMORY) ? newFolder("tsudoi-bench-", MEMORY) : home);
  const day = (n) =>
    new Date(Date.UTC(2026, 0, 1) - Math.floor((n / entries) * YEARS * 365) * 86_400_000).toISOString().slice(0, 10);
  const record = (n) => ["private", "journal", { body: words(n, 120), day: day(n) }];
  await putMany(
    vault,
    Array.from({ length: entries }, (_, n) => record(n)),
  );
  if (vault.home !== home) {
    cpSync(vault.home, home, { recursive: true });
    rmSync(vault.home, { recursive: true });
  }
  return home;
}

/** Measures the rows of the journal. */
export async function benchJournal(table, entries) {
  const window = await unlocked({ home: await makeJournal(entries), lang: "en" });
  try {
    const pages = await times(ROUNDS, async (round) => {
      if (round > 0) await unlockAnew(window);
      return sure(await window.runAsync(openJournal), "The journal's entries were not shown.");
    });
    table.spread(`the journal of ${entries} entries, from the click to its rows`, pages, "ms");
    const { frames, waits } = sure(
      await window.runAsync(jumpThrough, JUMPS),
      "The rows were not shown after a jump in the journal.",
    );
    table.spread(`… through all of it in ${JUMPS} jumps, until the rows are there`, waits, "ms");
    table.row("… the longest frame meanwhile", Math.max(...frames), "ms");
    const typed = await type(window);
    table.spread(`from key to frame in an entry of ${LONG_CHARS} characters`, typed, "ms");
    table.row(`… the worst of ${KEYS}`, Math.max(...typed), "ms");
  } finally {
    await window.close();
  }
}

function sure(found, otherwise) {
  if (found === null) throw new Stop(otherwise);
  return found;
}

/** Locks the vault, which reloads the page, and unlocks it, so that the page has not read the journal yet. */
async function unlockAnew(window) {
  await window.run(() => void globalThis.__TAURI_INTERNALS__.invoke("lock"));
  await window.waitFor("[data-vault]");
  await unlock(window);
}

async function type(window) {
  await visit(window, "today");
  await visit(window, "journal");
  const sheet = element(await window.find("main textarea"));
  await window.run(inside.insert, sheet, words(1, LONG_CHARS));
  await window.run(listenToKeys, sheet);
  for (const key of "a small step each day, and ".repeat(3).slice(0, KEYS))
    await window.press(key === " " ? "Space" : key);
  const all = () => window.run(() => globalThis.tsudoiKeys);
  await window.waitFor(async () => (await all()).length >= KEYS, { saying: "every key to be written" });
  return all();
}

// These run inside the page, like those of tests/window/inside.mjs.

/** Goes to the journal. Calls `done` with the milliseconds until its rows were drawn. */
function openJournal(done) {
  const since = performance.now();
  document.querySelector("[data-place=journal]").click();
  const check = () => {
    const took = performance.now() - since;
    if (document.querySelector("main [role=listitem]")?.textContent.trim())
      setTimeout(() => done(performance.now() - since), 0);
    else if (took > 20_000) done(null);
    else requestAnimationFrame(check);
  };
  check();
}

/**
 * Jumps all over the list. Calls `done` with the length of each frame, and the time until the rows were there after
 * each jump.
 */
function jumpThrough(jumps, done) {
  const [page, list] = [document.querySelector("main"), document.querySelector("main [role=list][aria-label]")];
  const [frames, waits] = [[], []];
  let [last, since] = [performance.now(), 0];
  const jump = () => {
    page.scrollTop = ((((waits.length + 1) * 7) % jumps) / (jumps - 1)) * (page.scrollHeight - page.clientHeight);
    since = performance.now();
  };
  const isThere = () => {
    const { top, bottom } = page.getBoundingClientRect();
    const seen = [...list.querySelectorAll("[role=listitem]")].filter((row) => {
      const at = row.getBoundingClientRect();
      return at.bottom > top && at.top < bottom;
    });
    return seen.length > 0 && seen.every((row) => row.textContent.trim() !== "");
  };
  const frame = () => {
    const now = performance.now();
    frames.push(now - last);
    last = now;
    if (now - since > 20_000) return done(null);
    if (now > since && isThere()) {
      waits.push(now - since);
      if (waits.length === jumps) return done({ frames, waits });
      jump();
    }
    requestAnimationFrame(frame);
  };
  jump();
  requestAnimationFrame(frame);
}

/** Collects from now on how long each key took, from its press to the frame after it changed the text. */
function listenToKeys(field) {
  const took = [];
  globalThis.tsudoiKeys = took;
  let pressed = 0;
  field.focus();
  addEventListener("keydown", () => (pressed = performance.now()), true);
  field.addEventListener("input", () => {
    const from = pressed;
    requestAnimationFrame(() => setTimeout(() => took.push(performance.now() - from), 0));
  });
}
