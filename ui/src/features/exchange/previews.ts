// A preview of several bundles, of which some may not open. Nothing is changed.
import { refusal, type Refusal } from "../../lib/backend/call";
import { previewImport } from "../../lib/generated/commands";
import type { Imported } from "../../lib/generated/types";
import { isOfOneFile } from "./bundles";

/** A bundle that could not be opened. */
export type Aside = { file: string; problem: Refusal };
/** What the bundles hold that can be opened, and those that cannot. */
export type Previewed = { files: string[]; found: Imported | null; aside: Aside[] };

/** Previews `files` together; where that is refused because of single files, at the others without them. Throws a `Refusal`. */
export async function preview(files: string[]): Promise<Previewed> {
  try {
    return { files, found: await previewImport(files), aside: [] };
  } catch (thrown) {
    const problem = refusal(thrown);
    if (!isOfOneFile(problem.code)) throw problem;
    const [only] = files;
    if (files.length === 1 && only !== undefined) return { files: [], found: null, aside: [{ file: only, problem }] };
    return await previewEach(files, problem);
  }
}

/** What one of them brings, such as the card of another's sender, may open others: until nothing more opens. */
async function previewAgain(whole: string[], aside: Aside[]): Promise<void> {
  for (let before = -1; before !== whole.length;) {
    before = whole.length;
    for (const one of [...aside]) {
      const opens = await previewImport([...whole, one.file]).then(
        () => true,
        () => false,
      );
      if (!opens) continue;
      whole.push(one.file);
      aside.splice(aside.indexOf(one), 1);
    }
  }
}

async function previewEach(files: string[], together: Refusal): Promise<Previewed> {
  const whole: string[] = [];
  const aside: Aside[] = [];
  for (const file of files) {
    try {
      await previewImport([file]);
      whole.push(file);
    } catch (thrown) {
      const problem = refusal(thrown);
      if (!isOfOneFile(problem.code)) throw problem;
      aside.push({ file, problem });
    }
  }
  if (whole.length === 0) return { files: [], found: null, aside };
  await previewAgain(whole, aside);
  // Each opens alone and not together: that is for a person to know.
  if (aside.length === 0) throw together;
  return { files: whole, found: await previewImport(whole), aside };
}
