// A form over a record, all of it text: what it began from, and what stands in it now.
// Guarantee: only what was touched is written. A field that nobody touched would decide between two versions of it, or take
// back what came in meanwhile.

/** The fields of a form, as text. */
export type Texts = Record<string, string>;
/** What a form began from, and what stands in it: what a draft of it holds. */
export type Edit<F extends Texts> = { before: F; form: F };
/** What is written of it: an empty field is null. */
export type Words<F extends Texts> = { [Field in keyof F]?: string | null };

const words = (text: string | undefined) => text?.trim() || null;
const names = <F extends Texts>(form: F): (keyof F)[] => Object.keys(form);
const isTouched = <F extends Texts>({ before, form }: Edit<F>, name: keyof F) => words(form[name]) !== words(before[name]);

/** A form that nobody has touched yet. */
export function untouched<F extends Texts>(before: F): Edit<F> {
  return { before, form: { ...before } };
}

/** What was touched, as it stands in the form. */
export function touched<F extends Texts>(edit: Edit<F>): Words<F> {
  return of(edit, edit.form);
}

/** What takes that back. */
export function wayBack<F extends Texts>(edit: Edit<F>): Words<F> {
  return of(edit, edit.before);
}

/** A form that was left and is gone on with: what was not touched in it says what is there `now`. */
export function goOn<F extends Texts>(edit: Edit<F>, now: F): Edit<F> {
  const [before, form] = [{ ...edit.before }, { ...edit.form }];
  for (const name of names(now).filter((one) => !isTouched(edit, one))) before[name] = form[name] = now[name];
  return { before, form };
}

/** The fields that one has touched and that say something else `now` than when one began: somebody wrote in them meanwhile. */
export function overtaken<F extends Texts>(edit: Edit<F>, now: F): (keyof F)[] {
  return names(now).filter((name) => isTouched(edit, name) && words(now[name]) !== words(edit.before[name]));
}

function of<F extends Texts>(edit: Edit<F>, from: F): Words<F> {
  const out: Words<F> = {};
  for (const name of names(edit.form).filter((one) => isTouched(edit, one))) out[name] = words(from[name]);
  return out;
}
