import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// The content security policy allows no inline script, style or image: nothing may be folded into the page as data.
export default defineConfig({
  plugins: [svelte()],
  build: { target: "safari16", assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false },
});
