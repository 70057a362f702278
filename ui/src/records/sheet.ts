// Records on paper: each under its title, with its fields in words and how long ago it was checked. Nothing is added.
import type { Of } from "../lib/backend/records";
import type { Kind } from "../lib/generated/kinds";
import type { Json, SheetBlock } from "../lib/generated/types";
import { fieldWord, kindWord } from "../lib/i18n/language.svelte";
import { ageWords } from "./age";
import { factsOf, verifiedOf } from "./schema";
import { named, titleOf } from "./values";

/** The blocks of a sheet with these records. What is another record is called by its name. */
export async function recordBlocks<K extends Kind>(records: readonly Of<K>[]): Promise<SheetBlock[]> {
  return (await Promise.all(records.map(blocksOf))).flat();
}

async function blocksOf<K extends Kind>(record: Of<K>): Promise<SheetBlock[]> {
  const values = record.fields as { [name: string]: Json };
  const shown = factsOf(record.kind, values).filter((name) => values[name] !== record.title);
  const lines = await Promise.all(
    shown.map(
      async (name) => `${fieldWord(record.kind, name)}: ${await named(record.kind, name, values[name] ?? null)}`,
    ),
  );
  const age = verifiedOf(record.kind) ? [ageWords(record.kind, record.fields).text] : [];
  return [{ heading: titleOf(record) || kindWord(record.kind) }, { text: [...lines, ...age].join("\n") }];
}
