import { FluentResource } from "@fluent/bundle";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/**
 * Of each face only the form that every WebKit reads; the older one would double the program's fonts. They are in the program:
 * what is written in them waits the instant until they are read, instead of being drawn in another face before.
 */
const ownFaces: Plugin = {
  name: "own-faces",
  enforce: "pre",
  transform: (code, id) =>
    id.includes("@fontsource") && id.endsWith(".css")
      ? code
          .replaceAll(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g, "")
          .replaceAll("font-display: swap", "font-display: block")
      : undefined,
  generateBundle(_options, bundle) {
    const old = Object.keys(bundle).find((name) => name.endsWith(".woff"));
    if (old) this.error(`${old} would be in the program: a face came by another way than src/styles/fonts.ts.`);
  },
};

/**
 * A file of sentences, read while building: a text in which JSON says what Fluent's own reader found. JSON is read in
 * about a third of the time, and what stays a text costs nothing until its language is spoken.
 */
const readSentences: Plugin = {
  name: "read-sentences",
  transform: (code, id) =>
    id.endsWith(".ftl")
      ? { code: `export default ${JSON.stringify(JSON.stringify(new FluentResource(code).body))};`, map: null }
      : undefined,
};

// The content security policy allows no inline script, style or image: nothing may be folded into the page as data.
export default defineConfig({
  plugins: [ownFaces, readSentences, svelte()],
  test: {
    projects: [
      { extends: true, test: { name: "plain", include: ["src/**/*.test.ts"], exclude: ["src/**/*.svelte.test.ts"] } },
      // State that the window watches ($state) is watched in these as well.
      {
        extends: true,
        resolve: { conditions: ["browser"] },
        test: { name: "watched", include: ["src/**/*.svelte.test.ts"], environment: "./watched.env.ts" },
      },
    ],
  },
  build: {
    target: "safari16",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
});
