// The two halves of the exchange are tabs of its place, which stand outside of its page.
import { tabId } from "../../components/Tabs.svelte";

/** The focus goes to the tab of a half, where what had it is gone. */
export function focusOnHalf(half: "export" | "import"): void {
  document.getElementById(tabId(`exchange-${half}`))?.focus();
}
