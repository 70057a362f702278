//! What can be asked of `tsudoi`: its commands and their arguments, and nothing of what they do.
//!
//! Guarantee: no argument carries a passphrase. The comments here are for readers of the code; what a person reads as help
//! comes from the sentences (see [`crate::help`]).

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
    /// The language of the answers; for `init`, of the vault too.
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
    /// Sets a new passphrase with the recovery words, or makes sure of the words.
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
    /// Removes a record.
    Rm(OneRecord),
    /// Chooses between differing versions of a field.
    Resolve(Resolve),
    /// Copies a record for others.
    Share(Share),
    /// Attaches a file to a record.
    Attach(Attach),
    /// Writes out a record's file.
    Detach(Detach),
    /// Writes bundles.
    Export(Export),
    /// Takes bundles in.
    Import(Import),
    /// Finds words.
    Search(Search),
    /// Prints a space as canonical JSON.
    Dump(OneSpace),
    /// Checks everything.
    Verify,
    /// Makes what people see anew from what was written.
    Rebuild,
    /// Writes a backup.
    Backup(Backup),
    /// Makes a vault from a backup, as a new device.
    Restore(Restore),
    /// Lists the vaults on this machine.
    Vaults,
    /// Does many commands with one unlock.
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
    /// Only make sure of the words.
    #[arg(long)]
    pub check: bool,
}

/// `card …`.
#[derive(Debug, Subcommand)]
pub enum Card {
    /// Prints one's own card.
    Show(CardShow),
    /// Takes in somebody's card.
    Add(CardAdd),
    /// Lists everyone known.
    List,
    /// Notes that the digits were compared.
    Verify(OnePerson),
}

/// `card show`.
#[derive(Debug, Args)]
pub struct CardShow {
    /// Where to write the card as a picture.
    #[arg(long, value_name = "FILE.svg")]
    pub qr: Option<PathBuf>,
}

/// `card add`.
#[derive(Debug, Args)]
pub struct CardAdd {
    /// The card; `-` is standard input.
    #[arg(value_name = "FILE")]
    pub card_file: PathBuf,
}

/// A person.
#[derive(Debug, Args)]
pub struct OnePerson {
    /// Their id or exact name.
    #[arg(value_name = "PERSON")]
    pub person: String,
}

/// `put`.
#[derive(Debug, Args)]
pub struct Put {
    /// Where.
    #[arg(value_name = "SPACE")]
    pub space: String,
    /// What sort of record.
    #[arg(value_name = "KIND")]
    pub kind: String,
    /// Which record; without it a new one is made.
    #[arg(value_name = "ID")]
    pub id: Option<String>,
}

/// `get`, `rm`.
#[derive(Debug, Args)]
pub struct OneRecord {
    /// Which record.
    #[arg(value_name = "ID")]
    pub record: String,
}

/// `list`.
#[derive(Debug, Args)]
pub struct List {
    /// Where.
    #[arg(value_name = "SPACE")]
    pub space: String,
    /// What sort of records.
    #[arg(value_name = "KIND")]
    pub kind: String,
    /// The most records in one answer.
    #[arg(long, value_name = "N", default_value_t = 50, hide_default_value = true, value_parser = at_least_one)]
    pub limit: usize,
    /// The mark that the page before ended with.
    #[arg(long, value_name = "CURSOR")]
    pub before: Option<String>,
}

/// `resolve`.
#[derive(Debug, Args)]
pub struct Resolve {
    /// Which record.
    #[arg(value_name = "ID")]
    pub record: String,
    /// Which field.
    #[arg(value_name = "FIELD")]
    pub field: String,
}

/// `share`.
#[derive(Debug, Args)]
pub struct Share {
    /// Which record.
    #[arg(value_name = "ID")]
    pub record: String,
    /// For whom.
    #[arg(value_name = "SPACE")]
    pub space: String,
    /// Which fields; without it all that can be shared.
    #[arg(long, value_name = "FIELD,…", value_delimiter = ',')]
    pub fields: Vec<String>,
}

/// `attach`.
#[derive(Debug, Args)]
pub struct Attach {
    /// Which record.
    #[arg(value_name = "ID")]
    pub record: String,
    /// The file.
    #[arg(value_name = "FILE")]
    pub attach_file: PathBuf,
}

/// `detach`.
#[derive(Debug, Args)]
pub struct Detach {
    /// Which record.
    #[arg(value_name = "ID")]
    pub record: String,
    /// Where to write the file.
    #[arg(long = "out", value_name = "FILE")]
    pub out_file: PathBuf,
}

/// `export`.
#[derive(Debug, Args)]
pub struct Export {
    /// What to give.
    #[arg(value_name = "SPACE")]
    pub space: String,
    /// To whom; without it everyone who is in it.
    #[arg(long, value_name = "PERSON", num_args = 1..)]
    pub to: Vec<String>,
    /// The folder to write to.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// The largest file in bytes.
    #[arg(long, value_name = "BYTES")]
    pub part_max: Option<u64>,
    /// How much of the past a newcomer gets.
    #[arg(long, value_name = "now|state|all", value_enum, default_value_t = HistoryWord::All, hide_default_value = true, hide_possible_values = true)]
    pub history: HistoryWord,
}

/// How much of the past a newcomer gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum HistoryWord {
    /// From now on.
    Now,
    /// As things stand.
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
    /// Only look.
    #[arg(long)]
    pub preview: bool,
    /// Go on although many records would be hidden.
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
    /// Which.
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
}

/// `demo`.
#[derive(Debug, Args)]
pub struct Demo {
    /// An empty or new folder.
    #[arg(value_name = "DIR")]
    pub demo_dir: Option<PathBuf>,
}

fn at_least_one(text: &str) -> Result<usize, &'static str> {
    text.parse().ok().filter(|n| *n > 0).ok_or("1…")
}
