//! The commands of `tsudoi` and their arguments, without what they do.
//!
//! Guarantee: no argument carries a passphrase. The comments here are for readers of the code; the help that people
//! read comes from the sentences (see [`crate::help`]).

pub mod group;

use crate::say::Lang;
use clap::{Args, Parser, Subcommand, ValueEnum};
pub use group::Group;
use std::path::PathBuf;
use tsudoi_core::vault::History;

/// One call of `tsudoi`, or one line of a batch.
#[derive(Debug, Parser)]
#[command(
    name = "tsudoi",
    version,
    args_override_self = true,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub struct Cli {
    /// The vault's folder.
    #[arg(long, global = true, value_name = "DIR")]
    pub vault: Option<PathBuf>,
    /// One JSON object on standard output and nothing else there.
    #[arg(long, global = true)]
    pub json: bool,
    /// A file with the passphrase.
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// The language of the responses; for `init`, also of the vault.
    #[arg(long, global = true, value_name = "ja|en")]
    pub lang: Option<Lang>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Makes a vault.
    Init(Init),
    /// Shows the vault's state.
    Status,
    /// Changes the passphrase.
    Passwd,
    /// Sets a new passphrase with the recovery words, or checks the words.
    Recover(Recover),
    /// Contact cards.
    #[command(subcommand)]
    Card(Card),
    /// Groups and who is in them.
    #[command(subcommand)]
    Group(Group),
    /// Makes or edits a record.
    Put(Put),
    /// Shows a record.
    Get(OneRecord),
    /// Lists records.
    List(List),
    /// Deletes a record.
    Rm(OneRecord),
    /// Chooses between conflicting versions of a field.
    Resolve(Resolve),
    /// Copies a record for others.
    Share(Share),
    /// Attaches a file to a record.
    Attach(Attach),
    /// Writes a record's attachment to a file.
    Detach(Detach),
    /// Writes bundles.
    Export(Export),
    /// Imports bundles.
    Import(Import),
    /// Finds records by words.
    Search(Search),
    /// Prints a space as canonical JSON.
    Dump(OneSpace),
    /// Verifies everything.
    Verify,
    /// Rebuilds the records from the entries.
    Rebuild,
    /// Writes a backup.
    Backup(Backup),
    /// Makes a vault from a backup, as a new device.
    Restore(Restore),
    /// Lists the vaults on this machine.
    Vaults,
    /// Shows the kinds of record, or one of them.
    Kinds(Kinds),
    /// Runs many commands with one unlock.
    Batch,
    /// Plays four scenes with real files.
    Demo(Demo),
}

/// `init`.
#[derive(Debug, Args)]
pub struct Init {
    /// The name to be called.
    #[arg(long, value_name = "NAME")]
    pub name: String,
    /// Its reading.
    #[arg(long, value_name = "READING")]
    pub reading: Option<String>,
}

/// `recover`.
#[derive(Debug, Args)]
pub struct Recover {
    /// A file with the 24 words.
    #[arg(long, value_name = "FILE")]
    pub words_file: Option<PathBuf>,
    /// Only check the words.
    #[arg(long)]
    pub check: bool,
}

/// `card …`.
#[derive(Debug, Subcommand)]
pub enum Card {
    /// Prints this vault's own card.
    Show(CardShow),
    /// Adds somebody's card.
    Add(CardAdd),
    /// Lists everyone known.
    List,
    /// Shows the safety number with somebody.
    Number(CardNumber),
    /// Marks a safety number as compared.
    Verify(CardVerify),
}

/// `card show`.
#[derive(Debug, Args)]
pub struct CardShow {
    /// Where to write the card as a picture.
    #[arg(long, value_name = "FILE.svg|.png")]
    pub qr: Option<PathBuf>,
}

/// `card add`.
#[derive(Debug, Args)]
pub struct CardAdd {
    /// The card; `-` is standard input.
    #[arg(value_name = "FILE")]
    pub card_file: PathBuf,
}

/// `card number`.
#[derive(Debug, Args)]
pub struct CardNumber {
    /// Their id or exact name.
    #[arg(value_name = "PERSON")]
    pub person: String,
    /// Where to write the number as a picture.
    #[arg(long = "qr", value_name = "FILE.svg|.png")]
    pub qr: Option<PathBuf>,
}

/// `card verify`.
#[derive(Debug, Args)]
pub struct CardVerify {
    /// Their id or exact name.
    #[arg(value_name = "PERSON")]
    pub person: String,
    /// What their screen shows: a picture of the code, or the digits as text; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    pub seen: Option<PathBuf>,
}

/// `put`.
#[derive(Debug, Args)]
pub struct Put {
    /// The space.
    #[arg(value_name = "SPACE")]
    pub space: String,
    /// The kind of record.
    #[arg(value_name = "KIND")]
    pub kind: String,
    /// The record to edit; without it a new one is made.
    #[arg(value_name = "ID")]
    pub id: Option<String>,
}

/// `get`, `rm`.
#[derive(Debug, Args)]
pub struct OneRecord {
    /// The record.
    #[arg(value_name = "ID")]
    pub record: String,
}

/// `list`.
#[derive(Debug, Args)]
pub struct List {
    /// The space.
    #[arg(value_name = "SPACE")]
    pub space: String,
    /// The kind of records.
    #[arg(value_name = "KIND")]
    pub kind: String,
    /// The most records to print.
    #[arg(long, value_name = "N", default_value_t = 50, hide_default_value = true, value_parser = at_least_one)]
    pub limit: usize,
    /// The cursor that the page before ended with.
    #[arg(long, value_name = "CURSOR")]
    pub before: Option<String>,
}

/// `resolve`.
#[derive(Debug, Args)]
pub struct Resolve {
    /// The record.
    #[arg(value_name = "ID")]
    pub record: String,
    /// The field.
    #[arg(value_name = "FIELD")]
    pub field: String,
}

/// `share`.
#[derive(Debug, Args)]
pub struct Share {
    /// The record.
    #[arg(value_name = "ID")]
    pub record: String,
    /// The space to copy it to.
    #[arg(value_name = "SPACE")]
    pub space: String,
    /// The fields to copy; without them, all that can be shared.
    #[arg(long, value_name = "FIELD,…", value_delimiter = ',')]
    pub fields: Vec<String>,
}

/// `attach`.
#[derive(Debug, Args)]
pub struct Attach {
    /// The record.
    #[arg(value_name = "ID")]
    pub record: String,
    /// The file.
    #[arg(value_name = "FILE")]
    pub attach_file: PathBuf,
}

/// `detach`.
#[derive(Debug, Args)]
pub struct Detach {
    /// The record.
    #[arg(value_name = "ID")]
    pub record: String,
    /// Where to write the file.
    #[arg(long = "out", value_name = "FILE")]
    pub out_file: PathBuf,
}

/// `export`.
#[derive(Debug, Args)]
pub struct Export {
    /// The space to export.
    #[arg(value_name = "SPACE")]
    pub space: String,
    /// The readers; without them, everyone in the space.
    #[arg(long, value_name = "PERSON", num_args = 1..)]
    pub to: Vec<String>,
    /// The folder to write to.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// The largest size of a file's content, in bytes.
    #[arg(long, value_name = "BYTES")]
    pub part_max: Option<u64>,
    /// How much of the history a newcomer gets.
    #[arg(long, value_name = "now|state|all", value_enum, default_value_t = HistoryWord::State, hide_default_value = true, hide_possible_values = true)]
    pub history: HistoryWord,
}

/// How much of the history a newcomer gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum HistoryWord {
    /// What happens from now on.
    Now,
    /// The current content of the records.
    State,
    /// Everything.
    All,
}

impl From<HistoryWord> for History {
    fn from(word: HistoryWord) -> Self {
        match word {
            HistoryWord::Now => Self::Now,
            HistoryWord::State => Self::State,
            HistoryWord::All => Self::All,
        }
    }
}

/// `import`.
#[derive(Debug, Args)]
pub struct Import {
    /// The bundles.
    #[arg(value_name = "FILE", required = true)]
    pub bundles: Vec<PathBuf>,
    /// Preview only.
    #[arg(long)]
    pub preview: bool,
    /// Continue even if many records would be hidden.
    #[arg(long)]
    pub allow_hiding: bool,
}

/// `search`.
#[derive(Debug, Args)]
pub struct Search {
    /// The words.
    #[arg(value_name = "QUERY")]
    pub query: String,
    /// The most hits.
    #[arg(long = "limit", value_name = "N", default_value_t = 20, hide_default_value = true, value_parser = at_least_one)]
    pub hits_max: usize,
}

/// `dump`.
#[derive(Debug, Args)]
pub struct OneSpace {
    /// The space.
    #[arg(value_name = "SPACE")]
    pub space: String,
}

/// `backup`.
#[derive(Debug, Args)]
pub struct Backup {
    /// Where to write it.
    #[arg(value_name = "FILE")]
    pub backup_out: PathBuf,
}

/// `restore`.
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup.
    #[arg(value_name = "FILE")]
    pub backup_file: PathBuf,
    /// A file with the 24 words of the backup's day, instead of its passphrase.
    #[arg(long, value_name = "FILE")]
    pub words_file: Option<PathBuf>,
}

/// `kinds`.
#[derive(Debug, Args)]
pub struct Kinds {
    /// Only this kind, with its fields.
    #[arg(value_name = "KIND")]
    pub one_kind: Option<String>,
}

/// `demo`.
#[derive(Debug, Args)]
pub struct Demo {
    /// The folder to play in, empty or new.
    #[arg(value_name = "DIR")]
    pub demo_dir: Option<PathBuf>,
}

fn at_least_one(text: &str) -> Result<usize, &'static str> {
    text.parse().ok().filter(|n| *n > 0).ok_or("1…")
}
