// Helplines: those that ship (assets/helplines.json) and a person's own, as one list. Guarantee: what a person hid stays hidden;
// emergency numbers come first; each shipped helpline stands there once. How long a number stays fresh is declared of its kind.
import shipped from "../../../../assets/helplines.json";
import type { Of, Written } from "../../lib/backend/records";
import type { Language } from "../../lib/i18n/language.svelte";

const EMERGENCIES = ["jp_fire_ambulance", "jp_police", "us_emergency", "gb_emergency", "au_emergency", "eu_emergency"];

/** The regions to choose from, and the marks that helplines carry for them. The number of the EU works in Ireland and in Britain too. */
export const REGIONS = {
  JP: ["JP"],
  US: ["US"],
  GB_IE: ["GB", "IE", "EU"],
  AU: ["AU"],
  EU: ["EU"],
} as const;
export type Region = keyof typeof REGIONS;

export type Line = {
  /** The shipped helpline's key, or the record's id. */
  id: string;
  key: string | null;
  /** The record that a person made of it; null while nobody changed it. */
  record: Of<"helpline"> | null;
  /** Further records of the same shipped helpline, which do not count: their ids. */
  others: string[];
  name: string;
  number: string;
  channel: string;
  cost: string;
  hours: string;
  url: string;
  source: string;
  region: string;
  verifiedOn: string | null;
  emergency: boolean;
  enabled: boolean;
};

type Both = { ja: string; en: string } | null;
type Shipped = {
  key: string;
  region: string;
  ja: string;
  en: string;
  number: string;
  channel: string;
  cost: Both;
  hours: Both;
  url: string | null;
  source: string;
};
const SHIPPED: Shipped[] = shipped;

/** The region that goes with a language of the system, such as `en-GB`. */
export function usualRegion(languages: readonly string[]): Region {
  for (const tag of languages) {
    const [language, country] = [tag.slice(0, 2).toLowerCase(), tag.slice(3, 5).toUpperCase()];
    if (language === "ja" || country === "JP") return "JP";
    if (country === "US" || country === "AU") return country;
    if (country === "GB" || country === "IE") return "GB_IE";
    if (country !== "") return "EU";
  }
  return "JP";
}

export function regionOf(kept: unknown): Region | null {
  return typeof kept === "string" && kept in REGIONS ? (kept as Region) : null;
}

function lineOf(line: Shipped, language: Language): Line {
  return {
    id: line.key,
    key: line.key,
    record: null,
    others: [],
    name: line[language],
    number: line.number,
    channel: line.channel,
    cost: line.cost?.[language] ?? "",
    hours: line.hours?.[language] ?? "",
    url: line.url ?? "",
    source: line.source,
    region: line.region,
    verifiedOn: null,
    emergency: EMERGENCIES.includes(line.key),
    enabled: true,
  };
}

/** Words that were taken over from the shipped helpline follow the language; words of one's own stay. */
function words(own: string | undefined, both: Both | undefined, language: Language): string {
  if (own === undefined) return "";
  return both && (own === both.ja || own === both.en) ? both[language] : own;
}

/** Of several records of one shipped helpline the one with the lowest id counts, as of several of one person (lib/people.ts). */
function ownLines(records: Of<"helpline">[], language: Language): Line[] {
  return records.flatMap((record) => {
    const { key } = record.fields;
    const others = records.filter((one) => key && one.fields.key === key && one.id !== record.id).map((one) => one.id);
    return others.some((id) => id < record.id) ? [] : [ownLine(record, others, language)];
  });
}

function ownLine(record: Of<"helpline">, others: string[], language: Language): Line {
  const { fields } = record;
  const from = SHIPPED.find((line) => line.key === fields.key);
  return {
    id: from?.key ?? record.id,
    key: from?.key ?? null,
    record,
    others,
    name: words(fields.name, from ? { ja: from.ja, en: from.en } : null, language),
    number: fields.number ?? "",
    channel: fields.channel ?? "",
    cost: words(fields.cost, from?.cost, language),
    hours: words(fields.hours, from?.hours, language),
    url: fields.url ?? "",
    source: fields.source ?? "",
    region: fields.region ?? "",
    verifiedOn: fields.verified_on ?? null,
    emergency: from ? EMERGENCIES.includes(from.key) : false,
    enabled: fields.enabled ?? true,
  };
}

/** The helplines of a region: emergency numbers, then a person's own, then the others. What has no region is for everywhere. */
export function linesOf(region: Region, records: Of<"helpline">[], language: Language): Line[] {
  const marks: readonly string[] = REGIONS[region];
  const replaced = new Set(records.map((record) => record.fields.key));
  const all = [
    ...ownLines(records, language),
    ...SHIPPED.filter((line) => !replaced.has(line.key)).map((line) => lineOf(line, language)),
  ];
  const rank = (line: Line) => (line.emergency ? 0 : line.key === null ? 1 : 2);
  const place = (line: Line) => (line.key === null ? -1 : SHIPPED.findIndex((one) => one.key === line.key));
  const near = all.filter((line) => line.region === "" || marks.includes(line.region));
  return near.sort(
    (a, b) => rank(a) - rank(b) || marks.indexOf(a.region) - marks.indexOf(b.region) || place(a) - place(b),
  );
}

/** What a person's own record of a line begins with. */
export function recordOf(line: Line): Written<"helpline"> {
  const { key, name, number, channel, cost, hours, url, source, region } = line;
  const all = { key, name, number, channel, cost, hours, url, source, region };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== ""));
}
