//! The people of the demo, the folders of their laptops, and the texts they write.

use crate::failure::Failure;
use crate::passphrase;
use crate::say::Locale;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tsudoi_core::files::{reading, writing};
use tsudoi_core::keys::passphrase::Passphrase;
use tsudoi_core::vault::{NewVault, Vault};

/// The nine people, by the last part of the ids of their names. The first two are the facilitators.
pub const NINE: [&str; 9] = ["sora", "mint", "tsubame", "kinako", "river", "haru", "mame", "juno", "tofu"];
/// More records than any list of the demo has.
pub const ALL: usize = 200;

/// The demo's folder, language and passphrases.
pub struct Cast {
    pub dir: PathBuf,
    pub locale: Locale,
    pub passphrase: Passphrase,
    pub passphrase_of_juno: Passphrase,
}

/// The group, as the first facilitator's laptop has it.
pub struct Group {
    pub sora: Vault,
    pub space: String,
    pub facilitators: String,
}

impl Cast {
    /// The people of the demo, with their folders in `dir`.
    pub fn new(dir: PathBuf, locale: Locale) -> Result<Self, Failure> {
        let passphrase = Passphrase::new(&locale.say("demo-passphrase"))?;
        let passphrase_of_juno = Passphrase::new(&locale.say("demo-passphrase-juno"))?;
        Ok(Self { dir, locale, passphrase, passphrase_of_juno })
    }

    /// The called name of a person.
    pub fn name(&self, who: &str) -> String {
        self.locale.say(&format!("demo-name-{who}"))
    }

    /// A sentence of the demo as a field's value.
    pub fn words(&self, id: &str) -> Value {
        Value::String(self.locale.say(id))
    }

    /// A path in the demo's folder.
    pub fn place(&self, path: &str) -> PathBuf {
        self.dir.join(path)
    }

    /// A path in the demo's folder, created as a folder.
    pub fn folder(&self, path: &str) -> Result<PathBuf, Failure> {
        let dir = self.place(path);
        fs::create_dir_all(&dir).map_err(writing(&dir))?;
        Ok(dir)
    }

    /// Makes a new vault for `who`.
    pub fn vault(&self, who: &str, dir: &Path, passphrase: &Passphrase) -> Result<Vault, Failure> {
        let new = NewVault { name: self.name(who), reading: None, lang: self.locale.0.name().to_owned() };
        let (vault, _words) = Vault::create(dir, new, passphrase, passphrase::work(), |_, _| Ok(()))?;
        Ok(vault)
    }
}

/// The fields of a record.
pub fn fields<const N: usize>(pairs: [(&str, Value); N]) -> Map<String, Value> {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Every file below a folder, with its bytes.
pub fn files_below(dir: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>, Failure> {
    let mut found = BTreeMap::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(reading(&folder))? {
            let path = entry.map_err(reading(&folder))?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).map_err(reading(&path))?;
                found.insert(path, bytes);
            }
        }
    }
    Ok(found)
}

/// Whether any of the files contains these words as plain text.
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
