// What prettier, eslint and our own two rules refuse, each with a planted fault; and what they let pass.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { circle, loads, readImports, upward } from "./imports.mjs";
import { root } from "./run.mjs";
import { newFolder } from "./screen.mjs";

const packages = createRequire(join(root, "ui", "package.json"));
const { ESLint } = packages("eslint");
const PAGES = join(root, "ui", "src");

/** The names of the rules that `text` breaks, if it stood at `path`. */
async function broken(path, text) {
  const [{ messages }] = await new ESLint({ cwd: root }).lintText(text, { filePath: join(root, path) });
  return messages.map((one) => one.ruleId ?? one.message);
}

/** A folder with these files: { path: text }. */
function tree(files) {
  const folder = newFolder("tsudoi-lint-");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test("no import goes up a floor, and features do not import each other", () => {
  const wrong = (from, to) => upward(PAGES, join(PAGES, from), join(PAGES, to));
  assert.match(wrong("lib/a.ts", "components/B.svelte"), /no import goes up/);
  assert.match(wrong("lib/a.ts", "features/goal/B.svelte"), /no import goes up/);
  assert.match(wrong("components/A.svelte", "views/B.svelte"), /no import goes up/);
  assert.match(wrong("features/goal/A.svelte", "views/B.svelte"), /no import goes up/);
  assert.match(wrong("features/goal/A.svelte", "features/mood/B.svelte"), /do not import each other/);
  for (const [from, to] of [
    ["features/goal/A.svelte", "features/goal/b.ts"],
    ["features/goal/A.svelte", "components/B.svelte"],
    ["views/A.svelte", "features/goal/B.svelte"],
    ["components/A.svelte", "lib/b.ts"],
    ["main.ts", "views/A.svelte"],
    ["lib/a.ts", "styles/b.css"],
  ]) {
    assert.equal(wrong(from, to), null, `${from} → ${to}`);
  }
});

test("eslint finds a planted import that goes up, in each form in which one can be written", async () => {
  for (const text of [
    'import Window from "../views/Window.svelte";\nexport const here = Window;\n',
    'export { default } from "../views/Window.svelte";\n',
    'export const here = () => import("../views/Window.svelte");\n',
  ]) {
    assert.deepEqual(await broken("ui/src/lib/planted.ts", text), ["pages/floors"], text);
  }
  const component = '<script lang="ts">\n  import Window from "../views/Window.svelte";\n</script>\n\n<Window />\n';
  assert.deepEqual(await broken("ui/src/components/Planted.svelte", component), ["pages/floors"]);
  assert.deepEqual(await broken("ui/src/views/Planted.svelte", component), []);
});

test("a circle of imports is found and named from each of its files; types make none", () => {
  const pages = tree({
    "lib/a.ts": 'import { b } from "./b.svelte";\nexport const a = b;\n',
    "lib/b.svelte.ts": 'import {\n  c,\n} from "../components/C.svelte";\nexport const b = c;\n',
    "components/C.svelte": '<script lang="ts">\n  import { a } from "../lib/a";\n</script>\n{a}\n',
    "lib/d.ts": 'import type { E } from "./e";\nimport { a } from "./a";\nexport const d: E = a;\n',
    "lib/e.ts": 'import { d } from "./d";\nexport type E = typeof d;\n',
  });
  const imports = readImports(pages);
  const names = (file) => circle(imports, join(pages, file))?.map((path) => path.slice(pages.length + 1));
  assert.deepEqual(names("lib/a.ts"), ["lib/a.ts", "lib/b.svelte.ts", "components/C.svelte"]);
  assert.deepEqual(names("components/C.svelte"), ["components/C.svelte", "lib/a.ts", "lib/b.svelte.ts"]);
  assert.equal(names("lib/d.ts"), undefined);
});

test("what a file loads is read in every form", () => {
  const text = [
    'import "./a.css";',
    'import b from "./b";',
    'import * as c from "./c";',
    'import d, { type D } from "./d";',
    'export { e } from "./e";',
    'export * from "./f";',
    'import type { G } from "./g";',
    'export type { H } from "./h";',
    'const late = import("./i");',
  ].join("\n");
  assert.deepEqual(loads(text), ["./a.css", "./b", "./c", "./d", "./e", "./f"]);
  const imports = readImports(PAGES);
  assert.ok(
    imports.get(join(PAGES, "main.ts")).includes(join(PAGES, "views", "Window.svelte")),
    "the pages themselves are read",
  );
});

test("eslint looks at pages, scripts and the window's tests", async () => {
  assert.deepEqual(await broken("scripts/planted.mjs", "const unused = 1;\n"), ["no-unused-vars"]);
  assert.deepEqual(await broken("tests/window/planted.mjs", "export const here = nowhere;\n"), ["no-undef"]);
  assert.deepEqual(await broken("ui/src/lib/planted.ts", "export const any: any = 1;\n"), [
    "@typescript-eslint/no-explicit-any",
  ]);
  assert.deepEqual(await broken("ui/src/views/Planted.svelte", "{@html location.href}\n"), ["svelte/no-at-html-tags"]);
});

test("prettier finds a planted line that it would break otherwise", async () => {
  const prettier = packages("prettier");
  const isFormatted = async (path, text) =>
    prettier.check(text, { ...(await prettier.resolveConfig(join(root, path))), filepath: join(root, path) });
  assert.ok(
    await isFormatted(
      "ui/src/views/Planted.svelte",
      '<script lang="ts">\n  let here = $state("");\n</script>\n\n<p>{here}</p>\n',
    ),
  );
  assert.ok(
    !(await isFormatted(
      "ui/src/views/Planted.svelte",
      "<script lang=\"ts\">\n  let here = $state('');\n</script>\n<p>{here}</p>\n",
    )),
  );
  assert.ok(!(await isFormatted("scripts/planted.mjs", `const long = [${'"one", '.repeat(20)}];\n`)));
});
