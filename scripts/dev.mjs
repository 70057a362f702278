// What one does here: `npm start`, `npm test`, and the other names in package.json. Node's own modules only.
// Guarantee: each that needs more than Node and Rust first makes the machine ready (scripts/dev/machine.mjs), is quick when nothing
// is missing, and ends with one plain sentence when it cannot go on.
import { join, relative } from "node:path";

import { benchWindow } from "./bench/window.mjs";
import { buildAll, buildPrograms, runProgram } from "./dev/cargo.mjs";
import { deny } from "./dev/deny.mjs";
import { documentAll } from "./dev/docs.mjs";
import { checkForm, format } from "./dev/lint.mjs";
import { prepare } from "./dev/machine.mjs";
import { root, run, say, Stop } from "./dev/run.mjs";
import { testRust, testScripts, testWindow, total } from "./dev/tests.mjs";
import { buildPages, checkPages, installPages } from "./dev/ui.mjs";

const cargo = (args, otherwise) => run("cargo", args, otherwise);
const rest = process.argv.slice(3);
/** The tests of the crates that take seconds. */
const QUICK = ["--lib", "--bin", "xtask"];

function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function playDemo() {
  say("The main job, with real files in a folder of its own");
  runProgram("tsudoi", ["demo", ...rest], "The demo did not come to its end.");
}

/** Pictures of every place, on the demo vault, where nobody sees the window. */
async function pictures() {
  say("Opening the window where no one sees it, to take pictures of every place");
  buildPages();
  buildPrograms(["tsudoi-app"], "The window does not build.");
  // Only now: what drives the window looks for the built program.
  const { takePictures } = await import("./dev/pictures.mjs");
  const { folder, count } = await takePictures();
  console.log(`\n${count} pictures are in ${relative(root, folder)}`);
}

/** What of the repository's form xtask knows, and what is generated. */
function tidy() {
  say("Looking through the repository");
  runProgram("xtask", ["tidy"], "The repository is not tidy: please see the lines above.");
  runProgram("xtask", ["generate", "--check"], "What is generated is not what the code says.");
}

const verbs = {
  async start() {
    if (hasDisplay()) {
      prepare(["core", "window"]);
      buildPages();
      const program = buildPrograms(["tsudoi-app"], "The window does not build.");
      say("Opening the window");
      return run(program, [], "The window could not be opened.");
    }
    prepare(["core", "window", "picture"]);
    await pictures();
  },

  async test() {
    prepare(["core", "window", "picture", "keys", "test"]);
    say("Form and order");
    cargo(["fmt", "--all", "--check"], "Some files are not formatted: please run `npm run fmt`.");
    checkForm();
    deny();
    tidy();
    buildPages();
    checkPages();
    say("Building everything, and looking for what clippy has to say");
    await buildAll();
    documentAll();
    say("Testing");
    total([await testRust(), await testScripts(), ...(process.platform === "linux" ? [await testWindow()] : [])]);
  },

  /** The window for whoever works on its pages. */
  async dev() {
    if (!hasDisplay())
      throw new Stop("There is no screen here to open the window on: please set DISPLAY, or use `npm run pictures`.");
    prepare(["core", "window"]);
    buildPages(); // The program has pages of its own, also where it shows others.
    const program = buildPrograms(["tsudoi-app"], "The window does not build.");
    const { develop } = await import("./dev/develop.mjs");
    await develop(program);
  },

  /** What can be said in two minutes: form, types, sentences, and the tests that need no vault. */
  async check() {
    prepare(["core", "window", "test"]);
    say("Form and order");
    cargo(["fmt", "--all", "--check"], "Some files are not formatted: please run `npm run fmt`.");
    checkForm({ quick: true });
    tidy();
    buildPages();
    checkPages();
    say("Testing what is quick");
    total([await testRust(QUICK)]);
  },

  /** Only the tests of the window: those in the files whose names have one of the given words in them, or all. */
  async window() {
    if (process.platform !== "linux") throw new Stop("The window's tests need WebKitGTK, so they run on Linux only.");
    prepare(["core", "window", "picture", "keys", "test"]);
    buildPages();
    buildPrograms(["tsudoi-app", "tsudoi"], "The window does not build.");
    total([await testWindow(rest)]);
  },

  demo() {
    prepare(["core"]);
    playDemo();
  },

  /** What things cost: those of the core, those of the window, or both; a number is how many entries the vaults have. */
  async bench() {
    const [size, parts] = [rest.filter((word) => /^\d+$/.test(word)), rest.filter((word) => !/^\d+$/.test(word))];
    const odd = parts.find((word) => !["core", "window"].includes(word));
    if (odd || size.length > 1) throw new Stop("It is `npm run bench -- [core] [window] [SIZE]`.");
    const wanted = (part) => parts.length === 0 || parts.includes(part);
    const window = wanted("window") && (process.platform === "linux" || parts.includes("window"));
    if (window && process.platform !== "linux")
      throw new Stop("The window is measured with WebKitGTK, so on Linux only.");
    prepare(window ? ["core", "window", "picture", "keys"] : ["core"]);
    if (wanted("core")) {
      say("Measuring the core");
      cargo(["run", "--release", "-p", "tsudoi-bench", "--", ...size], "The benchmark did not come to its end.");
    }
    if (window) await benchWindow(...size.map(Number));
  },

  /** A package for this system, from a release build. */
  build() {
    prepare(["core", "window"]);
    installPages();
    const bundles = { linux: "deb", darwin: "app", win32: "nsis" }[process.platform] ?? "deb";
    const args = rest.length > 0 ? rest : ["--bundles", bundles];
    // The command line of Tauri finds tauri.conf.json from the root only.
    const cli = join(root, "ui", "node_modules", "@tauri-apps", "cli", "tauri.js");
    run(process.execPath, [cli, "build", ...args], "The package could not be made.");
  },

  fmt() {
    cargo(["fmt", "--all"], "The files could not be formatted.");
    format();
  },

  /** What the pages know of the program: its commands, shapes, kinds, codes, and the ids of all sentences. */
  generate() {
    prepare(["core"]);
    runProgram("xtask", ["generate"], "It cannot be written: please see the lines above.");
  },

  /** Only the ids of the sentences: quick, for whoever writes sentences. */
  words() {
    runProgram("xtask", ["generate", "words"], "They cannot be written: please see the lines above.");
  },

  /** Only the window's pages; the Tauri command line asks for it. */
  ui() {
    buildPages();
  },

  /** Only the pictures of every place. */
  async pictures() {
    prepare(["core", "window", "picture"]);
    await pictures();
  },
};

const verb = process.argv[2] ?? "start";
try {
  if (!Object.hasOwn(verbs, verb))
    throw new Stop(`There is no “${verb}” here, only: ${Object.keys(verbs).join(", ")}.`);
  await verbs[verb]();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
