//! Who plays, where their laptops lie, and what they write.

use crate::failure::Failure;
use crate::run::{self};
use crate::say::Tongue;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tsudoi_core::Error;
use tsudoi_core::keys::passphrase::Passphrase;
use tsudoi_core::vault::{NewVault, Vault};

/// The nine, by the last part of the ids of their names; the first two are the facilitators.
pub const NINE: [&str; 9] = ["sora", "mint", "tsubame", "kinako", "river", "haru", "mame", "juno", "tofu"];
/// As many records as any list of the demo can have.
pub const ALL: usize = 200;

/// The folder of the play, its language and its passphrases.
pub struct Cast {
    pub dir: PathBuf,
    pub tongue: Tongue,
    pub passphrase: Passphrase,
    pub passphrase_of_juno: Passphrase,
}

/// The group as its first facilitator's laptop has it.
pub struct Group {
    pub sora: Vault,
    pub space: String,
    pub facilitators: String,
}

impl Cast {
    /// Everyone at their places in `dir`.
    pub fn new(dir: PathBuf, tongue: Tongue) -> Result<Self, Failure> {
        let passphrase = Passphrase::new(&tongue.say("demo-passphrase"))?;
        let passphrase_of_juno = Passphrase::new(&tongue.say("demo-passphrase-juno"))?;
        Ok(Self { dir, tongue, passphrase, passphrase_of_juno })
    }

    /// What somebody wants to be called.
    pub fn name(&self, who: &str) -> String {
        self.tongue.say(&format!("demo-name-{who}"))
    }

    /// A sentence of the play as a field's value.
    pub fn words(&self, id: &str) -> Value {
        Value::String(self.tongue.say(id))
    }

    /// A place in the folder of the play.
    pub fn place(&self, path: &str) -> PathBuf {
        self.dir.join(path)
    }

    /// A folder in the folder of the play.
    pub fn folder(&self, path: &str) -> Result<PathBuf, Failure> {
        let dir = self.place(path);
        fs::create_dir_all(&dir).map_err(Error::from)?;
        Ok(dir)
    }

    /// A new vault for `who`.
    pub fn vault(&self, who: &str, dir: &Path, passphrase: &Passphrase) -> Result<Vault, Failure> {
        dir.parent().map_or(Ok(()), fs::create_dir_all).map_err(Error::from)?;
        let new = NewVault { name: self.name(who), reading: None, lang: self.tongue.0.name().to_owned() };
        let (vault, _words) = Vault::create(dir, new, passphrase, run::work())?;
        Ok(vault)
    }
}

/// The fields of a record.
pub fn fields<const N: usize>(pairs: [(&str, Value); N]) -> Map<String, Value> {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Every file below a folder with its bytes.
pub fn files_below(dir: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>, Failure> {
    let mut found = BTreeMap::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(Error::from)? {
            let path = entry.map_err(Error::from)?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).map_err(Error::from)?;
                found.insert(path, bytes);
            }
        }
    }
    Ok(found)
}

/// Whether some file holds the words as they are.
pub fn readable_in<'a>(files: impl IntoIterator<Item = &'a Vec<u8>>, words: &str) -> bool {
    files.into_iter().any(|bytes| bytes.windows(words.len().max(1)).any(|window| window == words.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_lie_open_are_found() {
        let (open, closed) = (b"..tea in the library..".to_vec(), b"nothing".to_vec());
        assert!(readable_in([&closed, &open], "library"));
        assert!(!readable_in([&closed], "library"));
        assert!(!readable_in([&Vec::new()], "library"));
    }
}
