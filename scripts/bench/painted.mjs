// When a page has been painted, seen on the screen itself: no driver stands between, which would cost time of its own.
// Guarantee: what does not come within its time ends everything in one sentence.
import { setTimeout as pause } from "node:timers/promises";

import { Stop } from "../dev/run.mjs";

const LOOK_AGAIN_MS = 5;
const EVERY = 8;
/** So many pixels of those looked at may be otherwise: a cursor, the minutes of a clock. A painted page has thousands. */
const PIXELS_MAX = 60;
const SETTLED_MS = 3_000;
const WAIT_MS = 60_000;

const near = (one, other) => {
  let apart = 0;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at] && ++apart > PIXELS_MAX) return false;
  return true;
};

/** What is on the screen now, to be compared with later. */
export const now = (screen) => screen.glance(EVERY);

/** Waits until the screen shows something else than `before` and has stayed as it is for a while; answers that picture. */
export async function settled(screen, before) {
  let [last, since] = [now(screen), Date.now()];
  for (const until = Date.now() + WAIT_MS; Date.now() < until; await pause(LOOK_AGAIN_MS * 10)) {
    const seen = now(screen);
    if (!near(seen, last) || near(seen, before)) [last, since] = [seen, Date.now()];
    else if (Date.now() - since > SETTLED_MS) return seen;
  }
  throw new Stop(`The screen has not come to rest within ${WAIT_MS / 1000} s.`);
}

/** Waits until the screen shows `picture`; answers how many milliseconds after `since` (of performance.now) that was. */
export async function painted(screen, picture, since) {
  for (const until = Date.now() + WAIT_MS; Date.now() < until; await pause(LOOK_AGAIN_MS)) {
    if (near(now(screen), picture)) return performance.now() - since;
  }
  throw new Stop(`The page was not painted as before within ${WAIT_MS / 1000} s.`);
}
