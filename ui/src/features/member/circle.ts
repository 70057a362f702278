// Who is in a group: what the group wrote of each person, joined with whose laptop may read along and whose digits were compared.
// Guarantee: everybody appears once, in よみ order; somebody without a laptop is as much in the group as everybody else.
import type { Of } from "../../lib/backend/records";
import type { Member } from "../../lib/generated/kinds";
import type { GroupView, LookAlike, PersonView, Role } from "../../lib/generated/types";
import { counting } from "../../lib/people";

/** Somebody in (or formerly in) the group. */
export type Somebody = {
  /** What stays the same while one looks: the record's id, or the person's. */
  key: string;
  /** What the group wrote of them; null while it has not arrived. */
  record: Of<"member"> | null;
  /** Their keys' owner; null for somebody without a laptop. */
  person: string | null;
  name: string;
  reading: string;
  role: Role;
  state: NonNullable<Member["state"]>;
  me: boolean;
  /** Whether they have a laptop of their own that may open the group's bundles. */
  laptop: boolean;
  verified: boolean;
  /** A card with another key came after the digits had been compared. */
  changedKey: boolean;
  /** Somebody else in the group, or somebody else whom this vault knows, has the same name or one that looks like it. */
  doubleName: boolean;
  /** The digits to compare; empty without a card. */
  number: string;
};

/** Everybody, in よみ order. `doubled` are those whose name could be taken for another member's. */
export function circle(
  records: Of<"member">[],
  group: GroupView,
  people: PersonView[],
  doubled: readonly LookAlike[],
): Somebody[] {
  const known = new Map(people.map((one) => [one.person, one]));
  const inside = new Map(group.members.map((one) => [one.person, one]));
  const found = counting(records).map((record) => {
    const { name, reading, person, role, state } = record.fields;
    const member = person ? inside.get(person) : undefined;
    const card = person ? known.get(person) : undefined;
    // Only who holds the keys is decided by the keys; what somebody without a laptop is, the record says.
    const gone = person && !member ? "left" : (state ?? "active");
    const now = member && gone === "left" ? "active" : gone;
    return one(
      record.id,
      record,
      person ?? null,
      name,
      reading ?? "",
      member?.role ?? role ?? "member",
      now,
      Boolean(member),
      card,
    );
  });
  const written = new Set(records.map((record) => record.fields.person));
  for (const member of group.members.filter((one) => !written.has(one.person))) {
    const card = known.get(member.person);
    found.push(
      one(member.person, null, member.person, member.name, member.reading ?? "", member.role, "active", true, card),
    );
  }
  const alike = new Set(doubled.map((one) => one.record ?? one.person));
  for (const one of found) one.doubleName ||= alike.has(one.key) && one.state !== "left";
  return found.sort((a, b) => inOrder.compare(a.reading || a.name, b.reading || b.name) || a.key.localeCompare(b.key));
}

/**
 * Who of the group somebody may be whose card has just come: those who were written down before they had a laptop; none, if the
 * group knows this person already. `alike`: one of them is called as they are or nearly so (`named` are those in the group who
 * are), so that it has to be asked.
 */
export function mayBe(
  all: Somebody[],
  { person, reading }: Pick<PersonView, "person" | "reading">,
  named: readonly LookAlike[],
): { written: Somebody[]; alike: boolean } {
  const written = all.some((one) => one.person === person)
    ? []
    : all.filter((one) => one.person === null && one.state !== "left");
  return {
    written,
    alike: written.some(
      (one) => named.some((other) => other.record === one.key) || (one.reading !== "" && one.reading === reading),
    ),
  };
}

const inOrder = new Intl.Collator("ja");

function one(
  key: string,
  record: Of<"member"> | null,
  person: string | null,
  name: string,
  reading: string,
  role: Role,
  state: Somebody["state"],
  laptop: boolean,
  card: PersonView | undefined,
): Somebody {
  return {
    key,
    record,
    person,
    name,
    reading,
    role,
    state,
    me: card?.me ?? false,
    laptop,
    verified: card?.verified ?? false,
    changedKey: card?.changed_key ?? false,
    doubleName: (card?.same_name_as.length ?? 0) > 0,
    number: card?.number ?? "",
  };
}
