// Finds out when a page has been painted from the screen itself, without a driver, which would take time of its own.
// Guarantee: what does not come in time stops the benchmark with one sentence.
import { setTimeout as pause } from "node:timers/promises";

import { Stop } from "../dev/run.mjs";

const POLL_MS = 5;
const EVERY = 8;
/** How many compared pixels may differ: a cursor, the minutes of a clock. A painted page differs in thousands. */
const PIXELS_MAX = 60;
const SETTLED_MS = 3_000;
const WAIT_MS = 60_000;

const near = (one, other) => {
  let apart = 0;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at] && ++apart > PIXELS_MAX) return false;
  return true;
};

/** The pixels of the screen now, to compare with later. */
export const now = (screen) => screen.glance(EVERY);

/** Waits until the screen shows something other than `before` and does not change for a while. Returns that picture. */
export async function settled(screen, before) {
  let [last, since] = [now(screen), Date.now()];
  for (const until = Date.now() + WAIT_MS; Date.now() < until; await pause(POLL_MS * 10)) {
    const seen = now(screen);
    if (!near(seen, last) || near(seen, before)) [last, since] = [seen, Date.now()];
    else if (Date.now() - since > SETTLED_MS) return seen;
  }
  throw new Stop(`The screen has not come to rest within ${WAIT_MS / 1000} s.`);
}

/** Waits until the screen shows `picture`. Returns the milliseconds since `since` (of performance.now). */
export async function painted(screen, picture, since) {
  for (const until = Date.now() + WAIT_MS; Date.now() < until; await pause(POLL_MS)) {
    if (near(now(screen), picture)) return performance.now() - since;
  }
  throw new Stop(`The page was not painted as before within ${WAIT_MS / 1000} s.`);
}
