// A day as a field of the page gives it.

/** A day that was given in a field, null for an emptied one; undefined while a year is still being typed (it begins as 0002). */
export function givenDay(typed: string): string | null | undefined {
  if (typed === "") return null;
  return /^[1-9]\d{3}-/.test(typed) ? typed : undefined;
}
