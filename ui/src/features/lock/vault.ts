// What a folder's name says of the vault in it.

/** Whether it is the made-up one: crates/demo/src/lib.rs gives its folders these names. */
export function isDemo(folder: string): boolean {
  return /^demo-(?:ja|en)$/.test(folder);
}
