//! The demo: four scenes of a small group's first months, played with real vaults and real files.
//!
//! Guarantee: everything goes through the same operations as any other command. Each scene checks what must hold, and
//! one failed check makes the exit code 1. The folder is kept; only an empty or new one is accepted. People, names and
//! texts are made up.

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

/// Plays the four scenes in `dir`, or in a new folder that the response names. Prints them as they go unless `quiet`.
pub fn play(dir: Option<&Path>, locale: Locale, quiet: bool) -> Result<Response, Failure> {
    let dir = match dir {
        Some(dir) => empty(dir)?,
        None => own_folder()?,
    };
    let cast = Cast::new(dir, locale)?;
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

/// Returns the folder, creating it if needed; refuses one that is not empty.
fn empty(dir: &Path) -> Result<PathBuf, Failure> {
    let taken = dir.exists() && (!dir.is_dir() || fs::read_dir(dir).map_err(Error::from)?.next().is_some());
    if taken {
        return Err(Failure::usage_of("command-usage-demo-dir", "dir", dir.display().to_string()));
    }
    fs::create_dir_all(dir).map_err(Error::from)?;
    Ok(dir.canonicalize().map_err(Error::from)?)
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
            Err(error) => return Err(Error::from(error).into()),
        }
    }
}
