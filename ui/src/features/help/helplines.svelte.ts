// The helplines of where one is, as a person has put them in order. Guarantee: while no vault is open (`locked`), nothing is asked of
// one, and they are those that ship.
import { listAll, type Of } from "../../lib/backend/records";
import { putSetting, setting } from "../../lib/generated/commands";
import { language } from "../../lib/i18n/language.svelte";
import { attempt } from "../../lib/notices.svelte";
import { linesOf, regionOf, usualRegion, type Line, type Region } from "./lines";

const SETTING = "help.region";

/** Where this may be, as tags of languages: whoever reads Japanese looks for Japan's; else what the desktop says counts. */
function homes(): readonly string[] {
  if (language() === "ja") return ["ja"];
  const country = new URLSearchParams(location.search).get("country");
  return country === null ? navigator.languages.filter((tag) => !tag.startsWith("ja")) : [`en-${country}`];
}

export class Helplines {
  region = $state<Region>(usualRegion(homes()));
  #records = $state.raw<Of<"helpline">[]>([]);
  readonly #locked: boolean;

  constructor(locked = false) {
    this.#locked = locked;
  }

  /** All of the region, those that are put away among them. */
  get all(): Line[] {
    return linesOf(this.region, this.#records, language());
  }

  /** Reads what this vault says of them. */
  async begin(): Promise<void> {
    if (this.#locked) return;
    this.region = regionOf(await setting(SETTING)) ?? this.region;
    await this.look();
  }

  /** Reads a person's own anew. */
  async look(): Promise<void> {
    this.#records = await listAll("private", "helpline");
  }

  /** From now on the region is this one. */
  async choose(region: Region): Promise<void> {
    this.region = region;
    if (!this.#locked) await attempt(() => putSetting(SETTING, region));
  }
}
