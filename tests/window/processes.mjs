// The processes of this machine, from Linux's /proc.
// Guarantee: reads only.
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

const POLL_MS = 25;
/** After this long without a sign of it, a program has come and gone between two polls. */
const BEGIN_MS = 15_000;

/** Lists the processes of this machine: { id, parent, group, program }. */
export function processes() {
  const seen = (id) => {
    try {
      const [, parent, group] = readFileSync(`/proc/${id}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")
        .map(Number);
      const link = readlinkSync(`/proc/${id}/exe`);
      return { id: Number(id), parent, group, program: link.replace(/ \(deleted\)$/, "") };
    } catch {
      return null; // It has ended since the folder was listed.
    }
  };
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(seen)
    .filter(Boolean);
}

/** Whether the driver's process group has processes other than the driver. */
export function others(driver) {
  return processes().some((one) => one.group === driver && one.id !== driver);
}

/**
 * Resolves as `asked` does, but fails when the program that the driver started ends first; the driver alone would wait
 * on.
 */
export async function endOfProgram(driver, asked) {
  let settled = false;
  asked.catch(() => {}).finally(() => (settled = true));
  const until = Date.now() + BEGIN_MS;
  for (let started = false; !settled; await pause(POLL_MS)) {
    const runs = others(driver);
    if (!runs && (started || Date.now() > until)) throw new Error("The program ended at once.");
    started ||= runs;
  }
  return asked;
}
