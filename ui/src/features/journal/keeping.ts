// How what was written becomes an entry, or changes one. Until it has, it stays a draft: nothing here can lose words.
import type { Of } from "../../lib/backend/records";
import { say } from "../../lib/i18n/language.svelte";
import { tell } from "../../lib/notices.svelte";
import { go } from "../../lib/route.svelte";
import { draftKey, Form } from "../../records/form.svelte";
import { putOfMoment } from "../../records/moment";
import { fieldsOf } from "../../records/schema";
import { cache } from "./cache.svelte";
import { isBlank } from "./entry";

export type Sheet = Form<"journal">;

/** The name of the draft of an entry that is changed. */
export const draftOf = (id: string) => draftKey("journal", { id });

/** The sheet for a new entry (null), or for changing one. */
export function sheetOf(entry: Of<"journal"> | null): Sheet {
  return new Form({
    kind: "journal",
    space: "private",
    record: entry,
    fields: fieldsOf("journal"),
    put: (id, fields, along) => putOfMoment("journal", id, fields, along),
  });
}

/**
 * Makes an entry of a sheet, or writes what was changed of one and says so, with a way back. Answers the entry; null for an empty
 * new sheet, undefined if it could not be done (it stays a draft then).
 */
export async function keep(sheet: Sheet): Promise<Of<"journal"> | null | undefined> {
  const isNew = sheet.record === null;
  if (isBlank(sheet)) {
    if (sheet.touched.length > 0) await sheet.giveUp();
    if (!isNew) tell(say("journal-empty-edit"));
    return sheet.record;
  }
  titleIsWords(sheet);
  const done = await sheet.save();
  if (!done) return undefined;
  const { back } = done;
  if (back && !isNew) tell(say("journal-changed"), () => again(back));
  if (back) await cache.refresh();
  return done.record;
}

/** Throws a sheet away; for ten seconds its words can become an entry after all, whatever is on the sheet by then. */
export async function discard(sheet: Sheet): Promise<void> {
  const isSaid = !isBlank(sheet) && sheet.touched.length > 0;
  if (isSaid) titleIsWords(sheet);
  const [id, words] = [sheet.record?.id ?? null, sheet.unsaved];
  await sheet.giveUp();
  if (!isSaid) return;
  tell(say(id ? "journal-edit-discarded" : "journal-discarded"), () =>
    again(async () => {
      const saved = await putOfMoment("journal", id, words);
      go({ at: "journal", id: saved.id });
    }),
  );
}

/** A title alone is the words. */
function titleIsWords(sheet: Sheet): void {
  if (sheet.text("body").trim() !== "") return;
  sheet.type("body", sheet.text("title"));
  sheet.type("title", "");
}

/** Does it, and shows it in the list and in the entry that is open. */
async function again(work: () => Promise<void>): Promise<void> {
  await work();
  await cache.refresh();
  cache.touched += 1;
}
