// Which view a place has. Each is loaded when one goes there first: nothing but the first page is on the way of unlocking.
import type { Component } from "svelte";

import type { GroupPage, OwnPage, Room, Route } from "../lib/navigation";

type View = Component<{ route: never }>;
type Loader = () => Promise<{ default: Component<{ route: never }> }>;

const own = {
  today: () => import("../features/today/Today.svelte"),
  journal: () => import("../features/journal/Journal.svelte"),
  mood: () => import("../features/mood/Mood.svelte"),
  goals: () => import("../features/goal/Goals.svelte"),
  plan: () => import("../features/plan/SafetyPlan.svelte"),
  help: () => import("../features/help/Help.svelte"),
  settings: () => import("../features/settings/Settings.svelte"),
  trash: () => import("../features/trash/Trash.svelte"),
  backups: () => import("../features/settings/BackupsPage.svelte"),
  versions: () => import("../features/versions/Versions.svelte"),
  newgroup: () => import("../features/group/NewGroup.svelte"),
  exchange: () => import("../features/exchange/Exchange.svelte"),
} satisfies Record<Exclude<Route["at"], "group" | OwnPage>, () => Promise<unknown>>;

const rooms = {
  home: () => import("../features/group/GroupHome.svelte"),
  gatherings: () => import("../features/gathering/Gatherings.svelte"),
  decisions: () => import("../features/gathering/Decided.svelte"),
  members: () => import("../features/member/Members.svelte"),
  agreement: () => import("../features/agreement/Agreement.svelte"),
  library: () => import("../features/library/Library.svelte"),
  goals: () => import("../features/goal/GroupGoals.svelte"),
} satisfies Record<Exclude<Room, GroupPage>, () => Promise<unknown>>;

/** The page of a kind that has one of its own is the Place.svelte of the feature that is called like the kind. */
const pages = import.meta.glob<{ default: Component<{ route: never }> }>("../features/*/Place.svelte");

/** The view of a place; it gets the route itself as its only property. */
export async function routeView(route: Route): Promise<Component<{ route: Route }>> {
  const name = route.at === "group" ? route.room : route.at;
  const made: Partial<Record<string, unknown>> = route.at === "group" ? rooms : own;
  const loader = (made[name] ?? pages[`../features/${name}/Place.svelte`]) as Loader;
  const view: View = (await loader()).default;
  return view as unknown as Component<{ route: Route }>;
}
