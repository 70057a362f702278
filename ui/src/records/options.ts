// What a form is made with, and what a save of it answers.
import type { Of, Written } from "../lib/backend/records";
import type { Kind } from "../lib/generated/kinds";
import type { Along, Saved } from "../lib/generated/types";
import type { Name } from "./schema";

export type Options<K extends Kind> = {
  kind: K;
  space: string;
  /** The record that is changed; none for a new one. */
  record?: Of<K> | null;
  /** The fields of the form, those that are written by hand without it. */
  fields?: readonly Name<K>[];
  /** Fields of those that are written elsewhere. */
  except?: readonly Name<K>[];
  /** What a new record has besides what is typed. */
  fixed?: Written<K>;
  /** What the fields of a new record begin with. */
  start?: Written<K>;
  /** What fields show in place of what the record says. */
  shows?: Written<K>;
  /** The name of the draft; see `draftKey`. */
  key?: string;
  /** Whether the form writes itself when a field is left. */
  leaving?: boolean;
  /** Writes, and what goes along in the same transaction: a new record for an id of null. */
  put?: (id: string | null, fields: Written<K>, along: Along | null) => Promise<Saved>;
  /** Is told of the record as it stands after every save. */
  saved?: (record: Of<K>) => unknown;
};

/** What a save did: the record as it stands, the fields that were written, and a way back (none if nothing was written). */
export type Done<K extends Kind> = { record: Of<K> | null; wrote: Written<K>; back: (() => Promise<void>) | null };

/** What a field of one's own takes from a form. */
export type Bound = {
  value: string;
  fault: string;
  oninput: (typed: string) => void;
  onchange: () => void;
  onblur: () => void;
};
