// A real window (Tauri, WebKitGTK) on a virtual screen, driven by WebKitWebDriver.
// Guarantee: a wait that fails says in one sentence what did not come; `close` leaves no window, screen or folder.
// `TSUDOI_APP` names a program other than the built one.
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inspect, isDeepStrictEqual } from "node:util";

import { cut, png } from "../../scripts/dev/png.mjs";
import { ask, root, target } from "../../scripts/dev/run.mjs";
import { built, desktop, end, startBus, startScreen } from "../../scripts/dev/screen.mjs";
import { drop } from "./drag.mjs";
import * as inside from "./inside.mjs";
import { endOfProgram, others, processes } from "./processes.mjs";
import { newHome } from "./vaults.mjs";
import { chord, DriverError, element, idOf, startDriver } from "./webdriver.mjs";

const WAIT_MS = 10_000;
const POLL_MS = 25;
/** How long the web view may take to write its data. */
const END_MS = 3_000;
const LOCALES = { ja: "ja_JP.UTF-8", en: "en_US.UTF-8" };
/** A backtrace would hide what the program said. */
const AUTOMATED = { TAURI_WEBVIEW_AUTOMATION: "true", RUST_BACKTRACE: "0" };
const FAILURES = join(target, "pictures", "failures");
const program = process.env.TSUDOI_APP ?? built("tsudoi-app");
/**
 * Driver errors that can pass by themselves: the page redraws or reloads, or an element is covered or disabled for a
 * moment.
 */
const PASSING = [
  "no such frame",
  "stale element reference",
  "element not interactable",
  "element click intercepted",
  "no such element",
  "javascript error",
  "invalid element state",
];

/** The windows that are open now. */
export const open = new Set();

/**
 * Opens the program's window and waits until its page has drawn something.
 * `home` is TSUDOI_HOME (by default a new, empty one). The web view's own data is beside it, in `HOME-system`, so that
 * the next window of the same home finds it again. `lang` is the language of the system.
 */
export async function openWindow({ home = newHome(), lang = "ja", args = [], env = {} } = {}) {
  if (!existsSync(program)) throw new Error(`${program} is not there: please run \`npm run window\`, which builds it.`);
  const [screen, bus] = await Promise.all([startScreen(1280, 900), startBus()]);
  const system = (name) => join(`${home}-system`, name);
  const own = {
    TSUDOI_HOME: home,
    XDG_DATA_HOME: system("data"),
    XDG_CONFIG_HOME: system("config"),
    XDG_CACHE_HOME: system("cache"),
  };
  const sees = { ...desktop(screen, bus, LOCALES[lang] ?? lang), ...own, ...AUTOMATED, ...env };
  for (const name of ["TSUDOI_VAULT", "TSUDOI_PASSPHRASE"]) if (!(name in env)) delete sees[name];
  const driver = await startDriver(sees);
  const machine = { driver, screen, bus };
  try {
    const binary = { "webkitgtk:browserOptions": { binary: program, args } };
    const asked = driver.call("POST", "/session", { capabilities: { alwaysMatch: binary } });
    const { sessionId } = await Promise.race([asked, endOfProgram(driver.child.pid, asked)]);
    const window = new Window(machine, sessionId, sees);
    await window.waitFor((one) => one.run(inside.isReady), { saying: "the window's page to be drawn" });
    await window.run(inside.listen);
    open.add(window);
    return window;
  } catch (error) {
    const file = keep(join(FAILURES, "window-that-did-not-open.png"), screen.capture());
    const complaint = driver.complaint();
    shut(machine);
    const why = error.message.replace(complaint, "").trim();
    throw new Error(`The window did not open: ${why} The screen as it was: ${file}\n${complaint}`.trim(), {
      cause: error,
    });
  }
}

function keep(path, picture) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, png(picture));
  return path;
}

function shut({ driver, screen, bus }) {
  end(driver.child, "SIGKILL");
  bus.end();
  screen.end();
}

class Window {
  #machine;
  #driver;
  #session;
  #axe = false;

  /** `env` is the program's environment: another program started with it is on the same desktop. */
  constructor(machine, session, env) {
    this.#machine = machine;
    this.#driver = machine.driver;
    this.#session = `/session/${session}`;
    this.env = env;
  }

  async #call(method, path, body) {
    try {
      return await this.#driver.call(method, this.#session + path, body);
    } catch (error) {
      if (this.pid() !== null || error.code === "no response") throw error;
      throw new DriverError("no response", `The program has ended. ${this.#driver.complaint()}`.trim());
    }
  }

  // Reading.

  /**
   * Waits until `wanted` (a selector) is visible, or until `wanted` (a function of the window) returns something true.
   * Returns that.
   */
  async waitFor(wanted, { timeoutMs = WAIT_MS, saying } = {}) {
    const css = typeof wanted === "string";
    const what = saying ?? (css ? `“${wanted}” to be shown` : String(wanted).replace(/\s+/g, " ").slice(0, 200));
    const check = css ? () => this.isShown(wanted) : () => wanted(this);
    let last;
    for (const until = Date.now() + timeoutMs; ; await pause(POLL_MS)) {
      try {
        const found = await check();
        if (found) return found;
        last = undefined;
      } catch (error) {
        if (error instanceof DriverError && !PASSING.includes(error.code)) throw error;
        last = error;
      }
      if (Date.now() >= until) {
        const seen = last ? ` Last: ${last.message}` : "";
        throw new Error(`Waited ${timeoutMs / 1000} s for ${what}, and it did not come.${seen}`, { cause: last });
      }
    }
  }

  /** Waits until nothing that matches `css` is visible. */
  waitGone(css, options) {
    return this.waitFor(async () => !(await this.isShown(css)), { saying: `“${css}” to be gone`, ...options });
  }

  /** Waits until `read` returns `wanted`, or something that matches it, because a page may draw a moment later. */
  async becomes(read, wanted, { saying, ...options } = {}) {
    let seen;
    const right = async () => {
      seen = await read();
      return wanted instanceof RegExp ? wanted.test(seen) : isDeepStrictEqual(seen, wanted);
    };
    try {
      await this.waitFor(right, { saying: saying ?? String(read).replace("() => ", ""), ...options });
    } catch (error) {
      error.message += ` Wanted ${inspect(wanted)}, and it was ${inspect(seen)}.`;
      throw error;
    }
  }

  /** Waits until `text` can be read on the page, or in `within`. */
  waitForText(text, { in: within = "body", ...options } = {}) {
    const reads = async () =>
      (await this.run((css) => document.querySelector(css)?.innerText ?? "", within)).includes(text);
    return this.waitFor(reads, { saying: `the words “${text}” in “${within}”`, ...options });
  }

  /** The first element, visible or not. */
  find(css, options) {
    return this.waitFor(async () => (await this.all(css))[0], { saying: `“${css}” on the page`, ...options });
  }

  /** All matching elements, without waiting. */
  async all(css) {
    return (await this.#call("POST", "/elements", { using: "css selector", value: css })).map(idOf);
  }

  count(css) {
    return this.run((selector) => document.querySelectorAll(selector).length, css);
  }

  isShown(css) {
    return this.run(inside.isShown, css);
  }

  /** The visible text of the first element. */
  text(css, options) {
    return this.#read(css, (one) => one.innerText, options);
  }

  /** The texts of all matching elements, without waiting. */
  texts(css) {
    return this.run((selector) => [...document.querySelectorAll(selector)].map((one) => one.innerText), css);
  }

  value(css, options) {
    return this.#read(css, (one) => one.value, options);
  }

  attribute(css, name, options) {
    return this.#read(css, (one, attribute) => one.getAttribute(attribute), options, name);
  }

  #read(css, read, options, ...args) {
    return this.#with(css, (id) => this.run(read, element(id), ...args), {
      saying: `“${css}” on the page`,
      ...options,
    });
  }

  /** Runs `work` on the first element and returns its result. Finds the element again if it was redrawn in between. */
  async #with(css, work, options) {
    const done = async () => {
      const [id] = await this.all(css);
      return id !== undefined && { value: await work(id) };
    };
    return (await this.waitFor(done, options)).value;
  }

  title() {
    return this.#call("GET", "/title");
  }

  /** The title of the native window, which need not be the page's. */
  nativeTitle() {
    const pid = this.pid();
    const env = { ...this.env, LC_ALL: "C.UTF-8" };
    const tree = ask("xwininfo", ["-root", "-tree"], { env }) ?? "";
    const ids = [...tree.matchAll(/^\s+(0x[0-9a-f]+) "/gm)].map(([, id]) => id);
    for (const id of ids) {
      const told = ask("xprop", ["-id", id, "_NET_WM_PID", "_NET_WM_NAME", "WM_STATE"], { env }) ?? "";
      if (!new RegExp(`_NET_WM_PID.* = ${pid}$`, "m").test(told)) continue;
      const title = /_NET_WM_NAME.* = "(.*)"$/m.exec(told);
      if (title) return title[1];
    }
    return null;
  }

  html() {
    return this.run(() => document.documentElement.outerHTML);
  }

  /** Saves a picture of the window as PNG and returns the file. A name without a folder goes into target/pictures/. */
  async picture(file) {
    const path = file.includes("/") ? file : join(target, "pictures", file);
    // From the screen: the driver's own screenshot waits for ever on a page that has nothing new to draw.
    await this.runAsync(inside.drawn).catch(() => {});
    const frame = await this.#call("GET", "/window/rect").catch(() => null);
    const seen = this.#machine.screen.capture();
    return keep(path, frame ? cut(seen, frame) : seen);
  }

  /** The breaches of WCAG 2 A and AA on the page, or in `within`, one a line; good is an empty list. */
  async axe(within = null) {
    if (!this.#axe || !(await this.run(() => Boolean(globalThis.axe)))) {
      await this.run(readFileSync(join(root, "ui", "node_modules", "axe-core", "axe.min.js"), "utf8"));
      this.#axe = true;
    }
    const { findings, error } = await this.runAsync(inside.axeFindings, within);
    if (error) throw new Error(`axe cannot check the page: ${error}`);
    return findings;
  }

  /** What the content security policy has refused since the page was first drawn, one a line; good is an empty list. */
  refusedByPolicy() {
    return this.run(() => globalThis.tsudoiHeard.refused);
  }

  /** The uncaught errors of the page since it was first drawn; good is an empty list. */
  errors() {
    return this.run(() => globalThis.tsudoiHeard.errors);
  }

  // Acting.

  /** Clicks as a person does: fails while something else is in front. */
  click(css, options) {
    return this.waitFor(async () => this.#clickOn((await this.all(css))[0]), {
      saying: `“${css}” to be clickable`,
      ...options,
    });
  }

  /**
   * Clicks the button, link, tab or label named `text` (else the shortest that contains it), within the selector `in`.
   */
  async clickText(text, { in: within = null, ...options } = {}) {
    const saying = `something to click that says “${text}”${within ? ` in “${within}”` : ""}`;
    try {
      await this.waitFor(async () => this.#clickOn(idOf((await this.run(inside.clickable, text, within)) ?? {})), {
        saying,
        ...options,
      });
    } catch (error) {
      const there = await this.run(inside.choices, within).catch(() => []);
      if (!(error instanceof DriverError))
        error.message += ` There is: ${there.map((one) => `“${one}”`).join(", ") || "nothing to click"}.`;
      throw error;
    }
  }

  async #clickOn(id) {
    if (!id) return false;
    // The driver cannot click what is half behind the edge; a person scrolls there too.
    await this.run((one) => one.scrollIntoView({ block: "nearest", inline: "nearest" }), element(id));
    await this.#call("POST", `/element/${id}/click`);
    return true;
  }

  /** Drops a file on the window from outside, as a file manager does. */
  drop(path) {
    return drop(path, this.env);
  }

  /** Types at the end of a field. The driver drops characters beyond the BMP, so those are inserted as by a paste. */
  async type(css, text, options) {
    const beyond = /[\u{10000}-\u{10FFFF}]/u.test(text);
    const typed = (id) =>
      beyond ? this.run(inside.insert, element(id), text) : this.#call("POST", `/element/${id}/value`, { text });
    await this.#with(css, typed, { saying: `“${css}” to take what is typed`, ...options });
  }

  /** Replaces the text of a field by typing. */
  async fill(css, text, options) {
    await this.#with(css, (id) => this.#call("POST", `/element/${id}/clear`), {
      saying: `“${css}” to be emptied`,
      ...options,
    });
    if (text !== "") await this.type(css, text, options);
  }

  /** Types `text` as with a Japanese input method, through `steps`; the key `settle` commits it. */
  async compose(css, text, { steps = [text], settle = "Enter", ...options } = {}) {
    const composed = (id) => this.run(inside.compose, element(id), steps, text, settle);
    await this.#with(css, composed, { saying: `“${css}” to be written in`, ...options });
  }

  /** Presses keys one after another, each alone or as a chord: press("Control+K", "Tab", "Enter"). */
  async press(...chords) {
    for (const keys of chords) await this.#call("POST", "/actions", chord(keys));
  }

  /** Drags the first element of `from` onto the first of `to`, with the mouse. */
  async drag(from, to, options) {
    const move = (id, duration) => ({ type: "pointerMove", origin: element(id), x: 0, y: 0, duration });
    const dragged = async (start) => {
      const [end] = await this.all(to);
      if (end === undefined) throw new DriverError("no such element", `“${to}” is not on the page.`);
      const actions = [
        move(start, 0),
        { type: "pointerDown", button: 0 },
        move(end, 300),
        { type: "pointerUp", button: 0 },
      ];
      await this.#call("POST", "/actions", {
        actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }],
      });
    };
    await this.#with(from, dragged, { saying: `“${from}” to be dragged onto “${to}”`, ...options });
  }

  /** Runs a function, or the text of a function's body, in the page and returns its result. */
  run(script, ...args) {
    const text = typeof script === "function" ? `return (${script}).apply(null, arguments)` : script;
    return this.#call("POST", "/execute/sync", { script: text, args });
  }

  /** Like `run`, for a function that calls its last argument with the result. */
  runAsync(script, ...args) {
    const text = typeof script === "function" ? `(${script}).apply(null, arguments)` : script;
    return this.#call("POST", "/execute/async", { script: text, args });
  }

  /** Resizes the page to this size in pixels, without the window's frame. */
  async resize(width, height) {
    await this.#call("POST", "/window/rect", { width, height });
    const [seen, all] = [() => [innerWidth, innerHeight], async () => (await this.run(seen)).join("×")];
    await this.waitFor(async () => (await all()) === `${width}×${height}`, {
      saying: `the page to be ${width}×${height}`,
    }).catch(async (error) => {
      throw new Error(`${error.message} It is ${await all()}.`, { cause: error });
    });
  }

  // Closing.

  /** The process id of the program, or null when it has ended. */
  pid() {
    const wanted = realpathSync(program);
    const found = processes().find((one) => one.parent === this.#driver.child.pid && one.program === wanted);
    return found?.id ?? null;
  }

  /** Kills the program, as a crash would: at once, with nothing written. The window cannot be used after that. */
  async kill() {
    const pid = this.pid();
    if (pid === null) throw new Error("The program has ended already.");
    process.kill(pid, "SIGKILL");
    await this.waitFor(() => this.pid() === null, { saying: "the killed program to be gone" });
    await this.close();
  }

  /** Ends the program; calling it again does nothing. */
  async close() {
    if (!open.delete(this)) return;
    if (this.pid() !== null) {
      await this.#call("DELETE", "").catch(() => {});
      // The web view's own processes are still writing the page's data.
      for (
        const until = Date.now() + END_MS;
        Date.now() < until && others(this.#driver.child.pid);
        await pause(POLL_MS)
      );
    }
    shut(this.#machine);
  }
}
