// A window without a driver, as people have it: neither it nor any process that it starts can make a connection.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import nodeTest from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { built, desktop, end, start, startBus, startScreen } from "../../scripts/dev/screen.mjs";
import { processes } from "./processes.mjs";
import { newHome } from "./vaults.mjs";

const WAIT_MS = 30_000;
const POLL_MS = 100;
/** A window with text has many shades of colour; an empty one has a handful. */
const SHADES_MIN = 24;

function shades({ rgb }) {
  const seen = new Set();
  for (let at = 0; at < rgb.length; at += 3) seen.add(rgb.readUIntBE(at, 3));
  return seen.size;
}

nodeTest(
  "the window is drawn although the kernel refuses connections to it and to WebKit's processes",
  { timeout: 60_000 },
  async () => {
    const [screen, bus] = await Promise.all([startScreen(960, 720), startBus()]);
    const env = { ...desktop(screen, bus, "ja_JP.UTF-8"), TSUDOI_HOME: newHome() };
    delete env.TAURI_WEBVIEW_AUTOMATION;
    const window = start(process.env.TSUDOI_APP ?? built("tsudoi-app"), [], { env });
    try {
      const until = Date.now() + WAIT_MS;
      while (shades(screen.capture()) < SHADES_MIN) {
        assert.ok(Date.now() < until, "the window is drawn");
        await pause(POLL_MS);
      }
      const ours = processes().filter((one) => one.group === window.pid);
      assert.ok(ours.length >= 3, "the program, and WebKit's processes for pages and for what it calls the network");
      for (const { id, program } of ours) {
        const filtered = /^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1];
        assert.equal(filtered, "2", `${program} is under the rule`);
      }
    } finally {
      end(window, "SIGKILL");
      bus.end();
      screen.end();
    }
  },
);
