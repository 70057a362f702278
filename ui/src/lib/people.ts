// The records in which a group says who somebody is. Nothing here asks the vault.
import type { Of } from "./backend/records";

/**
 * One record for each person: of several that name one person the one with the lowest id counts, on every laptop the same
 * (docs/adr/0021, crates/core/src/vault/member.rs). The order stays.
 */
export function counting(records: readonly Of<"member">[]): Of<"member">[] {
  const first = new Map<string, string>();
  for (const { id, fields } of records) {
    const other = fields.person && first.get(fields.person);
    if (fields.person && (!other || id < other)) first.set(fields.person, id);
  }
  return records.filter(({ id, fields }) => !fields.person || first.get(fields.person) === id);
}
