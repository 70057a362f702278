// Where one was when the window locked, so that one is there again afterwards.
// Guarantee: it is a setting of the vault, encrypted with it, so nobody else comes to that place; it is read once, and only on its day.
import { putSetting, setting } from "./generated/commands";
import type { Status } from "./generated/types";
import { today } from "./day";
import { route, type Route } from "./route.svelte";

const SETTING = "window.place";

/** Notes the place, while the vault is still open. */
export async function leavePlace(): Promise<void> {
  await putSetting(SETTING, { route: route(), day: today() });
}

/** The place that was noted; null for none, for one of another day, or in a group that is not here any more. */
export async function placeLeft({ spaces }: Status): Promise<Route | null> {
  const noted = await setting(SETTING);
  if (noted === null) return null;
  await putSetting(SETTING, null);
  if (typeof noted !== "object" || Array.isArray(noted) || noted["day"] !== today()) return null;
  const left = noted["route"] as Route | undefined;
  const group = left && "group" in left ? left.group : undefined;
  return left && (group === undefined || spaces.some(({ space }) => space === group)) ? left : null;
}
