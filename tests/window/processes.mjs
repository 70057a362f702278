// What runs on this machine, as Linux tells it under /proc.
// Guarantee: looks only.
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

const LOOK_AFTER_MS = 25;
/** A program of which nothing has been seen for so long came and went between two looks. */
const BEGIN_MS = 15_000;

/** What runs on this machine: { id, parent, group, program }. */
export function processes() {
  const seen = (id) => {
    try {
      const [, parent, group] = readFileSync(`/proc/${id}/stat`, "utf8").replace(/^.*\) /s, "").split(" ").map(Number);
      const link = readlinkSync(`/proc/${id}/exe`);
      return { id: Number(id), parent, group, program: link.replace(/ \(deleted\)$/, "") };
    } catch {
      return null; // It has ended since the folder was listed.
    }
  };
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(seen).filter(Boolean);
}

/** Whether the driver's group has others in it than the driver itself. */
export function others(driver) {
  return processes().some((one) => one.group === driver && one.id !== driver);
}

/** Fails when the program that the driver started ends before `asked` is answered: the driver itself would wait on. */
export async function endOfProgram(driver, asked) {
  let settled = false;
  asked.catch(() => {}).finally(() => (settled = true));
  const until = Date.now() + BEGIN_MS;
  for (let started = false; !settled; await pause(LOOK_AFTER_MS)) {
    const runs = others(driver);
    if (!runs && (started || Date.now() > until)) throw new Error("The program ended at once.");
    started ||= runs;
  }
  return asked;
}
