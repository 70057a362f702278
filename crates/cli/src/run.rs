//! Runs one call: opens the vault, runs the command, prints the response.
//!
//! Guarantee: errors before the vault is open are in the language of the machine, later ones in the vault's, unless
//! `--lang` chooses.

use crate::args::{Cli, Command, Init, Recover, Restore};
use crate::failure::Failure;
use crate::input::Input;
use crate::output::{self, Output};
use crate::passphrase::{self, work};
use crate::response::{Made, Response};
use crate::say::Locale;
use crate::{batch, confirm, demo, kinds, operation, vault_folder};
use std::path::PathBuf;
use tsudoi_core::Error;
use tsudoi_core::files;
use tsudoi_core::keys::words::{RecoveryWords, WordList};
use tsudoi_core::vault::{NewVault, Vault};
use tsudoi_words::Lang;

/// Runs one call, prints its response and returns the exit code.
pub fn run(cli: Cli, locale: Locale, out: &mut Output) -> u8 {
    out.json = cli.json;
    let mut locale = cli.lang.map_or(locale, Locale);
    let done = match &cli.command {
        Command::Init(init) => match make(&cli, init, locale, out) {
            Ok(None) => return 0,
            Ok(Some(made)) => Ok(made),
            Err(failure) => Err(failure),
        },
        Command::Restore(restore) => locale_of_vault(restored(&cli, restore, locale), &cli, &mut locale)
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
                return batch::run(&mut vault, lang, *out);
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

/// Makes a vault. The words are shown before it is one: where they cannot be, none is left. Returns nothing if all was
/// said with the words.
fn make(cli: &Cli, init: &Init, locale: Locale, out: &mut Output) -> Result<Option<Response>, Failure> {
    let dir = vault_dir(cli)?;
    if output::is_thrown_away() {
        return Err(Error::WordsNotShown.into());
    }
    let passphrase = passphrase::first(cli.passphrase_file.as_deref(), locale)?;
    let who = NewVault { name: init.name.clone(), reading: init.reading.clone(), lang: locale.0.name().to_owned() };
    let asks = !cli.json && confirm::possible();
    let mut made = None;
    let shown = |vault: &Vault, words: &RecoveryWords| {
        let of_it = Made {
            person: vault.person().to_string(),
            device: vault.device().to_string(),
            dir: dir.clone(),
            recovery: words.words(word_list(locale.0))?.join(" "),
            recovery_confirmed: false,
        };
        made = Some(of_it.clone());
        let shown =
            if asks { confirm::show(&of_it.recovery, locale) } else { out.answer(&Response::Made(of_it), locale) };
        shown.map_err(|_| Error::WordsNotShown)
    };
    let (mut vault, _) = Vault::create(&dir, who, &passphrase, work(), shown)?;
    Ok(made.filter(|_| asks).map(|made| {
        let recovery_confirmed = confirm::ask(&mut vault, &made.recovery, locale);
        Response::Made(Made { recovery_confirmed, ..made })
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

fn restored(cli: &Cli, restore: &Restore, locale: Locale) -> Result<Vault, Failure> {
    let (dir, file) = (vault_dir(cli)?, &restore.backup_file);
    if let Some(words) = &restore.words_file {
        let words = passphrase::words(Some(words), locale)?;
        let passphrase = passphrase::new(locale)?;
        return Ok(Vault::restore_with_words(file, &dir, &words, &passphrase, work())?);
    }
    let passphrase = passphrase::current(cli.passphrase_file.as_deref(), locale)?;
    Ok(Vault::restore(file, &dir, &passphrase)?)
}

fn recovered(cli: &Cli, recover: &Recover, locale: Locale) -> Result<Vault, Failure> {
    let dir = vault_that_is_there(cli)?;
    let words = passphrase::words(recover.words_file.as_deref(), locale)?;
    Ok(Vault::recover(&dir, &words, &passphrase::new(locale)?, work())?)
}

fn vaults() -> Result<Response, Failure> {
    let home = vault_folder::home().ok_or_else(|| Failure::usage("command-usage-no-home"))?;
    Ok(Response::Vaults(Vault::find_all(&home)?))
}

fn unlock(cli: &Cli, locale: Locale) -> Result<Vault, Failure> {
    let dir = vault_that_is_there(cli)?;
    Ok(Vault::unlock(&dir, &passphrase::current(cli.passphrase_file.as_deref(), locale)?)?)
}

/// The folder of an existing vault. Without one, nobody is asked for a passphrase.
fn vault_that_is_there(cli: &Cli) -> Result<PathBuf, Failure> {
    let dir = vault_dir(cli)?;
    match files::check_folder(&dir) {
        Ok(()) => Ok(dir),
        Err(Error::NoSuchFile { .. }) => Err(Error::NotAVault.into()),
        Err(error) => Err(error.into()),
    }
}

fn vault_dir(cli: &Cli) -> Result<PathBuf, Failure> {
    cli.vault.clone().or_else(vault_folder::default_vault).ok_or_else(|| Failure::usage("command-usage-no-home"))
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
