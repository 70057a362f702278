//! Runs one call: opens the vault, runs the command, prints the response.
//!
//! Guarantee: errors before the vault is open are in the language of the machine, later ones in the vault's, unless
//! `--lang` chooses.

use crate::args::{Cli, Command, Init, Recover};
use crate::failure::Failure;
use crate::input::Input;
use crate::output::Output;
use crate::passphrase::{self, work};
use crate::response::{Made, Response};
use crate::say::Locale;
use crate::{batch, confirm, demo, kinds, operation, vault_folder};
use std::fs;
use std::path::{Path, PathBuf};
use tsudoi_core::Error;
use tsudoi_core::keys::words::WordList;
use tsudoi_core::vault::{NewVault, Vault};
use tsudoi_words::Lang;

/// Runs one call, prints its response and returns the exit code.
pub fn run(cli: Cli, locale: Locale, out: &mut Output) -> u8 {
    out.json = cli.json;
    let mut locale = cli.lang.map_or(locale, Locale);
    let done = match &cli.command {
        Command::Init(init) => make(&cli, init, locale),
        Command::Restore(restore) => locale_of_vault(restored(&cli, &restore.backup_file, locale), &cli, &mut locale)
            .and_then(|vault| Ok(Response::Restored(vault.status_counted()?))),
        Command::Recover(recover) if !recover.check => {
            locale_of_vault(recovered(&cli, recover, locale), &cli, &mut locale)
                .map(|_| Response::Done("command-recovered"))
        }
        Command::Vaults => vaults(),
        Command::Kinds(of) => kinds::described(of.one_kind.as_deref()).map(Response::Kinds).map_err(Failure::Core),
        Command::Demo(demo) => demo::play(demo.demo_dir.as_deref(), locale, cli.json),
        Command::Batch => match unlock(&cli, locale) {
            Ok(mut vault) => {
                let lang = cli.lang.unwrap_or_else(|| lang_of(&vault));
                return batch::run(&mut vault, lang);
            }
            Err(failure) => Err(failure),
        },
        command => locale_of_vault(unlock(&cli, locale), &cli, &mut locale)
            .and_then(|mut vault| operation::within(&mut vault, command, Input::Own, locale)),
    };
    match done {
        Ok(response) => out.respond(&response, locale),
        Err(failure) => out.failure(&failure, locale),
    }
}

fn make(cli: &Cli, init: &Init, locale: Locale) -> Result<Response, Failure> {
    let dir = vault_dir(cli)?;
    let passphrase = passphrase::first(cli.passphrase_file.as_deref(), locale)?;
    make_parent(&dir)?;
    let who = NewVault { name: init.name.clone(), reading: init.reading.clone(), lang: locale.0.name().to_owned() };
    let (mut vault, words) = Vault::create(&dir, who, &passphrase, work())?;
    let recovery = words.words(word_list(locale.0))?.join(" ");
    let asked = !cli.json && confirm::possible();
    let recovery_confirmed = asked && confirm::ask(&mut vault, &recovery, locale)?;
    let status = vault.status()?;
    Ok(Response::Made(Made {
        person: status.person.to_string(),
        device: status.device.to_string(),
        dir,
        recovery,
        recovery_confirmed,
    }))
}

/// The list that recovery words are taken from, in a language.
#[must_use]
pub const fn word_list(lang: Lang) -> WordList {
    match lang {
        Lang::Ja => WordList::Japanese,
        Lang::En => WordList::English,
    }
}

fn restored(cli: &Cli, file: &Path, locale: Locale) -> Result<Vault, Failure> {
    let dir = vault_dir(cli)?;
    let passphrase = passphrase::current(cli.passphrase_file.as_deref(), locale)?;
    make_parent(&dir)?;
    Ok(Vault::restore(file, &dir, &passphrase)?)
}

fn recovered(cli: &Cli, recover: &Recover, locale: Locale) -> Result<Vault, Failure> {
    let dir = vault_that_is_there(cli)?;
    let words = passphrase::words(recover.words_file.as_deref(), locale)?;
    Ok(Vault::recover(&dir, &words, &passphrase::new(locale)?, work())?)
}

fn vaults() -> Result<Response, Failure> {
    let home = vault_folder::home().ok_or_else(|| Failure::usage("command-usage-no-home"))?;
    let found = if home.is_dir() { Vault::find_all(&home)? } else { Vec::new() };
    Ok(Response::Vaults(found))
}

fn unlock(cli: &Cli, locale: Locale) -> Result<Vault, Failure> {
    let dir = vault_that_is_there(cli)?;
    Ok(Vault::unlock(&dir, &passphrase::current(cli.passphrase_file.as_deref(), locale)?)?)
}

/// The folder of an existing vault. Without one, nobody is asked for a passphrase.
fn vault_that_is_there(cli: &Cli) -> Result<PathBuf, Failure> {
    let dir = vault_dir(cli)?;
    if dir.is_dir() { Ok(dir) } else { Err(Error::NotAVault.into()) }
}

fn vault_dir(cli: &Cli) -> Result<PathBuf, Failure> {
    cli.vault.clone().or_else(vault_folder::default_vault).ok_or_else(|| Failure::usage("command-usage-no-home"))
}

/// Creates the parent of a vault's folder. The vault creates the folder itself.
fn make_parent(dir: &Path) -> Result<(), Error> {
    dir.parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .map_or(Ok(()), |parent| Ok(fs::create_dir_all(parent)?))
}

fn locale_of_vault(opened: Result<Vault, Failure>, cli: &Cli, locale: &mut Locale) -> Result<Vault, Failure> {
    let mut vault = opened?;
    *locale = Locale(cli.lang.unwrap_or_else(|| lang_of(&vault)));
    vault.set_title_lang(locale.0.name())?;
    Ok(vault)
}

fn lang_of(vault: &Vault) -> Lang {
    Lang::of_locale(&vault.lang())
}
