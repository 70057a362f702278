//! Reads passphrases and recovery words: from the environment, a file, or a terminal; never from an argument.
//!
//! Guarantee: what was read is wiped when dropped, never printed and never echoed. Without any of the three sources the
//! result is a usage failure that says so; the program never waits for a key press that cannot come.

use crate::failure::Failure;
use crate::input::{read_file, without_newline};
use crate::say::Locale;
use secrecy::zeroize::Zeroizing;
use std::io::IsTerminal;
use std::path::Path;
use tsudoi_core::keys::passphrase::{PASSPHRASE_KIB_MAX, Passphrase};
use tsudoi_core::keys::sheet::TEXT_KIB_MAX;
use tsudoi_core::keys::slot::Work;
use tsudoi_core::keys::words::RecoveryWords;
use tsudoi_core::{Error, encoding};

const CURRENT: &str = "TSUDOI_PASSPHRASE";
const NEW: &str = "TSUDOI_NEW_PASSPHRASE";

/// Whether somebody sees a question and can answer it.
#[must_use]
pub fn somebody_there() -> bool {
    std::io::stderr().is_terminal()
}

/// The passphrase of an existing vault. Failures: usage without a source; `empty_passphrase`; `not_utf8`;
/// `input_too_long`; errors of the file.
pub fn current(file: Option<&Path>, locale: Locale) -> Result<Passphrase, Failure> {
    match given(CURRENT, file)? {
        Some(passphrase) => Ok(passphrase),
        None if somebody_there() => asked(locale, "command-ask-passphrase"),
        None => Err(Failure::usage("command-usage-no-passphrase")),
    }
}

/// The passphrase of a new vault: as [`current`], but typed twice.
pub fn first(file: Option<&Path>, locale: Locale) -> Result<Passphrase, Failure> {
    match given(CURRENT, file)? {
        Some(passphrase) => Ok(passphrase),
        None => asked_twice(locale, "command-usage-no-passphrase"),
    }
}

/// A passphrase that replaces another.
pub fn new(locale: Locale) -> Result<Passphrase, Failure> {
    match given(NEW, None)? {
        Some(passphrase) => Ok(passphrase),
        None => asked_twice(locale, "command-usage-no-new-passphrase"),
    }
}

/// The recovery words, from a file or typed without echo.
pub fn words(file: Option<&Path>, locale: Locale) -> Result<RecoveryWords, Failure> {
    let text = match file {
        Some(file) => Zeroizing::new(encoding::lenient(&read_file(file, TEXT_KIB_MAX)?).into_owned()),
        None if somebody_there() => typed(locale, "command-ask-words")?,
        None => return Err(Failure::usage("command-usage-no-words")),
    };
    Ok(RecoveryWords::parse(&text)?)
}

fn given(variable: &str, file: Option<&Path>) -> Result<Option<Passphrase>, Failure> {
    if let Some(file) = file {
        let bytes = read_file(file, PASSPHRASE_KIB_MAX)?;
        return Ok(Some(Passphrase::new(without_newline(encoding::text(&bytes)?))?));
    }
    match std::env::var(variable).map(Zeroizing::new) {
        Ok(text) => Ok(Some(Passphrase::new(&text)?)),
        Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => Err(Error::NotUtf8.into()),
    }
}

fn typed(locale: Locale, id: &str) -> Result<Zeroizing<String>, Failure> {
    let asked = rpassword::prompt_password(locale.say(id) + " ");
    asked.map(Zeroizing::new).map_err(|_| Failure::usage("command-usage-no-passphrase"))
}

fn asked(locale: Locale, id: &str) -> Result<Passphrase, Failure> {
    Ok(Passphrase::new(&typed(locale, id)?)?)
}

fn asked_twice(locale: Locale, without: &'static str) -> Result<Passphrase, Failure> {
    if !somebody_there() {
        return Err(Failure::usage(without));
    }
    let one = asked(locale, "command-ask-new-passphrase")?;
    if one.same_as(&asked(locale, "command-ask-passphrase-again")?) {
        Ok(one)
    } else {
        Err(Failure::usage("command-usage-passphrases-differ"))
    }
}

/// The cost of one guess at the passphrase.
#[must_use]
pub fn work() -> Work {
    #[cfg(feature = "cheap-slots")]
    if std::env::var_os("TSUDOI_CHEAP_SLOTS").is_some_and(|value| value == "1") {
        return Work::cheap();
    }
    Work::full()
}
