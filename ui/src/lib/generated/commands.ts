// Written by `npm run generate`; do not edit.
import { call } from "../backend/call";
import type { Along, Appearance, Attached, BackedUp, BackupFile, Bundles, CardPreview, DayCount, Draft, Drive, ExportPreview, ExportRequest, Fields, GroupChanged, GroupMade, GroupView, Hit, Imported, Json, LookAlike, MoodSummary, MyCard, NumberShown, Page, PageOptions, PersonView, PreviewShown, Progress, Received, RecordView, Role, Saved, SheetOptions, SortedFiles, Status, Trashed, TypedWord, VaultMade, VaultsHere, Verified, Waiting, WrittenBundles, WrittenFile } from "./types";

/** Returns the appearance of this machine's window. */
export const appearance = (): Promise<Appearance> => call("appearance");
/** Stores an appearance, its values clamped to their ranges. An open vault switches to its language. */
export const setAppearance = (appearance: Appearance): Promise<Appearance> => call("set_appearance", { appearance });
/** Notes that text was copied from the window, so that closing the vault clears it from the clipboard. */
export const copied = (text: string): Promise<null> => call("copied", { text });
/** Returns a draft by its key. */
export const draft = (key: string): Promise<Draft | null> => call("draft", { key });
/** Lists the drafts whose keys begin with `prefix`, by key. */
export const drafts = (prefix: string): Promise<Draft[]> => call("drafts", { prefix });
/** Stores a draft durably, in place of the one before. */
export const putDraft = (key: string, body: Json): Promise<Draft> => call("put_draft", { key, body });
/** Deletes a draft. */
export const dropDraft = (key: string): Promise<null> => call("drop_draft", { key });
/** Returns a setting by its key. */
export const setting = (key: string): Promise<Json | null> => call("setting", { key });
/** Stores a setting; null removes it. */
export const putSetting = (key: string, value: Json): Promise<null> => call("put_setting", { key, value });
/** Previews an export: what the bundles would hold, and who could read them. Writes nothing. */
export const previewExport = (options: ExportRequest): Promise<ExportPreview> => call("preview_export", { options });
/** Writes the bundles into a folder, reads them back, and flushes the drive. */
export const exportBundles = (options: ExportRequest, folder: string): Promise<WrittenBundles> => call("export_bundles", { options, folder });
/** Lists the removable drives. */
export const drives = (): Promise<Drive[]> => call("drives");
/** Lists the newest bundles in a folder, and the contact cards beside them. */
export const bundlesIn = (folder: string): Promise<Bundles> => call("bundles_in", { folder });
/** Tells by their content what files are: bundles, contact cards, or neither. Needs no vault. */
export const sortFiles = (files: string[]): Promise<SortedFiles> => call("sort_files", { files });
/** Returns the bundles and cards that came from outside and that nobody has looked at yet. */
export const waiting = (): Promise<Waiting> => call("waiting");
/** Keeps bundles and cards until somebody looks at them, in this vault or the next one that opens, and tells the page. */
export const keepWaiting = (came: Waiting): Promise<null> => call("keep_waiting", { came });
/** Removes what was taken in or put aside from what waits. */
export const forgetWaiting = (gone: Waiting): Promise<null> => call("forget_waiting", { gone });
/** Previews an import: what it would change. Changes nothing. */
export const previewImport = (files: string[]): Promise<Imported> => call("preview_import", { files });
/** Imports bundles, all or none. */
export const importBundles = (files: string[], allowHiding: boolean): Promise<Imported> => call("import_bundles", { files, allowHiding });
/** Returns the progress of the long work; none while nothing runs. */
export const progress = (): Promise<Progress | null> => call("progress");
/** Cancels the long work, which leaves nothing behind. */
export const cancel = (): Promise<null> => call("cancel");
/** Asks the person for a folder; none if they cancel. */
export const pickFolder = (): Promise<string | null> => call("pick_folder");
/** Asks the person for files; none if they cancel. The dialog shows files with these `endings`, or all if there are none. */
export const pickFiles = (endings: string[], several: boolean): Promise<string[]> => call("pick_files", { endings, several });
/** Attaches a file to a resource, in place of the one before. */
export const attach = (id: string, file: string): Promise<Attached> => call("attach", { id, file });
/** Writes a resource's file into a folder, under the file's own name. */
export const detach = (id: string, folder: string): Promise<string> => call("detach", { id, folder });
/** Previews a page of a resource's file, whatever its name says; the first page is 0. */
export const preview = (id: string, page: number): Promise<PreviewShown> => call("preview", { id, page });
/** Writes a printed page (PDF) into a folder. Never overwrites a file. */
export const writeSheet = (options: SheetOptions, folder: string, name: string): Promise<string> => call("write_sheet", { options, folder, name });
/** Lists the groups of this vault and their members. */
export const groups = (): Promise<GroupView[]> => call("groups");
/** Makes a group. */
export const newGroup = (name: string): Promise<GroupMade> => call("new_group", { name });
/** Adds a person to the group, or changes their role. */
export const addMember = (group: string, person: string, role: Role): Promise<GroupChanged> => call("add_member", { group, person, role });
/** Adds a person whose member `record` the group wrote before they had a laptop. */
export const addMemberAs = (group: string, person: string, role: Role, record: string): Promise<GroupChanged> => call("add_member_as", { group, person, role, record });
/** The members of the group whose name could be taken for this one. */
export const lookAlikes = (group: string, name: string): Promise<LookAlike[]> => call("look_alikes", { group, name });
/** The members of the group whose name could be taken for another member's. */
export const doubledNames = (group: string): Promise<LookAlike[]> => call("doubled_names", { group });
/** Ends a membership, also one's own. */
export const removeMember = (group: string, person: string): Promise<GroupChanged> => call("remove_member", { group, person });
/** Writes what is one's own in a group into a folder, to take along. */
export const writeOwn = (group: string, folder: string): Promise<WrittenFile> => call("write_own", { group, folder });
/** Reports how much of a space each other person has confirmed to have. */
export const received = (space: string): Promise<Received[]> => call("received", { space });
/** Summarizes the check-ins between two days: each day, each week, and what was around. */
export const moods = (fromDay: string, toDay: string): Promise<MoodSummary> => call("moods", { fromDay, toDay });
/** Whether it is time to ask if keeping mood check-ins is helping. */
export const helpingDue = (): Promise<boolean> => call("helping_due");
/** Stores the answer to that question: `yes`, `neither` or `hard`. True: a pause should be offered. */
export const answerHelping = (answer: string): Promise<boolean> => call("answer_helping", { answer });
/** Computes goal attainment (T) from pairs of rung and weight; none without goals, or with a value out of range. */
export const goalAttainment = (goals: [number, number][]): Promise<number | null> => call("goal_attainment", { goals });
/** Lists the people this vault knows, oneself first. */
export const people = (): Promise<PersonView[]> => call("people");
/** Returns one's own contact card. */
export const myCard = (): Promise<MyCard> => call("my_card");
/** Writes one's own card into a folder, as a small text file. One that lies there already is not written twice. */
export const writeCard = (folder: string): Promise<string> => call("write_card", { folder });
/** Previews a pasted card. Stores nothing. */
export const previewCard = (text: string): Promise<CardPreview> => call("preview_card", { text });
/** Reads the cards in a file and returns their text, one a line. The file is a text, a letter, or a picture with the card's QR code. */
export const readCard = (file: string): Promise<string> => call("read_card", { file });
/** Adds the person of a card, or updates them. */
export const addCard = (text: string): Promise<PersonView> => call("add_card", { text });
/** Notes that the safety number was compared aloud and is the same on both sides. */
export const verifyPerson = (person: string): Promise<PersonView> => call("verify_person", { person });
/** Returns the safety number with a person, as digits and as a code. */
export const safetyNumber = (person: string): Promise<NumberShown> => call("safety_number", { person });
/** Compares the safety number with the one in a picture of the other person's screen, or in a text of theirs. If it is the same, this is noted. */
export const compareNumber = (person: string, file: string): Promise<PersonView> => call("compare_number", { person, file });
/** Changes one's own called name; the next bundle carries it. */
export const changeCard = (name: string, reading: string | null, lang: string): Promise<PersonView> => call("change_card", { name, reading, lang });
/** Returns one page of a list; `options.before` is the mark from the page before it. */
export const page = (options: PageOptions): Promise<Page> => call("page", { options });
/** Counts the records of a kind in a space. */
export const count = (space: string, kind: string): Promise<number> => call("count", { space, kind });
/** Counts the records of each day, between two days. */
export const dayCounts = (space: string, kind: string, fromDay: string, toDay: string): Promise<DayCount[]> => call("day_counts", { space, kind, fromDay, toDay });
/** Returns a record. */
export const get = (id: string): Promise<RecordView> => call("get", { id });
/** Creates a record, or writes some fields of one; null empties a field. What goes `along` is the same transaction. */
export const put = (space: string, kind: string, id: string | null, fields: Fields, along: Along | null): Promise<Saved> => call("put", { space, kind, id, fields, along });
/** Moves a record to the trash. */
export const remove = (id: string): Promise<Saved> => call("remove", { id });
/** Restores a record from the trash. */
export const restore = (id: string): Promise<Saved> => call("restore", { id });
/** Lists the records that were moved to the trash in the last thirty days. */
export const trash = (space: string, limit: number): Promise<Trashed[]> => call("trash", { space, limit });
/** Lists the records that have a field in two versions. */
export const conflicts = (limit: number): Promise<RecordView[]> => call("conflicts", { limit });
/** Settles a field that has two versions on one value. */
export const resolve = (id: string, field: string, value: Json): Promise<Saved> => call("resolve", { id, field, value });
/** Copies one's own goal, journal entry or resource into a group; `fields` are those that are copied. */
export const share = (id: string, space: string, fields: string[]): Promise<Saved> => call("share", { id, space, fields });
/** Searches everything this vault may see, or the records of one `kind` and, where given, one `tag`; newest first. */
export const search = (text: string, limit: number, kind: string | null, tag: string | null): Promise<Hit[]> => call("search", { text, limit, kind, tag });
/** The pieces of a record's words that a search finds, as they are written there. */
export const wordsFound = (id: string, text: string): Promise<string[]> => call("words_found", { id, text });
/** Which of the texts have all of the words, as search finds them: for lists that the page has at hand. */
export const matching = (words: string, texts: string[]): Promise<boolean[]> => call("matching", { words, texts });
/** Renders Markdown as HTML, the only HTML that the pages insert. */
export const renderMarkdown = (text: string): Promise<string> => call("render_markdown", { text });
/** Writes the whole journal as one Markdown file into a folder. */
export const writeJournal = (folder: string): Promise<WrittenFile> => call("write_journal", { folder });
/** Lists this machine's vaults. Only a freshly loaded page calls this; any open vault is closed first. */
export const vaults = (): Promise<VaultsHere> => call("vaults");
/** Creates a vault and opens it. */
export const createVault = (name: string, reading: string | null, lang: string, passphrase: string): Promise<VaultMade> => call("create_vault", { name, reading, lang, passphrase });
/** Checks at least two typed-back words against the recovery words, then that those open the vault. */
export const confirmWords = (lang: string, typed: TypedWord[]): Promise<Status> => call("confirm_words", { lang, typed });
/** Checks the 24 words of a sheet that somebody has, and notes that they open this vault. */
export const checkWords = (words: string): Promise<Status> => call("check_words", { words });
/** Counts the recovery words in what somebody is typing. */
export const countWords = (words: string): Promise<number> => call("count_words", { words });
/** Puts damaged files that open the vault back. Returns those that are still damaged. */
export const mendKeys = (): Promise<string[]> => call("mend_keys");
/** Makes new recovery words. They replace the old ones once they are typed back. */
export const renewWords = (): Promise<VaultMade> => call("renew_words");
/** Opens a vault with its passphrase. */
export const unlock = (folder: string, passphrase: string): Promise<Status> => call("unlock", { folder, passphrase });
/** Opens a vault with its recovery words and gives it a new passphrase. */
export const recover = (folder: string, words: string, passphrase: string): Promise<Status> => call("recover", { folder, words, passphrase });
/** Restores a backup into a new vault, beside the others. It is a new device of the same person. With the recovery words of the backup's day, `passphrase` is a new one. */
export const restoreBackup = (file: string, name: string, words: string | null, passphrase: string): Promise<Status> => call("restore_backup", { file, name, words, passphrase });
/** Opens the demo vault, of a made-up person in a made-up group; creates it if there is none. */
export const openDemo = (lang: string): Promise<Status> => call("open_demo", { lang });
/** Closes the vault: wipes its keys and reloads the page. */
export const lock = (): Promise<null> => call("lock");
/** Removes the name from the window's title, at once. A page calls this first when it shows the privacy screen. */
export const unname = (): Promise<null> => call("unname");
/** Shows the privacy screen: a neutral title and an empty page. Closes the vault and clears from the clipboard what was copied here. */
export const hide = (): Promise<null> => call("hide");
/** Notes that a person is active. */
export const touch = (): Promise<null> => call("touch");
/** Returns the status of the open vault: whose it is, its groups, and what needs attention. */
export const status = (): Promise<Status> => call("status");
/** Changes the passphrase; the present one is required. */
export const changePassphrase = (present: string, next: string): Promise<null> => call("change_passphrase", { present, next });
/** Writes a backup into a folder, and opens it to check it. */
export const backup = (folder: string): Promise<BackedUp> => call("backup", { folder });
/** Lists the backups in the vault's own folder, newest first. */
export const backups = (): Promise<BackupFile[]> => call("backups");
/** Verifies every signature, and that what is shown equals what the entries say. */
export const verifyAll = (): Promise<Verified> => call("verify_all");
/** Gives the window its name again when the person leaves the privacy screen. */
export const reappear = (): Promise<null> => call("reappear");
/** Closes the vault. The page calls this when it has stored its drafts and shows nothing any more. */
export const readyToClose = (): Promise<null> => call("ready_to_close");
