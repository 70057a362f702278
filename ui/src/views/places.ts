// The places of the window by their names, for those who search for one.
import { say } from "../lib/i18n/language.svelte";
import { HALVES, MORE, OWN, pageOf, pagesBeside, ROOMS } from "../lib/navigation";
import type { Route } from "../lib/route.svelte";
import type { NamedPlace } from "../lib/searching.svelte";
import { myGroups } from "../lib/vault.svelte";
import { pageName } from "./tabs";

/** Every place one can go to, with its name and whose it is, in the order of the bar. */
export function namedPlaces(): NamedPlace[] {
  const named = (whose: string) => (to: Route) => ({ name: pageName(pageOf(to)), whose, to });
  const own = OWN.flatMap((at): Route[] => {
    const beside = pagesBeside({ at });
    return beside.length > 0 ? beside : [{ at }];
  });
  const always: Route[] = [
    { at: "help" },
    ...HALVES.map((tab) => ({ at: "exchange", tab }) as const),
    ...MORE.map((at) => ({ at })),
    { at: "newgroup" },
  ];
  const rooms = Object.values(ROOMS).flat();
  const groups = myGroups().flatMap((group) => {
    const whose = group.name || say("nav-unnamed-group");
    const pages = rooms.map((room) => named(whose)({ at: "group", group: group.space, room }));
    return [{ name: whose, whose: "", to: { at: "group", group: group.space, room: "home" } as const }, ...pages];
  });
  return [...own.map(named(say("audience-private"))), ...groups, ...always.map(named(""))];
}
