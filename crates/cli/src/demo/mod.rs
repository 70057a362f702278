//! The demo: four scenes of a small group's first months, played with real vaults and real files.
//!
//! Guarantee: everything goes through the same operations as any other command. Each scene checks what must hold, and
//! one failed check makes the exit code 1. The folder is kept; only an empty or new one is accepted. If the play cannot
//! go on, what it made is taken away. People, names and texts are made up.

mod cast;
mod first_gathering;
mod meeting;
mod shared_laptop;
mod stage;
mod two_versions;
mod usb;

use crate::failure::Failure;
use crate::response::Response;
use crate::say::Locale;
use cast::Cast;
use stage::Stage;
use std::fs;
use std::path::{Path, PathBuf};
use tsudoi_core::Error;
use tsudoi_core::files::{self, reading, writing};

/// Plays the four scenes in `dir`, or in a new folder that the response names. Prints them as they go unless `quiet`.
pub fn play(dir: Option<&Path>, locale: Locale, quiet: bool) -> Result<Response, Failure> {
    let (dir, is_new) = match dir {
        Some(dir) => empty(dir)?,
        None => (own_folder()?, true),
    };
    scenes(&dir, locale, quiet).map_err(|failure| taken_away(&dir, is_new, failure))
}

fn scenes(dir: &Path, locale: Locale, quiet: bool) -> Result<Response, Failure> {
    let cast = Cast::new(dir.to_owned(), locale)?;
    let mut stage = Stage::new(locale, quiet);
    stage.tell(
        "demo-begin",
        &[("dir", cast.dir.display().to_string()), ("passphrase", locale.say("demo-passphrase"))],
    )?;
    let mut group = first_gathering::play(&mut stage, &cast)?;
    let mut mint = usb::play(&mut stage, &cast, &mut group)?;
    shared_laptop::play(&mut stage, &cast, &mut group)?;
    two_versions::play(&mut stage, &cast, &mut group, &mut mint)?;
    stage.close(&cast.dir)
}

/// Returns the folder and whether it is new, creating it if needed; refuses one that is not empty.
fn empty(dir: &Path) -> Result<(PathBuf, bool), Failure> {
    let is_new = !files::exists(dir)?;
    if !is_new {
        files::check_folder(dir)?;
        if fs::read_dir(dir).map_err(reading(dir))?.next().is_some() {
            return Err(Failure::usage_of("command-usage-demo-dir", "dir", dir.display().to_string()));
        }
    }
    fs::create_dir_all(dir).map_err(writing(dir))?;
    Ok((dir.canonicalize().map_err(reading(dir))?, is_new))
}

/// Deletes what an unfinished play left in its folder, which was empty. Returns `failure`, or
/// [`Error::LeftBehind`] if something stays.
fn taken_away(dir: &Path, is_new: bool, failure: Failure) -> Failure {
    let gone = fs::remove_dir_all(dir).and_then(|()| if is_new { Ok(()) } else { fs::create_dir(dir) });
    match gone {
        Ok(()) => failure,
        Err(_) => Error::LeftBehind { path: dir.display().to_string() }.into(),
    }
}

/// A new folder among the system's temporary ones, readable by this person only.
fn own_folder() -> Result<PathBuf, Failure> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let mut n = 0u32;
    loop {
        let dir = std::env::temp_dir().join(format!("tsudoi-demo-{}-{n}", std::process::id()));
        match builder.create(&dir) {
            Ok(()) => return Ok(dir),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && n < 1000 => n += 1,
            Err(error) => return Err(writing(&dir)(error).into()),
        }
    }
}
