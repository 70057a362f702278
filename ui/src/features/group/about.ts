// What a group says of itself, as a form: the same where it is made and where it is changed.
import type { Of } from "../../lib/backend/records";

export type About = { name: string; reading: string; purpose: string; place: string };

/** The form of what is there. */
export function aboutOf({ name, reading = "", purpose = "", place = "" }: Of<"group">["fields"]): About {
  return { name, reading, purpose, place };
}

/** Where what one writes of it is kept meanwhile: an `Edit` of the form. */
export function draftOf(group: string): string {
  return `group/${group}/edit`;
}
