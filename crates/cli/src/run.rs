//! From a command to the vault's operation and back.
//!
//! Guarantee: one operation of the core a command, and no rule of its own in between. Errors before the vault is open are
//! said in the language of the machine, after it in the vault's, unless `--lang` chooses.

use crate::answer::{Answer, CardShown, Made};
use crate::args::{Card, Cli, Command, Export, Group, Import, Init, Recover};
use crate::failure::Failure;
use crate::input::Input;
use crate::output::Output;
use crate::say::Tongue;
use crate::{batch, confirm, demo, passphrase, place};
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use tsudoi_core::Error;
use tsudoi_core::keys::card::Card as ContactCard;
use tsudoi_core::keys::slot::Work;
use tsudoi_core::keys::words::WordList;
use tsudoi_core::vault::{ExportWish, ImportWish, NewVault, Vault};
use tsudoi_words::Lang;

/// A card is a few hundred bytes; a larger file is some other file.
const CARD_BYTES_MAX: u64 = 64 * 1024;

/// Runs one call and prints its answer; answers the exit code.
pub fn run(cli: Cli, tongue: Tongue, out: &mut Output) -> u8 {
    out.json = cli.json;
    let mut tongue = cli.lang.map_or(tongue, Tongue);
    let answered = match &cli.command {
        Command::Init(init) => make(&cli, init, tongue),
        Command::Restore(restore) => tongue_of_vault(restored(&cli, &restore.backup_file, tongue), &cli, &mut tongue)
            .and_then(|vault| Ok(Answer::Restored(vault.status_counted()?))),
        Command::Recover(recover) if !recover.check => {
            tongue_of_vault(recovered(&cli, recover, tongue), &cli, &mut tongue)
                .map(|_| Answer::Done("command-recovered"))
        }
        Command::Vaults => vaults(),
        Command::Demo(demo) => demo::play(demo.demo_dir.as_deref(), tongue, cli.json),
        Command::Batch => match unlock(&cli, tongue) {
            Ok(mut vault) => {
                let lang = cli.lang.unwrap_or_else(|| lang_of(&vault));
                return batch::run(&mut vault, lang);
            }
            Err(failure) => Err(failure),
        },
        command => tongue_of_vault(unlock(&cli, tongue), &cli, &mut tongue)
            .and_then(|mut vault| within(&mut vault, command, Input::Own, tongue)),
    };
    match answered {
        Ok(answer) => out.answer(&answer, tongue),
        Err(failure) => out.failure(&failure, tongue),
    }
}

/// How dear a guess of the passphrase is.
#[must_use]
pub fn work() -> Work {
    #[cfg(feature = "cheap-slots")]
    if std::env::var_os("TSUDOI_CHEAP_SLOTS").is_some_and(|value| value == "1") {
        return Work::cheap();
    }
    Work::full()
}

/// A command on an open vault. Failures: the core's, and `usage` for a command that needs no vault or another one.
pub fn within(vault: &mut Vault, command: &Command, input: Input, tongue: Tongue) -> Result<Answer, Failure> {
    Ok(match command {
        Command::Status => Answer::Status(vault.status_counted()?),
        Command::Passwd => {
            vault.change_passphrase(&passphrase::new(tongue)?, work())?;
            Answer::Done("command-passphrase-changed")
        }
        Command::Recover(recover) if recover.check => {
            vault.confirm_words(&passphrase::words(recover.words_file.as_deref(), tongue)?)?;
            Answer::Done("command-words-confirmed")
        }
        Command::Card(card) => cards(vault, card, input)?,
        Command::Group(group) => groups(vault, group)?,
        Command::Put(put) => Answer::Saved(vault.put(&put.space, &put.kind, put.id.as_deref(), input.fields()?)?),
        Command::Get(get) => Answer::Record(vault.get(&get.record)?),
        Command::List(list) => Answer::Page(vault.list(&list.space, &list.kind, list.limit, list.before.as_deref())?),
        Command::Rm(rm) => Answer::Removed(vault.remove(&rm.record)?),
        Command::Resolve(resolve) => Answer::Saved(vault.resolve(&resolve.record, &resolve.field, input.value()?)?),
        Command::Share(share) => Answer::Saved(vault.share(&share.record, &share.space, &share.fields)?),
        Command::Attach(attach) => Answer::Attached(vault.attach(&attach.record, &attach.attach_file)?),
        Command::Detach(detach) => Answer::Detached(vault.detach(&detach.record, &detach.out_file)?),
        Command::Export(export) => exported(vault, export)?,
        Command::Import(import) => imported(vault, import)?,
        Command::Search(search) => Answer::Hits(vault.search(&search.query, search.hits_max)?),
        Command::Dump(space) => Answer::Dump(vault.dump(&space.space)?),
        Command::Verify => Answer::Verified(vault.verify()?),
        Command::Rebuild => {
            vault.rebuild()?;
            Answer::Verified(vault.verify()?)
        }
        Command::Backup(backup) => Answer::BackedUp(vault.backup(&backup.backup_out)?),
        Command::Init(_)
        | Command::Recover(_)
        | Command::Restore(_)
        | Command::Vaults
        | Command::Batch
        | Command::Demo(_) => {
            return Err(Failure::usage("command-usage-not-in-batch"));
        }
    })
}

fn cards(vault: &mut Vault, card: &Card, input: Input) -> Result<Answer, Failure> {
    Ok(match card {
        Card::Show(show) => {
            let mine = vault.my_card()?;
            if let Some(picture) = &show.qr {
                write_new(picture, &mine.qr_svg()?)?;
            }
            Answer::Card(shown(&mine))
        }
        Card::Add(add) => {
            let text = if add.card_file == Path::new("-") { input.read()? } else { read_card(&add.card_file)? };
            Answer::PersonAdded(vault.add_card(&text)?)
        }
        Card::List => Answer::People(vault.people()?),
        Card::Verify(one) => Answer::PersonVerified(vault.verify_person(&one.person)?),
    })
}

fn shown(card: &ContactCard) -> CardShown {
    CardShown {
        person: card.person().to_string(),
        name: card.name().to_owned(),
        number: card.number(),
        verified: true,
        card: card.text(),
    }
}

fn read_card(path: &Path) -> Result<String, Failure> {
    let named = || path.display().to_string();
    let file = File::open(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Error::NoSuchFile { path: named() },
        _ => error.into(),
    })?;
    let mut bytes = Vec::new();
    file.take(CARD_BYTES_MAX).read_to_end(&mut bytes).map_err(|error| match error.kind() {
        ErrorKind::IsADirectory => Error::NotAFile { path: named() },
        _ => error.into(),
    })?;
    String::from_utf8(bytes).map_err(|_| Error::CardDamaged.into())
}

/// Writes a file that was not there before.
fn write_new(path: &Path, text: &str) -> Result<(), Error> {
    let named = || path.display().to_string();
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Error::FileExists { path: named() },
        ErrorKind::NotFound => Error::NoSuchFile { path: named() },
        _ => error.into(),
    })?;
    Ok(file.write_all(text.as_bytes()).and_then(|()| file.sync_all())?)
}

fn groups(vault: &mut Vault, group: &Group) -> Result<Answer, Failure> {
    Ok(match group {
        Group::New(new) => Answer::GroupMade(vault.new_group(&new.group_name)?),
        Group::Add(add) => Answer::GroupChanged(match &add.record {
            Some(record) => vault.add_member_as(&add.group, &add.person, add.role.into(), record)?,
            None => vault.add_member(&add.group, &add.person, add.role.into())?,
        }),
        Group::Remove(remove) => Answer::GroupChanged(vault.remove_member(&remove.group, &remove.person)?),
        Group::List => Answer::Groups(vault.groups()?),
    })
}

/// Makes the last folder of `--out`, so that a new one can be named; not more, so that a stick that is not plugged in is
/// noticed. If nothing is exported, it goes again.
fn exported(vault: &mut Vault, export: &Export) -> Result<Answer, Failure> {
    let made = !export.out.exists() && fs::create_dir(&export.out).is_ok();
    let written = vault.export(export_wish(export));
    if written.is_err() && made {
        fs::remove_dir(&export.out).map_err(Error::from)?;
    }
    Ok(Answer::Exported(written?))
}

fn export_wish(export: &Export) -> ExportWish {
    ExportWish {
        space: export.space.clone(),
        to: (!export.to.is_empty()).then(|| export.to.clone()),
        out: export.out.clone(),
        part_max: export.part_max,
        history: export.history.into(),
    }
}

fn imported(vault: &mut Vault, import: &Import) -> Result<Answer, Failure> {
    let wish = ImportWish { preview: import.preview, allow_hiding: import.allow_hiding };
    Ok(Answer::Imported(vault.import(&import.bundles, wish)?))
}

fn make(cli: &Cli, init: &Init, tongue: Tongue) -> Result<Answer, Failure> {
    let dir = vault_dir(cli)?;
    let passphrase = passphrase::first(cli.passphrase_file.as_deref(), tongue)?;
    make_parent(&dir)?;
    let who = NewVault { name: init.name.clone(), reading: init.reading.clone(), lang: tongue.0.name().to_owned() };
    let (mut vault, words) = Vault::create(&dir, who, &passphrase, work())?;
    let recovery = words.words(word_list(tongue.0))?.join(" ");
    let asked = !cli.json && confirm::possible();
    let recovery_confirmed = asked && confirm::ask(&mut vault, &recovery, tongue)?;
    let status = vault.status()?;
    Ok(Answer::Made(Made {
        person: status.person.to_string(),
        device: status.device.to_string(),
        dir,
        recovery,
        recovery_confirmed,
    }))
}

/// The list of words that a language writes them in.
#[must_use]
pub const fn word_list(lang: Lang) -> WordList {
    match lang {
        Lang::Ja => WordList::Japanese,
        Lang::En => WordList::English,
    }
}

fn restored(cli: &Cli, file: &Path, tongue: Tongue) -> Result<Vault, Failure> {
    let dir = vault_dir(cli)?;
    let passphrase = passphrase::current(cli.passphrase_file.as_deref(), tongue)?;
    make_parent(&dir)?;
    Ok(Vault::restore(file, &dir, &passphrase)?)
}

fn recovered(cli: &Cli, recover: &Recover, tongue: Tongue) -> Result<Vault, Failure> {
    let dir = vault_that_is_there(cli)?;
    let words = passphrase::words(recover.words_file.as_deref(), tongue)?;
    Ok(Vault::recover(&dir, &words, &passphrase::new(tongue)?, work())?)
}

fn vaults() -> Result<Answer, Failure> {
    let home = place::home().ok_or_else(|| Failure::usage("command-usage-no-home"))?;
    let found = if home.is_dir() { Vault::find_all(&home)? } else { Vec::new() };
    Ok(Answer::Vaults(found))
}

fn unlock(cli: &Cli, tongue: Tongue) -> Result<Vault, Failure> {
    let dir = vault_that_is_there(cli)?;
    Ok(Vault::unlock(&dir, &passphrase::current(cli.passphrase_file.as_deref(), tongue)?)?)
}

/// Nobody is asked for the passphrase of a vault that is not there.
fn vault_that_is_there(cli: &Cli) -> Result<PathBuf, Failure> {
    let dir = vault_dir(cli)?;
    if dir.is_dir() { Ok(dir) } else { Err(Error::NotAVault.into()) }
}

fn vault_dir(cli: &Cli) -> Result<PathBuf, Failure> {
    cli.vault.clone().or_else(place::default_vault).ok_or_else(|| Failure::usage("command-usage-no-home"))
}

/// The vault's own folder is the vault's to make; what is above it, ours.
fn make_parent(dir: &Path) -> Result<(), Error> {
    dir.parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .map_or(Ok(()), |parent| Ok(fs::create_dir_all(parent)?))
}

fn tongue_of_vault(opened: Result<Vault, Failure>, cli: &Cli, tongue: &mut Tongue) -> Result<Vault, Failure> {
    opened.inspect(|vault| *tongue = Tongue(cli.lang.unwrap_or_else(|| lang_of(vault))))
}

fn lang_of(vault: &Vault) -> Lang {
    Lang::of_locale(&vault.lang())
}
