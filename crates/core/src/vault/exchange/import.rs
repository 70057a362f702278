//! Imports bundles: authenticates them, previews them, and imports them whole or not at all.
//!
//! Guarantee: what is checked is what is read. Each file becomes a private copy first (in memory up to 8 MiB, else an unlinked
//! file in the vault's folder). The backups that are due are copied inside the one transaction, just before the commit.

use super::line_import::Intake;
use super::received::Heard;
use crate::bundle::limits::FILE_BYTES_MAX;
use crate::bundle::line::{BundleKind, LineReader};
use crate::bundle::{Envelope, authenticate};
use crate::error::{Error, Result};
use crate::files::{self, reading, writing};
use crate::store::space::{LogRow, SpaceRow};
use crate::vault::Vault;
use crate::vault::disk::folder;
use crate::vault::log::changes::Changes;
use crate::vault::log::state::Tally;
use crate::vault::response::{Held, Imported, ImportedBundle, Reached};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::io::{Cursor, Read, Seek};
use std::path::{Path, PathBuf};
use tsudoi_sync::authority::{SpaceKind, space_id};
use tsudoi_sync::id::{Nonce, SpaceId};
use tsudoi_sync::vector::Have;

/// Options of an import.
#[derive(Debug, Clone, Copy, Default)]
pub struct ImportOptions {
    /// Preview only: everything is done, then undone.
    pub preview: bool,
    /// Continue even if many records would be hidden; a backup is written first.
    pub allow_hiding: bool,
}

/// Files up to this many bytes are held in memory; larger ones in a private copy on disk.
const IN_MEMORY_MAX: u64 = 8 * 1024 * 1024;
/// After more new entries than this, the write-ahead log is emptied at once.
const LOG_ENTRIES_MAX: u64 = 5000;
/// Hiding more records than this, or more than a fifth of the space, needs permission first.
const HIDES_MAX: u64 = 50;
/// In a space of fewer records, a fifth says nothing.
const SMALL_SPACE: u64 = 10;

/// A space as it was before the first bundle of it.
struct Before {
    /// How many entries were quarantined.
    quarantined: u64,
    heard: Heard,
}

trait Source: Read + Seek {}
impl<T: Read + Seek> Source for T {}

impl Vault {
    /// Imports bundles, all of them or none. Writes a backup before the first import of a day. Entries that are already
    /// here change nothing; entries whose past is missing are held, and the result tells what they wait for.
    ///
    /// # Errors
    /// Those of the file ([`Error::NoSuchFile`], [`Error::NotAFile`], [`Error::NotABundle`], [`Error::BundleDamaged`],
    /// [`Error::BadLine`]…), of its sender ([`Error::UnknownSender`], [`Error::SenderNotInGroup`], [`Error::NotNamed`],
    /// [`Error::NotForMe`]), [`Error::WouldHide`] and [`Error::Cancelled`] (see [`Vault::watch`]). Then nothing has
    /// changed.
    pub fn import(&mut self, files: &[PathBuf], options: ImportOptions) -> Result<Imported> {
        let backups = if options.preview { Vec::new() } else { self.backups_due(options.allow_hiding)? };
        if !backups.is_empty() {
            self.store.checkpoint()?;
        }
        self.store.begin()?;
        self.work_begins();
        let mut written = Vec::new();
        let done = self.import_all(files, options);
        // Until the commit, the store's file holds the state before the import. A refused import leaves no backup
        // behind.
        let done = done.and_then(|imported| {
            self.go_on()?;
            self.write_backups(&backups, &mut written)?;
            // The last due backup is the one from right before many records are hidden.
            let backup = backups.last().cloned().map_or_else(|| self.day_backup(), |file| Ok(Some(file)))?;
            Ok(Imported { backup, ..imported })
        });
        let keep = done.is_ok() && !options.preview;
        let done = if keep {
            done.and_then(|imported| {
                self.keep_state_hash()?;
                self.store.commit()?;
                self.let_old_backups_go();
                // After a large import the write-ahead log holds much of the data a second time: empty it now, not at
                // the next opening.
                if imported.new > LOG_ENTRIES_MAX {
                    let _ = self.store.checkpoint();
                }
                Ok(imported)
            })
        } else {
            done
        };
        if !keep || done.is_err() {
            self.store.roll_back();
            self.states.clear();
            self.drop_backups(&written);
        }
        self.work_ends(done.map_err(|error| files::why(&self.dir, error)))
    }

    fn import_all(&mut self, files: &[PathBuf], options: ImportOptions) -> Result<Imported> {
        let mut before: BTreeMap<SpaceId, Before> = BTreeMap::new();
        let (mut bundles, mut pieces) = (Vec::new(), 0);
        // Each file is read twice: to authenticate it and check that it is whole, and to import it.
        self.expect(files.iter().filter_map(|file| std::fs::metadata(file).ok()).map(|about| 2 * about.len()).sum());
        for file in files {
            self.go_on()?;
            bundles.push(self.import_one(file, &mut before, &mut pieces)?);
        }
        self.check_audiences(&mut bundles)?;
        let Some(first) = bundles.first() else {
            return Err(Error::NotABundle);
        };
        let (from, space, name) = (first.from.clone(), first.space, first.name.clone());
        let (mut held, mut needs_you, mut quarantined, mut conflicts, mut changed) = (Vec::new(), 0, 0, 0, Vec::new());
        let mut reached: Vec<Reached> = Vec::new();
        for (id, before) in before {
            let mut state = self.take_state(id)?;
            let (row, mut tally) = (state.space.clone(), std::mem::take(&mut state.tally));
            for one in self.reached(&state, &before.heard)? {
                match reached.iter_mut().find(|other| other.person == one.person) {
                    Some(other) => other.records += one.records,
                    None => reached.push(one),
                }
            }
            self.keep(state);
            held.extend(self.held(&row)?);
            quarantined += self.store.quarantined_count(row.row)?.saturating_sub(before.quarantined);
            needs_you += u64::try_from(tally.conflicts).unwrap_or(0);
            conflicts += self.store.conflict_count(row.row)?;
            changed.push((row.clone(), tally.changes.take().unwrap_or_default()));
            let hidden = tally.gone.len() as u64;
            if hidden > 0 && !options.allow_hiding && !options.preview {
                let before = self.store.shown_count(row.row)? + hidden;
                if hidden > HIDES_MAX || (before >= SMALL_SPACE && hidden * 5 > before) {
                    return Err(Error::WouldHide { records: hidden });
                }
            }
        }
        let (changes, changes_total) = self.name_changes(&changed)?;
        Ok(Imported {
            from,
            space,
            name,
            new: bundles.iter().map(|b| b.new).sum(),
            known: bundles.iter().map(|b| b.known).sum(),
            held,
            needs_you,
            quarantined,
            pieces,
            conflicts,
            preview: options.preview,
            changes,
            changes_total,
            reached,
            backup: None,
            damaged_keys: if options.preview { Vec::new() } else { self.damaged_keys() },
            bundles,
        })
    }

    /// The id of this person's private space, which nobody else can have.
    fn private_space(&self) -> SpaceId {
        space_id(SpaceKind::Private, &self.me.public().0, &Nonce([0; 16]), None)
    }

    /// Checks that every bundle is of a group that both sender and reader belong to. Runs after all bundles are
    /// imported, because one may tell of the membership that another needs. If a bundle has several parts, that may
    /// still be on its way; until it arrives, the entries do not count anyway. Names are also read here, because a
    /// group's name may come after its bundle.
    fn check_audiences(&mut self, bundles: &mut [ImportedBundle]) -> Result<()> {
        for bundle in bundles {
            let state = self.take_state(bundle.space)?;
            let whole = state.space.founded && bundle.part.is_some_and(|(_, parts)| parts == 1);
            let others_private = state.space.kind == SpaceKind::Private && bundle.space != self.private_space();
            if state.space.founded && (others_private || !self.founded_with_its_group(&state)?) {
                return Err(Error::NotMyGroup);
            }
            if whole && !state.ever_in(&self.person()) {
                return Err(Error::NotMyGroup);
            }
            if whole && !state.ever_in(&bundle.from.person) {
                return Err(Error::SenderNotInGroup);
            }
            bundle.kind = state.space.kind;
            bundle.name = self.space_name(&state.space)?;
            bundle.from = self.reader(bundle.from.person)?;
            self.keep(state);
        }
        Ok(())
    }

    /// Opens a bundle's file and makes a private copy, so that what is checked is what is read.
    fn spool(&self, file: &Path) -> Result<Box<dyn Source>> {
        let input = folder::open_regular(file, FILE_BYTES_MAX, Error::BundleTooLarge)?;
        if input.metadata()?.len() <= IN_MEMORY_MAX {
            let mut bytes = Vec::new();
            input.take(IN_MEMORY_MAX + 1).read_to_end(&mut bytes).map_err(reading(file))?;
            return Ok(Box::new(Cursor::new(bytes)));
        }
        let mut copy = tempfile::tempfile_in(self.dir()).map_err(writing(self.dir()))?;
        std::io::copy(&mut input.take(FILE_BYTES_MAX + 1), &mut copy)?;
        Ok(Box::new(copy))
    }

    fn known_sender(&self, envelope: &Envelope) -> Result<()> {
        let person = envelope.cert().person_id();
        match self.store.person(person)? {
            Some(_) => Ok(()),
            None => Err(Error::UnknownSender { person: person.to_string() }),
        }
    }

    fn import_one(
        &mut self,
        file: &Path,
        before: &mut BTreeMap<SpaceId, Before>,
        pieces: &mut u64,
    ) -> Result<ImportedBundle> {
        let mut source = self.watched(self.spool(file)?);
        let authentic = authenticate(&mut source, &self.me, |envelope| self.known_sender(envelope));
        let authentic = authentic.map_err(|error| if is_named_as_one(file) { damaged(error) } else { error })?;
        let envelope = authentic.envelope();
        let (id, sender) = (envelope.space(), envelope.cert().person_id());
        let (from, rest) = (self.reader(sender)?, envelope.rest_hash());
        if let (Some(space), Some(entries)) = (self.store.space(id)?, self.store.bundle_seen(&rest)?) {
            self.note_before(&space, before)?;
            let (kind, name) = (space.kind, self.space_name(&space)?);
            let file = file.to_owned();
            return Ok(ImportedBundle { file, from, space: id, kind, name, new: 0, known: entries, part: None });
        }
        let mine = self.private_space();
        let (mut lines, head) = LineReader::open(authentic.lines(&mut source)?)?;
        if head.space != id
            || head.from != envelope.cert().device_id()
            || head.to != envelope.readers()
            || !(1..=head.part.1).contains(&head.part.0)
        {
            return Err(Error::BadLine { line: 1 });
        }
        if head.sort == SpaceKind::Private && id != mine {
            return Err(Error::NotMyGroup);
        }
        let part = head.part.clone();
        let everything = head.kind == BundleKind::Delta && head.base.is_empty();
        if self.store.space(id)?.is_none() {
            self.store.add_space(id, head.sort)?;
        }
        let space = self.space_row(id)?;
        self.note_before(&space, before)?;
        let state = self.take_state(id)?;
        let mut intake = Intake::new(self, state, head, self.welcome_is_open(id)?);
        intake.read(&mut lines)?;
        *pieces += intake.chunks.len() as u64;
        let (new, known, opened, mut state) = (intake.new, intake.known, intake.opened, intake.state);
        lines.into_inner().finish()?;
        let instead = everything && self.welcome_is_open(id)?;
        self.note_parts(id, opened || instead, &part)?;
        self.settle(&mut state)?;
        self.keep(state);
        self.store.add_bundle_seen(&rest, new + known, &self.now_text())?;
        let space = self.space_row(id)?;
        let (kind, name) = (space.kind, self.space_name(&space)?);
        let part = Some((part.0, part.1));
        Ok(ImportedBundle { file: file.to_owned(), from, space: id, kind, name, new, known, part })
    }

    /// Before the first bundle of a space, remembers what is known of it and resets the tally.
    fn note_before(&mut self, space: &SpaceRow, before: &mut BTreeMap<SpaceId, Before>) -> Result<()> {
        if let Entry::Vacant(slot) = before.entry(space.id) {
            let mut state = self.take_state(space.id)?;
            let quarantined = self.store.quarantined_count(space.row)?;
            slot.insert(Before { quarantined, heard: self.heard(&state)? });
            state.tally = Tally { changes: Some(Changes::default()), ..Tally::default() };
            self.keep(state);
        }
        Ok(())
    }

    /// What a space's held entries wait for, and who has stated that they have it.
    pub(in crate::vault) fn held(&self, space: &SpaceRow) -> Result<Vec<Held>> {
        let waited = self.store.waited_for(space.row)?;
        if waited.is_empty() {
            return Ok(Vec::new());
        }
        let logs: HashMap<i64, LogRow> = self.store.logs(space.row)?.into_iter().map(|log| (log.row, log)).collect();
        let mut held = Vec::new();
        for (row, to) in waited {
            let Some(log) = logs.get(&row) else { continue };
            let from = if to == 0 { 0 } else { log.seq + 1 };
            let name = self.name_of_device(log.device)?;
            let (log, person, who_has) = (log.device, log.person, Vec::new());
            held.push(Held { space: space.id, log, person, name, from, to, who_has });
        }
        self.store.each_have(space.row, |row| {
            let name = if row.id == self.device() { None } else { self.name_of_device(row.id)? };
            let (Some(name), Ok(have)) = (name, Have::parse(&row.bytes)) else { return Ok(()) };
            let vector = have.vector();
            for missing in held.iter_mut().filter(|missing| vector.seq(&missing.log) >= missing.to) {
                missing.who_has.push(name.clone());
            }
            Ok(())
        })?;
        Ok(held)
    }
}

/// Whether a file has the ending of bundles.
fn is_named_as_one(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("tsudoi"))
}

/// A file that is named as a bundle and is none was one before something happened to it on its way.
fn damaged(error: Error) -> Error {
    if error == Error::NotABundle { Error::BundleDamaged } else { error }
}
