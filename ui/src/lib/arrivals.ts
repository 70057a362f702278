// Files that are dropped on the window. They go to whoever asked for them last, such as a dialog in front; else the window keeps what
// is a bundle or a contact card until it is looked at.
import { keepWaiting, sortFiles } from "./generated/commands";

type Taker = (paths: string[]) => void;
const takers: Taker[] = [];

/** For an effect: as long as it lives, what is dropped comes to `taker`. */
export function takeDropped(taker: Taker): () => void {
  takers.push(taker);
  return () => void takers.splice(takers.lastIndexOf(taker), 1);
}

/** Hands on what was dropped. Answers false if nobody asked for it and it is neither a bundle nor a card. */
export async function handOn(paths: string[]): Promise<boolean> {
  const taker = takers.at(-1);
  if (taker) {
    taker(paths);
    return true;
  }
  const { bundles, cards } = await sortFiles(paths);
  if (bundles.length + cards.length === 0) return false;
  await keepWaiting({ bundles, cards });
  return true;
}
