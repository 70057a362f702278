//! Everything that can go wrong, as a closed list.
//!
//! Guarantee: each variant has one [`Error::code`], stable for ever, and two sentences per language in
//! `assets/locales/*/error.ftl` (`error-CODE` what happened, `error-CODE-do` what to do). `Display` is for logs and
//! holds no member's data. An operation that returned an error changed nothing, except for [`Error::DoneWithFault`],
//! [`Error::SaveUnsure`] and [`Error::LeftBehind`], whose sentences say what is so now.

use std::{fmt, io};

/// The result of every operation of the core.
pub type Result<T> = std::result::Result<T, Error>;

/// One of several that a name could mean, and what tells it from the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The id, which means no other.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Words and digits that belong to it.
    pub more: Vec<String>,
}

/// Those that a name could mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidates(Vec<Candidate>);

impl FromIterator<Candidate> for Candidates {
    fn from_iter<I: IntoIterator<Item = Candidate>>(candidates: I) -> Self {
        Self(candidates.into_iter().collect())
    }
}

impl fmt::Display for Candidates {
    /// One a line, the id first, without words of any language.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = |one: &Candidate| {
            let more = one.more.iter().filter(|more| !more.is_empty()).map(String::as_str);
            [one.id.as_str(), &one.name].into_iter().chain(more).collect::<Vec<_>>().join("  ")
        };
        f.write_str(&self.0.iter().map(line).collect::<Vec<_>>().join("\n"))
    }
}

macro_rules! errors {
    ($( $(#[$doc:meta])* $name:ident $({ $($arg:ident : $ty:ty),* })? = $code:literal ),* $(,)?) => {
        /// Everything that can go wrong.
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        pub enum Error { $( $(#[$doc])* #[error($code)] $name $({ $(#[allow(missing_docs)] $arg: $ty),* })? ),* }

        impl Error {
            /// Every code, in the order of this file. Sentences and tests are checked against it.
            pub const CODES: &'static [&'static str] = &[$($code),*];
            /// The stable name of this error.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self { $( Self::$name { .. } => $code ),* }
            }
            /// The arguments that fill in this error's sentences.
            #[must_use]
            pub fn args(&self) -> Vec<(&'static str, String)> {
                match self { $( Self::$name $({ $($arg),* })? => vec![$($( (stringify!($arg), $arg.to_string()) ),*)?] ),* }
            }
        }
    };
}

errors! {
    // -- opening a vault
    /// The passphrase does not open `unlock.age`.
    WrongPassphrase = "wrong_passphrase",
    /// The passphrase is empty.
    EmptyPassphrase = "empty_passphrase",
    /// The recovery words are valid, but belong to another vault.
    WrongWords = "wrong_words",
    /// These are not 24 words of one of the two lists with a valid checksum.
    InvalidWords = "invalid_words",
    /// `unlock.age` or `recovery.age` is missing.
    SlotMissing { slot: &'static str } = "slot_missing",
    /// `unlock.age` or `recovery.age` cannot be read.
    SlotDamaged { slot: &'static str } = "slot_damaged",
    /// The folder or file is not a vault.
    NotAVault = "not_a_vault",
    /// The folder already has a vault.
    VaultExists = "vault_exists",
    /// The vault's store fails its checks.
    VaultDamaged { what: &'static str } = "vault_damaged",
    /// The vault was written by a newer version of Tsudoi.
    VaultNewer { found: u32, known: u32 } = "vault_newer",
    /// Another program has this vault open.
    VaultBusy = "vault_busy",
    /// The file is not a backup, or is incomplete.
    NotABackup = "not_a_backup",
    // -- the machine
    /// The disk is full, or this person's share of it.
    DiskFull = "disk_full",
    /// The whole disk takes no changes (a write lock, a CD).
    ReadOnly = "read_only",
    /// This login may not read the file, or look into the folder.
    MayNotRead { path: String } = "may_not_read",
    /// This login may not write the file, or into the folder.
    MayNotWrite { path: String } = "may_not_write",
    /// The path is longer than the system allows; for a vault, than SQLite does (504 bytes).
    PathTooLong { path: String } = "path_too_long",
    /// A file where a folder was expected.
    NotAFolder { path: String } = "not_a_folder",
    /// The file would be larger than the disk or the system allows.
    TooLargeHere = "too_large_here",
    /// The file system locks no files, so that a vault in it could have two writers.
    CannotLock = "cannot_lock",
    /// More files are open than the system allows.
    TooManyOpen = "too_many_open",
    /// The named file or folder does not exist.
    NoSuchFile { path: String } = "no_such_file",
    /// Not a regular file (a folder, a link, a device).
    NotAFile { path: String } = "not_a_file",
    /// The file to write already exists.
    FileExists { path: String } = "file_exists",
    /// The disk gave back other bytes than were written; the file was removed.
    ReadBackDiffers { path: String } = "read_back_differs",
    /// It failed, and a file or folder that had been made for it could not be removed again.
    LeftBehind { path: String } = "left_behind",
    /// It was done (`passphrase` or `words`: the new ones open the vault, the old ones do not), and then something
    /// failed: `fault` is the code of that.
    DoneWithFault { done: &'static str, fault: &'static str } = "done_with_fault",
    /// The disk failed while it was asked to keep what had been written: it may or may not be there.
    SaveUnsure = "save_unsure",
    /// The recovery words of a new vault could not be shown, so no vault was made.
    WordsNotShown = "words_not_shown",
    /// Somebody stopped the work before it was done.
    Cancelled = "cancelled",
    /// Any other refusal of the machine; `what` is the system's own text.
    Machine { what: String } = "machine",
    /// The bytes of a text are not UTF-8.
    NotUtf8 = "not_utf8",
    /// The text is longer than any that is read here.
    InputTooLong { kib: u64 } = "input_too_long",
    // -- records
    /// Nothing in the search is a letter, a digit or a symbol that search knows.
    NothingToSearch = "nothing_to_search",
    /// No record of that id is visible to this vault.
    NoSuchRecord { id: String } = "no_such_record",
    /// No space of that name or id.
    NoSuchSpace { space: String } = "no_such_space",
    /// Several spaces have that name, or one like it.
    AmbiguousSpace { space: String, candidates: Candidates } = "ambiguous_space",
    /// No record kind of that name.
    UnknownKind { kind: String } = "unknown_kind",
    /// A record of that kind cannot be in that kind of space.
    WrongSpace { kind: String, audience: &'static str } = "wrong_space",
    /// A field has a value of the wrong type or outside its range.
    WrongType { field: String, expected: &'static str } = "wrong_type",
    /// A required field is missing.
    MissingField { field: String } = "missing_field",
    /// More fields than one entry can carry (64).
    TooManyFields = "too_many_fields",
    /// The value is larger than 256 KiB.
    ValueTooLarge { field: String } = "value_too_large",
    /// The input is not a JSON object as Tsudoi reads it (no duplicate keys, at most 8 levels deep).
    BadJson = "bad_json",
    /// The field has no conflicting versions.
    NoConflict { field: String } = "no_conflict",
    /// The cursor is not one that a list returned.
    BadCursor = "bad_cursor",
    /// The file is larger than 25 MiB.
    AttachmentTooLarge = "attachment_too_large",
    /// The record has no attachment.
    NoAttachment = "no_attachment",
    /// The record's attachment has not arrived completely yet.
    AttachmentMissing = "attachment_missing",
    /// The gathering's template allows no notes (an open circle).
    NotesOff = "notes_off",
    /// This record cannot be shared as a copy.
    NotShareable { kind: String } = "not_shareable",
    // -- people and groups
    /// No person of that name or id is known.
    NoSuchPerson { person: String } = "no_such_person",
    /// Several known people have that name, or one like it.
    AmbiguousPerson { person: String, candidates: Candidates } = "ambiguous_person",
    /// Nothing in the file or text is a contact card.
    NoCard = "no_card",
    /// The contact card cannot be read, or its signature is invalid.
    CardDamaged = "card_damaged",
    /// The contact card is of a newer version.
    CardNewer = "card_newer",
    /// The contact card is this vault's own.
    CardIsMine = "card_is_mine",
    /// The safety number that was scanned or sent is not the one that this person and the vault's own have.
    NumberDiffers { person: String } = "number_differs",
    /// Nothing in the picture or text is a safety number.
    NoNumber = "no_number",
    /// Only a facilitator of the group can do this.
    NotFacilitator = "not_facilitator",
    /// The facilitators' space of the group has not arrived here yet.
    FacilitatorsNotHere = "facilitators_not_here",
    /// This person is not (or no longer) in the group.
    NotInGroup { person: String } = "not_in_group",
    /// This person is already in the group.
    AlreadyInGroup { person: String } = "already_in_group",
    /// A group needs at least one facilitator.
    LastFacilitator = "last_facilitator",
    // -- bundles
    /// The file is not a bundle.
    NotABundle = "not_a_bundle",
    /// The bundle is encrypted to other people.
    NotForMe = "not_for_me",
    /// The bundle is cut short or was altered.
    BundleDamaged = "bundle_damaged",
    /// The bundle's header is larger than any that Tsudoi writes.
    HeaderTooLarge = "header_too_large",
    /// The bundle decompresses to more than is allowed.
    BundleTooLarge = "bundle_too_large",
    /// No contact card of the sender is known; `person` is their id.
    UnknownSender { person: String } = "unknown_sender",
    /// The sender did not name this person as a reader: somebody passed the bundle on.
    NotNamed = "not_named",
    /// The sender is not in the group that the bundle is for.
    SenderNotInGroup = "sender_not_in_group",
    /// The bundle is of a newer version of Tsudoi, or needs a feature that this one lacks.
    BundleNewer { needs: String } = "bundle_newer",
    /// A line of the bundle violates the format.
    BadLine { line: u64 } = "bad_line",
    /// An entry of the bundle belongs to another space.
    ForeignEntry = "foreign_entry",
    /// Two devices wrote to one log (a copied vault).
    ForkedLog = "forked_log",
    /// The bundle is not for any group this vault is in.
    NotMyGroup = "not_my_group",
    /// Importing this would hide many records; a person is asked first.
    WouldHide { records: u64 } = "would_hide",
    /// Nobody could be a reader of the bundle.
    NobodyToGive = "nobody_to_give",
    /// The part size is outside 64 KiB to 32 MiB.
    BadPartSize = "bad_part_size",
    // -- our own mistakes
    /// The store returned what it never should.
    Store { what: String } = "store",
}

impl Error {
    /// Reading or writing failed; SQLite says no more of many refusals (see [`crate::files::why`]).
    pub(crate) fn io() -> Self {
        Self::Machine { what: "io".into() }
    }
}

/// For refusals without a path. Where there is one, [`crate::files::reading`] and [`crate::files::writing`] name it.
impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::FileTooLarge => Self::TooLargeHere,
            _ if are_too_many_open(&error) => Self::TooManyOpen,
            _ if is_io_failure(&error) => Self::io(),
            // The system's text names no path; that of an error made by a library might.
            _ if error.raw_os_error().is_some() => Self::Machine { what: error.to_string() },
            kind => Self::Machine { what: kind.to_string() },
        }
    }
}

#[cfg(unix)]
fn is_io_failure(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error())
}
#[cfg(not(unix))]
fn is_io_failure(error: &io::Error) -> bool {
    // ERROR_IO_DEVICE
    error.raw_os_error() == Some(1117)
}
#[cfg(unix)]
fn are_too_many_open(error: &io::Error) -> bool {
    use rustix::io::Errno;
    error.raw_os_error().is_some_and(|number| [Errno::MFILE, Errno::NFILE].iter().any(|e| e.raw_os_error() == number))
}
#[cfg(not(unix))]
fn are_too_many_open(error: &io::Error) -> bool {
    // ERROR_TOO_MANY_OPEN_FILES
    error.raw_os_error() == Some(4)
}

/// The operations on a lock among the extended codes of `SQLITE_IOERR`.
const LOCK_FAILURES: [i32; 4] = [
    rusqlite::ffi::SQLITE_IOERR_LOCK,
    rusqlite::ffi::SQLITE_IOERR_RDLOCK,
    rusqlite::ffi::SQLITE_IOERR_UNLOCK,
    rusqlite::ffi::SQLITE_IOERR_CHECKRESERVEDLOCK,
];

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as C;
        let extended = error.sqlite_error().map(|error| error.extended_code);
        match error.sqlite_error_code() {
            Some(C::DiskFull) => Self::DiskFull,
            Some(C::ReadOnly) => Self::ReadOnly,
            Some(C::DatabaseBusy | C::DatabaseLocked) => Self::VaultBusy,
            Some(C::NotADatabase | C::DatabaseCorrupt) => Self::VaultDamaged { what: "pages" },
            // SQLite asks for no other permission than that to lock.
            Some(C::PermissionDenied | C::FileLockingProtocolFailed) => Self::CannotLock,
            Some(C::SystemIoFailure) if extended.is_some_and(|code| LOCK_FAILURES.contains(&code)) => Self::CannotLock,
            Some(C::SystemIoFailure | C::CannotOpen) => Self::io(),
            Some(C::OutOfMemory) => Self::Machine { what: io::ErrorKind::OutOfMemory.to_string() },
            // The text of an SQL error names tables and columns, never values.
            _ => Self::Store { what: error.to_string() },
        }
    }
}

impl From<getrandom::Error> for Error {
    fn from(_: getrandom::Error) -> Self {
        Self::Machine { what: "random_numbers".into() }
    }
}
