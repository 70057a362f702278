// Written by `npm run generate`; do not edit.
/** Any JSON. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
/** The fields of a record, by name. */
export type Fields = { [name: string]: Json };
/** An attached file. */
export type Attached = {
  /** The record. */
  id: string;
  /** The file's BLAKE3. */
  blob: string;
  /** Its size in bytes. */
  size: number;
  /** Its name. */
  name: string;
};
/** A backup written. */
export type BackedUp = {
  /** The file. */
  file: string;
  /** Its size in bytes. */
  size: number;
};
/** A backup in the vault's own folder. */
export type BackupFile = {
  /** The file. */
  file: string;
  /** When it was written, by this computer's clock: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` for sort `before`. */
  at: string;
  /** Its size in bytes. */
  size: number;
  /** `day` (before the first taking in of a day) or `before` (before one that was allowed to hide much). */
  sort: string;
};
/** The bundles of a folder. */
export type Bundles = {
  /** Those that were written last, the newest first. */
  files: string[];
  /** How many older ones lie there too. */
  older: number;
};
/** What a contact card says, before it is taken in. */
export type CardPreview = {
  /** Whose it is. */
  person: string;
  /** The name to be called. */
  name: string;
  /** Its reading (よみ). */
  reading: string | null;
  /** The digits that two people compare aloud. */
  number: string;
  /** Whether a card of this person is here already. */
  known: boolean;
  /** Other known people with the same name. */
  same_name_as: string[];
  /** Whether taking it in would give a known person another key for reading, so that the digits have to be compared anew. */
  changes_key: boolean;
  /** Whether it is one's own. */
  is_mine: boolean;
};
/** A record that a taking in changed. */
export type Change = {
  /** The record. */
  id: string;
  /** Its kind. */
  kind: string;
  /** The space. */
  space: string;
  /** What it is called now, in the vault's language; may be empty. */
  title: string;
  /** `new`, `changed`, `removed`, or `needs_you` (a field has differing versions now that it did not have before). */
  what: string;
  /** Who wrote to it last, if known. */
  by: string | null;
};
/** A day and how many records it has. */
export type DayCount = {
  /** The day, `YYYY-MM-DD`. */
  day: string;
  /** How many records. */
  count: number;
};
/** Something begun and not yet saved. It is in this vault only. */
export type Draft = {
  /** Its name: the form it is in. */
  key: string;
  /** What the form held. */
  body: Json;
  /** When it was last kept (RFC 3339 with the local offset). */
  at: string;
};
/** Bundles written. */
export type Exported = {
  /** The files, the group's first. */
  files: string[];
  /** Entries in them, each counted once a space. */
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
  /** Its id. */
  vault: string;
};
/** What an export would write. */
export type GivePreview = {
  /** The spaces that something goes out of, the named one first. */
  spaces: GiveSpace[];
  /** Everybody who could open a bundle of it. */
  readers: GiveReader[];
  /** Entries in all bundles, counted as [`super::Exported::entries`] counts them. */
  entries: number;
};
/** Somebody who could open what would be written. */
export type GiveReader = {
  /** Who. */
  person: string;
  /** Their name. */
  name: string;
  /** Whether the digits were compared. */
  verified: boolean;
  /** Whether they have never confirmed anything of the (named) space. */
  newcomer: boolean;
};
/** A record that would go out. */
export type GiveRecord = {
  /** The record. */
  id: string;
  /** Its kind; somebody's joining or leaving is shown as their `member` record. */
  kind: string;
  /** What it is called, in the vault's language; may be empty. */
  title: string;
  /** `new` (its beginning goes too), `changed`, or `removed`. */
  what: string;
  /** Bytes of attached files that go along because of it. */
  blob_bytes: number;
};
/** What would go out of one space. */
export type GiveSpace = {
  /** The space. */
  space: string;
  /** Its sort. */
  kind: SpaceKind;
  /** Its name; empty for `private`. */
  name: string;
  /** Who would get it. */
  readers: Reader[];
  /** Entries in the bundles for them. */
  entries: number;
  /** The records that these entries speak of, those written to last first; at most 500. */
  records: GiveRecord[];
  /** How many there are. */
  records_total: number;
};
/** What to give to whom. */
export type GiveWish = {
  /** The group. */
  group: string;
  /** The people by their ids; nobody means everyone else. */
  to: string[];
  /** What newcomers get: `now`, `state` or `all`. */
  history: string;
};
/** Bundles that were written and read back. */
export type Given = {
  /** The bundles. */
  exported: Exported;
  /** Whether the system has said that nothing of them is held back any more: the drive can be taken out. */
  flushed: boolean;
};
/** A change of a group's people. */
export type GroupChanged = {
  /** The group. */
  space: string;
  /** Whom it concerns. */
  person: string;
  /** Their name. */
  name: string;
  /** What they are now; `None` after removal. */
  role: Role | null;
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
  /** What they are. */
  role: Role;
  /** Whether the digits were compared. */
  verified: boolean;
  /** The name's reading (よみ), if their card has one. */
  reading: string | null;
  /** The digits that two people compare aloud; empty while there is no card of them. */
  number: string;
};
/** A group and who is in it. */
export type GroupView = {
  /** The group's space. */
  space: string;
  /** Its name. */
  name: string;
  /** The space of its facilitators, if one is one. */
  facilitators: string | null;
  /** What I am in it. */
  role: Role | null;
  /** Whose laptops open its bundles, in よみ order. */
  members: GroupMember[];
  /** How many people are in it, with or without a laptop. */
  people: number;
};
/** What held entries wait for. */
export type Held = {
  /** The space. */
  space: string;
  /** Whose laptop made what is missing. */
  log: string;
  /** That laptop's person, if known. */
  person: string | null;
  /** Their name, if known. */
  name: string | null;
  /** The first missing number. */
  from: number;
  /** The last missing number. */
  to: number;
  /** Names of people whose laptops have said that they have all of it. */
  who_has: string[];
};
/** A place where words were found. */
export type Hit = {
  /** The record. */
  id: string;
  /** Its kind. */
  kind: string;
  /** Where it is. */
  space: string;
  /** The words around the place. */
  snippet: string;
  /** The field it was found in. */
  field: string;
  /** Where in the snippet, in characters: from, to. */
  place: [number, number];
};
/** Bundles taken in (or looked at). */
export type Imported = {
  /** Who sent the first. */
  from: Reader;
  /** The space of the first. */
  space: string;
  /** That space's name. */
  name: string;
  /** Entries that were not here. */
  new: number;
  /** Entries that were. */
  known: number;
  /** What is waited for, in the spaces concerned. */
  held: Held[];
  /** How many fields ask for a person's choice: those with differing versions that this brought. */
  needs_you: number;
  /** Entries that came and are set apart: their authors were not in the space, as far as is known here. */
  set_apart: number;
  /** Pieces of attached files that came; of a file that is here whole none count. */
  pieces: number;
  /** Fields with differing versions, in the spaces concerned. */
  conflicts: number;
  /** Whether this was only a look: nothing was changed. */
  preview: boolean;
  /** The records that this changed, the newest first; at most 500. */
  changes: Change[];
  /** How many there are. */
  changes_total: number;
  /** The backup to go back to: the one from right before this if much was allowed to be hidden, else the day's. */
  backup: string | null;
  /** Each bundle. */
  bundles: ImportedBundle[];
};
/** One bundle taken in. */
export type ImportedBundle = {
  /** The file. */
  file: string;
  /** Who sent it. */
  from: Reader;
  /** The space. */
  space: string;
  /** Its sort. */
  kind: SpaceKind;
  /** Its name. */
  name: string;
  /** Entries that were not here. */
  new: number;
  /** Entries that were. */
  known: number;
  /** Which part of how many; `None` for a bundle that was taken in before. */
  part: [number, number] | null;
};
/** The look. */
export type Look = {
  /** `ja`, `en`, or `system`. */
  lang: string;
  /** `system`, `light`, `dark`, `contrast` or `contrast-dark`. */
  theme: string;
  /** Percent of the usual size of text, 100 to 200. */
  text_percent: number;
  /** Minutes without a person after which the vault locks, 1 to 60. */
  lock_minutes: number;
  /** Dates with the Japanese era. */
  era: boolean;
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
  /** The same as a QR picture (SVG). */
  qr: string;
  /** The number to compare aloud. */
  number: string;
  /** The name to be called. */
  name: string;
  /** Its reading. */
  reading: string | null;
};
/** One page of a list. */
export type Page = {
  /** The records. */
  records: RecordView[];
  /** Hand this to the next call; `None` at the end. */
  next: string | null;
};
/** Which page of which list. */
export type PageWish = {
  /** The space: an id, `private`, or a group's exact name. What is for a group's facilitators is found under the group. */
  space?: string;
  /** The kind. */
  kind?: string;
  /** Only the records listed under this one: the steps of a goal, the notes of a session. */
  parent?: string | null;
  /** Only this day (`YYYY-MM-DD`) and later. Like `to_day`, kinds that are not ordered by a day do not look at it. */
  from_day?: string | null;
  /** Only this day and earlier. */
  to_day?: string | null;
  /** How many at most, up to 1000; 0 is 50. */
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
  /** The digits that two people compare aloud. */
  number: string;
  /** Whether they were compared. */
  verified: boolean;
  /** Whether this is oneself. */
  me: boolean;
  /** Another known person has the same name but other keys: ask before trusting. */
  same_name_as: string[];
  /** Whether a card with another key for reading came after the digits had been compared. Stays until they are compared anew. */
  changed_key: boolean;
  /** The names of the groups that they are in. */
  groups: string[];
};
/** A look at an attachment: a picture made here, never the file itself. */
export type PreviewShown = {
  /** The picture (PNG, base64). */
  png: string;
  /** Its width in pixels. */
  width: number;
  /** Its height in pixels. */
  height: number;
  /** How many pages there are. */
  pages: number;
};
/** How far long work is. */
export type Progress = {
  /** What is done. */
  done: number;
  /** All of it; 0 while that is not known. */
  total: number;
};
/** Somebody who can open a bundle. */
export type Reader = {
  /** Who. */
  person: string;
  /** Their name. */
  name: string;
};
/** What a person is known to have of a space. */
export type Received = {
  /** Who. */
  person: string;
  /** Their name. */
  name: string;
  /** Whether anything is known: a laptop of theirs has said what it has. */
  said: boolean;
  /** Whether they have said that they have everything that is here. */
  everything: boolean;
  /** Entries here that they have not said they have; their own do not count. */
  behind: number;
  /** A day (`YYYY-MM-DD`): they have everything written up to and including it, as far as the clocks of those who wrote were right. `None` while nothing is known. */
  up_to: string | null;
};
/** A record as people see it. */
export type RecordView = {
  /** Its id. */
  id: string;
  /** Its kind. */
  kind: string;
  /** Where it is. */
  space: string;
  /** Its fields. */
  fields: Fields;
  /** The differing versions of fields that were changed apart: `{"value","by","person","device"}`, `by` and `person` being the called name and the id of who wrote it, as far as they are known. */
  conflicts?: Fields;
  /** The called name of the person whose device made the record, if that person is known. */
  made_by: string | null;
  /** Whether this person made it, on whichever of their devices. */
  mine: boolean;
  /** When it was last written to, as the writing device said (RFC 3339 with its offset): a label that decides nothing. */
  at: string | null;
};
/** What somebody is in a space. */
export type Role = "member" | "facilitator";
/** A Save. */
export type Saved = {
  /** The record. */
  id: string;
  /** Its kind. */
  kind: string;
  /** The space it was written to. */
  space: string;
  /** The fields whose value is now another. */
  changed: string[];
};
/** A piece of a page: exactly one of these is given. */
export type SheetBlock = {
  /** A heading. */
  heading?: string | null;
  /** Paragraphs. */
  text?: string | null;
  /** Numbered words, in columns. */
  numbered?: string[] | null;
  /** A QR code of this text. */
  qr?: string | null;
  /** So many empty lines to write on. */
  blank?: number | null;
};
/** A page to print. */
export type SheetWish = {
  /** `ja` or `en`: how lines break. */
  lang: string;
  /** What stands on top. */
  title: string;
  /** A line below it. */
  note: string | null;
  /** Larger letters. */
  large: boolean;
  /** What follows. */
  blocks: SheetBlock[];
};
/** The sort of audience a space is. */
export type SpaceKind = "private" | "group" | "facilitators" | "pair";
/** One audience. */
export type SpaceStatus = {
  /** Its id. */
  space: string;
  /** Its sort. */
  kind: SpaceKind;
  /** The group's name; empty for `private`. */
  name: string;
  /** For `facilitators`: the group. */
  parent: string | null;
  /** What I am in it; `None` after leaving. */
  role: Role | null;
  /** How many people are in it. */
  members: number;
  /** How many records are in it, where it was asked to count them. */
  records: number | null;
  /** Fields with differing versions. */
  conflicts: number;
  /** What is waited for. */
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
  /** Every audience this vault belongs to. */
  spaces: SpaceStatus[];
  /** Different people in all groups together, oneself included. */
  members: number;
  /** Fields with differing versions, in all spaces. */
  conflicts: number;
  /** Entries that wait for others. */
  held: number;
  /** Entries set apart because they came after their author had left. */
  quarantined: number;
  /** When the last backup was written (RFC 3339), if ever. */
  last_backup: string | null;
  /** The day (`YYYY-MM-DD`) of the newest backup that this vault wrote by itself into its own folder, if there is one. */
  last_day_backup: string | null;
  /** Whether the recovery words have been typed back. */
  recovery_confirmed: boolean;
};
/** A drive that is plugged in. */
export type Stick = {
  /** Where it is in the file system. */
  path: string;
  /** What its owner called it, or its letter. */
  name: string;
  /** What this person can still write on it, in bytes. */
  free_bytes: number;
};
/** A deleted record that can be brought back. */
export type Trashed = {
  /** The record as it was. */
  record: RecordView;
  /** When it was deleted, as the deleting device said (RFC 3339 with its offset). */
  removed_at: string | null;
  /** The called name of the person who deleted it, if known. */
  removed_by: string | null;
  /** For so many days it will still be offered, 1 to 30. It can be brought back later as well. */
  days_left: number;
};
/** Two of the recovery words, as they were typed back. */
export type TypedWord = {
  /** Which, from 1. */
  place: number;
  /** The word. */
  word: string;
};
/** A vault that was just made, and open. */
export type VaultMade = {
  /** The 24 recovery words. They are stored nowhere. */
  words: string[];
  /** The state of the vault. */
  status: Status;
};
/** The vaults of this machine. */
export type VaultsHere = {
  /** The folder that holds them. */
  home: string;
  /** The name of each one's folder, in order. */
  folders: string[];
  /** Bundles that were opened from outside and wait for a vault. */
  waiting: number;
};
/** What a check of everything found. */
export type Verified = {
  /** Whether all is well. */
  ok: boolean;
  /** Entries checked. */
  entries: number;
  /** Records compared with their rebuild. */
  records: number;
  /** What is wrong, as stable words with the place. */
  wrong: string[];
};
/** A readable file written. */
export type WrittenFile = {
  /** The file. */
  file: string;
  /** How many records are in it. */
  entries: number;
};
