// Records for unit tests, and nothing else: whole, with what a test says nothing about left empty.
import type { Of } from "./records";
import type { Kind, Kinds } from "../generated/kinds";

type More = {
  id?: string;
  space?: string;
  title?: string;
  made_by?: string | null;
  mine?: boolean;
  at?: string | null;
};

/** A record of that kind. */
export function recordOf<K extends Kind>(kind: K, fields: Kinds[K], more: More = {}): Of<K> {
  return { id: "r", kind, space: "g", title: "", made_by: null, mine: true, at: null, fields, ...more };
}
