//! The demo: an invented person in an invented group, to explore the program with.
//!
//! Guarantee: nobody in it exists. It is a vault like any other, made through the same operations; its content is data
//! (`assets/demo`), with days counted from the one on which the demo is made.

mod files;
mod meeting;
mod player;
mod script;
mod when;

use chrono::{DateTime, FixedOffset};
use script::Script;
use std::fs;
use std::path::{Path, PathBuf};
use tsudoi_core::files::writing;
use tsudoi_core::keys::passphrase::Passphrase;
use tsudoi_core::keys::slot::Work;
use tsudoi_core::vault::Vault;
use tsudoi_core::{Error, Result, clock};

/// The passphrase of every demo. It is not secret: the lock screen shows it.
pub const PASSPHRASE: &str = "demo";

/// The folder in `home` of the demo in that language.
#[must_use]
pub fn folder(home: &Path, lang: &str) -> PathBuf {
    home.join(format!("demo-{lang}"))
}

/// Opens the demo in `lang` (`ja` or `en`) in `home`, and makes it first if it is not there. It is made in a folder of
/// its own and moved into place whole. `home` is created if needed, but not its parents.
///
/// # Errors
/// [`Error::WrongType`] for any other language, those of [`Vault::unlock`], and I/O errors. If making it fails, nothing
/// is left. If the machine stops meanwhile, a folder that begins with `.demo-` may remain; it is not a vault.
pub fn open(home: &Path, lang: &str) -> Result<Vault> {
    let text = script::text(lang)?;
    if !folder(home, lang).exists() {
        make(home, lang, text, clock::now())?;
    }
    Vault::unlock(&folder(home, lang), &Passphrase::new(PASSPHRASE)?)
}

/// Makes the demo as if it were `now`.
fn make(home: &Path, lang: &str, text: &str, now: DateTime<FixedOffset>) -> Result<()> {
    let script = Script::parse(lang, text)?;
    let is_new = !home.exists();
    if is_new {
        fs::create_dir(home).map_err(writing(home))?;
    }
    let made = make_in(home, lang, &script, now);
    if made.is_err() && is_new {
        let _ = fs::remove_dir(home);
    }
    made
}

fn make_in(home: &Path, lang: &str, script: &Script, now: DateTime<FixedOffset>) -> Result<()> {
    let place = tempfile::Builder::new().prefix(".demo-").tempdir_in(home).map_err(writing(home))?;
    let made = meeting::play(place.path(), lang, script, now)?;
    let name = folder(home, lang);
    fs::rename(made, &name).map_err(writing(&name))
}

/// The cost of one guess at the passphrase.
fn work() -> Work {
    #[cfg(any(test, feature = "cheap-slots"))]
    if cfg!(test) || std::env::var_os("TSUDOI_CHEAP_SLOTS").is_some_and(|value| value == "1") {
        return Work::cheap();
    }
    Work::full()
}

/// An error in the data. Only somebody who edits the data can see it.
fn fault(lang: &str, place: &str, what: impl std::fmt::Display) -> Error {
    Error::Machine { what: format!("assets/demo/{lang}.json: {place}: {what}") }
}

#[cfg(test)]
mod tests;
