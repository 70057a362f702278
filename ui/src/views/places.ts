// Which view a place has. Each is loaded when one goes there first: nothing but the first page is on the way of unlocking.
import type { Component } from "svelte";

import type { Place, Room } from "../lib/place.svelte";

type View = Component<{ place: never }>;
type Loader = () => Promise<{ default: Component<{ place: never }> }>;

const own = {
  today: () => import("../features/today/Today.svelte"),
  journal: () => import("../features/journal/Journal.svelte"),
  mood: () => import("../features/mood/Mood.svelte"),
  goals: () => import("../features/goal/Goals.svelte"),
  plan: () => import("../features/plan/Plan.svelte"),
  help: () => import("../features/help/Help.svelte"),
  settings: () => import("../features/settings/Settings.svelte"),
  trash: () => import("../features/trash/Trash.svelte"),
  versions: () => import("../features/versions/Versions.svelte"),
  newgroup: () => import("../features/group/NewGroup.svelte"),
  exchange: () => import("../features/exchange/Exchange.svelte"),
} satisfies Record<Exclude<Place["at"], "group">, () => Promise<unknown>>;

const rooms = {
  home: () => import("../features/group/GroupHome.svelte"),
  gatherings: () => import("../features/session/Gatherings.svelte"),
  members: () => import("../features/member/Members.svelte"),
  agreement: () => import("../features/agreement/Agreement.svelte"),
  library: () => import("../features/library/Library.svelte"),
  goals: () => import("../features/goal/GroupGoals.svelte"),
} satisfies Record<Room, () => Promise<unknown>>;

/** The view of a place; it gets the place itself as its only property. */
export async function placeView(place: Place): Promise<Component<{ place: Place }>> {
  const loader = (place.at === "group" ? rooms[place.room] : own[place.at]) as unknown as Loader;
  const view: View = (await loader()).default;
  return view as unknown as Component<{ place: Place }>;
}
