// A client of WebKitWebDriver (W3C WebDriver), as far as the tests need it.
// Guarantee: no call waits for ever, and a failing one names its request and the response.
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

import { start } from "../../scripts/dev/screen.mjs";

const CALL_MS_MAX = 30_000;
const START_MS_MAX = 20_000;
const COMPLAINT_CHARS_MAX = 4_000;
/** GTK warns that the locale's files are missing; the program does not need them. */
const NOISE =
  /\(process:\d+\): Gtk-WARNING.*: Locale not supported by C library\.\n\tUsing the fallback 'C' locale\.\n?/g;
/** The protocol's key for an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** An error response of the driver; `code` is the protocol's, such as “stale element reference”. */
export class DriverError extends Error {
  constructor(code, words) {
    super(words);
    this.code = code;
  }
}

export const element = (id) => ({ [ELEMENT]: id });
export const idOf = (found) => found[ELEMENT];

/** A free port of the loopback. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a WebKitWebDriver; its programs inherit `env`. Returns { child, call(method, path, body), complaint() }. */
export async function startDriver(env) {
  const port = await freePort();
  const args = [`--port=${port}`, "--host=127.0.0.1"];
  const child = start("WebKitWebDriver", args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  let ended = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text) => (said = (said + text.replace(NOISE, "")).slice(-COMPLAINT_CHARS_MAX)));
  }
  child.once("error", () => (ended = "WebKitWebDriver cannot be started: is webkit2gtk-driver installed?"));
  child.once("exit", () => (ended ||= "WebKitWebDriver has ended."));
  const complaint = () => [ended, said.trim()].filter(Boolean).join("\n");

  async function call(method, path, body) {
    const asked = { method, signal: AbortSignal.timeout(CALL_MS_MAX) };
    if (method === "POST") asked.body = JSON.stringify(body ?? {});
    let value;
    try {
      value = (await (await fetch(`http://127.0.0.1:${port}${path}`, asked)).json()).value;
    } catch (error) {
      const why =
        error.name === "TimeoutError" ? `gave no response within ${CALL_MS_MAX / 1000} s` : "is not there any more";
      throw new DriverError("no response", [`The window ${why} (${method} ${path}).`, complaint()].join("\n").trim());
    }
    if (value?.error) throw new DriverError(value.error, `${value.error}: ${value.message}`.replace(/: $/, ""));
    return value;
  }

  for (const until = Date.now() + START_MS_MAX; ; await pause(10)) {
    if (ended) throw new Error(complaint());
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return { child, call, complaint };
    if (Date.now() > until)
      throw new Error(`WebKitWebDriver did not get ready within ${START_MS_MAX / 1000} s. ${complaint()}`);
  }
}

/** The protocol's characters for keys that type nothing. */
const KEYS = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  Space: " ",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Insert: "\uE016",
  Delete: "\uE017",
  Meta: "\uE03D",
  ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`F${at + 1}`, String.fromCharCode(0xe031 + at)])),
};

/** The actions for a chord such as “Control+Shift+K”, “Tab”, “Control++”: keys down in order, up in reverse. */
export function chord(keys) {
  const names = keys.endsWith("++") ? [...keys.slice(0, -2).split("+"), "+"] : keys === "+" ? ["+"] : keys.split("+");
  const values = names.map((name) => {
    if (KEYS[name]) return KEYS[name];
    if ([...name].length === 1) return name;
    throw new Error(`There is no key “${name}”, only: one character, ${Object.keys(KEYS).join(", ")}.`);
  });
  const down = values.map((value) => ({ type: "keyDown", value }));
  const up = values.toReversed().map((value) => ({ type: "keyUp", value }));
  return { actions: [{ type: "key", id: "keyboard", actions: [...down, ...up] }] };
}
