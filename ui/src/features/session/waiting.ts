// What was begun and waits: drafts whose names begin alike.
import { drafts } from "../../lib/generated/commands";
import { attempt } from "../../lib/notices.svelte";

/** The rests of the names of the drafts that begin with `prefix`. */
export async function waitingUnder(prefix: string): Promise<string[]> {
  const found = (await attempt(() => drafts(prefix))) ?? [];
  return found.map((one) => one.key.slice(prefix.length));
}
