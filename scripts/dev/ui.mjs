// The pages of the window: their packages, their build, their types.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { licences } from "./licences.mjs";
import { onlyWhenChanged, root, run, say } from "./run.mjs";

const ui = join(root, "ui");
const PACKAGES = ["ui/package.json", "ui/package-lock.json"];
const SOURCES = [
  ...PACKAGES,
  "ui/src",
  "ui/index.html",
  "ui/vite.config.ts",
  "ui/svelte.config.js",
  "ui/tsconfig.json",
  "assets",
];

/** Installs exactly what ui/package-lock.json names, when that has changed. */
export function installPages() {
  onlyWhenChanged("ui-packages", PACKAGES, "ui/node_modules", () => {
    say("Installing what the window's pages are built with, as ui/package-lock.json names it");
    const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
    run("npm", args, "The packages of ui/ cannot be installed: please see what npm says above.", { cwd: ui });
  });
}

/** Builds ui/dist, when something in it would be different. */
export function buildPages() {
  installPages();
  licences();
  onlyWhenChanged("ui-pages", SOURCES, "ui/dist/index.html", () => {
    say("Building the window's pages");
    run("npm", ["run", "--silent", "build"], "The window's pages do not build.", { cwd: ui });
  });
}

/**
 * Builds the pages into `folder` now and after every change. `hear` is called after each build with null, or with what is wrong.
 * Answers a function that ends it.
 */
export async function watchPages(folder, hear) {
  installPages();
  licences();
  const vite = await import(pathToFileURL(createRequire(join(ui, "package.json")).resolve("vite")));
  const out = { outDir: folder, emptyOutDir: true, minify: false, sourcemap: true, watch: {} };
  const watcher = await vite.build({ root: ui, configFile: join(ui, "vite.config.ts"), logLevel: "warn", build: out });
  watcher.on("event", (event) => {
    if (event.code === "BUNDLE_END") event.result?.close();
    if (event.code === "END") hear(null);
    if (event.code === "ERROR") hear(event.error.message);
  });
  return () => watcher.close();
}

/** Checks the types of the pages, where a warning fails, and what they reckon without a window. */
export function checkPages() {
  installPages();
  run("npm", ["run", "--silent", "check"], "The types of the window's pages are not right.", { cwd: ui });
  run("npm", ["run", "--silent", "test"], "Not every test of the window's pages passed.", { cwd: ui });
}
