// The form of the pages, the scripts and the window's tests: prettier says how they are broken into lines, eslint what is wrong in them.
// Guarantee: looking changes nothing; only `format` writes.
import { join } from "node:path";

import { root, run, target } from "./run.mjs";
import { installPages } from "./ui.mjs";

const OURS = ["ui", "scripts", join("tests", "window"), "eslint.config.mjs"];
const prettier = join(root, "ui", "node_modules", "prettier", "bin", "prettier.cjs");
const eslint = join(root, "ui", "node_modules", "eslint", "bin", "eslint.js");

/** Formats them. */
export function format() {
  installPages();
  run(
    process.execPath,
    [prettier, "--write", "--log-level=warn", ...OURS],
    "The pages and scripts could not be formatted.",
  );
}

/** Stops at what is not formatted or not right. With `quick`, files that have not changed since they were found good are left out. */
export function checkForm({ quick = false } = {}) {
  installPages();
  const cache = (name) =>
    quick ? ["--cache", "--cache-location", join(target, "stamps", name), "--cache-strategy", "content"] : [];
  const formatted = ["--check", "--log-level=warn", ...cache("prettier")];
  run(process.execPath, [prettier, ...formatted, ...OURS], "Some files are not formatted: please run `npm run fmt`.");
  run(
    process.execPath,
    [eslint, "--max-warnings=0", ...cache("eslint"), ...OURS],
    "eslint has something to say: please see the lines above.",
  );
}
