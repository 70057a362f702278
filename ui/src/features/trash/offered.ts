// What of a trash is offered to be put back.
import type { Trashed } from "../../lib/generated/types";

/**
 * Everything but what somebody else told of themselves and shows no more: that is theirs to put back. Of what one withdrew
 * oneself no word is left.
 */
export function offered({ record }: Pick<Trashed, "record">): boolean {
  return record.kind !== "profile" || (record.mine && record.fields["value"] !== "");
}
