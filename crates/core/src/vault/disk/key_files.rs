//! The small files that open a vault, held against what they have to be: `vault.json`, `unlock.age`, `recovery.age`.
//!
//! Guarantee: the recovery slot is read only in an emergency, so a copy of it is kept in the encrypted store, where
//! nobody without the key can change it. A slot that is missing, cut, another vault's or an earlier one is therefore
//! noticed without the words, and can be put back with them unchanged. The unlock slot needs no copy: it has just opened
//! the vault, and its bytes stay in memory as long as the vault is open.

use super::folder::{self, ABOUT, About, FOLDER_VERSION, RECOVERY, UNLOCK};
use crate::error::{Error, Result};
use crate::keys::RecoveryWords;
use crate::keys::slot::{is_sealed_with_words, open_with_words};
use crate::vault::Vault;

/// The store's copy of `recovery.age`.
const KEPT: &str = "recovery_slot";
/// The next one, from before the file is written until it is: after a crash the file tells which of the two counts.
const NEXT: &str = "recovery_slot_next";
const CONFIRMED: &str = "recovery_confirmed";

impl Vault {
    /// The names of the files in the vault's folder that a later opening would need, and that are missing, damaged or
    /// not of this vault. A backup is written with whole ones instead.
    #[must_use]
    pub fn damaged_keys(&self) -> Vec<String> {
        let file = |name| folder::read_slot(&self.dir, name).ok();
        let kept = self.kept_recovery();
        let whole = [
            (ABOUT, About::load(&self.dir).is_ok_and(|about| about.vault == self.id)),
            (UNLOCK, self.unlock.is_none() || file(UNLOCK) == self.unlock),
            (
                RECOVERY,
                match kept {
                    Some(kept) => file(RECOVERY) == Some(kept),
                    None => file(RECOVERY).is_some_and(|slot| is_sealed_with_words(&slot)),
                },
            ),
        ];
        whole.into_iter().filter(|(_, whole)| !whole).map(|(name, _)| name.to_owned()).collect()
    }

    /// Puts the damaged files back, as they were: passphrase and recovery words stay the same. Returns what is still
    /// damaged: a recovery slot of which there is no copy, because an earlier version made it. New recovery words
    /// replace it.
    ///
    /// # Errors
    /// I/O errors.
    pub fn mend_keys(&mut self) -> Result<Vec<String>> {
        for name in self.damaged_keys() {
            if let Some((name, bytes)) = self.key_files()?.into_iter().find(|(file, _)| *file == name) {
                self.put_back(name, &bytes)?;
            }
        }
        Ok(self.damaged_keys())
    }

    /// What the key files have to hold, as far as it is known.
    pub(in crate::vault) fn key_files(&self) -> Result<Vec<(&'static str, Vec<u8>)>> {
        let about = About { tsudoi_vault: FOLDER_VERSION, vault: self.id }.bytes()?;
        let slots = [(UNLOCK, self.unlock.clone()), (RECOVERY, self.kept_recovery())];
        let known = slots.into_iter().filter_map(|(name, bytes)| Some((name, bytes?)));
        Ok(std::iter::once((ABOUT, about)).chain(known).collect())
    }

    fn kept_recovery(&self) -> Option<Vec<u8>> {
        self.store.meta(KEPT).ok().flatten()
    }

    /// Keeps the copy of the recovery slot. Part of a transaction.
    pub(in crate::vault) fn keep_recovery(&self, slot: &[u8]) -> Result<()> {
        self.store.set_meta(KEPT, slot)
    }

    /// Checks that the words are those of this vault, and not of an earlier sheet whose slot somebody has put back.
    pub(in crate::vault) fn check_words(&self, words: &RecoveryWords) -> Result<()> {
        let slot = self.kept_recovery().map_or_else(|| folder::read_slot(&self.dir, RECOVERY), Ok)?;
        open_with_words(&slot, self.id, words).map(|_| ())
    }

    /// Notes that the words of the present sheet were typed back. They open the slot, so the file can be put back if it
    /// was damaged.
    pub(in crate::vault) fn keep_confirmed(&mut self) -> Result<()> {
        let file = folder::read_slot(&self.dir, RECOVERY);
        match self.kept_recovery() {
            Some(kept) if file.as_ref() != Ok(&kept) => self.put_back(RECOVERY, &kept)?,
            Some(_) => {}
            None => {
                let file = file?;
                self.change(|v| v.keep_recovery(&file))?;
            }
        }
        self.change(|v| v.store.set_meta(CONFIRMED, b"1"))
    }

    /// Writes a damaged file anew. The next opening may need it, so what fails after it is there is an error too.
    fn put_back(&self, name: &str, bytes: &[u8]) -> Result<()> {
        folder::write_whole(&self.dir.join(name), bytes)?.map_or(Ok(()), Err)
    }

    /// Replaces the recovery slot with that of new words which were typed back.
    ///
    /// # Errors
    /// The machine's, and then the old words open the vault; [`Error::DoneWithFault`] if the new ones do.
    pub(in crate::vault) fn replace_recovery(&mut self, slot: &[u8]) -> Result<()> {
        self.change(|v| v.store.set_meta(NEXT, slot))?;
        let replaced = folder::replace_slot(&self.dir, RECOVERY, slot, "words");
        // The file decides which words open the vault. If the store cannot follow now, the next opening does it.
        let settled = self.settle_recovery();
        replaced?;
        settled.map_err(|fault| Error::DoneWithFault { done: "words", fault: fault.code() })
    }

    /// After a replacement that was cut short: if the file is the next one it counts, else the one before stays.
    pub(in crate::vault) fn settle_recovery(&mut self) -> Result<()> {
        let Some(next) = self.store.meta(NEXT)? else { return Ok(()) };
        let replaced = folder::read_slot(&self.dir, RECOVERY).is_ok_and(|file| file == next);
        self.change(|v| {
            if replaced {
                v.keep_recovery(&next)?;
                v.store.set_meta(CONFIRMED, b"1")?;
            }
            v.store.drop_meta(NEXT)
        })
    }
}
