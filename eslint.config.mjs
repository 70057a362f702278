// What eslint asks of the window's pages, the scripts and the window's tests. `npm run check` and `npm test` ask it.
// Guarantee: no import goes up a floor, features do not import each other, and no imports go in a circle (scripts/dev/imports.mjs).
import { createRequire } from "node:module";
import { join } from "node:path";

import { rules } from "./scripts/dev/imports.mjs";

// The packages lie beside the pages: the root has none of its own.
const require = createRequire(join(import.meta.dirname, "ui", "package.json"));
const [js, globals, svelte, ts] = ["@eslint/js", "globals", "eslint-plugin-svelte", "typescript-eslint"].map((name) => {
  const loaded = require(name);
  return loaded.default ?? loaded;
});

const PAGES = join(import.meta.dirname, "ui", "src");
const UNUSED = ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" }];

export default [
  { ignores: ["target/", "gen/", "ui/dist/", "ui/node_modules/", "ui/src/lib/generated/"] },
  js.configs.recommended,
  {
    files: ["scripts/**/*.mjs", "tests/window/**/*.mjs", "eslint.config.mjs"],
    languageOptions: { globals: globals.node },
    rules: { "no-unused-vars": UNUSED },
  },
  {
    files: ["tests/window/**/*.mjs", "scripts/bench/**/*.mjs"],
    languageOptions: { globals: globals.browser }, // Some of their functions run in the page.
    rules: { "no-control-regex": "off" }, // They look for such characters.
  },
  ...[...ts.configs.recommended, ...svelte.configs.recommended].map((one) => ({
    ...one,
    files: one.files ?? ["ui/**/*.ts", "ui/**/*.svelte"],
  })),
  {
    files: ["ui/**/*.ts", "ui/**/*.svelte"],
    plugins: { pages: { rules: rules(PAGES) } },
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"] },
    },
    rules: {
      "pages/floors": "error",
      "pages/no-circle": "error",
      "no-undef": "off", // TypeScript knows better.
      "@typescript-eslint/no-unused-vars": UNUSED,
      "no-irregular-whitespace": "off", // Japanese has a wide space.
      "svelte/no-useless-mustaches": "off", // {" "} is a space that no formatter takes away.
      "svelte/prefer-svelte-reactivity": "off", // A plain Map is meant: nothing is drawn from it.
      "svelte/no-unused-svelte-ignore": "off", // svelte-check looks for these, and knows which it needs.
    },
  },
  // The only place that takes HTML in. It was made by src-tauri/src/markdown.rs.
  { files: ["ui/src/components/Markdown.svelte"], rules: { "svelte/no-at-html-tags": "off" } },
];
