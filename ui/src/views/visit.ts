// Going to a place from the bar or by a key.
import { focusOnName } from "../lib/a11y/focus";
import { staysOnPage } from "../lib/navigation";
import { go, route, type Route } from "../lib/route.svelte";

/** Goes there. A page that comes anew takes the focus by itself; one that stays is begun again at its name. */
export function visit(next: Route): void {
  const stays = staysOnPage(route(), next);
  go(next);
  if (stays) void focusOnName();
}
