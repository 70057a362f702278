//! Verifies everything: chains, signatures, commitments, records against a rebuild, attachments, the store's pages, and
//! the files that open the vault.

use super::items::parse_items;
use crate::error::Result;
use crate::store::REFOLD;
use crate::store::entry::flag;
use crate::store::space::SpaceRow;
use crate::vault::Vault;
use crate::vault::response::Verified;
use tsudoi_sync::entry::{Header, verify};
use tsudoi_sync::id::Hash;

/// The most problems that a report lists.
const WRONG_MAX: usize = 100;

impl Vault {
    /// Verifies the whole vault and changes nothing. Progress counts each entry twice: for itself and for its records.
    ///
    /// # Errors
    /// Store errors, if the store cannot be read at all; problems with its content are in the report.
    /// [`crate::Error::Cancelled`].
    pub fn verify(&mut self) -> Result<Verified> {
        self.work_begins();
        let done = self.verify_all();
        self.work_ends(done)
    }

    fn verify_all(&mut self) -> Result<Verified> {
        let mut report = Verified {
            ok: true,
            entries: 0,
            records: 0,
            wrong: self.store.integrity()?,
            damaged_keys: self.damaged_keys(),
        };
        let named = |name| format!("key {name}: missing, damaged or not of this vault");
        report.wrong.extend(report.damaged_keys.iter().map(named));
        if self.check_state_hash().is_err() {
            report.wrong.push("state: the logs are not those that were kept last".into());
        }
        let spaces = self.store.spaces()?;
        for space in &spaces {
            self.expect(2 * self.entries_in(space)?);
        }
        for space in &spaces {
            self.verify_entries(space, &mut report)?;
            self.verify_fold(space, &mut report)?;
            self.went(self.entries_in(space)?)?;
            self.verify_blobs(space, &mut report)?;
        }
        report.wrong.truncate(WRONG_MAX);
        report.ok = report.wrong.is_empty();
        Ok(report)
    }

    /// Rebuilds all records from the entries, in one transaction. An upgrade or a failed check asks for it.
    ///
    /// # Errors
    /// Store errors; then the records are as they were.
    pub fn rebuild(&mut self) -> Result<()> {
        self.change(|v| {
            v.states.clear();
            for space in v.store.spaces()? {
                let mut state = v.load_state(space)?;
                v.refold(&mut state)?;
            }
            v.store.drop_meta(REFOLD)
        })
    }

    /// How many entries a space's logs hold, without those that a welcome's base stands for.
    fn entries_in(&self, space: &SpaceRow) -> Result<u64> {
        Ok(self.store.logs(space.row)?.iter().map(|log| log.seq.saturating_sub(log.base_seq)).sum())
    }

    fn verify_entries(&self, space: &SpaceRow, report: &mut Verified) -> Result<()> {
        for log in self.store.logs(space.row)? {
            let Some(key) = self.certificate(log.device)?.map(|cert| cert.device()) else {
                continue;
            };
            let mut before: Option<(u64, Hash)> = None;
            for row in self.store.entries_of(log.row)? {
                let entry = self.store.entry(row)?;
                report.entries += 1;
                self.went(1)?;
                let mut wrong = |what: &str| report.wrong.push(format!("entry {}/{}: {what}", log.device, entry.seq));
                let Ok(header) = Header::parse(&entry.header) else {
                    wrong("header");
                    continue;
                };
                if Header::hash_of(&entry.header) != entry.hash || header.seq != entry.seq || header.log != log.device {
                    wrong("hash");
                }
                if header.space != space.id {
                    wrong("space");
                }
                if verify(&entry.header, &entry.sig, &key).is_err() {
                    wrong("signature");
                }
                if before.is_some_and(|(seq, hash)| seq + 1 == header.seq && header.prev != Some(hash)) {
                    wrong("chain");
                }
                match parse_items(&header, &entry.items) {
                    Err(_) => wrong("commitment"),
                    Ok(items) if entry.flags & flag::PARTIAL == 0 && items.iter().any(Option::is_none) => {
                        wrong("an item is missing");
                    }
                    Ok(_) => {}
                }
                before = Some((header.seq, entry.hash));
            }
            let whole = log.seq == log.base_seq || before.is_some_and(|(seq, _)| seq >= log.seq);
            if log.seq > 0 && !whole {
                report.wrong.push(format!("log {}: its last entry is missing", log.device));
            }
        }
        Ok(())
    }

    /// Rebuilds the records, compares, and undoes the rebuild.
    fn verify_fold(&mut self, space: &SpaceRow, report: &mut Verified) -> Result<()> {
        let (count, kept) = self.fold_hash(space.row)?;
        report.records += count;
        self.store.begin()?;
        let rebuilt = self.load_state(space.clone()).and_then(|mut state| {
            self.refold(&mut state)?;
            self.fold_hash(space.row)
        });
        self.store.roll_back();
        if rebuilt?.1 != kept {
            report.wrong.push(format!("space {}: the records differ from their rebuild", space.id));
        }
        Ok(())
    }

    fn verify_blobs(&self, space: &SpaceRow, report: &mut Verified) -> Result<()> {
        for (hash, blob) in self.store.whole_blobs(space.row)? {
            let mut hasher = blake3::Hasher::new();
            let mut size = 0u64;
            self.store.each_chunk(blob.row, |_, bytes| {
                hasher.update(bytes);
                size += bytes.len() as u64;
                self.go_on()
            })?;
            if hasher.finalize() != *hash.as_bytes() || size != blob.size {
                report.wrong.push(format!("attachment {hash}"));
            }
        }
        Ok(())
    }
}
