// How what was written becomes an entry, or changes one. Until it has, it stays a draft: nothing here can lose words.
import { add, list, write, type Of } from "../../lib/backend/records";
import type { Draft } from "../../lib/draft.svelte";
import { say } from "../../lib/i18n/language.svelte";
import { attempt, tell } from "../../lib/notices.svelte";
import { go } from "../../lib/route.svelte";
import { changedFields, earlierFields, isBlank, momentOf, newFields, type Sheet } from "./entry";
import { cache } from "./cache.svelte";

/** The name of the sheet that is always there. */
export const NEW = "journal/new";

/** The name of the sheet on which an entry is changed. */
export function sheetName(id: string): string {
  return `journal/${id}`;
}

/** Makes an entry of a sheet. Answers its id; null for an empty sheet, undefined if it could not be done (it stays a draft then). */
export async function keepNew(draft: Draft<Sheet>): Promise<string | null | undefined> {
  const sheet = draft.value;
  if (isBlank(sheet)) {
    if (draft.keptAt !== null) await attempt(() => draft.finish());
    return null;
  }
  await draft.keep();
  const saved = await attempt(() => add("private", "journal", newFields(sheet, momentOf(new Date()))));
  if (!saved) return undefined;
  await attempt(() => draft.finish());
  await cache.refresh();
  return saved.id;
}

/** Whether a draft became an entry already, but the program ended before the draft could go. */
export async function isKept(sheet: Sheet): Promise<boolean> {
  if (sheet.begun === null || isBlank(sheet)) return false;
  const { day, body, at } = newFields(sheet, sheet.begun);
  if (!day || !at) return false;
  const { records } = await list("private", "journal", { fromDay: day, toDay: day });
  return records.some(({ fields }) => fields.body === body && Date.parse(fields.at ?? "") === Date.parse(at));
}

/** Writes what was changed of an entry, and says so with a way back to the earlier words. True: nothing is left to do. */
export async function keepChanged(draft: Draft<Sheet>, entry: Of<"journal">): Promise<boolean> {
  const sheet = draft.value;
  if (isBlank(sheet)) {
    await attempt(() => draft.finish());
    tell(say("journal-empty-edit"));
    return true;
  }
  const changed = changedFields(sheet, entry.fields);
  if (Object.keys(changed).length > 0) {
    await draft.keep();
    if (!(await attempt(() => write(entry, changed)))) return false;
    tell(say("journal-changed"), async () => {
      await write(entry, earlierFields(changed, entry.fields));
      await cache.refresh();
      cache.touched += 1;
    });
    await attempt(() => draft.finish());
    await cache.refresh();
    return true;
  }
  if (draft.keptAt !== null) await attempt(() => draft.finish());
  return true;
}

/** Throws a sheet away; for ten seconds its words can become an entry after all, whatever is on the sheet by then. False if it could not be done. */
export async function discard(draft: Draft<Sheet>, entry: Of<"journal"> | null): Promise<boolean> {
  const sheet: Sheet = { ...draft.value, tags: [...draft.value.tags] };
  if (!(await attempt(async () => (await draft.finish(), true)))) return false;
  if (isBlank(sheet)) return true;
  const changed = entry ? changedFields(sheet, entry.fields) : {};
  if (entry && Object.keys(changed).length === 0) return true;
  tell(say(entry ? "journal-edit-discarded" : "journal-discarded"), async () => {
    const saved = entry ? await write(entry, changed) : await add("private", "journal", newFields(sheet, momentOf(new Date())));
    await cache.refresh();
    cache.touched += 1;
    go({ at: "journal", id: saved.id });
  });
  return true;
}
