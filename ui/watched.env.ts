// Where the tests of watched state (`*.svelte.test.ts`) run: with the runtime of the window, which a server's lacks, and without a page.
export default { name: "watched", viteEnvironment: "client", setup: () => ({ teardown: () => {} }) };
