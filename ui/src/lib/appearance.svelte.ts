// How the window looks: light, contrast, size of text. What was chosen is kept by src-tauri/src/appearance.rs.
import { appearance, setAppearance } from "./generated/commands";
import type { Appearance } from "./generated/types";
import { preferred, speak, writeEra } from "./i18n/language.svelte";
import { attempt } from "./notices.svelte";

const asked = new URLSearchParams(location.search);

/** Puts what the address says on the page, before anything is painted. */
export function begin(): void {
  dress(asked.get("theme") ?? "system", Number(asked.get("text") ?? 100));
}

/** Those of the desktop, as its environment says, or else as the web view does. */
function systemLanguages(): readonly string[] {
  const system = asked.get("system");
  return system ? [system] : navigator.languages;
}

function dress(theme: string, percent: number): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  root.style.fontSize = `${percent}%`;
}

let nudged = false;
/**
 * Lays out all of the page once it has been drawn at its new size. WebKitGTK keeps the heights of some rows from before the window was
 * resized, so that their words lie over what follows; a change of the letters that nobody can see makes it measure them.
 */
export function layOutAnew(): void {
  requestAnimationFrame(() => {
    const { style } = document.documentElement;
    nudged = !nudged;
    style.fontSize = `${Math.round(parseFloat(style.fontSize)) + (nudged ? 0.01 : 0)}%`;
  });
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes a part of the appearance: keeps it and wears it at once. One change waits for the one before and goes on top of it, so that
 * of two in quick succession neither is lost.
 */
export function wear(part: Partial<Appearance>): Promise<Appearance | undefined> {
  const next = last.then(() => change(part));
  last = next;
  return next;
}

async function change(part: Partial<Appearance>): Promise<Appearance | undefined> {
  const kept = await attempt(async () => setAppearance({ ...(await appearance()), ...part }));
  if (!kept) return undefined;
  dress(kept.theme, kept.text_percent);
  speak(preferred(kept.lang === "system" ? systemLanguages() : [kept.lang]));
  writeEra(kept.era);
  return kept;
}
