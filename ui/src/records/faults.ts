// Why something that was typed cannot be saved yet, in a sentence for the person who typed it.
import { say, sayAny } from "../lib/i18n/language.svelte";
import { fieldOf } from "./schema";
import type { Why } from "./typed";

/** The sentence of a fault of a field; for one that is wanted its own (`wanted-KIND-FIELD`), where there is one. */
export function faultWords(why: Why, kind: string, field: string): string {
  const { min = 0, max = 0 } = fieldOf(kind, field) ?? {};
  switch (why) {
    case "wanted":
      return sayAny(`wanted-${kind}-${field}`.replaceAll("_", "-")) ?? say("record-wanted");
    case "line":
      return say("record-not-a-line", { max });
    case "lines":
      return say("record-too-many", { max });
    case "day":
      return say("record-not-a-day");
    case "clock":
      return say("record-not-a-time");
    case "int":
      return say("record-not-a-number", { min, max });
    case "decimal":
      return say("record-not-a-decimal", { min, max });
    case "choice":
      return say("record-not-a-choice");
    case "url":
      return say("record-not-a-link");
  }
}
