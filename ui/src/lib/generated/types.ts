// Written by `npm run generate`; do not edit.
/** Any JSON. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
/** The fields of a record, by name. */
export type Fields = { [name: string]: Json };
/** What is written in the same transaction as a record. */
export type Along = {
  /** The draft that becomes the record. */
  draft?: DraftEnd | null;
  /** Records made under the saved one, in this order. */
  children?: Child[];
};
/** The appearance settings of this machine. */
export type Appearance = {
  /** `ja`, `en`, or `system`. */
  lang: string;
  /** `system`, `light`, `dark`, `contrast` or `contrast-dark`. */
  theme: string;
  /** Text size in percent of the usual size, 100 to 200. */
  text_percent: number;
  /** Minutes of inactivity after which the vault locks, 1 to 60. */
  lock_minutes: number;
  /** Whether dates have the Japanese era. */
  era: boolean;
};
/** An attached file. */
export type Attached = {
  /** The record. */
  id: string;
  /** The BLAKE3 hash of the file. */
  blob: string;
  /** Its size in bytes. */
  size: number;
  /** Its name. */
  name: string;
};
/** A written backup. */
export type BackedUp = {
  /** The file. */
  file: string;
  /** Its size in bytes. */
  size: number;
  /** Whether the vault noted it. If not, its status goes on telling of the backup before. */
  noted: boolean;
  /** The damaged files in the vault's own folder that open it, as [`super::Status::damaged_keys`]. The backup has whole ones. */
  damaged_keys: string[];
};
/** A backup in the vault's own folder. */
export type BackupFile = {
  /** The file. */
  file: string;
  /** When it was written, by this computer's clock: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` for sort `before`. */
  at: string;
  /** Its size in bytes. */
  size: number;
  /** `day` (before the first import of a day) or `before` (before an import that was allowed to hide many records, or before an upgrade of the store). */
  sort: string;
};
/** The bundles of a folder. */
export type Bundles = {
  /** The most recently written ones, newest first. */
  files: string[];
  /** How many older ones are there too. */
  older: number;
  /** Contact cards that lie beside them, by the name under which this program writes cards. */
  cards: string[];
};
/** What a contact card says, before it is added. */
export type CardPreview = {
  /** Whose it is. */
  person: string;
  /** The name to be called. */
  name: string;
  /** Its reading (よみ). */
  reading: string | null;
  /** The safety number that this person and the vault's own have in common; empty for the vault's own. */
  number: string;
  /** Whether a card of this person is here already. */
  known: boolean;
  /** Other known people with the same name. */
  same_name_as: string[];
  /** Whether adding it would give a known person another reading key, so that the safety number has to be compared again. */
  changes_key: boolean;
  /** Whether it is this vault's own card. */
  is_mine: boolean;
};
/** A record that an import changed. */
export type Change = {
  /** The record. */
  id: string;
  /** Its kind. */
  kind: string;
  /** The space. */
  space: string;
  /** Its title now, in the vault's language; may be empty. */
  title: string;
  /** `new`, `changed`, `removed`, or `needs_you` (a field now has conflicting versions that it did not have before). */
  what: string;
  /** Who wrote to it last, if known. */
  by: string | null;
};
/** A record made under another. */
export type Child = {
  /** Its kind, one that is listed under the other's. */
  kind: string;
  /** Its fields, without the one that names the other. */
  fields: Fields;
};
/** A day and how many records it has. */
export type DayCount = {
  /** The day, `YYYY-MM-DD`. */
  day: string;
  /** How many records. */
  count: number;
};
/** A draft: begun and not yet saved. It stays in this vault. */
export type Draft = {
  /** Its key: the form it belongs to. */
  key: string;
  /** The content of the form. */
  body: Json;
  /** When it was last stored (RFC 3339 with the local offset). */
  at: string;
};
/** A draft that becomes a record. */
export type DraftEnd = {
  /** Its key. */
  key: string;
  /** What stays a draft under that key; null if nothing does. */
  rest: Json;
};
/** A removable drive that is plugged in. */
export type Drive = {
  /** Its mount point. */
  path: string;
  /** Its volume name, or its letter. */
  name: string;
  /** Bytes that this person can still write on it. */
  free_bytes: number;
};
/** What an export would write. */
export type ExportPreview = {
  /** The spaces that data would leave from, the named one first. */
  spaces: PreviewSpace[];
  /** Everyone who could open one of the bundles. */
  readers: PreviewReader[];
  /** Entries in all bundles, counted as in [`super::Exported::entries`]. */
  entries: number;
};
/** What to export, and to whom. */
export type ExportRequest = {
  /** The group. */
  group: string;
  /** The ids of the people; empty means everyone else in the group. */
  to: string[];
  /** How much history newcomers get: `now`, `state` or `all`; anything else is the least. */
  history: string;
};
/** Written bundles. */
export type Exported = {
  /** The files, the group's first. */
  files: string[];
  /** Entries in them, each counted once per space. */
  entries: number;
  /** Who can open them. */
  to: Reader[];
};
/** How often a factor was around, of check-ins with a face: counts, never causes. */
export type FactorCount = {
  /** The factor's stable name, or a person's own word. */
  factor: string;
  /** Easier ones (face 4 or 5) with it. */
  with_easy: number;
  /** All with it. */
  with_all: number;
  /** Easier ones without it. */
  without_easy: number;
  /** All without it. */
  without_all: number;
};
/** A vault found on this machine, still locked. */
export type FoundVault = {
  /** Its folder. */
  dir: string;
  /** Its id; `None` if this login may not read it. */
  vault: string | null;
};
/** A changed membership. */
export type GroupChanged = {
  /** The group. */
  space: string;
  /** The person. */
  person: string;
  /** Their name. */
  name: string;
  /** Their role now; `None` after removal. */
  role: Role | null;
  /** Other members whose name could be taken for theirs, where somebody came in: tell them apart. */
  same_name_as: LookAlike[];
};
/** A new group. */
export type GroupMade = {
  /** The group's space. */
  space: string;
  /** The space of its facilitators. */
  facilitators: string;
  /** Its name. */
  name: string;
};
/** A person in a group. */
export type GroupMember = {
  /** Who. */
  person: string;
  /** The name to be called. */
  name: string;
  /** Their role. */
  role: Role;
  /** Whether the safety number was compared. */
  verified: boolean;
  /** The name's reading (よみ), if their card has one. */
  reading: string | null;
  /** The safety number that they and the vault's person have in common; empty until a card of theirs is here. */
  number: string;
};
/** A group and who is in it. */
export type GroupView = {
  /** The group's space. */
  space: string;
  /** Its name. */
  name: string;
  /** The space of its facilitators, if this vault has it. */
  facilitators: string | null;
  /** This person's role in it. */
  role: Role | null;
  /** The people who can open its bundles, in よみ order. */
  members: GroupMember[];
  /** How many people are in it, with or without a device. */
  people: number;
};
/** What held entries wait for. */
export type Held = {
  /** The space. */
  space: string;
  /** The device that wrote the missing entries. */
  log: string;
  /** The person of that device, if known. */
  person: string | null;
  /** Their name, if known. */
  name: string | null;
  /** The first missing sequence number. */
  from: number;
  /** The last missing sequence number. */
  to: number;
  /** Names of people whose devices have stated that they have all of it. */
  who_has: string[];
};
/** A search hit. */
export type Hit = {
  /** The record. */
  id: string;
  /** Its kind. */
  kind: string;
  /** The space it is in. */
  space: string;
  /** What the record is called, as [`RecordView::title`]. */
  title: string;
  /** The text around the match. */
  snippet: string;
  /** The field it was found in. */
  field: string;
  /** The match in the snippet, in characters: start and end. */
  place: [number, number];
  /** The day that it tells of, `YYYY-MM-DD`: its own, else that of the gathering it belongs to; none for what tells of no day. */
  day: string | null;
};
/** Imported (or previewed) bundles. */
export type Imported = {
  /** The sender of the first bundle. */
  from: Reader;
  /** The space of the first bundle. */
  space: string;
  /** That space's name. */
  name: string;
  /** New entries. */
  new: number;
  /** Entries that were already here. */
  known: number;
  /** What held entries wait for, in the affected spaces. */
  held: Held[];
  /** How many fields need a person's choice because this import brought conflicting versions. */
  needs_you: number;
  /** Newly quarantined entries: as far as is known here, their authors were not in the space. */
  quarantined: number;
  /** New chunks of attachments; an attachment that is already complete here adds none. */
  pieces: number;
  /** Fields with conflicting versions, in the affected spaces. */
  conflicts: number;
  /** Whether this was only a preview, which changes nothing. */
  preview: boolean;
  /** The records that this import changed, newest first; at most 500. */
  changes: Change[];
  /** How many records it changed. */
  changes_total: number;
  /** Whose laptops are newly known to have records that were here already. */
  reached: Reached[];
  /** The backup to go back to: the one from right before this import if it was allowed to hide many records, else the day's. */
  backup: string | null;
  /** The damaged files in the vault's own folder that open it, as [`Status::damaged_keys`]. The backup has whole ones. */
  damaged_keys: string[];
  /** One result per bundle. */
  bundles: ImportedBundle[];
};
/** One imported bundle. */
export type ImportedBundle = {
  /** The file. */
  file: string;
  /** The sender. */
  from: Reader;
  /** The space. */
  space: string;
  /** Whether the space is private, a group's, its facilitators' or a pair's. */
  kind: SpaceKind;
  /** Its name. */
  name: string;
  /** New entries. */
  new: number;
  /** Entries that were already here. */
  known: number;
  /** Which part of how many; `None` for a bundle that was imported before. */
  part: [number, number] | null;
};
/** A member of a group whose name could be taken for another's. */
export type LookAlike = {
  /** The name. */
  name: string;
  /** Its reading (よみ), where it is known. */
  reading: string | null;
  /** The record in which the group writes of them. */
  record: string | null;
  /** Their keys' owner; none for somebody without a laptop. */
  person: string | null;
};
/** The check-ins of a day. */
export type MoodDay = {
  /** The day, `YYYY-MM-DD`. */
  day: string;
  /** The faces in the order of the day; empty if none was chosen. */
  faces: number[];
};
/** Moods between two days. */
export type MoodSummary = {
  /** How many check-ins there are. */
  count: number;
  /** Each day with a check-in, oldest first. */
  days: MoodDay[];
  /** Each week with a check-in, oldest first; none below 6 check-ins in all. */
  weeks: MoodWeek[];
  /** What was around on easier days: the shipped factors in their order, then a person's own words. */
  easier: FactorCount[];
};
/** The check-ins of a week. */
export type MoodWeek = {
  /** Its Monday, `YYYY-MM-DD`. */
  from: string;
  /** How many check-ins. */
  count: number;
  /** The median face; between two faces in the middle, half way. `None` if no face was chosen. */
  median: number | null;
  /** The lowest face. */
  low: number | null;
  /** The highest face. */
  high: number | null;
};
/** One's own contact card. */
export type MyCard = {
  /** The card as text, to send. */
  text: string;
  /** The card as a QR code (SVG). */
  qr: string;
  /** The called name. */
  name: string;
  /** The reading of the name. */
  reading: string | null;
};
/** The safety number with somebody. */
export type NumberShown = {
  /** The digits, in groups. */
  number: string;
  /** The number as a QR code (SVG), for the other person to photograph. */
  qr: string;
};
/** One page of a list. */
export type Page = {
  /** The records. */
  records: RecordView[];
  /** The cursor for the next page; `None` at the end. */
  next: string | null;
};
/** Selects a page of a list. */
export type PageOptions = {
  /** The space: an id, `private`, or a group's exact name. A kind for facilitators only is found under its group. */
  space?: string;
  /** The kind. */
  kind?: string;
  /** Only the records under this parent: the steps of a goal, the notes of a gathering. */
  parent?: string | null;
  /** Only this day (`YYYY-MM-DD`) and later. Ignored, like `to_day`, for kinds that are not ordered by day. */
  from_day?: string | null;
  /** Only this day and earlier. */
  to_day?: string | null;
  /** The most records to return, up to 1000; 0 means 50. */
  limit?: number;
  /** `next` of the page before. */
  before?: string | null;
};
/** A person this vault knows. */
export type PersonView = {
  /** Their id. */
  person: string;
  /** The name to be called. */
  name: string;
  /** Its reading (よみ). */
  reading: string | null;
  /** The safety number that this person and the vault's own have in common; empty for the vault's own. */
  number: string;
  /** Whether the safety number was compared. */
  verified: boolean;
  /** Whether this is the vault's own person. */
  me: boolean;
  /** Other known people of the same name with other keys: ask before trusting. */
  same_name_as: string[];
  /** Whether a card with another reading key came after the safety number was compared. Stays set until it is compared again. */
  changed_key: boolean;
  /** The names of the groups that they are in. */
  groups: string[];
};
/** Somebody who could open the bundles. */
export type PreviewReader = {
  /** Who. */
  person: string;
  /** Their name. */
  name: string;
  /** Whether the safety number was compared. */
  verified: boolean;
  /** Whether they have never confirmed any entry of the named space. */
  newcomer: boolean;
};
/** A record that would be exported. */
export type PreviewRecord = {
  /** The record. */
  id: string;
  /** Its kind; a person's joining or leaving appears as their `member` record. */
  kind: string;
  /** Its title, in the vault's language; may be empty. */
  title: string;
  /** `new` (its first entry goes too), `changed`, or `removed`. */
  what: string;
  /** Bytes of the attachments that go with it. */
  blob_bytes: number;
};
/** A preview of an attachment: a picture made by this program, never the file itself. */
export type PreviewShown = {
  /** The picture (PNG, base64). */
  png: string;
  /** Its width in pixels. */
  width: number;
  /** Its height in pixels. */
  height: number;
  /** How many pages the attachment has. */
  pages: number;
  /** Whether some of the page's letters could not be drawn. */
  letters_missing: boolean;
};
/** What would leave one space. */
export type PreviewSpace = {
  /** The space. */
  space: string;
  /** Whether it is private, a group's, its facilitators' or a pair's. */
  kind: SpaceKind;
  /** Its name; empty for `private`. */
  name: string;
  /** The readers of its bundles. */
  readers: Reader[];
  /** Entries in the bundles for them. */
  entries: number;
  /** The records that these entries belong to, most recently written first; at most 500. */
  records: PreviewRecord[];
  /** How many records there are. */
  records_total: number;
  /** How many of them began and were removed since. The readers never see them, but their words go along. */
  passing: number;
};
/** The progress of long work. */
export type Progress = {
  /** Units of work done. */
  done: number;
  /** All units of work; 0 while unknown. */
  total: number;
};
/** Somebody whose laptop is newly known to have records. */
export type Reached = {
  /** Who. */
  person: string;
  /** Their name. */
  name: string;
  /** How many records that were here before; their own do not count. */
  records: number;
};
/** Somebody who can open a bundle. */
export type Reader = {
  /** Who. */
  person: string;
  /** Their name. */
  name: string;
};
/** How much of a space a person is known to have. */
export type Received = {
  /** Who. */
  person: string;
  /** Their name. */
  name: string;
  /** Whether anything is known: one of their devices has stated what it has. */
  said: boolean;
  /** Whether they have stated that they have every record as it is here. */
  everything: boolean;
  /** Records that are new or changed here since what they have stated, as in a preview of an export. One that began and was removed since does not count. */
  behind: number;
  /** A day (`YYYY-MM-DD`): they have everything written up to and including it, as far as the writers' clocks were right. `None` while nothing is known, and where that would be before the first entry here or after today. */
  up_to: string | null;
};
/** A record as people see it. */
export type RecordView = {
  /** Its id. */
  id: string;
  /** Its kind. */
  kind: string;
  /** The space it is in. */
  space: string;
  /** Its title, in the language that the vault is asked in; empty if it has no words of its own. It can be a day. */
  title: string;
  /** Its fields. */
  fields: Fields;
  /** The conflicting versions of each field that was edited concurrently: `{"value","by","person","device"}`. `by` and `person` are the called name and the id of the writer, as far as known. */
  conflicts?: Fields;
  /** The called name of the person whose device made the record, if that person is known. */
  made_by: string | null;
  /** Whether this vault's own person made it, on any of their devices. */
  mine: boolean;
  /** When it was last written to, by the writing device's clock (RFC 3339 with its offset). A label: it decides nothing. */
  at: string | null;
};
/** A person's role in a space. */
export type Role = "member" | "facilitator";
/** The result of a save. */
export type Saved = {
  /** The record. */
  id: string;
  /** Its kind. */
  kind: string;
  /** The space it was written to. */
  space: string;
  /** The fields whose value changed. */
  changed: string[];
  /** The record as it now stands; for a deleted one, what it had. */
  record: RecordView;
};
/** A piece of a page. One field is set; none makes a rule. */
export type SheetBlock = {
  /** A heading. */
  heading?: string | null;
  /** A text as somebody wrote it, with its marks. */
  text?: string | null;
  /** Numbered words, in columns. */
  numbered?: string[] | null;
  /** A QR code of this text. */
  qr?: string | null;
  /** This many empty lines to write on. */
  blank?: number | null;
};
/** A page to print. */
export type SheetOptions = {
  /** `ja` or `en`; decides how lines break. */
  lang: string;
  /** The title, at the top. */
  title: string;
  /** A line below the title. */
  note: string | null;
  /** Whether the letters are larger. */
  large: boolean;
  /** The content, in order. */
  blocks: SheetBlock[];
};
/** Files by what they are. */
export type SortedFiles = {
  /** Bundles. */
  bundles: string[];
  /** The texts of contact cards. */
  cards: string[];
  /** Everything else, also what cannot be read. */
  others: string[];
};
/** The audience of a space. */
export type SpaceKind = "private" | "group" | "facilitators" | "pair";
/** One space. */
export type SpaceStatus = {
  /** Its id. */
  space: string;
  /** Whether it is private, a group's, its facilitators' or a pair's. */
  kind: SpaceKind;
  /** The group's name; empty for `private`. */
  name: string;
  /** For `facilitators`: the group. */
  parent: string | null;
  /** This person's role in it; `None` after leaving. */
  role: Role | null;
  /** How many people are in it. */
  members: number;
  /** How many records are in it; `None` unless the caller asked for a count. */
  records: number | null;
  /** Fields with conflicting versions. */
  conflicts: number;
  /** What its held entries wait for. */
  held: Held[];
};
/** The state of an unlocked vault. */
export type Status = {
  /** Whose vault it is. */
  person: string;
  /** The name to be called. */
  name: string;
  /** `ja` or `en`. */
  lang: string;
  /** This vault on this machine. */
  device: string;
  /** Every space this vault belongs to. */
  spaces: SpaceStatus[];
  /** Distinct people in all groups together, including this vault's own. */
  members: number;
  /** Fields with conflicting versions, in all spaces. */
  conflicts: number;
  /** Entries held back until the entries they build on arrive. */
  held: number;
  /** Quarantined entries: written after their author had left. */
  quarantined: number;
  /** When the last backup was written (RFC 3339), if ever. */
  last_backup: string | null;
  /** The day (`YYYY-MM-DD`) of the newest automatic backup in the vault's own folder, if there is one. */
  last_day_backup: string | null;
  /** Whether the recovery words have been typed back. */
  recovery_confirmed: boolean;
  /** The files in the vault's folder that open it and are missing, damaged or not of this vault; see [`crate::Vault::damaged_keys`]. */
  damaged_keys: string[];
};
/** A deleted record that can be restored. */
export type Trashed = {
  /** The record as it was when it was deleted. */
  record: RecordView;
  /** When it was deleted, by the deleting device's clock (RFC 3339 with its offset). */
  removed_at: string | null;
  /** The called name of the person who deleted it, if known. */
  removed_by: string | null;
  /** How many more days the trash lists it, 1 to 30. It can be restored after that as well. */
  days_left: number;
};
/** One recovery word, as it was typed back. */
export type TypedWord = {
  /** Its place in the list, from 1. */
  place: number;
  /** The word. */
  word: string;
};
/** A vault's new recovery words, and its status. */
export type VaultMade = {
  /** The 24 recovery words. They are stored nowhere. */
  words: string[];
  /** The status of the open vault. */
  status: Status;
};
/** The vaults of this machine. */
export type VaultsHere = {
  /** The folder that holds them. */
  home: string;
  /** The name of each vault's folder, in order. */
  folders: string[];
};
/** The result of a full check. */
export type Verified = {
  /** Whether nothing is wrong. */
  ok: boolean;
  /** Entries checked. */
  entries: number;
  /** Records compared with a rebuild. */
  records: number;
  /** What is wrong: a stable word each, with its place. */
  wrong: string[];
  /** The damaged files that open the vault, as [`Status::damaged_keys`]; they are in `wrong` too. */
  damaged_keys: string[];
};
/** What came from outside and waits to be looked at. */
export type Waiting = {
  /** Bundles, by their files. */
  bundles: string[];
  /** Contact cards, by their text: the drive that they were on may be gone. */
  cards: string[];
};
/** Bundles that were written and read back. */
export type WrittenBundles = {
  /** The bundles. */
  exported: Exported;
  /** Whether the drive was flushed, so that it can be pulled out. */
  flushed: boolean;
};
/** A written plain-text file. */
export type WrittenFile = {
  /** The file. */
  file: string;
  /** How many records are in it. */
  entries: number;
};
