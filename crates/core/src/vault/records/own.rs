//! Writes what a person can take along from a group: what is about them, and what they made.

use crate::domain::Kind;
use crate::error::{Error, Result};
use crate::vault::Vault;
use crate::vault::log::makers::Makers;
use crate::vault::log::view;
use crate::vault::response::WrittenFile;
use serde_json::Value;
use std::io::Write;
use std::path::Path;
use tsudoi_sync::authority::SpaceKind;

impl Vault {
    /// Writes this person's own records in a group, and in its facilitators' space if that is here, as JSON lines to a
    /// file `tsudoi-own-YYYY-MM-DD.jsonl`. These are their member record, other records about them (their profiles),
    /// and every record that one of their devices made and that is about no other member: somebody who recorded
    /// another's attendance does not take it along. Each line is a record as [`Vault::get`] returns it. Anybody who has
    /// the file can read it. It can be written after leaving as well.
    ///
    /// # Errors
    /// [`Error::NoSuchSpace`] if the space is no group, [`Error::NoSuchFile`] for a missing folder, I/O errors; then no
    /// file is left.
    pub fn write_own(&self, group: &str, out_dir: &Path) -> Result<WrittenFile> {
        let named = self.find_space(group)?;
        if named.kind != SpaceKind::Group {
            return Err(Error::NoSuchSpace { space: group.chars().take(64).collect() });
        }
        let me = self.member_record(&named, self.person())?;
        let inner = self.facilitators_of(named.id)?;
        let mut entries = 0;
        let file = self.write_new(out_dir, "tsudoi-own", "jsonl", |out| {
            for space in [Some(&named), inner.as_ref()].into_iter().flatten() {
                let makers = self.makers(space)?;
                self.store.each_record(space.row, |row| {
                    let Some(kind) = Kind::find(&row.kind).filter(|_| !row.hidden) else { return Ok(()) };
                    let record = makers.decode(&row)?;
                    let fields = view::fields(Some(kind), &record);
                    let named = fields.get("member").and_then(Value::as_str);
                    let own = match (kind, named) {
                        (Kind::Member, _) => row.entity == me,
                        (_, Some(member)) => member == me.to_string(),
                        (_, None) => {
                            Makers::maker(&record).and_then(|device| makers.person(&device).0) == Some(self.person())
                        }
                    };
                    if own {
                        let line = serde_json::to_string(&makers.view(row.entity, &record)?);
                        writeln!(out, "{}", line.map_err(|_| Error::VaultDamaged { what: "record" })?)?;
                        entries += 1;
                    }
                    Ok(())
                })?;
            }
            Ok(())
        })?;
        Ok(WrittenFile { file, entries })
    }
}
