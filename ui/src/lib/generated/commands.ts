// Written by `npm run generate`; do not edit.
import { call } from "../backend/call";
import type { Attached, BackedUp, BackupFile, Bundles, CardPreview, DayCount, Draft, Fields, GivePreview, GiveWish, Given, GroupChanged, GroupMade, GroupView, Hit, Imported, Json, Look, MoodSummary, MyCard, Page, PageWish, PersonView, PreviewShown, Progress, Received, RecordView, Role, Saved, SheetWish, Status, Stick, Trashed, TypedWord, VaultMade, VaultsHere, Verified, WrittenFile } from "./types";

/** The draft of that name. */
export const draft = (key: string): Promise<Draft | null> => call("draft", { key });
/** The drafts whose names begin so, by name. */
export const drafts = (prefix: string): Promise<Draft[]> => call("drafts", { prefix });
/** Keeps a draft, durably, in place of the one before. */
export const putDraft = (key: string, body: Json): Promise<Draft> => call("put_draft", { key, body });
/** Lets a draft go. */
export const dropDraft = (key: string): Promise<null> => call("drop_draft", { key });
/** What was set under that name. */
export const setting = (key: string): Promise<Json | null> => call("setting", { key });
/** Sets it. */
export const putSetting = (key: string, value: Json): Promise<null> => call("put_setting", { key, value });
/** What would leave, and who could read it. Nothing is written. */
export const lookAtGive = (wish: GiveWish): Promise<GivePreview> => call("look_at_give", { wish });
/** Writes the bundles into a folder, reads them back, and makes the drive let go of nothing. */
export const give = (wish: GiveWish, folder: string): Promise<Given> => call("give", { wish, folder });
/** The USB sticks and other drives that can be taken out. */
export const sticks = (): Promise<Stick[]> => call("sticks");
/** The newest bundles in a folder. */
export const bundlesIn = (folder: string): Promise<Bundles> => call("bundles_in", { folder });
/** The bundles that were opened from outside or dropped on the window and that nobody has looked at yet. */
export const waitingBundles = (): Promise<string[]> => call("waiting_bundles");
/** These were taken in, or put aside. */
export const forgetWaiting = (files: string[]): Promise<null> => call("forget_waiting", { files });
/** What taking these bundles in would do. Nothing is changed. */
export const lookAtTake = (files: string[]): Promise<Imported> => call("look_at_take", { files });
/** Takes bundles in, all or none. */
export const take = (files: string[], allowHiding: boolean): Promise<Imported> => call("take", { files, allowHiding });
/** How far the long work is; none while nothing runs. */
export const progress = (): Promise<Progress | null> => call("progress");
/** Gives the long work up; it leaves nothing behind. */
export const cancel = (): Promise<null> => call("cancel");
/** Asks the person for a folder; none if they thought better of it. */
export const pickFolder = (): Promise<string | null> => call("pick_folder");
/** Asks the person for files; `endings` are those that are shown, none for all. */
export const pickFiles = (endings: string[], several: boolean): Promise<string[]> => call("pick_files", { endings, several });
/** Attaches a file to a resource, in place of the one before. */
export const attach = (id: string, file: string): Promise<Attached> => call("attach", { id, file });
/** Writes a resource's file into a folder, under its own name. */
export const detach = (id: string, folder: string): Promise<string> => call("detach", { id, folder });
/** A look at a page of a resource's file; the first page is 0. */
export const preview = (id: string, page: number): Promise<PreviewShown> => call("preview", { id, page });
/** Writes a printed page (PDF) into a folder; it never takes the place of a file that is there. */
export const writeSheet = (wish: SheetWish, folder: string, name: string): Promise<string> => call("write_sheet", { wish, folder, name });
/** The groups of this vault and who is in them. */
export const groups = (): Promise<GroupView[]> => call("groups");
/** Makes a group. */
export const newGroup = (name: string): Promise<GroupMade> => call("new_group", { name });
/** Takes a person in, or changes what they are in the group. */
export const addMember = (group: string, person: string, role: Role): Promise<GroupChanged> => call("add_member", { group, person, role });
/** Takes in a person whom the group wrote down in `record` before they had a laptop. */
export const addMemberAs = (group: string, person: string, role: Role, record: string): Promise<GroupChanged> => call("add_member_as", { group, person, role, record });
/** Ends a membership; one's own as well. */
export const removeMember = (group: string, person: string): Promise<GroupChanged> => call("remove_member", { group, person });
/** Writes what is one's own in a group into a folder, to take along. */
export const writeOwn = (group: string, folder: string): Promise<WrittenFile> => call("write_own", { group, folder });
/** How far each person's laptop has said it is. */
export const received = (space: string): Promise<Received[]> => call("received", { space });
/** The look of this machine's window. */
export const look = (): Promise<Look> => call("look");
/** Keeps another look. The vault that is open speaks its language from now on. */
export const setLook = (look: Look): Promise<Look> => call("set_look", { look });
/** Something was copied from the window: closing the vault will take it off the clipboard again. */
export const copied = (text: string): Promise<null> => call("copied", { text });
/** The check-ins between two days: each day, each week, and what was around. */
export const moods = (fromDay: string, toDay: string): Promise<MoodSummary> => call("moods", { fromDay, toDay });
/** Whether it is time to ask if keeping this is helping. */
export const helpingDue = (): Promise<boolean> => call("helping_due");
/** The answer: `yes`, `neither` or `hard`. True: a pause should be offered. */
export const answerHelping = (answer: string): Promise<boolean> => call("answer_helping", { answer });
/** Goal attainment (T) of rungs and weights; none for no goals. */
export const goalAttainment = (goals: [number, number][]): Promise<number | null> => call("goal_attainment", { goals });
/** Everyone this vault knows, oneself first. */
export const people = (): Promise<PersonView[]> => call("people");
/** One's own card. */
export const myCard = (): Promise<MyCard> => call("my_card");
/** Writes one's own card into a folder, as a small text file. */
export const writeCard = (folder: string): Promise<string> => call("write_card", { folder });
/** Looks at a card that was pasted; nothing is kept. */
export const lookAtCard = (text: string): Promise<CardPreview> => call("look_at_card", { text });
/** The text of the card in a file: a text, or a picture with its QR code. */
export const readCard = (file: string): Promise<string> => call("read_card", { file });
/** Takes a card in. */
export const addCard = (text: string): Promise<PersonView> => call("add_card", { text });
/** Notes that the digits were compared aloud and are the same. */
export const verifyPerson = (person: string): Promise<PersonView> => call("verify_person", { person });
/** Another name to be called; the next bundle carries it. */
export const changeCard = (name: string, reading: string | null, lang: string): Promise<PersonView> => call("change_card", { name, reading, lang });
/** One page of a list; `wish.before` is the mark that the page before gave. */
export const page = (wish: PageWish): Promise<Page> => call("page", { wish });
/** How many records of a kind there are. */
export const count = (space: string, kind: string): Promise<number> => call("count", { space, kind });
/** How many records each day has, between two days. */
export const dayCounts = (space: string, kind: string, fromDay: string, toDay: string): Promise<DayCount[]> => call("day_counts", { space, kind, fromDay, toDay });
/** One record. */
export const get = (id: string): Promise<RecordView> => call("get", { id });
/** Makes a record, or writes some fields of one; null empties a field. */
export const put = (space: string, kind: string, id: string | null, fields: Fields): Promise<Saved> => call("put", { space, kind, id, fields });
/** Puts a record into the trash. */
export const remove = (id: string): Promise<Saved> => call("remove", { id });
/** Takes a record out of the trash. */
export const restore = (id: string): Promise<Saved> => call("restore", { id });
/** What was put into the trash in the last thirty days. */
export const trash = (space: string, limit: number): Promise<Trashed[]> => call("trash", { space, limit });
/** Everything that stands there in two versions. */
export const conflicts = (limit: number): Promise<RecordView[]> => call("conflicts", { limit });
/** Chooses what a field says where two versions stand beside each other. */
export const resolve = (id: string, field: string, value: Json): Promise<Saved> => call("resolve", { id, field, value });
/** Puts a copy of one's own goal, journal entry or resource into a group; `fields` are what is copied. */
export const share = (id: string, space: string, fields: string[]): Promise<Saved> => call("share", { id, space, fields });
/** Finds words in everything this vault may see, or in the records of one `kind`, there with or without a `tag`, newest first. */
export const search = (text: string, limit: number, kind: string | null, tag: string | null): Promise<Hit[]> => call("search", { text, limit, kind, tag });
/** Markdown as the only HTML that the pages take in. */
export const renderMarkdown = (text: string): Promise<string> => call("render_markdown", { text });
/** Writes the whole journal as one Markdown file into a folder. */
export const writeJournal = (folder: string): Promise<WrittenFile> => call("write_journal", { folder });
/** Which vaults are here. Only a page that has begun anew asks for it, and that has none open, so none is from here on. */
export const vaults = (): Promise<VaultsHere> => call("vaults");
/** Makes a vault and opens it. */
export const createVault = (name: string, reading: string | null, lang: string, passphrase: string): Promise<VaultMade> => call("create_vault", { name, reading, lang, passphrase });
/** Checks the words that were typed back against the sheet, and then that the sheet opens the vault. */
export const confirmWords = (lang: string, typed: TypedWord[]): Promise<Status> => call("confirm_words", { lang, typed });
/** Makes new recovery words. They take the place of the old ones once they are typed back. */
export const renewWords = (): Promise<VaultMade> => call("renew_words");
/** Opens a vault with its passphrase. */
export const unlock = (folder: string, passphrase: string): Promise<Status> => call("unlock", { folder, passphrase });
/** Opens a vault with its recovery words and gives it a new passphrase. */
export const recover = (folder: string, words: string, passphrase: string): Promise<Status> => call("recover", { folder, words, passphrase });
/** Makes a vault from a backup, beside those that are here. It is a new device of the same person. */
export const restoreBackup = (file: string, name: string, passphrase: string): Promise<Status> => call("restore_backup", { file, name, passphrase });
/** Makes the vault of a made-up person in a made-up group, or opens the one that is there. */
export const openDemo = (lang: string): Promise<Status> => call("open_demo", { lang });
/** Closes the vault: its keys are wiped, and the page begins anew. */
export const lock = (): Promise<null> => call("lock");
/** Takes the name off the window's title, at once: what a page does first that was covered. */
export const unname = (): Promise<null> => call("unname");
/** Covers the window: a neutral title, an empty page, the vault closed, the clipboard emptied of what came from here. */
export const hide = (): Promise<null> => call("hide");
/** A person is there. */
export const touch = (): Promise<null> => call("touch");
/** Whose vault is open, its groups, and what asks for attention. */
export const status = (): Promise<Status> => call("status");
/** Gives the vault another passphrase; the present one has to be known. */
export const changePassphrase = (present: string, next: string): Promise<null> => call("change_passphrase", { present, next });
/** Writes a backup into a folder and opens it again to make sure. */
export const backup = (folder: string): Promise<BackedUp> => call("backup", { folder });
/** The backups in the vault's own folder, newest first. */
export const backups = (): Promise<BackupFile[]> => call("backups");
/** Checks every signature, and that what is shown is what was written. */
export const verifyAll = (): Promise<Verified> => call("verify_all");
/** The person came back to a covered window. */
export const uncover = (): Promise<null> => call("uncover");
/** The page has put its drafts away: the vault is closed, and nothing is shown any more. */
export const readyToClose = (): Promise<null> => call("ready_to_close");
